package org.songnuan.rule;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.scope.Area;

/**
 * The parameters in force on a day in an area, each by its name.
 *
 * <p>It answers "which values does a decision of that day use?". Of several areas that contain the
 * asked one, the most special wins; of several periods, the one that holds the day. A name that has
 * parameters but none in force is a gap, and two in force for the same area are an overlap: both
 * are {@link #findings()} and block the plan.
 */
public final class Parameters {
  private final LocalDate date;
  private final Area area;
  private final ImmutableSortedMap<String, Parameter> inForce;
  private final ImmutableList<Finding> findings;

  private Parameters(
      LocalDate date,
      Area area,
      ImmutableSortedMap<String, Parameter> inForce,
      ImmutableList<Finding> findings) {
    this.date = date;
    this.area = area;
    this.inForce = inForce;
    this.findings = findings;
  }

  /** Returns those of the parameters that are in force on this day in this area. */
  public static Parameters inForce(Iterable<Parameter> all, LocalDate date, Area area) {
    requireNonNull(date, "date");
    requireNonNull(area, "area");
    Map<String, List<Parameter>> byName = new TreeMap<>();
    all.forEach(p -> byName.computeIfAbsent(p.name(), name -> new ArrayList<>()).add(p));
    ImmutableSortedMap.Builder<String, Parameter> chosen = ImmutableSortedMap.naturalOrder();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    byName.forEach(
        (name, candidates) -> {
          findings.addAll(overlaps(name, candidates));
          Optional<Parameter> winner = winner(candidates, date, area);
          winner.ifPresentOrElse(
              parameter -> chosen.put(name, parameter),
              () ->
                  findings.add(
                      Finding.error(
                          RuleCode.PARAMETER_GAP,
                          Argument.text(name),
                          Argument.of(date),
                          Argument.text(area.toString()))));
        });
    return new Parameters(date, area, chosen.build(), findings.build());
  }

  private static Optional<Parameter> winner(List<Parameter> all, LocalDate date, Area area) {
    return all.stream()
        .filter(p -> p.area().contains(area) && p.validity().contains(date))
        .max(comparing((Parameter p) -> p.area().depth()).thenComparing(p -> p.validity().first()));
  }

  /** Two of one area overlap, unless the earlier is open and so ends where the later begins. */
  private static ImmutableList<Finding> overlaps(String name, List<Parameter> all) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    Map<Area, List<Parameter>> byArea =
        all.stream()
            .collect(
                groupingBy(Parameter::area, TreeMap::new, java.util.stream.Collectors.toList()));
    byArea.forEach(
        (area, same) -> {
          List<Parameter> ordered = new ArrayList<>(same);
          ordered.sort(comparing(p -> p.validity().first()));
          for (int i = 1; i < ordered.size(); i++) {
            Parameter earlier = ordered.get(i - 1);
            Parameter later = ordered.get(i);
            boolean sameStart = earlier.validity().first().equals(later.validity().first());
            if (sameStart
                || (earlier.validity().hasEnd() && earlier.validity().overlaps(later.validity()))) {
              findings.add(
                  Finding.error(
                      RuleCode.PARAMETER_OVERLAP,
                      Argument.text(name),
                      Argument.text(area.toString()),
                      Argument.of(later.validity().first())));
            }
          }
        });
    return findings.build();
  }

  /** Returns the day for which they are in force; ages are counted on it. */
  public LocalDate date() {
    return date;
  }

  /** Returns the area for which they are in force. */
  public Area area() {
    return area;
  }

  /** Returns the parameter of this name that is in force, if there is one. */
  public Optional<Parameter> find(String name) {
    return Optional.ofNullable(inForce.get(name));
  }

  /** Returns every parameter in force, by name. */
  public ImmutableSortedMap<String, Parameter> all() {
    return inForce;
  }

  /** Returns the gaps and the overlaps; empty if there is none. */
  public ImmutableList<Finding> findings() {
    return findings;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Parameters that
        && date.equals(that.date)
        && area.equals(that.area)
        && inForce.equals(that.inForce)
        && findings.equals(that.findings);
  }

  @Override
  public int hashCode() {
    return inForce.hashCode() * 31 + date.hashCode();
  }

  @Override
  public String toString() {
    return "Parameters" + inForce.keySet() + " on " + date + " in " + area;
  }
}

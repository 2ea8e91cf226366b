package org.songnuan.rule;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

/**
 * The parameters in force on a day in an area, each by its name.
 *
 * <p>It answers "which values does a decision of that day use?". Of several areas that contain the
 * asked one, the most special that has a value wins. Of several periods of one area, the one that
 * began last counts; one without an end stops where the next begins, and does not come back when
 * that ends. A name that has parameters but none in force is a gap; two of one area that begin on
 * the same day, or of which the later begins before the stated end of the earlier, are an overlap.
 * Both are {@link #findings()} and block the plan.
 */
public final class Parameters {
  /** By the first day; what begins on one day is an overlap, kept in an order all the same. */
  private static final Comparator<Parameter> BY_START =
      comparing((Parameter p) -> p.validity().first()).thenComparing(Parameter::toString);

  private final LocalDate date;
  private final Area area;
  private final ImmutableSortedMap<String, Parameter> inForce;
  private final ImmutableSortedMap<String, Parameter> elsewhere;
  private final ImmutableList<Finding> findings;

  private Parameters(
      LocalDate date,
      Area area,
      ImmutableSortedMap<String, Parameter> inForce,
      ImmutableSortedMap<String, Parameter> elsewhere,
      ImmutableList<Finding> findings) {
    this.date = date;
    this.area = area;
    this.inForce = inForce;
    this.elsewhere = elsewhere;
    this.findings = findings;
  }

  /** Returns those of the parameters that are in force on this day in this area. */
  public static Parameters inForce(Iterable<Parameter> all, LocalDate date, Area area) {
    requireNonNull(date, "date");
    requireNonNull(area, "area");
    Map<String, List<Parameter>> byName = new TreeMap<>();
    all.forEach(p -> byName.computeIfAbsent(p.name(), name -> new ArrayList<>()).add(p));
    ImmutableSortedMap.Builder<String, Parameter> chosen = ImmutableSortedMap.naturalOrder();
    ImmutableSortedMap.Builder<String, Parameter> elsewhere = ImmutableSortedMap.naturalOrder();
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    byName.forEach(
        (name, candidates) -> {
          findings.addAll(overlaps(name, candidates));
          Optional<Parameter> winner = winner(candidates, date, area);
          winner.ifPresentOrElse(
              parameter -> chosen.put(name, parameter),
              () -> {
                elsewhere.put(name, nearest(candidates, date, area));
                findings.add(
                    Finding.error(
                        RuleCode.PARAMETER_GAP,
                        Argument.text(name),
                        Argument.of(date),
                        Argument.text(area.toString())));
              });
        });
    return new Parameters(date, area, chosen.build(), elsewhere.build(), findings.build());
  }

  /** Of several that are not in force one for the area before one that is not, then the nearest. */
  private static Parameter nearest(List<Parameter> all, LocalDate date, Area area) {
    Comparator<Parameter> order =
        comparing((Parameter p) -> !p.area().contains(area))
            .thenComparing(p -> daysOff(p.validity(), date))
            .thenComparing(BY_START);
    return Collections.min(all, order);
  }

  private static long daysOff(DateRange days, LocalDate date) {
    if (days.first().isAfter(date)) {
      return DAYS.between(date, days.first());
    }
    return days.hasEnd() && !days.contains(date) ? DAYS.between(days.end(), date) + 1 : 0;
  }

  /** Of those in force the one of the most special area; what has no end yields to a later one. */
  private static Optional<Parameter> winner(List<Parameter> all, LocalDate date, Area area) {
    List<Parameter> begun =
        all.stream()
            .filter(p -> p.area().contains(area) && !p.validity().first().isAfter(date))
            .toList();
    return begun.stream()
        .filter(p -> p.validity().hasEnd() ? p.validity().contains(date) : isLatest(p, begun))
        .max(comparing((Parameter p) -> p.area().depth()).thenComparing(BY_START));
  }

  private static boolean isLatest(Parameter parameter, List<Parameter> begun) {
    return begun.stream()
        .filter(other -> other.area().equals(parameter.area()))
        .allMatch(other -> BY_START.compare(other, parameter) <= 0);
  }

  /** Two of one area overlap, unless the earlier is open and so ends where the later begins. */
  private static ImmutableList<Finding> overlaps(String name, List<Parameter> all) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    Map<Area, List<Parameter>> byArea = new TreeMap<>();
    all.stream()
        .sorted(BY_START)
        .forEach(p -> byArea.computeIfAbsent(p.area(), area -> new ArrayList<>()).add(p));
    byArea.forEach(
        (area, ordered) -> {
          for (int i = 1; i < ordered.size(); i++) {
            DateRange later = ordered.get(i).validity();
            if (ordered.subList(0, i).stream().anyMatch(p -> overlap(p.validity(), later))) {
              findings.add(
                  Finding.error(
                      RuleCode.PARAMETER_OVERLAP,
                      Argument.text(name),
                      Argument.text(area.toString()),
                      Argument.of(later.first())));
            }
          }
        });
    return findings.build();
  }

  private static boolean overlap(DateRange earlier, DateRange later) {
    return earlier.first().equals(later.first()) || (earlier.hasEnd() && earlier.overlaps(later));
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

  /** Returns the nearest of the parameters of this name, if it has some but none in force. */
  Optional<Parameter> elsewhere(String name) {
    return Optional.ofNullable(elsewhere.get(name));
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
        && elsewhere.equals(that.elsewhere)
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

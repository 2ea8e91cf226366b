package org.songnuan.benefit;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order benefits are decided: a benefit after those that may exclude it, and benefits of
 * which one replaces the others together, so that only what is really given excludes anything.
 */
final class Exclusions {
  private final ImmutableMap<BenefitId, Benefit> byId;
  private final Map<BenefitId, ImmutableList<Benefit>> groups = new HashMap<>();
  private final Set<ImmutableList<Benefit>> within = new LinkedHashSet<>();
  private final Set<ImmutableList<Benefit>> done = new LinkedHashSet<>();

  /** What is decided together: those of a series that do not just add up. */
  private record Together(Series series, boolean perPerson) {}

  private Exclusions(List<Benefit> benefits, Tariff tariff) {
    this.byId = benefits.stream().collect(toImmutableMap(Benefit::id, each -> each));
    Map<Object, ImmutableList.Builder<Benefit>> byKey = new LinkedHashMap<>();
    for (Benefit benefit : benefits) {
      boolean stacks = benefit.isAmount() && tariff.stacking(benefit.series()) != Stacking.SUM;
      Object key = stacks ? new Together(benefit.series(), benefit.isPerPerson()) : benefit.id();
      byKey.computeIfAbsent(key, anew -> ImmutableList.builder()).add(benefit);
    }
    for (ImmutableList.Builder<Benefit> builder : byKey.values()) {
      ImmutableList<Benefit> group = builder.build();
      group.forEach(benefit -> groups.put(benefit.id(), group));
    }
  }

  /**
   * Returns the benefits in the order in which they are decided, each with those that are decided
   * together.
   *
   * @throws IllegalArgumentException if one excludes itself, or one of those, in the end
   */
  static ImmutableList<ImmutableList<Benefit>> inOrder(Tariff tariff) {
    Exclusions exclusions = new Exclusions(tariff.benefits(), tariff);
    tariff.benefits().forEach(exclusions::visit);
    return ImmutableList.copyOf(exclusions.done);
  }

  private void visit(Benefit benefit) {
    ImmutableList<Benefit> group = groups.getOrDefault(benefit.id(), ImmutableList.of());
    if (done.contains(group)) {
      return;
    }
    if (!within.add(group)) {
      throw excludesItself(benefit);
    }
    for (Benefit each : group) {
      for (BenefitId other : each.notBeside()) {
        if (other.equals(each.id())) {
          throw excludesItself(each);
        }
        Benefit excluding = byId.get(other);
        if (excluding != null && !group.contains(excluding)) {
          visit(excluding);
        }
      }
    }
    done.add(group);
  }

  private static IllegalArgumentException excludesItself(Benefit benefit) {
    return new IllegalArgumentException(
        "Benefit ("
            + benefit.id()
            + ") must not exclude itself or one that it may replace in the end, but did.\n"
            + "Maybe only one of two benefits should not be beside the other.");
  }
}

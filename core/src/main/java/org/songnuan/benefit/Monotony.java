package org.songnuan.benefit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether, under a tariff, belonging to more categories and larger amounts never bring less money.
 *
 * <p>They do not where benefits add up or the highest stands, under caps of which each two count
 * either nothing in common or one all that the other counts: paying in any fixed order then gives
 * the most that can be given (the caps are a laminar matroid), and that only grows.
 */
final class Monotony {
  private Monotony() {}

  static boolean of(Tariff tariff) {
    return tariff.benefits().stream().allMatch(one -> one.notBeside().isEmpty())
        && ofMinimums(tariff)
        && ofSeries(tariff)
        && ofCaps(tariff);
  }

  /** A minimum drops what is left under a cap, or the few members under it. */
  private static boolean ofMinimums(Tariff tariff) {
    return tariff.benefits().stream()
        .filter(benefit -> benefit.minimum().isPositive())
        .allMatch(benefit -> tariff.caps().isEmpty() && !benefit.isPerPerson());
  }

  /** The highest may be cut more than the others of its series, or be for fewer persons. */
  private static boolean ofSeries(Tariff tariff) {
    Map<Series, List<Benefit>> groups = new TreeMap<>();
    for (Benefit benefit : tariff.benefits()) {
      if (benefit.isAmount()) {
        groups.computeIfAbsent(benefit.series(), series -> new ArrayList<>()).add(benefit);
      }
    }
    return groups.entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .allMatch(
            group ->
                switch (tariff.stacking(group.getKey())) {
                  case SUM -> true;
                  case HIGHEST_ONLY ->
                      group.getValue().stream().allMatch(Monotony::isForAllPersons)
                          && tariff.caps().stream()
                              .allMatch(cap -> countsAllOrNone(cap, group.getValue()));
                  case FIRST, EXCLUSIVE -> false;
                });
  }

  private static boolean isForAllPersons(Benefit benefit) {
    return !benefit.isPerPerson() || benefit.mostPersons() == Integer.MAX_VALUE;
  }

  private static boolean countsAllOrNone(Cap cap, List<Benefit> group) {
    long counted = group.stream().filter(cap::counts).count();
    return counted == 0 || counted == group.size();
  }

  private static boolean ofCaps(Tariff tariff) {
    ImmutableList<Set<BenefitId>> counted =
        tariff.caps().stream()
            .map(cap -> counted(cap, tariff))
            .collect(ImmutableList.toImmutableList());
    return counted.stream()
        .allMatch(
            one ->
                counted.stream()
                    .allMatch(
                        other ->
                            Sets.intersection(one, other).isEmpty()
                                || one.containsAll(other)
                                || other.containsAll(one)));
  }

  private static Set<BenefitId> counted(Cap cap, Tariff tariff) {
    ImmutableSet.Builder<BenefitId> ids = ImmutableSet.builder();
    tariff.benefits().stream().filter(cap::counts).map(Benefit::id).forEach(ids::add);
    return ids.build();
  }
}

package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Priority;
import org.songnuan.benefit.Standing;
import org.songnuan.scope.Lot;

/**
 * The line in which recipients stand: groups of those who are tied, the first group first.
 *
 * <p>Who has something already keeps its seat, and who was included by decision comes next. Then
 * the keys count, then a decided order among those tied, then a lot if the priority declares one. A
 * group whose members several decisions order stays tied, for nothing says which of those comes
 * first.
 */
final class Line {
  private Line() {}

  static ImmutableList<ImmutableList<Standing>> of(
      Iterable<Standing> standings,
      Priority priority,
      List<Decision> decisions,
      Set<RecipientId> seated,
      Lot lot) {
    Set<RecipientId> included = new HashSet<>();
    Map<RecipientId, Integer> decision = new HashMap<>();
    Map<RecipientId, Integer> position = new HashMap<>();
    for (int i = 0; i < decisions.size(); i++) {
      ImmutableList<RecipientId> named = decisions.get(i).recipients();
      if (decisions.get(i).kind() == Decision.Kind.INCLUDE) {
        included.addAll(named);
      } else if (decisions.get(i).kind() == Decision.Kind.ORDER) {
        for (int place = 0; place < named.size(); place++) {
          decision.put(named.get(place), i);
          position.put(named.get(place), place);
        }
      }
    }
    Comparator<Standing> byNeed =
        comparing((Standing standing) -> !seated.contains(standing.recipient()))
            .thenComparing(standing -> !included.contains(standing.recipient()))
            .thenComparing(Standing.BY_KEYS);
    Comparator<Standing> decided =
        comparing(standing -> position.getOrDefault(standing.recipient(), Integer.MAX_VALUE));
    Comparator<Standing> drawn =
        comparing(standing -> standing.recipient().value(), lot.comparator());
    ImmutableList.Builder<ImmutableList<Standing>> line = ImmutableList.builder();
    for (ImmutableList<Standing> tied : groups(ImmutableList.copyOf(standings), byNeed)) {
      long orders =
          tied.stream()
              .map(standing -> decision.getOrDefault(standing.recipient(), -1))
              .filter(order -> order >= 0)
              .distinct()
              .count();
      for (ImmutableList<Standing> group :
          orders == 1 ? groups(tied, decided) : ImmutableList.of(tied)) {
        line.addAll(priority.drawsLots() ? groups(group, drawn) : ImmutableList.of(group));
      }
    }
    return line.build();
  }

  /** Sorts and parts where the order makes a difference; inside a group by id. */
  private static ImmutableList<ImmutableList<Standing>> groups(
      List<Standing> standings, Comparator<Standing> order) {
    ImmutableList<Standing> sorted =
        standings.stream()
            .sorted(order.thenComparing(Standing::recipient))
            .collect(toImmutableList());
    List<ImmutableList<Standing>> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || order.compare(sorted.get(from), sorted.get(i)) != 0) {
        groups.add(sorted.subList(from, i));
        from = i;
      }
    }
    return ImmutableList.copyOf(groups);
  }
}

package org.songnuan.pairing;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.songnuan.beneficiary.RecipientId;

/** Words for the sets that are short: who they are, and which rules keep others away. */
final class Shortages {
  private final Problem problem;
  private final Task task;
  private final Seats seats;
  private final Sides sides;

  Shortages(Problem problem, Solution solution) {
    this.problem = problem;
    this.task = solution.task();
    this.seats = solution.seats();
    this.sides = problem.given().sides();
  }

  /** Returns what is short: first contacts before further ones, then by recipients. */
  ImmutableList<Shortage> all() {
    List<Shortage> all = new ArrayList<>();
    for (boolean first : new boolean[] {true, false}) {
      for (HallSets.HallSet set : HallSets.of(task, seats, first)) {
        all.add(shortage(set, first));
      }
    }
    all.sort(
        Comparator.comparing((Shortage shortage) -> !shortage.first())
            .thenComparing(shortage -> shortage.recipients().first()));
    return ImmutableList.copyOf(all);
  }

  private Shortage shortage(HallSets.HallSet set, boolean first) {
    ImmutableSortedSet<RecipientId> recipients =
        set.households().stream()
            .map(household -> sides.target(household).id())
            .collect(toImmutableSortedSet(naturalOrder()));
    ImmutableSortedSet<HelperId> helpers =
        set.helpers().stream()
            .map(helper -> sides.helper(helper).id())
            .collect(toImmutableSortedSet(naturalOrder()));
    long capacity = set.helpers().stream().mapToLong(task.burden()::most).sum();
    return new Shortage(
        first, recipients, helpers, HallSets.wanted(set, task, first), capacity, blocking(set));
  }

  /** Counts for each rule the helpers with room whom it alone keeps away. */
  private ImmutableSortedMap<String, Integer> blocking(HallSets.HallSet set) {
    List<Integer> kinds = kinds(set.households());
    Set<Integer> inside = new HashSet<>(set.helpers());
    ImmutableList<PairRule> rules = problem.rules().rules();
    Map<String, Integer> counts = new TreeMap<>();
    for (int helper = 0; helper < sides.helpers().size(); helper++) {
      if (inside.contains(helper) || seats.load(helper) >= task.burden().most(helper)) {
        continue;
      }
      long alone = 0;
      for (int household : kinds) {
        long failing =
            problem.eligibility().failing(household, helper) & problem.rules().ruleBits();
        alone |= Long.bitCount(failing) == 1 ? failing : 0;
      }
      for (int i = 0; i < rules.size(); i++) {
        if ((alone >>> i & 1) != 0) {
          counts.merge(rules.get(i).id(), 1, Integer::sum);
        }
      }
    }
    return ImmutableSortedMap.copyOf(counts);
  }

  /** Returns one household of each kind: what rules say is the same for all of a kind. */
  private List<Integer> kinds(List<Integer> households) {
    Map<List<Object>, Integer> kinds = new HashMap<>();
    for (int household : households) {
      Target target = sides.target(household);
      ImmutableSet<String> categories = problem.rules().facts().known(target);
      kinds.putIfAbsent(
          ImmutableList.of(
              categories, target.area(), target.languages(), target.skills(), target.kin()),
          household);
    }
    return kinds.values().stream().sorted().toList();
  }
}

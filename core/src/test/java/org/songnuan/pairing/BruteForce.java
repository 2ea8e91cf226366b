package org.songnuan.pairing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Every pairing that there is, one after the other: what the solver must agree with on small cases.
 * Each household has, of the helpers that may, as many as it has contacts, or fewer.
 */
final class BruteForce {
  private final Task task;
  private final int[] load;
  private final List<List<Integer>> chosen = new ArrayList<>();
  private long best = Long.MAX_VALUE;
  private List<List<Integer>> first = List.of();

  private BruteForce(Task task) {
    this.task = task;
    this.load = new int[task.links().helpers()];
  }

  static BruteForce of(Task task) {
    BruteForce all = new BruteForce(task);
    all.choose(0, 0);
    return all;
  }

  long best() {
    return best;
  }

  /**
   * The helpers of each household in the optimum that is first in the order of places: ascending,
   * and the number of helpers, which stands for nobody, where it goes without.
   */
  List<List<Integer>> first() {
    return first;
  }

  private void choose(int household, long cost) {
    Links links = task.links();
    if (household == links.households()) {
      long total = cost;
      for (int helper = 0; helper < load.length; helper++) {
        for (int k = 1; k <= load[helper]; k++) {
          total += task.burden().cost(helper, k);
        }
      }
      if (total < best) {
        best = total;
        first = new ArrayList<>(chosen);
      }
      return;
    }
    int[] with = new int[task.contacts(household)];
    Arrays.fill(with, links.helpers());
    seat(household, links.from(household), 0, cost, with);
  }

  /** Fills the seats of one household in lexicographic order, those left to nobody last. */
  private void seat(int household, int fromLink, int seat, long cost, int[] with) {
    Links links = task.links();
    if (seat == with.length) {
      finish(household, cost, with);
      return;
    }
    for (int link = fromLink; link < links.from(household + 1); link++) {
      int helper = links.helper(link);
      if (load[helper] < task.burden().most(helper)) {
        load[helper]++;
        with[seat] = helper;
        seat(household, link + 1, seat + 1, cost + links.cost(link), with);
        with[seat] = links.helpers();
        load[helper]--;
      }
    }
    long without = cost;
    for (int lacks = 0; lacks < with.length - seat; lacks++) {
      without += task.costOfLacking(household, lacks);
    }
    finish(household, without, with);
  }

  private void finish(int household, long cost, int[] with) {
    chosen.add(Arrays.stream(with).boxed().toList());
    choose(household + 1, cost);
    chosen.remove(chosen.size() - 1);
  }
}

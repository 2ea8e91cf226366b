package org.songnuan.split;

import java.util.List;

/**
 * A claims problem in whole payable steps, as the kernel wants it: the estate, claims and caps
 * rounded down, floors up, and never a floor above the top. Row i stands for {@code count[i]}
 * claimants.
 */
final class Problem {

  /** The estate. */
  final long steps;

  /** Whether the floors exceeded the estate and have become the claims. */
  final boolean floorsShort;

  final long[] count;

  /** The number to which awards grow in proportion. */
  final long[] weight;

  /** The claims in units, not in steps: they order equals. */
  final long[] asked;

  final long[] claim;
  final long[] floor;

  /** The most that may be given. */
  final long[] top;

  private Problem(long steps, int size, boolean floorsShort) {
    this.steps = steps;
    this.floorsShort = floorsShort;
    this.count = new long[size];
    this.weight = new long[size];
    this.asked = new long[size];
    this.claim = new long[size];
    this.floor = new long[size];
    this.top = new long[size];
  }

  static Problem of(Rule rule, long ceiling, long step, long estate, List<ClaimRow> rows) {
    Problem problem = new Problem(estate / step, rows.size(), false);
    int i = 0;
    for (ClaimRow row : rows) {
      problem.set(i++, rule, step, row, Math.min(row.cap(), ceiling));
    }
    if (problem.sum(problem.floor) > problem.steps) {
      problem = problem.ofFloors(rule, rows);
      problem.checkFloors(step);
    }
    problem.checkSums(rule);
    return problem;
  }

  private void set(int i, Rule rule, long step, ClaimRow row, long cap) {
    count[i] = row.count();
    weight[i] =
        switch (rule.growth) {
          case ONE -> 1;
          case WEIGHT -> row.weight();
          case CLAIM -> row.claim();
        };
    asked[i] = row.claim();
    claim[i] = row.claim() / step;
    top[i] = Math.min(row.claim(), cap) / step;
    long roundedUp = row.floor() / step + (row.floor() % step == 0 ? 0 : 1);
    floor[i] = Math.min(roundedUp, top[i]);
    if (weight[i] == 0) {
      top[i] = floor[i];
    }
  }

  /** The same problem with the floors for claims, and no floors. */
  private Problem ofFloors(Rule rule, List<ClaimRow> rows) {
    Problem problem = new Problem(steps, size(), true);
    int i = 0;
    for (ClaimRow row : rows) {
      problem.count[i] = row.count();
      problem.weight[i] = rule.growth == Rule.Growth.ONE ? 1 : row.floor();
      problem.asked[i] = row.floor();
      problem.claim[i] = floor[i];
      problem.top[i] = floor[i];
      i++;
    }
    return problem;
  }

  private void checkSums(Rule rule) {
    if (sum(weight) > Wide.MOST) {
      throw tooMuch(rule, rule.growth == Rule.Growth.WEIGHT ? "weights" : "claims", "2^62");
    }
    if (rule.countsLosses() && sum(claim) > rule.mostClaimed) {
      throw tooMuch(rule, "claims", rule == Rule.TALMUD ? "2^61 steps" : "2^62 steps");
    }
  }

  private void checkFloors(long step) {
    if (Wide.times(sum(top), step) > Wide.MOST) {
      throw new IllegalArgumentException(
          "Sum of the floors must be at most 2^62 units, but was more.");
    }
  }

  private static IllegalArgumentException tooMuch(Rule rule, String what, String most) {
    return new IllegalArgumentException(
        "Sum of the "
            + what
            + " of a division ("
            + rule.term().english()
            + ") must be at most "
            + most
            + ", but was more.\nMaybe one of them is unlimited.");
  }

  /** By how many steps the floors exceed the estate; 0 where they fit. */
  long shortOfFloors() {
    return floorsShort ? sum(top) - steps : 0;
  }

  int size() {
    return count.length;
  }

  /** The sum of so much for each claimant, or {@link Wide#TOO_MUCH}. */
  long sum(long[] each) {
    long sum = 0;
    for (int i = 0; i < size(); i++) {
      sum = Wide.plus(sum, Wide.times(count[i], each[i]));
    }
    return sum;
  }
}

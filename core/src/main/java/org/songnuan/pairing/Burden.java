package org.songnuan.pairing;

import java.util.Arrays;

/**
 * How much each helper can carry, and what one household more costs: the k-th household of a helper
 * costs {@code weight × (2k − 1)}, so that the sum over all helpers is least when the loads are
 * even, and as long as the helper has fewer than the least it should have, {@code bonus} less.
 * Costs never fall as the load rises, which is what makes the shortest ways exact.
 */
final class Burden {
  private final int[] most;
  private final int[] least;
  private final int[] carried;
  private final long[] weight;
  private final long bonus;

  /**
   * Takes over what it is given.
   *
   * @param most the most households that each may have
   * @param least how many each should have at least
   * @param carried how many each has already, which stay as they are and only count for evenness
   * @param weight how much evenness weighs for each
   * @param bonus how much it is worth that a helper has what it should have at least
   */
  Burden(int[] most, int[] least, int[] carried, long[] weight, long bonus) {
    this.most = most;
    this.least = least;
    this.carried = carried;
    this.weight = weight;
    this.bonus = bonus;
  }

  /** Returns the burden of these capacities where nothing else matters. */
  static Burden of(int[] most) {
    int n = most.length;
    return new Burden(most, new int[n], new int[n], new long[n], 0);
  }

  /** Returns this burden, in which every cost counts so many times. */
  Burden times(long factor) {
    long[] heavier = Arrays.stream(weight).map(each -> each * factor).toArray();
    return new Burden(most, least, carried, heavier, bonus * factor);
  }

  int helpers() {
    return most.length;
  }

  int most(int helper) {
    return most[helper];
  }

  int least(int helper) {
    return least[helper];
  }

  /** Returns what the k-th household of the helper costs, k from 1. */
  long cost(int helper, int k) {
    long step = weight[helper] * (2L * (carried[helper] + k) - 1);
    return k <= least[helper] ? step - bonus : step;
  }
}

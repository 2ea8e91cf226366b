package org.songnuan.pairing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Who may help whom, packed: for each household, by its place, the places of the helpers that may,
 * ascending, and what each such pair costs. Without costs every pair costs nothing.
 */
final class Links {
  /** More than any cost of a way; sums of two stay within a long. */
  static final long NEVER = Long.MAX_VALUE / 4;

  private final int helpers;
  private final int[] from;
  private final int[] helper;
  private final long @Nullable [] cost;

  /**
   * Takes over what it is given.
   *
   * @param helpers how many helpers there are
   * @param from where the links of each household begin, and where the last ones end
   * @param helper the helper of each link, ascending within a household
   * @param cost the cost of each link; none if all are free
   */
  Links(int helpers, int[] from, int[] helper, long @Nullable [] cost) {
    this.helpers = helpers;
    this.from = from;
    this.helper = helper;
    this.cost = cost;
  }

  int households() {
    return from.length - 1;
  }

  int helpers() {
    return helpers;
  }

  int size() {
    return helper.length;
  }

  /** Returns the first link of the household; {@code from(i + 1)} is the one after its last. */
  int from(int household) {
    return from[household];
  }

  int helper(int link) {
    return helper[link];
  }

  long cost(int link) {
    return cost == null ? 0 : cost[link];
  }

  /** Returns the link between the two, or a negative number if there is none. */
  int find(int household, int other) {
    int begin = from[household];
    int end = from[household + 1];
    return end - begin == helpers ? begin + other : Arrays.binarySearch(helper, begin, end, other);
  }

  /** Returns what the pair costs; {@link #NEVER} if the helper may not. */
  long costOf(int household, int other) {
    int link = find(household, other);
    return link < 0 ? NEVER : cost(link);
  }

  /** Returns how many households each helper may help. */
  int[] reach() {
    int[] reach = new int[helpers];
    for (int one : helper) {
      reach[one]++;
    }
    return reach;
  }

  /** Returns these links, free of cost. */
  Links free() {
    return new Links(helpers, from, helper, null);
  }

  /** Returns these links with other costs. */
  Links costing(long[] costs) {
    return new Links(helpers, from, helper, costs);
  }
}

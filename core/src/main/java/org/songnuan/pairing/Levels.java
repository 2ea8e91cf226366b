package org.songnuan.pairing;

import com.google.common.math.LongMath;

/**
 * What is more important, as numbers: how much one unit of each level of a policy must cost so that
 * no amount of the levels below outweighs it.
 *
 * <p>Two pairings differ by circles of moves, and a circle visits a helper at most once; it changes
 * two loads at most, and lets at most one go without for one who does not. So one unit of a level
 * need only cost more than a circle can change in all levels below it, and not more than all pairs
 * together: with 500 helpers and preferences up to 1,000 that is 2^20 and not 2^40. A circle stays
 * among helpers who are linked through households, so that they alone count.
 *
 * @param even what one unit of unevenness costs
 * @param keep what it is worth to keep a pair
 * @param leader what it is worth that a leader has a household
 * @param lacking what it costs to lack a further contact
 * @param alone what it costs to have none
 */
record Levels(long even, long keep, long leader, long lacking, long alone) {
  /** The most that going without may cost; sums of four stay within a long. */
  private static final long MOST = 1L << 59;

  /**
   * Returns the costs of the levels.
   *
   * @param preferences how far the preferences of two pairs can differ
   * @param evenness how far what one household more costs can differ between two loads
   * @throws IllegalArgumentException if they are too large
   */
  static Levels of(Links links, long preferences, long evenness) {
    long turns = largestGroup(links) + 2L;
    long even = above(LongMath.saturatedMultiply(turns, preferences));
    long belowKeep = LongMath.saturatedAdd(even - 1, LongMath.saturatedMultiply(even, evenness));
    long keep = above(belowKeep);
    long leader = above(LongMath.saturatedAdd(belowKeep, LongMath.saturatedMultiply(turns, keep)));
    long lacking = above(LongMath.saturatedMultiply(2, leader));
    long alone = above(LongMath.saturatedMultiply(2, lacking));
    if (alone > MOST) {
      throw new IllegalArgumentException(
          "Costs of a pairing must stay within 2^59 so that nothing outweighs what is more important,"
              + " but with ("
              + (turns - 2)
              + ") helpers linked to each other, preferences differing by ("
              + preferences
              + ") and loads by ("
              + evenness
              + ") they do not.\nMaybe weigh preferences less, or pair area by area.");
    }
    return new Levels(even, keep, leader, lacking, alone);
  }

  private static long above(long bound) {
    return LongMath.saturatedAdd(bound, 1);
  }

  /** Returns the most helpers that are linked to each other through households. */
  private static int largestGroup(Links links) {
    Groups groups = new Groups(links.helpers());
    for (int i = 0; i < links.households(); i++) {
      int begin = links.from(i);
      for (int link = begin + 1; link < links.from(i + 1); link++) {
        groups.join(links.helper(begin), links.helper(link));
      }
    }
    int[] size = new int[links.helpers()];
    int largest = 0;
    for (int helper = 0; helper < size.length; helper++) {
      largest = Math.max(largest, ++size[groups.of(helper)]);
    }
    return largest;
  }
}

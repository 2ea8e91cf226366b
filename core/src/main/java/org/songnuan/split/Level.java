package org.songnuan.split;

import java.math.BigInteger;

/**
 * The common level λ at which vessels hold exactly the units poured: the sum of clamp(λ × weight,
 * floor, cap) over all claimants is the number of units. Nothing is rounded: the content of each is
 * a whole number and a remainder, over one denominator for all.
 */
abstract class Level {

  static Level of(Vessels vessels) {
    return vessels.isNarrow() ? WaterLevel.of(vessels) : WideLevel.of(vessels);
  }

  /** The content of each claimant of vessel i in whole units, rounded down. */
  abstract long whole(int i);

  /** What {@link #whole} cut off, over the denominator. */
  abstract BigInteger remainder(int i);

  abstract BigInteger denominator();

  /** The numerator of the level, over the denominator. */
  abstract BigInteger height();

  /** Whether {@link #whole} cut nothing off. */
  abstract boolean isWhole(int i);

  /** Whether {@link #whole} cut off more than a half. */
  abstract boolean isPastHalf(int i);

  abstract int compareRemainders(int a, int b);

  /** Writes down the whole contents; returns how many units that leaves over, at least 0. */
  abstract long pour(long[] share);

  /** The remainders where they are numbers of 62 bits, or constant where they are not. */
  abstract Column remainders();
}

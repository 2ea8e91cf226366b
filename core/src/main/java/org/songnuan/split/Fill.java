package org.songnuan.split;

import java.math.BigInteger;

/**
 * Vessels filled with whole units: what each claimant surely gets, and the draw that is left open
 * where the last units fall between equals. {@code share[i]} is certain; {@code places} of the
 * claimants in the {@code tied} rows get one unit more. The exact content is a whole number and a
 * remainder, over one denominator for all.
 */
class Fill {
  final long[] share;
  final Tied tied;
  final long places;
  private final Level level;

  Fill(long[] share, Tied tied, long places, Level level) {
    this.share = share;
    this.tied = tied;
    this.places = places;
    this.level = level;
  }

  /** Fills the vessels to their common level, then rounds. */
  static Fill of(Vessels vessels, Rounding rounding) {
    Level level = Level.of(vessels);
    long[] share = new long[vessels.size];
    Tied tied = new Tied();
    long over = level.pour(share);
    long places =
        rounding == Rounding.LARGEST_REMAINDER
            ? LargestRemainder.round(vessels, level, share, tied, over)
            : DivisorMethod.round(vessels, level, share, tied, rounding, over);
    return new Fill(share, tied, places, level);
  }

  /** Everybody has the most that may be given, exactly. */
  static Fill full(Problem problem) {
    Level brim = new Brim(problem.top);
    long[] share = new long[problem.size];
    brim.pour(share);
    return new Fill(share, new Tied(), 0, brim);
  }

  /** The exact content in whole units, rounded down. */
  long whole(int i) {
    return level.whole(i);
  }

  /** What {@link #whole} cut off, over the denominator. */
  BigInteger remainder(int i) {
    return level.remainder(i);
  }

  BigInteger denominator() {
    return level.denominator();
  }

  boolean isWhole(int i) {
    return level.isWhole(i);
  }

  int compareRemainders(int a, int b) {
    return level.compareRemainders(a, b);
  }

  /** The numerator of the common level, over the denominator. */
  BigInteger height() {
    return level.height();
  }

  /** Whether losses were filled and turned into awards. */
  boolean isOfLosses() {
    return false;
  }

  /** Losses turned into awards: who is drawn to lose one more stands at the lower award. */
  static final class OfLosses extends Fill {
    private final Column claim;

    OfLosses(Fill losses, Problem problem) {
      super(
          awards(losses, problem),
          losses.tied,
          losses.tied.claimants(problem.count) - losses.places,
          losses.level());
      this.claim = problem.claim;
    }

    private static long[] awards(Fill losses, Problem problem) {
      long[] awards = losses.share;
      for (int i = 0; i < awards.length; i++) {
        awards[i] = problem.claim.at(i) - awards[i] - (losses.tied.contains(i) ? 1 : 0);
      }
      return awards;
    }

    @Override
    long whole(int i) {
      return claim.at(i) - super.whole(i) - (isWhole(i) ? 0 : 1);
    }

    @Override
    BigInteger remainder(int i) {
      return isWhole(i) ? BigInteger.ZERO : denominator().subtract(super.remainder(i));
    }

    @Override
    int compareRemainders(int a, int b) {
      if (isWhole(a) || isWhole(b)) {
        return Boolean.compare(isWhole(b), isWhole(a));
      }
      return super.compareRemainders(b, a);
    }

    @Override
    boolean isOfLosses() {
      return true;
    }
  }

  private Level level() {
    return level;
  }
}

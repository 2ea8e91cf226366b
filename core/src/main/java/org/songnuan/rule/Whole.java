package org.songnuan.rule;

/**
 * Arithmetic with bounds of whole numbers: a result beyond 64 bits is the least or the greatest
 * long, and those stand for no bound at all.
 */
final class Whole {
  private Whole() {}

  static boolean isUnbounded(long value) {
    return value == Long.MIN_VALUE || value == Long.MAX_VALUE;
  }

  private static long beyond(boolean above) {
    return above ? Long.MAX_VALUE : Long.MIN_VALUE;
  }

  /** Returns the sum; the two are never unbounded on opposite sides. */
  static long plus(long one, long other) {
    if (isUnbounded(one) || isUnbounded(other)) {
      return isUnbounded(one) ? one : other;
    }
    long sum = one + other;
    return ((one ^ sum) & (other ^ sum)) < 0 ? beyond(one > 0) : sum;
  }

  static long negated(long value) {
    return isUnbounded(value) ? beyond(value < 0) : -value;
  }

  static long minus(long one, long other) {
    return plus(one, negated(other));
  }

  /** Returns the product; nothing times what is unbounded is nothing. */
  static long times(long one, long other) {
    if (one == 0 || other == 0) {
      return 0;
    }
    boolean positive = (one > 0) == (other > 0);
    if (isUnbounded(one) || isUnbounded(other)) {
      return beyond(positive);
    }
    long high = Math.multiplyHigh(one, other);
    long low = one * other;
    return high == low >> 63 && !isUnbounded(low) ? low : beyond(positive);
  }

  /** Returns the least whole number that is not below the quotient by a positive number. */
  static long ceiling(long value, long by) {
    return isUnbounded(value) ? value : -Math.floorDiv(-value, by);
  }

  /** Returns the greatest whole number that is not above the quotient by a positive number. */
  static long floor(long value, long by) {
    return isUnbounded(value) ? value : Math.floorDiv(value, by);
  }
}

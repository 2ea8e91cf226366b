package org.songnuan.split;

/**
 * Exact arithmetic past 64 bits on numbers from 0 to 2<sup>62</sup>. Sums that only need to be
 * known as "too much" stop at {@link #TOO_MUCH}.
 */
final class Wide {

  /** The largest amount, weight or sum that this package accepts. */
  static final long MOST = 1L << 62;

  /** Stands for every sum above {@link #MOST}. */
  static final long TOO_MUCH = MOST + 1;

  private Wide() {}

  /** Compares a × b with c × d. */
  static int compareProducts(long a, long b, long c, long d) {
    int high = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return high != 0 ? high : Long.compareUnsigned(a * b, c * d);
  }

  /** ⌊a × b ÷ divisor⌋, which the caller knows to be at most 2<sup>62</sup>. */
  static long quotient(long a, long b, long divisor) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    return high == 0 && low >= 0 ? low / divisor : longDivision(high, low, divisor);
  }

  /** ⌊a × 2^63 ÷ divisor⌋, for a below the divisor. */
  static long fraction(long a, long divisor) {
    return longDivision(a >>> 1, a << 63, divisor);
  }

  /** Schoolbook division, bit by bit; high is below divisor, so the rest never passes 2^63. */
  private static long longDivision(long high, long low, long divisor) {
    long rest = high;
    long quotient = 0;
    for (int bit = Long.SIZE - 1; bit >= 0; bit--) {
      rest = rest << 1 | (low >>> bit & 1);
      quotient <<= 1;
      if (rest >= divisor) {
        rest -= divisor;
        quotient |= 1;
      }
    }
    return quotient;
  }

  /** a ÷ b, rounded up. */
  static long ceilingOf(long a, long b) {
    return a / b + (a % b == 0 ? 0 : 1);
  }

  /** a × b, or {@link #TOO_MUCH}. */
  static long times(long a, long b) {
    long product = a * b;
    boolean fits = Math.multiplyHigh(a, b) == 0 && product >= 0 && product <= MOST;
    return fits ? product : TOO_MUCH;
  }

  /** a + b, or {@link #TOO_MUCH}; both may be {@link #TOO_MUCH} already. */
  static long plus(long a, long b) {
    long sum = a + b;
    return sum < 0 || sum > MOST ? TOO_MUCH : sum;
  }
}

package org.songnuan.split;

/**
 * A factor rounded down to whole + fraction ÷ 2<sup>63</sup>, to be multiplied by without a
 * division.
 */
record Scale(long whole, long fraction) {

  static final Scale ZERO = new Scale(0, 0);

  /** The numerator ÷ the denominator, rounded down; the denominator is from 1 to 2^62. */
  static Scale of(long numerator, long denominator) {
    return new Scale(numerator / denominator, Wide.fraction(numerator % denominator, denominator));
  }

  /** The next larger one. */
  Scale next() {
    return fraction == Long.MAX_VALUE ? new Scale(whole + 1, 0) : new Scale(whole, fraction + 1);
  }

  /** The product rounded down, for a number below 2^62 that {@link #fits}. */
  long times(long number) {
    return whole * number + Math.multiplyHigh(number << 1, fraction);
  }

  /** Whether the product with this number, and with all smaller ones, stays below 2^63. */
  boolean fits(long number) {
    return number < Wide.MOST && Wide.times(whole, number) <= Wide.MOST;
  }
}

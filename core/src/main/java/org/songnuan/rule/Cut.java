package org.songnuan.rule;

import java.math.BigInteger;

/**
 * Where an axis is cut: between the values below the limit and those from it on.
 *
 * @param limit the limit, a fraction in units of the lower amount
 * @param after whether the limit itself is still below the cut
 */
record Cut(Exact limit, boolean after) implements Comparable<Cut> {
  /** The same limit is the same cut, however it was written. */
  static Cut at(Exact limit) {
    return new Cut(limit.reduced(), false);
  }

  static Cut after(Exact limit) {
    return new Cut(limit.reduced(), true);
  }

  /** Returns the least whole number that is not below the cut, as far as 64 bits go. */
  long bound() {
    BigInteger[] parts = limit.numerator().divideAndRemainder(limit.denominator());
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    boolean next = after || parts[1].signum() != 0;
    return (next ? floor.add(BigInteger.ONE) : floor)
        .max(BigInteger.valueOf(Long.MIN_VALUE))
        .min(BigInteger.valueOf(Long.MAX_VALUE))
        .longValue();
  }

  /** Returns whether the ratio of these amounts, the lower one not negative, is past the cut. */
  boolean isPassedBy(long upper, long lower) {
    return upper >= times(lower).bound();
  }

  /** Returns this cut of a ratio, where its lower amount is so much, as a cut of the upper one. */
  Cut times(long lower) {
    return new Cut(limit.times(Exact.of(lower)).reduced(), after);
  }

  @Override
  public int compareTo(Cut other) {
    int compared = limit.compareTo(other.limit);
    return compared != 0 ? compared : Boolean.compare(after, other.after);
  }
}

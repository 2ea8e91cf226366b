package org.songnuan.rule;

import java.math.BigInteger;

/**
 * Where an axis is cut: between the values below the limit and those from it on.
 *
 * @param limit the limit, a fraction in units of the lower amount
 * @param after whether the limit itself is still below the cut
 */
record Cut(Exact limit, boolean after) implements Comparable<Cut> {
  static Cut at(Exact limit) {
    return new Cut(reduced(limit), false);
  }

  static Cut after(Exact limit) {
    return new Cut(reduced(limit), true);
  }

  /** The same limit is the same cut, however it was written. */
  private static Exact reduced(Exact limit) {
    BigInteger common = limit.numerator().gcd(limit.denominator());
    return new Exact(limit.numerator().divide(common), limit.denominator().divide(common));
  }

  @Override
  public int compareTo(Cut other) {
    int compared = limit.compareTo(other.limit);
    return compared != 0 ? compared : Boolean.compare(after, other.after);
  }
}

package org.songnuan.rule;

import java.math.RoundingMode;

/**
 * What is known of an amount: that it lies between two bounds, both included. Mostly they are the
 * same; a side of which nothing is known is unbounded.
 */
record Range(Exact least, Exact most) {
  static final Range UNKNOWN = new Range(Exact.BELOW_ALL, Exact.ABOVE_ALL);
  static final Range NOT_NEGATIVE = new Range(Exact.of(0), Exact.ABOVE_ALL);
  static final Range ZERO = of(Exact.of(0));

  static Range of(Exact exact) {
    return new Range(exact, exact);
  }

  boolean isExact() {
    return least.equals(most) || least.compareTo(most) == 0;
  }

  Range plus(Range other) {
    return new Range(least.plus(other.least), most.plus(other.most));
  }

  Range negated() {
    return new Range(most.negated(), least.negated());
  }

  Range times(Range other) {
    Exact a = least.times(other.least);
    if (isExact() && other.isExact()) {
      return of(a);
    }
    Exact b = least.times(other.most);
    Exact c = most.times(other.least);
    Exact d = most.times(other.most);
    return new Range(a.least(b).least(c).least(d), a.most(b).most(c).most(d));
  }

  /** Returns what is known of the smaller of the two. */
  Range min(Range other) {
    return new Range(least.least(other.least), most.least(other.most));
  }

  /** Returns what is known of the larger of the two. */
  Range max(Range other) {
    return new Range(least.most(other.least), most.most(other.most));
  }

  /** Returns what is known of an amount that is one of the two. */
  Range or(Range other) {
    return new Range(least.least(other.least), most.most(other.most));
  }

  Range rounded(RoundingMode rounding, Exact step) {
    return new Range(least.rounded(rounding, step), most.rounded(rounding, step));
  }
}

package org.songnuan.rule;

/**
 * What is known of an amount: that it lies between two bounds, both included. Mostly they are the
 * same.
 */
record Range(Exact least, Exact most) {
  static Range of(Exact exact) {
    return new Range(exact, exact);
  }

  boolean isExact() {
    return least.compareTo(most) == 0;
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
}

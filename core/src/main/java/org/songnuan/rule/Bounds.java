package org.songnuan.rule;

/**
 * Between which bounds some whole numbers lie, and how an inequality between them narrows those.
 */
final class Bounds {
  private final long[] least;
  private final long[] most;

  /**
   * Makes the bounds.
   *
   * @param least the least value of each number
   * @param most the greatest
   */
  Bounds(long[] least, long[] most) {
    this.least = least.clone();
    this.most = most.clone();
  }

  Bounds copy() {
    return new Bounds(least, most);
  }

  long least(int number) {
    return least[number];
  }

  long most(int number) {
    return most[number];
  }

  void set(int number, long low, long high) {
    least[number] = low;
    most[number] = high;
  }

  /** Returns whether the inequality is met where every number is at its least. */
  boolean isMet(Inequality inequality) {
    return sum(inequality) >= inequality.least();
  }

  /** Returns the sum; less than anything if it is beyond 64 bits. */
  private long sum(Inequality inequality) {
    try {
      long sum = 0;
      for (int term = 0; term < inequality.terms(); term++) {
        long product = inequality.factor(term);
        for (int number : inequality.product(term)) {
          product = Math.multiplyExact(product, least[number]);
        }
        sum = Math.addExact(sum, product);
      }
      return sum;
    } catch (ArithmeticException tooLarge) {
      return Long.MIN_VALUE;
    }
  }

  /** Returns -1 if the inequality cannot be met, 1 if it narrowed a bound, else 0. */
  int narrow(Inequality inequality) {
    int terms = inequality.terms();
    long total = 0;
    int unbounded = 0;
    for (int term = 0; term < terms; term++) {
      long most = most(inequality, term);
      if (Whole.isUnbounded(most)) {
        unbounded++;
      } else {
        total = Whole.plus(total, most);
      }
    }
    if (unbounded > 1 || Whole.isUnbounded(total) || Whole.isUnbounded(inequality.least())) {
      return 0;
    }
    if (unbounded == 0 && total < inequality.least()) {
      return -1;
    }
    int outcome = 0;
    for (int term = 0; term < terms; term++) {
      long most = most(inequality, term);
      if (unbounded == 0 || Whole.isUnbounded(most)) {
        long others = unbounded == 0 ? Whole.minus(total, most) : total;
        long need = Whole.minus(inequality.least(), others);
        int narrowed = Whole.isUnbounded(need) ? 0 : narrow(inequality, term, need);
        if (narrowed < 0) {
          return -1;
        }
        outcome |= narrowed;
      }
    }
    return outcome;
  }

  private long most(Inequality inequality, int term) {
    long low = inequality.factor(term);
    long high = low;
    for (int number : inequality.product(term)) {
      long a = Whole.times(low, least[number]);
      long b = Whole.times(low, most[number]);
      long c = Whole.times(high, least[number]);
      long d = Whole.times(high, most[number]);
      low = Math.min(Math.min(a, b), Math.min(c, d));
      high = Math.max(Math.max(a, b), Math.max(c, d));
    }
    return high;
  }

  /** Narrows the numbers of a term that must be at least so much. */
  private int narrow(Inequality inequality, int term, long need) {
    int[] product = inequality.product(term);
    int outcome = 0;
    for (int place = 0; place < product.length; place++) {
      long low = inequality.factor(term);
      long high = low;
      for (int other = 0; other < product.length; other++) {
        if (other != place) {
          long a = Whole.times(low, least[product[other]]);
          long b = Whole.times(low, most[product[other]]);
          long c = Whole.times(high, least[product[other]]);
          long d = Whole.times(high, most[product[other]]);
          low = Math.min(Math.min(a, b), Math.min(c, d));
          high = Math.max(Math.max(a, b), Math.max(c, d));
        }
      }
      int narrowed = narrow(product[place], low, high, need);
      if (narrowed < 0) {
        return -1;
      }
      outcome |= narrowed;
    }
    return outcome;
  }

  /** Narrows a number that, times something between these factors, must be at least so much. */
  private int narrow(int number, long low, long high, long need) {
    if (need > 0 && low >= 0) {
      return high == 0
          ? -1
          : raise(number, Whole.isUnbounded(high) ? 1 : Whole.ceiling(need, high));
    } else if (need > 0 && high <= 0) {
      return lower(number, Whole.isUnbounded(low) ? -1 : Whole.floor(-need, -low));
    } else if (low > 0 && !Whole.isUnbounded(low)) {
      return raise(number, Whole.ceiling(need, low));
    } else if (high < 0 && !Whole.isUnbounded(high)) {
      return lower(number, Whole.floor(-need, -high));
    }
    return 0;
  }

  private int raise(int number, long to) {
    if (to <= least[number]) {
      return 0;
    }
    least[number] = to;
    return to > most[number] ? -1 : 1;
  }

  private int lower(int number, long to) {
    if (to >= most[number]) {
      return 0;
    }
    most[number] = to;
    return to < least[number] ? -1 : 1;
  }
}

package org.songnuan.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Looks for whole numbers that meet several inequalities, each number between its bounds.
 *
 * <p>Every inequality narrows the bounds of each number in it by those of the others, until nothing
 * narrows any more (bounds propagation); where bounds cross there is no solution. Then a number is
 * fixed to the value nearest to the usual one, and if that fails the rest of its range is halved.
 * It looks at a bounded number of ranges. What bounds cannot refute, as a sum that must be both
 * less and more than another, {@link Elimination} may.
 *
 * <p>See F. Benhamou and W. Older, Applying interval arithmetic to real, integer and Boolean
 * constraints, Journal of Logic Programming 32 (1997).
 */
final class NumberSearch {
  /** How many ranges are looked at. */
  private static final int MOST_RANGES = 300;

  /** How often all inequalities are gone through to narrow the bounds. */
  private static final int MOST_ROUNDS = 40;

  /** How often one search narrows bounds by an inequality. */
  private static final long MOST_STEPS = 200_000;

  /** The most inequalities that are tried to be eliminated. */
  private static final int MOST_ELIMINATED = 100;

  /** What came of a search. */
  enum End {
    FOUND,
    NONE,
    UNSURE
  }

  private final List<Inequality> inequalities;
  private final int[] numbers;
  private final long[] usual;
  private long[] least;
  private long[] most;
  private int ranges;
  private long steps;

  /**
   * Makes the search.
   *
   * @param least the least value of each number
   * @param most the greatest
   * @param usual the value that is tried first, or the nearest to it
   */
  NumberSearch(List<Inequality> inequalities, long[] least, long[] most, long[] usual) {
    this.usual = usual;
    this.inequalities = inequalities;
    this.least = least.clone();
    this.most = most.clone();
    TreeSet<Integer> used = new TreeSet<>();
    for (Inequality inequality : inequalities) {
      for (int term = 0; term < inequality.terms(); term++) {
        for (int number : inequality.product(term)) {
          used.add(number);
        }
      }
    }
    this.numbers = used.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Puts in the values that were found. */
  void put(long[] values) {
    for (int number : numbers) {
      values[number] = least[number];
    }
  }

  End find() {
    if (!narrow()) {
      return End.NONE;
    }
    long[] narrowedLeast = least.clone();
    long[] narrowedMost = most.clone();
    End end = fix();
    if (end != End.UNSURE) {
      return end;
    }
    boolean few = inequalities.size() <= MOST_ELIMINATED;
    return few && new Elimination(inequalities, narrowedLeast, narrowedMost).isContradiction()
        ? End.NONE
        : End.UNSURE;
  }

  /** Fixes the number with the fewest values, then the others. */
  private End fix() {
    int number = next();
    if (number < 0) {
      return isMet() ? End.FOUND : End.UNSURE;
    }
    long value = Math.max(least[number], Math.min(most[number], usual[number]));
    End first = within(number, value, value);
    if (first == End.FOUND) {
      return first;
    }
    boolean sure = first == End.NONE;
    List<long[]> rest = new ArrayList<>();
    split(value + 1, most[number], rest);
    split(least[number], value - 1, rest);
    for (long[] range : rest) {
      if (range[0] <= range[1]) {
        End end = within(number, range[0], range[1]);
        if (end == End.FOUND) {
          return end;
        }
        sure &= end == End.NONE;
      }
    }
    return sure ? End.NONE : End.UNSURE;
  }

  private static void split(long from, long until, List<long[]> ranges) {
    if (from < until) {
      long middle = from + ((until - from) >>> 1);
      ranges.add(new long[] {from, middle});
      ranges.add(new long[] {middle + 1, until});
    } else {
      ranges.add(new long[] {from, until});
    }
  }

  private End within(int number, long low, long high) {
    if (++ranges > MOST_RANGES || steps > MOST_STEPS) {
      return End.UNSURE;
    }
    long[] leastBefore = least.clone();
    long[] mostBefore = most.clone();
    least[number] = low;
    most[number] = high;
    End end = narrow() ? fix() : End.NONE;
    if (end != End.FOUND) {
      least = leastBefore;
      most = mostBefore;
    }
    return end;
  }

  private int next() {
    int next = -1;
    long width = 0;
    for (int number : numbers) {
      long values = most[number] - least[number];
      if (values != 0 && (next < 0 || Long.compareUnsigned(values, width) < 0)) {
        next = number;
        width = values;
      }
    }
    return next;
  }

  private boolean isMet() {
    return inequalities.stream().allMatch(inequality -> sum(inequality) >= inequality.least());
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

  /** Narrows the bounds and says whether there may be a solution between them. */
  private boolean narrow() {
    boolean narrowed = true;
    for (int round = 0; narrowed && round < MOST_ROUNDS && steps <= MOST_STEPS; round++) {
      narrowed = false;
      steps += inequalities.size();
      for (int i = 0; i < inequalities.size(); i++) {
        int outcome = narrow(inequalities.get(i));
        if (outcome < 0) {
          return false;
        }
        narrowed |= outcome > 0;
      }
    }
    return true;
  }

  /** Returns -1 if the inequality cannot be met, 1 if it narrowed a bound, else 0. */
  private int narrow(Inequality inequality) {
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

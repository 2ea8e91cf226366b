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
  private Bounds bounds;
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
    this.bounds = new Bounds(least, most);
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
      values[number] = bounds.least(number);
    }
  }

  End find() {
    if (!narrow()) {
      return End.NONE;
    }
    Bounds narrowed = bounds.copy();
    End end = fix();
    if (end != End.UNSURE) {
      return end;
    }
    boolean few = inequalities.size() <= MOST_ELIMINATED;
    return few && new Elimination(inequalities, narrowed).isContradiction() ? End.NONE : End.UNSURE;
  }

  /** Fixes the number with the fewest values, then the others. */
  private End fix() {
    int number = next();
    if (number < 0) {
      return isMet() ? End.FOUND : End.UNSURE;
    }
    long value = Math.max(bounds.least(number), Math.min(bounds.most(number), usual[number]));
    End first = within(number, value, value);
    if (first == End.FOUND) {
      return first;
    }
    boolean sure = first == End.NONE;
    List<long[]> rest = new ArrayList<>();
    split(value + 1, bounds.most(number), rest);
    split(bounds.least(number), value - 1, rest);
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
    Bounds before = bounds.copy();
    bounds.set(number, low, high);
    End end = narrow() ? fix() : End.NONE;
    if (end != End.FOUND) {
      bounds = before;
    }
    return end;
  }

  private int next() {
    int next = -1;
    long width = 0;
    for (int number : numbers) {
      long values = bounds.most(number) - bounds.least(number);
      if (values != 0 && (next < 0 || Long.compareUnsigned(values, width) < 0)) {
        next = number;
        width = values;
      }
    }
    return next;
  }

  private boolean isMet() {
    return inequalities.stream().allMatch(bounds::isMet);
  }

  /** Narrows the bounds and says whether there may be a solution between them. */
  private boolean narrow() {
    boolean narrowed = true;
    for (int round = 0; narrowed && round < MOST_ROUNDS && steps <= MOST_STEPS; round++) {
      narrowed = false;
      steps += inequalities.size();
      for (int i = 0; i < inequalities.size(); i++) {
        int outcome = bounds.narrow(inequalities.get(i));
        if (outcome < 0) {
          return false;
        }
        narrowed |= outcome > 0;
      }
    }
    return true;
  }
}

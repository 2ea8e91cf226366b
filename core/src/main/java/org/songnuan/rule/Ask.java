package org.songnuan.rule;

import java.util.Arrays;

/**
 * A comparison that every subject is asked, {@code a·x + b·y + c·z ≥ d}, without a branch, so that
 * a processor asks many at once. What it adds to the number of a table's row is its step, or
 * nothing.
 *
 * <p>It is asked in 32 bits where amounts, as they are in life, leave room for that, and in 64 bits
 * otherwise. Whoever has a larger amount is not asked: see {@link Guard}.
 */
final class Ask {
  private static final int MOST_TERMS = 3;
  private static final long NARROW = 1L << 30;
  private static final long WIDE = 1L << 61;

  /** An amount of money of 100,000 yuan has to have room in 32 bits, or 64 are used. */
  private static final long USUAL = 10_000_000;

  private final int[] slots = new int[MOST_TERMS];
  private final long[] factors = new long[MOST_TERMS];
  private final long least;
  private final int step;
  private final int terms;
  private final boolean isNarrow;

  private Ask(int[] slots, long[] factors, long least, int step, SmallFacts small) {
    Arrays.fill(this.slots, slots[0]);
    System.arraycopy(slots, 0, this.slots, 0, slots.length);
    System.arraycopy(factors, 0, this.factors, 0, factors.length);
    this.least = least;
    this.step = step;
    this.terms = slots.length;
    boolean fits = isWithin(least, NARROW);
    for (int i = 0; i < terms; i++) {
      long usual = small.has(slots[i]) ? SmallFacts.MANY : USUAL;
      fits &= room(NARROW, factors[i]) >= usual;
    }
    this.isNarrow = fits;
  }

  /** Returns what is asked at a cut of an axis; the facts that are small have more room. */
  static Ask of(Axis axis, Cut cut, int step, SmallFacts small) {
    if (axis instanceof Axis.OfRatio ratio) {
      int[] slots = {ratio.upper().get(0), ratio.lower().get(0)};
      long[] factors = {
        cut.limit().denominator().longValueExact(), -cut.limit().numerator().longValueExact()
      };
      return new Ask(slots, factors, cut.after() ? 1 : 0, step, small);
    } else if (axis instanceof Axis.OfFact fact) {
      return new Ask(new int[] {fact.slot()}, new long[] {1}, cut.bound(), step, small);
    }
    Axis.OfSum sum = (Axis.OfSum) axis;
    int[] slots = sum.products().stream().mapToInt(product -> product.get(0)).toArray();
    long[] factors = sum.factors().stream().mapToLong(Long::longValue).toArray();
    return new Ask(slots, factors, cut.bound(), step, small);
  }

  /** Returns whether every cut of the scale can be asked so. */
  static boolean takes(Scale scale) {
    if (scale.axis() instanceof Axis.OfRatio ratio) {
      return ratio.upper().size() == 1 && ratio.lower().size() == 1;
    } else if (scale.axis() instanceof Axis.OfSum sum) {
      return sum.products().size() <= MOST_TERMS
          && sum.products().stream().allMatch(product -> product.size() == 1)
          && isNear(scale);
    }
    return scale.axis() instanceof Axis.OfFact && isNear(scale);
  }

  private static boolean isNear(Scale scale) {
    return !scale.cuts().isEmpty()
        && scale.cuts().stream().allMatch(cut -> isWithin(cut.bound(), WIDE));
  }

  private static boolean isWithin(long value, long room) {
    return -room < value && value < room;
  }

  private long room(long all, long factor) {
    return (all - 1) / terms / Math.max(1, Math.abs(factor));
  }

  boolean isNarrow() {
    return isNarrow;
  }

  /** Returns how many facts are looked at. */
  int terms() {
    return terms;
  }

  /** Returns the place of a fact that is looked at. */
  int slot(int term) {
    return slots[term];
  }

  /** Returns how far from zero the fact may be. */
  long room(int term) {
    return room(isNarrow ? NARROW : WIDE, factors[term]);
  }

  /** Adds the step to the numbers of those of whom it is so. */
  void addTo(int[] numbers, Rows rows) {
    if (!isNarrow) {
      addWide(numbers, rows);
    } else if (terms == 1) {
      addOne(numbers, rows);
    } else if (terms == 2) {
      addTwo(numbers, rows);
    } else {
      addThree(numbers, rows);
    }
  }

  private void addOne(int[] numbers, Rows rows) {
    int[] x = rows.values(slots[0]);
    int ofX = (int) factors[0];
    int limit = (int) least;
    int toAdd = step;
    int count = rows.count();
    if (ofX == 1) {
      for (int i = 0; i < count; i++) {
        numbers[i] += ~((x[i] - limit) >> 31) & toAdd;
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      numbers[i] += ~((ofX * x[i] - limit) >> 31) & toAdd;
    }
  }

  private void addTwo(int[] numbers, Rows rows) {
    int[] x = rows.values(slots[0]);
    int[] y = rows.values(slots[1]);
    int ofX = (int) factors[0];
    int ofY = (int) factors[1];
    int limit = (int) least;
    int toAdd = step;
    int count = rows.count();
    if (ofX == 1) {
      for (int i = 0; i < count; i++) {
        numbers[i] += ~((x[i] + ofY * y[i] - limit) >> 31) & toAdd;
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      numbers[i] += ~((ofX * x[i] + ofY * y[i] - limit) >> 31) & toAdd;
    }
  }

  private void addThree(int[] numbers, Rows rows) {
    int[] x = rows.values(slots[0]);
    int[] y = rows.values(slots[1]);
    int[] z = rows.values(slots[2]);
    int ofX = (int) factors[0];
    int ofY = (int) factors[1];
    int ofZ = (int) factors[2];
    int limit = (int) least;
    int toAdd = step;
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      numbers[i] += ~((ofX * x[i] + ofY * y[i] + ofZ * z[i] - limit) >> 31) & toAdd;
    }
  }

  private void addWide(int[] numbers, Rows rows) {
    long[] x = rows.wide(slots[0]);
    long[] y = rows.wide(slots[1]);
    long[] z = rows.wide(slots[2]);
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      long sum = factors[0] * x[i] + factors[1] * y[i] + factors[2] * z[i];
      numbers[i] += (int) (~((sum - least) >> 63) & step);
    }
  }
}

package org.songnuan.rule;

import java.util.Arrays;
import java.util.List;

/**
 * Where the small facts of a schema stand in one word, so that a table can look up several of them
 * at once: a bit for a flag, four or six for a choice, and four for a count, of which {@value
 * #MANY} means that many or more.
 *
 * <p>Facts are placed in the declared order, as long as there is room; what has no place is read
 * from its own cell, amounts of money before the others.
 */
final class SmallFacts {
  /** From this count on, the word does not tell how many. */
  static final int MANY = 15;

  /** The word is read in two halves, and no fact stands in both. */
  static final int HALVES = 2;

  private static final int NOWHERE = -1;
  private static final int HALF = Integer.SIZE;

  private final int[] shift;
  private final int[] bits;
  private final long[] most;
  private final boolean[] isCount;
  private final int[] wide;
  private final int wides;

  private SmallFacts(int[] shift, int[] bits, boolean[] isCount, int[] wide) {
    this.shift = shift;
    this.bits = bits;
    this.isCount = isCount;
    this.wide = wide;
    this.wides = (int) Arrays.stream(wide).filter(place -> place >= 0).count();
    this.most = Arrays.stream(bits).mapToLong(count -> (1L << count) - 1).toArray();
  }

  static SmallFacts of(Iterable<Fact<?>> facts, int count) {
    int[] shift = new int[count];
    int[] bits = new int[count];
    boolean[] isCount = new boolean[count];
    int[] wide = new int[count];
    int wides = 0;
    int used = 0;
    int slot = 0;
    for (Fact<?> fact : facts) {
      bits[slot] = bits(fact);
      isCount[slot] = fact.type() == Fact.Type.COUNT;
      int start = half(used) == half(used + bits[slot] - 1) ? used : HALF;
      boolean fits = bits[slot] > 0 && start + bits[slot] <= Long.SIZE;
      shift[slot] = fits ? start : NOWHERE;
      used = fits ? start + bits[slot] : used;
      wide[slot] = NOWHERE;
      slot++;
    }
    for (boolean areMoney : new boolean[] {true, false}) {
      slot = 0;
      for (Fact<?> fact : facts) {
        boolean isKept = fact.birth().isEmpty() && fact.quotient().isEmpty();
        if (isKept && shift[slot] == NOWHERE && areMoney == (fact.type() == Fact.Type.MONEY)) {
          wide[slot] = wides++;
        }
        slot++;
      }
    }
    return new SmallFacts(shift, bits, isCount, wide);
  }

  private static int bits(Fact<?> fact) {
    if (fact.birth().isPresent() || fact.quotient().isPresent()) {
      return 0;
    }
    return switch (fact.type()) {
      case FLAG -> 1;
      case CHOICE -> fact.options().size() <= 16 ? 4 : 6;
      case COUNT -> fact.isNotNegative() ? 4 : 0;
      case MONEY, DATE, CHOICES, QUOTIENT -> 0;
    };
  }

  /** Returns how many facts are kept outside of the word. */
  int wide() {
    return wides;
  }

  /** Returns the place of a fact among those that are kept outside, or -1. */
  int wide(int slot) {
    return wide[slot];
  }

  /** Returns whether the fact has a place in the word. */
  boolean has(int slot) {
    return shift[slot] != NOWHERE;
  }

  /** Returns whether the product is one count, and has a place. */
  boolean isCount(List<Integer> product) {
    return product.size() == 1 && has(product.get(0)) && isCount[product.get(0)];
  }

  /** Returns the half in which a bit of the word is. */
  static int half(int bit) {
    return bit / HALF;
  }

  int shift(int slot) {
    return shift[slot];
  }

  int bits(int slot) {
    return bits[slot];
  }

  /** Returns the largest number that the place of the fact holds. */
  int most(int slot) {
    return (int) most[slot];
  }

  /** Returns the value of the fact, of a count of fifteen or more fifteen. */
  long value(long word, int slot) {
    return word >>> shift[slot] & most[slot];
  }

  /** Returns whether the word does not tell the count, for it is fifteen or more. */
  boolean isMany(long word, int slot) {
    return isCount[slot] && value(word, slot) == MANY;
  }

  /** Returns the word with this value of the fact, or as it is if the fact has no place. */
  long put(long word, int slot, long value) {
    if (shift[slot] == NOWHERE) {
      return word;
    }
    long held = Math.min(value & Long.MAX_VALUE, most[slot]);
    return (word & ~(most[slot] << shift[slot])) | (held << shift[slot]);
  }

  /** Returns the word with these facts, each of which has a place. */
  long packed(int[] slots, Subject subject) {
    long word = 0;
    for (int slot : slots) {
      word |= Math.min(subject.value(slot) & Long.MAX_VALUE, most[slot]) << shift[slot];
    }
    return word;
  }

  /** Fills in the words of so many subjects, of whom the values of a fact stand side by side. */
  void packAll(int[] slots, int[][] values, int count, int[][] words) {
    for (int[] half : words) {
      Arrays.fill(half, 0, count, 0);
    }
    for (int slot : slots) {
      pack(values[slot], count, words[half(shift[slot])], most(slot), shift[slot]);
    }
  }

  /** A value above the most, or below zero, is the most; told without a branch. */
  private static void pack(int[] values, int count, int[] words, int most, int shift) {
    for (int i = 0; i < count; i++) {
      int value = values[i];
      int beyond = (value | (most - value)) >> 31;
      words[i] |= ((value | beyond) & most) << shift;
    }
  }
}

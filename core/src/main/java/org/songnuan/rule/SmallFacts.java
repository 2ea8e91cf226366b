package org.songnuan.rule;

/**
 * Where the small facts of a schema stand in one word, so that a table can look up several of them
 * at once: a bit for a flag, four or six for a choice, and four for a count, of which {@value
 * #MANY} means that many or more.
 *
 * <p>Facts are placed in the declared order, as long as there is room; what has no place is read
 * from its own cell.
 */
final class SmallFacts {
  /** From this count on, the word does not tell how many. */
  static final int MANY = 15;

  private static final int NOWHERE = -1;

  private final int[] shift;
  private final int[] bits;

  private SmallFacts(int[] shift, int[] bits) {
    this.shift = shift;
    this.bits = bits;
  }

  static SmallFacts of(Iterable<Fact<?>> facts, int count) {
    int[] shift = new int[count];
    int[] bits = new int[count];
    int used = 0;
    int slot = 0;
    for (Fact<?> fact : facts) {
      bits[slot] = bits(fact);
      boolean fits = bits[slot] > 0 && used + bits[slot] <= Long.SIZE;
      shift[slot] = fits ? used : NOWHERE;
      used += fits ? bits[slot] : 0;
      slot++;
    }
    return new SmallFacts(shift, bits);
  }

  private static int bits(Fact<?> fact) {
    return switch (fact.type()) {
      case FLAG -> 1;
      case CHOICE -> fact.options().size() <= 16 ? 4 : 6;
      case COUNT -> fact.birth().isEmpty() && fact.isNotNegative() ? 4 : 0;
      case MONEY, DATE, CHOICES -> 0;
    };
  }

  /** Returns whether the fact has a place in the word. */
  boolean has(int slot) {
    return shift[slot] != NOWHERE;
  }

  int shift(int slot) {
    return shift[slot];
  }

  int bits(int slot) {
    return bits[slot];
  }

  /** Returns the largest number that the place of the fact holds. */
  int most(int slot) {
    return (1 << bits[slot]) - 1;
  }

  /** Returns the word with this value of the fact, or as it is if the fact has no place. */
  long put(long word, int slot, long value) {
    if (shift[slot] == NOWHERE) {
      return word;
    }
    long most = most(slot);
    long held = Math.min(value & Long.MAX_VALUE, most);
    return (word & ~(most << shift[slot])) | (held << shift[slot]);
  }
}

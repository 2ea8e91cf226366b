package org.songnuan.rule;

/**
 * Several subjects side by side, as the tables read them: for each fact an array with a value for
 * each subject, and the small facts of each in two words.
 *
 * <p>Tables go over many subjects at once, one table after the other, so that what is said about a
 * table is looked at once and not for each subject (vectorized execution, Boncz, Zukowski and Nes
 * 2005). Values are of 32 bits, so that a processor takes twice as many at once; a value that is
 * larger stands as {@link #LARGE}, which no table can tell anything of. A single subject is a row
 * of its own.
 */
final class Rows {
  /** How many subjects are decided together: as many as stay in the nearest cache. */
  static final int MOST = 256;

  /** Stands for a value that does not fit, and is no value itself. */
  static final int LARGE = Integer.MIN_VALUE;

  private final int[][] ownValues;
  private final int[][] ownSmall = new int[SmallFacts.HALVES][MOST];
  private final long[][] wide;
  private int[][] values;
  private int[][] small = ownSmall;
  private int count;

  Rows(int facts) {
    this.ownValues = new int[facts][];
    this.values = ownValues;
    this.wide = new long[facts][];
  }

  /** Returns the value as the tables read it. */
  static int narrow(long value) {
    return value == (int) value && value > LARGE + 1 ? (int) value : LARGE;
  }

  /** Copies all facts that the tables read of the only subject. */
  void one(Subject subject, KnownTables tables) {
    for (int slot : tables.counts()) {
      own(slot)[0] = narrow(subject.value(slot));
    }
    for (int slot : tables.amounts()) {
      own(slot)[0] = narrow(subject.value(slot));
    }
    for (int slot : tables.wides()) {
      ownWide(slot)[0] = subject.value(slot);
    }
    putSmall(0, subject.small(tables.small()));
    readOwn(1);
  }

  private void putSmall(int subject, long word) {
    ownSmall[0][subject] = (int) word;
    ownSmall[1][subject] = (int) (word >>> 32);
  }

  /** Copies the facts that the tables read of so many subjects, of whom no count is too large. */
  void put(FactSheet[] sheets, int subjects, KnownTables tables, SmallFacts places) {
    for (int i = 0; i < subjects; i++) {
      putSmall(i, sheets[i].small());
    }
    int[] slots = tables.amounts();
    for (int i = 0; i < slots.length; i++) {
      FactSheet.copy(sheets, subjects, tables.amountPlaces()[i], own(slots[i]));
    }
    for (int slot : tables.counts()) {
      int shift = places.shift(slot);
      unpack(own(slot), ownSmall[SmallFacts.half(shift)], shift, subjects);
    }
    for (int slot : tables.wides()) {
      for (int i = 0; i < subjects; i++) {
        ownWide(slot)[i] = sheets[i].value(slot);
      }
    }
    readOwn(subjects);
  }

  /** Copies the counts out of the words of small facts. */
  private static void unpack(int[] values, int[] words, int shift, int subjects) {
    for (int i = 0; i < subjects; i++) {
      values[i] = words[i] >>> shift & SmallFacts.MANY;
    }
  }

  private int[] own(int slot) {
    int[] own = ownValues[slot];
    if (own == null) {
      own = new int[MOST];
      ownValues[slot] = own;
    }
    return own;
  }

  /** Returns where the values of a fact in full are put before the rows are read. */
  long[] ownWide(int slot) {
    long[] own = wide[slot];
    if (own == null) {
      own = new long[MOST];
      wide[slot] = own;
    }
    return own;
  }

  private void readOwn(int subjects) {
    values = ownValues;
    small = ownSmall;
    count = subjects;
  }

  /** Returns where the words of small facts are put before the rows are read. */
  int[][] ownSmall() {
    return ownSmall;
  }

  /** Reads so many subjects, by the places of their facts, from arrays that are given. */
  void read(int[][] ofFacts, int[][] words, int subjects) {
    values = ofFacts;
    small = words;
    count = subjects;
  }

  int count() {
    return count;
  }

  /** Returns the values of the fact. */
  int[] values(int slot) {
    return values[slot];
  }

  /** Returns the values in full of a fact that is asked about in 64 bits. */
  long[] wide(int slot) {
    return wide[slot];
  }

  /** Returns the words of small facts, the lower half or the upper. */
  int[] small(int half) {
    return small[half];
  }
}

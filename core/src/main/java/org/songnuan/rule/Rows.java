package org.songnuan.rule;

/**
 * Several subjects side by side, as the tables read them: for each fact an array with a value for
 * each subject, and a word of small facts for each.
 *
 * <p>Tables go over many subjects at once, one table after the other, so that what is said about a
 * table is looked at once and not for each subject (vectorized execution, Boncz, Zukowski and Nes
 * 2005). A single subject is a row of its own.
 */
final class Rows {
  /** How many subjects are decided together: as many as stay in the nearest cache. */
  static final int MOST = 256;

  private final long[][] ownValues;
  private final long[] ownSmall = new long[MOST];
  private long[][] values;
  private long[] small = ownSmall;
  private int count;

  Rows(int facts) {
    this.ownValues = new long[facts][];
    this.values = ownValues;
  }

  /** Copies facts of a subject to the place of this number. */
  void put(int subject, Subject from, KnownTables tables) {
    for (int slot : tables.wide()) {
      own(slot)[subject] = from.value(slot);
    }
    ownSmall[subject] = from.small(tables.small());
  }

  private long[] own(int slot) {
    long[] own = ownValues[slot];
    if (own == null) {
      own = new long[MOST];
      ownValues[slot] = own;
    }
    return own;
  }

  /** Reads so many subjects that were put. */
  void readOwn(int subjects) {
    values = ownValues;
    small = ownSmall;
    count = subjects;
  }

  /** Reads so many subjects, by the places of their facts, from arrays that are given. */
  void read(long[][] ofFacts, long[] words, int subjects) {
    values = ofFacts;
    small = words;
    count = subjects;
  }

  int count() {
    return count;
  }

  /** Returns the values of the fact. */
  long[] values(int slot) {
    return values[slot];
  }

  /** Returns the words of small facts. */
  long[] small() {
    return small;
  }
}

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

  /** Copies all facts that the tables read of the only subject. */
  void one(Subject subject, KnownTables tables) {
    for (int slot : tables.counts()) {
      own(slot)[0] = subject.value(slot);
    }
    for (int slot : tables.amounts()) {
      own(slot)[0] = subject.value(slot);
    }
    ownSmall[0] = subject.small(tables.small());
    readOwn(1);
  }

  /** Copies what is not small of one of many subjects, and its word of small facts. */
  void put(int subject, FactSheet sheet, int[] slots, int[] places) {
    for (int i = 0; i < slots.length; i++) {
      ownValues[slots[i]][subject] = sheet.wide(places[i]);
    }
    ownSmall[subject] = sheet.small();
  }

  /** Makes room for these facts of many subjects. */
  void start(int[] slots) {
    for (int slot : slots) {
      own(slot);
    }
  }

  /** Copies the counts out of the words of small facts, where no count is too large for that. */
  void unpack(int[] slots, SmallFacts places, int subjects) {
    for (int slot : slots) {
      unpack(own(slot), ownSmall, places.shift(slot), subjects);
    }
  }

  private static void unpack(long[] values, long[] words, int shift, int subjects) {
    for (int i = 0; i < subjects; i++) {
      values[i] = words[i] >>> shift & SmallFacts.MANY;
    }
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

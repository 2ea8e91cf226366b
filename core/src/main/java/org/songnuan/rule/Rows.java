package org.songnuan.rule;

/**
 * Several subjects side by side, as the tables read them: for each fact an array and the place in
 * it from which on the subjects' values stand, and a word of small facts for each.
 *
 * <p>Tables go over many subjects at once, one table after the other, so that what is said about a
 * table is looked at once and not for each subject (vectorized execution, Boncz, Zukowski and Nes
 * 2005). A single subject is a row of its own.
 */
final class Rows {
  /** How many subjects are decided together: as many as stay in the nearest cache. */
  static final int MOST = 256;

  private static final long[][] NO_COLUMNS = {};

  private final long[] ownSmall = new long[MOST];
  private long[] small = ownSmall;
  private long[] packed = {};
  private long[][] columns = NO_COLUMNS;
  private int stride;
  private int first;
  private int count;

  /** Reads one subject. */
  void one(Subject subject, int[] slots) {
    small = ownSmall;
    ownSmall[0] = subject.small(slots);
    packed = subject.values();
    columns = NO_COLUMNS;
    stride = 1;
    first = 0;
    count = 1;
  }

  /** Reads so many subjects, of which the values of a fact stand together. */
  void packed(long[] values, int width, int subjects) {
    small = ownSmall;
    packed = values;
    columns = NO_COLUMNS;
    stride = width;
    first = 0;
    count = subjects;
  }

  /** Reads so many subjects of a register that is kept as columns. */
  void columns(long[][] values, long[] words, int from, int subjects) {
    small = words;
    columns = values;
    stride = 0;
    first = from;
    count = subjects;
  }

  int count() {
    return count;
  }

  /** Returns the array in which the values of the fact stand. */
  long[] values(int slot) {
    return columns.length > 0 ? columns[slot] : packed;
  }

  /** Returns where in it the first subject's stands. */
  int at(int slot) {
    return slot * stride + first;
  }

  /** Returns the array of the words of small facts. */
  long[] small() {
    return small;
  }

  /** Returns where in it the first subject's stands. */
  int smallAt() {
    return first;
  }

  /** Returns the array of words to be filled in, the first subject's first. */
  long[] ownSmall() {
    return ownSmall;
  }
}

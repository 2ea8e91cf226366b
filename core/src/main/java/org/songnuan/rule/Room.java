package org.songnuan.rule;

/** Room in which tables work, for up to {@link Rows#MOST} subjects, used again and again. */
final class Room {
  private final int[] chosen = new int[Rows.MOST + 1];
  private final long[] numbers = new long[Rows.MOST];
  private long[] alive = new long[Rows.MOST];
  private long[] possible = new long[1];

  /** Returns the words of clauses, at least so many, with anything in them. */
  long[] alive(int words) {
    if (alive.length < words) {
      alive = new long[words];
    }
    return alive;
  }

  /** Returns other words, at least so many, with anything in them. */
  long[] possible(int words) {
    if (possible.length < words) {
      possible = new long[words];
    }
    return possible;
  }

  /** Returns the numbers of the subjects who are chosen. */
  int[] chosen() {
    return chosen;
  }

  /** Returns numbers of rows, one for each subject. */
  long[] numbers() {
    return numbers;
  }
}

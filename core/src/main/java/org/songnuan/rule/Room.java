package org.songnuan.rule;

import java.util.Arrays;

/** Room in which tables work, for up to {@link Rows#MOST} subjects, used again and again. */
final class Room {
  private final int[] numbers = new int[Rows.MOST];
  private final int[] strange = new int[Rows.MOST];
  private long[] alive = new long[Rows.MOST];
  private long[] possible = new long[1];

  /** Makes room for so many words of clauses. */
  void start(int words) {
    if (alive.length < words) {
      alive = new long[words];
    }
  }

  /** Returns the clauses that are alive, each subject's words after the other's. */
  long[] alive() {
    return alive;
  }

  /** Returns other words, at least so many, with anything in them. */
  long[] possible(int words) {
    if (possible.length < words) {
      possible = new long[words];
    }
    return possible;
  }

  /** Returns numbers of rows, one for each subject. */
  int[] numbers() {
    return numbers;
  }

  /** Returns a number for each of so many subjects, all zero. */
  int[] strange(int subjects) {
    Arrays.fill(strange, 0, subjects, 0);
    return strange;
  }
}

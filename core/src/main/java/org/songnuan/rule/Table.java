package org.songnuan.rule;

/**
 * Rows of clause words: what is known of a subject is the number of a row, and the clauses that the
 * row does not have are dead.
 */
interface Table {
  /** Leaves alive the clauses that stay so, for each of the subjects. */
  void and(Rows rows, Room room);

  /** Leaves alive those clauses of a subject that a row has. */
  static void and(long[] alive, int subject, long[] words, int row, int width) {
    if (width == 1) {
      alive[subject] &= words[row];
      return;
    }
    int to = subject * width;
    int from = row * width;
    for (int word = 0; word < width; word++) {
      alive[to + word] &= words[from + word];
    }
  }
}

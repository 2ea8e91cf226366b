package org.songnuan.rule;

/**
 * Rows of clause words: what is known of a subject is the number of a row, and the clauses that the
 * row does not have are dead.
 */
interface Table {
  /** How many words are looked up at once. */
  int FOUR = 4;

  /** Leaves alive the clauses that stay so, for each of the subjects. */
  void and(Rows rows, Room room);

  /** Leaves alive those clauses of each of so many subjects that the row with its number has. */
  static void and(long[] alive, int[] numbers, int count, long[] words, int width) {
    int word = 0;
    for (; word + FOUR <= width; word += FOUR) {
      andFour(alive, numbers, count, words, width, word);
    }
    for (; word < width; word++) {
      for (int i = 0; i < count; i++) {
        alive[i * width + word] &= words[numbers[i] * width + word];
      }
    }
  }

  /** A loop over the words of one subject would be too short to be fast. */
  private static void andFour(
      long[] alive, int[] numbers, int count, long[] words, int width, int word) {
    for (int i = 0; i < count; i++) {
      int to = i * width + word;
      int from = numbers[i] * width + word;
      alive[to] &= words[from];
      alive[to + 1] &= words[from + 1];
      alive[to + 2] &= words[from + 2];
      alive[to + 3] &= words[from + 3];
    }
  }
}

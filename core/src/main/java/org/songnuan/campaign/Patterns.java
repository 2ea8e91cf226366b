package org.songnuan.campaign;

import java.util.Arrays;

/**
 * Numbers patterns of bits from 0 in the order in which they are first seen. A pattern is a fixed
 * number of words; a table of open addresses finds it again.
 */
final class Patterns {
  private final int words;
  private long[] patterns;
  private int[] table = new int[64];
  private int size;

  Patterns(int words) {
    this.words = words;
    this.patterns = new long[16 * words];
  }

  /** Returns how many patterns were seen. */
  int size() {
    return size;
  }

  /** Returns a word of the pattern of this number. */
  long word(int number, int word) {
    return patterns[number * words + word];
  }

  /** Returns the number of the pattern. */
  int number(long[] pattern) {
    int slot = hash(pattern, 0) & (table.length - 1);
    while (table[slot] != 0) {
      if (isAt(table[slot] - 1, pattern)) {
        return table[slot] - 1;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    if ((size + 1) * words > patterns.length) {
      patterns = Arrays.copyOf(patterns, Math.multiplyExact(2, patterns.length));
    }
    System.arraycopy(pattern, 0, patterns, size * words, words);
    table[slot] = ++size;
    if (size * 2 > table.length) {
      grow();
    }
    return size - 1;
  }

  private boolean isAt(int number, long[] pattern) {
    for (int word = 0; word < words; word++) {
      if (word(number, word) != pattern[word]) {
        return false;
      }
    }
    return true;
  }

  private int hash(long[] from, int at) {
    long hash = 0;
    for (int word = 0; word < words; word++) {
      hash = (hash ^ from[at + word]) * 0x9E3779B97F4A7C15L;
    }
    return (int) (hash >>> 32);
  }

  private void grow() {
    table = new int[Math.multiplyExact(2, table.length)];
    for (int number = 0; number < size; number++) {
      int slot = hash(patterns, number * words) & (table.length - 1);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = number + 1;
    }
  }
}

package org.songnuan.rule;

import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Verdict;

/**
 * Whoever is asked about, as the tables see it: packed facts, and the sheet for what tables cannot
 * decide. It is used again for the next one.
 */
final class Subject {
  private final Interpreter interpreter;
  private final SmallFacts places;
  private long[] values = new long[0];
  private long[] known = new long[0];
  private long small;
  private long @Nullable [] most;
  private long[] certain = new long[1];
  private long[] possible = new long[1];
  private @Nullable FactSheet sheet;
  private @Nullable FactCells cells;

  Subject(Interpreter interpreter, SmallFacts places) {
    this.interpreter = interpreter;
    this.places = places;
  }

  void set(FactSheet given) {
    values = given.values();
    known = given.known();
    most = given.mostValues();
    small = given.small();
    sheet = given;
    cells = null;
  }

  void set(FactCells given) {
    values = given.values();
    known = given.known();
    most = null;
    sheet = null;
    cells = given;
  }

  /** Returns the values by place; where a fact is missing, anything. */
  long[] values() {
    return values;
  }

  boolean isKnown(int slot) {
    return (known[slot >> 6] >>> slot & 1) == 1;
  }

  /** Returns whether all of these facts, a bit each, are known. */
  boolean areKnown(long[] slots) {
    for (int word = 0; word < slots.length; word++) {
      if ((known[word] & slots[word]) != slots[word]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the word of the small facts; of a fact that is not among these slots, anything. */
  long small(int[] slots) {
    if (cells == null) {
      return small;
    }
    long word = 0;
    for (int slot : slots) {
      word = places.put(word, slot, values[slot]);
    }
    return word;
  }

  /** Returns whether some fact is known as a range only. */
  boolean isPartlyKnown() {
    return most != null;
  }

  /** Returns whether one of these facts is known as a range only. */
  boolean isRange(int[] slots) {
    if (most == null) {
      return false;
    }
    for (int slot : slots) {
      if (most[slot] != values[slot]) {
        return true;
      }
    }
    return false;
  }

  /** Returns the last value that the fact may have. */
  long most(int slot) {
    return most == null ? values[slot] : most[slot];
  }

  /** Returns room for this many words, with anything in it. */
  long[] certain(int words) {
    certain = certain.length < words ? new long[words] : certain;
    return certain;
  }

  /** Returns other room for this many words, with anything in it. */
  long[] possible(int words) {
    possible = possible.length < words ? new long[words] : possible;
    return possible;
  }

  /** Returns the verdict of a criterion that tables cannot decide. */
  Verdict plain(Criterion criterion) {
    if (sheet == null && cells != null) {
      sheet = cells.sheet();
    }
    if (sheet == null) {
      throw new IllegalStateException("Subject must be set before it is asked.");
    }
    return interpreter.verdict(criterion, sheet);
  }
}

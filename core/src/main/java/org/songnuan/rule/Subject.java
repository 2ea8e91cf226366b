package org.songnuan.rule;

import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Verdict;

/**
 * Whoever is asked about, as the tables see it: packed facts, and the sheet for what tables cannot
 * decide. It is used again for the next one.
 */
final class Subject {
  private final Interpreter interpreter;
  private long[] values = new long[0];
  private long[] known = new long[0];
  private boolean partlyKnown;
  private @Nullable FactSheet sheet;
  private @Nullable FactCells cells;

  Subject(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void set(FactSheet given) {
    values = given.values();
    known = given.known();
    partlyKnown = given.isPartlyKnown();
    sheet = given;
    cells = null;
  }

  void set(FactCells given) {
    values = given.values();
    known = given.known();
    partlyKnown = false;
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

  /** Returns whether one of these facts is known to be zero. */
  boolean isAnyZero(int[] slots) {
    for (int slot : slots) {
      if (values[slot] == 0 && isKnown(slot)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether some fact is known as a range only. */
  boolean isPartlyKnown() {
    return partlyKnown;
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

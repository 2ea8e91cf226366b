package org.songnuan.split;

/** Vessels whose part in the level is not yet known, in whole parts of a unit. */
record Open(int size, Column count, Column weight, Column floor, Column cap) {

  /** Whether every vessel is one claimant. */
  boolean isSingle() {
    return count.least() == 1 && count.most() == 1;
  }

  /** The first so many of these rows. */
  Open pick(int[] rows, int number) {
    return new Open(
        number,
        count.pick(rows, number),
        weight.pick(rows, number),
        floor.pick(rows, number),
        cap.pick(rows, number));
  }

  /** What all hold at a level, each rounded down; at most {@link Wide#TOO_MUCH}. */
  long holds(Scale level) {
    long held = 0;
    for (int i = 0; i < size; i++) {
      long content = Math.max(floor.at(i), Math.min(cap.at(i), level.times(weight.at(i))));
      held = Wide.plus(held, Wide.times(count.at(i), content));
    }
    return held;
  }
}

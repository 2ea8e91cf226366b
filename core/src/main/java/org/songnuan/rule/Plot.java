package org.songnuan.rule;

import java.util.Arrays;

/** A box of a terrain: of each dimension the classes that are in it. */
final class Plot {
  final int[] lowest;
  final int[] highest;
  final long[] options;

  Plot(int[] lowest, int[] highest, long[] options) {
    this.lowest = lowest;
    this.highest = highest;
    this.options = options;
  }

  Plot copy() {
    return new Plot(lowest.clone(), highest.clone(), options.clone());
  }

  /** Returns whether all of this is in the other. */
  boolean isWithin(Plot other) {
    for (int place = 0; place < lowest.length; place++) {
      if (lowest[place] < other.lowest[place]
          || highest[place] > other.highest[place]
          || (options[place] & ~other.options[place]) != 0) {
        return false;
      }
    }
    return true;
  }

  boolean isSameAs(Plot other, int place) {
    return lowest[place] == other.lowest[place]
        && highest[place] == other.highest[place]
        && options[place] == other.options[place];
  }

  @Override
  public String toString() {
    return Arrays.toString(lowest) + Arrays.toString(highest) + Arrays.toString(options);
  }
}

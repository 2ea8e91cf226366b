package org.songnuan.pairing;

import java.util.Arrays;

/** Places that belong together: joined two by two, each group told by one of its places. */
final class Groups {
  private final int[] up;

  /** Returns as many groups as there are places, each of one. */
  Groups(int places) {
    up = new int[places];
    Arrays.setAll(up, place -> place);
  }

  void join(int place, int other) {
    int first = of(place);
    int second = of(other);
    up[Math.max(first, second)] = Math.min(first, second);
  }

  /** Returns the place that tells the group of this one: the first of the group. */
  int of(int place) {
    int at = place;
    while (up[at] != at) {
      up[at] = up[up[at]];
      at = up[at];
    }
    return at;
  }
}

package org.songnuan.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * How many boxes the check of a decision table may still look at: boxes without boxes may be very
 * many.
 */
final class BoxBudget {
  static final int MOST = 200_000;

  private int left = MOST;

  /**
   * Returns what is in the box and in none of the others, as boxes apart.
   *
   * @throws IllegalArgumentException if that takes more boxes than are left
   */
  List<Box> without(Box box, Iterable<Box> others) {
    List<Box> rest = List.of(box);
    for (Box other : others) {
      List<Box> pieces = new ArrayList<>();
      for (Box piece : rest) {
        piece.addWithout(other, pieces);
        left--;
      }
      left -= pieces.size();
      if (left < 0) {
        throw new IllegalArgumentException(
            "Decision table must be small enough to be checked with "
                + MOST
                + " boxes, but was larger.\nMaybe some inputs belong into a table of their own.");
      }
      rest = pieces;
    }
    return rest;
  }
}

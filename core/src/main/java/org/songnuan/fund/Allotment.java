package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import org.songnuan.quantity.Money;

/**
 * What one organisation or area has in a budget and what becomes of it: allotted + carried over =
 * kept + passed on + left, to the fen.
 *
 * @param id whose it is
 * @param level how far below the root: the root is 0
 * @param allotted what it gets from the level above; for the root, the budget
 * @param carriedOver what it has from the year before
 * @param kept what it keeps for its own use; all of it if none is below it
 * @param passedOn what those directly below it are allotted
 * @param left what it could not pass on
 */
public record Allotment(
    String id,
    int level,
    Money allotted,
    Money carriedOver,
    Money kept,
    Money passedOn,
    Money left) {
  /**
   * Checks the identity.
   *
   * @throws IllegalArgumentException if it does not hold, or a part is negative
   */
  public Allotment {
    requireNonNull(id, "id");
    Money in = allotted.plus(carriedOver);
    Money out = kept.plus(passedOn).plus(left);
    boolean negative =
        allotted.isNegative()
            || carriedOver.isNegative()
            || kept.isNegative()
            || passedOn.isNegative()
            || left.isNegative();
    if (!in.equals(out) || negative) {
      throw new IllegalArgumentException(
          "Allotment of ("
              + id
              + ") must have what it keeps, passes on and leaves ("
              + in
              + "), but was ("
              + kept
              + " + "
              + passedOn
              + " + "
              + left
              + ").");
    }
  }

  /** Returns all that it has: what it is allotted and what it carried over. */
  public Money total() {
    return allotted.plus(carriedOver);
  }
}

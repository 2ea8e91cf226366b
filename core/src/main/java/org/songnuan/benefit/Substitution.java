package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import org.songnuan.quantity.Item;

/**
 * What may be given instead when an item is short: so many units of one for so many of another.
 *
 * <p>It answers "if there is no rice left, how much flour?". Only whole exchanges are made: of 25 斤
 * that are missing, at 10 for 10, 20 are exchanged. A campaign tries its substitutions in the order
 * in which it states them, each out of what the claims for the other item themselves leave.
 *
 * <pre>{@code
 * Substitution.of(rice, 10, flour, 10)
 * }</pre>
 *
 * @param wanted what is short
 * @param units how many units of it one exchange replaces
 * @param instead what is given instead
 * @param insteadUnits how many units of that one exchange gives
 */
public record Substitution(Item wanted, long units, Item instead, long insteadUnits) {
  private static final long MOST = 1_000_000_000;

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if an item would replace itself, or a number of units is not
   *     from 1 to 1,000,000,000
   */
  public Substitution {
    requireNonNull(wanted, "wanted");
    requireNonNull(instead, "instead");
    if (wanted.code().equals(instead.code())) {
      throw new IllegalArgumentException(
          "Substitution must be by another item, but was by (" + instead.code() + ") itself.");
    }
    if (units < 1 || insteadUnits < 1 || units > MOST || insteadUnits > MOST) {
      throw new IllegalArgumentException(
          "Substitution must exchange 1 to 1000000000 units, but was ("
              + units
              + ") for ("
              + insteadUnits
              + ").");
    }
  }

  /** Returns the substitution of so many units of an item by so many of another. */
  public static Substitution of(Item wanted, long units, Item instead, long insteadUnits) {
    return new Substitution(wanted, units, instead, insteadUnits);
  }
}

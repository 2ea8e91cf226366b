package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import org.songnuan.quantity.Money;

/**
 * What became of a fund: in = paid + reserved + left, to the fen.
 *
 * @param fund which fund
 * @param in what it held
 * @param paid what it pays
 * @param reserved what is kept back
 * @param left what remains
 */
public record Balance(Fund fund, Money in, Money paid, Money reserved, Money left) {
  /**
   * Checks the identity.
   *
   * @throws IllegalArgumentException if it does not hold
   */
  public Balance {
    requireNonNull(fund, "fund");
    if (!in.equals(paid.plus(reserved).plus(left)) || left.isNegative()) {
      throw new IllegalArgumentException(
          "Fund ("
              + fund.id()
              + ") must hold what it pays, reserves and leaves ("
              + in
              + "), but was ("
              + paid
              + " + "
              + reserved
              + " + "
              + left
              + ").");
    }
  }
}

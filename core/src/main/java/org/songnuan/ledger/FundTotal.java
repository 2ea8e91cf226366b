package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import org.songnuan.fund.FundId;
import org.songnuan.quantity.Money;

/**
 * Where the money of a fund is: in = delivered + promised + reserved + left, to the fen.
 *
 * @param fund which fund
 * @param in what it held
 * @param delivered what was handed over and did not come back
 * @param promised what is outstanding to those on the list
 * @param reserved what is kept back
 * @param left what remains, with what is free because its recipient is gone
 */
public record FundTotal(
    FundId fund, Money in, Money delivered, Money promised, Money reserved, Money left) {
  /**
   * Checks the identity.
   *
   * @throws IllegalArgumentException if it does not hold
   */
  public FundTotal {
    requireNonNull(fund, "fund");
    Money sum = delivered.plus(promised).plus(reserved).plus(left);
    if (!in.equals(sum)) {
      throw new IllegalArgumentException(
          "Fund ("
              + fund
              + ") must hold what it delivered, promised, reserves and leaves ("
              + in
              + "), but was ("
              + sum
              + ").");
    }
  }
}

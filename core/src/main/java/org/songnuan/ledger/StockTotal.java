package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.math.LongMath;
import org.songnuan.fund.StockId;

/**
 * Where the goods of a stock are: in = delivered + promised + packed + reserved + left, to the
 * unit.
 *
 * @param stock which stock
 * @param in how many units it held
 * @param delivered how many were handed over and did not come back
 * @param promised how many are outstanding to those on the list
 * @param packed how many went into kits
 * @param reserved how many are kept back
 * @param left how many remain, with those that are free because their recipient is gone
 */
public record StockTotal(
    StockId stock, long in, long delivered, long promised, long packed, long reserved, long left) {
  /**
   * Checks the identity.
   *
   * @throws IllegalArgumentException if it does not hold
   */
  public StockTotal {
    requireNonNull(stock, "stock");
    long sum = 0;
    for (long part : new long[] {delivered, promised, packed, reserved, left}) {
      sum = LongMath.saturatedAdd(sum, part);
    }
    if (in != sum) {
      throw new IllegalArgumentException(
          "Stock ("
              + stock
              + ") must hold what it delivered, promised, packed, reserves and leaves ("
              + in
              + "), but was ("
              + sum
              + ").");
    }
  }
}

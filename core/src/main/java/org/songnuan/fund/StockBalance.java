package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

/**
 * What became of a stock: in = given + packed + reserved + left, to the unit.
 *
 * @param stock which stock
 * @param in how many units it held
 * @param given how many are given out, those committed before included
 * @param packed how many went into kits
 * @param reserved how many are kept back: as a reserve, and for those whose papers are missing
 * @param left how many remain, expired ones included
 */
public record StockBalance(
    Stock stock, long in, long given, long packed, long reserved, long left) {
  /**
   * Checks the identity. Only a stock that has committed more than it held is left with less than
   * nothing.
   *
   * @throws IllegalArgumentException if it does not hold
   */
  public StockBalance {
    requireNonNull(stock, "stock");
    if (in != given + packed + reserved + left || (left < 0 && given <= in)) {
      throw new IllegalArgumentException(
          "Stock ("
              + stock.id()
              + ") must hold what it gives, packs, reserves and leaves ("
              + in
              + "), but was ("
              + given
              + " + "
              + packed
              + " + "
              + reserved
              + " + "
              + left
              + ").");
    }
  }
}

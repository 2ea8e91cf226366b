package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import org.songnuan.quantity.Money;

/**
 * What became of a fund: in = paid + reserved + left, to the fen.
 *
 * @param fund which fund
 * @param in what it held
 * @param paid what it pays in all, what was committed before included
 * @param committed how much of {@code paid} was already made or promised
 * @param reserved what is kept back in all
 * @param pending how much of {@code reserved} is kept back for those whose papers are missing, or
 *     who are tied until somebody decides
 * @param left what remains; below 0.00 only where more was committed than the fund held
 */
public record Balance(
    Fund fund, Money in, Money paid, Money committed, Money reserved, Money pending, Money left) {
  /**
   * Checks the identity.
   *
   * @throws IllegalArgumentException if it does not hold, or a part exceeds its whole
   */
  public Balance {
    requireNonNull(fund, "fund");
    boolean addsUp = in.equals(paid.plus(reserved).plus(left));
    boolean parts = !committed.isAbove(paid) && !pending.isAbove(reserved);
    if (!addsUp || !parts || (left.isNegative() && !committed.isAbove(in))) {
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

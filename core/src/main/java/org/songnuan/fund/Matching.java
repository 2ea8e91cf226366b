package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.util.Map;
import org.songnuan.quantity.Ratio;

/**
 * That a fund gives only in proportion to what another one gives (配套资金).
 *
 * @param leader the other fund
 * @param ratio how much for each fen that it gives, more than zero; fractions of a fen do not count
 * @param exact whether it gives exactly that, so that each waits for the other; otherwise that much
 *     at the most
 */
public record Matching(FundId leader, Ratio ratio, boolean exact) {
  /**
   * Checks the ratio.
   *
   * @throws IllegalArgumentException if it is not more than zero
   */
  public Matching {
    requireNonNull(leader, "leader");
    if (ratio.compareTo(Ratio.ZERO) <= 0) {
      throw new IllegalArgumentException(
          "Ratio of a matching fund must be more than 0, but was (" + ratio + ").");
    }
  }

  /** Returns whether what both give keeps the ratio. */
  boolean isKept(FundId follower, Map<FundId, Long> given) {
    BigInteger leads = BigInteger.valueOf(given.getOrDefault(leader, 0L));
    BigInteger follows = BigInteger.valueOf(given.getOrDefault(follower, 0L));
    BigInteger due =
        leads
            .multiply(BigInteger.valueOf(ratio.numerator()))
            .divide(BigInteger.valueOf(ratio.denominator()));
    return exact ? follows.equals(due) : follows.compareTo(due) <= 0;
  }

  @Override
  public String toString() {
    return (exact ? "exactly " : "at most ") + ratio + " of " + leader;
  }
}

package org.songnuan.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.javamoney.moneta.Money;
import org.joda.money.CurrencyUnit;

/**
 * How else a sum is divided by weights. Neither money library divides by itself: what is written
 * here is what their users write, the share rounded down and the missing fen to the first ones
 * (Fowler), which is less than the largest remainder.
 */
final class SplitPeers {

  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final int INDEX_BITS = 24;

  private SplitPeers() {}

  static org.joda.money.Money[] jodaMoney(long estate, long[] weights) {
    long all = Arrays.stream(weights).sum();
    org.joda.money.Money total = org.joda.money.Money.ofMinor(CNY, estate);
    org.joda.money.Money fen = org.joda.money.Money.ofMinor(CNY, 1);
    org.joda.money.Money[] shares = new org.joda.money.Money[weights.length];
    org.joda.money.Money left = total;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = total.multipliedBy(weights[i]).dividedBy(all, RoundingMode.DOWN);
      left = left.minus(shares[i]);
    }
    for (int i = 0; left.isPositive(); i++) {
      shares[i] = shares[i].plus(fen);
      left = left.minus(fen);
    }
    return shares;
  }

  /** Counted in fen, since its division to whole numbers is by far its fastest. */
  static Money[] moneta(long estate, long[] weights) {
    long all = Arrays.stream(weights).sum();
    Money total = Money.of(estate, "CNY");
    Money fen = Money.of(1, "CNY");
    Money[] shares = new Money[weights.length];
    Money left = total;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = total.multiply(weights[i]).divideToIntegralValue(all);
      left = left.subtract(shares[i]);
    }
    for (int i = 0; left.isPositive(); i++) {
      shares[i] = shares[i].add(fen);
      left = left.subtract(fen);
    }
    return shares;
  }

  static long[] fen(org.joda.money.Money[] shares) {
    return Arrays.stream(shares).mapToLong(org.joda.money.Money::getAmountMinorLong).toArray();
  }

  static long[] fen(Money[] shares) {
    return Arrays.stream(shares).mapToLong(share -> share.getNumber().longValueExact()).toArray();
  }

  /** Largest remainder in decimals. */
  static long[] bigDecimal(long estate, long[] weights) {
    BigDecimal all = BigDecimal.valueOf(Arrays.stream(weights).sum());
    BigDecimal total = BigDecimal.valueOf(estate);
    BigDecimal[] shares = new BigDecimal[weights.length];
    BigDecimal[] remainders = new BigDecimal[weights.length];
    BigDecimal left = total;
    for (int i = 0; i < shares.length; i++) {
      BigDecimal[] parts = total.multiply(BigDecimal.valueOf(weights[i])).divideAndRemainder(all);
      shares[i] = parts[0];
      remainders[i] = parts[1];
      left = left.subtract(parts[0]);
    }
    Integer[] order = IntStream.range(0, shares.length).boxed().toArray(Integer[]::new);
    Arrays.sort(
        order,
        Comparator.<Integer, BigDecimal>comparing(i -> remainders[i])
            .thenComparing(i -> weights[i])
            .reversed());
    for (int k = 0; k < left.intValueExact(); k++) {
      shares[order[k]] = shares[order[k]].add(BigDecimal.ONE);
    }
    return Arrays.stream(shares).mapToLong(BigDecimal::longValueExact).toArray();
  }

  /** Largest remainder in longs, with a sort of boxed indices. */
  static long[] boxedSort(long estate, long[] weights) {
    long all = Arrays.stream(weights).sum();
    long[] shares = new long[weights.length];
    long[] remainders = new long[weights.length];
    long left = estate;
    for (int i = 0; i < shares.length; i++) {
      long product = Math.multiplyExact(estate, weights[i]);
      shares[i] = product / all;
      remainders[i] = product % all;
      left -= shares[i];
    }
    Integer[] order = IntStream.range(0, shares.length).boxed().toArray(Integer[]::new);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingLong(i -> remainders[i])
            .thenComparingLong(i -> weights[i])
            .reversed());
    for (int k = 0; k < left; k++) {
      shares[order[k]]++;
    }
    return shares;
  }

  /** Constrained equal awards over claims in rising order, sorted as primitive numbers. */
  static long[] equalAwardsBySort(long estate, long[] claims) {
    int n = claims.length;
    long[] sorted = new long[n];
    for (int i = 0; i < n; i++) {
      sorted[i] = claims[i] << INDEX_BITS | i;
    }
    Arrays.sort(sorted);
    long[] shares = new long[n];
    long left = estate;
    for (int k = 0; k < n; k++) {
      int i = (int) (sorted[k] & ((1 << INDEX_BITS) - 1));
      shares[i] = Math.min(claims[i], left / (n - k)); // the odd fen are left to the last
      left -= shares[i];
    }
    return shares;
  }
}

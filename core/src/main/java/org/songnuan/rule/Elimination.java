package org.songnuan.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Refutes inequalities that contradict each other as fractions.
 *
 * <p>One unknown after the other is eliminated: each inequality that bounds it from below is added
 * to each that bounds it from above (Fourier–Motzkin elimination). A contradiction is left if and
 * only if no fractions meet them all. A product of facts is an unknown of its own here, between the
 * bounds that follow from its factors, so what is refuted stays refuted; what is not may still have
 * no solution in whole numbers.
 *
 * <p>See A. Schrijver, Theory of Linear and Integer Programming (1986), section 12.2.
 */
final class Elimination {
  /** How many inequalities are made from others. */
  private static final int MOST_ROWS = 400;

  /** That the sum of the unknowns, each with its factor, is at least so much. */
  private record Row(Map<List<Integer>, BigInteger> factors, BigInteger least) {}

  private final List<Row> rows = new ArrayList<>();
  private final Bounds bounds;

  Elimination(List<Inequality> inequalities, Bounds bounds) {
    this.bounds = bounds;
    TreeSet<List<Integer>> unknowns = new TreeSet<>(Elimination::compare);
    for (Inequality inequality : inequalities) {
      Map<List<Integer>, BigInteger> factors = new TreeMap<>(Elimination::compare);
      for (int term = 0; term < inequality.terms(); term++) {
        List<Integer> product = new ArrayList<>();
        for (int slot : inequality.product(term)) {
          product.add(slot);
        }
        unknowns.add(product);
        factors.merge(product, BigInteger.valueOf(inequality.factor(term)), BigInteger::add);
      }
      factors.values().removeIf(factor -> factor.signum() == 0);
      rows.add(new Row(factors, BigInteger.valueOf(inequality.least())));
    }
    unknowns.forEach(this::addBounds);
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    int compared = Integer.compare(one.size(), other.size());
    for (int i = 0; compared == 0 && i < one.size(); i++) {
      compared = one.get(i).compareTo(other.get(i));
    }
    return compared;
  }

  private void addBounds(List<Integer> product) {
    long low = 1;
    long high = 1;
    for (int slot : product) {
      long a = Whole.times(low, bounds.least(slot));
      long b = Whole.times(low, bounds.most(slot));
      long c = Whole.times(high, bounds.least(slot));
      long d = Whole.times(high, bounds.most(slot));
      low = Math.min(Math.min(a, b), Math.min(c, d));
      high = Math.max(Math.max(a, b), Math.max(c, d));
    }
    if (!Whole.isUnbounded(low)) {
      rows.add(row(product, BigInteger.ONE, BigInteger.valueOf(low)));
    }
    if (!Whole.isUnbounded(high)) {
      rows.add(row(product, BigInteger.ONE.negate(), BigInteger.valueOf(high).negate()));
    }
  }

  private static Row row(List<Integer> product, BigInteger factor, BigInteger least) {
    Map<List<Integer>, BigInteger> factors = new TreeMap<>(Elimination::compare);
    factors.put(product, factor);
    return new Row(factors, least);
  }

  /** Returns whether they certainly contradict each other. */
  boolean isContradiction() {
    List<Row> left = rows;
    for (int made = 0; made <= MOST_ROWS; ) {
      if (left.stream().anyMatch(row -> row.factors().isEmpty() && row.least().signum() > 0)) {
        return true;
      }
      List<Integer> unknown = cheapest(left);
      if (unknown == null) {
        return false;
      }
      List<Row> next = new ArrayList<>();
      for (Row lower : left) {
        int sign = sign(lower, unknown);
        if (sign == 0) {
          next.add(lower);
        }
        for (Row upper : sign > 0 && made <= MOST_ROWS ? left : List.<Row>of()) {
          if (sign(upper, unknown) < 0) {
            next.add(sum(lower, upper, unknown));
            made++;
          }
        }
      }
      left = next;
    }
    return false;
  }

  /** Returns the unknown whose elimination makes the fewest inequalities, or null without any. */
  private static @Nullable List<Integer> cheapest(List<Row> rows) {
    Map<List<Integer>, long[]> signs = new TreeMap<>(Elimination::compare);
    for (Row row : rows) {
      row.factors()
          .forEach(
              (product, factor) ->
                  signs
                      .computeIfAbsent(product, key -> new long[2])[factor.signum() > 0 ? 1 : 0]++);
    }
    List<Integer> cheapest = null;
    long fewest = Long.MAX_VALUE;
    for (Map.Entry<List<Integer>, long[]> unknown : signs.entrySet()) {
      long made = unknown.getValue()[0] * unknown.getValue()[1];
      if (made < fewest) {
        cheapest = unknown.getKey();
        fewest = made;
      }
    }
    return cheapest;
  }

  private static int sign(Row row, List<Integer> unknown) {
    return row.factors().getOrDefault(unknown, BigInteger.ZERO).signum();
  }

  private static Row sum(Row lower, Row upper, List<Integer> unknown) {
    BigInteger one = row(upper, unknown).negate();
    BigInteger other = row(lower, unknown);
    Map<List<Integer>, BigInteger> factors = new TreeMap<>(Elimination::compare);
    lower.factors().forEach((product, factor) -> factors.put(product, factor.multiply(one)));
    upper
        .factors()
        .forEach(
            (product, factor) -> factors.merge(product, factor.multiply(other), BigInteger::add));
    factors.values().removeIf(factor -> factor.signum() == 0);
    return new Row(factors, lower.least().multiply(one).add(upper.least().multiply(other)));
  }

  private static BigInteger row(Row row, List<Integer> unknown) {
    return row.factors().getOrDefault(unknown, BigInteger.ZERO);
  }
}

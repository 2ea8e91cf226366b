package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.util.List;

/** That a sum of products of facts, each with a factor, is at least so much. */
final class Inequality {
  private final int[][] products;
  private final long[] factors;
  private final long least;

  private Inequality(int[][] products, long[] factors, long least) {
    this.products = products;
    this.factors = factors;
    this.least = least;
  }

  /** Returns that the subject is past the cut of the axis. */
  static Inequality passed(Axis axis, Cut cut) {
    if (axis instanceof Axis.OfRatio ratio) {
      long by = cut.limit().denominator().longValueExact();
      long limit = cut.limit().numerator().longValueExact();
      return new Inequality(
          slots(ImmutableList.of(ratio.upper(), ratio.lower())),
          new long[] {by, -limit},
          cut.after() ? 1 : 0);
    } else if (axis instanceof Axis.OfSum sum) {
      return new Inequality(slots(sum.products()), Longs.toArray(sum.factors()), cut.bound());
    }
    int slot = ((Axis.OfFact) axis).slot();
    return new Inequality(new int[][] {{slot}}, new long[] {1}, cut.bound());
  }

  /** Returns that both amounts of a ratio are zero. */
  static ImmutableList<Inequality> nothing(Axis.OfRatio ratio) {
    Inequality upper = new Inequality(slots(ImmutableList.of(ratio.upper())), new long[] {1}, 0);
    Inequality lower = new Inequality(slots(ImmutableList.of(ratio.lower())), new long[] {1}, 0);
    return ImmutableList.of(upper, upper.below(1), lower.below(1));
  }

  /** Returns that one amount of a ratio is not zero, where none is negative. */
  static Inequality proper(Axis.OfRatio ratio) {
    return new Inequality(
        slots(ImmutableList.of(ratio.upper(), ratio.lower())), new long[] {1, 1}, 1);
  }

  private Inequality below(long limit) {
    return new Inequality(products, factors, limit).opposite();
  }

  private static int[][] slots(List<ImmutableList<Integer>> products) {
    return products.stream().map(Ints::toArray).toArray(int[][]::new);
  }

  /** Returns that the sum is less. */
  Inequality opposite() {
    long[] turned = new long[factors.length];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = -factors[i];
    }
    return new Inequality(products, turned, least == Long.MIN_VALUE ? Long.MAX_VALUE : 1 - least);
  }

  int terms() {
    return factors.length;
  }

  int[] product(int term) {
    return products[term];
  }

  long factor(int term) {
    return factors[term];
  }

  long least() {
    return least;
  }
}

package org.songnuan.split;

import java.math.BigInteger;

/**
 * A claims problem in whole payable steps, as the kernel wants it: the estate, claims and caps
 * rounded down, floors up, and never a floor above the top. Row i stands for {@code count}
 * claimants alike.
 */
final class Problem {

  /** The estate. */
  final long steps;

  /** Whether the floors exceeded the estate and have become the claims. */
  final boolean floorsShort;

  final int size;
  final Column count;

  /** The number to which awards grow in proportion. */
  final Column weight;

  /** The claims in units, not in steps: they order equals. */
  final Column asked;

  final Column claim;
  final Column floor;

  /** The most that may be given. */
  final Column top;

  private Problem(
      long steps,
      boolean floorsShort,
      int size,
      Column count,
      Column weight,
      Column asked,
      Column claim,
      Column floor,
      Column top) {
    this.steps = steps;
    this.floorsShort = floorsShort;
    this.size = size;
    this.count = count;
    this.weight = weight;
    this.asked = asked;
    this.claim = claim;
    this.floor = floor;
    this.top = top;
  }

  static Problem of(Rule rule, long ceiling, long step, long estate, Columns columns) {
    int rows = columns.rows();
    if (sum(rows, columns.count(), Column.all(1)) > Wide.MOST) {
      throw new IllegalArgumentException("Number of claimants must be at most 2^62, but was more.");
    }
    Column weight =
        switch (rule.growth) {
          case ONE -> Column.all(1);
          case WEIGHT -> columns.weight();
          case CLAIM -> columns.claim();
        };
    Column cap = Column.min(columns.cap(), Column.all(ceiling), rows);
    Column top = inSteps(Column.min(columns.claim(), cap, rows), step);
    Column floor =
        Column.min(
            step == 1 ? columns.floor() : columns.floor().map(f -> Wide.ceilingOf(f, step)),
            top,
            rows);
    if (weight.least() == 0) {
      top = topOfWeighty(rows, weight, floor, top);
    }
    long steps = estate / step;
    if (sum(rows, columns.count(), floor) > steps) {
      checkFloors(Wide.times(sum(rows, columns.count(), floor), step));
      Column weightOfFloor = rule.growth == Rule.Growth.ONE ? Column.all(1) : columns.floor();
      Column none = Column.all(0);
      return new Problem(
          steps, true, rows, columns.count(), weightOfFloor, columns.floor(), floor, none, floor);
    }
    Column claim = inSteps(columns.claim(), step);
    return new Problem(
        steps, false, rows, columns.count(), weight, columns.claim(), claim, floor, top);
  }

  private static Column inSteps(Column units, long step) {
    return step == 1 ? units : units.map(amount -> amount / step);
  }

  /** Who has no weight gets no more than the floor. */
  private static Column topOfWeighty(int rows, Column weight, Column floor, Column top) {
    long[] most = new long[rows];
    for (int i = 0; i < rows; i++) {
      most[i] = weight.at(i) == 0 ? floor.at(i) : top.at(i);
    }
    return Column.of(most);
  }

  private static void checkFloors(long floors) {
    if (floors > Wide.MOST) {
      throw new IllegalArgumentException(
          "Sum of the floors must be at most 2^62 units, but was more.");
    }
  }

  /** By how many steps the floors exceed the estate; 0 where they fit. */
  long shortOfFloors() {
    return floorsShort ? sum(top) - steps : 0;
  }

  /** The sum of so much for each claimant, or {@link Wide#TOO_MUCH}. */
  long sum(Column each) {
    return sum(size, count, each);
  }

  /** The sum of so much for each claimant, whatever it is. */
  BigInteger exactSum(Column each) {
    long known = sum(each);
    if (known <= Wide.MOST) {
      return BigInteger.valueOf(known);
    }
    BigInteger sum = BigInteger.ZERO;
    for (int i = 0; i < size; i++) {
      sum = sum.add(BigInteger.valueOf(count.at(i)).multiply(BigInteger.valueOf(each.at(i))));
    }
    return sum;
  }

  /** The sum over rows of so many claimants each, or {@link Wide#TOO_MUCH}. */
  static long sum(int rows, Column count, Column each) {
    if (count.most() == 1 && count.least() == 1) {
      return each.total(rows);
    }
    long sum = 0;
    for (int i = 0; i < rows; i++) {
      sum = Wide.plus(sum, Wide.times(count.at(i), each.at(i)));
    }
    return sum;
  }
}

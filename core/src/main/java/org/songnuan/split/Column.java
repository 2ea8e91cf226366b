package org.songnuan.split;

import java.util.function.LongUnaryOperator;

/**
 * A number from 0 to 2<sup>62</sup> for each row. Often it is the same for all, and then it takes
 * no room.
 */
final class Column {

  private static final long[] NONE = {};

  private final long[] values; // none where all have the constant
  private final long constant;
  private final long least;
  private final long most;
  private final long total; // of the values; Long.MAX_VALUE stands for all above it

  private Column(long[] values, long constant, long least, long most, long total) {
    this.values = values;
    this.constant = constant;
    this.least = least;
    this.most = most;
    this.total = total;
  }

  private static long sum(long[] values, long most) {
    long sum = 0;
    if (Wide.times(most, values.length) <= Wide.MOST) {
      for (long value : values) {
        sum += value;
      }
    } else {
      for (long value : values) {
        sum = Wide.plus(sum, value);
      }
    }
    return sum;
  }

  /** The same number for all rows. */
  static Column all(long constant) {
    return new Column(NONE, constant, constant, constant, 0);
  }

  /** These numbers, which nobody must change any more. */
  static Column of(long[] values) {
    if (values.length == 0) {
      return all(0);
    }
    long least = values[0];
    long most = values[0];
    for (long value : values) {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return new Column(values, 0, least, most, sum(values, most));
  }

  /** These numbers from 0 to {@code most}, of which nobody will ask the sum. */
  static Column upTo(long most, long[] values) {
    return new Column(values, 0, 0, most, Wide.TOO_MUCH);
  }

  long at(int row) {
    return values.length == 0 ? constant : values[row];
  }

  boolean isConstant() {
    return values.length == 0;
  }

  /** The smallest number of all rows. */
  long least() {
    return least;
  }

  /** The largest number of all rows. */
  long most() {
    return most;
  }

  /** The sum over so many rows, or {@link Wide#TOO_MUCH}. */
  long total(int rows) {
    return isConstant() ? Wide.times(constant, rows) : total;
  }

  /** The same after an operation that keeps the order of numbers. */
  Column map(LongUnaryOperator operator) {
    if (isConstant()) {
      return all(operator.applyAsLong(constant));
    }
    long[] mapped = new long[values.length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = operator.applyAsLong(values[i]);
    }
    return of(mapped);
  }

  /** The first so many of these rows. */
  Column pick(int[] rows, int number) {
    if (isConstant()) {
      return this;
    }
    long[] picked = new long[number];
    for (int k = 0; k < number; k++) {
      picked[k] = values[rows[k]];
    }
    return number == 0 ? all(0) : of(picked);
  }

  /** The smaller of both in each of so many rows. */
  static Column min(Column a, Column b, int rows) {
    if (a.most <= b.least) {
      return a;
    }
    if (b.most <= a.least) {
      return b;
    }
    long[] smaller = new long[rows];
    for (int i = 0; i < rows; i++) {
      smaller[i] = Math.min(a.at(i), b.at(i));
    }
    return of(smaller);
  }
}

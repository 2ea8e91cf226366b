package org.songnuan.quantity;

/**
 * What can be added up and compared exactly: {@link Money} or a {@link Quantity}.
 *
 * <p>It is what a {@link Figure} is a figure of. An amount may be negative, as a difference is.
 * Every operation is exact or refused with an {@link IllegalArgumentException}: when the result
 * does not fit, or when the units are unlike.
 *
 * @param <A> the kind of amount itself
 */
public sealed interface Amount<A extends Amount<A>> extends Comparable<A> permits Money, Quantity {
  /** Adds the other amount. */
  A plus(A other);

  /** Takes the other amount away; the result may be negative. */
  A minus(A other);

  /** Multiplies by a count, which may be zero or negative. */
  A times(long count);

  /** Tells whether there is nothing. */
  boolean isZero();

  /** Tells whether it is less than nothing. */
  boolean isNegative();

  /** Tells whether it is more than nothing. */
  default boolean isPositive() {
    return !isZero() && !isNegative();
  }

  /** Tells whether it is less than the limit: {@code <}. */
  default boolean isBelow(A limit) {
    return compareTo(limit) < 0;
  }

  /** Tells whether it is the limit or less: {@code <=}. */
  default boolean isAtMost(A limit) {
    return compareTo(limit) <= 0;
  }

  /** Tells whether it is the limit or more: {@code >=}. */
  default boolean isAtLeast(A limit) {
    return compareTo(limit) >= 0;
  }

  /** Tells whether it is more than the limit: {@code >}. */
  default boolean isAbove(A limit) {
    return compareTo(limit) > 0;
  }
}

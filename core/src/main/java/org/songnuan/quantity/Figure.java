package org.songnuan.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of an amount, which may be less than the amount itself: exactly so much,
 * more than so much ("3000余"), at least so much, some ("部分"), or nothing at all ("x").
 *
 * <p>It keeps what is not known through every sum: a known figure plus "some" is "more than" the
 * known one, never the known one. The amount behind a figure is never negative, so {@code
 * moreThan(0)} is {@link #some()} and {@code atLeast(0)} is {@link #unknown()}; {@code known(0)} is
 * a figure of its own. {@code known(3000)} is not {@code moreThan(3000)}.
 *
 * <p>Against a limit there are two questions, as with any open answer: {@link #surelyAbove} holds
 * if every amount that the figure allows is above the limit, and {@link #possiblyAbove} if any is.
 * For a known figure both are the same. There is no upper end to what is not known, and between two
 * amounts there is taken to be a third: more than 3,000.00 is not "surely" at least 3,000.01.
 *
 * <pre>{@code
 * Figure<Money> gifts = Figure.parse("3000余", Money::parse);
 * gifts.plus(Figure.known(Money.yuan(500)))             // >3500.00
 * gifts.surelyAbove(Money.yuan(3000))                   // true
 * gifts.surelyAbove(Money.yuan(4000))                   // false
 * gifts.possiblyAbove(Money.yuan(4000))                 // true
 * }</pre>
 *
 * @param <A> what it is a figure of
 */
public final class Figure<A extends Amount<A>> {
  /** How much a figure says. */
  public enum Status {
    /** Exactly the amount. */
    KNOWN,
    /** Strictly more than the amount; how much more is not known. */
    MORE_THAN,
    /** The amount or more. */
    AT_LEAST,
    /** There is some, more than nothing; how much is not known. */
    SOME,
    /** Nothing is known, not even whether there is any. */
    UNKNOWN
  }

  private static final String SOME_TEXT = "some";
  private static final String UNKNOWN_TEXT = "unknown";
  private static final String ODD = "余";
  private static final ImmutableSet<String> MASKED =
      ImmutableSet.of("x", "x余", "x万", "x万余", "x亿", "x亿余");

  private final Status status;
  private final @Nullable A bound;

  private Figure(Status status, @Nullable A bound) {
    this.status = status;
    this.bound = bound;
  }

  /**
   * Returns the figure that is exactly the amount.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public static <A extends Amount<A>> Figure<A> known(A amount) {
    return new Figure<>(Status.KNOWN, notNegative(amount));
  }

  /**
   * Returns the figure that is strictly more than the amount; more than zero is {@link #some()}.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public static <A extends Amount<A>> Figure<A> moreThan(A amount) {
    return notNegative(amount).isZero() ? some() : new Figure<>(Status.MORE_THAN, amount);
  }

  /**
   * Returns the figure that is the amount or more; at least zero is {@link #unknown()}.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public static <A extends Amount<A>> Figure<A> atLeast(A amount) {
    return notNegative(amount).isZero() ? unknown() : new Figure<>(Status.AT_LEAST, amount);
  }

  /** Returns the figure that says that there is some, more than nothing. */
  public static <A extends Amount<A>> Figure<A> some() {
    return new Figure<>(Status.SOME, null);
  }

  /** Returns the figure that says nothing. */
  public static <A extends Amount<A>> Figure<A> unknown() {
    return new Figure<>(Status.UNKNOWN, null);
  }

  /**
   * Reads a figure; the inverse of {@link #toString()}.
   *
   * <p>Besides {@code 3000.00}, {@code >3000.00}, {@code >=3000.00}, {@code some} and {@code
   * unknown} it reads what documents write: {@code 3000余} and {@code 3000余斤} (more than), {@code
   * 部分} and {@code x}. A number that is itself masked, such as {@code x万余}, is unknown: that there
   * is more than it says nothing as long as nobody knows what it is.
   *
   * @param amount reads the amount alone, such as {@code Money::parse}
   * @throws IllegalArgumentException if the text is no figure or its amount cannot be read
   */
  public static <A extends Amount<A>> Figure<A> parse(
      CharSequence text, Function<? super String, ? extends A> amount) {
    String figure = Texts.bounded(text, "Figure");
    if (figure.equals(SOME_TEXT) || figure.equals("部分")) {
      return some();
    }
    if (figure.equals(UNKNOWN_TEXT) || MASKED.contains(figure)) {
      return unknown();
    }
    if (figure.startsWith(">=")) {
      return atLeast(amount.apply(figure.substring(2)));
    }
    if (figure.startsWith(">")) {
      return moreThan(amount.apply(figure.substring(1)));
    }
    int odd = figure.indexOf(ODD);
    return odd < 0
        ? known(amount.apply(figure))
        : moreThan(amount.apply(figure.substring(0, odd) + figure.substring(odd + 1)));
  }

  /**
   * Adds up any number of figures, none of them to a known zero. The order never matters.
   *
   * @param zero nothing, in the unit that the sum should have
   * @throws IllegalArgumentException if units are unlike, or the sum does not fit
   */
  public static <A extends Amount<A>> Figure<A> sum(Iterable<Figure<A>> figures, A zero) {
    Figure<A> sum = known(zero);
    for (Figure<A> figure : figures) {
      sum = sum.plus(figure);
    }
    return sum;
  }

  /** Returns how much the figure says. */
  public Status status() {
    return status;
  }

  /** Tells whether the amount is known exactly. */
  public boolean isKnown() {
    return status == Status.KNOWN;
  }

  /**
   * Returns the amount of a known figure.
   *
   * @throws IllegalStateException if it is not known
   */
  public A value() {
    if (bound == null || !isKnown()) {
      throw new IllegalStateException(
          "Figure must be known to have a value, but was " + this + ".");
    }
    return bound;
  }

  /**
   * Returns the amount that the figure names: the amount is that, more than that, or at least that;
   * empty for some and unknown.
   */
  public Optional<A> least() {
    return Optional.ofNullable(bound);
  }

  /**
   * Adds the other figure and keeps what is not known: known + some = more than; known + unknown =
   * at least; some + unknown = some.
   *
   * @throws IllegalArgumentException if the units are unlike, or the sum does not fit
   */
  public Figure<A> plus(Figure<A> other) {
    A least = bound == null ? other.bound : other.bound == null ? bound : bound.plus(other.bound);
    boolean strict = isStrict() || other.isStrict();
    if (least == null) {
      return strict ? some() : unknown();
    }
    if (isKnown() && other.isKnown()) {
      return known(least);
    }
    return strict ? moreThan(least) : atLeast(least);
  }

  /**
   * Multiplies by a count: of so many recipients, each gets what this figure says.
   *
   * @param count at least 1, since no times some would need to know the unit of nothing
   * @throws IllegalArgumentException if the count is not positive, or the product does not fit
   */
  public Figure<A> times(long count) {
    if (count < 1) {
      throw new IllegalArgumentException("Count must be at least 1, but was " + count + ".");
    }
    return bound == null ? this : new Figure<>(status, bound.times(count));
  }

  /** Returns the same figure written in another unit; the change must keep the order of amounts. */
  Figure<A> map(UnaryOperator<A> change) {
    return bound == null ? this : new Figure<>(status, change.apply(bound));
  }

  /** Tells whether every amount that the figure allows is above the limit. */
  public boolean surelyAbove(A limit) {
    int least = compareLeastTo(limit);
    return least > 0 || (least == 0 && isStrict());
  }

  /** Tells whether every amount that the figure allows is the limit or above it. */
  public boolean surelyAtLeast(A limit) {
    return compareLeastTo(limit) >= 0;
  }

  /** Tells whether any amount that the figure allows is above the limit. */
  public boolean possiblyAbove(A limit) {
    return !isKnown() || compareLeastTo(limit) > 0;
  }

  /** Tells whether any amount that the figure allows is the limit or above it. */
  public boolean possiblyAtLeast(A limit) {
    return !isKnown() || compareLeastTo(limit) >= 0;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Figure<?> other
        && status == other.status
        && Objects.equals(bound, other.bound);
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, bound);
  }

  /**
   * Returns the figure in signs: {@code 3000.00}, {@code >3000.00}, {@code >=3000.00}, {@code some}
   * or {@code unknown}.
   */
  @Override
  public String toString() {
    return switch (status) {
      case KNOWN -> String.valueOf(bound);
      case MORE_THAN -> ">" + bound;
      case AT_LEAST -> ">=" + bound;
      case SOME -> SOME_TEXT;
      case UNKNOWN -> UNKNOWN_TEXT;
    };
  }

  private boolean isStrict() {
    return status == Status.MORE_THAN || status == Status.SOME;
  }

  private int compareLeastTo(A limit) {
    if (bound != null) {
      return bound.compareTo(limit);
    }
    return limit.isZero() ? 0 : limit.isNegative() ? 1 : -1;
  }

  private static <A extends Amount<A>> A notNegative(A amount) {
    requireNonNull(amount, "amount");
    if (amount.isNegative()) {
      throw new IllegalArgumentException("Figure must not be negative, but was " + amount + ".");
    }
    return amount;
  }
}

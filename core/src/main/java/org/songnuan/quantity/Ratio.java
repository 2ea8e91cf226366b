package org.songnuan.quantity;

import static java.util.Objects.requireNonNull;

import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction of two whole numbers in lowest terms, such as 3/2 or -1/3; its denominator is
 * positive.
 *
 * <p>Equal fractions are equal values: 2/4, 1/2 and 50% are one. Numerator and denominator fit a
 * {@code long} (the numerator is never {@link Long#MIN_VALUE}); a result that does not fit in
 * lowest terms is refused. Comparing never rounds and never overflows. It may be negative or zero.
 *
 * <pre>{@code
 * Ratio.parse("1.5").equals(Ratio.of(3, 2))             // true
 * Ratio.of(147, 148).percentText(2)                     // "99.32%"
 * }</pre>
 */
public final class Ratio implements Comparable<Ratio> {
  private static final Pattern FRACTION = Pattern.compile("(-?[0-9]+)/([0-9]+)");
  private static final Pattern DECIMAL = Pattern.compile("(-?[0-9]+(?:\\.[0-9]+)?)(%?)");
  private static final int HUNDRED = 100;
  private static final int MOST_DECIMALS = 18;

  /** Nothing. */
  public static final Ratio ZERO = new Ratio(0, 1);

  /** One, or 100%. */
  public static final Ratio ONE = new Ratio(1, 1);

  private final long numerator;
  private final long denominator;

  private Ratio(long numerator, long denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /**
   * Returns the fraction in lowest terms; the denominator may be negative.
   *
   * @throws IllegalArgumentException if the denominator is zero, or a term does not fit
   */
  public static Ratio of(long numerator, long denominator) {
    if (numerator == Long.MIN_VALUE || denominator <= 0) {
      return ofExact(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    long divisor = LongMath.gcd(Math.abs(numerator) % denominator, denominator);
    return new Ratio(numerator / divisor, denominator / divisor);
  }

  /**
   * Returns a whole number.
   *
   * @throws IllegalArgumentException if it is {@link Long#MIN_VALUE}
   */
  public static Ratio of(long whole) {
    return of(whole, 1);
  }

  /** Returns so many hundredths: {@code percent(60)} is 3/5. */
  public static Ratio percent(long hundredths) {
    return of(hundredths, HUNDRED);
  }

  /**
   * Reads a fraction, a decimal or a percentage: {@code 3/2}, {@code 1.5}, {@code 150%}, each also
   * with a minus sign in front; the inverse of {@link #toString()}.
   *
   * @throws IllegalArgumentException if the text is none of these, the denominator is zero, or the
   *     fraction does not fit
   */
  public static Ratio parse(CharSequence text) {
    String bounded = Texts.bounded(text, "Ratio");
    Matcher fraction = FRACTION.matcher(bounded);
    if (fraction.matches()) {
      return ofExact(new BigInteger(fraction.group(1)), new BigInteger(fraction.group(2)));
    }
    Matcher decimal = DECIMAL.matcher(bounded);
    if (!decimal.matches()) {
      throw Texts.unreadable("Ratio", "a fraction, decimal or percentage such as 3/2", text);
    }
    BigDecimal number = new BigDecimal(decimal.group(1));
    int scale = number.scale() + (decimal.group(2).isEmpty() ? 0 : 2);
    return ofExact(number.unscaledValue(), BigInteger.TEN.pow(scale));
  }

  /** Returns the numerator in lowest terms; it carries the sign. */
  public long numerator() {
    return numerator;
  }

  /** Returns the denominator in lowest terms, at least 1. */
  public long denominator() {
    return denominator;
  }

  /**
   * Adds the other ratio.
   *
   * @throws IllegalArgumentException if the sum does not fit
   */
  public Ratio plus(Ratio other) {
    return ofExact(
        product(numerator, other.denominator).add(product(other.numerator, denominator)),
        product(denominator, other.denominator));
  }

  /**
   * Takes the other ratio away.
   *
   * @throws IllegalArgumentException if the difference does not fit
   */
  public Ratio minus(Ratio other) {
    return plus(other.negated());
  }

  /**
   * Multiplies by the other ratio.
   *
   * @throws IllegalArgumentException if the product does not fit
   */
  public Ratio times(Ratio other) {
    return ofExact(product(numerator, other.numerator), product(denominator, other.denominator));
  }

  /**
   * Divides by the other ratio.
   *
   * @throws IllegalArgumentException if the other is zero, or the quotient does not fit
   */
  public Ratio dividedBy(Ratio other) {
    return ofExact(product(numerator, other.denominator), product(denominator, other.numerator));
  }

  /**
   * Returns one divided by this ratio.
   *
   * @throws IllegalArgumentException if it is zero
   */
  public Ratio reciprocal() {
    return ONE.dividedBy(this);
  }

  /** Returns the ratio with the other sign. */
  public Ratio negated() {
    return new Ratio(-numerator, denominator);
  }

  /** Tells whether it is a whole number. */
  public boolean isWhole() {
    return denominator == 1;
  }

  /** Returns -1, 0 or 1 as it is negative, zero or positive. */
  public int signum() {
    return Long.signum(numerator);
  }

  /** Returns the greatest whole number that is not above it: -2 for -3/2. */
  public long floor() {
    return Math.floorDiv(numerator, denominator);
  }

  /** Returns the least whole number that is not below it: -1 for -3/2. */
  public long ceiling() {
    return -Math.floorDiv(-numerator, denominator);
  }

  /**
   * Returns it rounded to so many decimals, to be shown; nothing may be decided by it.
   *
   * @param scale the number of decimals, 0 to 18
   * @param rounding how; {@link RoundingMode#UNNECESSARY} refuses what is not exact
   * @throws IllegalArgumentException if the scale is out of range, or the ratio has more decimals
   *     and the rounding is {@code UNNECESSARY}
   */
  public BigDecimal round(int scale, RoundingMode rounding) {
    requireNonNull(rounding, "rounding");
    checkScale(scale, MOST_DECIMALS);
    try {
      return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), scale, rounding);
    } catch (ArithmeticException inexact) {
      throw new IllegalArgumentException(
          "Ratio ("
              + this
              + ") must have at most "
              + scale
              + " decimals, but had more.\n"
              + "Maybe say how to round it.",
          inexact);
    }
  }

  /**
   * Returns it as a percentage rounded half up (half away from zero) to so many decimals, to be
   * shown: {@code 99.32%}. What is close to 100% can show as 100%.
   *
   * @param scale the number of decimals, 0 to 16
   * @throws IllegalArgumentException if the scale is out of range
   */
  public String percentText(int scale) {
    checkScale(scale, MOST_DECIMALS - 2);
    return round(scale + 2, RoundingMode.HALF_UP).movePointRight(2).toPlainString() + "%";
  }

  /** Compares exactly, by cross multiplication in 128 bits. */
  @Override
  public int compareTo(Ratio other) {
    int high =
        Long.compare(
            Math.multiplyHigh(numerator, other.denominator),
            Math.multiplyHigh(other.numerator, denominator));
    return high != 0
        ? high
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Ratio other
        && numerator == other.numerator
        && denominator == other.denominator;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(numerator) + Long.hashCode(denominator);
  }

  /** Returns the fraction in lowest terms, or the whole number: {@code 3/2}, {@code 2}. */
  @Override
  public String toString() {
    return isWhole() ? Long.toString(numerator) : numerator + "/" + denominator;
  }

  private static Ratio ofExact(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new IllegalArgumentException("Ratio denominator must not be 0, but was 0.");
    }
    BigInteger divisor = numerator.gcd(denominator);
    BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
    return new Ratio(term(numerator.divide(signed)), term(denominator.divide(signed)));
  }

  private static long term(BigInteger term) {
    if (term.abs().bitLength() >= Long.SIZE) {
      throw new IllegalArgumentException(
          "Ratio must be a fraction whose terms are below 2^63, but had a term of "
              + term.abs().bitLength()
              + " bits.");
    }
    return term.longValue();
  }

  private static BigInteger product(long left, long right) {
    return BigInteger.valueOf(left).multiply(BigInteger.valueOf(right));
  }

  private static void checkScale(int scale, int most) {
    if (scale < 0 || scale > most) {
      throw new IllegalArgumentException(
          "Scale must be 0 to " + most + " decimals, but was " + scale + ".");
    }
  }
}

package org.songnuan.rule;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;

import com.google.common.math.BigIntegerMath;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction of any size, for the plain evaluation of formulas; or what lies beyond all
 * fractions, for amounts that have no bound. Nothing times what is unbounded is nothing.
 *
 * @param numerator any integer
 * @param denominator positive, not necessarily reduced; zero beyond all fractions, on the side of
 *     the numerator's sign
 */
record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {
  static final Exact ABOVE_ALL = new Exact(ONE, ZERO);
  static final Exact BELOW_ALL = new Exact(ONE.negate(), ZERO);

  static Exact of(long value) {
    return new Exact(BigInteger.valueOf(value), ONE);
  }

  static Exact of(long numerator, long denominator) {
    return new Exact(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  boolean isBounded() {
    return denominator.signum() != 0;
  }

  /** Returns whether it is a whole number. */
  boolean isWhole() {
    return denominator.equals(ONE) || (isBounded() && numerator.mod(denominator).signum() == 0);
  }

  /** Returns the sum; the two are never unbounded on opposite sides. */
  Exact plus(Exact other) {
    if (!isBounded() || !other.isBounded()) {
      return isBounded() ? other : this;
    }
    return denominator.equals(other.denominator)
        ? new Exact(numerator.add(other.numerator), denominator)
        : new Exact(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  Exact times(Exact other) {
    if (numerator.signum() == 0 || other.numerator.signum() == 0) {
      return of(0);
    }
    return new Exact(numerator.multiply(other.numerator), product(denominator, other.denominator));
  }

  /** Most denominators are one. */
  private static BigInteger product(BigInteger one, BigInteger other) {
    return one.equals(ONE) ? other : other.equals(ONE) ? one : one.multiply(other);
  }

  Exact dividedBy(Exact other) {
    Exact quotient =
        new Exact(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    return other.numerator.signum() < 0
        ? new Exact(quotient.numerator.negate(), quotient.denominator.negate())
        : quotient;
  }

  Exact negated() {
    return new Exact(numerator.negate(), denominator);
  }

  Exact absolute() {
    return new Exact(numerator.abs(), denominator);
  }

  /** Returns the fraction in lowest terms. */
  Exact reduced() {
    if (denominator.equals(ONE)) {
      return this;
    }
    BigInteger common = numerator.gcd(denominator);
    return new Exact(numerator.divide(common), denominator.divide(common));
  }

  /** Returns the fraction as it stands, or the whole number. */
  @Override
  public String toString() {
    return denominator.equals(ONE) ? numerator.toString() : numerator + "/" + denominator;
  }

  @Override
  public int compareTo(Exact other) {
    if (!isBounded() && !other.isBounded()) {
      return Integer.compare(numerator.signum(), other.numerator.signum());
    } else if (denominator.equals(other.denominator)) {
      return numerator.compareTo(other.numerator);
    }
    return product(numerator, other.denominator).compareTo(product(other.numerator, denominator));
  }

  /** Returns the multiple of the step, which is positive, to which it is rounded. */
  Exact rounded(RoundingMode rounding, Exact step) {
    if (!isBounded()) {
      return this;
    }
    Exact steps = dividedBy(step);
    return new Exact(BigIntegerMath.divide(steps.numerator, steps.denominator, rounding), ONE)
        .times(step);
  }

  Exact least(Exact other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Exact most(Exact other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

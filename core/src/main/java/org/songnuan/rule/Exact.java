package org.songnuan.rule;

import static java.math.BigInteger.ONE;

import java.math.BigInteger;

/**
 * An exact fraction of any size, for the plain evaluation of formulas.
 *
 * @param numerator any integer
 * @param denominator positive; not necessarily reduced
 */
record Exact(BigInteger numerator, BigInteger denominator) implements Comparable<Exact> {

  static Exact of(long value) {
    return new Exact(BigInteger.valueOf(value), ONE);
  }

  static Exact of(long numerator, long denominator) {
    return new Exact(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  Exact plus(Exact other) {
    return denominator.equals(other.denominator)
        ? new Exact(numerator.add(other.numerator), denominator)
        : new Exact(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  Exact times(Exact other) {
    return new Exact(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
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
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  Exact least(Exact other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Exact most(Exact other) {
    return compareTo(other) >= 0 ? this : other;
  }
}

package org.songnuan.split;

import java.math.BigInteger;

/** Exact fractions for oracles: no code shared with the library. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

  static final Fraction ZERO = of(0);

  Fraction {
    BigInteger divisor =
        numerator.gcd(denominator).multiply(BigInteger.valueOf(denominator.signum()));
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** Reads {@code 3/4} or {@code 3}. */
  static Fraction parse(String text) {
    String[] terms = text.split("/", -1);
    return new Fraction(
        new BigInteger(terms[0]), terms.length == 1 ? BigInteger.ONE : new BigInteger(terms[1]));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction over(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  Fraction clamp(Fraction low, Fraction high) {
    return compareTo(low) < 0 ? low : compareTo(high) > 0 ? high : this;
  }

  long floor() {
    return numerator.divide(denominator).longValueExact();
  }

  Fraction fraction() {
    return minus(of(floor()));
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }
}

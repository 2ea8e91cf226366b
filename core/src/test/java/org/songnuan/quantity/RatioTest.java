package org.songnuan.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.OrderLaws;
import org.songnuan.laws.TextLaws;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.QuantityArbitraries;

class RatioTest implements ValueLaws<Ratio>, OrderLaws<Ratio>, TextLaws<Ratio> {
  @Provide
  @Override
  public Arbitrary<Ratio> values() {
    return QuantityArbitraries.ratios();
  }

  @Override
  public Ratio remade(Ratio value) {
    return Ratio.of(value.numerator(), value.denominator());
  }

  @Override
  public Ratio read(String text) {
    return Ratio.parse(text);
  }

  @Test
  void the_example_of_the_class_holds() {
    assertThat(Ratio.parse("1.5")).isEqualTo(Ratio.of(3, 2));
    assertThat(Ratio.of(147, 148).percentText(2)).isEqualTo("99.32%");
  }

  @Test
  void one_half_is_one_value_however_it_is_written() {
    assertThat(
            List.of(
                Ratio.of(1, 2),
                Ratio.of(-2, -4),
                Ratio.percent(50),
                Ratio.parse("1/2"),
                Ratio.parse("0.50"),
                Ratio.parse("50%"),
                Ratio.parse("50.0%")))
        .containsOnly(Ratio.of(1, 2))
        .allSatisfy(half -> assertThat(half).hasToString("1/2"));
  }

  @Test
  void whole_numbers_have_no_denominator_in_their_text() {
    assertThat(Ratio.of(4, 2)).isEqualTo(Ratio.of(2)).hasToString("2");
    assertThat(Ratio.of(-0, 7)).isEqualTo(Ratio.ZERO).hasToString("0");
    assertThat(Ratio.of(1, -3)).hasToString("-1/3");
    assertThat(Ratio.of(4, 2).isWhole()).isTrue();
    assertThat(Ratio.of(1, 2).isWhole()).isFalse();
  }

  @Test
  void what_is_no_number_is_refused() {
    for (String text :
        List.of("", "1/", "/2", "1/-2", "1.5/2", ".5", "5.", "+1", "1 /2", "½", "%")) {
      assertThatIllegalArgumentException()
          .as(text)
          .isThrownBy(() -> Ratio.parse(text))
          .withMessage(
              "Ratio must be a fraction, decimal or percentage such as 3/2, but was another text,"
                  + " of length %d.",
              text.length());
    }
  }

  @Test
  void there_is_no_fraction_over_zero() {
    String message = "Ratio denominator must not be 0, but was 0.";
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.of(1, 0)).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> Ratio.parse("0/0")).withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO))
        .withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(Ratio.ZERO::reciprocal).withMessage(message);
  }

  @Test
  void a_term_that_does_not_fit_is_refused() {
    String message =
        "Ratio must be a fraction whose terms are below 2^63, but had a term of 64 bits.";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(Long.MIN_VALUE))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(Long.MAX_VALUE).plus(Ratio.ONE))
        .withMessage(message);
    assertThat(Ratio.of(Long.MIN_VALUE, 2)).isEqualTo(Ratio.of(Long.MIN_VALUE / 2));
    assertThat(Ratio.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Ratio.ONE);
  }

  @Test
  void decimals_are_for_showing() {
    assertThat(Ratio.of(2, 3).round(2, RoundingMode.HALF_UP)).hasToString("0.67");
    assertThat(Ratio.of(-3, 2).round(0, RoundingMode.HALF_UP)).hasToString("-2");
    assertThat(Ratio.of(1, 8).round(3, RoundingMode.UNNECESSARY)).hasToString("0.125");
    assertThat(Ratio.ONE.percentText(2)).isEqualTo("100.00%");
    assertThat(Ratio.of(-1, 8).percentText(0)).isEqualTo("-13%");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.of(2, 3).round(2, RoundingMode.UNNECESSARY))
        .withMessage(
            "Ratio (2/3) must have at most 2 decimals, but had more.\nMaybe say how to round it.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.ONE.round(19, RoundingMode.DOWN))
        .withMessage("Scale must be 0 to 18 decimals, but was 19.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ratio.ONE.percentText(-1))
        .withMessage("Scale must be 0 to 16 decimals, but was -1.");
  }

  @Property
  void terms_are_lowest_and_the_denominator_positive(
      @ForAll long numerator, @ForAll long denominator) {
    Throwable refusal = catchThrowable(() -> Ratio.of(numerator, denominator));
    if (refusal == null) {
      Ratio ratio = Ratio.of(numerator, denominator);
      BigInteger top = BigInteger.valueOf(ratio.numerator());
      BigInteger bottom = BigInteger.valueOf(ratio.denominator());
      assertThat(bottom).isPositive();
      assertThat(top.gcd(bottom)).isOne();
      assertThat(top.multiply(BigInteger.valueOf(denominator)))
          .isEqualTo(bottom.multiply(BigInteger.valueOf(numerator)));
    } else {
      assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
      assertThat(List.of(numerator, denominator)).containsAnyOf(0L, Long.MIN_VALUE);
    }
  }

  @Property
  void comparing_is_exact(@ForAll("values") Ratio one, @ForAll("values") Ratio other) {
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(
            product(one.numerator(), other.denominator())
                .compareTo(product(other.numerator(), one.denominator())));
  }

  @Property
  void arithmetic_is_exact_or_refused(@ForAll("values") Ratio one, @ForAll("values") Ratio other) {
    BigInteger bottom = product(one.denominator(), other.denominator());
    BigInteger left = product(one.numerator(), other.denominator());
    BigInteger right = product(other.numerator(), one.denominator());
    assertExactOrRefused(left.add(right), bottom, () -> one.plus(other));
    assertExactOrRefused(left.subtract(right), bottom, () -> one.minus(other));
    assertExactOrRefused(
        product(one.numerator(), other.numerator()), bottom, () -> one.times(other));
    if (other.signum() != 0) {
      assertExactOrRefused(left, right, () -> one.dividedBy(other));
      assertThat(other.reciprocal().reciprocal()).isEqualTo(other);
    }
  }

  @Property
  void floor_and_ceiling_are_the_whole_numbers_around_it(@ForAll("values") Ratio ratio) {
    assertThat(Ratio.of(ratio.floor())).isLessThanOrEqualTo(ratio);
    assertThat(Ratio.of(ratio.ceiling())).isGreaterThanOrEqualTo(ratio);
    assertThat(ratio.ceiling() - ratio.floor()).isEqualTo(ratio.isWhole() ? 0 : 1);
  }

  @Property
  void the_sign_is_that_of_the_comparison_with_zero(@ForAll("values") Ratio ratio) {
    assertThat(ratio.signum()).isEqualTo(Integer.signum(ratio.compareTo(Ratio.ZERO)));
    assertThat(ratio.negated().negated()).isEqualTo(ratio);
  }

  private static BigInteger product(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }

  private static void assertExactOrRefused(
      BigInteger numerator, BigInteger denominator, Supplier<Ratio> result) {
    BigInteger divisor = numerator.gcd(denominator);
    if (fits(numerator.divide(divisor)) && fits(denominator.divide(divisor))) {
      Ratio ratio = result.get();
      assertThat(BigInteger.valueOf(ratio.numerator()).multiply(denominator))
          .isEqualTo(BigInteger.valueOf(ratio.denominator()).multiply(numerator));
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(result::get)
          .withMessageStartingWith("Ratio must be a fraction whose terms are below 2^63");
    }
  }

  private static boolean fits(BigInteger term) {
    return term.abs().bitLength() < Long.SIZE;
  }
}

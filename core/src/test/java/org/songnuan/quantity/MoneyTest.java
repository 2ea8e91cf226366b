package org.songnuan.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.AmountLaws;
import org.songnuan.laws.OrderLaws;
import org.songnuan.laws.TextLaws;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.QuantityArbitraries;

class MoneyTest implements ValueLaws<Money>, OrderLaws<Money>, TextLaws<Money>, AmountLaws<Money> {
  private static final BigInteger BOUND = BigInteger.TWO.pow(62);

  @Provide
  @Override
  public Arbitrary<Money> values() {
    return QuantityArbitraries.money();
  }

  @Provide
  @Override
  public Arbitrary<Money> summands() {
    return QuantityArbitraries.modestMoney();
  }

  @Provide
  Arbitrary<Ratio> ratios() {
    return QuantityArbitraries.ratios();
  }

  @Override
  public Money remade(Money value) {
    return Money.ofFen(value.fen());
  }

  @Override
  public Money read(String text) {
    return Money.parse(text);
  }

  @Test
  void the_example_of_the_class_holds() {
    assertThat(Money.yuan(500).times(612)).hasToString("306000.00");
    assertThat(Money.yuan(400).plus(Money.ofFen(5))).hasToString("400.05");
    assertThat(Money.yuan(632).times(Ratio.of(3, 2), RoundingMode.UNNECESSARY))
        .hasToString("948.00");
  }

  @Test
  void two_sources_make_up_a_fund_and_cash_and_goods_spend_it() {
    Money fund = Money.yuan(20_000).plus(Money.yuan(10_000));
    Money spent = Money.sum(List.of(Money.yuan(24_600), Money.yuan(5_400)));
    assertThat(fund.minus(spent)).isEqualTo(Money.ZERO);
    assertThat(fund.minus(spent.plus(Money.ofFen(1)))).hasToString("-0.01");
  }

  @Test
  void an_even_split_of_20000_yuan_over_44_leaves_24_fen() {
    Money base = Money.parse("454.54");
    assertThat(Money.yuan(20_000).minus(base.times(44))).isEqualTo(Money.ofFen(24));
  }

  @Test
  void yuan_are_read_as_documents_write_them() {
    assertThat(Money.parse("400")).isEqualTo(Money.yuan(400));
    assertThat(Money.parse("400.5")).isEqualTo(Money.ofFen(40_050));
    assertThat(Money.parse("-0.05")).isEqualTo(Money.ofFen(-5));
    assertThat(Money.parse("19,900.00")).isEqualTo(Money.yuan(19_900));
    assertThat(Money.parse("1,234,567")).isEqualTo(Money.yuan(1_234_567));
    assertThat(Money.parse("-0")).isEqualTo(Money.ZERO);
  }

  @Test
  void what_is_not_plainly_yuan_is_refused() {
    for (String text :
        List.of(
            "",
            " ",
            ".5",
            "5.",
            "1.005",
            "+5",
            "¥5",
            "5元",
            "1 000",
            "1,00",
            "1,000,00",
            ",100",
            "1e3",
            "--5",
            "４００",
            "0x10",
            "NaN")) {
      assertThatIllegalArgumentException()
          .as(text)
          .isThrownBy(() -> Money.parse(text))
          .withMessage(
              "Money must be yuan with at most two decimals such as 400.00, but was another text,"
                  + " of length %d.",
              text.length());
    }
  }

  @Test
  void a_number_that_is_no_amount_of_money_is_not_repeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse("101010202602170010"))
        .withMessage(
            "Money must be within 2^62 fen (46116860184273879.04 yuan) on either side, but was"
                + " another text, of length 18.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.parse("0".repeat(129)))
        .withMessage("Money text must have at most 128 characters, but had 129.");
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker may do
  void a_missing_argument_is_named() {
    assertThatNullPointerException().isThrownBy(() -> Money.parse(null)).withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> Money.ZERO.times(Ratio.ONE, null))
        .withMessage("rounding");
  }

  @Test
  void a_product_rounds_only_as_told() {
    Money line = Money.yuan(100);
    assertThat(line.times(Ratio.of(1, 3), RoundingMode.HALF_UP)).hasToString("33.33");
    assertThat(line.times(Ratio.of(1, 3), RoundingMode.UP)).hasToString("33.34");
    assertThat(line.negated().times(Ratio.of(1, 3), RoundingMode.FLOOR)).hasToString("-33.34");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> line.times(Ratio.of(1, 3), RoundingMode.UNNECESSARY))
        .withMessage(
            "Money (100.00 times 1/3) must come out in whole fen, but did not.\n"
                + "Maybe say how to round it.");
  }

  @Test
  void beyond_the_bound_everything_is_refused() {
    String bound =
        "Money must be within 2^62 fen (46116860184273879.04 yuan) on either side, but was ";
    Money least = Money.MAX.negated();
    Money fen = Money.ofFen(1);
    assertRefused(() -> Money.MAX.plus(fen), bound + "46116860184273879.05.");
    assertRefused(() -> Money.MAX.plus(Money.MAX), bound + "92233720368547758.08.");
    assertRefused(() -> least.minus(fen), bound + "-46116860184273879.05.");
    assertRefused(() -> least.minus(Money.MAX), bound + "-92233720368547758.08.");
    assertRefused(() -> Money.MAX.times(4), bound + "184467440737095516.16.");
    assertRefused(() -> Money.ofFen(Long.MIN_VALUE), bound + "-92233720368547758.08.");
    assertRefused(() -> Money.yuan(Long.MAX_VALUE), bound + "9223372036854775807.00.");
    assertThat(least.negated()).isEqualTo(Money.MAX);
  }

  private static void assertRefused(Supplier<Money> amount, String message) {
    assertThatIllegalArgumentException().isThrownBy(amount::get).withMessage(message);
  }

  @Test
  void only_the_total_of_a_sum_has_to_be_within_the_bound() {
    Money least = Money.MAX.negated();
    assertThat(Money.sum(List.of(Money.MAX, Money.MAX, least))).isEqualTo(Money.MAX);
    assertThat(Money.sum(List.of(Money.MAX, least, Money.MAX))).isEqualTo(Money.MAX);
    assertThat(Money.sum(List.of())).isEqualTo(Money.ZERO);
  }

  @Test
  void groups_of_three_digits_are_for_readers() {
    assertThat(Money.yuan(19_900).grouped()).isEqualTo("19,900.00");
    assertThat(Money.ofFen(-123_456_789).grouped()).isEqualTo("-1,234,567.89");
    assertThat(Money.ofFen(-5).grouped()).isEqualTo("-0.05");
    assertThat(Money.MAX.grouped()).isEqualTo("46,116,860,184,273,879.04");
  }

  @Test
  void growth_on_last_year_is_an_exact_ratio() {
    Money now = Money.yuan(186_500);
    Money before = Money.yuan(152_300);
    assertThat(now.minus(before).dividedBy(before).percentText(2)).isEqualTo("22.46%");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> now.dividedBy(Money.ZERO))
        .withMessage("Ratio denominator must not be 0, but was 0.");
  }

  @Property
  void grouped_text_is_read_as_well(@ForAll("values") Money money) {
    assertThat(Money.parse(money.grouped())).isEqualTo(money);
  }

  @Property
  void plus_and_minus_are_exact_or_refused(
      @ForAll("values") Money one, @ForAll("values") Money other) {
    assertExactOrRefused(exact(one).add(exact(other)), () -> one.plus(other));
    assertExactOrRefused(exact(one).subtract(exact(other)), () -> one.minus(other));
  }

  @Property
  void a_sum_is_exact_or_refused(@ForAll List<@From("values") Money> amounts) {
    BigInteger total =
        amounts.stream().map(MoneyTest::exact).reduce(BigInteger.ZERO, BigInteger::add);
    assertExactOrRefused(total, () -> Money.sum(amounts));
    assertExactOrRefused(total, () -> Money.sum(ImmutableList.copyOf(amounts).reverse()));
  }

  @Property
  void a_product_with_a_count_is_exact_or_refused(
      @ForAll("values") Money money, @ForAll long count) {
    assertExactOrRefused(
        exact(money).multiply(BigInteger.valueOf(count)), () -> money.times(count));
  }

  @Property
  void a_product_with_a_ratio_is_the_floor_or_refused(
      @ForAll("values") Money money, @ForAll("ratios") Ratio ratio) {
    BigInteger[] parts =
        exact(money)
            .multiply(BigInteger.valueOf(ratio.numerator()))
            .divideAndRemainder(BigInteger.valueOf(ratio.denominator()));
    BigInteger floor = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    assertExactOrRefused(floor, () -> money.times(ratio, RoundingMode.FLOOR));
  }

  @Property
  void the_smaller_and_the_greater_are_the_two(
      @ForAll("values") Money one, @ForAll("values") Money other) {
    assertThat(List.of(one.min(other), one.max(other)))
        .containsExactlyInAnyOrder(one, other)
        .isSorted();
  }

  @Property
  void the_decimal_is_the_amount_in_yuan(@ForAll("values") Money money) {
    assertThat(money.toBigDecimal()).isEqualTo(new BigDecimal(exact(money), 2));
  }

  private static BigInteger exact(Money money) {
    return BigInteger.valueOf(money.fen());
  }

  private static void assertExactOrRefused(BigInteger exact, Supplier<Money> amount) {
    if (exact.abs().compareTo(BOUND) <= 0) {
      assertThat(amount.get().fen()).isEqualTo(exact.longValueExact());
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(amount::get)
          .withMessageStartingWith("Money must be within 2^62 fen");
    }
  }
}

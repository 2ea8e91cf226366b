package org.songnuan.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.TextLaws;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.QuantityArbitraries;

class FigureTest implements ValueLaws<Figure<Money>>, TextLaws<Figure<Money>> {
  private static final Figure<Money> SOME = Figure.some();
  private static final Figure<Money> UNKNOWN = Figure.unknown();

  @Provide
  @Override
  public Arbitrary<Figure<Money>> values() {
    return QuantityArbitraries.figures(QuantityArbitraries.modestMoney());
  }

  @Provide
  Arbitrary<Money> amounts() {
    return Arbitraries.longs().between(0, 300).map(Money::ofFen);
  }

  @Override
  public Figure<Money> remade(Figure<Money> value) {
    return switch (value.status()) {
      case KNOWN -> Figure.known(value.value());
      case MORE_THAN -> Figure.moreThan(value.least().orElseThrow());
      case AT_LEAST -> Figure.atLeast(value.least().orElseThrow());
      case SOME -> Figure.some();
      case UNKNOWN -> Figure.unknown();
    };
  }

  @Override
  public Figure<Money> read(String text) {
    return Figure.parse(text, Money::parse);
  }

  @Test
  void the_example_of_the_class_holds() {
    Figure<Money> gifts = Figure.parse("3000余", Money::parse);
    assertThat(gifts.plus(Figure.known(Money.yuan(500)))).hasToString(">3500.00");
    assertThat(gifts.surelyAbove(Money.yuan(3000))).isTrue();
    assertThat(gifts.surelyAbove(Money.yuan(4000))).isFalse();
    assertThat(gifts.possiblyAbove(Money.yuan(4000))).isTrue();
  }

  @Test
  void documents_leave_things_open() {
    assertThat(read("3000余")).isEqualTo(Figure.moreThan(Money.yuan(3000)));
    assertThat(read("部分")).isEqualTo(SOME);
    assertThat(read("x")).isEqualTo(UNKNOWN);
    assertThat(read("19900")).isEqualTo(Figure.known(Money.yuan(19_900)));
  }

  @Test
  void more_than_a_number_that_is_masked_is_unknown_and_not_some() {
    assertThat(read("x万余")).isEqualTo(UNKNOWN);
    assertThat(read("x万")).isEqualTo(UNKNOWN);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("x千余"))
        .withMessage(
            "Money must be yuan with at most two decimals such as 400.00, but was another text,"
                + " of length 2.");
  }

  @Test
  void exactly_three_thousand_is_not_more_than_three_thousand() {
    Figure<Money> exact = Figure.known(Money.yuan(3000));
    assertThat(exact).isNotEqualTo(Figure.moreThan(Money.yuan(3000))).hasToString("3000.00");
    assertThat(exact.surelyAbove(Money.yuan(3000))).isFalse();
    assertThat(exact.surelyAtLeast(Money.yuan(3000))).isTrue();
  }

  @Test
  void what_is_not_known_stays_so_in_a_sum() {
    Figure<Money> known = Figure.known(Money.yuan(400));
    assertThat(known.plus(known)).isEqualTo(Figure.known(Money.yuan(800)));
    assertThat(known.plus(SOME)).isEqualTo(Figure.moreThan(Money.yuan(400)));
    assertThat(known.plus(UNKNOWN)).isEqualTo(Figure.atLeast(Money.yuan(400)));
    assertThat(SOME.plus(SOME)).isEqualTo(SOME);
    assertThat(SOME.plus(UNKNOWN)).isEqualTo(SOME);
    assertThat(UNKNOWN.plus(UNKNOWN)).isEqualTo(UNKNOWN);
    assertThat(Figure.atLeast(Money.yuan(1)).plus(SOME)).hasToString(">1.00");
    assertThat(Figure.sum(List.of(SOME, known, UNKNOWN), Money.ZERO)).hasToString(">400.00");
    assertThat(Figure.sum(List.of(), Money.ZERO)).isEqualTo(Figure.known(Money.ZERO));
  }

  @Test
  void nothing_known_and_known_to_be_nothing_are_two_things() {
    Figure<Money> nothing = Figure.known(Money.ZERO);
    assertThat(Figure.moreThan(Money.ZERO)).isEqualTo(SOME);
    assertThat(Figure.atLeast(Money.ZERO)).isEqualTo(UNKNOWN);
    assertThat(nothing).isNotEqualTo(UNKNOWN).hasToString("0.00");
    assertThat(nothing.plus(SOME)).isEqualTo(SOME);
    assertThat(nothing.plus(UNKNOWN)).isEqualTo(UNKNOWN);
  }

  @Test
  void only_a_known_figure_has_a_value() {
    assertThat(Figure.known(Money.yuan(1)).value()).isEqualTo(Money.yuan(1));
    assertThat(Figure.moreThan(Money.yuan(1)).least()).contains(Money.yuan(1));
    assertThat(SOME.least()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> Figure.moreThan(Money.yuan(1)).value())
        .withMessage("Figure must be known to have a value, but was >1.00.");
    assertThatIllegalStateException()
        .isThrownBy(UNKNOWN::value)
        .withMessage("Figure must be known to have a value, but was unknown.");
  }

  @Test
  void a_figure_is_not_negative() {
    String message = "Figure must not be negative, but was -0.01.";
    Money negative = Money.ofFen(-1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.known(negative))
        .withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Figure.moreThan(negative))
        .withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> read(">=-0.01")).withMessage(message);
  }

  @Test
  void no_times_a_figure_is_refused() {
    assertThat(SOME.times(3)).isEqualTo(SOME);
    assertThat(Figure.moreThan(Money.yuan(2)).times(3)).hasToString(">6.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SOME.times(0))
        .withMessage("Count must be at least 1, but was 0.");
  }

  @Property
  void the_order_and_the_grouping_of_a_sum_do_not_matter(
      @ForAll("values") Figure<Money> first,
      @ForAll("values") Figure<Money> second,
      @ForAll("values") Figure<Money> third) {
    assertThat(first.plus(second)).isEqualTo(second.plus(first));
    assertThat(first.plus(second).plus(third)).isEqualTo(first.plus(second.plus(third)));
  }

  @Property
  void a_sum_allows_exactly_the_sums_of_what_its_parts_allow(
      @ForAll("values") Figure<Money> one,
      @ForAll("values") Figure<Money> other,
      @ForAll("amounts") Money left,
      @ForAll("amounts") Money right) {
    Figure<Money> sum = one.plus(other);
    Money beyondOne = least(one).plus(left);
    Money beyondOther = least(other).plus(right);
    if (allows(one, beyondOne) && allows(other, beyondOther)) {
      assertThat(allows(sum, beyondOne.plus(beyondOther))).isTrue();
    }
    assertThat(sum.isKnown()).isEqualTo(one.isKnown() && other.isKnown());
    assertThat(least(sum)).isEqualTo(least(one).plus(least(other)));
    assertThat(allows(sum, least(sum)))
        .isEqualTo(allows(one, least(one)) && allows(other, least(other)));
  }

  @Property
  void sure_means_every_amount_and_possible_means_one(
      @ForAll("values") Figure<Money> figure,
      @ForAll("amounts") Money limit,
      @ForAll("amounts") Money more) {
    Money amount = least(figure).plus(more);
    if (allows(figure, amount)) {
      assertThat(!figure.surelyAbove(limit) || amount.isAbove(limit)).isTrue();
      assertThat(!figure.surelyAtLeast(limit) || amount.isAtLeast(limit)).isTrue();
      assertThat(!amount.isAbove(limit) || figure.possiblyAbove(limit)).isTrue();
      assertThat(!amount.isAtLeast(limit) || figure.possiblyAtLeast(limit)).isTrue();
    }
    assertThat(!figure.surelyAbove(limit) || figure.possiblyAbove(limit)).isTrue();
    assertThat(figure.surelyAbove(least(figure).minus(Money.ofFen(1)))).isTrue();
    assertThat(figure.surelyAtLeast(least(figure))).isTrue();
    assertThat(figure.surelyAbove(least(figure))).isEqualTo(!allows(figure, least(figure)));
    assertThat(figure.possiblyAbove(least(figure))).isEqualTo(!figure.isKnown());
  }

  @Property
  void so_many_times_is_adding_so_often(
      @ForAll("values") Figure<Money> figure, @ForAll @IntRange(min = 1, max = 10) int count) {
    Figure<Money> sum = figure;
    for (int i = 1; i < count; i++) {
      sum = sum.plus(figure);
    }
    assertThat(figure.times(count)).isEqualTo(sum);
  }

  private static Money least(Figure<Money> figure) {
    return figure.least().orElse(Money.ZERO);
  }

  private static boolean allows(Figure<Money> figure, Money amount) {
    int comparison = amount.compareTo(least(figure));
    return switch (figure.status()) {
      case KNOWN -> comparison == 0;
      case MORE_THAN, SOME -> comparison > 0;
      case AT_LEAST, UNKNOWN -> comparison >= 0;
    };
  }
}

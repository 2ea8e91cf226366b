package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.songnuan.quantity.Amount;

/**
 * Amounts add up in any order and any grouping, and adding keeps their order.
 *
 * @param <A> the kind of amount
 */
public interface AmountLaws<A extends Amount<A>> {
  /** Returns amounts whose sums of three, and products with a count up to 20, fit. */
  @Provide
  Arbitrary<A> summands();

  @Property
  default void the_order_of_a_sum_does_not_matter(
      @ForAll("summands") A one, @ForAll("summands") A other) {
    assertThat(one.plus(other)).isEqualByComparingTo(other.plus(one));
  }

  @Property
  default void the_grouping_of_a_sum_does_not_matter(
      @ForAll("summands") A first, @ForAll("summands") A second, @ForAll("summands") A third) {
    assertThat(first.plus(second).plus(third)).isEqualByComparingTo(first.plus(second.plus(third)));
  }

  @Property
  default void adding_the_same_keeps_the_order(
      @ForAll("summands") A one, @ForAll("summands") A other, @ForAll("summands") A added) {
    assertThat(Integer.signum(one.plus(added).compareTo(other.plus(added))))
        .isEqualTo(Integer.signum(one.compareTo(other)));
  }

  @Property
  default void taking_away_undoes_adding(@ForAll("summands") A one, @ForAll("summands") A other) {
    assertThat(one.plus(other).minus(other)).isEqualByComparingTo(one);
  }

  @Property
  default void times_a_count_is_adding_so_often(
      @ForAll("summands") A one, @ForAll @IntRange(max = 20) int count) {
    A sum = one.minus(one);
    for (int i = 0; i < count; i++) {
      sum = sum.plus(one);
    }
    assertThat(one.times(count)).isEqualByComparingTo(sum);
    assertThat(one.times(-count).plus(sum).isZero()).isTrue();
  }

  @Property
  default void the_words_for_a_limit_say_what_the_comparison_says(
      @ForAll("summands") A one, @ForAll("summands") A limit) {
    int comparison = one.compareTo(limit);
    assertThat(one.isBelow(limit)).isEqualTo(comparison < 0);
    assertThat(one.isAtMost(limit)).isEqualTo(comparison <= 0);
    assertThat(one.isAtLeast(limit)).isEqualTo(comparison >= 0);
    assertThat(one.isAbove(limit)).isEqualTo(comparison > 0);
  }

  @Property
  default void every_amount_is_negative_or_zero_or_positive(@ForAll("summands") A one) {
    int comparison = one.compareTo(one.minus(one));
    assertThat(one.isNegative()).isEqualTo(comparison < 0);
    assertThat(one.isZero()).isEqualTo(comparison == 0);
    assertThat(one.isPositive()).isEqualTo(comparison > 0);
  }
}

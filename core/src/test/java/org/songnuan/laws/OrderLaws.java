package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Values have one total order, in which only equal values share a place.
 *
 * @param <T> the type of the values
 */
public interface OrderLaws<T extends Comparable<? super T>> {
  /** Returns values of which two are equal now and then. */
  @Provide
  Arbitrary<T> values();

  @Property
  default void swapping_two_values_turns_the_comparison_round(
      @ForAll("values") T one, @ForAll("values") T other) {
    assertThat(Integer.signum(one.compareTo(other)))
        .isEqualTo(-Integer.signum(other.compareTo(one)));
  }

  @Property
  default void only_equal_values_share_a_place(@ForAll("values") T one, @ForAll("values") T other) {
    assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
  }

  @Property
  default void the_order_carries_over(
      @ForAll("values") T first, @ForAll("values") T second, @ForAll("values") T third) {
    if (first.compareTo(second) <= 0 && second.compareTo(third) <= 0) {
      assertThat(first.compareTo(third)).isNotPositive();
    }
  }
}

package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A value is equal to what is made of the same parts, and to nothing else.
 *
 * @param <T> the type of the values
 */
public interface ValueLaws<T> {
  /** Returns values of which two are equal now and then. */
  @Provide
  Arbitrary<T> values();

  /** Makes the value once more from its parts. */
  T remade(T value);

  @Property
  default void a_value_equals_itself_and_nothing_of_another_kind(@ForAll("values") T value) {
    T same = value;
    assertThat(value.equals(same)).isTrue();
    assertThat(value).isNotEqualTo(null).isNotEqualTo(new Object());
  }

  @Property
  default void values_of_the_same_parts_are_equal_in_every_way(@ForAll("values") T value) {
    T other = remade(value);
    assertThat(other).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
  }

  @Property
  default void equality_is_mutual(@ForAll("values") T one, @ForAll("values") T other) {
    assertThat(one.equals(other)).isEqualTo(other.equals(one));
  }

  @Property
  default void equal_values_have_one_hash_code(@ForAll("values") T one, @ForAll("values") T other) {
    assertThat(!one.equals(other) || one.hashCode() == other.hashCode()).isTrue();
  }
}

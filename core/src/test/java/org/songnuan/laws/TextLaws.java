package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A value is read from its own text, and any other text is read or refused politely.
 *
 * @param <T> the type of the values
 */
public interface TextLaws<T> {
  /** Returns values. */
  @Provide
  Arbitrary<T> values();

  /** Reads a value, as its {@code parse} does. */
  T read(String text);

  @Property
  default void reading_the_text_of_a_value_gives_the_value(@ForAll("values") T value) {
    assertThat(read(value.toString())).isEqualTo(value);
  }

  @Property
  default void different_values_have_different_texts(
      @ForAll("values") T one, @ForAll("values") T other) {
    assertThat(one.toString().equals(other.toString())).isEqualTo(one.equals(other));
  }

  @Property
  default void any_text_is_read_or_refused(@ForAll String text) {
    Throwable refusal = catchThrowable(() -> read(text));
    if (refusal == null) {
      assertThat(read(read(text).toString())).isEqualTo(read(text));
    } else {
      assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property
  default void a_refusal_never_repeats_the_text(@ForAll("values") T value) {
    for (String text : new String[] {"隐者" + value, value + " 隐者", "/" + value + "/隐者/", "隐者\n"}) {
      Throwable refusal = catchThrowable(() -> read(text));
      if (refusal != null) {
        assertThat(refusal).isInstanceOf(IllegalArgumentException.class);
        assertThat(refusal.getMessage()).doesNotContain("隐者");
      }
    }
  }
}

package org.songnuan.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.TextLaws;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.ScopeArbitraries;

class DateRangeTest implements ValueLaws<DateRange>, TextLaws<DateRange> {
  private static final LocalDate JAN_15 = LocalDate.of(2026, 1, 15);
  private static final LocalDate JAN_17 = LocalDate.of(2026, 1, 17);

  @Provide
  @Override
  public Arbitrary<DateRange> values() {
    return ScopeArbitraries.dateRanges();
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return ScopeArbitraries.dates();
  }

  @Override
  public DateRange remade(DateRange value) {
    return DateRange.of(value.first(), value.end());
  }

  @Override
  public DateRange read(String text) {
    return DateRange.parse(text);
  }

  @Test
  void the_example_of_the_class_holds() {
    DateRange visits = DateRange.ofClosed(JAN_15, JAN_17);
    assertThat(visits).hasToString("2026-01-15/2026-01-18");
    assertThat(visits.days()).isEqualTo(3);
    assertThat(visits.last()).isEqualTo(JAN_17);
  }

  @Test
  void half_open_days_leave_out_the_end() {
    DateRange two = DateRange.of(JAN_15, JAN_17);
    assertThat(two.days()).isEqualTo(2);
    assertThat(two.contains(JAN_15)).isTrue();
    assertThat(two.contains(JAN_17)).isFalse();
    assertThat(DateRange.ofClosed(JAN_15, JAN_15).days()).isEqualTo(1);
  }

  @Test
  void an_open_side_is_two_dots() {
    assertThat(DateRange.from(JAN_15)).hasToString("2026-01-15/..");
    assertThat(DateRange.until(JAN_15)).hasToString("../2026-01-15");
    assertThat(DateRange.ALL).hasToString("../..").isEqualTo(DateRange.parse("../.."));
    assertThat(DateRange.from(JAN_15).contains(LocalDate.MAX)).isTrue();
    assertThat(DateRange.until(JAN_15).contains(LocalDate.MIN)).isTrue();
    assertThat(DateRange.ofClosed(JAN_15, LocalDate.MAX)).isEqualTo(DateRange.from(JAN_15));
  }

  @Test
  void an_open_side_has_no_day_and_no_number_of_days() {
    assertThatIllegalStateException()
        .isThrownBy(() -> DateRange.from(JAN_15).days())
        .withMessage("Date range must have both sides to count its days, but was 2026-01-15/...");
    assertThatIllegalStateException()
        .isThrownBy(() -> DateRange.from(JAN_15).last())
        .withMessage("Date range must have an end, but was 2026-01-15/...");
  }

  @Test
  void an_empty_or_reversed_range_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DateRange.of(JAN_15, JAN_15))
        .withMessage(
            "Date range (from 2026-01-15) must end after its first day, but ended on 2026-01-15.\n"
                + "Maybe use ofClosed, whose last day is included.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DateRange.ofClosed(JAN_17, JAN_15))
        .withMessage(
            "Date range (from 2026-01-17) must not have its last day before its first, but had"
                + " 2026-01-15.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DateRange.parse("2026-01-17/2026-01-15"))
        .withMessageStartingWith("Date range (from 2026-01-17) must end after its first day");
  }

  @Test
  void what_is_no_range_is_refused() {
    for (String text :
        List.of("", "2026-01-15", "2026-01-15/", "2026-02-30/..", "1月15日/1月17日", "../../..")) {
      assertThatIllegalArgumentException()
          .as(text)
          .isThrownBy(() -> DateRange.parse(text))
          .withMessage(
              "Date range must be two dates such as 2026-01-15/2026-01-18, but was another text, of"
                  + " length %d.",
              text.length());
    }
  }

  @Test
  void ranges_that_touch_do_not_overlap() {
    DateRange before = DateRange.until(JAN_15);
    DateRange after = DateRange.from(JAN_15);
    assertThat(before.overlaps(after)).isFalse();
    assertThat(before.intersection(after)).isEmpty();
  }

  @Property
  void the_intersection_is_the_days_of_both(
      @ForAll("values") DateRange one,
      @ForAll("values") DateRange other,
      @ForAll("dates") LocalDate day) {
    assertThat(one.intersection(other).filter(both -> both.contains(day)).isPresent())
        .isEqualTo(one.contains(day) && other.contains(day));
    assertThat(one.intersection(other)).isEqualTo(other.intersection(one));
    assertThat(one.overlaps(other)).isEqualTo(one.intersection(other).isPresent());
  }

  @Property
  void a_range_contains_another_if_their_intersection_is_the_other(
      @ForAll("values") DateRange one, @ForAll("values") DateRange other) {
    assertThat(one.contains(other))
        .isEqualTo(one.intersection(other).filter(other::equals).isPresent());
  }

  @Property
  void the_number_of_days_is_how_many_are_contained(@ForAll("values") DateRange range) {
    if (range.hasFirst() && range.hasEnd()) {
      assertThat(range.days()).isEqualTo(range.first().datesUntil(range.end()).count());
      assertThat(range).isEqualTo(DateRange.ofClosed(range.first(), range.last()));
    }
  }
}

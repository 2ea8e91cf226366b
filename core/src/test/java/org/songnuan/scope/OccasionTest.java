package org.songnuan.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.laws.TextLaws;
import org.songnuan.laws.ValueLaws;
import org.songnuan.testkit.ScopeArbitraries;

class OccasionTest implements ValueLaws<Occasion>, TextLaws<Occasion> {
  private static final LocalDate SPRING_FESTIVAL = LocalDate.of(2026, 2, 17);

  @Provide
  @Override
  public Arbitrary<Occasion> values() {
    return ScopeArbitraries.occasions();
  }

  @Override
  public Occasion remade(Occasion value) {
    return Occasion.on(value.code(), value.chinese(), value.english(), value.date());
  }

  @Override
  public Occasion read(String text) {
    return Occasion.parse(text);
  }

  @Test
  void the_example_of_the_class_holds() {
    Occasion festival = Occasion.springFestival(SPRING_FESTIVAL);
    assertThat(festival.offset(LocalDate.of(2026, 2, 13))).isEqualTo(-4);
    assertThat(festival).hasToString("spring-festival/春节/Spring Festival/2026-02-17");
  }

  @Test
  void the_eve_is_the_day_before_and_the_first_morning_the_day_itself() {
    assertThat(Occasion.eve(SPRING_FESTIVAL).date()).isEqualTo(LocalDate.of(2026, 2, 16));
    assertThat(Occasion.firstMorning(SPRING_FESTIVAL).date()).isEqualTo(SPRING_FESTIVAL);
    assertThat(Occasion.newYear(2026)).hasToString("new-year/元旦/New Year's Day/2026-01-01");
    assertThat(Occasion.springFestival(SPRING_FESTIVAL).offset(SPRING_FESTIVAL)).isZero();
  }

  @Test
  void two_years_compare_by_the_day_from_the_festival() {
    Occasion lastYear = Occasion.springFestival(LocalDate.of(2025, 1, 29));
    Occasion thisYear = Occasion.springFestival(SPRING_FESTIVAL);
    assertThat(lastYear.offset(LocalDate.of(2025, 1, 25)))
        .isEqualTo(thisYear.offset(LocalDate.of(2026, 2, 13)));
  }

  @Test
  void what_is_no_occasion_is_refused() {
    for (String text : List.of("", "spring-festival", "a/b/c/2026-02-30", "a/b/c/d/2026-02-17")) {
      assertThatIllegalArgumentException()
          .as(text)
          .isThrownBy(() -> Occasion.parse(text))
          .withMessage(
              "Occasion must be a code, two names and a date such as spring-festival/春节/Spring"
                  + " Festival/2026-02-17, but was another text, of length %d.",
              text.length());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Occasion.on("a/b", "座谈会", "Symposium", SPRING_FESTIVAL))
        .withMessage(
            "Occasion code must be one line without slashes and without spaces at its ends, but was"
                + " another text, of length 3.");
  }
}

package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnuan.scope.DateRange;

class PersonTest {
  @Test
  void of_a_year_of_birth_every_day_of_it_is_possible() {
    assertThat(Person.bornIn(1941).facts().get(Person.BIRTH)).isEmpty();
    assertThat(Person.bornIn(1941).facts().days(Person.BIRTH))
        .contains(DateRange.ofClosed(LocalDate.of(1941, 1, 1), LocalDate.of(1941, 12, 31)));
  }

  @Test
  void of_a_day_of_birth_that_day_alone_is_possible() {
    LocalDate day = LocalDate.of(1941, 3, 5);

    assertThat(Person.born(day).facts().get(Person.BIRTH)).contains(day);
    assertThat(Person.born(day).facts().days(Person.BIRTH)).contains(DateRange.ofClosed(day, day));
    assertThat(Person.unknown().facts().days(Person.BIRTH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1799, 3000, 0, -1941})
  void a_year_that_nobody_is_born_in_is_refused(int year) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Person.bornIn(year))
        .withMessage("Year of birth must be from 1800 to 2999, but was (" + year + ").");
  }

  @Test
  void an_age_is_never_filled_in() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Person.unknown().with(Person.AGE, 80L))
        .withMessage("Age (age) must not be filled in, for it is derived from (birth).");
  }

  @Test
  void a_code_of_households_is_refused_for_a_person() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Person.unknown().registered("DIBAO_HOUSEHOLD"))
        .withMessage("Fact (registered) must be one of its options, but was (DIBAO_HOUSEHOLD).");
  }

  @Test
  void its_text_shows_how_much_is_known_and_nothing_of_it() {
    assertThat(Person.bornIn(1941)).hasToString("Person[FactSheet[1 of 4 facts, 0 members]]");
  }
}

package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Wording;
import org.songnuan.scope.Area;

class PayeeTest {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Household NOBODY = Household.of("H-1", Area.parse("湖北/武汉"));
  private static final Person GRANDMOTHER = Person.bornIn(1950).as(Role.HEAD).identified("p-1");

  private static Payee of(Household household) {
    return Payee.of(household, DATE);
  }

  private static Payee of(Person alone) {
    return of(NOBODY.member(alone));
  }

  private static void assertNobody(Payee payee, String why) {
    assertThat(payee.person()).isEmpty();
    assertThat(english(payee)).isEqualTo(why);
  }

  private static String english(Payee payee) {
    return Wording.in(Locale.ENGLISH).of(payee.reason());
  }

  @Test
  void an_adult_head_signs_for_the_household() {
    Payee payee = of(NOBODY.member(Person.bornIn(1980).identified("p-2")).member(GRANDMOTHER));

    assertThat(payee.person()).contains(PersonId.of("p-1"));
    assertThat(english(payee)).isEqualTo("receives and signs in person");
  }

  @Test
  void who_lives_alone_is_head_unasked() {
    assertThat(of(Person.bornIn(1950).identified("p-3")).person()).contains(PersonId.of("p-3"));
  }

  @Test
  void a_minor_is_represented_by_the_guardian_wherever_the_guardian_lives() {
    Payee payee = of(Person.bornIn(2017).identified("p-4").guardedBy("p-9"));

    assertThat(payee.person()).contains(PersonId.of("p-9"));
    assertThat(english(payee)).isEqualTo("the guardian receives and signs");
  }

  @Test
  void an_adult_with_a_guardian_is_represented_too() {
    assertThat(of(GRANDMOTHER.guardedBy("p-9")).person()).contains(PersonId.of("p-9"));
  }

  @Test
  void nobody_stands_in_for_a_missing_guardian() {
    Person child = Person.bornIn(2017).as(Role.CHILD).identified("p-4");

    assertNobody(
        Payee.of(NOBODY.member(GRANDMOTHER).member(child), child, DATE),
        "somebody under 18 has no guardian on file");
  }

  @Test
  void a_guardian_who_is_a_minor_cannot_sign() {
    Person sister = Person.bornIn(2010).identified("p-5");
    Person child = Person.bornIn(2017).guardedBy("p-5");

    assertNobody(
        Payee.of(NOBODY.member(sister).member(child), child, DATE),
        "the guardian on file is under 18");
  }

  @Test
  void full_age_is_reached_on_the_eighteenth_birthday() {
    assertThat(of(Person.born(DATE.minusYears(18)).identified("p")).person()).isPresent();
    assertNobody(
        of(Person.born(DATE.minusYears(18).plusDays(1)).identified("p")),
        "somebody under 18 has no guardian on file");
  }

  @Test
  void who_was_born_on_a_leap_day_is_of_age_on_the_first_of_march() {
    Household household = NOBODY.member(Person.born(LocalDate.of(2008, 2, 29)).identified("p"));

    assertThat(Payee.of(household, LocalDate.of(2026, 2, 28)).person()).isEmpty();
    assertThat(Payee.of(household, LocalDate.of(2026, 3, 1)).person()).isPresent();
  }

  @Test
  void a_year_of_birth_that_does_not_tell_leaves_it_open() {
    assertNobody(
        of(Person.bornIn(2008).identified("p")),
        "the birth on file does not tell whether the person is 18");
    assertNobody(
        of(Person.unknown().identified("p")),
        "the birth on file does not tell whether the person is 18");
    assertThat(of(Person.bornIn(2007).identified("p")).person()).isPresent();
  }

  @Test
  void without_one_head_or_a_key_nobody_is_guessed() {
    assertNobody(of(NOBODY.member(1950).member(1952)), "no head of the household is on file");
    assertNobody(of(NOBODY), "no head of the household is on file");
    assertNobody(
        of(NOBODY.with(Household.SIZE, 2L).member(1950)), "no head of the household is on file");
    assertNobody(
        of(NOBODY.member(GRANDMOTHER).member(Person.bornIn(1949).as(Role.HEAD))),
        "several members are on file as head of the household");
    assertNobody(of(Person.bornIn(1950)), "no key of the person is on file");
  }

  @Test
  void nobody_is_their_own_guardian() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GRANDMOTHER.guardedBy("p-1"))
        .withMessage("Guardian must be another person, but was the same.");
  }
}

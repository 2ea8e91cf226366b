package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.beneficiary.StandardFacts.ABSENCE;
import static org.songnuan.beneficiary.StandardFacts.AWAY_SINCE;
import static org.songnuan.beneficiary.StandardFacts.DUTY_OF_SUPPORT;
import static org.songnuan.beneficiary.StandardFacts.IN_SCHOOL;
import static org.songnuan.beneficiary.StandardFacts.LIVES_TOGETHER;
import static org.songnuan.beneficiary.StandardFacts.NOT_INDEPENDENT;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.scope.Area;

class MembershipTest {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Membership MEMBERSHIP = Membership.on(DATE);

  private static Person person(Role role, int age) {
    return Person.of(StandardFacts.PERSONS)
        .with(Person.BIRTH, DATE.minusYears(age))
        .as(role)
        .with(ABSENCE, "none")
        .with(NOT_INDEPENDENT, false)
        .with(IN_SCHOOL, false)
        .with(DUTY_OF_SUPPORT, false)
        .with(LIVES_TOGETHER, false);
  }

  private static Verdict counts(Person person) {
    return MEMBERSHIP.of(person).verdict();
  }

  @Test
  void head_and_spouse_count_at_any_age() {
    assertThat(counts(person(Role.HEAD, 50))).isEqualTo(Verdict.YES);
    assertThat(counts(person(Role.SPOUSE, 90))).isEqualTo(Verdict.YES);
  }

  @Test
  void a_child_counts_until_eighteen_and_after_while_dependent_or_in_school() {
    Person grown = person(Role.CHILD, 18);

    assertThat(counts(person(Role.CHILD, 17))).isEqualTo(Verdict.YES);
    assertThat(counts(grown)).isEqualTo(Verdict.NO);
    assertThat(counts(grown.with(IN_SCHOOL, true))).isEqualTo(Verdict.YES);
    assertThat(counts(grown.with(NOT_INDEPENDENT, true))).isEqualTo(Verdict.YES);
  }

  @Test
  void others_count_if_both_bound_by_law_and_living_there() {
    Person grandmother = person(Role.DEPENDANT, 80).with(DUTY_OF_SUPPORT, true);

    assertThat(counts(grandmother)).isEqualTo(Verdict.NO);
    assertThat(counts(grandmother.with(LIVES_TOGETHER, true))).isEqualTo(Verdict.YES);
    assertThat(counts(person(Role.DEPENDANT, 8).with(LIVES_TOGETHER, true))).isEqualTo(Verdict.NO);
  }

  @Test
  void who_is_in_prison_in_treatment_or_missing_does_not_count() {
    Person head = person(Role.HEAD, 50);

    assertThat(counts(head.with(ABSENCE, "prison"))).isEqualTo(Verdict.NO);
    assertThat(counts(head.with(ABSENCE, "drugTreatment"))).isEqualTo(Verdict.NO);
    assertThat(counts(head.with(ABSENCE, "missing"))).isEqualTo(Verdict.NO);
  }

  @Test
  void clergy_do_not_count_from_three_years_away_on() {
    Person clergy = person(Role.HEAD, 50).with(ABSENCE, "clergy");

    assertThat(counts(clergy.with(AWAY_SINCE, DATE.minusYears(3)))).isEqualTo(Verdict.NO);
    assertThat(counts(clergy.with(AWAY_SINCE, DATE.minusYears(3).plusDays(1))))
        .isEqualTo(Verdict.YES);
    assertThat(counts(clergy)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void why_names_the_fact_that_decided_and_the_papers_that_are_missing() {
    Person open = Person.of(StandardFacts.PERSONS).as(Role.CHILD).with(ABSENCE, "none");

    assertThat(
            Wording.in(Locale.ENGLISH)
                .of(MEMBERSHIP.of(person(Role.HEAD, 50).with(ABSENCE, "prison")).reason()))
        .contains("in prison");
    assertThat(MEMBERSHIP.of(open).missing()).contains(Person.BIRTH, NOT_INDEPENDENT, IN_SCHOOL);
  }

  @Test
  void a_household_is_counted_from_the_least_to_the_most() {
    Household household =
        Household.of(RecipientId.of("H"), Area.parse("示例县"), StandardFacts.HOUSEHOLDS)
            .member(person(Role.HEAD, 50))
            .member(person(Role.CHILD, 20))
            .member(Person.of(StandardFacts.PERSONS).as(Role.CHILD).with(ABSENCE, "none"));

    Membership.Count count = MEMBERSHIP.count(household);

    assertThat(count.counted()).containsExactly(person(Role.HEAD, 50));
    assertThat(count.open()).hasSize(1);
    assertThat(count.least()).isEqualTo(1);
    assertThat(count.most()).isEqualTo(2);
    assertThat(count.isComplete()).isTrue();
    assertThat(MEMBERSHIP.count(household.with(Household.SIZE, 4L)).isComplete()).isFalse();
  }

  @Test
  void a_schema_without_the_facts_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Membership.on(DATE, Household.FACTS))
        .withMessageStartingWith("Rule set must be in order, but was: ERROR rule.UNKNOWN_NAME");
  }
}

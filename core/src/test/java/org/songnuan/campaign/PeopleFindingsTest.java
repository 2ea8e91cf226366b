package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Emergency;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.LockedList;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Role;
import org.songnuan.beneficiary.Roster;
import org.songnuan.explain.Finding;
import org.songnuan.scope.Area;

/**
 * What a run finds about people and lists: each about its household, and nobody left out silently.
 */
class PeopleFindingsTest {
  private static final Area VILLAGE = Area.parse("示例县/青山村");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);

  private static Household household(String id) {
    return Household.of(id, VILLAGE);
  }

  private static Campaign.Builder everybody() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("everybody", "全体", "everybody").where("true"));
  }

  private static Outcome run(Campaign.Builder campaign, Household... households) {
    return campaign.build().prepare(DATE, VILLAGE).orThrow().run(Roster.of(households));
  }

  private static List<String> told(Outcome outcome) {
    return outcome.findings().stream()
        .filter(finding -> finding.subject().isPresent())
        .map(finding -> finding.subject().get() + " " + finding)
        .toList();
  }

  @Test
  void nobody_is_130_years_old_and_nobody_is_born_after_the_plan() {
    assertThat(
            told(
                run(
                    everybody(),
                    household("H-1").member(1896),
                    household("H-2").member(Person.born(DATE.plusDays(1))),
                    household("H-3").member(Person.born(DATE.minusYears(123).plusDays(1))),
                    household("H-4"))))
        .containsExactly(
            "H-1 WARNING beneficiary.TOO_OLD: a member would be more than 122 years old",
            "H-2 WARNING beneficiary.BORN_LATER: a member is born after 2026-01-20",
            "H-4 WARNING beneficiary.NO_MEMBERS: the household lists no member and no size above"
                + " 0");
  }

  @Test
  void two_heads_of_one_household_are_found() {
    Person head = Person.bornIn(1950).as(Role.HEAD);

    assertThat(told(run(everybody(), household("H-1").member(head).member(head))))
        .containsExactly(
            "H-1 WARNING beneficiary.SEVERAL_HEADS: several members are on file as head of the"
                + " household");
  }

  @Test
  void somebody_in_two_households_is_found_without_being_asked_for() {
    Person person = Person.bornIn(1950).identified("p-1");

    assertThat(
            told(
                run(everybody(), household("H-1").member(person), household("H-2").member(person))))
        .containsExactly(
            "H-1 WARNING beneficiary.PERSON_ELSEWHERE: 1 of the members are in 1 other households"
                + " too",
            "H-2 WARNING beneficiary.PERSON_ELSEWHERE: 1 of the members are in 1 other households"
                + " too");
  }

  @Test
  void who_is_not_on_the_locked_list_is_not_listed_and_who_is_missing_is_named() {
    LockedList list =
        LockedList.of(
                DATE.minusDays(10),
                List.of(RecipientId.of("H-1"), RecipientId.of("H-2"), RecipientId.of("H-9")))
            .with(
                ListEntry.of(
                    ListEntry.Kind.MOVED, "H-2", "clerk-2", "register 7", DATE.minusDays(1)));
    Outcome outcome =
        run(
            everybody().list(list),
            household("H-1").member(1950),
            household("H-2").member(1950),
            household("H-3").member(1950));

    assertThat(outcome.assessments())
        .extracting(assessment -> assessment.isListed())
        .containsExactly(true, false, false);
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.reason().because().size() == 1)
        .extracting(finding -> finding.reason().because().get(0).code().id())
        .containsExactly("beneficiary.LEFT_LIST", "beneficiary.NOT_ON_LIST");
    assertThat(told(outcome))
        .contains(
            "H-9 WARNING beneficiary.LISTED_NOT_ON_ROSTER: is on the list, and not on the roster");
  }

  @Test
  void aid_that_came_first_is_listed_and_told_with_what_is_still_missing() {
    CaseFile file = CaseFile.after(new Emergency("office-1", DATE, DATE.plusDays(30), "minutes 3"));
    Outcome outcome =
        run(
            everybody().gate(ListingGate.surveyedSince(DATE.minusDays(60)).allowingEmergencies()),
            household("H-1").member(1950).filed(file));

    assertThat(outcome.assessments().get(0).isListed()).isTrue();
    assertThat(told(outcome))
        .hasSize(1)
        .allSatisfy(
            text ->
                assertThat(text)
                    .startsWith("H-1 WARNING beneficiary.EMERGENCY_FIRST: aid comes first")
                    .doesNotContain("office-1"));
  }

  @Test
  void categories_that_go_round_in_a_circle_are_refused() {
    Preparation prepared =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("one", "甲", "one").where("holds(\"two\")"))
            .addCategory(Category.of("two", "乙", "two").where("holds(\"one\")"))
            .build()
            .prepare(DATE, VILLAGE);

    assertThat(prepared).isInstanceOf(Refused.class);
    assertThat(prepared.findings())
        .filteredOn(Finding::isError)
        .extracting(finding -> finding.code().id())
        .contains("rule.RULE_CYCLE");
  }

  @Test
  void a_category_that_nobody_declared_is_refused() {
    assertThat(
            Campaign.builder()
                .id("2026-spring")
                .addCategory(Category.of("one", "甲", "one").where("holds(\"three\")"))
                .build()
                .prepare(DATE, VILLAGE)
                .findings())
        .extracting(finding -> finding.code().id())
        .contains("rule.UNKNOWN_RULE");
  }
}

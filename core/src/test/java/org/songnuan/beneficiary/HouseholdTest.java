package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.scope.Area;

class HouseholdTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Household UNKNOWN = Household.of("H-1", CITY);

  @Test
  void the_size_is_the_number_of_members_listed() {
    assertThat(UNKNOWN.member(1941).member(1975).facts().get(Household.SIZE)).contains(2L);
    assertThat(UNKNOWN.member(1941).facts().isMembersOpen()).isFalse();
  }

  @Test
  void of_whom_nobody_is_listed_the_size_is_not_known() {
    assertThat(UNKNOWN.facts().get(Household.SIZE)).isEmpty();
    assertThat(UNKNOWN.facts().isMembersOpen()).isTrue();
  }

  @Test
  void a_size_above_the_number_of_members_leaves_the_list_open() {
    Household household = UNKNOWN.with(Household.SIZE, 3L).member(1941);

    assertThat(household.facts().get(Household.SIZE)).contains(3L);
    assertThat(household.facts().isMembersOpen()).isTrue();
    assertThat(household.member(1975).member(2001).facts().isMembersOpen()).isFalse();
  }

  @Test
  void a_member_beyond_the_size_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UNKNOWN.with(Household.SIZE, 1L).member(1941).member(1975))
        .withMessage("Household must not list more members than its size (1), but was (2).");
  }

  @Test
  void a_negative_income_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UNKNOWN.with(Household.INCOME, Money.yuan(-1)))
        .withMessage("Fact (income) must not be negative, but was (-1.00).");
  }

  @Test
  void a_fact_outside_of_the_schema_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UNKNOWN.with(Fact.money("rent", "月房租", "monthly rent"), Money.yuan(1)))
        .withMessage(
            "Fact (rent) must be in the schema, but it has (income, size, registered, perHead, reachable).\n"
                + "Maybe the schema should be extended by it.");
  }

  @Test
  void a_code_of_persons_is_refused_for_a_household() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UNKNOWN.registered("DIBAO_HOUSEHOLDS"))
        .withMessage(
            "Fact (registered) must be one of its options, but was (DIBAO_HOUSEHOLDS).\n"
                + "Maybe DIBAO_HOUSEHOLD was meant.");
  }

  @Test
  void a_member_of_another_schema_is_refused() {
    FactSchema other = FactSchema.of(Person.BIRTH);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> UNKNOWN.member(Person.of(other)))
        .withMessage(
            "Member must have the facts that the schema declares for members,"
                + " but was (FactSchema[birth: DATE]).");
  }

  @Test
  void a_schema_without_a_size_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Household.of(RecipientId.of("H"), CITY, FactSchema.of(Household.INCOME)))
        .withMessage(
            "Fact (size) must be in the schema, but it has (income).\n"
                + "Maybe the schema should be extended by it.");
  }

  @Test
  void a_host_adds_facts_of_its_own() {
    Fact<Money> rent = Fact.money("rent", "月房租", "monthly rent");
    Household household =
        Household.of(RecipientId.of("H"), CITY, Household.FACTS.plus(rent))
            .with(rent, Money.yuan(800))
            .member(1941);

    assertThat(household.facts().get(rent)).contains(Money.yuan(800));
    assertThat(household.facts().get(Household.SIZE)).contains(1L);
  }

  @Test
  void a_missing_id_or_area_is_refused_by_name() {
    assertThatNullPointerException()
        .isThrownBy(() -> RecipientId.of(nothing()))
        .withMessage("value");
    assertThatNullPointerException()
        .isThrownBy(() -> Household.of("H", nothing()))
        .withMessage("area");
    assertThatNullPointerException()
        .isThrownBy(() -> UNKNOWN.filed(nothing()))
        .withMessage("caseFile");
  }

  @Test
  void what_is_said_later_replaces_what_was_said_before() {
    assertThat(
            UNKNOWN
                .with(Household.INCOME, Money.yuan(1))
                .with(Household.INCOME, Money.yuan(2))
                .facts()
                .get(Household.INCOME))
        .contains(Money.yuan(2));
  }

  @Test
  void two_households_are_equal_if_all_that_is_known_is() {
    Household household = UNKNOWN.member(1941).filed(CaseFile.surveyed(LocalDate.of(2026, 1, 5)));

    assertThat(household)
        .isEqualTo(
            Household.of("H-1", CITY)
                .member(1941)
                .filed(CaseFile.surveyed(LocalDate.of(2026, 1, 5))))
        .hasSameHashCodeAs(UNKNOWN.member(1941))
        .isNotEqualTo(UNKNOWN.member(1941))
        .isNotEqualTo(UNKNOWN.member(1942).filed(CaseFile.surveyed(LocalDate.of(2026, 1, 5))))
        .isNotEqualTo(
            Household.of("H-1", CITY.child("江岸"))
                .member(1941)
                .filed(CaseFile.surveyed(LocalDate.of(2026, 1, 5))));
  }

  @Test
  void its_text_shows_how_much_is_known_and_nothing_of_it() {
    assertThat(UNKNOWN.with(Household.INCOME, Money.yuan(1_234)).member(1941))
        .hasToString("Household[FactSheet[2 of 5 facts, 1 members]]");
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // what a careless host does
  private static <T> T nothing() {
    return null;
  }
}

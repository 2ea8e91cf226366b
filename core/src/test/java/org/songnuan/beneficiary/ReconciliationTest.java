package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Finding;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

class ReconciliationTest {
  private static final Area VILLAGE = Area.parse("示例县/青山村");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final DateRange SEASON =
      DateRange.ofClosed(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 3, 1));

  private static Household household(String id, String... persons) {
    Household household = Household.of(id, VILLAGE);
    for (String person : persons) {
      household = household.member(Person.unknown().identified(person));
    }
    return household;
  }

  private static Reconciliation relief(Household... households) {
    return Reconciliation.of("relief", List.of(households));
  }

  private static List<String> told(List<Finding> findings) {
    return findings.stream().map(each -> each.subject().orElse("-") + " " + each).toList();
  }

  @Test
  void a_person_in_two_households_is_told_of_both_and_merged_in_neither() {
    Reconciliation found = relief(household("H-1", "p", "q"), household("H-2", "p"));

    assertThat(told(found.findings()))
        .containsExactly(
            "H-1 WARNING beneficiary.PERSON_ELSEWHERE: 1 of the members are in 1 other households"
                + " too",
            "H-2 WARNING beneficiary.PERSON_ELSEWHERE: 1 of the members are in 1 other households"
                + " too");
    assertThat(found.householdsOf(PersonId.of("p")))
        .containsExactly(RecipientId.of("H-1"), RecipientId.of("H-2"));
  }

  @Test
  void a_flag_goes_when_its_cause_is_gone() {
    assertThat(relief(household("H-1", "q"), household("H-2", "p")).findings()).isEmpty();
  }

  @Test
  void a_household_on_two_lists_is_told_which() {
    Reconciliation both =
        relief(household("H-1", "p"))
            .merge(Reconciliation.of("honour", List.of(household("H-1", "p"))));

    assertThat(told(both.findings()))
        .containsExactly("H-1 WARNING beneficiary.ON_SEVERAL_LISTS: is on 2 lists: honour, relief");
  }

  @Test
  void twice_on_one_list_or_in_one_household_is_an_error() {
    assertThat(told(relief(household("H-1", "p"), household("H-1", "p")).findings()))
        .containsExactly("H-1 ERROR beneficiary.RECIPIENT_TWICE: is on the list relief 2 times");
    assertThat(told(relief(household("H-1", "p", "p")).findings()))
        .containsExactly(
            "H-1 ERROR beneficiary.PERSON_TWICE: one person is in the household 2 times");
  }

  @Test
  void who_has_no_key_is_in_nobodys_way() {
    Household two = Household.of("H-1", VILLAGE).member(1941).member(1941);

    assertThat(relief(two, Household.of("H-2", VILLAGE).member(1941)).findings()).isEmpty();
  }

  @Test
  void other_aid_conflicts_in_its_window_for_the_household_and_for_its_members() {
    Reconciliation all =
        relief(household("H-1", "p"), household("H-2", "q"), household("H-3"))
            .merge(
                Reconciliation.ofOthers(
                    List.of(
                        OtherAid.toPerson("union", "p", DATE),
                        OtherAid.toHousehold("civil", "H-2", SEASON.first()),
                        OtherAid.toHousehold("civil", "H-3", SEASON.end()))));

    assertThat(
            told(
                all.conflicts(
                    List.of(ConflictRule.hard(SEASON, "union"), ConflictRule.soft(SEASON)))))
        .containsExactly(
            "H-1 ERROR beneficiary.CONFLICT_HARD: got aid of union on 2026-01-20, and must not be"
                + " listed again",
            "H-2 WARNING beneficiary.CONFLICT_SOFT: got aid of civil on 2025-12-01: somebody should"
                + " look");
    assertThat(all.conflicts(List.of(ConflictRule.soft(SEASON, "other")))).isEmpty();
    assertThat(all.conflicts(List.of())).isEmpty();
  }

  @Test
  void a_list_has_a_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Reconciliation.of(" ", List.of()))
        .withMessage("List must have a name, but was (blank).");
  }

  @Test
  void other_aid_goes_to_somebody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OtherAid("union", Optional.empty(), Optional.empty(), DATE))
        .withMessage("Other aid must go to either a household or a person, but did not.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OtherAid.toPerson(" ", "p", DATE))
        .withMessage("Other aid must name its campaign, but was (blank).");
  }

  @Test
  void no_text_shows_an_id() {
    assertThat(relief(household("H-1", "p")))
        .hasToString("Reconciliation[2 sightings, 0 other aids]");
    assertThat(OtherAid.toPerson("union", "p", DATE)).hasToString("OtherAid[union on 2026-01-20]");
  }

  @Provide
  Arbitrary<List<Household>> households() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 12).map(i -> "H-" + i),
            Arbitraries.integers().between(1, 9).map(i -> "p-" + i).list().ofMaxSize(3))
        .as((id, persons) -> household(id, persons.toArray(String[]::new)))
        .list()
        .ofMaxSize(14);
  }

  @Property(tries = 200)
  void any_partition_merges_in_any_order_and_grouping_to_the_same(
      @ForAll("households") List<Household> households, @ForAll long seed) {
    Random random = new Random(seed);
    List<List<Household>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    households.forEach(each -> parts.get(random.nextInt(3)).add(each));
    Reconciliation one = Reconciliation.of("relief", parts.get(0));
    Reconciliation two =
        Reconciliation.of("relief", parts.get(1))
            .merge(Reconciliation.ofOthers(List.of(OtherAid.toPerson("union", "p-1", DATE))));
    Reconciliation three =
        Reconciliation.of("relief", parts.get(2))
            .merge(Reconciliation.ofOthers(List.of(OtherAid.toHousehold("civil", "H-1", DATE))));
    Reconciliation whole =
        Reconciliation.of("relief", households)
            .merge(
                Reconciliation.ofOthers(
                    List.of(
                        OtherAid.toHousehold("civil", "H-1", DATE),
                        OtherAid.toPerson("union", "p-1", DATE))));

    assertThat(one.merge(two).merge(three)).isEqualTo(whole).hasSameHashCodeAs(whole);
    assertThat(three.merge(two.merge(one))).isEqualTo(whole);
    assertThat(two.merge(one).merge(three).findings()).isEqualTo(whole.findings());
    assertThat(whole.merge(Reconciliation.NONE)).isEqualTo(whole);
    List<ConflictRule> rules = List.of(ConflictRule.hard(SEASON));
    assertThat(three.merge(one).merge(two).conflicts(rules)).isEqualTo(whole.conflicts(rules));
  }

  /** The plain definition: two loops over everybody. */
  @Property(tries = 200)
  void whoever_is_told_shares_a_member_and_nobody_else_does(
      @ForAll("households") List<Household> households) {
    List<String> expected = new ArrayList<>();
    for (Household one : households) {
      boolean shares =
          households.stream()
              .filter(other -> !other.id().equals(one.id()))
              .anyMatch(
                  other ->
                      other.members().stream()
                          .anyMatch(
                              member ->
                                  households.stream()
                                      .filter(same -> same.id().equals(one.id()))
                                      .flatMap(same -> same.members().stream())
                                      .anyMatch(own -> own.id().equals(member.id()))));
      if (shares && !expected.contains(one.id().value())) {
        expected.add(one.id().value());
      }
    }

    assertThat(Reconciliation.of("relief", households).findings())
        .filteredOn(finding -> finding.code() == BeneficiaryCode.PERSON_ELSEWHERE)
        .extracting(finding -> finding.subject().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}

package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.ConflictRule;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.OtherAid;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

/** What the aid of other campaigns does to a run. */
class ConflictRunTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final DateRange WINTER =
      DateRange.ofClosed(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 2, 28));

  private static final Roster ROSTER =
      Roster.of(
          household("H-1", "P-1"),
          household("H-2", "P-2"),
          household("H-3", "P-3"),
          household("H-4", "P-4"));

  private static Household household(String id, String person) {
    return Household.of(id, CITY).member(Person.bornIn(1950).identified(person));
  }

  private static CampaignPlan plan(List<ConflictRule> rules, List<OtherAid> aids) {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("all", "全体", "all").where("true"))
        .addBenefit(Benefit.cash("all", Money.yuan(100)))
        .addFund(Fund.of("own", Money.yuan(1_000)))
        .addAllConflictRules(rules)
        .addAllOtherAids(aids)
        .build()
        .prepare(DATE, CITY)
        .orThrow();
  }

  private static List<String> findings(Outcome outcome) {
    return outcome.findings().stream()
        .map(finding -> finding.subject().orElse("") + " " + finding)
        .toList();
  }

  @Test
  void a_hard_conflict_keeps_a_household_off_the_list_and_a_soft_one_only_asks_to_look() {
    Outcome outcome =
        plan(
                List.of(
                    ConflictRule.hard(WINTER, "union-aid"), ConflictRule.soft(WINTER, "youth-aid")),
                List.of(
                    OtherAid.toHousehold("union-aid", "H-1", LocalDate.of(2025, 12, 3)),
                    OtherAid.toHousehold("youth-aid", "H-2", LocalDate.of(2025, 12, 4)),
                    OtherAid.toHousehold("union-aid", "H-3", LocalDate.of(2025, 6, 1))))
            .run(ROSTER);

    assertThat(outcome.awards())
        .extracting(award -> award.cash())
        .containsExactly(Money.ZERO, Money.yuan(100), Money.yuan(100), Money.yuan(100));
    assertThat(findings(outcome))
        .containsExactly(
            "H-1 WARNING campaign.NOT_LISTED: is not listed\n"
                + "  got aid of union-aid on 2025-12-03, and must not be listed again",
            "H-2 WARNING beneficiary.CONFLICT_SOFT: got aid of youth-aid on 2025-12-04: somebody"
                + " should look");
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-1")))
        .contains("got aid of union-aid on 2025-12-03, and must not be listed again");
  }

  @Test
  void what_a_member_got_elsewhere_counts_and_what_the_campaign_itself_gave_does_not() {
    Outcome outcome =
        plan(
                List.of(ConflictRule.hard(WINTER)),
                List.of(
                    OtherAid.toPerson("youth-aid", "P-2", LocalDate.of(2026, 1, 2)),
                    OtherAid.toHousehold("2026-spring", "H-3", LocalDate.of(2026, 1, 2))))
            .run(ROSTER);

    assertThat(outcome.assessments())
        .extracting(assessment -> assessment.isListed())
        .containsExactly(true, false, true, true);
  }

  @Test
  void one_at_a_time_is_as_all_at_once() {
    CampaignPlan plan =
        plan(
            List.of(ConflictRule.hard(WINTER, "union-aid"), ConflictRule.soft(WINTER)),
            List.of(
                OtherAid.toHousehold("union-aid", "H-1", LocalDate.of(2025, 12, 3)),
                OtherAid.toPerson("youth-aid", "P-2", LocalDate.of(2025, 12, 4))));

    assertThat(ROSTER.recipients().stream().map(plan::assess))
        .containsExactlyElementsOf(plan.assess(ROSTER));
    assertThat(plan.assess(ROSTER.find(RecipientId.of("H-2")).orElseThrow()).findings())
        .extracting(Finding::subject)
        .containsExactly(Optional.of("H-2"));
  }
}

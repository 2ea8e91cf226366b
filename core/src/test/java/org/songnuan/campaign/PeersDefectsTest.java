package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Fact;
import org.songnuan.scope.Area;
import org.songnuan.split.Division;

/** What went wrong in systems of this kind, and does not here. */
class PeersDefectsTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Household POOR = household("H-1").with(Household.INCOME, yuan(500));
  private static final Household RICH = household("H-2").with(Household.INCOME, yuan(9_000));
  private static final Household SILENT = household("H-3");

  private static Household household(String id) {
    return Household.of(id, CITY).with(Household.SIZE, 1L);
  }

  private static Money yuan(long yuan) {
    return Money.yuan(yuan);
  }

  private static Campaign.Builder poor() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("poor", "困难户").where("income < yuan(1000)"))
        .addBenefit(Benefit.cash("poor", yuan(100)));
  }

  private static Outcome run(Campaign.Builder campaign, Household... households) {
    return campaign
        .build()
        .prepare(LocalDate.of(2026, 1, 20), CITY)
        .orThrow()
        .run(Roster.of(households));
  }

  @Test
  void a_cap_lifts_nobody_up_to_it() {
    Outcome outcome =
        run(poor().addFund(Fund.of("own", yuan(9_000))).whenShort(Division.fixed(300_00)), POOR);

    assertThat(outcome.award("H-1").cash()).isEqualTo(yuan(100));
  }

  @Test
  void a_rule_that_nobody_meets_grants_nothing_to_anybody() {
    Outcome outcome = run(poor().addFund(Fund.of("own", yuan(9_000))), RICH);

    assertThat(outcome.award("H-2").isEmpty()).isTrue();
    assertThat(outcome.settlement().balances().get(0).left()).isEqualTo(yuan(9_000));
  }

  @Test
  void a_rule_that_cannot_be_decided_makes_nobody_eligible() {
    Household other =
        Household.of(
            RecipientId.of("H-4"),
            CITY,
            Household.FACTS.plus(Fact.money("rent", "月房租", "monthly rent")));
    Outcome outcome = run(poor().addFund(Fund.of("own", yuan(9_000))), POOR, SILENT, other);

    assertThat(outcome.award("H-1").cash()).isEqualTo(yuan(100));
    assertThat(outcome.award("H-3").isEmpty()).isTrue();
    assertThat(outcome.award("H-4").isEmpty()).isTrue();
  }

  @Test
  void nobody_loses_for_a_late_id_and_whoever_gets_less_is_told_why() {
    Household early = household("A").with(Household.INCOME, yuan(1));
    Household late = household("Z").with(Household.INCOME, yuan(1));
    Outcome outcome = run(poor().addFund(Fund.of("own", yuan(150))), late, early);

    assertThat(outcome.awards())
        .allSatisfy(
            award -> {
              assertThat(award.cash()).isEqualTo(yuan(75));
              assertThat(award.shortfalls().stream().map(Wording.in(Locale.ENGLISH)::of))
                  .containsExactly("25.00 short: every fund that may pay is spent");
            });
  }

  @Test
  void whoever_is_left_out_is_reported() {
    Outcome outcome = run(poor().addFund(Fund.of("own", yuan(9_000))), POOR, SILENT);

    assertThat(outcome.findings()).extracting(Finding::subject).containsExactly(Optional.of("H-3"));
    assertThat(outcome.papers())
        .hasSize(1)
        .containsEntry(RecipientId.of("H-3"), ImmutableSet.of(Household.INCOME));
  }

  @Test
  void what_is_reserved_and_what_is_paid_are_both_subtracted() {
    Outcome outcome =
        run(
            poor().addFund(Fund.of("own", yuan(130)).keeping(yuan(50))),
            POOR,
            household("H-5").with(Household.INCOME, yuan(1)));

    assertThat(outcome.settlement().balances())
        .allSatisfy(
            balance ->
                assertThat(List.of(balance.paid(), balance.reserved(), balance.left()))
                    .containsExactly(yuan(80), yuan(50), Money.ZERO));
  }
}

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
import org.songnuan.benefit.Cap;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Earmark;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.Fact;
import org.songnuan.rule.Formula;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.split.Division;

/** What went wrong in systems of this kind, and does not here. */
class PeersDefectsTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Earmark ELSEWHERE = Earmark.FREE.in(CITY.child("江岸"));
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

  /** D1: a cap that was compared the wrong way round lifted everybody up to it. */
  @Test
  void a_cap_on_what_is_due_lifts_nobody_up_to_it_and_cuts_whoever_is_above() {
    Outcome outcome =
        run(
            poor()
                .addCategory(Category.of("all", "全体").where("true"))
                .addBenefit(Benefit.cash("all", yuan(250)))
                .addCap(Cap.of("each-time", yuan(300)))
                .addFund(Fund.of("own", yuan(9_000))),
            POOR,
            RICH);

    assertThat(outcome.award("H-1").cash()).isEqualTo(yuan(300));
    assertThat(outcome.award("H-2").cash()).isEqualTo(yuan(250));
  }

  /** D3: an expression that failed let everybody pass. */
  @Test
  void a_rule_that_is_no_rule_forbids_the_plan_and_lets_nobody_pass() {
    assertThat(
            Campaign.builder()
                .id("2026-spring")
                .addCategory(Category.of("poor", "困难户").where("incom < yuan(1000)"))
                .addBenefit(Benefit.cash("poor", yuan(100)))
                .build()
                .prepare(LocalDate.of(2026, 1, 20), CITY))
        .isInstanceOf(Refused.class);
  }

  /** D6: somebody whose formula failed was skipped without a word. */
  @Test
  void an_amount_that_cannot_be_told_is_reserved_for_and_found_with_the_paper_that_tells_it() {
    Outcome outcome =
        run(
            Campaign.builder()
                .id("2026-spring")
                .addCategory(Category.of("all", "全体").where("true"))
                .addBenefit(
                    Benefit.cash(
                        "all", Formula.parse("clamp(yuan(0), yuan(900) - income, yuan(900))")))
                .addFund(Fund.of("own", yuan(9_000))),
            SILENT);

    assertThat(outcome.award("H-3").isEmpty()).isTrue();
    assertThat(outcome.settlement().pending()).isEqualTo(yuan(900));
    assertThat(outcome.findings()).extracting(Finding::subject).contains(Optional.of("H-3"));
    assertThat(outcome.papers())
        .containsEntry(RecipientId.of("H-3"), ImmutableSet.of(Household.INCOME));
  }

  /** D9: a household that no service point served got nothing, and no report said so. */
  @Test
  void whom_no_fund_and_no_stock_may_serve_is_told_so_and_found() {
    Item rice = Item.of("rice", "大米", "rice", Unit.JIN);
    Outcome outcome =
        run(
            poor()
                .addBenefit(Benefit.goods("poor", Goods.of(rice, 10)))
                .addFund(Fund.of("own", yuan(9_000)).earmarked(ELSEWHERE))
                .addStock(Stock.of("store", rice, 50).earmarked(ELSEWHERE)),
            POOR);

    assertThat(outcome.award("H-1").isEmpty()).isTrue();
    assertThat(outcome.award("H-1").shortfalls()).hasSize(2);
    assertThat(outcome.findings())
        .extracting(finding -> finding.code().id())
        .contains("fund.CATEGORIES_WITHOUT_FUND", "fund.CATEGORIES_WITHOUT_STOCK");
  }

  /** D10: each time that entitlements were prepared, inflation was added once more. */
  @Test
  void asked_again_the_same_plan_gives_the_same_and_adds_nothing() {
    CampaignPlan plan =
        poor()
            .addParameter(
                Parameter.of(
                    "inflation", LocalDate.of(2026, 1, 1), CITY, Ratio.of(11, 10), "notice"))
            .addBenefit(
                Benefit.cash("poor", Formula.parse("yuan(200) * inflation")).called("linked"))
            .addFund(Fund.of("own", yuan(9_000)))
            .build()
            .prepare(LocalDate.of(2026, 1, 20), CITY)
            .orThrow();
    Roster roster = Roster.of(POOR, RICH);
    Outcome first = plan.run(roster);

    assertThat(first.award("H-1").cash()).isEqualTo(yuan(320));
    for (int again = 0; again < 3; again++) {
      assertThat(plan.assess(POOR)).isEqualTo(first.assessment(POOR.id()));
      assertThat(plan.run(roster).awards()).isEqualTo(first.awards());
    }
    assertThat(
            plan.run(roster, Committed.of(first.awards(), Commitment.State.MADE))
                .award("H-1")
                .payments())
        .isEmpty();
  }
}

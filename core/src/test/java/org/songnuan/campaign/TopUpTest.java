package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.Stacking;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Formula;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.Occasion;

/** A benefit whose amount is a formula, all the way from the campaign to the award. */
class TopUpTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Area DISTRICT = Area.parse("湖北/武汉/江夏");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final String TOP_UP = "max(yuan(0), line * size - income)";

  private static Campaign campaign(String formula, Stacking stacking) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    return Campaign.builder()
        .id("2026-spring")
        .occasion(Occasion.springFestival(LocalDate.of(2026, 2, 17)))
        .addParameter(Parameter.of("line", from, CITY, Money.yuan(900), "city notice 2026"))
        .addParameter(Parameter.of("line", from, DISTRICT, Money.yuan(800), "district notice"))
        .addCategory(Category.of("all", "全体").where("true"))
        .addCategory(Category.of("large", "多人户").where("size >= 2"))
        .addBenefit(Benefit.cash("all", Formula.parse(formula)))
        .addBenefit(Benefit.cash("large", Money.yuan(100)))
        .stacking(stacking)
        .addFund(Fund.of("city", Money.yuan(2_000)))
        .build();
  }

  private static Household household(String id, Area area, long yuan) {
    return Household.of(id, area)
        .with(Household.INCOME, Money.yuan(yuan))
        .member(1941)
        .member(1975);
  }

  private static CampaignPlan plan(String formula, Stacking stacking) {
    return campaign(formula, stacking).prepare(DATE, CITY).orThrow();
  }

  @Test
  void each_household_gets_what_is_missing_to_its_line() {
    Outcome outcome =
        plan(TOP_UP, Stacking.SUM)
            .run(
                Roster.of(
                    household("H-1", CITY, 1_250),
                    household("H-2", DISTRICT, 1_250),
                    household("H-3", CITY, 4_000)));

    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(650));
    assertThat(outcome.award("H-2").cash()).isEqualTo(Money.yuan(450));
    assertThat(outcome.award("H-3").cash()).isEqualTo(Money.yuan(100));
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-1")))
        .isEqualTo(
            """
            gets 650.00
              belongs to 全体
                it holds for everybody
              belongs to 多人户
                household size 2 is at least 2 (0 over)
              entitled to all-cash: 550.00
              entitled to large-cash: 100.00
              how much all-cash comes to:
                550.00, the largest of these
                  0.00
                  line × household size − monthly household income: 900.00 × 2 − 1,250.00 = 550.00
              550.00 from city
              100.00 from city""");
    assertThat(Wording.in(Locale.CHINESE).of(outcome.why("H-3")))
        .contains("\n  all-cash 按公式无需发放\n    0.00，为以下各项中最大的\n      0.00\n")
        .contains("line × 家庭人口 − 家庭月收入：900.00 × 2 − 4,000.00 = -2,200.00");
  }

  @Test
  void an_amount_that_is_open_is_only_possible_and_names_its_papers() {
    CampaignPlan plan = plan(TOP_UP, Stacking.SUM);
    Household household = Household.of("H-1", CITY).member(1941).member(1975);
    Assessment assessment = plan.assess(household);
    Outcome outcome = plan.run(Roster.of(household));

    assertThat(assessment.isOpen()).isTrue();
    assertThat(assessment.entitlements())
        .extracting(entitlement -> entitlement.benefit().grant())
        .containsExactly(Grant.of(Money.yuan(100)));
    assertThat(assessment.possible())
        .extracting(entitlement -> entitlement.benefit().grant())
        .containsExactly(Grant.of(Money.yuan(1_800)), Grant.of(Money.yuan(100)));
    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(100));
    assertThat(outcome.papers().get(RecipientId.of("H-1"))).containsExactly(Household.INCOME);
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-1")))
        .contains(
            "\n  how much all-cash comes to is not decided\n    max(0.00, line × household size")
        .contains("− monthly household income): from 0.00 to 1,800.00, not decided\n")
        .contains("\n      monthly household income: not on file\n");
  }

  @Test
  void an_amount_without_an_upper_bound_keeps_its_formula_while_it_is_possible() {
    CampaignPlan plan = plan("income", Stacking.HIGHEST_ONLY);
    Household household = Household.of("H-1", CITY).member(1941).member(1975);
    Assessment assessment = plan.assess(household);

    assertThat(assessment.possible())
        .extracting(entitlement -> entitlement.benefit().grant())
        .containsExactly(new Grant.ByFormula(Formula.name("income")));
    assertThat(assessment.entitlements())
        .extracting(entitlement -> entitlement.benefit().grant())
        .containsExactly(Grant.of(Money.yuan(100)));
    assertThat(plan.run(Roster.of(household)).award("H-1").cash()).isEqualTo(Money.yuan(100));
  }

  @Test
  void the_higher_of_a_formula_and_a_fixed_amount_stands_alone() {
    CampaignPlan plan = plan(TOP_UP, Stacking.HIGHEST_ONLY);
    Outcome outcome =
        plan.run(Roster.of(household("H-1", CITY, 1_250), household("H-2", CITY, 1_750)));

    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(550));
    assertThat(outcome.award("H-2").cash()).isEqualTo(Money.yuan(100));
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-2")))
        .contains("\n  all-cash (50.00) is replaced by the higher large-cash (100.00)\n");
  }

  @Test
  void an_amount_beyond_what_money_can_be_is_found_and_nothing_is_paid() {
    CampaignPlan plan = plan("income * 4", Stacking.SUM);
    Household household =
        Household.of("H-1", CITY).with(Household.INCOME, Money.MAX).member(1941).member(1975);
    Assessment assessment = plan.assess(household);

    assertThat(assessment.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR rule.AMOUNT_TOO_LARGE: amount all-cash must be within 2^62 fen, but was beyond");
    assertThat(assessment.findings()).extracting(Finding::subject).allMatch(id -> id.isPresent());
    assertThat(plan.run(Roster.of(household)).award("H-1").cash()).isEqualTo(Money.yuan(100));
  }

  @Test
  void a_formula_that_does_not_fit_forbids_the_plan() {
    assertThat(campaign("incme * 2", Stacking.SUM).prepare(DATE, CITY).findings())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR rule.UNKNOWN_NAME: rule all-cash (line 1, column 1) must use names of facts and"
                + " parameters, but was (incme).\nMaybe income was meant.");
  }
}

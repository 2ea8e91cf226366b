package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Draws;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Settlement;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.scope.Area;
import org.songnuan.split.Division;

/** Trouble in the data is found, never thrown, and stays with whom it is about. */
class RunFindingsTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Household ONE = Household.of("H-1", CITY).member(1941);
  private static final Household TWO = Household.of("H-2", CITY).member(1975);
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);

  private static Campaign.Builder aged() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("aged", "高龄老人").where("members.exists(m, m.age >= 80)"))
        .addBenefit(Benefit.cash("aged", Money.yuan(300)))
        .addFund(Fund.of("own", Money.yuan(3_000)));
  }

  private static Outcome run(Campaign.Builder campaign, Household... households) {
    return campaign.build().prepare(DATE, CITY).orThrow().run(Roster.of(households));
  }

  private static List<String> findings(Outcome outcome) {
    return outcome.findings().stream().map(Wording.in(Locale.ENGLISH)::of).toList();
  }

  private static String why(Outcome outcome, String id) {
    return Wording.in(Locale.ENGLISH).of(outcome.why(id));
  }

  @Test
  void an_empty_roster_is_a_finding() {
    assertThat(findings(run(aged())))
        .containsExactly(
            "WARNING beneficiary.EMPTY_ROSTER: the roster holds nobody",
            "WARNING benefit.NO_RECEIVER: nobody is entitled to benefit aged-cash");
  }

  @Test
  void a_benefit_that_nobody_receives_is_a_finding() {
    assertThat(findings(run(aged(), TWO)))
        .containsExactly("WARNING benefit.NO_RECEIVER: nobody is entitled to benefit aged-cash");
  }

  @Test
  void a_household_without_members_is_a_finding_and_its_categories_are_open() {
    Outcome outcome = run(aged(), ONE, Household.of("H-0", CITY));

    assertThat(findings(outcome))
        .containsExactly(
            "WARNING beneficiary.NO_MEMBERS: the household lists no member and no size above 0",
            "WARNING benefit.OPEN: a missing fact could change what is due");
    assertThat(outcome.findings())
        .extracting(Finding::subject)
        .allMatch(id -> id.get().equals("H-0"));
    assertThat(outcome.award("H-0").isEmpty()).isTrue();
    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(300));
  }

  @Test
  void a_household_of_the_size_zero_is_a_finding() {
    assertThat(findings(run(aged(), ONE, Household.of("H-0", CITY).with(Household.SIZE, 0L))))
        .containsExactly(
            "WARNING beneficiary.NO_MEMBERS: the household lists no member and no size above 0");
  }

  @Test
  void a_size_without_listed_members_is_no_finding_of_its_own() {
    assertThat(findings(run(aged(), ONE, Household.of("H-0", CITY).with(Household.SIZE, 2L))))
        .containsExactly("WARNING benefit.OPEN: a missing fact could change what is due");
  }

  @Test
  void a_birth_after_the_date_is_a_finding_once_a_household() {
    Outcome outcome =
        run(
            aged(),
            ONE.member(Person.born(DATE.plusDays(1))).member(Person.bornIn(2027)),
            TWO.member(Person.born(DATE)).member(Person.bornIn(2026)));

    assertThat(findings(outcome))
        .containsExactly("WARNING beneficiary.BORN_LATER: a member is born after 2026-01-20");
    assertThat(outcome.findings().get(0).subject()).contains("H-1");
  }

  @Test
  void facts_that_contradict_each_other_are_a_finding_and_decide_all_the_same() {
    Fact<Long> students = Fact.count("students", "在校人数", "students");
    FactSchema schema = Household.FACTS.plus(students).constrained("students <= size");
    Household one = Household.of(RecipientId.of("H-1"), CITY, schema).member(1941);
    Outcome outcome = run(aged().schema(schema), one.with(students, 2L));

    assertThat(findings(outcome))
        .containsExactly(
            "WARNING rule.CONSTRAINT_BROKEN: the facts on file contradict each other, for this must"
                + " hold: students ≤ household size");
    assertThat(outcome.findings().get(0).subject()).contains("H-1");
    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(300));
    assertThat(findings(run(aged().schema(schema), one.with(students, 1L)))).isEmpty();
  }

  @Test
  void a_household_outside_of_the_area_is_refused_with_the_reason() {
    Outcome outcome = run(aged(), ONE, Household.of("H-9", Area.parse("湖北")).member(1930));

    assertThat(why(outcome, "H-9"))
        .isEqualTo(
            """
            gets nothing
              is not listed
                is outside of 湖北/武汉""");
    assertThat(findings(outcome))
        .containsExactly("WARNING campaign.NOT_LISTED: is not listed\n  is outside of 湖北/武汉");
    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(300));
  }

  @Test
  void a_household_with_other_facts_is_refused_in_its_own_cell() {
    Fact<Money> rent = Fact.money("rent", "月房租", "monthly rent");
    Household other =
        Household.of(RecipientId.of("H-9"), CITY, Household.FACTS.plus(rent)).member(1930);
    Outcome outcome = run(aged(), ONE, other);

    assertThat(why(outcome, "H-9"))
        .isEqualTo(
            """
            gets nothing
              is not listed
                has other facts than the campaign asks about""");
    assertThat(outcome.award("H-9").isEmpty()).isTrue();
    assertThat(outcome.award("H-1")).isEqualTo(run(aged(), ONE).award("H-1"));
  }

  @Test
  void every_part_that_is_missing_on_file_is_named() {
    Campaign.Builder gated =
        aged().gate(ListingGate.surveyedSince(LocalDate.of(2025, 12, 1)).withFourClarities());
    Outcome outcome = run(gated, ONE.filed(CaseFile.surveyed(LocalDate.of(2025, 11, 30))), TWO);

    assertThat(why(outcome, "H-1"))
        .isEqualTo(
            """
            gets nothing
              is not listed
                the survey of 2025-11-30 is older than 2025-12-01
                the survey did not make this clear: family situation
                the survey did not make this clear: thinking
                the survey did not make this clear: cause of hardship
                the survey did not make this clear: needs""");
    assertThat(why(outcome, "H-2"))
        .isEqualTo(
            """
            gets nothing
              is not listed
                there is no case file""");
  }

  @Test
  void who_is_not_on_the_roster_cannot_be_asked_about() {
    Outcome outcome = run(aged(), ONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> outcome.award("H-2"))
        .withMessage("Recipient must be on the roster, but was not.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> outcome.why("H-2"))
        .withMessage("Recipient must be on the roster, but was not.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> outcome.assessment(RecipientId.of("H-2")))
        .withMessage("Recipient must be on the roster, but was not.");
  }

  @Test
  void a_category_that_the_campaign_does_not_have_cannot_be_asked_about() {
    CampaignPlan plan = aged().build().prepare(DATE, CITY).orThrow();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.why(ONE, CategoryId.of("ages")))
        .withMessage("Rule must be one of the set, but was (ages).\nMaybe aged was meant.");
  }

  @Test
  void draws_that_are_not_complete_are_refused() {
    CampaignPlan plan =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "全体").where("true"))
            .addBenefit(Benefit.share("all"))
            .addFund(Fund.of("own", Money.ofFen(3)))
            .build()
            .prepare(DATE, CITY)
            .orThrow();
    Assessment one = plan.assess(ONE);
    Assessment two = plan.assess(TWO);
    Settlement open = plan.settle(plan.demand(List.of(one, two)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> open.close(Draws.NONE))
        .withMessage(
            "Draws must hold every id that the settlement needs (2), but was (0).\n"
                + "Maybe a part of the roster was not merged.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open.close(open.draws(List.of(one))))
        .withMessage(
            "Draws must hold every id that the settlement needs (2), but was (1).\n"
                + "Maybe a part of the roster was not merged.");
    assertThatThrownBy(() -> open.award(one))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Settlement must be closed before it awards.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.settle(plan.demand(List.of())).award(one))
        .withMessage("Assessment must be part of the demand that was settled, but was not.");
  }

  @Test
  void money_that_its_earmark_holds_is_worth_knowing() {
    Campaign.Builder campaign = aged().addFund(Fund.of("city", Money.yuan(400)).onlyFor("aged"));

    assertThat(findings(run(campaign, ONE)))
        .containsExactly(
            "NOTE fund.HELD_BY_EARMARK: city keeps 100.00 that may be used for 高龄老人 only");
  }

  @Test
  void a_reserve_is_kept_although_somebody_is_short() {
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "全体").where("true"))
            .addBenefit(Benefit.cash("all", Money.yuan(500)))
            .addFund(Fund.of("own", Money.yuan(500)).keeping(Money.yuan(200)));
    Outcome outcome = run(campaign, ONE);

    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(300));
    assertThat(why(outcome, "H-1"))
        .isEqualTo(
            """
            gets 300.00
              belongs to 全体
                it holds for everybody
              entitled to all-cash: 500.00
              300.00 from own
              200.00 short: every fund that may pay is spent""");
  }

  @Test
  void what_a_step_cannot_pay_is_not_blamed_on_the_funds() {
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "全体").where("true"))
            .addBenefit(Benefit.cash("all", Money.ofFen(150_50)))
            .addFund(Fund.of("own", Money.yuan(3_000)))
            .whenShort(Division.equalAwards().by(1_00));

    assertThat(why(run(campaign, ONE), "H-1"))
        .endsWith("\n  150.00 from own\n  0.50 short: paid in whole steps of 1.00");
  }

  @Test
  void what_a_stated_amount_does_not_reach_is_not_blamed_on_the_funds() {
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "全体").where("true"))
            .addBenefit(Benefit.cash("all", Money.yuan(500)))
            .addBenefit(Benefit.goods("all", Goods.of(RICE, 5)))
            .addFund(Fund.of("own", Money.yuan(3_000)))
            .addStock(Stock.of("store", RICE, 10))
            .whenShort(Division.fixed(3));
    Outcome outcome = run(campaign, ONE);

    assertThat(why(outcome, "H-1"))
        .endsWith(
            "\n  0.03 from own\n  5 jin of rice from store\n  499.97 short: nobody gets more than"
                + " 0.03");
    assertThat(outcome.award("H-1").goods()).isEqualTo(Goods.of(RICE, 5));
  }

  @Test
  void without_any_fund_the_reason_says_so() {
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "全体").where("true"))
            .addBenefit(Benefit.cash("all", Money.yuan(500)))
            .addBenefit(Benefit.goods("all", Goods.of(RICE, 5)));

    assertThat(why(run(campaign, ONE), "H-1"))
        .isEqualTo(
            """
            gets nothing
              belongs to 全体
                it holds for everybody
              entitled to all-cash: 500.00
              entitled to all-goods: goods
              500.00 short: no fund may pay this
              5 jin of rice short: no stock may give it""");
  }

  @Test
  void claims_that_exceed_any_sum_of_money_together_are_divided_all_the_same() {
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "全体").where("true"))
            .addBenefit(Benefit.cash("all", Money.MAX))
            .addFund(Fund.of("own", Money.yuan(1)))
            .whenShort(Division.proportional());

    Outcome outcome = run(campaign, ONE, TWO);
    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.ofFen(50));
    assertThat(outcome.award("H-2").cash()).isEqualTo(Money.ofFen(50));
  }
}

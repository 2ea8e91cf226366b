package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.BeneficiaryCode;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.CapPeriod;
import org.songnuan.benefit.History;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Formula;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;

/** Caps by formula, and caps on what each person gets over a time. */
class CapRunTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Area DISTRICT = CITY.child("江岸");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final String WORKER = StandardCategory.WORKER_HARDSHIP.name();

  private static Campaign.Builder campaign() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of(StandardCategory.WORKER_HARDSHIP))
        .addCategory(Category.of("all", "全体", "all").where("true"))
        .addParameter(
            Parameter.of("line", LocalDate.of(2026, 1, 1), CITY, Money.yuan(900), "city notice"))
        .addParameter(
            Parameter.of(
                "line", LocalDate.of(2026, 1, 1), DISTRICT, Money.yuan(1_100), "district notice"))
        .addFund(Fund.of("union", Money.yuan(100_000)));
  }

  private static Household worker(String id, String person) {
    return Household.of(id, CITY).member(Person.bornIn(1980).registered(WORKER).identified(person));
  }

  private static Money cash(Outcome outcome, String id) {
    return outcome.award(id).cash();
  }

  private static History paid(History.Line... lines) {
    return History.of(List.of(lines));
  }

  private static History.Line line(String household, long yuan) {
    return History.Line.of(household, LocalDate.of(2026, 1, 3), "new-year", Money.yuan(yuan));
  }

  @Test
  void twelve_times_the_line_is_the_most_of_a_year_and_the_cap_is_named() {
    CampaignPlan plan =
        campaign()
            .addBenefit(Benefit.cash("all", Money.yuan(3_000)))
            .addCap(
                Cap.of("deep", Formula.parse("line * 12"))
                    .titled("深度困难年度上限", "the yearly cap")
                    .over(CapPeriod.calendarYear()))
            .build()
            .prepare(DATE, CITY)
            .orThrow()
            .after(paid(line("H-1", 9_000), line("H-2", 9_000)));
    Outcome outcome =
        plan.run(
            Roster.of(
                Household.of("H-1", CITY).member(1950),
                Household.of("H-2", DISTRICT).member(1950),
                Household.of("H-3", CITY).member(1950)));

    assertThat(cash(outcome, "H-1")).isEqualTo(Money.yuan(10_800 - 9_000));
    assertThat(cash(outcome, "H-2")).isEqualTo(Money.yuan(3_000));
    assertThat(cash(outcome, "H-3")).isEqualTo(Money.yuan(3_000));
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-1")))
        .contains(
            "all-cash is cut from 3,000.00 to 1,800.00 by the yearly cap: 10,800.00 at the most, of"
                + " which 9,000.00 is used up");
  }

  @Test
  void a_limit_that_a_missing_fact_leaves_open_bounds_what_is_certain_and_what_is_possible() {
    CampaignPlan plan =
        campaign()
            .addBenefit(Benefit.cash("all", Money.yuan(3_000)))
            .addCap(Cap.of("gap", Formula.parse("clamp(line * 5 - income, yuan(500), line * 5)")))
            .build()
            .prepare(DATE, CITY)
            .orThrow();
    Household open = Household.of("H-1", CITY).member(1950);
    Household rich =
        Household.of("H-2", CITY).member(1950).with(Household.INCOME, Money.yuan(9_000));
    Outcome outcome = plan.run(Roster.of(open, rich));

    assertThat(cash(outcome, "H-1")).isEqualTo(Money.yuan(500));
    assertThat(outcome.settlement().pending()).isEqualTo(Money.yuan(2_500));
    assertThat(outcome.papers().get(RecipientId.of("H-1"))).containsExactly(Household.INCOME);
    assertThat(outcome.assessment(RecipientId.of("H-1")).findings())
        .extracting(Finding::code)
        .containsExactly(BenefitCode.LIMIT_OPEN);
    assertThat(cash(outcome, "H-2")).isEqualTo(Money.yuan(500));
  }

  @Test
  void a_limit_of_what_somebody_cannot_get_is_not_missed() {
    CampaignPlan plan =
        campaign()
            .addCategory(Category.of(StandardCategory.DIBAO_HOUSEHOLD))
            .addBenefit(Benefit.cash("all", Formula.parse("clamp(income, line, line * 2)")))
            .addBenefit(Benefit.cash(StandardCategory.DIBAO_HOUSEHOLD, Money.yuan(3_000)))
            .addCap(Cap.of("gap", Formula.parse("line * size")).counting("DIBAO_HOUSEHOLD-cash"))
            .build()
            .prepare(DATE, CITY)
            .orThrow();
    Household none = Household.of("H-1", CITY).registered();
    Household dibao = Household.of("H-2", CITY).registered("DIBAO_HOUSEHOLD");
    Outcome outcome = plan.run(Roster.of(none, dibao));

    assertThat(outcome.papers().get(none.id())).containsExactly(Household.INCOME);
    assertThat(outcome.papers().get(dibao.id()))
        .containsExactlyInAnyOrder(Household.INCOME, Household.SIZE);
    assertThat(plan.assess(none).findings())
        .extracting(Finding::code)
        .doesNotContain(BenefitCode.LIMIT_OPEN);
  }

  @Test
  void a_limit_of_nothing_leaves_nothing() {
    Outcome outcome =
        campaign()
            .addBenefit(Benefit.cash("all", Money.yuan(100)))
            .addCap(Cap.of("none", Formula.parse("line - yuan(5000)")))
            .build()
            .prepare(DATE, CITY)
            .orThrow()
            .run(Roster.of(Household.of("H-1", CITY).member(1950)));

    assertThat(outcome.award("H-1").isEmpty()).isTrue();
  }

  @Test
  void a_name_that_nobody_knows_in_a_cap_forbids_the_plan() {
    assertThat(
            campaign()
                .addBenefit(Benefit.cash("all", Money.yuan(100)))
                .addCap(Cap.of("none", Formula.parse("lime * 12")))
                .build()
                .prepare(DATE, CITY)
                .findings())
        .extracting(Finding::toString)
        .anySatisfy(text -> assertThat(text).startsWith("ERROR ").contains("lime", "line"));
  }

  private static CampaignPlan yearly(History history) {
    return campaign()
        .addBenefit(Benefit.cash(WORKER, Money.yuan(2_000)).perPerson())
        .addCap(Cap.of("worker-year", Money.yuan(6_000)).perPerson().over(CapPeriod.calendarYear()))
        .build()
        .prepare(DATE, CITY)
        .orThrow()
        .after(history);
  }

  @Test
  void a_yearly_cap_of_a_person_follows_the_person_into_another_household() {
    Household couple =
        worker("H-1", "P-1").member(Person.bornIn(1982).registered(WORKER).identified("P-2"));
    Outcome outcome =
        yearly(
                paid(
                    line("H-9", 5_500).to("P-1"),
                    line("H-1", 1_000).to("P-2"),
                    line("H-2", 9_000).to("P-8")))
            .run(Roster.of(couple, worker("H-2", "P-3")));

    assertThat(cash(outcome, "H-1")).isEqualTo(Money.yuan(500 + 2_000));
    assertThat(cash(outcome, "H-2")).isEqualTo(Money.yuan(2_000));
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.assessment(RecipientId.of("H-1")).suppressed())
        .extracting(each -> Wording.in(Locale.ENGLISH).of(each.reason()))
        .containsExactly(
            "WORKER_HARDSHIP-cash is cut from 2,000.00 to 500.00 by worker-year: 6,000.00 at the most, of which"
                + " 5,500.00 is used up");
  }

  @Test
  void what_was_paid_for_nobody_in_particular_counts_for_each_and_is_found() {
    Household couple = worker("H-1", "P-1").member(Person.bornIn(1982).registered(WORKER));
    Outcome outcome =
        yearly(paid(line("H-1", 4_500), line("H-1", 500).to("P-1"))).run(Roster.of(couple));

    assertThat(cash(outcome, "H-1")).isEqualTo(Money.yuan(1_000 + 1_500));
    assertThat(outcome.findings())
        .extracting(Finding::code, Finding::subject)
        .containsExactly(
            tuple(BenefitCode.PAID_TO_SOMEBODY, Optional.of("H-1")),
            tuple(BeneficiaryCode.NO_PERSON_ID, Optional.of("H-1")));
  }

  @Test
  void a_history_of_a_person_below_nothing_is_found_and_raises_no_cap() {
    Outcome outcome =
        yearly(paid(line("H-1", -4_500).to("P-1"))).run(Roster.of(worker("H-1", "P-1")));

    assertThat(cash(outcome, "H-1")).isEqualTo(Money.yuan(2_000));
    assertThat(outcome.findings())
        .extracting(Finding::code)
        .containsExactly(BenefitCode.NEGATIVE_HISTORY);
  }
}

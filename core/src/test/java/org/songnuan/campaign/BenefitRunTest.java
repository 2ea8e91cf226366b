package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.CapPeriod;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.History;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Quota;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;

/** Stacking, caps, persons and acts, all the way from the campaign to the award. */
class BenefitRunTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final String VETERAN = StandardCategory.PARTY_VETERAN.name();

  private static Money yuan(long yuan) {
    return Money.yuan(yuan);
  }

  private static Campaign.Builder campaign(long fund) {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("poor", "困难户", "poor").where("income < yuan(1000)"))
        .addCategory(Category.of("all", "全体", "all").where("true"))
        .addCategory(Category.of(StandardCategory.PARTY_VETERAN))
        .addFund(Fund.of("own", yuan(fund)));
  }

  private static CampaignPlan plan(Campaign.Builder campaign) {
    return campaign.build().prepare(DATE, CITY).orThrow();
  }

  private static Household household(String id) {
    return Household.of(id, CITY).with(Household.SIZE, 1L);
  }

  private static List<String> findings(Campaign.Builder campaign) {
    return campaign.build().prepare(DATE, CITY).findings().stream().map(Finding::toString).toList();
  }

  @Test
  void a_yearly_cap_counts_what_was_paid_before_and_is_named_to_the_household() {
    CampaignPlan plan =
        plan(
            campaign(10_000)
                .addBenefit(Benefit.cash("all", yuan(3_000)))
                .addCap(
                    Cap.of("year", yuan(6_000))
                        .titled("年度上限", "the yearly cap")
                        .over(CapPeriod.calendarYear())));
    History history =
        History.of(
            List.of(
                History.Line.of("H-1", LocalDate.of(2026, 1, 3), "new-year", yuan(4_500)),
                History.Line.of("H-2", LocalDate.of(2025, 12, 30), "new-year", yuan(4_500))));
    Outcome outcome = plan.after(history).run(Roster.of(household("H-1"), household("H-2")));

    assertThat(outcome.award("H-1").cash()).isEqualTo(yuan(1_500));
    assertThat(outcome.award("H-2").cash()).isEqualTo(yuan(3_000));
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-1")))
        .contains(
            "\n  all-cash is cut from 3,000.00 to 1,500.00 by the yearly cap: 6,000.00 at the most, of"
                + " which 4,500.00 is used up\n");
    assertThat(plan.run(Roster.of(household("H-1"))).award("H-1").cash()).isEqualTo(yuan(3_000));
  }

  @Test
  void a_history_below_nothing_is_found_and_raises_no_cap() {
    CampaignPlan plan =
        plan(campaign(10_000)
                .addBenefit(Benefit.cash("all", yuan(3_000)))
                .addCap(Cap.of("life", yuan(1_000)).over(new CapPeriod.Lifetime())))
            .after(History.of(List.of(History.Line.of("H-1", DATE.minusDays(9), "x", yuan(-200)))));
    Outcome outcome = plan.run(Roster.of(household("H-1"), household("H-2")));

    assertThat(outcome.award("H-1").cash()).isEqualTo(yuan(1_000));
    assertThat(outcome.findings())
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR benefit.NEGATIVE_HISTORY: payments counted by life must not sum to less than 0.00,"
                + " but were -200.00; counted as 0.00");
  }

  @Test
  void what_is_committed_counts_towards_what_is_due_and_the_rest_follows() {
    CampaignPlan plan =
        plan(
            campaign(10_000)
                .addBenefit(Benefit.cash("all", yuan(3_000)))
                .addCap(Cap.of("year", yuan(2_000)).over(CapPeriod.calendarYear())));
    Committed part =
        Committed.of(
            List.of(
                new Commitment.OfCash(
                    RecipientId.of("H-1"),
                    new Payment(BenefitId.of("all-cash"), FundId.of("own"), yuan(700)),
                    Commitment.State.MADE)));
    Outcome outcome = plan.run(Roster.of(household("H-1")), part);
    Outcome again =
        plan.run(
            Roster.of(household("H-1")), Committed.of(outcome.awards(), Commitment.State.MADE));

    assertThat(outcome.award("H-1").payments())
        .extracting(Payment::money)
        .containsExactly(yuan(1_300));
    assertThat(outcome.award("H-1").cash()).isEqualTo(yuan(2_000));
    assertThat(again.award("H-1").payments()).extracting(Payment::money).containsExactly(yuan(700));
  }

  @Test
  void an_open_category_reserves_what_it_would_bring_under_stacking_and_caps() {
    CampaignPlan plan =
        plan(campaign(10_000)
                .addBenefit(Benefit.cash("poor", yuan(900)))
                .addBenefit(Benefit.cash("all", yuan(400)))
                .stacking(Stacking.HIGHEST_ONLY)
                .addCap(Cap.of("year", yuan(1_000)).over(CapPeriod.calendarYear())))
            .after(History.of(List.of(History.Line.of("H-1", DATE, "new-year", yuan(300)))));
    Outcome outcome = plan.run(Roster.of(household("H-1")));

    assertThat(outcome.award("H-1").cash()).isEqualTo(yuan(400));
    assertThat(outcome.settlement().pending()).isEqualTo(yuan(300));
    assertThat(outcome.settlement().balances().get(0).reserved()).isEqualTo(yuan(300));
    assertThat(outcome.papers().get(RecipientId.of("H-1"))).containsExactly(Household.INCOME);
  }

  @Test
  void each_veteran_of_a_household_is_a_person_and_open_ones_are_reserved_for() {
    Household two =
        Household.of("H-1", CITY)
            .member(Person.bornIn(1941).registered(VETERAN))
            .member(Person.bornIn(1943).registered(VETERAN))
            .member(Person.bornIn(1970).registered());
    Household open =
        Household.of("H-2", CITY)
            .member(Person.bornIn(1941).registered(VETERAN))
            .member(Person.bornIn(1943));
    Household many =
        Household.of("H-3", CITY)
            .with(Household.SIZE, 3L)
            .member(Person.bornIn(1941).registered(VETERAN));
    CampaignPlan plan =
        plan(
            campaign(10_000)
                .addBenefit(
                    Benefit.cash(VETERAN, yuan(400))
                        .called("veteran")
                        .perPerson()
                        .of(BenefitKind.HONOUR)
                        .in(Series.of("organisation", "honour")))
                .addBenefit(Benefit.cash("all", yuan(10)).perPerson()));
    Outcome outcome = plan.run(Roster.of(two, open, many));

    assertThat(outcome.award("H-1").cash()).isEqualTo(yuan(800 + 30));
    assertThat(outcome.award("H-2").cash()).isEqualTo(yuan(400 + 20));
    assertThat(outcome.award("H-3").cash()).isEqualTo(yuan(400 + 30));
    assertThat(outcome.settlement().pending()).isEqualTo(yuan(400 + 800));
    assertThat(outcome.papers().get(RecipientId.of("H-2"))).containsExactly(Person.REGISTERED);
    assertThat(outcome.assessment(RecipientId.of("H-1")).entitlements().get(1).members())
        .containsExactly(0, 1);
  }

  @Test
  void a_place_that_may_belong_lacks_its_own_facts_and_none_of_its_people() {
    CampaignPlan plan =
        plan(
            Campaign.builder()
                .id("2026-spring")
                .addCategory(
                    Category.of(CategoryId.of("bed"), Term.of("病床", "bed"), RecipientUnit.BED)
                        .where("occupied"))
                .addBenefit(Benefit.cash("bed", yuan(10)).perPerson())
                .addFund(Fund.of("own", yuan(100))));
    Place bed = Place.of("B-1", CITY, RecipientUnit.BED).with(Place.PEOPLE, 2L);
    Outcome outcome = plan.run(Roster.of(bed));

    assertThat(outcome.settlement().pending()).isEqualTo(yuan(20));
    assertThat(outcome.papers().get(bed.id())).containsExactly(Place.OCCUPIED);
  }

  @Test
  void who_belongs_by_decision_alone_has_nobody_to_count_and_that_is_found() {
    CampaignPlan plan =
        plan(
            campaign(10_000)
                .addBenefit(Benefit.cash(VETERAN, yuan(400)).perPerson())
                .addDecision(Decision.include("H-1", VETERAN, "body", "minutes 7", DATE)));
    Outcome outcome =
        plan.run(Roster.of(Household.of("H-1", CITY).member(Person.bornIn(1941).registered())));

    assertThat(outcome.award("H-1").isEmpty()).isTrue();
    assertThat(outcome.findings())
        .contains(Finding.warning(BenefitCode.NO_PERSON, Argument.text(VETERAN)).about("H-1"));
  }

  @Test
  void who_waits_for_a_seat_has_its_letter_all_the_same() {
    CampaignPlan plan =
        plan(
            campaign(10_000)
                .addBenefit(Benefit.cash("all", yuan(100)))
                .addBenefit(Benefit.act("all", Action.LETTER).titled("慰问信", "the letter"))
                .quota(Quota.of(1))
                .addDecision(Decision.order("body", "minutes 7", DATE, "H-2", "H-1")));
    Outcome outcome = plan.run(Roster.of(household("H-1"), household("H-2")));

    assertThat(outcome.award("H-1").isEmpty()).isTrue();
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-1")))
        .startsWith("gets neither money nor goods, but is helped otherwise\n")
        .contains("\n  entitled to the letter: letter\n");
    assertThat(outcome.award("H-2").cash()).isEqualTo(yuan(100));
  }

  @Test
  void what_nobody_can_get_forbids_the_plan() {
    assertThat(
            findings(
                campaign(1)
                    .addBenefit(Benefit.cash("all", yuan(40)).payableFrom(yuan(50)))
                    .addBenefit(
                        Benefit.cash("poor", yuan(80)).payableFrom(yuan(70)).notBeside("nothing"))
                    .addBenefit(Benefit.share("all").perPerson())
                    .addCap(Cap.of("low", yuan(60)))
                    .addCap(Cap.of("none", yuan(60)).counting(BenefitKind.AWARD))
                    .addCap(
                        Cap.of("past", yuan(90))
                            .over(
                                new CapPeriod.Days(
                                    DateRange.ofClosed(DATE.minusDays(2), DATE.minusDays(1)))))))
        .containsExactly(
            "ERROR benefit.AMOUNT_BELOW_MINIMUM: benefit all-cash (40.00) must reach the least that is"
                + " paid of it (50.00), but does not",
            "ERROR benefit.SHARE_PER_PERSON: benefit all-share shares in what there is, so it must not"
                + " be for each person",
            "ERROR benefit.UNKNOWN_BENEFIT: benefit poor-cash must exclude benefits of the campaign, but"
                + " names (nothing)",
            "ERROR benefit.CAP_BELOW_MINIMUM: cap low (60.00) must leave the least that is paid of"
                + " benefit poor-cash (70.00), but does not",
            "WARNING benefit.CAP_COUNTS_NOTHING: cap none counts no benefit",
            "ERROR benefit.CAP_OUT_OF_PERIOD: the days of cap past must hold the day of the plan"
                + " (2026-01-20), but do not");
  }

  @Test
  void a_benefit_for_an_occasion_that_is_over_or_still_to_come_is_found() {
    assertThat(
            findings(
                campaign(1)
                    .addBenefit(Benefit.cash("all", yuan(40)).on(Occasion.newYear(2026)))
                    .addBenefit(
                        Benefit.cash("poor", yuan(40))
                            .on(Occasion.eve(LocalDate.of(2026, 2, 17))))))
        .containsExactly(
            "WARNING benefit.OCCASION_OVER: the occasion of benefit all-cash, New Year's Day"
                + " (2026-01-01), is over",
            "NOTE benefit.OCCASION_AHEAD: the occasion of benefit poor-cash, Spring Festival Eve"
                + " (2026-02-16), is 27 days ahead");
    assertThat(
            campaign(1)
                .addBenefit(Benefit.cash("all", yuan(40)).on(Occasion.newYear(2026)))
                .build()
                .prepare(LocalDate.of(2026, 1, 1), CITY)
                .findings())
        .isEmpty();
  }

  @Test
  void categories_that_nobody_asks_for_bring_nothing() {
    CampaignPlan plan = plan(campaign(100).addBenefit(Benefit.cash("poor", yuan(10)).perPerson()));
    assertThat(
            plan.assess(household("H-1").with(Household.INCOME, yuan(5_000)))
                .classification()
                .categories())
        .containsExactly(CategoryId.of("all"));
  }
}

package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Priority;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Admission.Status;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Quota;
import org.songnuan.quantity.Money;
import org.songnuan.report.Story;
import org.songnuan.report.Summary;
import org.songnuan.rule.Formula;
import org.songnuan.scope.Area;

/** Fewer seats than households: who is in, who waits, who moves up, and on whose word. */
class QuotaTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  /** H-1 to H-6 with 100, 200, 300, 300, 400 and 500 yuan a head; H-5 and H-6 are ill. */
  private static final Roster ROSTER =
      Roster.of(
          household("H-1", 100),
          household("H-2", 200),
          household("H-3", 300),
          household("H-4", 300),
          household("H-5", 400).registered("ILLNESS_HOUSEHOLD"),
          household("H-6", 500).registered("ILLNESS_HOUSEHOLD"));

  private static Household household(String id, long income) {
    return Household.of(id, CITY).with(Household.INCOME, Money.yuan(income)).member(1960);
  }

  private static Campaign.Builder seats(Quota quota) {
    return seats(quota, Priority.NONE.lowestFirst(Household.PER_HEAD));
  }

  private static Campaign.Builder seats(Quota quota, Priority priority) {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("all", "全体", "everybody").where("true"))
        .addCategory(
            Category.of("ill", "大病户", "illness").where("'ILLNESS_HOUSEHOLD' in registered"))
        .addBenefit(Benefit.cash("all", Money.yuan(500)))
        .priority(priority)
        .quota(quota)
        .addFund(Fund.of("own", Money.yuan(10_000)));
  }

  private static Outcome run(Campaign.Builder campaign) {
    return campaign.build().prepare(DATE, CITY).orThrow().run(ROSTER);
  }

  private static List<String> seated(Outcome outcome) {
    return outcome.admission().seated().stream().map(RecipientId::value).toList();
  }

  private static List<String> findings(Outcome outcome) {
    return outcome.findings().stream().map(Wording.in(Locale.ENGLISH)::of).toList();
  }

  private static Status status(Outcome outcome, String id) {
    return outcome.admission().status(RecipientId.of(id)).orElseThrow();
  }

  @Test
  void the_lowest_income_per_head_comes_first_and_a_tie_at_the_cut_stays_open() {
    Outcome outcome = run(seats(Quota.of(3)));

    assertThat(seated(outcome)).containsExactly("H-1", "H-2");
    assertThat(status(outcome, "H-3")).isEqualTo(Status.UNDECIDED);
    assertThat(status(outcome, "H-4")).isEqualTo(Status.UNDECIDED);
    assertThat(outcome.award("H-3").isEmpty()).isTrue();
    assertThat(outcome.settlement().balances().get(0).paid()).isEqualTo(Money.yuan(1_000));
    assertThat(findings(outcome))
        .containsExactly(
            "WARNING fund.QUOTA_TIED: 2 are tied for 1 seats: record a decision on their order, or"
                + " declare a lot");
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-3")))
        .contains(
            """
            2 are tied for 1 seats: undecided until their order is decided
                ranked, lowest first: monthly income per head 300.00""");
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-6")))
        .contains("all seats that it may take are taken: number 4 on the waitlist");
  }

  @Test
  void a_recorded_decision_orders_the_tied_and_the_story_tells_it() {
    Outcome outcome =
        run(
            seats(Quota.of(3))
                .addDecision(Decision.order("body-1", "minutes 7", DAY, "H-4", "H-3")));

    assertThat(seated(outcome)).containsExactly("H-1", "H-2", "H-4");
    assertThat(status(outcome, "H-3")).isEqualTo(Status.WAITING);
    assertThat(Story.of(outcome, "H-4").text(Locale.CHINESE))
        .contains("列入名额（共 3 个）")
        .contains("并列次序由集体决定：minutes 7（2026年1月15日）");
    assertThat(findings(outcome))
        .containsExactly(
            "NOTE benefit.DECIDED_ORDER: the order among the tied was decided: minutes 7"
                + " (2026-01-15)",
            "NOTE benefit.DECIDED_ORDER: the order among the tied was decided: minutes 7"
                + " (2026-01-15)");
  }

  @Test
  void a_lot_decides_only_if_it_is_declared() {
    Outcome outcome =
        run(seats(Quota.of(3), Priority.NONE.lowestFirst(Household.PER_HEAD).drawingLots()));

    assertThat(seated(outcome)).hasSize(3).contains("H-1", "H-2");
    assertThat(findings(outcome)).isEmpty();
  }

  @Test
  void reserved_seats_go_to_those_they_are_for() {
    Outcome outcome = run(seats(Quota.of(3).reservingFor(1, "ill")));

    assertThat(seated(outcome)).containsExactly("H-1", "H-2", "H-5");
    assertThat(status(outcome, "H-3")).isEqualTo(Status.WAITING);
    assertThat(findings(outcome)).isEmpty();
  }

  @Test
  void reserved_seats_that_nobody_fills_are_returned_or_kept() {
    Quota quota = Quota.of(5).reservingFor(3, "ill");

    assertThat(seated(run(seats(quota)))).containsExactly("H-1", "H-2", "H-5", "H-6");
    assertThat(seated(run(seats(quota.keepingUnfilled()))))
        .containsExactly("H-1", "H-2", "H-5", "H-6");
    assertThat(findings(run(seats(quota.keepingUnfilled()))))
        .containsExactly("NOTE fund.QUOTA_UNFILLED: 1 of 5 seats stay empty");
    assertThat(status(run(seats(quota)), "H-3")).isEqualTo(Status.UNDECIDED);
  }

  @Test
  void when_somebody_declines_the_next_moves_up_and_nobody_moves_down() {
    Campaign.Builder campaign =
        seats(Quota.of(2)).addDecision(Decision.decline("H-1", "self", "letter of 15 Jan", DAY));
    Outcome outcome =
        run(campaign.addDecision(Decision.order("body-1", "minutes 7", DAY, "H-3", "H-4")));

    assertThat(seated(outcome)).containsExactly("H-2", "H-3");
    assertThat(status(outcome, "H-3")).isEqualTo(Status.PROMOTED);
    assertThat(outcome.award("H-1").isEmpty()).isTrue();
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-1")))
        .contains("gave up its seat", "declined: letter of 15 Jan (2026-01-15)");
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-3")))
        .contains("moved up from the waitlist, for 1 declined");
    assertThat(Summary.of(outcome, DATE).text(Locale.ENGLISH))
        .contains(
            """
            seats: 2, taken: 2
              of which moved up: 1
              on the waitlist: 3
              declined: 1
            decided by hand
              declined: letter of 15 Jan (2026-01-15)
              the order among the tied was decided: minutes 7 (2026-01-15)""");
  }

  @Test
  void without_a_quota_too_whoever_declines_gets_nothing() {
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "全体", "everybody").where("true"))
            .addBenefit(Benefit.cash("all", Money.yuan(500)))
            .addFund(Fund.of("own", Money.yuan(2_500)))
            .addDecision(Decision.decline("H-1", "self", "letter", DAY));
    Outcome outcome = run(campaign);

    assertThat(outcome.award("H-1").isEmpty()).isTrue();
    assertThat(outcome.award("H-2").cash()).isEqualTo(Money.yuan(500));
  }

  @Test
  void inclusion_and_exclusion_by_hand_are_shown_and_take_effect() {
    Outcome outcome =
        run(
            seats(Quota.of(2))
                .addBenefit(Benefit.cash("ill", Money.yuan(200)))
                .addDecision(Decision.include("H-6", "all", "p-1", "minutes 8", DAY))
                .addDecision(Decision.exclude("H-1", "p-1", "moved away", DAY)));

    assertThat(seated(outcome)).containsExactly("H-2", "H-6");
    assertThat(outcome.award("H-6").cash()).isEqualTo(Money.yuan(700));
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-6")))
        .contains(
            """
            belongs to everybody
                included by decision: minutes 8 (2026-01-15)""");
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-1")))
        .isEqualTo(
            """
            gets nothing
              is not listed
                excluded by decision: moved away (2026-01-15)""");
  }

  @Test
  void an_inclusion_gives_a_category_that_the_rules_refuse() {
    Outcome outcome =
        run(
            seats(Quota.of(6))
                .addBenefit(Benefit.cash("ill", Money.yuan(200)))
                .addDecision(Decision.include("H-1", "ill", "p-1", "minutes 8", DAY)));

    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(700));
  }

  @Test
  void a_missing_key_comes_last_and_says_so() {
    Roster roster = Roster.of(household("H-1", 900), Household.of("H-2", CITY).member(1950));
    Outcome outcome = seats(Quota.of(1)).build().prepare(DATE, CITY).orThrow().run(roster);

    assertThat(seated(outcome)).containsExactly("H-1");
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-2")))
        .contains("monthly income per head is missing, so it comes after those that are known");
  }

  @Test
  void categories_in_order_then_a_formula() {
    Outcome outcome =
        run(
            seats(
                Quota.of(3),
                Priority.categories("ill", "all").highestFirst(Formula.parse("income"))));

    assertThat(seated(outcome)).containsExactly("H-5", "H-6");
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-6")))
        .contains(
            """
            has one of the 3 seats
                ranked by category: number 1 of 2
                ranked, highest first: income 500.00""");
  }

  @Test
  void names_that_are_not_known_and_decisions_that_contradict_block_the_plan() {
    Preparation refused =
        seats(
                Quota.of(3).reservingFor(1, "ills"),
                Priority.categories("destitute").lowestFirst(Formula.parse("incom")))
            .addDecision(Decision.include("H-1", "al", "p-1", "minutes 8", DAY))
            .addDecision(Decision.exclude("H-1", "p-1", "moved away", DAY))
            .build()
            .prepare(DATE, CITY);

    assertThat(refused.findings().stream().map(finding -> finding.code().id()).toList())
        .containsExactly(
            "benefit.RANK_UNKNOWN_CATEGORY",
            "fund.QUOTA_UNKNOWN_CATEGORY",
            "benefit.DECISION_UNKNOWN_CATEGORY",
            "benefit.DECISIONS_CONFLICT",
            "rule.UNKNOWN_NAME");
  }

  @Test
  void a_decision_about_nobody_on_the_roster_is_found() {
    assertThat(
            findings(
                run(
                    seats(Quota.of(6))
                        .addDecision(Decision.exclude("H-9", "p-1", "moved away", DAY)))))
        .contains(
            "WARNING benefit.DECISION_ABOUT_NOBODY: a decision is about a recipient who is not on"
                + " the roster");
  }

  @Test
  void bad_input_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quota.of(-1))
        .withMessage("Quota must be of at least 0 seats, but was (-1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quota.of(3).reservingFor(2, "a").reservingIn(2, CITY))
        .withMessage(
            "Reserved seats must be at least 1 and at most all of the quota (3) together, but were"
                + " (4).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quota.of(3).reservingFor(1))
        .withMessage("Reserved seats must be for at least 1 category, but were for (none).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Priority.NONE.lowestFirst(Household.REGISTERED))
        .withMessage("Priority must go by a fact that has an order, but was (registered).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decision.order("b", "d", DAY, "H-1"))
        .withMessage("Decision (ORDER) must name at least 2 recipients, but was (1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Decision.exclude("H-1", "p", " ", DAY))
        .withMessage("Decision must say who decided and why, but was (blank).");
  }
}

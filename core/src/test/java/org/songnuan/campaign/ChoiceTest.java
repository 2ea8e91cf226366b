package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
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
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/** Which of the benefits that exclude each other somebody draws, by its own recorded choice. */
class ChoiceTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Household HOUSEHOLD = Household.of("H-1", CITY).with(Household.SIZE, 1L);

  private static Campaign.Builder campaign() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("dibao", "低保户", "dibao").where("true"))
        .addCategory(Category.of("orphan", "孤儿", "orphan").where("true"))
        .addCategory(Category.of("poor", "困难户", "poor").where("income < yuan(1000)"))
        .addBenefit(Benefit.cash("dibao", Money.yuan(500)))
        .addBenefit(Benefit.cash("orphan", Money.yuan(200)))
        .addBenefit(Benefit.cash("poor", Money.yuan(900)))
        .addBenefit(Benefit.cash("dibao", Money.yuan(1)).called("extra").in(Series.of("", "more")))
        .putStacking(Series.of("", "more"), Stacking.SUM)
        .stacking(Stacking.EXCLUSIVE)
        .addFund(Fund.of("own", Money.yuan(10_000)));
  }

  private static Decision chose(String recipient, String benefit) {
    return Decision.choose(recipient, benefit, "household", "statement 3", DATE);
  }

  private static List<String> findings(Campaign.Builder campaign) {
    return campaign.build().prepare(DATE, CITY).findings().stream().map(Finding::toString).toList();
  }

  private static Outcome run(Decision... decisions) {
    return campaign()
        .addAllDecisions(ImmutableList.copyOf(decisions))
        .build()
        .prepare(DATE, CITY)
        .orThrow()
        .run(Roster.of(HOUSEHOLD.with(Household.INCOME, Money.yuan(5_000))));
  }

  @Test
  void what_was_chosen_stands_and_until_then_somebody_must_choose() {
    Outcome chosen = run(chose("H-1", "dibao-cash"));
    Outcome open = run();

    assertThat(open.award("H-1").cash()).isEqualTo(Money.yuan(201));
    assertThat(open.settlement().pending()).isEqualTo(Money.yuan(300));
    assertThat(open.findings())
        .extracting(Finding::toString)
        .contains(
            "WARNING benefit.MUST_CHOOSE: benefits exclude each other: until one is chosen, the"
                + " smallest is certain");
    assertThat(chosen.award("H-1").cash()).isEqualTo(Money.yuan(501));
    assertThat(chosen.settlement().pending()).isEqualTo(Money.ZERO);
    assertThat(chosen.findings())
        .extracting(Finding::toString)
        .doesNotContain(
            "WARNING benefit.MUST_CHOOSE: benefits exclude each other: until one is chosen, the"
                + " smallest is certain");
    assertThat(Wording.in(Locale.ENGLISH).of(chosen.why("H-1")))
        .contains(
            "\n  orphan-cash (200.00) is not given together with dibao-cash (500.00)\n",
            "\n  chose dibao-cash: statement 3 (2026-01-20)");
  }

  @Test
  void a_choice_of_what_is_only_possible_waits_for_its_papers() {
    Outcome outcome =
        campaign()
            .addDecision(chose("H-1", "poor-cash"))
            .build()
            .prepare(DATE, CITY)
            .orThrow()
            .run(Roster.of(HOUSEHOLD));

    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(201));
    assertThat(outcome.settlement().pending()).isEqualTo(Money.yuan(700));
  }

  @Test
  void a_choice_of_what_is_not_due_is_found_and_changes_nothing() {
    Outcome outcome = run(chose("H-1", "poor-cash"));

    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(201));
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.subject().equals(Optional.of("H-1")))
        .extracting(Finding::toString)
        .contains(
            "WARNING benefit.CHOSEN_NOT_DUE: the chosen benefit (poor-cash) must be due to the"
                + " recipient, but is not");
  }

  @Test
  void choices_that_choose_nothing_or_contradict_each_other_are_found() {
    assertThat(
            findings(
                campaign()
                    .addDecision(chose("H-1", "dibao-cash"))
                    .addDecision(chose("H-1", "orphan-cash"))
                    .addDecision(chose("H-2", "orphan-cash"))
                    .addDecision(chose("H-2", "extra"))
                    .addDecision(chose("H-3", "nothing"))))
        .containsExactly(
            "ERROR benefit.CHOSEN_UNKNOWN_BENEFIT: a decision must choose a benefit of the campaign,"
                + " but chose (nothing)",
            "WARNING benefit.CHOSEN_IN_VAIN: benefit extra excludes no other, so choosing it has no"
                + " effect",
            "ERROR benefit.DECISIONS_CONFLICT: decisions about one recipient must agree, but do not");
  }

  @Test
  void a_choice_names_a_benefit_and_nothing_else_does() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Decision(
                    Decision.Kind.DECLINE,
                    ImmutableList.of(RecipientId.of("H-1")),
                    Optional.empty(),
                    Optional.of(BenefitId.of("dibao-cash")),
                    "household",
                    "statement 3",
                    DATE))
        .withMessage(
            "Decision must name a benefit if it is a choice, and only then, but was (DECLINE).");
  }
}

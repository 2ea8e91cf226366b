package org.songnuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;

class CampaignLifeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
  private static final CampaignLife START = CampaignLife.under(StageRules.STANDARD);

  @Test
  void visits_start_only_when_the_five_commitments_stand_and_each_missing_one_is_named() {
    CampaignLife life =
        START.committed(VisitCommitment.TIME, DAY).committed(VisitCommitment.FUNDS, DAY);

    assertThat(words(life.step(Stage.VISITING, DAY)))
        .containsExactly(
            "visiting needs a commitment that does not stand: place",
            "visiting needs a commitment that does not stand: people",
            "visiting needs a commitment that does not stand: theme");
    assertThat(committed(DAY).step(Stage.VISITING, DAY).findings()).isEmpty();
  }

  @Test
  void a_commitment_that_stands_later_does_not_stand_today() {
    CampaignLife life = committed(DAY.plusDays(1));

    assertThat(life.step(Stage.VISITING, DAY).findings()).hasSize(5);
    assertThat(life.commitmentsOn(DAY)).isEmpty();
    assertThat(life.commitmentsOn(DAY.plusDays(1))).hasSize(5);
  }

  @Test
  void a_commitment_that_stands_is_not_made_again() {
    assertThat(committed(DAY).committed(VisitCommitment.TIME, DAY.plusDays(9)))
        .isEqualTo(committed(DAY));
  }

  @Test
  void hardly_any_stage_must_be_gone_through() {
    for (Stage stage :
        List.of(Stage.NOTICE_RECEIVED, Stage.MEETING_HELD, Stage.PLANNED, Stage.POSTED)) {
      assertThat(START.step(stage, DAY).findings()).isEmpty();
    }
    assertThat(committed(DAY).step(Stage.VISITING, DAY).findings()).isEmpty();
  }

  @Test
  void there_is_no_list_before_the_survey() {
    assertThat(words(START.step(Stage.LIST_LOCKED, DAY)))
        .containsExactly("list locked must come after: surveyed");

    CampaignLife surveyed = START.step(Stage.SURVEYED, DAY).orThrow();
    assertThat(words(surveyed.step(Stage.LIST_LOCKED, DAY.minusDays(1))))
        .containsExactly(
            "list locked may be from 2026-01-15 at the earliest: surveyed on 2026-01-15");
    assertThat(surveyed.step(Stage.LIST_LOCKED, DAY).findings()).isEmpty();
  }

  @Test
  void seven_days_of_notice_are_full_days_after_the_day_of_posting() {
    CampaignLife posted =
        CampaignLife.under(StageRules.NONE.requiring(Stage.VISITING, Stage.POSTED, 7))
            .step(Stage.POSTED, DAY)
            .orThrow();

    assertThat(words(posted.step(Stage.VISITING, DAY.plusDays(7))))
        .containsExactly("visiting may be from 2026-01-23 at the earliest: posted on 2026-01-15");
    assertThat(posted.step(Stage.VISITING, DAY.plusDays(8)).findings()).isEmpty();
  }

  @Test
  void a_step_that_a_body_must_allow_waits_for_its_decision() {
    CampaignLife life =
        CampaignLife.under(StageRules.NONE.decided(Stage.PLANNED, Resolution.JOINT_MEETING));
    CampaignLife other = life.decided(of(Resolution.LEADING_GROUP, DAY, Stage.PLANNED));
    CampaignLife later = life.decided(of(Resolution.JOINT_MEETING, DAY.plusDays(1), Stage.PLANNED));
    CampaignLife decided = life.decided(of(Resolution.JOINT_MEETING, DAY, Stage.PLANNED));

    assertThat(words(other.step(Stage.PLANNED, DAY)))
        .containsExactly("planned must be decided by the joint meeting");
    assertThat(later.step(Stage.PLANNED, DAY).findings()).hasSize(1);
    assertThat(decided.step(Stage.PLANNED, DAY).findings()).isEmpty();
    assertThat(decided.resolutions()).hasSize(1);
  }

  @Test
  void a_stage_is_reached_once_and_keeps_its_day() {
    CampaignLife life = START.step(Stage.SURVEYED, DAY).orThrow();

    assertThat(words(life.step(Stage.SURVEYED, DAY.plusDays(3))))
        .containsExactly("surveyed: was reached on 2026-01-15 already");
    assertThat(life.reached()).containsEntry(Stage.SURVEYED, DAY);
  }

  @Test
  void nothing_follows_the_end() {
    CampaignLife closed = CampaignLife.under(StageRules.NONE).step(Stage.CLOSED, DAY).orThrow();

    assertThat(words(closed.step(Stage.TRACKING, DAY)))
        .containsExactly("the campaign was closed on 2026-01-15");
  }

  @Test
  void the_end_is_not_before_any_step_that_was_taken() {
    CampaignLife life =
        CampaignLife.under(StageRules.NONE)
            .step(Stage.MEETING_HELD, DAY)
            .orThrow()
            .step(Stage.TRACKING, DAY.plusDays(9))
            .orThrow();

    assertThat(words(life.step(Stage.CLOSED, DAY.plusDays(8))))
        .containsExactly("closed may be from 2026-01-24 at the earliest: tracking on 2026-01-24");
    assertThat(life.step(Stage.CLOSED, DAY.plusDays(9)).findings()).isEmpty();
  }

  @Test
  void a_step_may_be_entered_later_than_it_was_taken() {
    CampaignLife life = START.step(Stage.FUNDED, DAY).orThrow();

    assertThat(life.step(Stage.MEETING_HELD, DAY.minusDays(3)).orThrow().reached())
        .containsExactly(
            Map.entry(Stage.FUNDED, DAY), Map.entry(Stage.MEETING_HELD, DAY.minusDays(3)));
  }

  @Test
  void a_rule_that_is_made_twice_is_one_and_missed_once() {
    StageRules twice =
        StageRules.NONE
            .requiring(Stage.VISITING, Stage.POSTED)
            .requiring(Stage.VISITING, Stage.POSTED)
            .requiring(Stage.VISITING, Stage.POSTED, 7)
            .decided(Stage.VISITING, Resolution.JOINT_MEETING)
            .decided(Stage.VISITING, Resolution.JOINT_MEETING);

    assertThat(twice)
        .isEqualTo(
            StageRules.NONE
                .decided(Stage.VISITING, Resolution.JOINT_MEETING)
                .requiring(Stage.VISITING, Stage.POSTED, 7)
                .requiring(Stage.VISITING, Stage.POSTED));
    assertThat(words(CampaignLife.under(twice).step(Stage.VISITING, DAY)))
        .containsExactly(
            "visiting must come after: posted", "visiting must be decided by the joint meeting");
  }

  @Test
  void an_error_found_elsewhere_blocks_the_step_and_a_warning_does_not() {
    Finding error = Statements.paidFrom(Money.yuan(1), List.of(Money.ofFen(101))).orElseThrow();
    Finding warning = Finding.warning(LedgerCode.REPORT_OPEN, Argument.of(DAY));

    assertThat(START.step(Stage.SURVEYED, DAY, List.of(error, warning)).findings())
        .containsExactly(error);
    assertThat(START.step(Stage.SURVEYED, DAY, List.of(warning)).findings()).isEmpty();
  }

  @Test
  void a_refused_step_says_everything_that_is_missing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> START.step(Stage.LIST_LOCKED, DAY).orThrow())
        .withMessage(
            "Step must be allowed, but was not:\nERROR ledger.STAGE_MISSING: list locked must come after: surveyed");
  }

  @Test
  void steps_that_wait_for_each_other_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StageRules.STANDARD.requiring(Stage.SURVEYED, Stage.LIST_LOCKED))
        .withMessage(
            "Step (SURVEYED) must not come before itself, but was required after (LIST_LOCKED).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> StageRules.NONE.requiring(Stage.POSTED, Stage.PLANNED, -1))
        .withMessage("Days between two steps must be 0 to 366, but were (-1).");
  }

  @Test
  void a_decision_says_where_it_is_recorded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Resolution.of(Resolution.LEADING_GROUP, DAY, Stage.PLANNED, " "))
        .withMessage("Reference must say where, but was (blank).");
  }

  private static Resolution of(Term body, LocalDate day, Stage stage) {
    return Resolution.of(body, day, stage, "minutes 3");
  }

  private static CampaignLife committed(LocalDate since) {
    CampaignLife life = START;
    for (VisitCommitment what : VisitCommitment.values()) {
      life = life.committed(what, since);
    }
    return life;
  }

  private static List<String> words(CampaignLife.Step step) {
    return step.findings().stream()
        .map(finding -> Wording.in(Locale.ENGLISH).of(finding.reason()))
        .toList();
  }
}

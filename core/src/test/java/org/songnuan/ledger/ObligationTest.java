package org.songnuan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;

/** Document D6: a report due on 20 February, and four tasks. */
class ObligationTest {
  private static final LocalDate DUE = LocalDate.of(2026, 2, 20);
  private static final LocalDate NOW = LocalDate.of(2026, 2, 25);
  private static final Obligation OBLIGATION =
      Obligation.due(DUE, Obligation.Reading.INCLUSIVE).to("区委组织部组织科", "organisation section");

  @Test
  void a_report_on_the_day_is_on_time() {
    assertThat(words(OBLIGATION.receivedOn(DUE).finding(NOW)))
        .isEqualTo("report received on 2026-02-20, due by 2026-02-20: on time");
  }

  @Test
  void a_report_a_day_later_is_one_day_late() {
    assertThat(words(OBLIGATION.receivedOn(DUE.plusDays(1)).finding(NOW)))
        .isEqualTo("report received on 2026-02-21, due by 2026-02-20: 1 days late");
  }

  @Test
  void a_report_that_is_not_there_is_overdue_by_five_days() {
    assertThat(words(OBLIGATION.finding(NOW)))
        .isEqualTo("report not received, due by 2026-02-20: 5 days overdue");
    assertThat(Wording.in(Locale.CHINESE).of(OBLIGATION.finding(NOW).reason()))
        .isEqualTo("报告未到，期限 2026年2月20日，已逾期 5 天");
  }

  @Test
  void before_its_day_a_report_is_open_and_one_that_comes_later_is_not_there_yet() {
    assertThat(OBLIGATION.finding(DUE).code()).isEqualTo(LedgerCode.REPORT_OPEN);
    assertThat(OBLIGATION.receivedOn(NOW).finding(DUE.plusDays(2)).code())
        .isEqualTo(LedgerCode.REPORT_OVERDUE);
  }

  @Test
  void read_without_the_day_the_term_ends_a_day_before() {
    Obligation strict = Obligation.due(DUE, Obligation.Reading.EXCLUSIVE);

    assertThat(strict.lastDay()).isEqualTo(DUE.minusDays(1));
    assertThat(strict.receivedOn(DUE).daysLate(NOW)).isEqualTo(1);
  }

  @Test
  void the_first_receipt_counts_whichever_is_entered_first() {
    Obligation onTime = OBLIGATION.receivedOn(DUE);

    assertThat(onTime.receivedOn(DUE.plusDays(3))).isEqualTo(onTime);
    assertThat(OBLIGATION.receivedOn(DUE.plusDays(3)).receivedOn(DUE)).isEqualTo(onTime);
  }

  @Test
  void a_closed_office_does_not_move_the_term_onto_a_day_that_is_not_within_it() {
    Obligation strict =
        Obligation.due(DUE, Obligation.Reading.EXCLUSIVE)
            .on(OfficeDays.closedOn(DUE.minusDays(1), DUE));

    assertThat(strict.lastDay()).isEqualTo(DUE.minusDays(1));
    assertThat(strict.receivedOn(DUE.minusDays(1)).daysLate(NOW)).isZero();
    assertThat(strict.receivedOn(DUE).daysLate(NOW)).isEqualTo(1);
    assertThat(strict.receivedOn(DUE.plusDays(1)).daysLate(NOW)).isEqualTo(1);
  }

  @Test
  void a_report_that_comes_while_the_office_is_closed_is_as_late_as_on_the_next_open_day() {
    Obligation weekend = OBLIGATION.on(OfficeDays.closedOn(DUE.plusDays(1), DUE.plusDays(2)));

    assertThat(weekend.receivedOn(DUE.plusDays(1)).finding(NOW).code())
        .isEqualTo(LedgerCode.REPORT_LATE);
    assertThat(weekend.receivedOn(DUE.plusDays(1)).daysLate(NOW)).isEqualTo(1);
    assertThat(weekend.receivedOn(DUE.plusDays(3)).daysLate(NOW)).isEqualTo(1);
    assertThat(weekend.finding(DUE.plusDays(1)).code()).isEqualTo(LedgerCode.REPORT_OVERDUE);
  }

  @Test
  void a_closed_office_moves_the_end_of_the_term_and_its_days_do_not_count() {
    OfficeDays days = OfficeDays.closedOn(DUE, DUE.plusDays(1), DUE.plusDays(3));
    Obligation moved = OBLIGATION.on(days);

    assertThat(moved.lastDay()).isEqualTo(DUE.plusDays(2));
    assertThat(moved.daysLate(DUE.plusDays(2))).isZero();
    assertThat(moved.daysLate(NOW)).isEqualTo(2);
  }

  @Test
  void tasks_are_open_until_they_are_done() {
    Term survey = Term.of("摸底", "survey");
    Term publicity = Term.of("宣传", "publicity");
    Obligation begun =
        OBLIGATION
            .task(survey, Obligation.TaskState.BEGUN)
            .task(publicity, Obligation.TaskState.UNKNOWN)
            .task(survey, Obligation.TaskState.DONE);

    assertThat(begun.open()).containsExactly(publicity);
    assertThat(begun.tasks()).hasSize(2);
  }

  private static String words(Finding finding) {
    return Wording.in(Locale.ENGLISH).of(finding.reason());
  }
}

package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.report.ReportFixture.DAY;
import static org.songnuan.report.ReportFixture.OUTCOME;
import static org.songnuan.report.ReportFixture.chinese;
import static org.songnuan.report.ReportFixture.english;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Term;
import org.songnuan.ledger.Entry;
import org.songnuan.ledger.EntryId;
import org.songnuan.ledger.Feedback;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.Obligation;
import org.songnuan.ledger.OfficeDays;

class RegistersTest {
  private static final LocalDate DUE = LocalDate.of(2026, 2, 20);
  private static final Obligation OBLIGATION =
      Obligation.due(DUE, Obligation.Reading.INCLUSIVE)
          .to("组织科", "organisation section")
          .task(Term.of("摸底", "survey"), Obligation.TaskState.DONE)
          .task(Term.of("宣传", "publicity"), Obligation.TaskState.BEGUN);

  @Test
  void the_public_cannot_tell_a_small_number_of_voices_from_the_others() {
    assertThat(english(Registers.feedback(ledger(thanks(8, 1)), DAY, Audience.PUBLIC)))
        .isEqualTo(
            """
            feedback
            as of 2026-02-10 · public
            kind        entries
            ----------  -------
            suggestion        …
            need              0
            thanks            …
            ----------  -------
            total             9
            figures below 5, and those that would tell them, are shown as …
            """);
  }

  @Test
  void what_is_not_small_is_public_without_a_note() {
    Table table = Registers.feedback(ledger(thanks(8, 0)), DAY, Audience.PUBLIC);

    assertThat(table.rows().get(2)).contains(Cell.of(8));
    assertThat(table.notes()).isEmpty();
  }

  private static Stream<Entry> thanks(int thanks, int suggestions) {
    return IntStream.rangeClosed(1, thanks + suggestions)
        .mapToObj(i -> feedback(i, i > thanks ? Feedback.Said.SUGGESTION : Feedback.Said.THANKS));
  }

  @Test
  void feedback_is_counted_by_kind() {
    Ledger ledger =
        ledger(
            Stream.of(
                feedback(1, Feedback.Said.SUGGESTION),
                feedback(2, Feedback.Said.THANKS),
                feedback(3, Feedback.Said.SUGGESTION)));

    assertThat(english(Registers.feedback(ledger, DAY, Audience.INTERNAL)))
        .isEqualTo(
            """
            feedback
            as of 2026-02-10 · internal
            kind        entries
            ----------  -------
            suggestion        2
            need              0
            thanks            1
            ----------  -------
            total             3
            """);
  }

  @Test
  void a_register_is_not_as_of_a_day_before_its_last_entry() {
    Ledger ledger = ledger(thanks(1, 0));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Registers.feedback(ledger, DAY.minusDays(1), Audience.INTERNAL))
        .withMessage(
            "Register must be as of the last entry (2026-02-10) or later, but was as of"
                + " (2026-02-09).\nMaybe take the ledger of that day.");
    assertThat(Registers.feedback(Ledger.open(OUTCOME), DAY, Audience.INTERNAL).total())
        .isPresent();
  }

  @Test
  void reports_are_listed_in_the_given_order_with_their_days_late_and_tasks() {
    ImmutableMap<Term, Obligation> all =
        ImmutableMap.of(
            Term.of("乙街道", "street two"), OBLIGATION.receivedOn(DUE.plusDays(1)),
            Term.of("甲街道", "street one"), OBLIGATION.receivedOn(DUE),
            Term.of("帮扶队", "team"), OBLIGATION.receivedOn(DUE.plusDays(9)));

    assertThat(chinese(Registers.reports(all, DUE.plusDays(5), Audience.SUPERIOR)))
        .isEqualTo(
            """
            报告收件登记
            截至 2月25日（2026年） · 上报
            单位    报送    期限           收到           迟报（天）  完成任务  任务
            ------  ------  -------------  -------------  ----------  --------  ----
            乙街道  组织科  2026年2月20日  2026年2月21日           1         1     2
            甲街道  组织科  2026年2月20日  2026年2月20日           0         1     2
            帮扶队  组织科  2026年2月20日                          5         1     2
            ------  ------  -------------  -------------  ----------  --------  ----
            合计                                                             3     6
            """);
  }

  @Test
  void the_last_day_is_that_of_the_reading_and_of_the_office() {
    ImmutableMap<Term, Obligation> moved =
        ImmutableMap.of(Term.of("甲街道", "street one"), OBLIGATION.on(OfficeDays.closedOn(DUE)));

    assertThat(Registers.reports(moved, DUE, Audience.SUPERIOR).rows().get(0))
        .contains(Cell.of(DUE.plusDays(1)));
  }

  private static Ledger ledger(Stream<? extends Entry> entries) {
    Ledger.Batch batch = Ledger.open(OUTCOME).withAll(ImmutableList.copyOf(entries.iterator()));
    assertThat(batch.refused()).isEmpty();
    return batch.ledger();
  }

  private static Feedback feedback(int number, Feedback.Said said) {
    return new Feedback(EntryId.of("B-" + number), DAY, RecipientId.of("H-1"), said, "more tea");
  }
}

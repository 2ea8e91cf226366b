package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.ledger.Entry;
import org.songnuan.ledger.Feedback;
import org.songnuan.ledger.Ledger;
import org.songnuan.ledger.Obligation;

/**
 * What a campaign keeps a register of beside money, goods and problems: what people said, and which
 * organisations have reported.
 *
 * <p>It answers "what were we told, and who is late?". These are counts, and the organisations by
 * their names; what somebody said stays in the ledger. Problems have a {@link ProblemRegister}. For
 * the public, counts from 1 to below {@link CategoryTable#LEAST_PUBLISHED} are hidden, and with
 * them what would tell them.
 *
 * <pre>{@code
 * Registers.feedback(ledger, LocalDate.of(2026, 2, 10), Audience.SUPERIOR)
 *     .markdown(Locale.CHINESE);
 * }</pre>
 */
public final class Registers {
  private Registers() {}

  /**
   * Returns how much was said of each kind.
   *
   * @param asOf the day up to which the ledger was kept
   * @throws IllegalArgumentException if the ledger has an entry of a later day
   */
  public static Table feedback(Ledger ledger, LocalDate asOf, Audience audience) {
    ImmutableList<Feedback> all = ledger.feedback();
    return counts(
        Table.of(Term.of("意见反馈", "feedback"), checked(asOf, ledger), audience)
            .words("类型", "kind")
            .count("条数", "entries"),
        Arrays.stream(Feedback.Said.values()).map(Feedback.Said::term).toList(),
        Arrays.stream(Feedback.Said.values())
            .mapToLong(said -> all.stream().filter(one -> one.said() == said).count())
            .toArray(),
        audience);
  }

  private static LocalDate checked(LocalDate asOf, Ledger ledger) {
    Optional<LocalDate> last = ledger.entries().reverse().stream().map(Entry::on).findFirst();
    if (last.filter(day -> day.isAfter(asOf)).isPresent()) {
      throw new IllegalArgumentException(
          "Register must be as of the last entry ("
              + last.get()
              + ") or later, but was as of ("
              + asOf
              + ").\nMaybe take the ledger of that day.");
    }
    return asOf;
  }

  private static Table counts(
      Table.Builder table, Iterable<Term> names, long[] counts, Audience audience) {
    long[][] cells =
        Arrays.stream(counts).mapToObj(count -> new long[] {count}).toArray(long[][]::new);
    boolean[][] hidden =
        audience == Audience.PUBLIC
            ? Suppression.hidden(cells, 1, CategoryTable.LEAST_PUBLISHED)
            : new boolean[counts.length + 1][1];
    int row = 0;
    boolean isHidden = false;
    for (Term name : names) {
      table.row(Cell.of(name), hidden[row][0] ? Cell.Mark.HIDDEN : Cell.of(counts[row]));
      isHidden |= hidden[row][0];
      row++;
    }
    Cell all = hidden[row][0] ? Cell.Mark.HIDDEN : Cell.of(Arrays.stream(counts).sum());
    table.total(ImmutableList.of(Cell.of(Reason.of(ReportCode.TOTAL)), all));
    if (isHidden) {
      table.note(Reason.of(ReportCode.SMALL_HIDDEN, Argument.of(CategoryTable.LEAST_PUBLISHED)));
    }
    return table.build();
  }

  /**
   * Returns which organisations have reported by when, in the order in which they are given: the
   * last day that is on time, the day of the report, by how many days that count it was late or is
   * overdue, and how many of the tasks are done. A report that came after the day of this one is
   * not there yet.
   *
   * @param obligations what each organisation owes
   */
  public static Table reports(
      Map<Term, Obligation> obligations, LocalDate asOf, Audience audience) {
    Table.Builder table =
        Table.of(Term.of("报告收件登记", "reports received"), asOf, audience)
            .words("单位", "organisation")
            .words("报送", "to")
            .words("期限", "due by")
            .words("收到", "received")
            .distinct("迟报（天）", "days late")
            .count("完成任务", "tasks done")
            .count("任务", "tasks");
    obligations.forEach(
        (organisation, obligation) ->
            table.row(
                Cell.of(organisation),
                Cell.of(obligation.recipient()),
                Cell.of(obligation.lastDay()),
                obligation
                    .received()
                    .filter(day -> !day.isAfter(asOf))
                    .map(Cell::of)
                    .orElse(Cell.BLANK),
                Cell.of(obligation.daysLate(asOf)),
                Cell.of(obligation.tasks().size() - obligation.open().size()),
                Cell.of(obligation.tasks().size())));
    return table.total().build();
  }
}

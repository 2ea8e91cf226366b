package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;

/**
 * What a superior asks of an organisation by a day: a written report, and tasks to be done.
 *
 * <p>It answers "is this organisation on time?". How 20日前 is read, with that day or without it, is
 * declared, for texts leave it open. Where the day named is within the term and the office is
 * closed on it, the term ends on the next day that is open; where it is not within, nothing moves
 * the term onto it, and the day before is the last. What comes after the term on a day on which the
 * office is closed comes as late as on the next that is open.
 *
 * <pre>{@code
 * Obligation.due(LocalDate.of(2026, 2, 20), Obligation.Reading.INCLUSIVE)
 *     .to("区委组织部组织科", "organisation section")
 *     .receivedOn(LocalDate.of(2026, 2, 21))
 *     .finding(LocalDate.of(2026, 2, 25))            // 1 day late
 * }</pre>
 *
 * @param day the day that the text names
 * @param reading whether that day is within the term
 * @param days which days count
 * @param recipient to whom the report goes
 * @param tasks what is to be done, and whether it is
 * @param received when the report first came, if it did
 */
public record Obligation(
    LocalDate day,
    Reading reading,
    OfficeDays days,
    Term recipient,
    ImmutableMap<Term, TaskState> tasks,
    Optional<LocalDate> received) {
  private static final Term SUPERIOR = Term.of("上级", "superior");

  /** How "before the 20th" is read. */
  public enum Reading {
    /** The 20th is on time. */
    INCLUSIVE("含当日", "that day included"),
    /** The 19th is the last day. */
    EXCLUSIVE("不含当日", "that day not included");

    private final String chinese;
    private final String english;

    Reading(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** Returns what readers call it. */
    public Term term() {
      return Term.of(chinese, english);
    }
  }

  /** How far a task is. */
  public enum TaskState {
    /** Nothing is known of it. */
    UNKNOWN("未报", "not reported"),
    /** It was begun. */
    BEGUN("进行中", "begun"),
    /** It is done. */
    DONE("完成", "done");

    private final String chinese;
    private final String english;

    TaskState(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    /** Returns what readers call it. */
    public Term term() {
      return Term.of(chinese, english);
    }
  }

  /** Checks that the parts are there. */
  public Obligation {
    requireNonNull(day, "day");
    requireNonNull(reading, "reading");
    requireNonNull(days, "days");
    requireNonNull(recipient, "recipient");
    requireNonNull(tasks, "tasks");
    requireNonNull(received, "received");
  }

  /** Returns the duty to report by this day to the superior, without tasks; every day counts. */
  public static Obligation due(LocalDate day, Reading reading) {
    return new Obligation(
        day, reading, OfficeDays.EVERY_DAY, SUPERIOR, ImmutableMap.of(), Optional.empty());
  }

  /** Returns this obligation towards another recipient. */
  public Obligation to(String chinese, String english) {
    return new Obligation(day, reading, days, Term.of(chinese, english), tasks, received);
  }

  /** Returns this obligation on these days alone. */
  public Obligation on(OfficeDays openDays) {
    return new Obligation(day, reading, openDays, recipient, tasks, received);
  }

  /** Returns this obligation with a task that is so far; said again, the last word counts. */
  public Obligation task(Term task, TaskState state) {
    return new Obligation(
        day,
        reading,
        days,
        recipient,
        ImmutableMap.<Term, TaskState>builder().putAll(tasks).put(task, state).buildKeepingLast(),
        received);
  }

  /**
   * Returns this obligation met on this day. Of several receipts the earliest counts, in whichever
   * order they are entered: what is handed in later does not make it late.
   */
  public Obligation receivedOn(LocalDate date) {
    LocalDate first = received.filter(before -> before.isBefore(date)).orElse(date);
    return new Obligation(day, reading, days, recipient, tasks, Optional.of(first));
  }

  /** Returns the last day that is on time. */
  public LocalDate lastDay() {
    return reading == Reading.INCLUSIVE ? days.sameOrNext(day) : day.minusDays(1);
  }

  /** Returns by how many days that count it was late, or is overdue on this day; 0 if it is not. */
  public long daysLate(LocalDate asOf) {
    LocalDate last = lastDay();
    LocalDate until = received.filter(date -> !date.isAfter(asOf)).orElse(asOf);
    return until.isAfter(last) ? days.after(last, days.sameOrNext(until)) : 0;
  }

  /** Returns how it stands on this day: on time, late by so many days, overdue, or still open. */
  public Finding finding(LocalDate asOf) {
    Argument last = Argument.of(lastDay());
    Optional<LocalDate> came = received.filter(date -> !date.isAfter(asOf));
    long late = daysLate(asOf);
    if (came.isPresent()) {
      return late == 0
          ? Finding.note(LedgerCode.REPORT_ON_TIME, Argument.of(came.get()), last)
          : Finding.warning(
              LedgerCode.REPORT_LATE, Argument.of(came.get()), last, Argument.of(late));
    }
    return late == 0
        ? Finding.note(LedgerCode.REPORT_OPEN, last)
        : Finding.warning(LedgerCode.REPORT_OVERDUE, last, Argument.of(late));
  }

  /** Returns the tasks that are not done, in the order in which they were given. */
  public ImmutableList<Term> open() {
    return tasks.entrySet().stream()
        .filter(task -> task.getValue() != TaskState.DONE)
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }
}

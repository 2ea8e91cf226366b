package org.songnuan.visit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;

/**
 * One of the contacts that a {@link Cadence} asks for, and how it stands on a day.
 *
 * @param number which one it is, from 1
 * @param earliest the first day of its window
 * @param due the day on which it is due
 * @param latest the last day of its window
 * @param met the day on which it was made, if it was
 * @param state how it stands
 * @param overdueDays how many days after the last of its window the day is, 0 unless it is overdue
 */
public record DueContact(
    int number,
    LocalDate earliest,
    LocalDate due,
    LocalDate latest,
    Optional<LocalDate> met,
    Cadence.State state,
    long overdueDays) {
  /** Checks that the parts are there. */
  public DueContact {
    requireNonNull(earliest, "earliest");
    requireNonNull(due, "due");
    requireNonNull(latest, "latest");
    requireNonNull(met, "met");
    requireNonNull(state, "state");
  }

  static DueContact of(
      int number,
      LocalDate earliest,
      LocalDate due,
      LocalDate latest,
      @Nullable LocalDate met,
      LocalDate asOf) {
    Cadence.State state;
    if (met != null) {
      state = Cadence.State.MET;
    } else if (asOf.isBefore(earliest)) {
      state = Cadence.State.AHEAD;
    } else {
      state = asOf.isAfter(latest) ? Cadence.State.OVERDUE : Cadence.State.DUE;
    }
    long overdue = state == Cadence.State.OVERDUE ? ChronoUnit.DAYS.between(latest, asOf) : 0;
    return new DueContact(number, earliest, due, latest, Optional.ofNullable(met), state, overdue);
  }

  /** Returns the same as a sentence. */
  public Reason reason() {
    Argument which = Argument.of(number);
    return switch (state) {
      case MET -> Reason.of(VisitCode.MET, which, Argument.of(met.orElseThrow()));
      case AHEAD -> Reason.of(VisitCode.AHEAD, which, Argument.of(earliest));
      case DUE -> Reason.of(VisitCode.DUE, which, Argument.of(due), Argument.of(latest));
      case OVERDUE ->
          Reason.of(VisitCode.OVERDUE, which, Argument.of(latest), Argument.of(overdueDays));
    };
  }
}

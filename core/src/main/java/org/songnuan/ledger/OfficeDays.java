package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Which days count when a term runs. The library has no calendar: the host says on which days the
 * office is closed.
 *
 * <pre>{@code
 * OfficeDays.closedOn(LocalDate.of(2026, 2, 21), LocalDate.of(2026, 2, 22))
 * }</pre>
 *
 * @param closed the days that do not count
 */
public record OfficeDays(ImmutableSortedSet<LocalDate> closed) {
  /** Checks that they are there. */
  public OfficeDays {
    requireNonNull(closed, "closed");
  }

  /** Every day counts. */
  public static final OfficeDays EVERY_DAY = new OfficeDays(ImmutableSortedSet.of());

  /** Returns all days but these. */
  public static OfficeDays closedOn(LocalDate... days) {
    return new OfficeDays(ImmutableSortedSet.copyOf(days));
  }

  /** Returns the day itself if it counts, otherwise the next that does. */
  public LocalDate sameOrNext(LocalDate day) {
    LocalDate next = day;
    while (closed.contains(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** Returns how many days that count lie after the first day, up to the last and with it. */
  public long after(LocalDate first, LocalDate last) {
    if (!last.isAfter(first)) {
      return 0;
    }
    return ChronoUnit.DAYS.between(first, last) - closed.subSet(first, false, last, true).size();
  }
}

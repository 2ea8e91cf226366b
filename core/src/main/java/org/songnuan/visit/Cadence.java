package org.songnuan.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How often somebody is to be contacted: the first time on an anchor, then again after each period,
 * each contact within a window about the day on which it is due.
 *
 * <p>It answers "which contact is due, by when, and which is overdue?". The n-th is due n periods
 * after the anchor, counted from the anchor itself, so that a monthly one of the 31st is due on the
 * last day of a shorter month and on the 31st again. It may be made so many days early or late,
 * both included, and is overdue from the day after that. A contact counts for the first window that
 * it fits and that no earlier contact fits; one that fits none is extra, and counts for nothing.
 *
 * <pre>{@code
 * Cadence.from(LocalDate.of(2026, 1, 31)).every(Period.ofMonths(1)).early(5).late(3).times(12)
 * }</pre>
 *
 * @param anchor when the first is due
 * @param period how long after it the next is due: at least a day, and of nothing negative
 * @param earlyDays how many days before it is due it may be made
 * @param lateDays how many days after it is due it may still be made
 * @param times how many there are, 1 to {@value #MOST}
 */
public record Cadence(LocalDate anchor, Period period, int earlyDays, int lateDays, int times) {
  /** The most contacts that a cadence may have. */
  public static final int MOST = 1_000;

  /** How one of the contacts stands. */
  public enum State {
    /** It was made in its window. */
    MET,
    /** Its window has not begun. */
    AHEAD,
    /** Its window has begun and is not over, and it was not made yet. */
    DUE,
    /** Its window is over, and it was not made. */
    OVERDUE
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not as described
   */
  public Cadence {
    requireNonNull(anchor, "anchor");
    requireNonNull(period, "period");
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException(
          "Period of a cadence must be at least a day, but was (" + period + ").");
    }
    if (earlyDays < 0 || lateDays < 0) {
      throw new IllegalArgumentException(
          "Days early and late must be at least 0, but were ("
              + earlyDays
              + ") and ("
              + lateDays
              + ").");
    }
    if (times < 1 || times > MOST) {
      throw new IllegalArgumentException(
          "Times of a cadence must be 1 to " + MOST + ", but were (" + times + ").");
    }
  }

  /** Returns the cadence of a single contact on this day. */
  public static Cadence from(LocalDate anchor) {
    return new Cadence(anchor, Period.ofDays(1), 0, 0, 1);
  }

  /** Returns this cadence with this period. */
  public Cadence every(Period newPeriod) {
    return new Cadence(anchor, newPeriod, earlyDays, lateDays, times);
  }

  /** Returns this cadence, of which each contact may be made so many days early. */
  public Cadence early(int days) {
    return new Cadence(anchor, period, days, lateDays, times);
  }

  /** Returns this cadence, of which each contact may be made so many days late. */
  public Cadence late(int days) {
    return new Cadence(anchor, period, earlyDays, days, times);
  }

  /** Returns this cadence, of so many contacts. */
  public Cadence times(int newTimes) {
    return new Cadence(anchor, period, earlyDays, lateDays, newTimes);
  }

  /**
   * Returns the day on which the contact of this number, from 1, is due.
   *
   * @throws IllegalArgumentException if there is no contact of this number
   */
  public LocalDate due(int number) {
    if (number < 1 || number > times) {
      throw new IllegalArgumentException(
          "Number of the contact must be 1 to " + times + ", but was (" + number + ").");
    }
    return anchor.plus(period.multipliedBy(number - 1));
  }

  /**
   * Returns how each contact stands at the end of a day.
   *
   * @param made the days on which contacts were made, in any order, one a day at the most; those
   *     after {@code asOf} do not count yet
   * @param asOf the day
   */
  public ImmutableList<DueContact> standing(Collection<LocalDate> made, LocalDate asOf) {
    ImmutableSortedSet<LocalDate> days = ImmutableSortedSet.copyOf(made);
    Set<LocalDate> used = new HashSet<>();
    ImmutableList.Builder<DueContact> standing = ImmutableList.builder();
    for (int number = 1; number <= times; number++) {
      LocalDate due = due(number);
      LocalDate earliest = due.minusDays(earlyDays);
      LocalDate latest = due.plusDays(lateDays);
      LocalDate met = null;
      for (LocalDate day : days.subSet(earliest, true, latest, true)) {
        if (met == null && !day.isAfter(asOf) && !used.contains(day)) {
          met = day;
          used.add(day);
        }
      }
      standing.add(DueContact.of(number, earliest, due, latest, met, asOf));
    }
    return standing.build();
  }

  /** Returns the days on which contacts were made that fit no window, or one that is taken. */
  public ImmutableSortedSet<LocalDate> extra(Collection<LocalDate> made) {
    Set<LocalDate> extra = new HashSet<>(made);
    for (DueContact contact : standing(made, LocalDate.MAX)) {
      contact.met().ifPresent(extra::remove);
    }
    return ImmutableSortedSet.copyOf(extra);
  }
}

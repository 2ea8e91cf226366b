package org.songnuan.scope;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A run of whole days, from its first day up to, but not including, its end.
 *
 * <p>It answers when something holds, and how many days that is: from 15 to 17 January, both
 * included, is {@code ofClosed(15, 17)}, ends on the 18th and has three days. It is never empty: an
 * end on or before the first day is refused. Either side may be open: {@link LocalDate#MIN} as
 * first day means that there is none, {@link LocalDate#MAX} as end means that there is none, and
 * then every day on that side is contained. Ranges have no natural order, since they may overlap.
 *
 * <pre>{@code
 * DateRange visits = DateRange.ofClosed(LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 17));
 * visits.toString()                                     // 2026-01-15/2026-01-18
 * visits.days()                                         // 3
 * }</pre>
 *
 * @param first the first day, or {@link LocalDate#MIN} if there is none
 * @param end the day after the last, or {@link LocalDate#MAX} if there is none
 */
public record DateRange(LocalDate first, LocalDate end) {
  /** Every day. */
  public static final DateRange ALL = new DateRange(LocalDate.MIN, LocalDate.MAX);

  private static final String OPEN = "..";
  private static final int LONGEST = 40;

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the end is not after the first day
   */
  public DateRange {
    requireNonNull(first, "first");
    requireNonNull(end, "end");
    if (!first.isBefore(end)) {
      throw new IllegalArgumentException(
          "Date range (from "
              + first
              + ") must end after its first day, but ended on "
              + end
              + ".\nMaybe use ofClosed, whose last day is included.");
    }
  }

  /**
   * Returns the days from the first up to, but not including, the end.
   *
   * @throws IllegalArgumentException if the end is not after the first day
   */
  public static DateRange of(LocalDate first, LocalDate end) {
    return new DateRange(first, end);
  }

  /**
   * Returns the days from the first up to and including the last; one day if they are the same.
   *
   * @param last the last day; {@link LocalDate#MAX} leaves the end open
   * @throws IllegalArgumentException if the last day is before the first
   */
  public static DateRange ofClosed(LocalDate first, LocalDate last) {
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(
          "Date range (from "
              + first
              + ") must not have its last day before its first, but had "
              + last
              + ".");
    }
    return new DateRange(first, last.equals(LocalDate.MAX) ? last : last.plusDays(1));
  }

  /** Returns the day and every day after it. */
  public static DateRange from(LocalDate first) {
    return new DateRange(first, LocalDate.MAX);
  }

  /** Returns every day before the end, which is not included. */
  public static DateRange until(LocalDate end) {
    return new DateRange(LocalDate.MIN, end);
  }

  /**
   * Reads two dates with a slash between them, two dots for an open side: {@code
   * 2026-01-15/2026-01-18}, {@code 2026-01-15/..}; the inverse of {@link #toString()}.
   *
   * @throws IllegalArgumentException if the text is no such range or the end not after the first
   *     day
   */
  public static DateRange parse(CharSequence text) {
    String range = Texts.bounded(text, "Date range", LONGEST);
    int slash = range.indexOf('/');
    try {
      if (slash >= 0) {
        return new DateRange(
            date(range.substring(0, slash), LocalDate.MIN),
            date(range.substring(slash + 1), LocalDate.MAX));
      }
    } catch (DateTimeParseException unreadable) {
      // Its message repeats the text, which may be anything: say it in our own words below.
    }
    throw Texts.unreadable("Date range", "two dates such as 2026-01-15/2026-01-18", text);
  }

  /** Tells whether there is a first day. */
  public boolean hasFirst() {
    return !first.equals(LocalDate.MIN);
  }

  /** Tells whether there is an end, and so a last day. */
  public boolean hasEnd() {
    return !end.equals(LocalDate.MAX);
  }

  /**
   * Returns the last day, which is the day before the end.
   *
   * @throws IllegalStateException if there is no end
   */
  public LocalDate last() {
    if (!hasEnd()) {
      throw new IllegalStateException("Date range must have an end, but was " + this + ".");
    }
    return end.minusDays(1);
  }

  /**
   * Returns the number of days, at least 1.
   *
   * @throws IllegalStateException if a side is open
   */
  public long days() {
    if (!hasFirst() || !hasEnd()) {
      throw new IllegalStateException(
          "Date range must have both sides to count its days, but was " + this + ".");
    }
    return ChronoUnit.DAYS.between(first, end);
  }

  /** Tells whether the day is one of them. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && (day.isBefore(end) || !hasEnd());
  }

  /** Tells whether every day of the other is one of these. */
  public boolean contains(DateRange other) {
    return !other.first.isBefore(first) && !other.end.isAfter(end);
  }

  /** Tells whether the two have a day in common. */
  public boolean overlaps(DateRange other) {
    return first.isBefore(other.end) && other.first.isBefore(end);
  }

  /** Returns the days that the two have in common; empty if there are none. */
  public Optional<DateRange> intersection(DateRange other) {
    return overlaps(other)
        ? Optional.of(
            new DateRange(
                first.isAfter(other.first) ? first : other.first,
                end.isBefore(other.end) ? end : other.end))
        : Optional.empty();
  }

  /** Returns the first day and the end with a slash between them, two dots for an open side. */
  @Override
  public String toString() {
    return (hasFirst() ? first : OPEN) + "/" + (hasEnd() ? end : OPEN);
  }

  private static LocalDate date(String text, LocalDate open) {
    return text.equals(OPEN) ? open : LocalDate.parse(text);
  }
}

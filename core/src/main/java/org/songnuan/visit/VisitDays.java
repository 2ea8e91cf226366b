package org.songnuan.visit;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;

/**
 * The days on which visits are made: a window about a festival, or dated days.
 *
 * <p>The host says which they are, weekends and holidays included: the library has no calendar.
 * There may be none, and then nobody can be visited.
 *
 * <pre>{@code
 * Occasion festival = Occasion.springFestival(LocalDate.of(2026, 2, 17));
 * VisitDays.before(festival, 15, 2).except(LocalDate.of(2026, 2, 8))    // 2 to 15 February, without the 8th
 * }</pre>
 *
 * @param days the days, in their order
 */
public record VisitDays(ImmutableSortedSet<LocalDate> days) {
  /** The most days that there may be. */
  public static final int MOST = 366;

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if there are more than {@value #MOST}
   */
  public VisitDays {
    check(days.size());
  }

  private static void check(long days) {
    if (days > MOST) {
      throw new IllegalArgumentException(
          "Visit days must be at most " + MOST + ", but were (" + days + ").");
    }
  }

  /**
   * Returns all days of the range.
   *
   * @throws IllegalArgumentException if there are more than {@value #MOST}
   * @throws IllegalStateException if a side of the range is open
   */
  public static VisitDays of(DateRange range) {
    check(range.days());
    return new VisitDays(sorted(range.first().datesUntil(range.end())));
  }

  /** Returns these days; one that is given twice is there once. */
  public static VisitDays on(LocalDate... days) {
    return new VisitDays(sorted(Arrays.stream(days)));
  }

  /** Returns the days of these occasions. */
  public static VisitDays on(Occasion... occasions) {
    return new VisitDays(sorted(Arrays.stream(occasions).map(Occasion::date)));
  }

  /**
   * Returns the days before an occasion, counted from it, both included: 15 and 2 is from the 15th
   * day before it to the second, 0 is the day itself, and a negative number is a day after it.
   *
   * @throws IllegalArgumentException if {@code last} is above {@code first}, or there are too many
   */
  public static VisitDays before(Occasion occasion, int first, int last) {
    return of(
        DateRange.ofClosed(occasion.date().minusDays(first), occasion.date().minusDays(last)));
  }

  /** Returns these days without those; one that is none of them changes nothing. */
  public VisitDays except(LocalDate... closed) {
    Set<LocalDate> without = Set.copyOf(Arrays.asList(closed));
    return new VisitDays(sorted(days.stream().filter(day -> !without.contains(day))));
  }

  private static ImmutableSortedSet<LocalDate> sorted(Stream<LocalDate> days) {
    return days.collect(toImmutableSortedSet(naturalOrder()));
  }

  /** Returns the first and last day, and how many there are. */
  @Override
  public String toString() {
    return days.isEmpty()
        ? "VisitDays[none]"
        : "VisitDays[" + days.first() + " to " + days.last() + ", " + days.size() + "]";
  }
}

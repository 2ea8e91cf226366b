package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;

/**
 * Over which payments a cap adds up. What starts a year is always said, for the two festivals lie
 * on both sides of 31 December.
 */
public sealed interface CapPeriod {
  /** Returns the days whose earlier payments count towards a payment on this day. */
  DateRange days(LocalDate day);

  /** Returns whether only earlier payments of the same campaign count. */
  default boolean isOfCampaign() {
    return false;
  }

  /** One payment: nothing that was paid before counts. */
  record EachTime() implements CapPeriod {
    @Override
    public DateRange days(LocalDate day) {
      return DateRange.ofClosed(day, day);
    }
  }

  /** All that the campaign pays, whenever that is. */
  record EachCampaign() implements CapPeriod {
    @Override
    public DateRange days(LocalDate day) {
      return DateRange.ALL;
    }

    @Override
    public boolean isOfCampaign() {
      return true;
    }
  }

  /**
   * A year that begins on the same day of each year.
   *
   * @param start a day on which such a year began or will begin; of 29 February, years without one
   *     begin on the 28th
   */
  record Year(LocalDate start) implements CapPeriod {
    /** Checks that it is there. */
    public Year {
      requireNonNull(start, "start");
    }

    @Override
    public DateRange days(LocalDate day) {
      // Counted from the start itself, so that 29 February comes back in leap years.
      long years = ChronoUnit.YEARS.between(start, day);
      if (start.plusYears(years).isAfter(day)) {
        years--;
      } else if (!start.plusYears(years + 1).isAfter(day)) {
        years++;
      }
      return DateRange.of(start.plusYears(years), start.plusYears(years + 1));
    }
  }

  /**
   * The months up to the day of the payment, that day included.
   *
   * @param months how many, from 1 to 1,200
   */
  record Rolling(int months) implements CapPeriod {
    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not from 1 to 1,200
     */
    public Rolling {
      if (months < 1 || months > 1_200) {
        throw new IllegalArgumentException(
            "Months of a cap must be from 1 to 1200, but was (" + months + ").");
      }
    }

    @Override
    public DateRange days(LocalDate day) {
      return DateRange.ofClosed(day.minusMonths(months).plusDays(1), day);
    }
  }

  /**
   * These days.
   *
   * @param days the days
   */
  record Days(DateRange days) implements CapPeriod {
    /** Checks that they are there. */
    public Days {
      requireNonNull(days, "days");
    }

    @Override
    public DateRange days(LocalDate day) {
      return days;
    }
  }

  /** A whole life: all that was ever paid. */
  record Lifetime() implements CapPeriod {
    @Override
    public DateRange days(LocalDate day) {
      return DateRange.ALL;
    }
  }

  /** Returns the calendar year. */
  static CapPeriod calendarYear() {
    return new Year(LocalDate.of(2000, 1, 1));
  }

  /**
   * Returns the year from one festival, that day included, until the next of the same kind, that
   * day excluded; the host says both dates, for no calendar of the moon is kept here.
   *
   * @throws IllegalArgumentException if the two are of different kinds, or the next is not later
   */
  static CapPeriod festivalYear(Occasion festival, Occasion next) {
    if (!festival.code().equals(next.code())) {
      throw new IllegalArgumentException(
          "Festival year must end with the festival with which it begins ("
              + festival.code()
              + "), but ended with ("
              + next.code()
              + ").");
    }
    return new Days(DateRange.of(festival.date(), next.date()));
  }
}

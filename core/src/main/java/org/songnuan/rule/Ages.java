package org.songnuan.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Ages in completed years on a day: a year is completed on the birthday. Days are counted as a
 * sheet packs them.
 *
 * @param date the day
 */
record Ages(LocalDate date) {
  /** Returns the age of somebody who was born on this day. */
  long years(long birth) {
    return ChronoUnit.YEARS.between(LocalDate.ofEpochDay(birth), date);
  }

  /** Returns the latest day of birth of somebody who is at least so old, as far as days go. */
  long latestBirth(long age) {
    long earliest = LocalDate.MIN.toEpochDay();
    long latest = LocalDate.MAX.toEpochDay();
    if (years(earliest) < age) {
      return earliest - 1;
    }
    while (earliest < latest) {
      long middle = Math.floorDiv(earliest + latest + 1, 2);
      if (years(middle) >= age) {
        earliest = middle;
      } else {
        latest = middle - 1;
      }
    }
    return earliest;
  }
}

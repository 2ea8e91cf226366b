package org.songnuan.beneficiary;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.songnuan.explain.Verdict;
import org.songnuan.scope.DateRange;

/** What the birth on file, a day or a year, tells of an age on a day. */
final class Ages {
  /** From this age on a person is of full age (Civil Code, article 17). */
  static final long FULL_AGE = 18;

  /** The most completed years that anybody has been proven to live. */
  static final long OLDEST = 122;

  private Ages() {}

  /** Returns whether the person has completed so many years; unknown if the birth does not tell. */
  static Verdict atLeast(Person person, long years, LocalDate date) {
    Optional<DateRange> born = born(person);
    if (born.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    boolean surely = years(born.get().last(), date) >= years;
    boolean maybe = years(born.get().first(), date) >= years;
    return surely ? Verdict.YES : maybe ? Verdict.UNKNOWN : Verdict.NO;
  }

  static Optional<DateRange> born(Person person) {
    return person.facts().schema().find(Person.BIRTH.name()).isPresent()
        ? person.facts().days(Person.BIRTH)
        : Optional.empty();
  }

  private static long years(LocalDate birth, LocalDate date) {
    return ChronoUnit.YEARS.between(birth, date);
  }
}

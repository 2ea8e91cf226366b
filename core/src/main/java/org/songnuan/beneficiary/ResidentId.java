package org.songnuan.beneficiary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Verdict;

/**
 * What a number of a resident's identity card tells of itself (GB 11643-1999), as pure functions
 * over the host's value: nothing is kept, looked up or shown.
 *
 * <p>It answers "was it typed right, and does it agree with the birth on file?". It has 17 digits,
 * of which the 7th to the 14th are the day of birth, and a check digit by ISO 7064 (MOD 11-2), of
 * which ten is written X; a small x is read as well. That a number is in order does not mean that
 * it was ever issued.
 *
 * <pre>{@code
 * ResidentId.check(number)       // empty, or what is wrong
 * ResidentId.birth(number)       // the day of birth, if the number is in order
 * }</pre>
 */
public final class ResidentId {
  private static final int LENGTH = 18;
  private static final int BIRTH = 6;
  private static final int EARLIEST_YEAR = 1800;

  private ResidentId() {}

  /**
   * Returns the check character that belongs to the first 17 digits.
   *
   * @param number at least 17 characters, of which the first 17 are looked at
   * @throws IllegalArgumentException if they are not 17 digits from 0 to 9; the message does not
   *     show them
   */
  public static char checkCharacter(CharSequence number) {
    int at = number.length() < LENGTH - 1 ? 0 : firstNotDigit(number);
    if (at < LENGTH - 1) {
      throw new IllegalArgumentException(
          "Number must begin with 17 digits, but did not.\nMaybe it has letters or spaces.");
    }
    return expected(number);
  }

  /** Returns what is wrong with the number, an error; empty if it is in order. */
  public static Optional<Finding> check(CharSequence number) {
    if (number.length() != LENGTH) {
      return Optional.of(
          Finding.error(BeneficiaryCode.ID_LENGTH, Argument.of((long) number.length())));
    }
    int at = firstNotDigit(number);
    char last = number.charAt(LENGTH - 1);
    if (at < LENGTH - 1 || !(isDigit(last) || last == 'X' || last == 'x')) {
      return Optional.of(
          Finding.error(BeneficiaryCode.ID_CHARACTER, Argument.of(Math.min(at, LENGTH - 1) + 1L)));
    }
    if (day(number).isEmpty()) {
      return Optional.of(Finding.error(BeneficiaryCode.ID_BIRTH));
    }
    return (last == 'x' ? 'X' : last) == expected(number)
        ? Optional.empty()
        : Optional.of(Finding.error(BeneficiaryCode.ID_CHECK_DIGIT));
  }

  /** Returns the day of birth; empty if the number is not in order. */
  public static Optional<LocalDate> birth(CharSequence number) {
    return check(number).isPresent() ? Optional.empty() : day(number);
  }

  /**
   * Returns whether the birth on file, a day or a year, can be that of the number; unknown if none
   * is on file or the number is not in order.
   */
  public static Verdict agrees(CharSequence number, Person person) {
    Optional<LocalDate> birth = birth(number);
    return birth.isEmpty()
        ? Verdict.UNKNOWN
        : Ages.born(person)
            .map(days -> Verdict.of(days.contains(birth.get())))
            .orElse(Verdict.UNKNOWN);
  }

  /** The check digit is the one that makes the number, ten for X, one by modulo 11 in base two. */
  private static char expected(CharSequence number) {
    int rest = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      rest = (rest + number.charAt(i) - '0') * 2 % 11;
    }
    int digit = (12 - rest) % 11;
    return digit == 10 ? 'X' : (char) ('0' + digit);
  }

  private static int firstNotDigit(CharSequence number) {
    int at = 0;
    while (at < LENGTH - 1 && isDigit(number.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static Optional<LocalDate> day(CharSequence number) {
    int year = value(number, BIRTH, BIRTH + 4);
    int month = value(number, BIRTH + 4, BIRTH + 6);
    int day = value(number, BIRTH + 6, BIRTH + 8);
    try {
      return year < EARLIEST_YEAR ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int value(CharSequence number, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + number.charAt(i) - '0';
    }
    return value;
  }
}

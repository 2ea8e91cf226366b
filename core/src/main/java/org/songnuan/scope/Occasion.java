package org.songnuan.scope;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A festival or another day that a campaign is held for, and that days are counted from.
 *
 * <p>The library has no lunar calendar: the host says the date. Counting by {@link #offset} makes
 * two years comparable although Spring Festival moves: 13 February 2026 is day -4 of 17 February
 * 2026.
 *
 * <p>The code and the names are one line each, of at most 64 characters, without slashes and
 * without spaces at their ends.
 *
 * <pre>{@code
 * Occasion festival = Occasion.springFestival(LocalDate.of(2026, 2, 17));
 * festival.offset(LocalDate.of(2026, 2, 13))            // -4
 * festival.toString()                                   // spring-festival/春节/Spring Festival/2026-02-17
 * }</pre>
 *
 * @param code what identifies the kind of occasion across years, such as {@code spring-festival}
 * @param chinese its Chinese name
 * @param english its English name
 * @param date the day itself
 */
public record Occasion(String code, String chinese, String english, LocalDate date) {
  private static final int PARTS = 4;
  private static final int LONGEST_TEXT = PARTS * (Texts.LONGEST_NAME + 1);

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the code or a name is not as described
   */
  public Occasion {
    Texts.checkName(code, "Occasion", "code");
    Texts.checkName(chinese, "Occasion", "chinese");
    Texts.checkName(english, "Occasion", "english");
    requireNonNull(date, "date");
  }

  /** Returns an occasion of the host's own. */
  public static Occasion on(String code, String chinese, String english, LocalDate date) {
    return new Occasion(code, chinese, english, date);
  }

  /** Returns Spring Festival, the first day of the lunar year. */
  public static Occasion springFestival(LocalDate date) {
    return new Occasion("spring-festival", "春节", "Spring Festival", date);
  }

  /**
   * Returns the eve of Spring Festival.
   *
   * @param springFestival the date of Spring Festival; the eve is the day before
   */
  public static Occasion eve(LocalDate springFestival) {
    return new Occasion("eve", "除夕", "Spring Festival Eve", springFestival.minusDays(1));
  }

  /**
   * Returns the first morning of the lunar year.
   *
   * @param springFestival the date of Spring Festival, which is the same day
   */
  public static Occasion firstMorning(LocalDate springFestival) {
    return new Occasion("first-morning", "初一", "First Morning", springFestival);
  }

  /**
   * Returns New Year's Day, 1 January.
   *
   * @throws java.time.DateTimeException if there is no such year
   */
  public static Occasion newYear(int year) {
    return new Occasion("new-year", "元旦", "New Year's Day", LocalDate.of(year, 1, 1));
  }

  /**
   * Reads the code, the Chinese name, the English name and the date with slashes between them; the
   * inverse of {@link #toString()}.
   *
   * @throws IllegalArgumentException if the text is no such occasion
   */
  public static Occasion parse(CharSequence text) {
    List<String> parts =
        Splitter.on('/').splitToList(Texts.bounded(text, "Occasion", LONGEST_TEXT));
    try {
      if (parts.size() == PARTS) {
        return new Occasion(
            parts.get(0), parts.get(1), parts.get(2), LocalDate.parse(parts.get(PARTS - 1)));
      }
    } catch (DateTimeParseException unreadable) {
      // Its message repeats the text, which may be anything: say it in our own words below.
    }
    throw Texts.unreadable(
        "Occasion",
        "a code, two names and a date such as spring-festival/春节/Spring Festival/2026-02-17",
        text);
  }

  /** Returns how many days the day is after the occasion: 0 on it, negative before it. */
  public long offset(LocalDate day) {
    return ChronoUnit.DAYS.between(date, day);
  }

  /** Returns the code, the names and the date with slashes between them. */
  @Override
  public String toString() {
    return code + "/" + chinese + "/" + english + "/" + date;
  }
}

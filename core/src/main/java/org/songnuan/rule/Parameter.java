package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

/**
 * A value that the rules use by name, with the days and the area for which it is in force, and its
 * source.
 *
 * <p>It answers "what is the line here, on that day, and who says so?". Changing the law is a new
 * parameter, not new code. Whether the line itself counts may be a parameter too: a rule that says
 * {@code compare(income, lineTest, line * size)} takes {@code lineTest} from here.
 *
 * <pre>{@code
 * Parameter.of("line", LocalDate.of(2026, 1, 1), city, Money.yuan(900), "city notice 2026")
 * Parameter.of("lineTest", LocalDate.of(2026, 1, 1), city, Comparison.AT_MOST, "city notice 2026")
 * }</pre>
 *
 * @param name the name that rules use
 * @param term what readers call it
 * @param validity the days on which it is in force; where it has no end, it ends when a later one
 *     of the same name and area begins
 * @param area the area in which it is in force, everything below included; the most special area
 *     wins
 * @param value the value: money, a whole number, a day, a ratio or a comparison
 * @param source the document it comes from, not blank
 */
public record Parameter(
    String name, Term term, DateRange validity, Area area, Argument value, String source) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is not one that rules can use, the value is of
   *     another kind, or the source is blank
   */
  public Parameter {
    Names.check("Parameter", name);
    requireNonNull(term, "term");
    requireNonNull(validity, "validity");
    requireNonNull(area, "area");
    requireNonNull(value, "value");
    requireNonNull(source, "source");
    if (!(value instanceof Argument.Cash
        || value instanceof Argument.Whole
        || value instanceof Argument.Fraction
        || value instanceof Argument.Day
        || Comparison.of(value).isPresent())) {
      throw new IllegalArgumentException(
          "Parameter ("
              + name
              + ") must be money, a number, a ratio, a day or a comparison, but was ("
              + value
              + ").");
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(
          "Parameter (" + name + ") must have a source, but was (blank).");
    }
  }

  /** Returns the amount of money that is in force from this day on. */
  public static Parameter of(String name, LocalDate from, Area area, Money value, String source) {
    return of(name, DateRange.from(from), area, Argument.of(value), source);
  }

  /** Returns the number that is in force from this day on. */
  public static Parameter of(String name, LocalDate from, Area area, long value, String source) {
    return of(name, DateRange.from(from), area, Argument.of(value), source);
  }

  /** Returns the ratio that is in force from this day on. */
  public static Parameter of(String name, LocalDate from, Area area, Ratio value, String source) {
    return of(name, DateRange.from(from), area, Argument.of(value), source);
  }

  /** Returns the day that is in force as a limit from this day on. */
  public static Parameter of(
      String name, LocalDate from, Area area, LocalDate value, String source) {
    return of(name, DateRange.from(from), area, Argument.of(value), source);
  }

  /**
   * Returns the comparison by which rules compare from this day on.
   *
   * @throws IllegalArgumentException if it is {@code EQUAL} or {@code DIFFERENT}
   */
  public static Parameter of(
      String name, LocalDate from, Area area, Comparison value, String source) {
    if (!value.isOrder()) {
      throw new IllegalArgumentException(
          "Parameter ("
              + name
              + ") must be below, at most, at least or above, but was ("
              + value
              + ").");
    }
    return of(name, DateRange.from(from), area, value.value(), source);
  }

  /** Returns the value that is in force on these days; readers call it by its name. */
  public static Parameter of(
      String name, DateRange validity, Area area, Argument value, String source) {
    return new Parameter(name, Term.of(name), validity, area, value, source);
  }

  /** Returns the comparison that it is, if it is one. */
  public Optional<Comparison> comparison() {
    return Comparison.of(value);
  }

  /** Returns this parameter, called so by readers. */
  public Parameter called(String chinese, String english) {
    return new Parameter(name, Term.of(chinese, english), validity, area, value, source);
  }
}

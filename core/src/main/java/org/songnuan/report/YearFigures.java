package org.songnuan.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Occasion;

/**
 * The figures of one year's campaign, up to a day that is counted from the festival.
 *
 * <p>It answers "what is compared with what?": figures of one name. A figure may be known in part
 * only; one that a year does not have is unknown.
 *
 * <pre>{@code
 * YearFigures.of(Occasion.springFestival(LocalDate.of(2026, 2, 17)), LocalDate.of(2026, 1, 11))
 *     .with(Term.of("发放金额", "paid"), Figure.known(Money.yuan(186_500)))
 *     .with(Term.of("户数", "households"), 286);
 * }</pre>
 */
public final class YearFigures {
  private final Occasion festival;
  private final LocalDate asOf;
  private final ImmutableMap<Term, Cell> figures;

  private YearFigures(Occasion festival, LocalDate asOf, ImmutableMap<Term, Cell> figures) {
    this.festival = requireNonNull(festival, "festival");
    this.asOf = requireNonNull(asOf, "asOf");
    this.figures = figures;
  }

  /** Returns the year of the festival, up to this day, without figures. */
  public static YearFigures of(Occasion festival, LocalDate asOf) {
    return new YearFigures(festival, asOf, ImmutableMap.of());
  }

  /**
   * Returns this year with an amount of money.
   *
   * @throws IllegalArgumentException if it has a figure of that name
   */
  public YearFigures with(Term name, Figure<Money> money) {
    return plus(name, Cell.of(money));
  }

  /**
   * Returns this year with a number.
   *
   * @throws IllegalArgumentException if it has a figure of that name, or the number is negative
   */
  public YearFigures with(Term name, long number) {
    if (number < 0) {
      throw new IllegalArgumentException(
          "Figure of a year ("
              + name.english()
              + ") must not be negative, but was ("
              + number
              + ").");
    }
    return plus(name, Cell.of(number));
  }

  private YearFigures plus(Term name, Cell figure) {
    if (figures.containsKey(name)) {
      throw new IllegalArgumentException(
          "Figure of a year must be given once, but (" + name.english() + ") was given twice.");
    }
    return new YearFigures(
        festival,
        asOf,
        ImmutableMap.<Term, Cell>builder().putAll(figures).put(name, figure).buildOrThrow());
  }

  /** Returns the festival. */
  public Occasion festival() {
    return festival;
  }

  /** Returns the day up to which the figures count, which is included. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns how many days that day is after the festival; negative before it. */
  public long offset() {
    return festival.offset(asOf);
  }

  /** Returns the figures by name, in the order in which they were given. */
  public ImmutableMap<Term, Cell> figures() {
    return figures;
  }

  @Override
  public String toString() {
    return "YearFigures[" + festival.date().getYear() + ": " + figures.size() + " figures]";
  }
}

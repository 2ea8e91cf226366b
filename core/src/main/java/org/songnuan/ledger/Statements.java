package org.songnuan.ledger;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.scope.DateRange;

/**
 * What a report states, checked against itself: so many days, parts of a whole, a sum.
 *
 * <p>It answers "can all of this be true?". What cannot is a finding with the difference; nothing
 * is mended.
 *
 * <pre>{@code
 * Statements.days(DateRange.ofClosed(jan15, jan17), 2)    // three days inclusive, two stated
 * Statements.part(cadres, 18, leaders, 19)                // a part of 19 out of 18
 * }</pre>
 */
public final class Statements {
  private Statements() {}

  /**
   * Returns what speaks against so many days being those of the range, both ends counted: a
   * warning, for it may be a manner of speaking.
   *
   * @throws IllegalArgumentException if the range has no first or no last day
   */
  public static Optional<Finding> days(DateRange range, long stated) {
    long inclusive = range.days();
    return inclusive == stated
        ? Optional.empty()
        : Optional.of(
            Finding.warning(
                LedgerCode.DAYS_DIFFER,
                Argument.of(range.first()),
                Argument.of(range.last()),
                Argument.of(inclusive),
                Argument.of(stated)));
  }

  /** Returns what speaks against so many being a part of so many (共…其中). */
  public static Optional<Finding> part(Term whole, long of, Term part, long stated) {
    return stated <= of
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                LedgerCode.PART_ABOVE_WHOLE,
                Argument.of(part),
                Argument.of(stated),
                Argument.of(whole),
                Argument.of(of)));
  }

  /**
   * Returns what speaks against these parts being the total.
   *
   * @throws IllegalArgumentException if the parts come to more than 2<sup>62</sup> fen
   */
  public static Optional<Finding> sum(Term what, Money total, Iterable<Money> parts) {
    Money sum = Money.sum(ImmutableList.copyOf(parts));
    return sum.equals(total)
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                LedgerCode.SUM_DIFFERS,
                Argument.of(what),
                Argument.of(sum),
                Argument.of(total),
                Argument.of(sum.minus(total))));
  }

  /**
   * Returns what speaks against these issues being paid out of this fund: that they come to more.
   *
   * @throws IllegalArgumentException if the issues come to more than 2<sup>62</sup> fen
   */
  public static Optional<Finding> paidFrom(Money fund, Iterable<Money> issues) {
    Money sum = Money.sum(ImmutableList.copyOf(issues));
    return sum.isAbove(fund)
        ? Optional.of(
            Finding.error(
                LedgerCode.ABOVE_FUND,
                Argument.of(sum),
                Argument.of(fund),
                Argument.of(sum.minus(fund))))
        : Optional.empty();
  }

  /**
   * Returns what speaks against two documents telling of different years: that what they tell of
   * was on the same day of the year, as when one was copied from the other.
   */
  public static Optional<Finding> sameDay(Term event, LocalDate one, LocalDate other) {
    return MonthDay.from(one).equals(MonthDay.from(other))
        ? Optional.of(Finding.warning(LedgerCode.SAME_DAY, Argument.of(event), Argument.of(one)))
        : Optional.empty();
  }
}

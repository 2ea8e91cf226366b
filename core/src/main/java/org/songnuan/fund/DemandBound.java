package org.songnuan.fund;

import com.google.common.math.LongMath;
import java.util.function.Predicate;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.Stacking;
import org.songnuan.benefit.Tariff;

/**
 * How large a table of demand can become: with fixed amounts only as large as the tariff and the
 * earmarks can tell apart, with amounts by formula, or in rank order, up to a row for each
 * recipient.
 */
final class DemandBound {
  private DemandBound() {}

  /** Returns the most rows for so many recipients, whom earmarks tell apart by so many places. */
  static long of(Tariff tariff, Predicate<Benefit> ranked, long places, long recipients) {
    boolean highest =
        tariff.benefits().stream().anyMatch(one -> tariff.stacking(one.series()) != Stacking.SUM);
    boolean varies =
        !tariff.caps().isEmpty()
            || tariff.benefits().stream()
                .anyMatch(
                    one ->
                        one.isPerPerson()
                            || !one.notBeside().isEmpty()
                            || tariff.stacking(one.series()) == Stacking.FIRST
                            || tariff.stacking(one.series()) == Stacking.EXCLUSIVE);
    long cash = tariff.benefits().stream().filter(Benefit::isAmount).count();
    long sets = highest ? 1L << Math.min(62, Math.max(0, cash - 1)) : 1;
    boolean formulas =
        varies
            || tariff.benefits().stream().anyMatch(one -> one.grant() instanceof Grant.ByFormula);
    long replaced = formulas ? Long.MAX_VALUE : cash + 1;
    long rows = 0;
    for (Benefit benefit : tariff.benefits()) {
      boolean replaces = highest && benefit.isAmount();
      boolean fixed =
          !varies && !(benefit.grant() instanceof Grant.ByFormula) && !ranked.test(benefit);
      if (benefit.grant() instanceof Grant.Act) {
        continue;
      }
      long items =
          benefit.grant() instanceof Grant.InKind inKind ? inKind.goods().items().size() : 1;
      long sorts = LongMath.saturatedMultiply(replaces ? sets : 1, places);
      // What comes on top differs by what it would replace: nothing, or one of the others.
      long onTop = LongMath.saturatedMultiply(sorts, replaces ? replaced : 1);
      for (long of : new long[] {sorts, onTop}) {
        long most = fixed ? Math.min(recipients, of) : recipients;
        rows = LongMath.saturatedAdd(rows, LongMath.saturatedMultiply(most, items));
      }
    }
    return rows;
  }
}

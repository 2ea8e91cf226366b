package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.fund.Award;
import org.songnuan.fund.Balance;
import org.songnuan.fund.FundSource;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;

/**
 * The statement of the money of a run: in = paid + reserved + left, for each fund, for each source,
 * and in all.
 *
 * <p>It answers "where did the money come from, and what became of it?". It holds no person, and so
 * it reads the same for every audience. A balance below 0.00 is shown as it is: more was promised
 * than there is.
 *
 * <pre>{@code
 * FundStatement.byFund(outcome, LocalDate.of(2026, 2, 16), Audience.SUPERIOR)
 *     .markdown(Locale.CHINESE);
 * }</pre>
 */
public final class FundStatement {
  private FundStatement() {}

  /** Returns what became of each fund, in the order of their ids, with its source. */
  public static Table byFund(Outcome outcome, LocalDate asOf, Audience audience) {
    Table.Builder table =
        Table.of(Term.of("资金报表", "fund statement"), asOf, audience)
            .words("资金", "fund")
            .words("来源", "source");
    figures(table);
    ImmutableList<Balance> balances = outcome.settlement().balances();
    for (Balance balance : balances) {
      table.row(
          row(balance, Cell.of(balance.fund().term()), Cell.of(balance.fund().source().term())));
    }
    table.total();
    Money committed = Money.sum(balances.stream().map(Balance::committed).toList());
    Money pending = Money.sum(balances.stream().map(Balance::pending).toList());
    if (committed.isPositive()) {
      table.note(Reason.of(ReportCode.COMMITTED, Argument.of(committed)));
    }
    if (pending.isPositive()) {
      table.note(Reason.of(ReportCode.PENDING, Argument.of(pending)));
    }
    return table.build();
  }

  /** Returns what became of the money of each source; a source without a fund is left out. */
  public static Table bySource(Outcome outcome, LocalDate asOf, Audience audience) {
    Table.Builder table =
        Table.of(Term.of("资金来源表", "money by source"), asOf, audience).words("来源", "source");
    figures(table);
    Map<FundSource, ImmutableList.Builder<Balance>> sources = new EnumMap<>(FundSource.class);
    for (Balance balance : outcome.settlement().balances()) {
      sources.computeIfAbsent(balance.fund().source(), any -> ImmutableList.builder()).add(balance);
    }
    sources.forEach(
        (source, funds) -> {
          ImmutableList<Balance> balances = funds.build();
          table.row(
              Cell.of(source.term()),
              Cell.of(Money.sum(balances.stream().map(Balance::in).toList())),
              Cell.of(Money.sum(balances.stream().map(Balance::paid).toList())),
              Cell.of(Money.sum(balances.stream().map(Balance::reserved).toList())),
              Cell.of(Money.sum(balances.stream().map(Balance::left).toList())));
        });
    return table.total().build();
  }

  /**
   * Returns what was given: money, and goods at the prices of the campaign's list on the day of the
   * plan. Goods without a price, or not counted, make the sum a lower bound and never 0.00.
   */
  public static Table given(Outcome outcome, LocalDate asOf, Audience audience) {
    Money cash = Money.sum(outcome.awards().stream().map(Award::cash).toList());
    Goods goods = Goods.sum(outcome.awards().stream().map(Award::goods).toList());
    Figure<Money> value =
        goods.isEmpty()
            ? Figure.known(Money.ZERO)
            : outcome.plan().campaign().prices().value(goods, outcome.plan().date());
    return Table.of(Term.of("支出表", "what was given"), asOf, audience)
        .words("项目", "part")
        .money("金额", "amount")
        .row(Cell.of(Term.of("现金", "cash")), Cell.of(cash))
        .row(Cell.of(Term.of("物资折价", "goods at their price")), Cell.of(value))
        .total()
        .build();
  }

  private static void figures(Table.Builder table) {
    table.money("收入", "in").money("支付", "paid").money("预留", "reserved").money("结余", "left");
  }

  private static ImmutableList<Cell> row(Balance balance, Cell... names) {
    return ImmutableList.<Cell>builder()
        .add(names)
        .add(
            Cell.of(balance.in()),
            Cell.of(balance.paid()),
            Cell.of(balance.reserved()),
            Cell.of(balance.left()))
        .build();
  }
}

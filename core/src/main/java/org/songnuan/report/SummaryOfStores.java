package org.songnuan.report;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Stock;
import org.songnuan.fund.StockBalance;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Unit;

/** What became of the money and of the goods, fund by fund and stock by stock. */
final class SummaryOfStores {
  private final Outcome outcome;

  SummaryOfStores(Outcome outcome) {
    this.outcome = outcome;
  }

  ImmutableList<Reason> fundLines() {
    return outcome.settlement().balances().stream()
        .map(SummaryOfStores::fundLine)
        .collect(toImmutableList());
  }

  private static Reason fundLine(Balance balance) {
    ImmutableList.Builder<Reason> parts = ImmutableList.builder();
    if (balance.committed().isPositive()) {
      parts.add(Reason.of(ReportCode.COMMITTED, Argument.of(balance.committed())));
    }
    if (balance.pending().isPositive()) {
      parts.add(Reason.of(ReportCode.PENDING, Argument.of(balance.pending())));
    }
    return Reason.of(
            ReportCode.BALANCE,
            Argument.of(balance.fund().term()),
            Argument.of(balance.in()),
            Argument.of(balance.paid()),
            Argument.of(balance.reserved()),
            Argument.of(balance.left()))
        .because(parts.build());
  }

  ImmutableList<Reason> stockLines() {
    return outcome.settlement().stockBalances().stream()
        .map(this::stockLine)
        .collect(toImmutableList());
  }

  private Reason stockLine(StockBalance balance) {
    Stock stock = balance.stock();
    Unit unit = stock.item().unit();
    long ofItem =
        outcome.settlement().stockBalances().stream()
            .filter(other -> other.stock().item().equals(stock.item()))
            .count();
    long pending = outcome.settlement().pendingGoods().getOrDefault(stock.id(), 0L);
    long kept = balance.reserved() - pending;
    String which = ofItem > 1 ? " (" + stock.id() + ")" : "";
    Argument name =
        Argument.of(Term.of(stock.item().chinese() + which, stock.item().english() + which));
    Argument in = Argument.of(Quantity.of(balance.in(), unit));
    Argument given = Argument.of(Quantity.of(balance.given(), unit));
    Argument left = Argument.of(Quantity.of(balance.left() + pending, unit));
    Reason line =
        kept == 0 && balance.packed() == 0
            ? Reason.of(ReportCode.STOCK, name, in, given, left)
            : Reason.of(
                ReportCode.STOCK_IN_FULL,
                name,
                in,
                given,
                Argument.of(Quantity.of(balance.packed(), unit)),
                Argument.of(Quantity.of(kept, unit)),
                left);
    return line.because(
        pending == 0
            ? ImmutableList.of()
            : ImmutableList.of(
                Reason.of(ReportCode.PENDING_GOODS, Argument.of(Quantity.of(pending, unit)))));
  }
}

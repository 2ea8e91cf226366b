package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;

/** Where more was committed than there is to give. */
final class Overcommitment {
  private Overcommitment() {}

  static ImmutableList<Finding> findings(Treasury treasury, Committed committed) {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    ImmutableSet.Builder<FundId> funds = ImmutableSet.builder();
    for (Fund fund : treasury.funds()) {
      funds.add(fund.id());
      Money given = committed.of(fund.id());
      Money fromReserve = given.plus(fund.reserve()).minus(fund.amount());
      if (given.isAbove(fund.amount())) {
        findings.add(
            Finding.error(
                FundCode.OVERCOMMITTED,
                Argument.of(fund.term()),
                Argument.of(given),
                Argument.of(fund.amount())));
      } else if (fromReserve.isPositive()) {
        findings.add(
            Finding.warning(
                FundCode.RESERVE_COMMITTED,
                Argument.of(fund.term()),
                Argument.of(given),
                Argument.of(fromReserve)));
      }
    }
    ImmutableSet.Builder<StockId> stocks = ImmutableSet.builder();
    for (Stock stock : treasury.stocks()) {
      stocks.add(stock.id());
      long given = committed.of(stock.id());
      if (given > stock.amount()) {
        findings.add(
            Finding.error(
                FundCode.STOCK_OVERCOMMITTED,
                Argument.text(stock.id().value()),
                Argument.of(Quantity.of(given, stock.item().unit())),
                Argument.of(Quantity.of(stock.amount(), stock.item().unit()))));
      }
    }
    ImmutableSet<FundId> known = funds.build();
    for (FundId fund : ImmutableSortedSet.copyOf(committed.funds())) {
      if (!known.contains(fund)) {
        findings.add(unknown(fund.value(), Argument.of(committed.of(fund))));
      }
    }
    ImmutableSet<StockId> inStore = stocks.build();
    for (StockId stock : ImmutableSortedSet.copyOf(committed.stocks())) {
      if (!inStore.contains(stock)) {
        findings.add(unknown(stock.value(), Argument.of(committed.of(stock))));
      }
    }
    return findings.build();
  }

  private static Finding unknown(String source, Argument given) {
    return Finding.error(FundCode.COMMITTED_FROM_UNKNOWN, Argument.text(source), given);
  }
}

package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import org.songnuan.benefit.Substitution;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Unit;

/**
 * What is left of the stocks of an item, counted in whole exchanges of a substitution. So the
 * division of what is short falls in whole exchanges, as it does in whole packs.
 */
final class Exchanges {
  private Exchanges() {}

  /** Returns an exchange as an item of its own. */
  static Item item(Substitution substitution) {
    Item instead = substitution.instead();
    return Item.of("exchange", instead.chinese(), instead.english(), Unit.PORTION);
  }

  /** Returns a treasury of what the settlement leaves, in exchanges. */
  static Treasury of(Substitution substitution, Treasury treasury, Settlement before) {
    Item exchange = item(substitution);
    ImmutableList<Stock> left =
        before.stockBalances().stream()
            .filter(balance -> balance.stock().item().equals(substitution.instead()))
            .filter(balance -> !treasury.isExpired(balance.stock()))
            .map(balance -> inExchanges(balance, exchange, substitution))
            .collect(toImmutableList());
    return Treasury.of(ImmutableList.of(), left, treasury.whenShort(), treasury.lot());
  }

  private static Stock inExchanges(StockBalance balance, Item exchange, Substitution substitution) {
    Stock stock = balance.stock();
    long exchanges =
        Math.max(0, balance.left()) / stock.pack() * stock.pack() / substitution.insteadUnits();
    Stock left = Stock.of(stock.id().value(), exchange, exchanges).earmarked(stock.earmark());
    return stock.lastDay().map(left::goodUntil).orElse(left);
  }
}

package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;

/**
 * A part of what one recipient was awarded: what it has, or what is outstanding.
 *
 * @param payments the money, a line for each benefit and fund, in their order
 * @param issues the goods, a line for each benefit, stock and item, in their order
 * @param handouts the goods that are handed out without counting
 */
public record Portion(
    ImmutableList<Payment> payments, ImmutableList<Issue> issues, ImmutableSet<Item> handouts) {
  /** Checks that the parts are there. */
  public Portion {
    requireNonNull(payments, "payments");
    requireNonNull(issues, "issues");
    requireNonNull(handouts, "handouts");
  }

  /** Returns the money in all. */
  public Money cash() {
    return Money.sum(payments.stream().map(Payment::money).toList());
  }

  /** Returns the goods in all; those that are not counted as some. */
  public Goods goods() {
    Goods goods = Goods.NONE;
    for (Issue issue : issues) {
      goods = goods.plus(Goods.of(issue.item(), issue.units()));
    }
    for (Item item : handouts) {
      goods = goods.plus(Goods.some(item));
    }
    return goods;
  }

  /** Returns whether there is neither money nor goods. */
  public boolean isEmpty() {
    return payments.isEmpty() && issues.isEmpty() && handouts.isEmpty();
  }

  /** Returns amounts, never whose they are. */
  @Override
  public String toString() {
    return "Portion[" + cash() + ", " + goods() + "]";
  }
}

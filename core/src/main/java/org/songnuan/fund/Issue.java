package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import org.songnuan.benefit.BenefitId;
import org.songnuan.quantity.Item;

/**
 * Goods that one stock gives to one recipient for one benefit.
 *
 * @param benefit for which benefit
 * @param stock which stock gives
 * @param item what
 * @param units how many units of the item, more than zero
 */
public record Issue(BenefitId benefit, StockId stock, Item item, long units) {
  /** Checks that the parts are there. */
  public Issue {
    requireNonNull(benefit, "benefit");
    requireNonNull(stock, "stock");
    requireNonNull(item, "item");
  }
}

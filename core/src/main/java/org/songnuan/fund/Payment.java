package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import org.songnuan.benefit.BenefitId;
import org.songnuan.quantity.Money;

/**
 * Money that one fund pays to one recipient for one benefit.
 *
 * @param benefit for which benefit
 * @param fund which fund pays
 * @param money how much, more than zero
 */
public record Payment(BenefitId benefit, FundId fund, Money money) {
  /** Checks that the parts are there. */
  public Payment {
    requireNonNull(benefit, "benefit");
    requireNonNull(fund, "fund");
    requireNonNull(money, "money");
  }
}

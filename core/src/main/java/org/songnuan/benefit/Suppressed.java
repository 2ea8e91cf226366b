package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import org.songnuan.explain.Reason;
import org.songnuan.quantity.Money;

/**
 * What of a benefit a recipient does not get although it belongs to the category: another benefit
 * stands for it, excludes it, or a cap or a minimum cuts it.
 *
 * @param benefit the benefit
 * @param money how much of it is not due; 0.00 of goods
 * @param reason why
 */
public record Suppressed(BenefitId benefit, Money money, Reason reason) {
  /** Checks that the parts are there. */
  public Suppressed {
    requireNonNull(benefit, "benefit");
    requireNonNull(money, "money");
    requireNonNull(reason, "reason");
  }
}

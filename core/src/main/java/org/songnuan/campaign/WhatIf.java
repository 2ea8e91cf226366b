package org.songnuan.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Grant;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Settlement;
import org.songnuan.quantity.Money;

/**
 * A plan asked the other way round: what would the money afford for this roster?
 *
 * <p>Every answer is found by settling, under the same earmarks and commitments, so that settling
 * with it gives it back.
 *
 * <pre>{@code
 * WhatIf whatIf = plan.whatIf(roster, Committed.NONE);
 * whatIf.largestAmount(BenefitId.of("dibao-cash"), Money.yuan(10));   // the most for each
 * whatIf.costOf(category, List.of(Benefit.cash("aged", Money.yuan(300)))).claimed();
 * whatIf.oneYuanMore();                                               // what it buys, by fund
 * }</pre>
 */
public final class WhatIf {
  private final CampaignPlan plan;
  private final Roster roster;
  private final Committed committed;

  WhatIf(CampaignPlan plan, Roster roster, Committed committed) {
    this.plan = plan;
    this.roster = roster;
    this.committed = committed;
  }

  private Settlement settle(CampaignPlan variant) {
    return variant.run(roster, committed).settlement();
  }

  /**
   * Returns the largest amount that a benefit may give to each who gets it, such that all money
   * that anybody claims, for certain or possibly, is there: in whole steps, 0.00 if not even one
   * step is, and at most what all funds hold if nobody gets the benefit.
   *
   * @param benefit a benefit of money
   * @param step the amount is a multiple of it; more than zero
   * @throws IllegalArgumentException if the step is not more than zero, or the campaign has no such
   *     benefit of money
   */
  public Money largestAmount(BenefitId benefit, Money step) {
    if (!step.isPositive()) {
      throw new IllegalArgumentException(
          "Step of an amount must be more than 0.00, but was (" + step + ").");
    }
    boolean ofMoney =
        plan.campaign().benefits().stream()
            .filter(one -> one.id().equals(benefit))
            .anyMatch(one -> one.isAmount() || one.grant() instanceof Grant.Share);
    if (!ofMoney) {
      throw new IllegalArgumentException(
          "Campaign must have a benefit of money with this id, but had none (" + benefit + ").");
    }
    long held = Money.sum(plan.treasury().funds().stream().map(Fund::amount).toList()).fen();
    long affordable = 0;
    long tooMuch = held / step.fen() + 1;
    while (tooMuch - affordable > 1) {
      long middle = affordable + (tooMuch - affordable) / 2;
      Grant grant = Grant.of(Money.ofFen(middle * step.fen()));
      if (settle(plan.giving(benefit, grant)).missing().isZero()) {
        affordable = middle;
      } else {
        tooMuch = middle;
      }
    }
    return Money.ofFen(affordable * step.fen());
  }

  /**
   * What one category more would cost.
   *
   * @param claimed how much more money is claimed for certain; with the highest benefit alone, only
   *     what exceeds what it replaces
   * @param pending how much more is claimed if every missing fact says so
   * @param missing how much more money is missing
   */
  public record Cost(Money claimed, Money pending, Money missing) {}

  /**
   * Returns what it would cost to add a category with these benefits.
   *
   * @throws IllegalArgumentException if the campaign has the category or a benefit of such an id
   * @throws IllegalStateException if the campaign would be refused with it, for instance for a fact
   *     that nobody knows
   */
  public Cost costOf(Category category, Iterable<Benefit> benefits) {
    CampaignPlan more =
        plan.campaign()
            .plus(category, ImmutableList.copyOf(benefits))
            .prepare(plan.date(), plan.area())
            .orThrow()
            .after(plan.history());
    Settlement before = settle(plan);
    Settlement after = settle(more);
    return new Cost(
        after.claimed().minus(before.claimed()),
        after.pending().minus(before.pending()),
        after.missing().minus(before.missing()));
  }

  /**
   * Returns what one yuan more in each fund would buy: how much more would be paid, or reserved for
   * those whose papers are missing, out of all funds together. It is 0.00 for a fund that could not
   * spend it, and can be more than 1.00 where other funds match it.
   */
  public ImmutableSortedMap<FundId, Money> oneYuanMore() {
    Money before = spent(settle(plan));
    ImmutableSortedMap.Builder<FundId, Money> bought = ImmutableSortedMap.naturalOrder();
    for (Fund fund : plan.treasury().funds()) {
      Money amount = fund.amount().plus(Money.yuan(1));
      bought.put(fund.id(), spent(settle(plan.holding(fund.id(), amount))).minus(before));
    }
    return bought.buildOrThrow();
  }

  private static Money spent(Settlement settlement) {
    return Money.sum(
        settlement.balances().stream().map(WhatIf::spent).collect(ImmutableList.toImmutableList()));
  }

  private static Money spent(Balance balance) {
    return balance.paid().plus(balance.pending());
  }

  @Override
  public String toString() {
    return "WhatIf[" + plan + ", " + roster.size() + " recipients]";
  }
}

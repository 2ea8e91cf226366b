package org.songnuan.fund;

import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.Substitution;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Quantity;

/**
 * What somebody is entitled to and does not get: so many units of an item for a benefit.
 *
 * @param entitlement to what
 * @param item of what
 * @param missing how many units
 */
record Gap(Entitlement entitlement, Item item, long missing) {
  boolean isOf(Item wanted) {
    return item.equals(wanted);
  }

  Gap less(long units) {
    return new Gap(entitlement, item, missing - units);
  }

  /**
   * Returns the assessment with so many exchanges: a benefit of its own, which says by its id what
   * it stands for.
   */
  Assessment plus(Assessment assessment, Substitution substitution, long exchanges) {
    String id =
        entitlement.benefit().id() + " (" + substitution.instead() + " for " + item.code() + ")";
    Entitlement instead =
        entitlement.to(
            entitlement
                .benefit()
                .called(id)
                .giving(
                    Grant.of(
                        Goods.of(
                            substitution.instead(), exchanges * substitution.insteadUnits()))));
    return Claimed.plus(assessment, instead);
  }

  /** Returns what was exchanged for what. */
  Reason reason(Substitution substitution, long exchanges) {
    Item instead = substitution.instead();
    return Reason.of(
        FundCode.SUBSTITUTED,
        Argument.of(Quantity.of(exchanges * substitution.insteadUnits(), instead.unit())),
        Argument.of(Term.of(instead.chinese(), instead.english())),
        Argument.of(Quantity.of(exchanges * substitution.units(), item.unit())),
        Argument.of(Term.of(item.chinese(), item.english())));
  }
}

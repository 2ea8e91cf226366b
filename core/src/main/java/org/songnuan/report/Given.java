package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.stream.Stream;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Award;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;

/**
 * One recipient, mostly one who gets something, with what was done before taken apart from what is
 * still to do.
 *
 * @param recipient who
 * @param assessment what is due
 * @param award what is given
 */
record Given(Recipient recipient, Assessment assessment, Award award) {

  /** Returns those who get something, in the order of their ids. */
  static ImmutableList<Given> of(Outcome outcome) {
    ImmutableList.Builder<Given> all = ImmutableList.builder();
    for (int i = 0; i < outcome.awards().size(); i++) {
      if (!outcome.awards().get(i).isEmpty()) {
        all.add(
            new Given(
                outcome.roster().recipients().get(i),
                outcome.assessments().get(i),
                outcome.awards().get(i)));
      }
    }
    return all.build();
  }

  /** Returns every payment, what was committed before included. */
  Stream<Payment> payments() {
    return Stream.concat(
        award.committed().stream()
            .filter(Commitment.OfCash.class::isInstance)
            .map(line -> ((Commitment.OfCash) line).payment()),
        award.payments().stream());
  }

  /** Returns every issue of goods, what was committed before included. */
  Stream<Issue> issues() {
    return Stream.concat(
        award.committed().stream()
            .filter(Commitment.OfGoods.class::isInstance)
            .map(line -> ((Commitment.OfGoods) line).issue()),
        award.issues().stream());
  }

  /** Returns what of an entitlement is handed out without counting, as the award says it is. */
  Goods uncounted(Entitlement entitlement) {
    Goods some = Goods.NONE;
    if (entitlement.benefit().grant() instanceof Grant.InKind inKind) {
      for (Item item : award.uncounted().items()) {
        if (inKind.goods().items().contains(item)
            && inKind.goods().amount(item).status() == Figure.Status.SOME) {
          some = some.plus(Goods.some(item));
        }
      }
    }
    return some;
  }

  /** Returns the benefits of which something is paid or given by count. */
  ImmutableSortedSet<BenefitId> benefits() {
    return Stream.concat(payments().map(Payment::benefit), issues().map(Issue::benefit))
        .collect(ImmutableSortedSet.toImmutableSortedSet(BenefitId::compareTo));
  }

  /** Returns the money that was paid out before. */
  Money made() {
    return Money.sum(
        award.committed().stream()
            .filter(line -> line.state() == Commitment.State.MADE)
            .filter(Commitment.OfCash.class::isInstance)
            .map(line -> ((Commitment.OfCash) line).payment().money())
            .toList());
  }

  /** Returns the money that is still to be paid: what was only promised is. */
  Money due() {
    return award.cash().minus(made());
  }

  /** Returns the goods that are still to be handed over: what was only promised is. */
  Goods goodsDue() {
    Stream<Issue> promised =
        award.committed().stream()
            .filter(line -> line.state() == Commitment.State.PROMISED)
            .filter(Commitment.OfGoods.class::isInstance)
            .map(line -> ((Commitment.OfGoods) line).issue());
    return Stream.concat(promised, award.issues().stream())
        .map(issue -> Goods.of(issue.item(), issue.units()))
        .reduce(award.uncounted(), Goods::plus);
  }

  /** Returns nobody's name. */
  @Override
  public String toString() {
    return award.toString();
  }
}

package org.songnuan.campaign;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.fund.Award;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;

/** Why one recipient gets something else under another plan, gathered when somebody asks. */
final class ChangeReasons {
  private final Outcome before;
  private final Outcome after;
  private final PlanComparison.Change change;
  private final ImmutableList.Builder<Reason> reasons = ImmutableList.builder();

  private ChangeReasons(PlanComparison.Change change, Outcome before, Outcome after) {
    this.change = change;
    this.before = before;
    this.after = after;
  }

  static Reason of(PlanComparison.Change change, Outcome before, Outcome after) {
    ChangeReasons why = new ChangeReasons(change, before, after);
    Assessment one = before.assessment(change.recipient());
    Assessment other = after.assessment(change.recipient());
    why.listed(one, other);
    why.categories(one, other);
    why.due(one, other);
    why.paid();
    why.isShort();
    return why.head().because(why.reasons.build());
  }

  private Reason head() {
    Money more = change.difference();
    if (!more.isZero()) {
      return more.isNegative()
          ? Reason.of(CampaignCode.GETS_LESS, Argument.of(more.negated()))
          : Reason.of(CampaignCode.GETS_MORE, Argument.of(more));
    }
    return Reason.of(
        change.direction() == PlanComparison.Direction.SAME
            ? CampaignCode.GETS_SAME
            : CampaignCode.GETS_OTHER_GOODS);
  }

  private void listed(Assessment one, Assessment other) {
    if (one.isListed() && !other.isListed()) {
      reasons.add(Reason.of(CampaignCode.NOT_LISTED).because(other.refusals()));
    } else if (!one.isListed() && other.isListed()) {
      reasons.add(Reason.of(CampaignCode.LISTED_NOW).because(one.refusals()));
    }
  }

  private void categories(Assessment one, Assessment other) {
    ImmutableSet<CategoryId> was = one.classification().categories();
    ImmutableSet<CategoryId> is = other.classification().categories();
    for (CategoryId id : Sets.difference(is, was)) {
      reasons.add(Reason.of(CampaignCode.ENTERS, Argument.of(Why.term(id, after.plan()))));
    }
    for (CategoryId id : Sets.difference(was, is)) {
      reasons.add(Reason.of(CampaignCode.LEAVES, Argument.of(Why.term(id, before.plan()))));
    }
  }

  private void due(Assessment one, Assessment other) {
    Map<BenefitId, Entitlement> was = byBenefit(one);
    Map<BenefitId, Entitlement> is = byBenefit(other);
    for (BenefitId id : new TreeSet<>(Sets.union(was.keySet(), is.keySet()))) {
      Entitlement old = was.get(id);
      Entitlement now = is.get(id);
      if (old == null) {
        if (now != null) {
          reasons.add(Reason.of(CampaignCode.DUE_NOW, Argument.of(now.benefit().term())));
        }
      } else if (now == null) {
        reasons.add(Reason.of(CampaignCode.DUE_NO_MORE, Argument.of(old.benefit().term())));
      } else if (old.benefit().grant() instanceof Grant.Cash less
          && now.benefit().grant() instanceof Grant.Cash more
          && !less.equals(more)) {
        reasons.add(
            Reason.of(
                CampaignCode.DUE_CHANGES,
                Argument.of(now.benefit().term()),
                Argument.of(less.money()),
                Argument.of(more.money())));
      } else if (old.benefit().grant() instanceof Grant.InKind less
          && now.benefit().grant() instanceof Grant.InKind more) {
        goods(less.goods(), more.goods());
      }
    }
  }

  private void goods(Goods was, Goods is) {
    for (Item item : Sets.union(was.items(), is.items())) {
      Figure<Quantity> old = PlanComparison.of(was, item);
      Figure<Quantity> now = PlanComparison.of(is, item);
      if (!old.equals(now)) {
        reasons.add(
            Reason.of(
                CampaignCode.DUE_CHANGES,
                Argument.of(Term.of(item.chinese(), item.english())),
                Argument.of(old),
                Argument.of(now)));
      }
    }
  }

  private static Map<BenefitId, Entitlement> byBenefit(Assessment assessment) {
    Map<BenefitId, Entitlement> entitlements = new LinkedHashMap<>();
    assessment.entitlements().forEach(one -> entitlements.put(one.benefit().id(), one));
    return entitlements;
  }

  private void paid() {
    Map<FundId, Money> was = paidBy(change.before());
    Map<FundId, Money> is = paidBy(change.after());
    for (FundId fund : new TreeSet<>(Sets.union(was.keySet(), is.keySet()))) {
      Money old = was.getOrDefault(fund, Money.ZERO);
      Money now = is.getOrDefault(fund, Money.ZERO);
      if (!old.equals(now)) {
        CampaignPlan plan = is.containsKey(fund) ? after.plan() : before.plan();
        reasons.add(
            Reason.of(
                CampaignCode.PAYS_CHANGES,
                Argument.of(Why.term(fund, plan)),
                Argument.of(old),
                Argument.of(now)));
      }
    }
  }

  private void isShort() {
    ImmutableList<Reason> was = change.before().shortfalls();
    ImmutableList<Reason> is = change.after().shortfalls();
    if (!was.equals(is) && !is.isEmpty()) {
      reasons.add(Reason.of(CampaignCode.IS_SHORT).because(is));
    }
    if (!was.equals(is) && !was.isEmpty()) {
      reasons.add(Reason.of(CampaignCode.WAS_SHORT).because(was));
    }
  }

  /** Returns what each fund pays, what was committed before included. */
  static ImmutableSortedMap<FundId, Money> paidBy(Award award) {
    Map<FundId, Money> paid = new TreeMap<>();
    for (Commitment commitment : award.committed()) {
      if (commitment instanceof Commitment.OfCash cash) {
        add(cash.payment(), paid);
      }
    }
    award.payments().forEach(payment -> add(payment, paid));
    return ImmutableSortedMap.copyOf(paid);
  }

  private static void add(Payment payment, Map<FundId, Money> paid) {
    paid.merge(payment.fund(), payment.money(), Money::plus);
  }
}

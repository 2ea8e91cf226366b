package org.songnuan.benefit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.quantity.Money;

/**
 * What is certain and what is possible for somebody of whom something is missing.
 *
 * <p>Mostly more categories and larger amounts never bring less. Then the worst that can turn out
 * is certain and the best is possible. But a benefit that comes first, excludes another, or takes
 * the room of one that is paid only from a minimum on may bring less. Then every completion of the
 * open categories is weighed: certain is the least money of all of them, out of benefits of certain
 * categories, and possible is the completion with the most. Goods are certain where every
 * completion has them.
 *
 * <p>More than {@value #MOST_OPEN} open categories that matter, or open amounts or members beside
 * them, are not tried out: then no money is certain, and everything is possible, so that the truth
 * still lies between.
 */
final class Completions {
  private static final int MOST_OPEN = 10;

  private final Tariff tariff;
  private final Circumstances of;
  private final Set<CategoryId> certain;
  private final Set<CategoryId> open;

  /**
   * What is certain and what is possible.
   *
   * @param certain the certain, with what is suppressed there
   * @param possible the possible
   */
  record Bounds(Weighing.Result certain, ImmutableList<Entitlement> possible) {}

  private Completions(Tariff tariff, Circumstances of) {
    this.tariff = tariff;
    this.of = of;
    this.certain = of.classification().categories();
    this.open = Sets.intersection(of.classification().open(), tariff.categories()).immutableCopy();
  }

  static Bounds of(Tariff tariff, Circumstances of) {
    return new Completions(tariff, of).bounds();
  }

  private Weighing.Result weigh(Set<CategoryId> more, boolean most) {
    return Weighing.of(tariff, of, Sets.union(certain, more), most);
  }

  private Bounds bounds() {
    Weighing.Result worst = weigh(ImmutableSet.of(), false);
    if (!of.isOpen() && !worst.mustChoose()) {
      return new Bounds(worst, worst.due());
    } else if (tariff.isMonotone() || (open.isEmpty() && isExact())) {
      return new Bounds(worst, weigh(open, true).due());
    } else if (open.size() > MOST_OPEN || !isExact()) {
      return unbounded(worst);
    }
    return triedOut(worst);
  }

  /** Whether nothing is open but categories of the household. */
  private boolean isExact() {
    return !of.moreMembers()
        && !of.isOpenWithin()
        && of.limits().values().stream().allMatch(limit -> limit.exact().isPresent())
        && of.amounts().values().stream().allMatch(amount -> amount.exact().isPresent());
  }

  private Bounds unbounded(Weighing.Result worst) {
    Weighing.Result all = Weighing.of(tariff.unlimited(), of, Sets.union(certain, open), true);
    return new Bounds(less(worst, Money.ZERO, ImmutableSet.of()), all.due());
  }

  private Bounds triedOut(Weighing.Result worst) {
    Money least = worst.cash();
    Weighing.Result best = weigh(ImmutableSet.of(), true);
    List<Weighing.Result> all = new ArrayList<>();
    for (Set<CategoryId> more : Sets.powerSet(open)) {
      Weighing.Result low = weigh(more, false);
      Weighing.Result high = weigh(more, true);
      least = least.min(low.cash());
      best = high.cash().isAbove(best.cash()) ? high : best;
      all.add(low);
      all.add(high);
    }
    Set<BenefitId> always = ids(worst);
    Map<BenefitId, Entitlement> possible = new LinkedHashMap<>();
    best.due().forEach(each -> possible.put(each.benefit().id(), each));
    for (Weighing.Result one : all) {
      always = Sets.intersection(always, ids(one)).immutableCopy();
      for (Entitlement each : one.due()) {
        if (!each.isCash()) {
          possible.putIfAbsent(each.benefit().id(), each);
        }
      }
    }
    return new Bounds(
        less(worst, least, always), ImmutableList.sortedCopyOf(Tariff.BY_ID, possible.values()));
  }

  private static Set<BenefitId> ids(Weighing.Result result) {
    ImmutableSet.Builder<BenefitId> ids = ImmutableSet.builder();
    result.due().forEach(each -> ids.add(each.benefit().id()));
    return ids.build();
  }

  /** Returns the result with so much money at the most, the last paid cut, and of goods these. */
  private static Weighing.Result less(
      Weighing.Result result, Money most, Set<BenefitId> otherwise) {
    ImmutableList.Builder<Entitlement> due = ImmutableList.builder();
    Money left = most;
    for (Entitlement each : ImmutableList.sortedCopyOf(Weighing.PAID_FIRST, result.due())) {
      if (!each.isCash()) {
        if (otherwise.contains(each.benefit().id())) {
          due.add(each);
        }
      } else if (left.isPositive()) {
        Money paid = each.cash().min(left);
        due.add(each.cash(paid));
        left = left.minus(paid);
      }
    }
    return new Weighing.Result(
        ImmutableList.sortedCopyOf(Tariff.BY_ID, due.build()),
        result.suppressed(),
        result.mustChoose());
  }
}

package org.songnuan.benefit;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Money;
import org.songnuan.rule.FormulaResult;

/**
 * What caps and minimums leave of the money of one recipient.
 *
 * <p>Benefits are taken in the order in which they are paid, each as far as every cap that counts
 * it has room; the cap with the least room is named, of equal ones the first by id. What is then
 * less than the least that is paid of the benefit is not paid, and leaves its room to the others.
 */
final class Limits {
  private final Tariff tariff;
  private final Circumstances of;
  private final boolean most;
  private final ImmutableList.Builder<Suppressed> suppressed;

  /**
   * Limits what somebody gets.
   *
   * @param most whether limits that are open turn out for the best, or for the worst
   */
  Limits(
      Tariff tariff, Circumstances of, boolean most, ImmutableList.Builder<Suppressed> suppressed) {
    this.tariff = tariff;
    this.of = of;
    this.most = most;
    this.suppressed = suppressed;
  }

  static Money sum(Money one, Money other) {
    return Money.ofFen(Math.min(Money.MAX.fen(), LongMath.saturatedAdd(one.fen(), other.fen())));
  }

  static Money sum(Stream<Money> all) {
    return all.reduce(Money.ZERO, Limits::sum);
  }

  /** Cuts what the member in this place gets. */
  void cutPerson(int place, Map<BenefitId, Entitlement> member) {
    ImmutableList<Cap> caps = tariff.caps(true);
    if (!caps.isEmpty()) {
      List<Entitlement> inOrder = ImmutableList.sortedCopyOf(Weighing.PAID_FIRST, member.values());
      member.clear();
      cut(inOrder, caps, of.paidTo(place), false)
          .forEach(each -> member.put(each.benefit().id(), each));
    }
  }

  /** Returns what is left of what the household or place gets, in the order it is paid. */
  ImmutableList<Entitlement> cut(List<Entitlement> inOrder) {
    return cut(inOrder, tariff.caps(false), of.paid(), true);
  }

  private ImmutableList<Entitlement> cut(
      List<Entitlement> inOrder,
      ImmutableList<Cap> caps,
      Map<String, Money> paid,
      boolean minimums) {
    Money[] used = new Money[caps.size()];
    for (int i = 0; i < used.length; i++) {
      used[i] = paid.getOrDefault(caps.get(i).id(), Money.ZERO);
    }
    ImmutableList.Builder<Entitlement> left = ImmutableList.builder();
    for (Entitlement each : inOrder) {
      if (!each.isCash()) {
        left.add(each);
        continue;
      }
      Money due = each.cash();
      int cutting = -1;
      for (int i = 0; i < used.length; i++) {
        Money room = limit(caps.get(i)).minus(used[i]).max(Money.ZERO);
        if (room.isBelow(due) && caps.get(i).counts(each.benefit())) {
          due = room;
          cutting = i;
        }
      }
      if (cutting >= 0) {
        suppressed.add(cut(each, due, caps.get(cutting), used[cutting]));
      }
      if (minimums && due.isPositive() && due.isBelow(each.benefit().minimum())) {
        suppressed.add(belowMinimum(each, due));
        due = Money.ZERO;
      }
      if (due.isPositive()) {
        for (int i = 0; i < used.length; i++) {
          if (caps.get(i).counts(each.benefit())) {
            used[i] = sum(used[i], due);
          }
        }
        left.add(each.cash(due));
      }
    }
    return left.build();
  }

  /** Returns the most that the cap allows; of one that is open the least or the most of that. */
  private Money limit(Cap cap) {
    if (cap.formula().isEmpty()) {
      return cap.limit();
    }
    FormulaResult limit = of.limits().get(cap.id());
    Optional<Money> bound = limit == null ? Optional.empty() : most ? limit.most() : limit.least();
    return bound.orElse(most ? Money.MAX : Money.ZERO).max(Money.ZERO);
  }

  private Suppressed cut(Entitlement each, Money due, Cap cap, Money used) {
    return new Suppressed(
        each.benefit().id(),
        each.cash().minus(due),
        Reason.of(
            BenefitCode.CUT_BY_CAP,
            Argument.of(each.benefit().term()),
            Argument.of(each.cash()),
            Argument.of(due),
            Argument.of(cap.term()),
            Argument.of(limit(cap)),
            Argument.of(used)));
  }

  static Suppressed belowMinimum(Entitlement each, Money due) {
    return new Suppressed(
        each.benefit().id(),
        due,
        Reason.of(
            BenefitCode.BELOW_MINIMUM,
            Argument.of(each.benefit().term()),
            Argument.of(due),
            Argument.of(each.benefit().minimum())));
  }
}

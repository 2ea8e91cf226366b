package org.songnuan.benefit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Formula;
import org.songnuan.rule.FormulaResult;

/**
 * What one recipient should get if it is in these categories and no others: benefits that exclude
 * each other are left out, those of one series stack, then caps and minimums cut.
 *
 * <p>A household and each of its members are a scope of their own: benefits replace each other only
 * within a scope. What members get is added up to one entitlement a benefit.
 */
final class Weighing {
  /** In this order benefits are paid: where a cap cuts, the last is cut first. */
  static final Comparator<Entitlement> PAID_FIRST =
      comparing((Entitlement each) -> each.benefit().tier()).thenComparing(Tariff.BY_ID);

  private final Tariff tariff;
  private final Circumstances of;
  private final Set<CategoryId> holding;
  private final boolean most;
  private final List<TreeMap<BenefitId, Entitlement>> scopes = new ArrayList<>();
  private final ImmutableList.Builder<Suppressed> suppressed = ImmutableList.builder();
  private boolean mustChoose;

  /**
   * What it comes to.
   *
   * @param due by id of the benefit
   * @param suppressed what is not due, and why
   * @param mustChoose whether benefits of which one must be chosen are due
   */
  record Result(
      ImmutableList<Entitlement> due, ImmutableList<Suppressed> suppressed, boolean mustChoose) {
    /** Returns how much money is due in all, at most 2<sup>62</sup> fen. */
    Money cash() {
      return Limits.sum(due.stream().filter(Entitlement::isCash).map(Entitlement::cash));
    }
  }

  private Weighing(Tariff tariff, Circumstances of, Set<CategoryId> holding, boolean most) {
    this.tariff = tariff;
    this.of = of;
    this.holding = holding;
    this.most = most;
    for (int scope = 0; scope <= of.members().size(); scope++) {
      scopes.add(new TreeMap<>());
    }
  }

  /**
   * Weighs the benefits of somebody in these categories.
   *
   * @param most whether all else that is open turns out for the best, or for the worst
   */
  static Result of(Tariff tariff, Circumstances of, Set<CategoryId> holding, boolean most) {
    Weighing weighing = new Weighing(tariff, of, holding, most);
    ImmutableList<Entitlement> unbounded = weighing.enter();
    tariff.groups().forEach(weighing::decide);
    Limits limits = new Limits(tariff, of, most, weighing.suppressed);
    for (int scope = 1; scope < weighing.scopes.size(); scope++) {
      limits.cutPerson(scope - 1, weighing.scopes.get(scope));
    }
    ImmutableList<Entitlement> due = limits.cut(weighing.together());
    return new Result(
        ImmutableList.sortedCopyOf(
            Tariff.BY_ID,
            ImmutableList.<Entitlement>builder().addAll(due).addAll(unbounded).build()),
        weighing.suppressed.build(),
        weighing.mustChoose);
  }

  /**
   * What is due of benefits that are decided together, before anything else is looked at.
   *
   * @param due in the order in which it is paid
   * @param small what is less than the least that is paid of it
   * @param replaced what others replace
   */
  record OfGroup(
      ImmutableList<Entitlement> due,
      ImmutableList<Suppressed> small,
      ImmutableList<Suppressed> replaced,
      boolean mustChoose) {}

  /**
   * Weighs benefits that are decided together for a household or place as a whole, as if they were
   * the only ones: before caps, and beside no other.
   *
   * @param held those of the group to which the categories entitle; no formula and none for each
   *     person among them
   */
  static OfGroup ofGroup(
      Tariff tariff, Circumstances of, List<Benefit> held, ImmutableList<Benefit> group) {
    Weighing weighing = new Weighing(tariff, of, ImmutableSet.of(), false);
    held.forEach(benefit -> weighing.enter(0, benefit));
    ImmutableList<Suppressed> small = weighing.suppressed.build();
    weighing.decide(group);
    ImmutableList<Suppressed> all = weighing.suppressed.build();
    return new OfGroup(
        weighing.together(), small, all.subList(small.size(), all.size()), weighing.mustChoose);
  }

  /**
   * Enters what the categories entitle to; what has no bound, for nobody counts it, is returned.
   */
  private ImmutableList<Entitlement> enter() {
    ImmutableList.Builder<Entitlement> unbounded = ImmutableList.builder();
    for (Benefit benefit : tariff.benefits()) {
      if (!holding.contains(benefit.category())) {
        continue;
      }
      Optional<Benefit> resolved = resolved(benefit, of.amounts().get(benefit.id()));
      if (resolved.isPresent() && !benefit.isPerPerson()) {
        enter(0, resolved.get());
      } else if (resolved.isPresent()
          && enterMembers(resolved.get()) < benefit.mostPersons()
          && most
          && of.moreMembers()) {
        unbounded.add(unbounded(resolved.get()));
      }
    }
    return unbounded.build();
  }

  private Optional<Benefit> resolved(Benefit benefit, @Nullable FormulaResult result) {
    if (!(benefit.grant() instanceof Grant.ByFormula)) {
      return Optional.of(benefit);
    } else if (result == null || (most && result.most().isEmpty())) {
      return most ? Optional.of(benefit) : Optional.empty();
    }
    return (most ? result.most() : result.least())
        .filter(Money::isPositive)
        .map(money -> benefit.giving(Grant.of(money)));
  }

  private void enter(int scope, Benefit benefit) {
    ImmutableSortedSet<Integer> members =
        scope == 0 ? ImmutableSortedSet.of() : ImmutableSortedSet.of(scope - 1);
    Entitlement due =
        new Entitlement(
            benefit, ImmutableSortedSet.of(benefit.category()), members, Optional.empty());
    if (due.isCash() && due.cash().isBelow(benefit.minimum()) && !benefit.isPerPerson()) {
      suppressed.add(Limits.belowMinimum(due, due.cash()));
    } else {
      scopes.get(scope).put(benefit.id(), due);
    }
  }

  private int enterMembers(Benefit benefit) {
    int persons = 0;
    for (int i = 0; i < of.members().size() && persons < benefit.mostPersons(); i++) {
      Verdict verdict = of.members().get(i).verdict(benefit.category());
      if (verdict == Verdict.YES || (most && verdict == Verdict.UNKNOWN)) {
        enter(i + 1, benefit);
        persons++;
      }
    }
    return persons;
  }

  /** For any number of members: an amount that has no bound as long as nobody counts them. */
  private static Entitlement unbounded(Benefit benefit) {
    Benefit each =
        benefit.grant() instanceof Grant.Cash cash
            ? benefit.giving(
                new Grant.ByFormula(Formula.of(cash.money()).times(Formula.name("size"))))
            : benefit;
    return new Entitlement(each, ImmutableSortedSet.of(benefit.category()));
  }

  /** Decides benefits of which one may replace the others, after all that may exclude them. */
  private void decide(ImmutableList<Benefit> group) {
    for (int scope = 0; scope < scopes.size(); scope++) {
      for (Benefit benefit : group) {
        exclude(scope, benefit, group);
      }
    }
    Stacking stacking = tariff.stacking(group.get(0).series());
    if (group.size() > 1 && stacking != Stacking.SUM) {
      scopes.forEach(scope -> stack(scope, stacking, group));
    }
  }

  private void exclude(int scope, Benefit benefit, ImmutableList<Benefit> group) {
    Entitlement due = benefit.notBeside().isEmpty() ? null : scopes.get(scope).get(benefit.id());
    Optional<Benefit> beside = due == null ? Optional.empty() : beside(scope, benefit, group);
    if (due != null && beside.isPresent()) {
      scopes.get(scope).remove(benefit.id());
      suppressed.add(
          new Suppressed(
              benefit.id(),
              due.isCash() ? due.cash() : Money.ZERO,
              Reason.of(
                  BenefitCode.NOT_BESIDE,
                  Argument.of(benefit.term()),
                  Argument.of(beside.get().term()))));
    }
  }

  private Optional<Benefit> beside(int scope, Benefit benefit, ImmutableList<Benefit> group) {
    for (int other = 0; other < scopes.size(); other++) {
      if (scope == 0 || other == 0 || other == scope) {
        for (BenefitId id : benefit.notBeside()) {
          Entitlement found = scopes.get(other).get(id);
          if (found != null && group.stream().noneMatch(one -> one.id().equals(id))) {
            return Optional.of(found.benefit());
          }
        }
      }
    }
    return Optional.empty();
  }

  private void stack(
      Map<BenefitId, Entitlement> scope, Stacking stacking, ImmutableList<Benefit> benefits) {
    ImmutableList<Entitlement> group =
        scope.values().stream()
            .filter(each -> benefits.stream().anyMatch(one -> one.id().equals(each.benefit().id())))
            .collect(toImmutableList());
    if (group.isEmpty()) {
      return;
    }
    Optional<Entitlement> chosen =
        group.stream()
            .filter(each -> stacking == Stacking.EXCLUSIVE)
            .filter(each -> of.chosen().contains(each.benefit().id()))
            .findFirst();
    Entitlement stands = chosen.orElseGet(() -> group.stream().min(first(stacking)).orElseThrow());
    mustChoose |= stacking == Stacking.EXCLUSIVE && group.size() > 1 && chosen.isEmpty();
    if (stacking != Stacking.EXCLUSIVE) {
      ImmutableSortedSet<CategoryId> all =
          group.stream()
              .flatMap(each -> each.supportedBy().stream())
              .collect(toImmutableSortedSet(naturalOrder()));
      scope.put(stands.benefit().id(), stands.supportedBy(all));
    }
    BenefitCode code =
        switch (stacking) {
          case SUM, HIGHEST_ONLY -> BenefitCode.REPLACED_BY_HIGHER;
          case FIRST -> BenefitCode.REPLACED_BY_FIRST;
          case EXCLUSIVE -> BenefitCode.EXCLUDED_BY;
        };
    for (Entitlement each : group) {
      if (!each.benefit().id().equals(stands.benefit().id())) {
        scope.remove(each.benefit().id());
        suppressed.add(
            new Suppressed(
                each.benefit().id(),
                each.cash(),
                Reason.of(
                    code,
                    Argument.of(each.benefit().term()),
                    Argument.of(each.cash()),
                    Argument.of(stands.benefit().term()),
                    Argument.of(stands.cash()))));
      }
    }
  }

  /** The least by this order stands; of equal ones the one that comes first by id. */
  private Comparator<Entitlement> first(Stacking stacking) {
    Comparator<Entitlement> order =
        stacking == Stacking.FIRST
            ? comparing(each -> each.benefit().tier())
            : stacking == Stacking.HIGHEST_ONLY || most
                ? comparing(Entitlement::cash, Comparator.reverseOrder())
                : comparing(Entitlement::cash);
    return order.thenComparing(Tariff.BY_ID);
  }

  /** Returns one entitlement a benefit, those of several members added up. */
  private ImmutableList<Entitlement> together() {
    TreeMap<BenefitId, Entitlement> all = new TreeMap<>(scopes.get(0));
    for (int scope = 1; scope < scopes.size(); scope++) {
      scopes.get(scope).forEach((id, each) -> all.merge(id, each, Weighing::plus));
    }
    return all.values().stream().sorted(PAID_FIRST).collect(toImmutableList());
  }

  private static Entitlement plus(Entitlement one, Entitlement other) {
    ImmutableSortedSet<CategoryId> supportedBy =
        ImmutableSortedSet.<CategoryId>naturalOrder()
            .addAll(one.supportedBy())
            .addAll(other.supportedBy())
            .build();
    ImmutableSortedSet<Integer> members =
        ImmutableSortedSet.<Integer>naturalOrder()
            .addAll(one.members())
            .addAll(other.members())
            .build();
    return new Entitlement(plus(one.benefit(), other.benefit()), supportedBy, members, one.rank());
  }

  private static Benefit plus(Benefit one, Benefit other) {
    if (one.grant() instanceof Grant.InKind goods && other.grant() instanceof Grant.InKind more) {
      return one.giving(Grant.of(goods.goods().plus(more.goods())));
    } else if (one.grant() instanceof Grant.Cash cash && other.grant() instanceof Grant.Cash more) {
      return one.giving(Grant.of(Limits.sum(cash.money(), more.money())));
    }
    return one;
  }
}

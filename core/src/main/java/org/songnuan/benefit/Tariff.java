package org.songnuan.benefit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Money;
import org.songnuan.rule.FormulaResult;

/**
 * All benefits of a campaign and how they stack.
 *
 * <p>It answers "what should this recipient get?", for one recipient at a time and without looking
 * at any other.
 */
public final class Tariff {
  private final ImmutableList<Benefit> benefits;
  private final Stacking stacking;

  private Tariff(ImmutableList<Benefit> benefits, Stacking stacking) {
    this.benefits = benefits;
    this.stacking = requireNonNull(stacking, "stacking");
  }

  /**
   * Returns the tariff of these benefits.
   *
   * @throws IllegalArgumentException if two have the same id
   */
  public static Tariff of(Iterable<Benefit> benefits, Stacking stacking) {
    ImmutableList<Benefit> byId = ImmutableList.sortedCopyOf(comparing(Benefit::id), benefits);
    for (int i = 1; i < byId.size(); i++) {
      if (byId.get(i).id().equals(byId.get(i - 1).id())) {
        throw new IllegalArgumentException(
            "Tariff must use each benefit id once, but was ("
                + byId.get(i).id()
                + ") twice.\nMaybe one of them should be called otherwise.");
      }
    }
    return new Tariff(byId, stacking);
  }

  /** Returns the benefits in the order of their ids. */
  public ImmutableList<Benefit> benefits() {
    return benefits;
  }

  /** Returns how they stack. */
  public Stacking stacking() {
    return stacking;
  }

  /** Returns the assessment of a recipient whose case file misses something. */
  public Assessment refuse(Recipient recipient, ImmutableList<Reason> refusals) {
    return new Assessment(
        recipient.id(),
        recipient.area(),
        refusals,
        Classification.NONE,
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  /** Returns what the recipient should get in these categories, where no benefit has a formula. */
  public Assessment assess(
      Recipient recipient, Classification classification, ImmutableList<Finding> findings) {
    return assess(recipient, classification, ImmutableMap.of(), findings);
  }

  /**
   * Returns what the recipient should get in these categories.
   *
   * @param amounts what the formulas come to for the recipient; one that is absent is open
   */
  public Assessment assess(
      Recipient recipient,
      Classification classification,
      Map<BenefitId, FormulaResult> amounts,
      ImmutableList<Finding> findings) {
    Set<CategoryId> certain = classification.categories();
    List<Benefit> due = due(certain, amounts, false);
    List<Benefit> mostDue = due(Sets.union(certain, classification.open()), amounts, true);
    ImmutableList<Entitlement> entitlements = entitlements(due);
    return new Assessment(
        recipient.id(),
        recipient.area(),
        ImmutableList.of(),
        classification,
        entitlements,
        mostDue.equals(due) ? entitlements : entitlements(mostDue),
        suppressed(due, entitlements),
        Stream.concat(
                findings.stream(),
                amounts.values().stream()
                    .flatMap(amount -> amount.finding().stream())
                    .map(finding -> finding.about(recipient.id().value())))
            .collect(toImmutableList()));
  }

  /** Returns the benefits of the categories, with the amounts that are certain or the most. */
  private ImmutableList<Benefit> due(
      Set<CategoryId> categories, Map<BenefitId, FormulaResult> amounts, boolean most) {
    return benefits.stream()
        .filter(benefit -> categories.contains(benefit.category()))
        .flatMap(benefit -> resolved(benefit, amounts.get(benefit.id()), most).stream())
        .collect(toImmutableList());
  }

  private static Optional<Benefit> resolved(
      Benefit benefit, @Nullable FormulaResult result, boolean most) {
    if (!(benefit.grant() instanceof Grant.ByFormula)) {
      return Optional.of(benefit);
    } else if (result == null || (most && result.most().isEmpty())) {
      return most ? Optional.of(benefit) : Optional.empty();
    }
    return (most ? result.most() : result.exact())
        .filter(Money::isPositive)
        .map(money -> benefit.giving(Grant.of(money)));
  }

  private ImmutableList<Entitlement> entitlements(List<Benefit> due) {
    Optional<Benefit> highest = stacking == Stacking.SUM ? Optional.empty() : highest(due);
    ImmutableSortedSet<CategoryId> ofCash =
        due.stream()
            .filter(Tariff::isCash)
            .map(Benefit::category)
            .collect(toImmutableSortedSet(naturalOrder()));
    return due.stream()
        .filter(benefit -> highest.isEmpty() || !isCash(benefit) || benefit.equals(highest.get()))
        .map(
            benefit ->
                new Entitlement(
                    benefit,
                    highest.isPresent() && isCash(benefit)
                        ? ofCash
                        : ImmutableSortedSet.of(benefit.category())))
        .collect(toImmutableList());
  }

  private static boolean isCash(Benefit benefit) {
    return benefit.grant() instanceof Grant.Cash || benefit.grant() instanceof Grant.ByFormula;
  }

  /** The largest amount, of which none is above one without a bound; of equals the first by id. */
  private static Optional<Benefit> highest(List<Benefit> due) {
    return due.stream()
        .filter(Tariff::isCash)
        .reduce((best, next) -> cash(next).compareTo(cash(best)) > 0 ? next : best);
  }

  private static Money cash(Benefit benefit) {
    return benefit.grant() instanceof Grant.Cash cash ? cash.money() : Money.MAX;
  }

  private static ImmutableList<Reason> suppressed(
      List<Benefit> due, ImmutableList<Entitlement> entitlements) {
    Set<Benefit> kept = new HashSet<>();
    entitlements.forEach(entitlement -> kept.add(entitlement.benefit()));
    Optional<Benefit> highest = kept.stream().filter(Tariff::isCash).findFirst();
    return due.stream()
        .filter(benefit -> !kept.contains(benefit))
        .map(
            benefit ->
                Reason.of(
                    BenefitCode.REPLACED_BY_HIGHER,
                    Argument.of(benefit.term()),
                    Argument.of(cash(benefit)),
                    Argument.of(highest.orElseThrow().term()),
                    Argument.of(cash(highest.orElseThrow()))))
        .collect(toImmutableList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tariff that
        && benefits.equals(that.benefits)
        && stacking == that.stacking;
  }

  @Override
  public int hashCode() {
    return benefits.hashCode() * 31 + stacking.hashCode();
  }

  @Override
  public String toString() {
    return "Tariff" + benefits;
  }
}

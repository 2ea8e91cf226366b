package org.songnuan.benefit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import com.google.common.primitives.ImmutableLongArray;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Money;

/**
 * All benefits of a campaign, how they stack, and what caps them.
 *
 * <p>It answers "what should this recipient get?", for one recipient at a time and without looking
 * at any other. The same circumstances always give the same answer.
 */
public final class Tariff {
  static final Comparator<Entitlement> BY_ID = comparing(each -> each.benefit().id());

  private final ImmutableList<Benefit> benefits;
  private final Stacking stacking;
  private final ImmutableMap<Series, Stacking> bySeries;
  private final ImmutableList<Cap> caps;
  private final ImmutableList<Cap> capsOfPersons;
  private final ImmutableList<Cap> capsOfRecipients;
  private final ImmutableSet<CategoryId> categories;
  private final ImmutableList<ImmutableList<Benefit>> groups;
  private final boolean monotone;

  private Tariff(
      ImmutableList<Benefit> benefits,
      Stacking stacking,
      ImmutableMap<Series, Stacking> bySeries,
      ImmutableList<Cap> caps) {
    this.benefits = benefits;
    this.stacking = requireNonNull(stacking, "stacking");
    this.bySeries = bySeries;
    this.caps = caps;
    this.capsOfPersons = caps.stream().filter(Cap::isPerPerson).collect(toImmutableList());
    this.capsOfRecipients =
        caps.stream().filter(cap -> !cap.isPerPerson()).collect(toImmutableList());
    this.categories = benefits.stream().map(Benefit::category).collect(toImmutableSet());
    this.groups = Exclusions.inOrder(this);
    this.monotone = Monotony.of(this);
  }

  /**
   * Returns the tariff of these benefits.
   *
   * @throws IllegalArgumentException if two have the same id, or one excludes itself in the end
   */
  public static Tariff of(Iterable<Benefit> benefits, Stacking stacking) {
    return of(benefits, stacking, ImmutableMap.of(), ImmutableList.of());
  }

  /**
   * Returns the tariff of these benefits.
   *
   * @param stacking how the benefits of every series stack of which nothing else is said
   * @param bySeries how those of some series stack
   * @param caps what is the most
   * @throws IllegalArgumentException if two benefits or two caps have the same id, or a benefit
   *     excludes itself in the end
   */
  public static Tariff of(
      Iterable<Benefit> benefits,
      Stacking stacking,
      Map<Series, Stacking> bySeries,
      Iterable<Cap> caps) {
    ImmutableList<Benefit> byId = ImmutableList.sortedCopyOf(comparing(Benefit::id), benefits);
    checkDistinct("benefit", byId.stream().map(Benefit::id).toList());
    ImmutableList<Cap> capsById = ImmutableList.sortedCopyOf(comparing(Cap::id), caps);
    checkDistinct("cap", capsById.stream().map(Cap::id).toList());
    return new Tariff(byId, stacking, ImmutableMap.copyOf(bySeries), capsById);
  }

  private static void checkDistinct(String what, List<?> sortedIds) {
    for (int i = 1; i < sortedIds.size(); i++) {
      if (sortedIds.get(i).equals(sortedIds.get(i - 1))) {
        throw new IllegalArgumentException(
            "Tariff must use each "
                + what
                + " id once, but was ("
                + sortedIds.get(i)
                + ") twice.\nMaybe one of them should be called otherwise.");
      }
    }
  }

  /** Returns the benefits in the order of their ids. */
  public ImmutableList<Benefit> benefits() {
    return benefits;
  }

  /** Returns how the benefits of a series stack if nothing else is said of it. */
  public Stacking stacking() {
    return stacking;
  }

  /** Returns how the benefits of this series stack. */
  public Stacking stacking(Series series) {
    return bySeries.getOrDefault(series, stacking);
  }

  /** Returns the caps in the order of their ids. */
  public ImmutableList<Cap> caps() {
    return caps;
  }

  /** Returns the caps on what each person gets, or those on the household or place. */
  ImmutableList<Cap> caps(boolean perPerson) {
    return perPerson ? capsOfPersons : capsOfRecipients;
  }

  /** Returns the categories that get something. */
  ImmutableSet<CategoryId> categories() {
    return categories;
  }

  /** Returns the benefits in the order in which they are decided, each with those it replaces. */
  ImmutableList<ImmutableList<Benefit>> groups() {
    return groups;
  }

  /** Returns whether belonging to more, and larger amounts, never bring less. */
  boolean isMonotone() {
    return monotone;
  }

  /** Returns the same benefits, all of which add up without a limit. */
  Tariff unlimited() {
    return of(benefits.stream().map(Benefit::unlimited).collect(toImmutableList()), Stacking.SUM);
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

  /** Returns what a recipient in these circumstances should get. */
  public Assessment assess(Circumstances of) {
    String id = of.recipient().id().value();
    Completions.Bounds bounds = Completions.of(this, of);
    Stream<Finding> ofAmounts =
        of.amounts().values().stream().flatMap(amount -> amount.finding().stream());
    Stream<Finding> ofChoice =
        bounds.certain().mustChoose()
            ? Stream.of(Finding.warning(BenefitCode.MUST_CHOOSE))
            : Stream.of();
    Stream<Finding> ofChosen =
        of.chosen().stream()
            .filter(one -> !isIn(bounds.certain().due(), one) && !isIn(bounds.possible(), one))
            .map(one -> Finding.warning(BenefitCode.CHOSEN_NOT_DUE, Argument.text(one.value())));
    Stream<Finding> ofLimits =
        caps.stream()
            .filter(cap -> of.limits().containsKey(cap.id()))
            .filter(cap -> requireNonNull(of.limits().get(cap.id())).exact().isEmpty())
            .map(cap -> Finding.warning(BenefitCode.LIMIT_OPEN, Argument.of(cap.term())));
    return new Assessment(
        of.recipient().id(),
        of.recipient().area(),
        ImmutableList.of(),
        of.classification(),
        bounds.certain().due(),
        bounds.possible(),
        bounds.certain().suppressed(),
        Stream.concat(
                of.findings().stream(),
                Streams.concat(ofAmounts, ofChoice, ofChosen, ofLimits)
                    .map(finding -> finding.about(id)))
            .collect(toImmutableList()));
  }

  private static boolean isIn(ImmutableList<Entitlement> entitlements, BenefitId id) {
    return entitlements.stream().anyMatch(each -> each.benefit().id().equals(id));
  }

  /**
   * Returns how much of what each cap on the whole counts may have been paid before without changing
   * what is due, in the order of the caps; null if no amount is known, for something is open or cut.
   */
  long @Nullable [] room(Alike due) {
    if (due.isOpen()
        || due.suppressed().stream()
            .anyMatch(each -> each.reason().code() == BenefitCode.CUT_BY_CAP)) {
      return null;
    }
    long[] room = new long[capsOfRecipients.size()];
    for (int i = 0; i < room.length; i++) {
      Cap cap = capsOfRecipients.get(i);
      room[i] = cap.limit().fen();
      for (Entitlement each : due.entitlements()) {
        room[i] -= cap.counts(each.benefit()) ? Math.min(each.cash().fen(), room[i]) : 0;
      }
    }
    return room;
  }

  /** Returns what was paid by the id of the cap on the whole, of each of which anything was. */
  ImmutableMap<String, Money> byCap(ImmutableLongArray paid) {
    ImmutableMap.Builder<String, Money> byCap = ImmutableMap.builder();
    for (int i = 0; i < paid.length(); i++) {
      if (paid.get(i) > 0) {
        byCap.put(capsOfRecipients.get(i).id(), Money.ofFen(paid.get(i)));
      }
    }
    return byCap.buildOrThrow();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tariff that
        && benefits.equals(that.benefits)
        && stacking == that.stacking
        && bySeries.equals(that.bySeries)
        && caps.equals(that.caps);
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

package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Formula;

/**
 * The most money that a recipient, or each of its persons, gets of certain benefits over a time,
 * what was paid before included.
 *
 * <p>It answers "what is counted, for whom, from when to when, and how much is the most?". A cap of
 * which nothing is said counts every benefit of money of the household, each time anew. A cap never
 * lifts anybody up to it. What shares in a fund is not counted, for no amount of it is due.
 *
 * <pre>{@code
 * Cap.of("union-year", Money.yuan(6_000))
 *     .countingFundedBy("union")
 *     .over(CapPeriod.calendarYear())
 * }</pre>
 */
public final class Cap {
  private final String id;
  private final Term term;
  private final Money limit;
  private final @Nullable Formula formula;
  private final ImmutableSortedSet<BenefitKind> kinds;
  private final ImmutableSortedSet<String> funders;
  private final ImmutableSortedSet<BenefitId> benefits;
  private final boolean perPerson;
  private final CapPeriod period;

  private Cap(
      String id,
      Term term,
      Money limit,
      @Nullable Formula formula,
      ImmutableSortedSet<BenefitKind> kinds,
      ImmutableSortedSet<String> funders,
      ImmutableSortedSet<BenefitId> benefits,
      boolean perPerson,
      CapPeriod period) {
    this.id = id;
    this.term = requireNonNull(term, "term");
    this.limit = limit;
    this.formula = formula;
    this.kinds = kinds;
    this.funders = funders;
    this.benefits = benefits;
    this.perPerson = perPerson;
    this.period = requireNonNull(period, "period");
  }

  /**
   * Returns the cap of so much money each time.
   *
   * @throws IllegalArgumentException if the id is blank or the limit not more than zero
   */
  public static Cap of(String id, Money limit) {
    if (!limit.isPositive()) {
      throw new IllegalArgumentException(
          "Limit of cap (" + id + ") must be more than 0.00, but was (" + limit + ").");
    }
    return of(id, limit, null);
  }

  /**
   * Returns the cap of as much money each time as the formula comes to for the household or place,
   * such as twelve times the line; nothing, where that is less than zero. Where a missing fact
   * leaves it open, the least that it can be limits what is certain, and the most what is possible.
   * Names in it are checked when the campaign is prepared.
   *
   * <pre>{@code
   * Cap.of("deep-year", Formula.parse("line * 12")).over(CapPeriod.calendarYear())
   * }</pre>
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Cap of(String id, Formula limit) {
    return of(id, Money.MAX, requireNonNull(limit, "limit"));
  }

  private static Cap of(String id, Money limit, @Nullable Formula formula) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("Cap must have an id, but was (blank).");
    }
    return new Cap(
        id,
        Term.of(id),
        limit,
        formula,
        ImmutableSortedSet.of(),
        ImmutableSortedSet.of(),
        ImmutableSortedSet.of(),
        false,
        new CapPeriod.EachTime());
  }

  /** Returns this cap with this name in each language; without one, readers see its id. */
  public Cap titled(String chinese, String english) {
    Term name = Term.of(chinese, english);
    return new Cap(id, name, limit, formula, kinds, funders, benefits, perPerson, period);
  }

  /** Returns this cap, counting only benefits of these kinds; of every kind if none is named. */
  public Cap counting(BenefitKind... some) {
    ImmutableSortedSet<BenefitKind> counted = ImmutableSortedSet.copyOf(some);
    return new Cap(id, term, limit, formula, counted, funders, benefits, perPerson, period);
  }

  /**
   * Returns this cap, counting only benefits of series of these funders; of every funder if none is
   * named.
   */
  public Cap countingFundedBy(String... some) {
    ImmutableSortedSet<String> counted = ImmutableSortedSet.copyOf(some);
    return new Cap(id, term, limit, formula, kinds, counted, benefits, perPerson, period);
  }

  /**
   * Returns this cap, counting only these benefits. With the amount of a single benefit as its
   * limit, only what earlier payments left of it is due (补差). If none is named, every benefit is
   * counted.
   *
   * @throws IllegalArgumentException if an id is blank
   */
  public Cap counting(String... some) {
    ImmutableSortedSet.Builder<BenefitId> counted = ImmutableSortedSet.naturalOrder();
    for (String benefit : some) {
      counted.add(BenefitId.of(benefit));
    }
    return new Cap(id, term, limit, formula, kinds, funders, counted.build(), perPerson, period);
  }

  /**
   * Returns this cap as one on what each person gets of the benefits for each person, in whichever
   * household the person was paid before; without this it is one on what the household or place
   * gets in all.
   */
  public Cap perPerson() {
    return new Cap(id, term, limit, formula, kinds, funders, benefits, true, period);
  }

  /** Returns this cap over this time. */
  public Cap over(CapPeriod newPeriod) {
    return new Cap(id, term, limit, formula, kinds, funders, benefits, perPerson, newPeriod);
  }

  /** Returns the id. */
  public String id() {
    return id;
  }

  /** Returns what readers call it. */
  public Term term() {
    return term;
  }

  /** Returns the most; of a cap by formula the most that money can be. */
  public Money limit() {
    return limit;
  }

  /** Returns the formula of the most, if it is not the same for everybody. */
  public Optional<Formula> formula() {
    return Optional.ofNullable(formula);
  }

  /** Returns the kinds of benefit that it counts; empty for every kind. */
  public ImmutableSortedSet<BenefitKind> kinds() {
    return kinds;
  }

  /** Returns the funders whose benefits it counts; empty for every funder. */
  public ImmutableSortedSet<String> funders() {
    return funders;
  }

  /** Returns the benefits that are named; empty if none is. */
  public ImmutableSortedSet<BenefitId> benefits() {
    return benefits;
  }

  /** Returns whether it is on what each person gets. */
  public boolean isPerPerson() {
    return perPerson;
  }

  /** Returns over which time. */
  public CapPeriod period() {
    return period;
  }

  /** Returns whether money of this benefit is counted. */
  public boolean counts(Benefit benefit) {
    return benefit.isAmount()
        && (!perPerson || benefit.isPerPerson())
        && counts(benefit.id(), benefit.kind(), benefit.series().funder());
  }

  /** Returns whether money of such a benefit is counted. */
  boolean counts(BenefitId benefit, BenefitKind kind, String funder) {
    return (kinds.isEmpty() || kinds.contains(kind))
        && (funders.isEmpty() || funders.contains(funder))
        && (benefits.isEmpty() || benefits.contains(benefit));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cap that
        && id.equals(that.id)
        && term.equals(that.term)
        && limit.equals(that.limit)
        && Objects.equals(formula, that.formula)
        && kinds.equals(that.kinds)
        && funders.equals(that.funders)
        && benefits.equals(that.benefits)
        && perPerson == that.perPerson
        && period.equals(that.period);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, limit, kinds, funders, benefits, perPerson, period);
  }

  @Override
  public String toString() {
    return "Cap[" + id + " " + (formula == null ? limit : formula) + "]";
  }
}

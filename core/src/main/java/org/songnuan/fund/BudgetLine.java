package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/**
 * An organisation or area in a budget: below whom it stands, what speaks for its share, and within
 * which bounds.
 *
 * <p>It answers "how heavily does it count, and what must it have at least and at most?". A factor
 * that is not named is not known, which is not the same as a weight of 0.
 *
 * <pre>{@code
 * BudgetLine.of("武汉", "湖北")
 *     .weighing("people", 1_200)
 *     .weighing("last-year", Money.yuan(90_000))
 *     .atLeast(Money.yuan(50_000))
 * }</pre>
 */
public final class BudgetLine {
  private final String id;
  private final String parent;
  private final Term term;
  private final ImmutableSortedMap<String, Long> weights;
  private final Money floor;
  private final Money ceiling;
  private final Money carriedOver;
  private final Money own;

  private BudgetLine(
      String id,
      String parent,
      Term term,
      Map<String, Long> weights,
      Money floor,
      Money ceiling,
      Money carriedOver,
      Money own) {
    this.id = id;
    this.parent = parent;
    this.term = term;
    this.weights = ImmutableSortedMap.copyOf(weights);
    this.floor = floor;
    this.ceiling = ceiling;
    this.carriedOver = carriedOver;
    this.own = own;
    if (floor.isAbove(ceiling)) {
      throw new IllegalArgumentException(
          "Floor of budget line ("
              + id
              + ") must not exceed its ceiling ("
              + ceiling
              + "), but was ("
              + floor
              + ").");
    }
  }

  /**
   * Returns the line of the organisation below another, without weights, bounds or money of its
   * own.
   *
   * @throws IllegalArgumentException if an id is blank, or the organisation is below itself
   */
  public static BudgetLine of(String id, String parent) {
    if (id.isBlank() || parent.isBlank() || id.equals(parent)) {
      throw new IllegalArgumentException(
          "Budget line must have an id and stand below another, but was ("
              + id
              + ") below ("
              + parent
              + ").");
    }
    return new BudgetLine(
        id, parent, Term.of(id), Map.of(), Money.ZERO, Money.MAX, Money.ZERO, Money.ZERO);
  }

  /**
   * Returns the line of the area below the one that directly contains it; its id is its path.
   *
   * @throws IllegalArgumentException if the area is everywhere, which is below none
   */
  public static BudgetLine of(Area area) {
    return of(area.toString(), area.parent().map(Area::toString).orElse(area.toString()))
        .called(area.name(), area.name());
  }

  /** Returns this line with this name in each language. */
  public BudgetLine called(String chinese, String english) {
    return new BudgetLine(
        id, parent, Term.of(chinese, english), weights, floor, ceiling, carriedOver, own);
  }

  /**
   * Returns this line with so much weight by this factor.
   *
   * @param factor as the {@link Budget} names it
   * @param weight from 0 to 2<sup>62</sup>
   * @throws IllegalArgumentException if the weight is out of range
   */
  public BudgetLine weighing(String factor, long weight) {
    requireNonNull(factor, "factor");
    if (weight < 0 || weight > Money.MAX.fen()) {
      throw new IllegalArgumentException(
          "Weight of budget line (" + id + ") must be from 0 to 2^62, but was (" + weight + ").");
    }
    Map<String, Long> more = new TreeMap<>(weights);
    more.put(factor, weight);
    return new BudgetLine(id, parent, term, more, floor, ceiling, carriedOver, own);
  }

  /**
   * Returns this line with this amount of money, in fen, as its weight by this factor.
   *
   * @throws IllegalArgumentException if the amount is negative
   */
  public BudgetLine weighing(String factor, Money weight) {
    return weighing(factor, weight.fen());
  }

  /**
   * Returns this line, allotted no less than this while the level above can.
   *
   * @throws IllegalArgumentException if it is negative or above the ceiling
   */
  public BudgetLine atLeast(Money newFloor) {
    return new BudgetLine(
        id, parent, term, weights, checked(newFloor, "Floor"), ceiling, carriedOver, own);
  }

  /**
   * Returns this line, allotted no more than this.
   *
   * @throws IllegalArgumentException if it is negative or below the floor
   */
  public BudgetLine atMost(Money newCeiling) {
    return new BudgetLine(
        id, parent, term, weights, floor, checked(newCeiling, "Ceiling"), carriedOver, own);
  }

  /**
   * Returns this line with so much left over from the year before, which stays with it.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public BudgetLine carryingOver(Money newCarriedOver) {
    return new BudgetLine(
        id, parent, term, weights, floor, ceiling, checked(newCarriedOver, "Carry-over"), own);
  }

  /**
   * Returns this line, keeping so much for its own use before it passes the rest on. What a line
   * without any below it has, it keeps as a whole.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public BudgetLine keeping(Money newOwn) {
    return new BudgetLine(
        id, parent, term, weights, floor, ceiling, carriedOver, checked(newOwn, "Own use"));
  }

  private Money checked(Money amount, String what) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException(
          what + " of budget line (" + id + ") must not be negative, but was (" + amount + ").");
    }
    return amount;
  }

  /** Returns the id. */
  public String id() {
    return id;
  }

  /** Returns the id of whom it stands below. */
  public String parent() {
    return parent;
  }

  /** Returns what readers call it. */
  public Term term() {
    return term;
  }

  /** Returns its weight by each factor that is known. */
  public ImmutableSortedMap<String, Long> weights() {
    return weights;
  }

  /** Returns the least that it is allotted. */
  public Money floor() {
    return floor;
  }

  /** Returns the most that it is allotted. */
  public Money ceiling() {
    return ceiling;
  }

  /** Returns what it has left over from the year before. */
  public Money carriedOver() {
    return carriedOver;
  }

  /** Returns what it keeps for its own use. */
  public Money own() {
    return own;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BudgetLine that
        && id.equals(that.id)
        && parent.equals(that.parent)
        && term.equals(that.term)
        && weights.equals(that.weights)
        && floor.equals(that.floor)
        && ceiling.equals(that.ceiling)
        && carriedOver.equals(that.carriedOver)
        && own.equals(that.own);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, parent, weights, floor, ceiling, carriedOver, own);
  }

  @Override
  public String toString() {
    return "BudgetLine[" + id + " below " + parent + ", " + weights + "]";
  }
}

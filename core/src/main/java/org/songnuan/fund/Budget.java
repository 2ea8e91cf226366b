package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.split.Division;

/**
 * Money that goes down a tree of organisations or areas: province, city, district, community.
 *
 * <p>It answers "how much does each of them get?". Each level is divided on its own, in proportion
 * to the weights of those directly below, within their floors and ceilings, in payable steps; what
 * a level has is what it keeps, passes on and leaves, to the fen. The order of the lines never
 * shows.
 *
 * <p>With several factors a level is first cut into a block for each, in proportion to the factors'
 * parts, and each block goes by that factor alone (因素法); together the blocks say how heavily each
 * line counts. Money carried over stays where it is. It comes on top of what is allotted, unless it
 * is {@linkplain #countingCarryOver counted}.
 *
 * <p>A line that stands nowhere below the root, and a level on which a weight is not known, are
 * findings of the {@link BudgetPlan}; everything else is divided all the same.
 *
 * <pre>{@code
 * BudgetPlan plan =
 *     Budget.of("湖北", Money.yuan(100_000))
 *         .by("people", 3)
 *         .by("last-year", 1)
 *         .inStepsOf(Money.yuan(100))
 *         .with(BudgetLine.of("武汉", "湖北").weighing("people", 5).weighing("last-year", 1))
 *         .with(BudgetLine.of("宜昌", "湖北").weighing("people", 4).weighing("last-year", 3))
 *         .divide(Lot.of("2026-spring"));
 * plan.allotment("武汉").allotted();             // 47,900.00
 * }</pre>
 */
public final class Budget {
  private final String root;
  private final Money amount;
  private final ImmutableSortedMap<String, Long> factors;
  private final Division division;
  private final boolean countsCarryOver;
  private final ImmutableList<BudgetLine> lines;

  private Budget(
      String root,
      Money amount,
      Map<String, Long> factors,
      Division division,
      boolean countsCarryOver,
      ImmutableList<BudgetLine> lines) {
    this.root = root;
    this.amount = amount;
    this.factors = ImmutableSortedMap.copyOf(factors);
    this.division = division;
    this.countsCarryOver = countsCarryOver;
    this.lines = lines;
  }

  /**
   * Returns the budget of so much money at the root, with no factor and nobody below yet.
   *
   * @throws IllegalArgumentException if the id is blank or the amount negative
   */
  public static Budget of(String root, Money amount) {
    if (root.isBlank()) {
      throw new IllegalArgumentException("Budget must have a root, but was (blank).");
    }
    if (amount.isNegative()) {
      throw new IllegalArgumentException(
          "Budget of (" + root + ") must not be less than 0.00, but was (" + amount + ").");
    }
    return new Budget(root, amount, Map.of(), Division.weighted(), false, ImmutableList.of());
  }

  /** Returns the budget of so much money for an area, whose id is its path. */
  public static Budget of(Area root, Money amount) {
    return of(root.toString(), amount);
  }

  /**
   * Returns this budget, divided by this factor alone, or by it beside others.
   *
   * @param factor as the lines name it
   * @param part how much goes by it, in proportion to the parts of all factors; at least 1
   * @throws IllegalArgumentException if the part is out of range or the factor is there already
   */
  public Budget by(String factor, long part) {
    if (part < 1 || part > 1_000_000) {
      throw new IllegalArgumentException(
          "Part of factor (" + factor + ") must be from 1 to 1000000, but was (" + part + ").");
    }
    if (factors.containsKey(factor)) {
      throw new IllegalArgumentException(
          "Budget must use each factor once, but was (" + factor + ") twice.");
    }
    Map<String, Long> more = new TreeMap<>(factors);
    more.put(factor, part);
    return new Budget(root, amount, more, division, countsCarryOver, lines);
  }

  /** Returns this budget, divided by this factor. */
  public Budget by(String factor) {
    return by(factor, 1);
  }

  /**
   * Returns this budget, allotted in whole steps; to the fen unless said otherwise.
   *
   * @throws IllegalArgumentException if the step is not more than zero
   */
  public Budget inStepsOf(Money step) {
    return new Budget(root, amount, factors, division.by(step.fen()), countsCarryOver, lines);
  }

  /**
   * Returns this budget, in which what is carried over counts towards the share of the line that
   * has it: shares, floors and ceilings are of both together, and whoever carried over more than
   * its share is allotted nothing, but loses nothing.
   */
  public Budget countingCarryOver() {
    return new Budget(root, amount, factors, division, true, lines);
  }

  /**
   * Returns this budget with these lines too, in any order.
   *
   * @throws IllegalArgumentException if an id is used twice, the money of all exceeds
   *     2<sup>62</sup> fen, or the weights of a level do
   */
  public Budget with(BudgetLine... more) {
    ImmutableList<BudgetLine> all =
        Stream.concat(lines.stream(), Arrays.stream(more))
            .sorted(comparing(BudgetLine::id))
            .collect(toImmutableList());
    checkDistinct(all);
    checkSums(all);
    return new Budget(root, amount, factors, division, countsCarryOver, all);
  }

  private void checkDistinct(List<BudgetLine> all) {
    Set<String> ids = new HashSet<>();
    ids.add(root);
    for (BudgetLine line : all) {
      if (!ids.add(line.id())) {
        throw new IllegalArgumentException(
            "Budget must use each id once, but was (" + line.id() + ") twice.");
      }
    }
  }

  private void checkSums(List<BudgetLine> all) {
    long money = amount.fen();
    Map<String, Long> weights = new TreeMap<>();
    for (BudgetLine line : all) {
      money = LongMath.saturatedAdd(money, line.carriedOver().fen());
      line.weights()
          .forEach(
              (factor, weight) ->
                  weights.merge(
                      factor + " below " + line.parent(), weight, LongMath::saturatedAdd));
    }
    weights.put("money of all", money);
    weights.forEach(
        (what, sum) -> {
          if (sum > Money.MAX.fen()) {
            throw new IllegalArgumentException(
                "Budget must have sums of at most 2^62, but was more in (" + what + ").");
          }
        });
  }

  /**
   * Divides the budget, level after level.
   *
   * @param lot decides between equals, by id alone
   * @throws IllegalArgumentException if there are lines but no factor
   */
  public BudgetPlan divide(Lot lot) {
    requireNonNull(lot, "lot");
    if (factors.isEmpty() && !lines.isEmpty()) {
      throw new IllegalArgumentException(
          "Budget must name a factor by which it is divided, but was (none).");
    }
    return new BudgetPlan(this, lot);
  }

  /** Returns the id of the root. */
  public String root() {
    return root;
  }

  /** Returns the money at the root. */
  public Money amount() {
    return amount;
  }

  /** Returns the part of each factor. */
  public ImmutableSortedMap<String, Long> factors() {
    return factors;
  }

  /** Returns the lines in the order of their ids. */
  public ImmutableList<BudgetLine> lines() {
    return lines;
  }

  /** Returns the step in which money is allotted. */
  public Money step() {
    return Money.ofFen(division.step());
  }

  /** Returns whether what is carried over counts towards the share. */
  public boolean countsCarryOver() {
    return countsCarryOver;
  }

  Division division() {
    return division;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Budget that
        && root.equals(that.root)
        && amount.equals(that.amount)
        && factors.equals(that.factors)
        && division.equals(that.division)
        && countsCarryOver == that.countsCarryOver
        && lines.equals(that.lines);
  }

  @Override
  public int hashCode() {
    return Objects.hash(root, amount, factors, division, countsCarryOver, lines);
  }

  @Override
  public String toString() {
    return "Budget[" + root + ": " + amount + " by " + factors + ", " + lines.size() + " lines]";
  }
}

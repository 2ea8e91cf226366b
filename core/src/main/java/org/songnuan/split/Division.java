package org.songnuan.split;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Term;
import org.songnuan.scope.Lot;

/**
 * The way a sum is divided when not everybody can have everything: a rule, the payable step, and
 * the rounding. It answers "who gets how much of this estate?".
 *
 * <table>
 * <caption>The rules</caption>
 * <tr><th>rule</th><th>everybody gets</th><th>favours</th></tr>
 * <tr><td>{@link #equal}, {@link #equalAwards}</td><td>the same, but never more than claimed</td>
 *     <td>small claims, which are met first</td></tr>
 * <tr><td>{@link #fixed}</td><td>the same stated amount, or equally less</td><td>small claims</td></tr>
 * <tr><td>{@link #weighted}</td><td>the same for each unit of weight</td><td>nobody</td></tr>
 * <tr><td>{@link #proportional}</td><td>the same part of the claim</td><td>nobody</td></tr>
 * <tr><td>{@link #equalLosses}</td><td>the claim less the same amount, but never below nothing</td>
 *     <td>large claims</td></tr>
 * <tr><td>{@link #talmud}</td><td>equal awards up to half the claim, equal losses beyond</td>
 *     <td>small claims in want, large ones in plenty</td></tr>
 * </table>
 *
 * <p>Whatever the rule: nobody gets more than the claim or the cap; floors come first; every share
 * is a whole number of steps; the shares and what is left sum to the estate; equals differ by one
 * step at most; the answer does not depend on the order of the claims. What one claimant cannot
 * take goes to the others. What nobody may have, or no step can pay, comes back as {@link
 * Split#left()}.
 *
 * <p>With a payable step the estate, claims and caps are rounded down to whole steps first, floors
 * up; where a floor then crosses the cap, the cap holds. Floors that exceed the estate are divided
 * as if they were the claims, without a floor (in a weighted division in proportion to the floors).
 * No claims, no estate, all weights zero or more money than may be paid are answers, not errors.
 *
 * <pre>{@code
 * List<Claim> claims = List.of(Claim.of("a", 100), Claim.of("b", 200), Claim.of("c", 300));
 * Division.equalAwards().split(350, claims, lot);    // 100, 125, 125
 * Division.equalLosses().split(250, claims, lot);    // 0, 75, 175
 * Division.talmud().split(200, claims, lot);         // 50, 75, 75
 * }</pre>
 */
public final class Division implements Splitter {

  private final Rule rule;
  private final long ceiling;
  private final long step;
  private final Rounding rounding;

  private Division(Rule rule, long ceiling, long step, Rounding rounding) {
    this.rule = rule;
    this.ceiling = ceiling;
    this.step = step;
    this.rounding = rounding;
  }

  private static Division of(Rule rule) {
    return new Division(rule, Claim.UNLIMITED, 1, Rounding.LARGEST_REMAINDER);
  }

  /**
   * The equal split: the same for everybody. Nobody gets more than is claimed, so this is {@link
   * #equalAwards()} under the name that a sum without claims calls for.
   */
  public static Division equal() {
    return equalAwards();
  }

  /**
   * The same amount for each, stated beforehand: {@code amount} units while the estate lasts for
   * all, an equal split when it does not. What is over is left. Whoever claims less gets less.
   *
   * @param amount units, from 0 to 2<sup>62</sup>
   * @throws IllegalArgumentException if the amount is out of range
   */
  public static Division fixed(long amount) {
    ClaimRow.checkRange("Fixed amount", amount);
    return new Division(Rule.EQUAL_AWARDS, amount, 1, Rounding.LARGEST_REMAINDER);
  }

  /**
   * In proportion to the weights, for instance per head where the weight is the size of a
   * household.
   */
  public static Division weighted() {
    return of(Rule.WEIGHTED);
  }

  /** In proportion to the claims. */
  public static Division proportional() {
    return of(Rule.PROPORTIONAL);
  }

  /**
   * Constrained equal awards (Maimonides): the same for each, but never more than the claim; small
   * claims are met in full first.
   */
  public static Division equalAwards() {
    return of(Rule.EQUAL_AWARDS);
  }

  /**
   * Constrained equal losses (Maimonides): each loses the same against the claim, but never more
   * than the claim; large claims get something first.
   */
  public static Division equalLosses() {
    return of(Rule.EQUAL_LOSSES);
  }

  /**
   * The rule of the Talmud (Aumann and Maschler 1985): equal awards until everybody has half the
   * claim, equal losses from there.
   */
  public static Division talmud() {
    return of(Rule.TALMUD);
  }

  /**
   * The same division with every share a whole number of steps; 1 unless said otherwise.
   *
   * @param step units, from 1 to 2<sup>62</sup>: 100_00 pays in notes of 100 yuan
   * @throws IllegalArgumentException if the step is out of range
   */
  @Override
  public Division by(long step) {
    ClaimRow.checkStep(step);
    return checked(rule, ceiling, step, rounding);
  }

  /**
   * The same division with this rounding; {@link Rounding#LARGEST_REMAINDER} unless said otherwise.
   *
   * @throws IllegalArgumentException if the rounding {@link Rounding#isForGoodsOnly is for goods
   *     only} and the step is not 1, or losses are shared
   */
  public Division rounding(Rounding rounding) {
    return checked(rule, ceiling, step, requireNonNull(rounding, "rounding"));
  }

  private static Division checked(Rule rule, long ceiling, long step, Rounding rounding) {
    if (rounding.isForGoodsOnly() && step != 1) {
      throw new IllegalArgumentException(
          "Step of a division that rounds by "
              + rounding
              + " must be 1, but was ("
              + step
              + ").\nMaybe money is divided: take the largest remainder or Webster.");
    }
    if (rounding.isForGoodsOnly() && rule.countsLosses()) {
      throw new IllegalArgumentException(
          "Rounding of a division ("
              + rule.term().english()
              + ") must be largest remainder or Webster, but was ("
              + rounding
              + ").");
    }
    return new Division(rule, ceiling, step, rounding);
  }

  /** The smallest amount that is paid, in units. */
  @Override
  public long step() {
    return step;
  }

  /** How odd steps fall. */
  public Rounding rounding() {
    return rounding;
  }

  /**
   * Divides the estate among the claims; draws lots only where the last steps fall between equals.
   *
   * @param estate units to share, from 0 to 2<sup>62</sup>
   * @param claims in any order; the ids must be distinct
   * @param lot decides between equals, by id alone
   * @throws IllegalArgumentException if the estate is out of range, two claims have the same id, or
   *     a sum that the rule needs is too large
   */
  @Override
  public Split split(long estate, List<Claim> claims, Lot lot) {
    ImmutableList<Claim> copy = ImmutableList.copyOf(claims);
    Ids ids = Ids.of(Lists.transform(copy, Claim::id));
    return new Split(ids, split(estate, Claims.of(copy), lot));
  }

  @Override
  public Shares split(long estate, Claims claims, Lot lot) {
    requireNonNull(lot, "lot");
    return DrawnShares.of(split(estate, claims.columns()), claims, lot);
  }

  /**
   * Divides the estate among claimants who are only counted, and leaves the draw open; the same
   * answer as {@link #split} on all of them one by one.
   *
   * @param estate units to share, from 0 to 2<sup>62</sup>
   * @param rows in any order
   * @throws IllegalArgumentException if the estate is out of range, or a sum that the rule needs is
   *     too large
   */
  public RowSplit splitRows(long estate, List<ClaimRow> rows) {
    return split(estate, Columns.of(rows));
  }

  private RowSplit split(long estate, Columns columns) {
    ClaimRow.checkRange("Estate", estate);
    return RowSplit.of(this, estate, Problem.of(rule, ceiling, step, estate, columns));
  }

  /**
   * The most that anybody gets, in units: the amount of {@link #fixed}, else {@link
   * Claim#UNLIMITED}.
   */
  public long ceiling() {
    return ceiling;
  }

  /** What the rule is called. */
  @Override
  public Term term() {
    return rule.term();
  }

  /**
   * Whether the claims are weighed against each other, so that they must have a sum and nobody may
   * claim without limit.
   */
  public boolean isByClaims() {
    return rule.growth == Rule.Growth.CLAIM || rule.countsLosses();
  }

  /**
   * The same rule for goods: by whole units, and without a ceiling, which is an amount of money.
   */
  public Division inWholeUnits() {
    return new Division(rule, Claim.UNLIMITED, 1, rounding);
  }

  Rule rule() {
    return rule;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Division other
        && rule == other.rule
        && ceiling == other.ceiling
        && step == other.step
        && rounding == other.rounding;
  }

  @Override
  public int hashCode() {
    return Objects.hash(rule, ceiling, step, rounding);
  }

  /** The usual terms, such as {@code constrained equal awards by 100, largest remainder}. */
  @Override
  public String toString() {
    return rule.term().english()
        + (ceiling == Claim.UNLIMITED ? "" : " of " + ceiling)
        + " by "
        + step
        + ", "
        + rounding;
  }
}

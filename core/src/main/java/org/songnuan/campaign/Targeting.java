package org.songnuan.campaign;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.fund.Award;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;

/**
 * How well an outcome reaches those in need: plain figures, all exact.
 *
 * <p>It answers "how many of those in need get something, how much of the money goes to others, and
 * how uneven are the sums?". Who is in need is said by naming categories; whoever belongs to one of
 * them for certain is. Recipients count alike, whatever their size.
 *
 * <pre>{@code
 * Targeting figures = Targeting.of(outcome, CategoryId.of("dibao"));
 * figures.coverage();     // 9/10: one of ten in need gets nothing
 * figures.leakage();      // 1/20 of the money goes to others
 * figures.gini();         // 0 if all who get money get the same
 * }</pre>
 *
 * @param inNeed how many recipients are in need
 * @param reached how many of them get money or goods
 * @param paid all money that is paid
 * @param paidToOthers how much of it goes to recipients who are not in need
 * @param gini the Gini coefficient of the money among those who get some, from 0 (all the same) to
 *     below 1; empty if nobody does
 */
public record Targeting(
    long inNeed, long reached, Money paid, Money paidToOthers, Optional<Ratio> gini) {

  /**
   * Returns the figures of the outcome, of those in any of these categories.
   *
   * @throws IllegalArgumentException if none is named, the campaign has not one of them, or the
   *     Gini coefficient does not fit into a fraction of 63 bits
   */
  public static Targeting of(Outcome outcome, CategoryId... needy) {
    ImmutableSet<CategoryId> categories = ImmutableSet.copyOf(needy);
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("Need must be said by a category, but was (none).");
    }
    for (CategoryId category : categories) {
      if (outcome.plan().campaign().categories().stream()
          .noneMatch(one -> one.id().equals(category))) {
        throw new IllegalArgumentException(
            "Campaign must have the category (" + category + "), but has not.");
      }
    }
    long inNeed = 0;
    long reached = 0;
    Money paid = Money.ZERO;
    Money others = Money.ZERO;
    for (int i = 0; i < outcome.awards().size(); i++) {
      Award award = outcome.awards().get(i);
      boolean needs =
          !Collections.disjoint(
              outcome.assessments().get(i).classification().categories(), categories);
      inNeed += needs ? 1 : 0;
      reached += needs && !award.isEmpty() ? 1 : 0;
      paid = paid.plus(award.cash());
      others = needs ? others : others.plus(award.cash());
    }
    return new Targeting(
        inNeed, reached, paid, others, gini(outcome.awards().stream().map(Award::cash).toList()));
  }

  /** Returns the part of those in need who get something; empty if nobody is in need. */
  public Optional<Ratio> coverage() {
    return inNeed == 0 ? Optional.empty() : Optional.of(Ratio.of(reached, inNeed));
  }

  /** Returns the part of the money that goes to others; empty if nothing is paid. */
  public Optional<Ratio> leakage() {
    return paid.isZero() ? Optional.empty() : Optional.of(Ratio.of(paidToOthers.fen(), paid.fen()));
  }

  /**
   * Returns the Gini coefficient of these amounts, zeros left out: half the mean difference of any
   * two, a recipient beside itself included, over the mean. Empty if there is no amount above zero.
   *
   * @throws IllegalArgumentException if the fraction does not fit
   */
  static Optional<Ratio> gini(Collection<Money> amounts) {
    List<Money> sorted = amounts.stream().filter(Money::isPositive).sorted().toList();
    if (sorted.isEmpty()) {
      return Optional.empty();
    }
    BigInteger weighted = BigInteger.ZERO;
    BigInteger sum = BigInteger.ZERO;
    long count = sorted.size();
    for (int i = 0; i < count; i++) {
      BigInteger fen = BigInteger.valueOf(sorted.get(i).fen());
      sum = sum.add(fen);
      weighted = weighted.add(fen.multiply(BigInteger.valueOf(2L * i + 1 - count)));
    }
    BigInteger of = sum.multiply(BigInteger.valueOf(count));
    BigInteger divisor = weighted.gcd(of);
    BigInteger numerator = weighted.divide(divisor);
    BigInteger denominator = of.divide(divisor);
    if (denominator.bitLength() > Long.SIZE - 1) {
      throw new IllegalArgumentException(
          "Gini coefficient must be a fraction of at most 63 bits, but needs ("
              + denominator.bitLength()
              + ").");
    }
    return Optional.of(Ratio.of(numerator.longValueExact(), denominator.longValueExact()));
  }
}

package org.songnuan.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Outcome;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;

/**
 * What was given, in all or of one {@link BenefitKind}: items, those who got them, money, goods and
 * acts.
 *
 * <p>It answers "how many, and how much?", and never one number for another: a household that got
 * money and goods is two items and one household, and how many persons it stands for is said only
 * where the rules say it. Money, goods, acts and items of the kinds add up to those in all;
 * households and persons do not, for one may get things of several kinds.
 *
 * <pre>{@code
 * Totals.byKind(outcome).get(BenefitKind.RELIEF).cash()
 * }</pre>
 *
 * @param items how many benefits were given, to each recipient each once; at least as many as
 *     households and places together
 * @param households how many households got any
 * @param places how many places got any
 * @param persons how many persons are known for whom it was: those of a benefit for each person,
 *     and the members who put their household into the category. Whoever has a key on file is one
 *     person in however many households.
 * @param uncounted how many households got something that is for more persons than are known, or
 *     for the household as a whole
 * @param cash the money
 * @param goods the goods, what is not counted included
 * @param acts how often each thing was done
 */
public record Totals(
    long items,
    long households,
    long places,
    long persons,
    long uncounted,
    Money cash,
    Goods goods,
    ImmutableSortedMap<Action, Long> acts) {
  /** The totals of nothing. */
  public static final Totals NONE =
      new Totals(0, 0, 0, 0, 0, Money.ZERO, Goods.NONE, ImmutableSortedMap.of());

  /** Checks that the parts are there. */
  public Totals {
    requireNonNull(cash, "cash");
    requireNonNull(goods, "goods");
    requireNonNull(acts, "acts");
  }

  /** Returns the totals of everything that the outcome gives, of what it committed too. */
  public static Totals of(Outcome outcome) {
    return TotalsCount.of(outcome).all();
  }

  /** Returns the totals of each kind; a kind of which nothing is given is left out. */
  public static ImmutableSortedMap<BenefitKind, Totals> byKind(Outcome outcome) {
    return TotalsCount.of(outcome).byKind();
  }

  /** Returns the numbers, which name nobody. */
  @Override
  public String toString() {
    return "Totals["
        + items
        + " items, "
        + households
        + " households, "
        + places
        + " places, "
        + persons
        + " persons, "
        + cash
        + "]";
  }
}

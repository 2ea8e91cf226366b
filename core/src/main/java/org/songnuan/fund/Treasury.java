package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.math.LongMath;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Entitlement;
import org.songnuan.quantity.Item;
import org.songnuan.scope.Lot;
import org.songnuan.split.Claim;
import org.songnuan.split.Division;

/**
 * The funds and stocks of a campaign, and the division that holds when they do not suffice.
 *
 * <p>It answers "how much of everybody's entitlements can be met, and by which money?". Money is
 * divided as the division says, its payable step in fen; goods by the same rule in whole units,
 * without the ceiling of a fixed amount.
 */
public final class Treasury {
  private final ImmutableList<Fund> funds;
  private final ImmutableList<Stock> stocks;
  private final Division division;
  private final Lot lot;

  private Treasury(
      ImmutableList<Fund> funds, ImmutableList<Stock> stocks, Division division, Lot lot) {
    this.funds = funds;
    this.stocks = stocks;
    this.division = requireNonNull(division, "division");
    this.lot = requireNonNull(lot, "lot");
  }

  /**
   * Returns the treasury of these funds and stocks.
   *
   * @param funds the money
   * @param stocks the goods
   * @param division how money and goods are divided when they do not suffice
   * @param lot decides between equals
   * @throws IllegalArgumentException if two funds or two stocks share an id, or all funds, or all
   *     stocks of one item, hold more than 2<sup>62</sup> fen or units together
   */
  public static Treasury of(
      Iterable<Fund> funds, Iterable<Stock> stocks, Division division, Lot lot) {
    ImmutableList<Fund> fundsById = ImmutableList.sortedCopyOf(comparing(Fund::id), funds);
    ImmutableList<Stock> stocksById = ImmutableList.sortedCopyOf(comparing(Stock::id), stocks);
    checkDistinct("fund", fundsById.stream().map(Fund::id).toList());
    checkDistinct("stock", stocksById.stream().map(Stock::id).toList());
    checkSum("funds", fundsById.stream().map(Fund::source));
    for (Item item : stocksById.stream().map(Stock::item).distinct().toList()) {
      checkSum(
          "stocks of (" + item.code() + ")",
          stocksById.stream().filter(stock -> stock.item().equals(item)).map(Stock::source));
    }
    return new Treasury(fundsById, stocksById, division, lot);
  }

  private static void checkSum(String what, Stream<Source> sources) {
    if (sources.mapToLong(Source::units).reduce(0, LongMath::saturatedAdd) > Claim.UNLIMITED) {
      throw new IllegalArgumentException(
          "Treasury must hold at most 2^62 fen or units in all " + what + ", but was more.");
    }
  }

  private static void checkDistinct(String what, List<?> sortedIds) {
    for (int i = 1; i < sortedIds.size(); i++) {
      if (sortedIds.get(i).equals(sortedIds.get(i - 1))) {
        throw new IllegalArgumentException(
            "Treasury must use each "
                + what
                + " id once, but was ("
                + sortedIds.get(i)
                + ") twice.");
      }
    }
  }

  /** Returns the funds in the order of their ids. */
  public ImmutableList<Fund> funds() {
    return funds;
  }

  /** Returns the stocks in the order of their ids. */
  public ImmutableList<Stock> stocks() {
    return stocks;
  }

  /** Returns how money and goods are divided when they do not suffice. */
  public Division division() {
    return division;
  }

  /** Returns what decides between equals. */
  public Lot lot() {
    return lot;
  }

  /** Returns the demand of one recipient. */
  public Demand demand(Assessment assessment) {
    return demand(ImmutableList.of(assessment));
  }

  /** Returns the demand of these recipients; that of a whole roster is the merger of its parts. */
  public Demand demand(Iterable<Assessment> assessments) {
    Map<Row, Long> certain = new HashMap<>();
    Map<Row, Long> possible = new HashMap<>();
    for (Assessment assessment : assessments) {
      for (Entitlement entitlement : assessment.entitlements()) {
        Row.of(entitlement).forEach(row -> certain.merge(row, 1L, Math::addExact));
      }
      for (Entitlement entitlement : assessment.possible()) {
        Row.of(entitlement).forEach(row -> possible.merge(row, 1L, Math::addExact));
      }
    }
    return Demand.of(certain, possible);
  }

  /**
   * Divides money and goods among the demand; draws are left open.
   *
   * @throws IllegalArgumentException if the division weighs claims against each other and they sum
   *     to more than 2<sup>62</sup> fen or units
   */
  public Settlement settle(Demand demand) {
    Map<String, ImmutableSortedMap.Builder<Row, Long>> pools = new LinkedHashMap<>();
    demand
        .certain()
        .forEach(
            (row, count) ->
                pools
                    .computeIfAbsent(row.pool(), pool -> ImmutableSortedMap.naturalOrder())
                    .put(row, count));
    ImmutableSortedMap.Builder<Row, RowAward> awards = ImmutableSortedMap.naturalOrder();
    ImmutableList.Builder<PoolSolver.Cut> cuts = ImmutableList.builder();
    for (ImmutableSortedMap.Builder<Row, Long> pool : pools.values()) {
      ImmutableSortedMap<Row, Long> rows = pool.buildOrThrow();
      @Nullable Item item = rows.firstKey().item();
      PoolSolver solver =
          new PoolSolver(sources(item), item == null ? division : division.inWholeUnits(), rows);
      awards.putAll(solver.awards());
      cuts.addAll(solver.cuts());
    }
    return new Settlement(this, demand, awards.buildOrThrow(), cuts.build());
  }

  /** Returns what may be used for the item, or, without one, for money. */
  ImmutableList<Source> sources(@Nullable Item item) {
    return item == null
        ? funds.stream().map(Fund::source).collect(toImmutableList())
        : stocks.stream()
            .filter(stock -> stock.item().equals(item))
            .map(Stock::source)
            .collect(toImmutableList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Treasury that
        && funds.equals(that.funds)
        && stocks.equals(that.stocks)
        && division.equals(that.division)
        && lot.equals(that.lot);
  }

  @Override
  public int hashCode() {
    return funds.hashCode() * 31 + stocks.hashCode();
  }

  @Override
  public String toString() {
    return "Treasury[" + funds + ", " + stocks + ", " + division + "]";
  }
}

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
import org.songnuan.quantity.Item;
import org.songnuan.scope.Area;
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
    return demand(ImmutableList.of(assessment), Committed.NONE);
  }

  /** Returns the demand of these recipients; that of a whole roster is the merger of its parts. */
  public Demand demand(Iterable<Assessment> assessments) {
    return demand(assessments, Committed.NONE);
  }

  /**
   * Returns the demand of these recipients, who already have what is committed.
   *
   * @param committed what is made or promised; lines of other recipients do not matter here
   */
  public Demand demand(Iterable<Assessment> assessments, Committed committed) {
    Map<Row, Long> rows = new HashMap<>();
    for (Assessment assessment : assessments) {
      Claims claims = claims(assessment, committed);
      claims.certain().forEach(row -> rows.merge(row, 1L, Math::addExact));
      claims.pending().forEach(row -> rows.merge(row, 1L, Math::addExact));
    }
    return Demand.of(rows);
  }

  Claims claims(Assessment assessment, Committed committed) {
    return new Claims(assessment, committed, Area.EVERYWHERE);
  }

  /** Divides money and goods among the demand when nothing is committed. */
  public Settlement settle(Demand demand) {
    return settle(demand, Committed.NONE);
  }

  /**
   * Divides what is left of money and goods among the demand; draws are left open.
   *
   * <p>What is committed does not move. It counts as a part of what its recipient gets in all, so
   * one who was promised little before is levelled with one who comes late. What a missing fact
   * leaves open is divided beside the rest, at the same level, and reserved.
   *
   * @param demand the demand of everybody, counted with the same commitments
   * @param committed everything that is made or promised
   * @throws IllegalArgumentException if the division weighs claims against each other and they sum
   *     to more than 2<sup>62</sup> fen or units
   */
  public Settlement settle(Demand demand, Committed committed) {
    Map<String, ImmutableSortedMap.Builder<Row, Long>> pools = new LinkedHashMap<>();
    demand
        .rows()
        .forEach(
            (row, count) ->
                pools
                    .computeIfAbsent(row.pool(), pool -> ImmutableSortedMap.naturalOrder())
                    .put(row, count));
    ImmutableSortedMap.Builder<Row, RowAward> awards = ImmutableSortedMap.naturalOrder();
    ImmutableList.Builder<Cut> cuts = ImmutableList.builder();
    for (ImmutableSortedMap.Builder<Row, Long> pool : pools.values()) {
      ImmutableSortedMap<Row, Long> rows = pool.buildOrThrow();
      @Nullable Item item = rows.firstKey().item();
      PoolSolver solver =
          new PoolSolver(
              sources(item, committed), item == null ? division : division.inWholeUnits(), rows);
      awards.putAll(solver.awards());
      cuts.addAll(solver.cuts());
    }
    return new Settlement(this, committed, demand, awards.buildOrThrow(), cuts.build());
  }

  /** Returns what is left for the item, or, without one, of money. */
  ImmutableList<Source> sources(@Nullable Item item, Committed committed) {
    return item == null
        ? funds.stream()
            .map(fund -> fund.source().less(committed.of(fund.id()).fen()))
            .collect(toImmutableList())
        : stocks.stream()
            .filter(stock -> stock.item().equals(item))
            .map(stock -> stock.source().less(committed.of(stock.id())))
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

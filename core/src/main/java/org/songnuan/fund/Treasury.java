package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.math.LongMath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Assessments;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Tariff;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;
import org.songnuan.split.Claim;
import org.songnuan.split.Division;
import org.songnuan.split.RankOrder;
import org.songnuan.split.Rounding;
import org.songnuan.split.Splitter;

/**
 * The funds and stocks of a campaign, and the division that holds when they do not suffice.
 *
 * <p>It answers "how much of everybody's entitlements can be met, and by which money?". Money is
 * given out as the division or the rank order says, its payable step in fen; goods by the same rule
 * in whole packs, without the ceiling of a fixed amount.
 */
public final class Treasury {
  private final ImmutableList<Fund> funds;
  private final ImmutableList<Stock> stocks;
  private final Splitter whenShort;
  private final Lot lot;
  private final Setting setting;
  private final ImmutableSet<Area> areas;

  /**
   * When and for which benefits the treasury is asked.
   *
   * @param date the day, or null for any: then all funds are valid and all releases in force
   * @param categories the category of each benefit, by which limits count what is committed
   */
  private record Setting(
      @Nullable LocalDate date, ImmutableMap<BenefitId, CategoryId> categories) {}

  private Treasury(
      ImmutableList<Fund> funds,
      ImmutableList<Stock> stocks,
      Splitter whenShort,
      Lot lot,
      Setting setting) {
    this.funds = funds;
    this.stocks = stocks;
    this.whenShort = requireNonNull(whenShort, "whenShort");
    this.lot = requireNonNull(lot, "lot");
    this.setting = setting;
    this.areas =
        Stream.concat(funds.stream().map(this::earmark), stocks.stream().map(Stock::earmark))
            .flatMap(earmark -> earmark.areas().stream())
            .collect(toImmutableSet());
  }

  /**
   * Returns the treasury of these funds and stocks.
   *
   * @param funds the money
   * @param stocks the goods
   * @param whenShort how money and goods are given out when they do not suffice: by a division, or
   *     in rank order, by the ranks of the entitlements
   * @param lot decides between equals
   * @throws IllegalArgumentException if two funds or two stocks share an id, or all funds, or all
   *     stocks of one item, hold more than 2<sup>62</sup> fen or units together, or stocks of one
   *     item are in packs of several sizes, or the division rounds as {@link
   *     Rounding#isForGoodsOnly only goods may be} and there is money, or a pack of more than one
   *     unit
   */
  public static Treasury of(
      Iterable<Fund> funds, Iterable<Stock> stocks, Splitter whenShort, Lot lot) {
    ImmutableList<Fund> fundsById = ImmutableList.sortedCopyOf(comparing(Fund::id), funds);
    ImmutableList<Stock> stocksById = ImmutableList.sortedCopyOf(comparing(Stock::id), stocks);
    checkDistinct("fund", fundsById.stream().map(Fund::id).toList());
    checkDistinct("stock", stocksById.stream().map(Stock::id).toList());
    checkSum("funds", fundsById.stream().mapToLong(fund -> fund.amount().fen()));
    for (Item item : stocksById.stream().map(Stock::item).distinct().toList()) {
      checkSum(
          "stocks of (" + item.code() + ")",
          stocksById.stream().filter(stock -> stock.item().equals(item)).mapToLong(Stock::amount));
    }
    checkMatchings(fundsById);
    checkPacks(stocksById);
    checkRounding(fundsById, stocksById, whenShort);
    return new Treasury(
        fundsById, stocksById, whenShort, lot, new Setting(null, ImmutableMap.of()));
  }

  private static void checkPacks(List<Stock> stocks) {
    Map<String, Long> packs = new HashMap<>();
    for (Stock stock : stocks) {
      Long other = packs.putIfAbsent(stock.item().code(), stock.pack());
      if (other != null && other != stock.pack()) {
        throw new IllegalArgumentException(
            "Stocks of ("
                + stock.item().code()
                + ") must all be in packs of one size, but were in packs of ("
                + other
                + ") and ("
                + stock.pack()
                + ").\nMaybe they are two items.");
      }
    }
  }

  private static void checkRounding(List<Fund> funds, List<Stock> stocks, Splitter whenShort) {
    if (!(whenShort instanceof Division division) || !division.rounding().isForGoodsOnly()) {
      return;
    }
    if (!funds.isEmpty()) {
      throw new IllegalArgumentException(
          "Rounding of money must be largest remainder or Webster, but was ("
              + division.rounding()
              + ").\nMaybe goods are divided alone, by a campaign without funds.");
    }
    for (Stock stock : stocks) {
      if (stock.pack() > 1) {
        throw new IllegalArgumentException(
            "Rounding of goods in packs of ("
                + stock.pack()
                + ") must be largest remainder or Webster, but was ("
                + division.rounding()
                + ").\nMaybe the pack is the unit that is divided.");
      }
    }
  }

  private static void checkMatchings(List<Fund> funds) {
    for (Fund fund : funds) {
      if (Turns.depth(fund, funds) > funds.size()) {
        throw new IllegalArgumentException(
            "Fund (" + fund.id() + ") must not match itself in the end, but did.");
      }
    }
  }

  /**
   * Returns this treasury on a day, for these benefits: a fund that is not valid on it pays
   * nothing, and releases until then are in force.
   */
  public Treasury on(LocalDate date, Iterable<Benefit> benefits) {
    ImmutableMap.Builder<BenefitId, CategoryId> categories = ImmutableMap.builder();
    benefits.forEach(benefit -> categories.put(benefit.id(), benefit.category()));
    return new Treasury(
        funds, stocks, whenShort, lot, new Setting(date, categories.buildOrThrow()));
  }

  /**
   * Returns the funds that, by these balances, give more than in proportion to the fund that they
   * match, or where they must give exactly that, less.
   */
  public ImmutableList<Fund> unmatched(Iterable<Balance> balances) {
    ImmutableMap.Builder<FundId, Long> paid = ImmutableMap.builder();
    balances.forEach(balance -> paid.put(balance.fund().id(), balance.paid().fen()));
    ImmutableMap<FundId, Long> given = paid.buildOrThrow();
    return funds.stream()
        .filter(
            fund ->
                fund.matching().filter(matching -> !matching.isKept(fund.id(), given)).isPresent())
        .collect(toImmutableList());
  }

  /** Returns this treasury with other amounts of money in its funds. */
  public Treasury holding(Map<FundId, Money> amounts) {
    return new Treasury(
        funds.stream()
            .map(fund -> fund.holding(amounts.getOrDefault(fund.id(), fund.amount())))
            .collect(toImmutableList()),
        stocks,
        whenShort,
        lot,
        setting);
  }

  private static void checkSum(String what, LongStream amounts) {
    if (amounts.reduce(0, LongMath::saturatedAdd) > Claim.UNLIMITED) {
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

  /** Returns how money and goods are given out when they do not suffice. */
  public Splitter whenShort() {
    return whenShort;
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
    Count count = new Count(this, committed);
    if (assessments instanceof Assessments all) {
      count.add(Claimants.of(this, committed, all));
    } else {
      assessments.forEach(count::add);
    }
    return count.demand();
  }

  /** Returns whether some earmark asks where a recipient lives. */
  boolean asksWhere() {
    return !areas.isEmpty();
  }

  /**
   * Returns the most rows that the demand of so many recipients can have when nothing is committed.
   *
   * @param tariff all benefits and how they stack
   * @param ranked which benefits go in rank order: every rank may be a row of its own
   * @param recipients how many; not negative
   */
  public long demandBound(Tariff tariff, Predicate<Benefit> ranked, long recipients) {
    return DemandBound.of(tariff, ranked, areas.size() + 1L, recipients);
  }

  RecipientRows claims(Assessment assessment, Committed committed) {
    return new RecipientRows(assessment, committed, innermost(assessment.area()));
  }

  /** Returns the innermost area around this one that some earmark names. */
  Area innermost(Area area) {
    Area innermost = Area.EVERYWHERE;
    for (Area named : areas) {
      if (named.depth() > innermost.depth() && named.contains(area)) {
        innermost = named;
      }
    }
    return innermost;
  }

  /** Returns for whom the fund may be used when the treasury is asked. */
  Earmark earmark(Fund fund) {
    return fund.earmarkOn(setting.date == null ? LocalDate.MAX : setting.date);
  }

  /** Returns the category of each benefit, by which limits count what is committed. */
  ImmutableMap<BenefitId, CategoryId> categories() {
    return setting.categories;
  }

  /** Returns whether the fund may be used when the treasury is asked. */
  boolean isValid(Fund fund) {
    return setting.date == null || fund.validity().contains(setting.date);
  }

  /** Returns the day on which the treasury is asked, or null for any. */
  @Nullable LocalDate date() {
    return setting.date;
  }

  boolean isExpired(Stock stock) {
    return setting.date != null && stock.isExpired(setting.date);
  }

  /** Returns how an item is given out: in whole packs. */
  Splitter ofGoods(Item item) {
    long pack =
        stocks.stream()
            .filter(stock -> stock.item().equals(item))
            .mapToLong(Stock::pack)
            .findFirst()
            .orElse(1);
    return whenShort instanceof Division division
        ? division.inWholeUnits().by(pack)
        : ((RankOrder) whenShort).by(pack);
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
    ImmutableList.Builder<Cut> surpluses = ImmutableList.builder();
    ImmutableList<Certificate.OfMatching> ties = ImmutableList.of();
    for (ImmutableSortedMap.Builder<Row, Long> pool : pools.values()) {
      ImmutableSortedMap<Row, Long> rows = pool.buildOrThrow();
      ImmutableList<Source> sources = sources(rows.firstKey().item(), committed);
      Matchings matchings = matchings(rows, sources, committed);
      List<PoolSolver> rounds = solve(rows, sources, matchings);
      awards.putAll(rounds.get(rounds.size() - 1).awards());
      ImmutableList<Cut> shortages = rounds.get(0).shortages();
      cuts.addAll(shortages);
      if (matchings != null) {
        ties = matchings.ties(shortages);
      }
      surpluses.addAll(rounds.get(0).surpluses());
    }
    return new Settlement(
        this, committed, demand, awards.buildOrThrow(), cuts.build(), surpluses.build(), ties);
  }

  /** Returns how funds match one another; null of goods, or if none does. */
  private @Nullable Matchings matchings(
      ImmutableSortedMap<Row, Long> rows, List<Source> sources, Committed committed) {
    boolean none = funds.stream().allMatch(fund -> fund.matching().isEmpty());
    return rows.firstKey().item() != null || none
        ? null
        : new Matchings(funds, sources, rows, committed);
  }

  /** Solves the pool; where funds match one another, in rounds, of which the last one holds. */
  private List<PoolSolver> solve(
      ImmutableSortedMap<Row, Long> rows, List<Source> sources, @Nullable Matchings matchings) {
    @Nullable Item item = rows.firstKey().item();
    if (matchings == null) {
      Splitter splitter = item == null ? whenShort : ofGoods(item);
      return ImmutableList.of(new PoolSolver(sources, splitter, rows));
    }
    return matchings.settle(
        sources,
        narrowed -> new PoolSolver(narrowed, whenShort, rows),
        solver -> Settlement.spent(solver.awards(), true, false));
  }

  /** Returns what is left for the item, or, without one, of money; no more than is valid. */
  ImmutableList<Source> sources(@Nullable Item item, Committed committed) {
    return item == null
        ? funds.stream()
            .filter(this::isValid)
            .map(fund -> source(fund, committed))
            .collect(toImmutableList())
        : stocks.stream()
            .filter(stock -> stock.item().equals(item))
            .map(stock -> stock.source(setting.date, committed.of(stock.id())))
            .collect(toImmutableList());
  }

  private Source source(Fund fund, Committed committed) {
    ImmutableSortedMap.Builder<CategoryId, Long> limits = ImmutableSortedMap.naturalOrder();
    fund.limits()
        .forEach(
            (category, most) -> {
              long given = committed.units(fund.id(), category, setting.categories);
              limits.put(category, Math.max(0, most.fen() - given));
            });
    long units = fund.amount().minus(fund.reserve()).fen();
    return new Source(
            fund.id().value(),
            units,
            units,
            earmark(fund),
            limits.buildOrThrow(),
            Turns.of(fund, funds))
        .less(committed.of(fund.id()).fen());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Treasury that
        && funds.equals(that.funds)
        && stocks.equals(that.stocks)
        && whenShort.equals(that.whenShort)
        && lot.equals(that.lot)
        && setting.equals(that.setting);
  }

  @Override
  public int hashCode() {
    return funds.hashCode() * 31 + stocks.hashCode();
  }

  @Override
  public String toString() {
    return "Treasury[" + funds + ", " + stocks + ", " + whenShort + "]";
  }
}

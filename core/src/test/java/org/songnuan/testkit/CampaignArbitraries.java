package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Stacking;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Term;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.Formula;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.split.Division;

/**
 * Small campaigns whose money and goods hardly ever suffice, for the rosters of {@link
 * RosterArbitraries}.
 */
public final class CampaignArbitraries {
  /** The day of the decisions. */
  public static final LocalDate DATE = LocalDate.of(2026, 1, 20);

  /** The area of the plans. */
  public static final Area CITY = Area.parse("湖北/武汉");

  /** A district that may have a line of its own. */
  public static final Area DISTRICT = CITY.child("江岸");

  /** An item that is counted. */
  public static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);

  /** Another item that is counted. */
  public static final Item QUILT = Item.of("quilt", "棉被", "quilt", Unit.PIECE);

  /** An item that is handed out without counting. */
  public static final Item SEEDS = Item.of("seeds", "瓜子", "melon seeds", Unit.JIN);

  private static final ImmutableList<Category> CATEGORIES =
      ImmutableList.of(
          Category.of("dibao", "低保户", "low income").where("income < line * size"),
          Category.of("aged", "高龄老人", "aged").where("members.exists(m, m.age >= 80)"),
          Category.of("large", "多人户", "large household").where("size >= 3"),
          Category.of("all", "全体", "everybody").where("true"),
          Category.of("middle", "边缘户", "marginal")
              .where("income * 2 < line * size * 3 && !(income < line * size)"),
          Category.of(StandardCategory.ELDER_ALONE),
          Category.of(StandardCategory.DISASTER_HIT),
          Category.of(CategoryId.of("bed"), Term.of("病床", "bed"), RecipientUnit.BED)
              .where("occupied"));

  private CampaignArbitraries() {}

  /** Campaigns under any division. */
  public static Arbitrary<Campaign> campaigns() {
    return divisions().flatMap(CampaignArbitraries::campaigns);
  }

  /** Campaigns under this division. */
  public static Arbitrary<Campaign> campaigns(Division division) {
    return Arbitraries.of(CATEGORIES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .uniqueElements()
        .flatMap(categories -> campaigns(division, categories))
        .withoutEdgeCases();
  }

  /** Equal awards, proportional shares and equal losses, to the fen and in larger steps. */
  public static Arbitrary<Division> divisions() {
    return Combinators.combine(
            Arbitraries.of(Division.equalAwards(), Division.proportional(), Division.equalLosses()),
            Arbitraries.of(1L, 100L, 100_00L))
        .as(Division::by);
  }

  private static Arbitrary<Campaign> campaigns(Division division, List<Category> categories) {
    List<String> ids = categories.stream().map(category -> category.id().value()).toList();
    return Combinators.combine(
            benefits(ids),
            funds(ids),
            stocks(ids),
            Arbitraries.of(Stacking.values()),
            gates(),
            parameters())
        .as(
            (benefits, funds, stocks, stacking, gate, parameters) ->
                Campaign.builder()
                    .id("2026-spring")
                    .addAllParameters(parameters)
                    .addAllCategories(categories)
                    .addAllBenefits(benefits)
                    .addAllFunds(funds)
                    .addAllStocks(stocks)
                    .stacking(stacking)
                    .gate(gate)
                    .whenShort(division)
                    .build());
  }

  private static Arbitrary<List<Benefit>> benefits(List<String> categories) {
    Arbitrary<Benefit> benefit =
        Combinators.combine(
                Arbitraries.of(categories),
                grants(),
                Arbitraries.integers().between(0, 2),
                Arbitraries.of(BenefitKind.RELIEF, BenefitKind.HONOUR))
            .as((category, grant, tier, kind) -> grant.to(category).inTier(tier).of(kind));
    return benefit.list().ofMinSize(1).ofMaxSize(6).map(CampaignArbitraries::numbered);
  }

  private static List<Benefit> numbered(List<Benefit> benefits) {
    ImmutableList.Builder<Benefit> numbered = ImmutableList.builder();
    for (int i = 0; i < benefits.size(); i++) {
      numbered.add(benefits.get(i).called("b" + (i + 1)));
    }
    return numbered.build();
  }

  private interface Giving {
    Benefit to(String category);
  }

  private static Arbitrary<Giving> grants() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            6,
            Arbitraries.of(100_00L, 300_00L, 300_00L, 500_00L, 333_33L, 1L)
                .map(fen -> category -> Benefit.cash(category, Money.ofFen(fen)))),
        Tuple.of(
            2,
            Arbitraries.of(
                    "max(yuan(0), line * size - income)",
                    "members.map(m, m.age >= 80, yuan(100)).sum()",
                    "bands(size, [2, 4], [yuan(100), yuan(200), yuan(300)])")
                .map(amount -> category -> byFormula(category, amount))),
        Tuple.of(
            3,
            Combinators.combine(Arbitraries.of(RICE, QUILT), Arbitraries.longs().between(1, 5))
                .as((item, units) -> category -> Benefit.goods(category, Goods.of(item, units)))),
        Tuple.of(
            1,
            Arbitraries.longs()
                .between(1, 3)
                .map(
                    units ->
                        category ->
                            Benefit.goods(
                                category, Goods.of(RICE, units).plus(Goods.some(SEEDS))))));
  }

  /** A place has neither an income nor members. */
  private static Benefit byFormula(String category, String amount) {
    return Benefit.cash(
        category, Formula.parse(category.equals("bed") ? "max(yuan(100), line)" : amount));
  }

  private static Arbitrary<List<Fund>> funds(List<String> categories) {
    Arbitrary<Long> amounts =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.longs().between(0, 3_000_00)),
            Tuple.of(2, Arbitraries.longs().between(0, 30).map(hundreds -> hundreds * 100_00)),
            Tuple.of(1, Arbitraries.longs().between(100_000_00, 200_000_00)));
    return Combinators.combine(
            amounts, earmarks(categories), Arbitraries.longs().between(-300_00, 300_00))
        .as(Pot::new)
        .list()
        .ofMaxSize(4)
        .map(
            pots -> {
              ImmutableList.Builder<Fund> funds = ImmutableList.builder();
              for (int i = 0; i < pots.size(); i++) {
                funds.add(pots.get(i).called("f" + (i + 1)));
              }
              return funds.build();
            });
  }

  private record Pot(long amount, ImmutableList<String> earmark, long reserve) {
    Fund called(String id) {
      Money kept = Money.ofFen(Math.max(0, Math.min(reserve, amount)));
      Fund fund = Fund.of(id, Money.ofFen(amount)).keeping(kept);
      return earmark.isEmpty() ? fund : fund.onlyFor(earmark.toArray(String[]::new));
    }
  }

  private static Arbitrary<List<Stock>> stocks(List<String> categories) {
    return Combinators.combine(
            Arbitraries.of(RICE, QUILT), Arbitraries.longs().between(0, 60), earmarks(categories))
        .as(Pile::new)
        .list()
        .ofMaxSize(3)
        .map(
            piles -> {
              ImmutableList.Builder<Stock> stocks = ImmutableList.builder();
              for (int i = 0; i < piles.size(); i++) {
                stocks.add(piles.get(i).called("s" + (i + 1)));
              }
              return stocks.build();
            });
  }

  private record Pile(Item item, long amount, ImmutableList<String> earmark) {
    Stock called(String id) {
      Stock stock = Stock.of(id, item, amount);
      return earmark.isEmpty() ? stock : stock.onlyFor(earmark.toArray(String[]::new));
    }
  }

  private static Arbitrary<ImmutableList<String>> earmarks(List<String> categories) {
    return Arbitraries.of(categories)
        .list()
        .ofMaxSize(2)
        .uniqueElements()
        .map(ImmutableList::copyOf);
  }

  private static Arbitrary<ListingGate> gates() {
    return Arbitraries.frequency(
        Tuple.of(4, ListingGate.OPEN),
        Tuple.of(1, ListingGate.surveyedSince(LocalDate.of(2025, 12, 1)).confirmed()));
  }

  private static Arbitrary<List<Parameter>> parameters() {
    Parameter line =
        Parameter.of("line", LocalDate.of(2026, 1, 1), CITY, Money.yuan(900), "city notice");
    Parameter own =
        Parameter.of(
            "line", LocalDate.of(2026, 1, 1), DISTRICT, Money.yuan(1_100), "district notice");
    return Arbitraries.of(List.of(List.of(line), List.of(line, own)));
  }
}

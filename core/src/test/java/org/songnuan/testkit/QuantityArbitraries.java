package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.songnuan.quantity.Amount;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Kit;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Ratio;
import org.songnuan.quantity.Unit;

/** Arbitrary amounts: small ones that meet each other, and large ones that meet the bounds. */
public final class QuantityArbitraries {
  /** A unit of count that is not among the constants. */
  public static final Unit BAG = Unit.counting("袋", "bag");

  private static final long MOST_FEN = 1L << 62;
  private static final ImmutableList<Item> ITEMS =
      ImmutableList.of(
          Item.of("couplet", "春联", "New Year couplet", Unit.PIECE),
          Item.of("flour", "面粉", "flour", Unit.JIN),
          Item.of("oil", "食用油", "cooking oil", Unit.LITRE),
          Item.of("rice", "大米", "rice", Unit.JIN),
          Item.of("seeds", "瓜子", "melon seeds", BAG));

  private QuantityArbitraries() {}

  /** Any amount of money, within the bound. */
  public static Arbitrary<Money> money() {
    return oftenSmall(Arbitraries.longs().between(-MOST_FEN, MOST_FEN)).map(Money::ofFen);
  }

  /** Money up to some 10 billion yuan on either side. */
  public static Arbitrary<Money> modestMoney() {
    return oftenSmall(Arbitraries.longs().between(-1L << 40, 1L << 40)).map(Money::ofFen);
  }

  /** Any ratio. */
  public static Arbitrary<Ratio> ratios() {
    return Arbitraries.oneOf(
        modestRatios(),
        Combinators.combine(
                Arbitraries.longs()
                    .between(-Long.MAX_VALUE, Long.MAX_VALUE)
                    .edgeCases(edges -> edges.includeOnly(-Long.MAX_VALUE, 0L, Long.MAX_VALUE)),
                Arbitraries.longs()
                    .between(1, Long.MAX_VALUE)
                    .edgeCases(edges -> edges.includeOnly(1L, Long.MAX_VALUE)))
            .as(Ratio::of));
  }

  /** Ratios with small terms; sums and products of several of them fit. */
  public static Arbitrary<Ratio> modestRatios() {
    return Combinators.combine(
            Arbitraries.longs().between(-500, 500), Arbitraries.longs().between(1, 12))
        .as(Ratio::of)
        .withoutEdgeCases();
  }

  /** Units, among them one of the host's own. */
  public static Arbitrary<Unit> units() {
    return Arbitraries.of(
        Unit.GRAM,
        Unit.KILOGRAM,
        Unit.TONNE,
        Unit.JIN,
        Unit.LIANG,
        Unit.MILLILITRE,
        Unit.LITRE,
        Unit.PORTION,
        Unit.PIECE,
        Unit.HOUSEHOLD,
        Unit.PERSON,
        Unit.BED,
        BAG);
  }

  /** Any quantity of any unit. */
  public static Arbitrary<Quantity> quantities() {
    return Combinators.combine(ratios(), units()).as(Quantity::of);
  }

  /** Quantities of the unit, with small numbers. */
  public static Arbitrary<Quantity> quantities(Unit unit) {
    return modestRatios().map(amount -> Quantity.of(amount, unit));
  }

  /** Quantities of mass in several units, with small numbers. */
  public static Arbitrary<Quantity> masses() {
    return Combinators.combine(
            modestRatios(),
            Arbitraries.of(Unit.GRAM, Unit.LIANG, Unit.JIN, Unit.KILOGRAM, Unit.TONNE))
        .as(Quantity::of);
  }

  /** Figures of any status; the signs of the amounts are dropped. */
  public static <A extends Amount<A>> Arbitrary<Figure<A>> figures(Arbitrary<A> amounts) {
    Arbitrary<A> sizes = amounts.map(amount -> amount.isNegative() ? amount.times(-1) : amount);
    Arbitrary<Figure<A>> figures =
        Arbitraries.oneOf(
            sizes.map(Figure::known),
            sizes.map(Figure::moreThan),
            sizes.map(Figure::atLeast),
            Arbitraries.of(List.of(Figure.some(), Figure.unknown())));
    return figures.withoutEdgeCases();
  }

  /** One of five items. */
  public static Arbitrary<Item> items() {
    return Arbitraries.of(ITEMS);
  }

  /** Goods of a few items, some of them not known exactly. */
  public static Arbitrary<Goods> goods() {
    Arbitrary<Goods> parts =
        Arbitraries.oneOf(ITEMS.stream().map(QuantityArbitraries::goods).toList());
    return parts.list().ofMaxSize(5).map(Goods::sum).withoutEdgeCases();
  }

  /** Kits of one item or a few. */
  public static Arbitrary<Kit> kits() {
    return Combinators.combine(items(), Arbitraries.longs().between(1, 9))
        .as((item, count) -> Goods.of(item, count))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4)
        .map(contents -> Kit.of("kit", "礼包", "gift pack", Goods.sum(contents)));
  }

  private static Arbitrary<Goods> goods(Item item) {
    return figures(quantities(item.unit())).map(figure -> Goods.of(item, figure));
  }

  private static Arbitrary<Long> oftenSmall(Arbitrary<Long> numbers) {
    return Arbitraries.oneOf(Arbitraries.longs().between(-300, 300).withoutEdgeCases(), numbers);
  }
}

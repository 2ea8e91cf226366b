package org.songnuan.report;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Quantity;
import org.songnuan.scope.Area;

/**
 * What goods must be bought, and what goes to which area.
 *
 * <p>It answers "how many packs?" and "how much on which lorry?". Needed is what is certainly due
 * to those who have a seat; what nobody counted stays some, and then nobody knows how much is
 * missing either. Unlike units are never added.
 *
 * <pre>{@code
 * SupplySheet.purchase(outcome, day, Audience.INTERNAL, ImmutableMap.of("rice", 10L));
 * }</pre>
 */
public final class SupplySheet {
  private static final Comparator<Item> BY_CODE = Comparator.comparing(Item::code);

  private SupplySheet() {}

  /**
   * Returns what is needed of each item, what is in stock and may be given, what is missing, and
   * how many whole packs make up for it.
   *
   * @param packs how many units a pack of an item holds that can be bought, by the item's code; 1
   *     where it is not said
   * @throws IllegalArgumentException if a pack holds less than 1 unit
   */
  public static Table purchase(
      Outcome outcome, LocalDate asOf, Audience audience, ImmutableMap<String, Long> packs) {
    Table.Builder table =
        Table.of(Term.of("物资采购表", "purchase sheet"), asOf, audience)
            .words("物资", "item")
            .goods("需要", "needed")
            .goods("库存", "in stock")
            .goods("缺口", "missing")
            .goods("每件", "in a pack")
            .count("采购件数", "packs to buy");
    Map<Item, Figure<Quantity>> needed = new TreeMap<>(BY_CODE);
    needed.putAll(needed(outcome).figures());
    Map<String, Long> stock = stock(outcome, asOf);
    needed.forEach(
        (item, figure) -> {
          long pack = packs.getOrDefault(item.code(), 1L);
          if (pack < 1) {
            throw new IllegalArgumentException(
                "Pack of an item ("
                    + item.code()
                    + ") must hold at least 1 unit, but was ("
                    + pack
                    + ").");
          }
          Quantity one = Quantity.of(pack, item.unit());
          Quantity have = Quantity.of(stock.getOrDefault(item.code(), 0L), item.unit());
          Cell missing = Cell.Mark.UNKNOWN;
          Cell toBuy = Cell.Mark.UNKNOWN;
          if (figure.isKnown()) {
            Quantity gap = figure.value().minus(have);
            Quantity lacking = gap.isNegative() ? Quantity.of(0, item.unit()) : gap;
            missing = Cell.of(lacking);
            toBuy = Cell.of(lacking.packsNeeded(one));
          }
          table.row(name(item), Cell.of(figure), Cell.of(have), missing, Cell.of(one), toBuy);
        });
    return table.build();
  }

  /**
   * Returns what each area gets of each item, and below them what all get of it: how many
   * recipients, how much. It is for those who load and unload: what one recipient of a small area
   * gets would be read off it.
   *
   * @throws IllegalArgumentException if it is meant for the public
   */
  public static Table allocation(Outcome outcome, LocalDate asOf, Audience audience) {
    if (audience == Audience.PUBLIC) {
      throw new IllegalArgumentException(
          "Allocation sheet must not be public, but was.\nMaybe publish CategoryTable.byArea.");
    }
    Table.Builder table =
        Table.of(Term.of("物资分配表", "allocation sheet"), asOf, audience)
            .words("物资", "item")
            .words("地区", "area")
            .distinct("户数（处）", "recipients")
            .goods("数量", "amount");
    Map<Item, Map<Area, Figure<Quantity>>> amounts = new TreeMap<>(BY_CODE);
    Map<Item, Map<Area, Long>> counts = new TreeMap<>(BY_CODE);
    for (Given given : Given.of(outcome)) {
      Area area = given.recipient().area();
      given
          .award()
          .goods()
          .figures()
          .forEach(
              (item, figure) -> {
                amounts
                    .computeIfAbsent(item, any -> new TreeMap<>())
                    .merge(area, figure, Figure::plus);
                counts
                    .computeIfAbsent(item, any -> new TreeMap<>())
                    .merge(area, 1L, Math::addExact);
              });
    }
    amounts.forEach(
        (item, areas) -> {
          Map<Area, Long> recipients = counts.getOrDefault(item, Map.of());
          areas.forEach(
              (area, figure) ->
                  table.row(
                      name(item),
                      Cell.text(area.toString()),
                      Cell.of(recipients.getOrDefault(area, 0L)),
                      Cell.of(figure)));
          table.row(
              name(item),
              Cell.of(Reason.of(ReportCode.TOTAL)),
              Cell.of(recipients.values().stream().mapToLong(Long::longValue).sum()),
              Cell.of(areas.values().stream().reduce(Figure::plus).orElseThrow()));
        });
    return table.build();
  }

  private static Cell name(Item item) {
    return Cell.of(Term.of(item.chinese(), item.english()));
  }

  private static Goods needed(Outcome outcome) {
    Goods needed = Goods.NONE;
    for (Assessment assessment : outcome.assessments()) {
      for (Entitlement entitlement : outcome.admission().of(assessment).entitlements()) {
        if (entitlement.benefit().grant() instanceof Grant.InKind inKind) {
          needed = needed.plus(inKind.goods());
        }
      }
    }
    return needed;
  }

  /** What of each item may be given on the day: nothing that is kept back or expired. */
  private static Map<String, Long> stock(Outcome outcome, LocalDate asOf) {
    Map<String, Long> stock = new TreeMap<>();
    for (Stock each : outcome.plan().campaign().stocks()) {
      if (!each.isExpired(asOf)) {
        stock.merge(each.item().code(), each.amount() - each.reserve(), Math::addExact);
      }
    }
    return stock;
  }
}

package org.songnuan.fund;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.PriceList;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;

/**
 * The most that one household gets, goods and money together, at the prices of a day.
 *
 * <p>Goods come before money, the more urgent tier before the less, then by benefit and item; each
 * as many whole units, or fen, as there is room for. Goods that are handed out without counting are
 * not counted here either; an item without a price finds no room.
 */
record Worth(PriceList prices, LocalDate date, Money cap) {

  /** Returns how many units of the item there is room for beyond the goods that are claimed. */
  long room(Assessment assessment, Item item) {
    Money left = cap.minus(value(assessment));
    return left.isNegative() ? 0 : units(left, item);
  }

  private long units(Money left, Item item) {
    Optional<Money> price = prices.price(item, date);
    if (price.isEmpty()) {
      return 0;
    }
    return price.get().isZero() ? Long.MAX_VALUE : left.fen() / price.get().fen();
  }

  /** Returns what the counted goods that are claimed are worth. */
  private Money value(Assessment assessment) {
    Money value = Money.ZERO;
    for (Entitlement entitlement : assessment.entitlements()) {
      if (entitlement.benefit().grant() instanceof Grant.InKind inKind) {
        value = value.plus(value(inKind.goods()));
      }
    }
    return value;
  }

  private Money value(Goods goods) {
    Money value = Money.ZERO;
    for (Map.Entry<Item, Figure<Quantity>> entry : goods.figures().entrySet()) {
      if (entry.getValue().isKnown()) {
        Money price = prices.price(entry.getKey(), date).orElse(Money.ZERO);
        value = value.plus(price.times(entry.getValue().value().amount().floor()));
      }
    }
    return value;
  }

  private static ImmutableList<Entitlement> inOrder(Assessment assessment) {
    return ImmutableList.sortedCopyOf(
        comparing((Entitlement entitlement) -> entitlement.benefit().tier())
            .thenComparing(entitlement -> entitlement.benefit().id()),
        assessment.entitlements());
  }

  /** Returns the assessment with no more goods than the cap has room for. */
  Assessment limitGoods(Assessment assessment, Consumer<Reason> said) {
    Money left = cap;
    Map<Entitlement, Goods> limited = new HashMap<>();
    boolean cut = false;
    for (Entitlement entitlement : inOrder(assessment)) {
      if (!(entitlement.benefit().grant() instanceof Grant.InKind inKind)) {
        continue;
      }
      Goods goods = Goods.NONE;
      for (Map.Entry<Item, Figure<Quantity>> entry : inKind.goods().figures().entrySet()) {
        Item item = entry.getKey();
        if (entry.getValue().isKnown()) {
          long claimed = entry.getValue().value().amount().floor();
          long units = Math.min(claimed, units(left, item));
          cut |= units < claimed;
          goods = goods.plus(Goods.of(item, units));
          left = left.minus(prices.price(item, date).orElse(Money.ZERO).times(units));
        } else {
          goods = goods.plus(Goods.of(item, entry.getValue()));
        }
      }
      limited.put(entitlement, goods);
    }
    if (!cut) {
      return assessment;
    }
    said.accept(Reason.of(FundCode.GOODS_AT_CAP, Argument.of(cap)));
    return Claimed.changed(
        assessment,
        entitlement -> {
          Goods goods = limited.get(entitlement);
          return goods == null ? Optional.of(entitlement) : Claimed.giving(entitlement, goods);
        });
  }

  /** Returns the assessment with no more money than the goods leave room for. */
  Assessment limitCash(Assessment assessment, Consumer<Reason> said) {
    Money goods = value(assessment);
    Money left = cap.minus(goods).max(Money.ZERO);
    Map<Entitlement, Money> limited = new HashMap<>();
    boolean cut = false;
    for (Entitlement entitlement : inOrder(assessment)) {
      if (entitlement.benefit().grant() instanceof Grant.InKind) {
        continue;
      }
      Money claimed =
          entitlement.benefit().grant() instanceof Grant.Cash cash ? cash.money() : left;
      cut |= claimed.isAbove(left);
      limited.put(entitlement, claimed.min(left));
      left = left.minus(claimed.min(left));
    }
    if (cut) {
      said.accept(Reason.of(FundCode.CASH_AT_CAP, Argument.of(cap), Argument.of(goods)));
    }
    return Claimed.changed(
        assessment,
        entitlement -> {
          Money money = limited.get(entitlement);
          if (money == null) {
            return Optional.of(entitlement);
          }
          return money.isPositive()
              ? Optional.of(entitlement.to(entitlement.benefit().giving(Grant.of(money))))
              : Optional.empty();
        });
  }
}

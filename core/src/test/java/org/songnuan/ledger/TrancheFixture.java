package org.songnuan.ledger;

import static org.songnuan.ledger.LedgerTest.DAY;
import static org.songnuan.ledger.LedgerTest.RICE;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Formula;
import org.songnuan.scope.Area;

/** A campaign in which everybody gets some rice, and as much money as is said. */
final class TrancheFixture {
  static final Area DISTRICT = Area.parse("示例区");

  private TrancheFixture() {}

  /** Returns H-01, H-02 … with these amounts in fen, in turn in so many communities. */
  static Outcome outcome(int communities, List<Long> fen) {
    List<Household> households = new ArrayList<>();
    for (int i = 0; i < fen.size(); i++) {
      households.add(
          Household.of(
                  "H-" + ("" + (101 + i)).substring(1),
                  DISTRICT.child("社区" + i % communities).child("网格" + i))
              .with(Household.INCOME, Money.ofFen(fen.get(i)))
              .member(1950));
    }
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("all", "全体").where("true"))
        .addBenefit(Benefit.cash("all", Formula.parse("income")))
        .addBenefit(Benefit.goods("all", Goods.of(RICE, 5)))
        .addFund(Fund.of("city", Money.yuan(2)))
        .addFund(Fund.of("own", Money.yuan(1_000_000)))
        .addStock(Stock.of("store", RICE, 10_000))
        .build()
        .prepare(DAY, DISTRICT)
        .orThrow()
        .run(Roster.copyOf(households));
  }

  static Ledger ledger(int communities, Long... yuan) {
    return Ledger.open(
        outcome(communities, ImmutableList.copyOf(yuan).stream().map(one -> one * 100).toList()));
  }
}

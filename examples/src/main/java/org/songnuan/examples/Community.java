package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.DIBAO_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.DIBAO_MARGINAL;
import static org.songnuan.beneficiary.StandardCategory.DISABLED_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.ELDER_ALONE;
import static org.songnuan.beneficiary.StandardCategory.HARDSHIP_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.PARTY_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.PARTY_VETERAN;

import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Award;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;

/** A community visits 100 households between New Year's Day and Spring Festival. */
final class Community {
  private static final LocalDate OPENING = LocalDate.of(2025, 11, 1);
  private static final LocalDate LISTED = LocalDate.of(2026, 1, 20);
  private static final LocalDate CLOSING = LocalDate.of(2026, 2, 16);
  private static final Area HERE = Area.parse("示例区/暖阳社区");

  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  private static final Item FLOUR = Item.of("flour", "面", "flour", Unit.JIN);
  private static final Item OIL = Item.of("oil", "油", "oil", Unit.LITRE);
  private static final Item SEEDS = Item.of("seeds", "瓜子", "melon seeds", Unit.JIN);
  private static final Item SWEETS = Item.of("sweets", "糖", "sweets", Unit.JIN);
  private static final Item DAILY = Item.of("daily", "生活用品", "daily goods", Unit.PIECE);

  /** What a household of the category gets: yuan, 斤 of rice and of flour, litres of oil. */
  private record Gift(StandardCategory category, long yuan, long rice, long flour, long oil) {}

  private static final ImmutableList<Gift> TARIFF =
      ImmutableList.of(
          new Gift(DIBAO_HOUSEHOLD, 200, 20, 20, 10),
          new Gift(DIBAO_MARGINAL, 150, 10, 10, 5),
          new Gift(HARDSHIP_HOUSEHOLD, 100, 10, 10, 5),
          new Gift(DISABLED_HOUSEHOLD, 150, 10, 20, 10),
          new Gift(PARTY_HARDSHIP, 150, 20, 10, 10),
          new Gift(PARTY_VETERAN, 200, 20, 10, 5),
          new Gift(ELDER_ALONE, 300, 20, 20, 5));

  private Community() {}

  private static Campaign campaign() {
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring-community")
            .occasion(Occasion.springFestival(LocalDate.of(2026, 2, 17)))
            .gate(
                ListingGate.surveyedSince(OPENING)
                    .verifiedWithin(DateRange.of(OPENING, LocalDate.of(2026, 1, 1))))
            .addParameter(
                Parameter.of("line", OPENING, HERE, Money.yuan(900), "示例区低保标准 2025")
                    .called("低保标准", "subsistence line"))
            .addCategory(
                Category.of(DIBAO_HOUSEHOLD)
                    .where("\"DIBAO_HOUSEHOLD\" in registered && income < line * size"))
            .addCategory(
                Category.of(DIBAO_MARGINAL)
                    .where("\"DIBAO_MARGINAL\" in registered && income * 2 < line * size * 3"))
            .addCategory(Category.of(HARDSHIP_HOUSEHOLD))
            .addCategory(Category.of(DISABLED_HOUSEHOLD))
            .addCategory(Category.of(PARTY_HARDSHIP))
            .addCategory(Category.of(PARTY_VETERAN))
            .addCategory(Category.of(ELDER_ALONE))
            .addFund(
                Fund.of("party-dues", Money.yuan(5_000))
                    .called("党费专款", "party dues")
                    .onlyFor("PARTY_HARDSHIP", "PARTY_VETERAN"))
            .addFund(Fund.of("partners", Money.yuan(12_000)).called("帮扶单位", "supporting units"))
            .addFund(
                Fund.of("own", Money.yuan(3_500))
                    .called("社区自筹", "raised by the community")
                    .keeping(Money.yuan(500)))
            .addStock(Stock.of("rice", RICE, 1_800))
            .addStock(Stock.of("flour", FLOUR, 1_710))
            .addStock(Stock.of("oil", OIL, 875));
    for (Gift gift : TARIFF) {
      BenefitKind kind = gift.category() == PARTY_VETERAN ? BenefitKind.HONOUR : BenefitKind.RELIEF;
      Goods goods =
          Goods.of(RICE, gift.rice())
              .plus(Goods.of(FLOUR, gift.flour()))
              .plus(Goods.of(OIL, gift.oil()))
              .plus(Goods.some(SEEDS))
              .plus(Goods.some(SWEETS))
              .plus(Goods.some(DAILY));
      campaign
          .addBenefit(Benefit.cash(gift.category(), Money.yuan(gift.yuan())).of(kind))
          .addBenefit(Benefit.goods(gift.category(), goods).of(kind));
    }
    return campaign.build();
  }

  static void run(PrintStream out) {
    Roster roster = RosterReader.read("community");
    Outcome outcome = campaign().prepare(LISTED, HERE).orThrow().run(roster);
    Goods goods = Goods.sum(outcome.awards().stream().map(Award::goods).toList());
    Money cash = Money.sum(outcome.awards().stream().map(Award::cash).toList());
    out.println(outcome.awards().stream().filter(a -> !a.isEmpty()).count());
    out.println(goods);
    out.println(cash);
    out.println(outcome.settlement().balances());
    outcome
        .findings()
        .forEach(f -> out.println(f.subject() + " " + Wording.in(Locale.CHINESE).of(f)));
    out.println(Wording.in(Locale.CHINESE).of(outcome.why("户-007")));
    out.println(Wording.in(Locale.ENGLISH).of(outcome.why("户-007")));
    out.println(CLOSING);
    out.println(goods.amount(RICE).value().fullPacks(Quantity.of(10, Unit.JIN)));
  }
}

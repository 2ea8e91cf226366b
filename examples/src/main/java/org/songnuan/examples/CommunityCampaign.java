package org.songnuan.examples;

import static org.songnuan.beneficiary.StandardCategory.DIBAO_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.DIBAO_MARGINAL;
import static org.songnuan.beneficiary.StandardCategory.DISABLED_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.ELDER_ALONE;
import static org.songnuan.beneficiary.StandardCategory.HARDSHIP_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.PARTY_HARDSHIP;
import static org.songnuan.beneficiary.StandardCategory.PARTY_VETERAN;
import static org.songnuan.benefit.BenefitKind.HONOUR;
import static org.songnuan.benefit.BenefitKind.RELIEF;

import java.time.LocalDate;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Term;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Occasion;

/**
 * What the community of document D1 decided: whom it helps, with what, out of which money. The
 * document gives the categories and the totals; the tariff and the funds are made up to meet them.
 */
final class CommunityCampaign {
  static final Area COMMUNITY = Area.parse("示例区/暖阳社区");
  static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  static final Item FLOUR = Item.of("flour", "面", "flour", Unit.JIN);
  static final Item OIL = Item.of("oil", "油", "oil", Unit.LITRE);

  /** What is handed out without counting. */
  static final Goods SUNDRIES =
      Goods.some(Item.of("seeds", "瓜子", "melon seeds", Unit.JIN))
          .plus(Goods.some(Item.of("sweets", "糖", "sweets", Unit.JIN)))
          .plus(Goods.some(Item.of("daily", "生活用品", "daily goods", Unit.PIECE)));

  private static final LocalDate OPENING = LocalDate.of(2025, 11, 1);
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final LocalDate FESTIVAL = LocalDate.of(2026, 2, 17);

  private final Campaign.Builder campaign = Campaign.builder();

  private CommunityCampaign() {}

  static Campaign of() {
    return new CommunityCampaign().build();
  }

  private Campaign build() {
    campaign
        .id("2026-spring-community")
        .occasion(Occasion.springFestival(FESTIVAL))
        .gate(ListingGate.surveyedSince(OPENING).verifiedWithin(DateRange.of(OPENING, NEW_YEAR)))
        .addParameter(
            Parameter.of("line", OPENING, COMMUNITY, Money.yuan(900), "示例区低保标准")
                .called("低保标准", "subsistence line"));

    // Who, in the words of the document, and for each: yuan, 斤 of rice, 斤 of flour, L of oil.
    whoever("\"DIBAO_HOUSEHOLD\" in registered && income < line * size", DIBAO_HOUSEHOLD, "低保户");
    gets(DIBAO_HOUSEHOLD, RELIEF, 200, 20, 20, 10);
    whoever(
        "\"DIBAO_MARGINAL\" in registered && income * 2 < line * size * 3",
        DIBAO_MARGINAL,
        "低保边缘户");
    gets(DIBAO_MARGINAL, RELIEF, 150, 10, 10, 5);
    whoever("\"HARDSHIP_HOUSEHOLD\" in registered", HARDSHIP_HOUSEHOLD, "困难群众");
    gets(HARDSHIP_HOUSEHOLD, RELIEF, 100, 10, 10, 5);
    whoever("\"DISABLED_HOUSEHOLD\" in registered", DISABLED_HOUSEHOLD, "残疾人贫困家庭");
    gets(DISABLED_HOUSEHOLD, RELIEF, 150, 10, 20, 10);
    whoever("members.exists(m, \"PARTY_HARDSHIP\" in m.registered)", PARTY_HARDSHIP, "困难党员");
    gets(PARTY_HARDSHIP, RELIEF, 150, 20, 10, 10);
    whoever("members.exists(m, \"PARTY_VETERAN\" in m.registered)", PARTY_VETERAN, "老党员");
    gets(PARTY_VETERAN, HONOUR, 200, 20, 10, 5);
    whoever(
        "size == 1 && members.exists(m, \"ELDER_ALONE\" in m.registered && m.age >= 60)",
        ELDER_ALONE,
        "孤寡老人");
    gets(ELDER_ALONE, RELIEF, 300, 20, 20, 5);

    return campaign
        .addFund(
            Fund.of("party-dues", Money.yuan(5_000))
                .called("党费专款", "party dues")
                .onlyFor("PARTY_HARDSHIP", "PARTY_VETERAN"))
        .addFund(Fund.of("partners", Money.yuan(12_200)).called("帮扶单位捐款", "supporting units"))
        .addFund(
            Fund.of("own", Money.yuan(3_500))
                .called("社区自筹", "raised by the community")
                .keeping(Money.yuan(500)))
        .addStock(Stock.of("rice", RICE, 1_810))
        .addStock(Stock.of("flour", FLOUR, 1_730))
        .addStock(Stock.of("oil", OIL, 875))
        .build();
  }

  private void whoever(String criterion, StandardCategory category, String chinese) {
    CategoryId id = category.id();
    Term term = Term.of(chinese, category.term().english());
    RecipientUnit unit = category.unit();
    campaign.addCategory(Category.of(id, term, unit).where(criterion));
  }

  private void gets(
      StandardCategory category, BenefitKind kind, long yuan, long rice, long flour, long oil) {
    Goods goods = Goods.of(RICE, rice).plus(Goods.of(FLOUR, flour)).plus(Goods.of(OIL, oil));
    campaign
        .addBenefit(Benefit.cash(category, Money.yuan(yuan)).of(kind))
        .addBenefit(Benefit.goods(category, goods.plus(SUNDRIES)).of(kind));
  }
}

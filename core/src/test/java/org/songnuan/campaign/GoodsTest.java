package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.PriceList;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.benefit.Substitution;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Assembly;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Quota;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Kit;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.report.Story;
import org.songnuan.report.Summary;
import org.songnuan.scope.Area;

/** Goods by batch and pack, what stands in for them, and money that fills the gap. */
class GoodsTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  private static final Item FLOUR = Item.of("flour", "面粉", "flour", Unit.JIN);
  private static final PriceList PRICES =
      PriceList.NONE
          .plus(RICE, Money.yuan(3), LocalDate.of(2026, 1, 1), "bulletin 1")
          .plus(FLOUR, Money.yuan(4), LocalDate.of(2026, 1, 1), "bulletin 1");
  private static final Roster ROSTER =
      Roster.of(Household.of("H-1", CITY).member(1941), Household.of("H-2", CITY).member(1945));

  private static Campaign.Builder twentyJinEach() {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("all", "全体", "everybody").where("true"))
        .addBenefit(Benefit.goods("all", Goods.of(RICE, 20)));
  }

  private static Outcome run(Campaign.Builder campaign) {
    return campaign.build().prepare(DATE, CITY).orThrow().run(ROSTER);
  }

  private static String why(Outcome outcome, String id) {
    return Wording.in(Locale.ENGLISH).of(outcome.why(id));
  }

  private static List<String> findings(Outcome outcome) {
    return outcome.findings().stream().map(Wording.in(Locale.ENGLISH)::of).toList();
  }

  @Test
  void the_batch_that_expires_first_is_given_first_and_an_expired_one_never() {
    Outcome outcome =
        run(
            twentyJinEach()
                .addStock(Stock.of("a", RICE, 50).goodUntil(DATE.plusDays(60)))
                .addStock(Stock.of("b", RICE, 20).goodUntil(DATE))
                .addStock(Stock.of("c", RICE, 30).goodUntil(DATE.minusDays(1))));

    assertThat(outcome.award("H-1").issues()).extracting(Issue::stock).hasToString("[b]");
    assertThat(outcome.award("H-2").issues()).extracting(Issue::stock).hasToString("[a]");
    assertThat(findings(outcome))
        .containsExactly(
            "WARNING fund.EXPIRED_BATCH: batch c of rice: 30 jin expired after 2026-01-19 and are"
                + " not given");
  }

  @Test
  void what_makes_no_whole_pack_is_said_and_not_given() {
    Outcome outcome =
        run(
            Campaign.builder()
                .id("2026-spring")
                .addCategory(Category.of("all", "全体", "everybody").where("true"))
                .addBenefit(Benefit.goods("all", Goods.of(RICE, 12)))
                .addStock(Stock.of("a", RICE, 500).inPacksOf(100)));

    assertThat(outcome.award("H-1").isEmpty()).isTrue();
    assertThat(why(outcome, "H-1"))
        .endsWith("\n  12 jin of rice short: given in whole packs of 100 jin");
  }

  @Test
  void a_reserve_is_kept_back_and_the_summary_balances() {
    Outcome outcome = run(twentyJinEach().addStock(Stock.of("a", RICE, 50).keeping(20)));

    assertThat(outcome.award("H-1").goods()).isEqualTo(Goods.of(RICE, 15));
    assertThat(Summary.of(outcome, DATE).text(Locale.ENGLISH))
        .contains("rice: in 50 jin = given 30 jin + packed 0 jin + reserved 20 jin + left 0 jin");
    assertThat(Summary.of(outcome, DATE).text(Locale.CHINESE))
        .contains("大米：入库 50 斤 = 发放 30 斤 + 装包 0 斤 + 预留 20 斤 + 结余 0 斤");
  }

  @Test
  void flour_stands_in_for_rice_in_whole_exchanges_and_the_story_tells_it() {
    Outcome outcome =
        run(
            twentyJinEach()
                .addStock(Stock.of("rice", RICE, 10))
                .addStock(Stock.of("flour", FLOUR, 25))
                .addSubstitution(Substitution.of(RICE, 10, FLOUR, 10)));

    assertThat(outcome.award("H-1").goods()).isEqualTo(Goods.of(RICE, 5).plus(Goods.of(FLOUR, 10)));
    assertThat(outcome.award("H-2").goods()).isEqualTo(Goods.of(RICE, 5).plus(Goods.of(FLOUR, 10)));
    assertThat(why(outcome, "H-1"))
        .contains(
            "\n  5 jin of rice from rice\n  10 jin of flour from flour\n",
            "  15 jin of rice short: every stock that may give it is spent\n"
                + "  10 jin of flour instead of 10 jin of rice");
    assertThat(Story.of(outcome, "H-1").text(Locale.CHINESE)).contains("以 10 斤 面粉 代替 10 斤 大米");
    assertThat(findings(outcome))
        .containsExactly(
            "WARNING fund.CATEGORIES_SHORT_OF_GOODS: rice: everybody need 40 jin, but rice hold"
                + " only 10 jin: 30 jin missing");
  }

  @Test
  void own_claims_come_before_those_of_a_substitution() {
    Outcome outcome =
        run(
            twentyJinEach()
                .addCategory(
                    Category.of("old", "高龄", "old").where("members.exists(m, m.age >= 84)"))
                .addBenefit(Benefit.goods("old", Goods.of(FLOUR, 20)).inTier(3))
                .addStock(Stock.of("flour", FLOUR, 30))
                .addSubstitution(Substitution.of(RICE, 10, FLOUR, 10)));

    assertThat(outcome.award("H-1").goods().amount(FLOUR).value().amount().floor())
        .isGreaterThanOrEqualTo(20);
    assertThat(outcome.settlement().stockBalances().get(0).left()).isZero();
  }

  @Test
  void money_fills_what_the_goods_leave_of_the_value_cap() {
    Campaign.Builder campaign =
        twentyJinEach()
            .addBenefit(Benefit.cash("all", Money.yuan(100)))
            .prices(PRICES)
            .valueCap(Money.yuan(100))
            .addFund(Fund.of("own", Money.yuan(1_000)));
    Outcome enough = run(campaign.addStock(Stock.of("rice", RICE, 40)));

    assertThat(enough.award("H-1").goods()).isEqualTo(Goods.of(RICE, 20));
    assertThat(enough.award("H-1").cash()).isEqualTo(Money.yuan(40));
    assertThat(why(enough, "H-1"))
        .contains("money stops at the value cap of 100.00 less goods worth 60.00");
  }

  @Test
  void where_goods_are_short_money_fills_more() {
    Outcome outcome =
        run(
            twentyJinEach()
                .addBenefit(Benefit.cash("all", Money.yuan(100)))
                .prices(PRICES)
                .valueCap(Money.yuan(100))
                .addFund(Fund.of("own", Money.yuan(1_000)))
                .addStock(Stock.of("rice", RICE, 10)));

    assertThat(outcome.award("H-1").goods()).isEqualTo(Goods.of(RICE, 5));
    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(85));
  }

  @Test
  void goods_stop_at_the_cap_in_whole_units() {
    Outcome outcome =
        run(
            twentyJinEach()
                .prices(PRICES)
                .valueCap(Money.yuan(50))
                .addStock(Stock.of("rice", RICE, 100)));

    assertThat(outcome.award("H-1").goods()).isEqualTo(Goods.of(RICE, 16));
    assertThat(why(outcome, "H-1")).contains("goods stop at the value cap of 50.00");
  }

  @Test
  void a_cap_without_a_price_blocks_the_plan() {
    Preparation refused =
        twentyJinEach()
            .valueCap(Money.yuan(50))
            .prices(PriceList.NONE.plus(RICE, Money.yuan(3), DATE.plusDays(1), "bulletin 2"))
            .addStock(Stock.of("rice", RICE, 100).boughtFrom("own"))
            .build()
            .prepare(DATE, CITY);

    assertThat(refused.findings().stream().map(Wording.in(Locale.ENGLISH)::of))
        .containsExactly(
            "ERROR fund.UNKNOWN_STOCK_FUND: stock rice must be bought from a fund of the campaign,"
                + " but was from (own)",
            "ERROR fund.NO_PRICE: rice must have a price on 2026-01-20 for the value cap, but has"
                + " none");
  }

  @Test
  void prices_are_those_of_the_day_and_what_has_none_is_worth_nobody_knows_what() {
    PriceList later = PRICES.plus(RICE, Money.yuan(5), LocalDate.of(2026, 2, 1), "bulletin 2");

    assertThat(later.value(Goods.of(RICE, 2), DATE)).isEqualTo(Figure.known(Money.yuan(6)));
    assertThat(later.value(Goods.of(RICE, 2), LocalDate.of(2026, 2, 1)))
        .isEqualTo(Figure.known(Money.yuan(10)));
    assertThat(later.value(Goods.of(RICE, 2), LocalDate.of(2025, 12, 31)))
        .isEqualTo(Figure.unknown());
    assertThat(later.value(Goods.some(RICE), DATE)).isEqualTo(Figure.unknown());
  }

  @Test
  void bad_input_is_refused() {
    Stock rice = Stock.of("a", RICE, 50);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rice.inPacksOf(0))
        .withMessage("Pack of stock (a) must hold at least 1 unit, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rice.keeping(51))
        .withMessage(
            "Reserve of stock (a) must be between 0 and what it holds (50), but was (51).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rice.donatedBy(" "))
        .withMessage("Donor of stock (a) must have a name, but was (blank).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                twentyJinEach()
                    .addStock(rice.inPacksOf(10))
                    .addStock(Stock.of("b", RICE, 50))
                    .build())
        .withMessage(
            "Stocks of (rice) must all be in packs of one size, but were in packs of (10) and"
                + " (1).\nMaybe they are two items.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Substitution.of(RICE, 10, RICE, 10))
        .withMessage("Substitution must be by another item, but was by (rice) itself.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Substitution.of(RICE, 0, FLOUR, 10))
        .withMessage("Substitution must exchange 1 to 1000000000 units, but was (0) for (10).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PRICES.plus(RICE, Money.ofFen(-1), DATE, "bulletin"))
        .withMessage("Price of (rice) must not be negative, but was (-0.01).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> twentyJinEach().valueCap(Money.ofFen(-1)).build())
        .withMessage("Value cap of campaign (2026-spring) must not be negative, but was (-0.01).");
  }

  @Test
  void kits_are_built_as_far_as_every_part_reaches_and_worth_what_they_hold() {
    Kit kit = Kit.of("pack", "礼包", "gift pack", Goods.of(RICE, 10).plus(Goods.of(FLOUR, 5)));
    Assembly assembly =
        Assembly.of(
            "packs",
            kit,
            4,
            List.of(
                Stock.of("rice", RICE, 100).goodUntil(DATE.plusDays(9)),
                Stock.of("old", FLOUR, 100).goodUntil(DATE.minusDays(1)),
                Stock.of("flour", FLOUR, 14).keeping(2)),
            DATE);

    assertThat(assembly.built()).isEqualTo(2);
    assertThat(assembly.findings().stream().map(Wording.in(Locale.ENGLISH)::of))
        .containsExactly(
            "WARNING fund.KIT_SHORT: kit gift pack: 4 needed, 2 can be built; flour: 20 jin needed,"
                + " 12 jin there, 8 jin missing");
    assertThat(PRICES.plus(kit).price(kit.item(), DATE)).contains(Money.yuan(50));
    Outcome outcome =
        run(
            Campaign.builder()
                .id("2026-spring")
                .addCategory(Category.of("all", "全体", "everybody").where("true"))
                .addBenefit(Benefit.goods("all", Goods.of(kit.item(), 1)))
                .addAllStocks(assembly.stocks()));
    assertThat(outcome.award("H-1").goods()).isEqualTo(Goods.of(kit.item(), 1));
    assertThat(Summary.of(outcome, DATE).text(Locale.ENGLISH))
        .contains(
            "rice: in 100 jin = given 0 jin + packed 20 jin + reserved 0 jin + left 80 jin",
            "gift pack: in 2 portion = given 2 portion + left 0 portion");
  }

  @Test
  void a_campaign_that_is_asked_what_if_keeps_all_that_is_not_changed()
      throws ReflectiveOperationException {
    Campaign campaign =
        twentyJinEach()
            .prices(PRICES)
            .valueCap(Money.yuan(100))
            .addSubstitution(Substitution.of(RICE, 10, FLOUR, 10))
            .addSupportedArea(Area.parse("湖北/黄冈"))
            .putStacking(Series.PLAIN, Stacking.FIRST)
            .addCap(Cap.of("year", Money.yuan(9)))
            .quota(Quota.of(3))
            .build();
    Campaign more = campaign.plus(Category.of("aged", "高龄老人").where("size > 9"), List.of());

    for (Method attribute : Campaign.class.getDeclaredMethods()) {
      if (Modifier.isPublic(attribute.getModifiers())
          && !Modifier.isStatic(attribute.getModifiers())
          && attribute.getParameterCount() == 0
          && !attribute.getName().equals("categories")) {
        assertThat(attribute.invoke(more))
            .as(attribute.getName())
            .isEqualTo(attribute.invoke(campaign));
      }
    }
  }
}

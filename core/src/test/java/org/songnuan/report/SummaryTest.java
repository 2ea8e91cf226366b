package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.beneficiary.Household.INCOME;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CaseFile;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.ListingGate;
import org.songnuan.beneficiary.Place;
import org.songnuan.beneficiary.RecipientUnit;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Term;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;

class SummaryTest {
  private static final Area WARD = Area.parse("示例市/示例院");
  private static final LocalDate OPENED = LocalDate.of(2025, 12, 1);
  private static final CaseFile FILE = CaseFile.surveyed(LocalDate.of(2025, 12, 5));
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);
  private static final Item DUMPLINGS = Item.of("dumplings", "饺子", "dumplings", Unit.PORTION);
  private static final Item SWEETS = Item.of("sweets", "糖", "sweets", Unit.JIN);

  private static final Outcome OUTCOME =
      Campaign.builder()
          .id("2026-spring")
          .gate(ListingGate.surveyedSince(OPENED))
          .addCategory(Category.of("low", "低收入户", "low income").where("income < yuan(2000)"))
          .addCategory(
              Category.of(CategoryId.of("bed"), Term.of("床位", "bed"), RecipientUnit.BED)
                  .where("occupied"))
          .addBenefit(Benefit.cash("low", Money.yuan(500)).titled("慰问金", "condolence cash"))
          .addBenefit(
              Benefit.goods("low", Goods.of(RICE, 20).plus(Goods.some(SWEETS)))
                  .of(BenefitKind.HONOUR))
          .addBenefit(Benefit.goods("bed", Goods.of(DUMPLINGS, 2)))
          .addFund(Fund.of("own", Money.yuan(1_000)).called("自筹", "own").keeping(Money.yuan(200)))
          .addStock(Stock.of("rice", RICE, 50))
          .addStock(Stock.of("first", DUMPLINGS, 1))
          .addStock(Stock.of("second", DUMPLINGS, 9))
          .build()
          .prepare(LocalDate.of(2026, 1, 20), WARD)
          .orThrow()
          .run(
              Roster.of(
                  Household.of("H-1", WARD)
                      .with(INCOME, Money.yuan(1_200))
                      .member(1941)
                      .filed(FILE),
                  Household.of("H-2", WARD)
                      .with(INCOME, Money.yuan(1_500))
                      .member(1950)
                      .filed(FILE),
                  Household.of("H-3", WARD).with(INCOME, Money.yuan(1_500)).member(1950),
                  Household.of("H-4", WARD).member(1950).filed(FILE),
                  Place.of("B-1", WARD, RecipientUnit.BED).with(Place.OCCUPIED, true).filed(FILE),
                  Place.of("B-2", WARD, RecipientUnit.BED)
                      .with(Place.OCCUPIED, false)
                      .filed(FILE)));

  private static final Summary SUMMARY = Summary.of(OUTCOME, LocalDate.of(2026, 2, 16));

  @Test
  void it_says_in_chinese_who_was_helped_with_what_out_of_which_money() {
    assertThat(SUMMARY.text(Locale.CHINESE))
        .isEqualTo(
            """
            截至 2月16日（2026年）
            慰问 2 户（名册 4 户）
            慰问 1 处（名册 2 处）
            饺子 2 份
            大米 33 斤 = 16.5 kg
            糖 部分
            现金 533.33
              其中 救助慰问 533.33
            按性质（分别统计）
              救助慰问：3 项，3 户（处）
                现金 533.33
                饺子 2 份
              优抚慰问：2 项，2 户（处）
                大米 33 斤 = 16.5 kg
                糖 部分
            资金
              自筹：收入 1,000.00 = 支付 533.33 + 预留 466.67 + 结余 0.00
                预留中 266.67 待补材料后发放
            库存
              饺子 (first)：入库 1 份 = 发放 1 份 + 结余 0 份
              大米：入库 50 斤 = 发放 33 斤 + 结余 17 斤
                结余中 17 斤 待补材料后发放
              饺子 (second)：入库 9 份 = 发放 1 份 + 结余 8 份
            类别（可重复计）
              床位：1 处，其中已发放 1 处
              低收入户：2 户，其中已发放 2 户
            未列入名单 1 户
              1 户，原因：
                没有档案
            材料待补 1 户
              家庭月收入：1 户
            缺口
              低收入户 共需 1,500.00，可用资金 自筹 只有 800.00，缺 700.00
                其中 500.00 材料待补
              大米：低收入户 共需 60 斤，库存 rice 只有 50 斤，缺 10 斤
                其中 20 斤 材料待补
            """);
  }

  @Test
  void it_says_the_same_in_english() {
    assertThat(SUMMARY.text(Locale.ENGLISH))
        .startsWith(
            """
            as of 2026-02-16
            2 households helped (of 4 on the roster)
            1 places helped (of 2 on the roster)
            dumplings: 2 portion
            rice: 33 jin = 16.5 kg
            sweets: some
            cash 533.33
            """)
        .endsWith(
            """
            short
              low income claim 1,500.00, but own hold only 800.00: 700.00 missing
                of which 500.00 is claimed only if missing papers say so
              rice: low income need 60 jin, but rice hold only 50 jin: 10 jin missing
                of which 20 jin is claimed only if missing papers say so
            """);
  }

  @Test
  void its_figures_are_data() {
    assertThat(SUMMARY.householdsHelped()).isEqualTo(2);
    assertThat(SUMMARY.placesHelped()).isEqualTo(1);
    assertThat(SUMMARY.cash()).isEqualTo(Money.parse("533.33"));
    assertThat(SUMMARY.cashByKind())
        .isEqualTo(ImmutableSortedMap.of(BenefitKind.RELIEF, Money.parse("533.33")));
  }

  @Test
  void another_language_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SUMMARY.text(Locale.FRENCH))
        .withMessage("Wording must be in Chinese or English, but was (fr).");
  }

  @Test
  void a_story_stops_at_each_room() {
    assertThat(Story.of(OUTCOME, "H-1").text(Locale.ENGLISH))
        .isEqualTo(
            """
            1. the roster
              示例市/示例院, 1 members listed
            2. the case file
              surveyed on 2025-12-05
              the day of the verification is unknown
              may be listed
            3. the categories
              belongs to low income
                monthly household income 1,200.00 is below 2,000.00 (800.00 under)
            4. what is due
              entitled to condolence cash: 500.00
              entitled to low-goods: goods
            5. the money and the goods
              266.67 from own
              17 jin of rice from rice
              0.01 more by lot: one of 1 drawn out of 2
              1 jin more by lot: one of 1 drawn out of 2
              233.33 short: every fund that may pay is spent, but for 266.67 reserved until papers are supplied
              3 jin of rice short: every stock that may give it is spent, but for 17 jin reserved until papers are supplied
            6. the award
              gets 266.67 and goods
            """);
  }

  @Test
  void a_story_of_a_refused_household_ends_at_its_file() {
    assertThat(Story.of(OUTCOME, "H-3").text(Locale.CHINESE))
        .isEqualTo(
            """
            一、名册
              示例市/示例院，登记成员 1 人
            二、档案
              没有档案
              未列入名单
                没有档案
            三、类别
              无
            四、应得
              无
            五、资金与物资
              无
            六、结果
              不发放
            """);
  }
}

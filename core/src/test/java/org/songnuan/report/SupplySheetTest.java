package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.beneficiary.Household.INCOME;
import static org.songnuan.report.ReportFixture.DAY;
import static org.songnuan.report.ReportFixture.EAST;
import static org.songnuan.report.ReportFixture.OUTCOME;
import static org.songnuan.report.ReportFixture.RICE;
import static org.songnuan.report.ReportFixture.chinese;
import static org.songnuan.report.ReportFixture.english;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Priority;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Quota;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;

class SupplySheetTest {
  @Test
  void whole_packs_make_up_for_what_is_missing_and_what_nobody_counted_stays_some() {
    assertThat(
            chinese(
                SupplySheet.purchase(
                    OUTCOME, DAY, Audience.INTERNAL, ImmutableMap.of("rice", 20L))))
        .isEqualTo(
            """
            物资采购表
            截至 2月10日（2026年） · 内部
            物资   需要   库存   缺口   每件  采购件数
            ----  -----  -----  -----  -----  --------
            大米  60 斤  30 斤  30 斤  20 斤         2
            糖     部分   0 斤   未知   1 斤      未知
            """);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SupplySheet.purchase(OUTCOME, DAY, Audience.INTERNAL, ImmutableMap.of("rice", 0L)))
        .withMessage("Pack of an item (rice) must hold at least 1 unit, but was (0).");
  }

  @Test
  void each_area_gets_its_goods_and_the_total_is_told_for_each_item() {
    assertThat(english(SupplySheet.allocation(OUTCOME, DAY, Audience.INTERNAL)))
        .isEqualTo(
            """
            allocation sheet
            as of 2026-02-10 · internal
            item    area         recipients  amount
            ------  -----------  ----------  ------
            rice    示例市/东村           1  10 jin
            rice    示例市/西村           1  10 jin
            rice    total                 2  20 jin
            sweets  示例市/东村           1    some
            sweets  示例市/西村           2    some
            sweets  total                 3    some
            """);
  }

  @Test
  void who_gets_what_where_is_not_for_the_public() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SupplySheet.allocation(OUTCOME, DAY, Audience.PUBLIC))
        .withMessage(
            "Allocation sheet must not be public, but was.\nMaybe publish CategoryTable.byArea.");
  }

  @Test
  void nothing_is_bought_for_those_who_wait_for_a_seat() {
    Outcome outcome =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "困难户", "in difficulty").where("true"))
            .addBenefit(Benefit.goods("all", Goods.of(RICE, 20)))
            .addStock(Stock.of("rice", RICE, 5))
            .priority(Priority.NONE.lowestFirst(Household.PER_HEAD))
            .quota(Quota.of(1))
            .build()
            .prepare(DAY, EAST)
            .orThrow()
            .run(
                Roster.of(
                    Household.of("H-1", EAST).with(INCOME, Money.yuan(100)).member(1950),
                    Household.of("H-2", EAST).with(INCOME, Money.yuan(200)).member(1950),
                    Household.of("H-3", EAST).with(INCOME, Money.yuan(300)).member(1950)));

    Table table = SupplySheet.purchase(outcome, DAY, Audience.INTERNAL, ImmutableMap.of());

    assertThat(english(table)).contains("rice  20 jin     5 jin   15 jin");
  }
}

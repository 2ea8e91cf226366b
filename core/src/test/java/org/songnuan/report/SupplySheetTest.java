package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.report.ReportFixture.DAY;
import static org.songnuan.report.ReportFixture.OUTCOME;
import static org.songnuan.report.ReportFixture.chinese;
import static org.songnuan.report.ReportFixture.english;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;

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
}

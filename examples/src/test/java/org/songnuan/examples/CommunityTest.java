package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommunityTest {
  private static final Run RUN = Run.of("community");

  @Test
  void it_ends_well() {
    assertThat(RUN.code()).isZero();
    assertThat(RUN.err()).isEmpty();
  }

  @Test
  void the_totals_are_those_of_the_document() {
    assertThat(RUN.out())
        .contains(
            "截至 2月16日（2026年）",
            "慰问 100 户（名册 105 户）",
            "大米 1,790 斤 = 895 kg",
            "面 1,710 斤 = 855 kg",
            "油 860 升",
            "现金 19,900.00");
  }

  @Test
  void what_is_not_counted_is_some_and_never_zero() {
    assertThat(RUN.out()).contains("瓜子 部分", "糖 部分", "生活用品 部分");
  }

  @Test
  void each_fund_is_paid_reserved_and_left_to_the_fen() {
    assertThat(RUN.out())
        .contains(
            "  党费专款：收入 5,000.00 = 支付 4,950.00 + 预留 0.00 + 结余 50.00",
            "  帮扶单位捐款：收入 12,200.00 = 支付 11,950.00 + 预留 200.00 + 结余 50.00",
            "    预留中 200.00 待补材料后发放",
            "  社区自筹：收入 3,500.00 = 支付 3,000.00 + 预留 500.00 + 结余 0.00");
  }

  @Test
  void each_stock_is_given_and_left() {
    assertThat(RUN.out())
        .contains(
            "  大米：入库 1,810 斤 = 发放 1,790 斤 + 结余 20 斤",
            "  面：入库 1,730 斤 = 发放 1,710 斤 + 结余 20 斤",
            "  油：入库 875 升 = 发放 860 升 + 结余 15 升");
  }

  @Test
  void a_household_counts_in_each_of_its_categories() {
    assertThat(RUN.out())
        .contains(
            "  低保户：26 户，其中已发放 26 户",
            "  低保边缘户：14 户，其中已发放 14 户",
            "  困难群众：24 户，其中已发放 24 户",
            "  残疾人贫困家庭：19 户，其中已发放 19 户",
            "  困难党员：9 户，其中已发放 9 户",
            "  老党员：18 户，其中已发放 18 户",
            "  孤寡老人：8 户，其中已发放 8 户");
  }

  @Test
  void the_goods_fill_whole_packs() {
    assertThat(RUN.out())
        .containsSequence("整装", "  大米 179 × 10 斤", "  面 171 × 10 斤", "  油 172 × 5 升");
  }

  @Test
  void those_who_are_not_listed_are_named_with_what_is_missing() {
    assertThat(RUN.out())
        .contains("未列入名单 3 户")
        .containsSequence("户-041 注意 campaign.NOT_LISTED：未列入名单", "  未经摸底", "  摸底未经核实")
        .containsSequence(
            "户-058 注意 campaign.NOT_LISTED：未列入名单", "  核实日期 2026年1月8日 不在 2025年11月1日 至 2025年12月31日 之内")
        .containsSequence("户-096 注意 campaign.NOT_LISTED：未列入名单", "  不在 示例区/暖阳社区 范围内");
  }

  @Test
  void the_paper_that_would_decide_an_open_case_is_named() {
    assertThat(RUN.out())
        .containsSequence("材料待补 1 户", "  家庭月收入：1 户")
        .contains("户-077 注意 benefit.OPEN：材料未齐，待遇尚不能确定");
  }

  @Test
  void a_household_of_no_category_is_named_as_such() {
    assertThat(RUN.out()).contains("户-023 不属于任何类别");
  }

  @Test
  void the_story_gives_each_clause_with_the_observed_value_and_the_limit() {
    assertThat(RUN.out())
        .containsSequence(
            "  属于 低保户",
            "    以下各项均满足",
            "      登记类别包括 低保户",
            "      月人均收入 ≈616.67，低于 低保标准 900.00，低 ≈283.33")
        .containsSequence(
            "  belongs to Dibao household",
            "    all of these hold",
            "      registration includes Dibao household",
            "      monthly income per head ≈616.67 is below subsistence line 900.00 (≈283.33"
                + " under)");
  }

  @Test
  void the_story_adds_up_what_three_categories_give() {
    assertThat(RUN.out())
        .containsSequence("  200.00 由 社区自筹 支付", "  150.00 由 帮扶单位捐款 支付", "  200.00 由 党费专款 支付")
        .containsSequence("六、结果", "  发放 550.00 和物品")
        .containsSequence("6. the award", "  gets 550.00 and goods");
  }
}

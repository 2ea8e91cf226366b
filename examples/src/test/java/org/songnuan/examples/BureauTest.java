package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BureauTest {
  private static final Run RUN = Run.of("bureau");

  @Test
  void it_ends_well() {
    assertThat(RUN.code()).isZero();
    assertThat(RUN.err()).isEmpty();
  }

  @Test
  void nobody_goes_before_all_five_commitments_stand() {
    assertThat(RUN.out())
        .startsWith("五个落实 4/5", "  错误 ledger.NOT_COMMITTED：开始走访之前须落实：资金", "五个落实 5/5");
  }

  @Test
  void the_fund_is_the_sum_of_its_two_sources() {
    assertThat(RUN.out())
        .containsSequence(
            "来源           收入       支付      预留  结余",
            "--------  ---------  ---------  --------  ----",
            "上级拨款  20,000.00  20,000.00      0.00  0.00",
            "自筹      10,000.00   4,600.00  5,400.00  0.00",
            "--------  ---------  ---------  --------  ----",
            "合计      30,000.00  24,600.00  5,400.00  0.00");
  }

  @Test
  void cash_and_goods_come_to_the_fund() {
    assertThat(RUN.out())
        .containsSequence(
            "现金      24,600.00", "物资折价   5,400.00", "--------  ---------", "合计      30,000.00")
        .contains("专项资金 30,000.00，发放现金和物资之后结余 0.00");
  }

  @Test
  void one_fen_too_many_blocks_the_next_stage() {
    assertThat(RUN.out())
        .containsSequence(
            "账目相符——签收完毕：可以进行",
            "多支出一分——签收完毕：不能进行",
            "  错误 ledger.ABOVE_FUND：支付 30,000.01，资金只有 30,000.00，超出 0.01");
  }

  @Test
  void the_other_leaders_go_to_five_townships() {
    assertThat(RUN.out())
        .contains("局长带队到村，其他班子成员带队到 5 个乡")
        .contains("合计        18    18        36       6");
  }

  @Test
  void three_days_are_not_two() {
    assertThat(RUN.out())
        .contains("  注意 ledger.DAYS_DIFFER：2026年1月15日 至 2026年1月17日 含首尾共 3 天，文中称 2 天");
  }

  @Test
  void cadres_are_told_by_rank_and_19_leaders_of_18_block() {
    assertThat(RUN.out())
        .contains("局级         6     6  100.00%", "合计        18    20   90.00%")
        .containsSequence("局级写成 19 人——签收完毕：不能进行", "  错误 ledger.PART_ABOVE_WHOLE：局级以上 19 多于参加干部 18");
  }

  @Test
  void eight_difficulties_are_solved_and_the_open_one_is_followed_up() {
    assertThat(RUN.out())
        .contains(
            "合理             0         9       8       1",
            "合计             0        10       9       1")
        .containsSequence("解决具体困难 8 件；继续跟踪 1 件", "  难-10 村口道路要硬化");
  }

  @Test
  void households_are_helped_to_an_income_and_to_health_too() {
    assertThat(RUN.out()).contains("    就业增收帮扶 18 次", "    送健康 6 次");
  }
}

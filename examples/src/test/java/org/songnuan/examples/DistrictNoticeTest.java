package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DistrictNoticeTest {
  private static final Run RUN = Run.of("district-notice");

  @Test
  void it_ends_well() {
    assertThat(RUN.code()).isZero();
    assertThat(RUN.err()).isEmpty();
  }

  @Test
  void the_day_the_reading_and_the_recipient_are_stated() {
    assertThat(RUN.out()).startsWith("书面报告：2026年2月20日 前（含当日），报区委组织部组织科");
  }

  @Test
  void each_organisation_is_on_time_late_or_overdue() {
    assertThat(RUN.out())
        .containsSequence("东街道办事处", "  提示 ledger.REPORT_ON_TIME：2026年2月20日 收到报告，期限 2026年2月20日，按时")
        .containsSequence("西街道办事处", "  注意 ledger.REPORT_LATE：2026年2月21日 收到报告，期限 2026年2月20日，迟 1 天")
        .containsSequence("南街道办事处", "  注意 ledger.REPORT_OVERDUE：报告未到，期限 2026年2月20日，已逾期 5 天");
  }

  @Test
  void each_has_four_tasks_with_their_state() {
    assertThat(RUN.out())
        .containsSequence("    全面摸底：完成", "    多种形式帮扶：完成", "    解决急难实事：完成", "    宣传教育：进行中")
        .containsSequence("    全面摸底：未报", "    多种形式帮扶：未报", "    解决急难实事：未报", "    宣传教育：未报");
  }

  @Test
  void receipts_are_registered_by_organisation() {
    assertThat(RUN.out())
        .contains(
            "东街道办事处    区委组织部组织科  2026年2月20日  2026年2月20日           0         4     4",
            "西街道办事处    区委组织部组织科  2026年2月20日  2026年2月21日           1         3     4",
            "南街道办事处    区委组织部组织科  2026年2月20日                          5         0     4",
            "区直帮扶工作队  区委组织部组织科  2026年2月20日  2026年2月17日           0         4     4");
  }

  @Test
  void another_reading_and_closed_offices_move_the_term() {
    assertThat(RUN.out())
        .containsSequence(
            "  含当日，至 2026年2月20日：0、1、5、0",
            "  不含当日，至 2026年2月19日：1、2、6、0",
            "  含当日，至 2026年2月24日：0、0、1、0");
  }

  @Test
  void a_household_of_another_village_is_out_of_scope() {
    assertThat(RUN.out())
        .containsSequence("  邻-001 注意 campaign.NOT_LISTED：未列入名单", "    不在 示例区 及所帮扶的 示例县/青山村 范围内");
  }

  @Test
  void whom_the_notice_names_are_helped_and_publicity_costs_nothing() {
    assertThat(RUN.out()).contains("  弱势群体：6 户，其中已发放 6 户", "    政策宣讲 2 次", "    宣传 3 次", "现金 0.00");
  }

  @Test
  void a_team_goes_with_its_principal_alone() {
    assertThat(RUN.out())
        .containsSequence(
            "副职带队——开始走访：不能进行",
            "  错误 visit.HEAD_NOT_PRINCIPAL：走访队 区直帮扶工作队 不是由主要负责人带队",
            "主要负责人带队——开始走访：可以进行");
  }
}

package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreetTest {
  private static final Run RUN = Run.of("street");

  @Test
  void it_ends_well() {
    assertThat(RUN.code()).isZero();
    assertThat(RUN.err()).isEmpty();
  }

  @Test
  void everybody_promised_is_paired_by_11_january() {
    assertThat(RUN.out())
        .startsWith(
            "涉军家庭 52 + 低保、低收入家庭 62 + 困难大学生 34 = 148",
            "结对覆盖",
            "截至 1月11日（2026年） · 上报",
            "已结对  应结对   覆盖率",
            "------  ------  -------",
            "   148     148  100.00%");
  }

  @Test
  void one_helper_less_leaves_one_alone() {
    assertThat(RUN.out())
        .containsSubsequence("少一名社区工作者", "   147     148  99.32%", "困难学生：承诺全部结对，应结对 34，未结对 1");
  }

  @Test
  void families_of_the_forces_have_leaders_and_a_clerk_is_a_violation() {
    assertThat(RUN.out())
        .containsSequence("涉军家庭的结对人", "  乡科级正职 24 户", "  县处级副职 24 户", "  县处级正职 4 户")
        .containsSequence("让一般干部与涉军家庭结对", "  不符合结对规定：军属：乡科级副职以上");
  }

  @Test
  void every_pair_promises_the_four_supports_and_a_day_to_look_at_them() {
    assertThat(RUN.out())
        .containsSequence(
            "每户四扶",
            "  生活扶贫，2026年3月31日 跟进",
            "  经济扶业，2026年3月31日 跟进",
            "  精神扶志，2026年3月31日 跟进",
            "  能力扶技，2026年3月31日 跟进");
  }

  @Test
  void both_readings_of_the_thousand_are_paid_out() {
    assertThat(RUN.out())
        .containsSequence(
            "特困户（每户 1,000 元）：20 × 1,000.00 = 20,000.00",
            "特困户（另一种读法，共 1,000 元）：20 × 50.00 = 1,000.00");
  }

  @Test
  void oil_and_rice_that_nobody_counted_stay_so() {
    assertThat(RUN.out()).contains("优抚户 52 户：油 部分，米 部分");
  }

  @Test
  void items_add_up_and_distinct_households_stand_apart() {
    assertThat(RUN.out())
        .contains(
            "低保户              41          41    41",
            "低收入困难家庭      55          55    55",
            "残疾人困难家庭     165         165   165",
            "重大疾病家庭        22          22    22",
            "困难优抚对象         3           3     3",
            "合计（不重复计）   286         227   227");
  }

  @Test
  void what_street_and_city_pay_to_one_household_both_stands() {
    assertThat(RUN.out()).contains("街道和市、区都慰问的 205 户：两笔都算数");
  }

  @Test
  void lists_that_do_not_go_together_are_found_and_not_merged() {
    assertThat(RUN.out())
        .contains(
            "  注意 beneficiary.DOES_NOT_ADD_UP：41 + 55 = 96，与结对低保、低收入家庭 62 相差 34",
            "  注意 beneficiary.SAME_SIZE_UNPROVEN：涉军家庭与优抚户都是 52，是否同一批对象未经证实",
            "  注意 beneficiary.PROMISED_NOT_COVERED：承诺覆盖的残疾人户（165）不在已覆盖之列，覆盖情况未知",
            "  注意 beneficiary.PROMISED_NOT_COVERED：承诺覆盖的重大疾病家庭（22）不在已覆盖之列，覆盖情况未知");
  }

  @Test
  void the_year_is_compared_with_the_last_and_what_is_masked_stays_unknown() {
    assertThat(RUN.out())
        .contains(
            "慰问金总额  152,300.00  186,500.00  +34,200.00  +22.46%", "两年均截至节前第 7 天", "下一年增加 x万余：未知");
  }

  @Test
  void next_year_takes_in_six_more_categories() {
    assertThat(RUN.out()).filteredOn(line -> line.endsWith("新增")).hasSize(6);
    assertThat(RUN.out()).contains("建国前党员                      ✓       新增");
  }
}

package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchoolTest {
  private static final Run RUN = Run.of("school");

  @Test
  void it_ends_well() {
    assertThat(RUN.code()).isZero();
    assertThat(RUN.err()).isEmpty();
  }

  @Test
  void five_go_to_fourteen_homes() {
    assertThat(RUN.out()).contains("走访队 5 人，走访困难学生家庭 14 户");
  }

  @Test
  void the_exact_sum_is_shown_as_a_lower_bound() {
    assertThat(RUN.out())
        .containsSequence("慰问金 2,800.00 + 慰问品 350.00 = 3,150.00，户均 225.00", "对外表述：3000余元");
  }

  @Test
  void exactly_three_thousand_is_never_more_than_it() {
    assertThat(RUN.out()).contains("恰为 3,000.00 时：3,000.00");
  }

  @Test
  void the_lower_bound_of_the_document_is_read_as_more_than() {
    assertThat(RUN.out()).contains("材料中的“3000余”读作 >3000.00；超过 3,000.00：是；上限：未知");
  }

  @Test
  void a_file_that_lacks_one_of_four_clarities_is_not_listed() {
    assertThat(RUN.out())
        .containsSequence("四清 14/14；未列入名单：", "学-015 注意 campaign.NOT_LISTED：未列入名单", "  四清缺项：需求清");
  }

  @Test
  void gifts_are_for_all_the_retired_and_money_for_those_in_hardship() {
    assertThat(RUN.out()).containsSequence("茶话会", "  礼品：31 人，31 份", "  慰问金：困难老同志 4 人");
  }

  @Test
  void each_way_of_helping_is_counted() {
    assertThat(RUN.out())
        .containsSequence("帮扶方式", "  慰问金：18", "  慰问品：45", "  送健康：2", "  送文化：31", "  教育疏导：14");
  }

  @Test
  void who_comes_first_is_told_with_the_margin() {
    assertThat(RUN.out())
        .containsSequence(
            "优先：医疗支出影响基本生活的家庭", "  学-003", "    月医疗支出 × 2 3,600.00，高于 家庭月收入 3,000.00，超出 600.00");
  }
}

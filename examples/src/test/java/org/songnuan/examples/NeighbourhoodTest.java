package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighbourhoodTest {
  private static final Run RUN = Run.of("neighbourhood");

  @Test
  void it_ends_well() {
    assertThat(RUN.code()).isZero();
    assertThat(RUN.err()).isEmpty();
  }

  @Test
  void twenty_seven_households_get_one_of_each_of_five_goods() {
    assertThat(RUN.out())
        .containsSequence(
            "20 + 5 + 2 = 27 户，物品各一份：",
            "  肉 27 份",
            "  油 27 份",
            "  白面 27 份",
            "  大米 27 份",
            "  白糖 27 份",
            "  其他（等） 部分");
  }

  @Test
  void both_readings_of_the_gift_to_children_are_shown() {
    assertThat(RUN.out()).containsSequence("  礼包 3 份，慰问金 300.00", "  另一种读法（共 100 元）：100.00");
  }

  @Test
  void households_are_not_children_and_guardians_sign() {
    assertThat(RUN.out()).contains("  童-002 由监护人领取并签字", "  注意：材料按户计（3 户），儿童为 4 人");
  }

  @Test
  void one_set_of_couplets_has_two_reasons() {
    assertThat(RUN.out())
        .containsSequence(
            "低-001 春联年画 1 份，依据：",
            "  以下各项至少满足一项",
            "    登记类别包括 低保户",
            "    登记的 1 位成员中有 1 位满足",
            "      第 1 位成员满足",
            "        登记类别包括 老党员");
  }

  @Test
  void the_clean_up_is_an_activity_without_money() {
    assertThat(RUN.out()).contains("扫尘：活动，支付 0 笔");
  }

  @Test
  void small_categories_are_read_inside_and_hidden_from_the_public_with_what_would_tell_them() {
    assertThat(RUN.out())
        .containsSubsequence(
            "截至 2月10日（2026年） · 内部",
            "特殊困难户           5           5     5",
            "计生困难户           2           2     2",
            "留守儿童家庭         6           3     7",
            "截至 2月10日（2026年） · 公开",
            "低保户              20          20    20",
            "特殊困难户           …           …     …",
            "计生困难户           …           …     …",
            "留守儿童家庭         …           …     …",
            "合计（不重复计）    66          43    47",
            "小于 5 的数及可推算出它的数以…代替");
  }

  @Test
  void what_veteran_members_said_is_counted() {
    assertThat(RUN.out()).contains("意见建议     6", "感谢         3", "合计         9");
  }
}

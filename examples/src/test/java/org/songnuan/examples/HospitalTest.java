package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HospitalTest {
  private static final Run RUN = Run.of("hospital");

  @Test
  void it_ends_well() {
    assertThat(RUN.code()).isZero();
    assertThat(RUN.err()).isEmpty();
  }

  @Test
  void occupied_beds_get_two_portions_and_empty_ones_none() {
    assertThat(RUN.out()).containsSequence("  初一早上饺子：137 床，共 274 份", "  空床 3 张，得 0 份");
  }

  @Test
  void ward_cash_that_is_not_set_is_unknown() {
    assertThat(RUN.out()).contains("  因病致贫住院病人 9 人，慰问金：未知");
  }

  @Test
  void festival_pay_is_welfare_and_no_relief() {
    assertThat(RUN.out())
        .containsSequence("二、过节费（职工福利）", "  612 × 500.00 = 306,000.00", "  其中计入救助慰问 0.00");
  }

  @Test
  void every_department_and_everybody_on_duty_is_reached() {
    assertThat(RUN.out()).containsSequence("  值班科室 18/18", "  值班人员 96/96");
  }

  @Test
  void everybody_who_cannot_go_home_has_a_host() {
    assertThat(RUN.out()).containsSequence("四、外地职工年夜饭", "  20 人，20 人有院领导作陪");
  }

  @Test
  void awards_stand_apart() {
    assertThat(RUN.out()).containsSequence("五、表彰（表彰奖励）", "  7,600.00");
  }

  @Test
  void the_first_contest_costs_nothing() {
    assertThat(RUN.out()).containsSequence("六、活动", "  首届“放心杯”象棋、掼蛋比赛：支付 0 笔");
  }
}

package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CompanyTest {
  private static final Run RUN = Run.of("company-community");
  private static final Run AGAIN = Run.of("company-community-again");

  @Test
  void both_end_well() {
    assertThat(List.of(RUN.code(), AGAIN.code())).containsOnly(0);
    assertThat(RUN.err()).isEmpty();
    assertThat(AGAIN.err()).isEmpty();
  }

  @Test
  void whole_amounts_go_in_the_declared_order_until_the_next_does_not_fit() {
    assertThat(RUN.out())
        .containsSequence(
            "应发 5,400.00，专款 5,000.00，实发 4,800.00，结余 200.00", "发放 11 户，轮候 2 户", "户-012")
        .contains("    候补第 1 位", "    候补第 2 位");
  }

  @Test
  void levelled_the_ten_in_general_hardship_get_the_same() {
    assertThat(RUN.out()).containsSequence("改为等额：", "  10 × 260.00", "  结余 0.00");
  }

  @Test
  void the_joint_decision_is_recorded() {
    assertThat(RUN.out()).contains("  并列次序由集体决定：党政联席会议纪要（示例）第3号（2026年1月15日）");
  }

  @Test
  void everybody_is_contacted_and_written_to() {
    assertThat(RUN.out()).containsSequence("联系 13/13（含轮候户 2 户）", "慰问信 13 封，收信人 13 户");
    assertThat(AGAIN.out()).containsSequence("联系 13/13（含轮候户 2 户）", "慰问信 13 封，收信人 13 户");
  }

  @Test
  void who_lives_far_away_is_phoned_and_the_lone_elder_has_a_named_visitor() {
    assertThat(RUN.out())
        .containsSequence("户-006（远郊）：以电话方式联系", "  上门走访无法到达", "户-005（孤寡老人）责任人：员-003");
  }

  @Test
  void a_letter_is_a_channel_the_first_time_and_refused_the_second() {
    assertThat(RUN.out()).containsSequence("只能以信函联系的一户：", "  以信函方式联系");
    assertThat(AGAIN.out()).containsSequence("只能以信函联系的一户：", "  活动允许的方式都联系不到");
  }

  @Test
  void the_second_differs_in_two_points_and_falls_on_the_same_day() {
    assertThat(AGAIN.out())
        .startsWith(
            "与上一次活动（D4）相比，不同之处 2 项",
            "  节日：元旦、春节 → 春节",
            "  联系方式：上门走访、电话、信函 → 上门走访、电话",
            "注意 ledger.SAME_DAY：座谈会与另一份材料同为 2026年2月13日");
  }

  @Test
  void the_money_is_the_same_both_times() {
    List<String> money = RUN.out().stream().filter(line -> line.contains(".00")).toList();
    assertThat(AGAIN.out()).containsSubsequence(money);
  }

  @Test
  void there_is_a_symposium() {
    assertThat(RUN.out()).contains("2026年2月13日 座谈会，应邀 11 户");
  }
}

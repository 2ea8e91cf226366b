package org.songnuan.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.hash.Hashing;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class YouthLeagueTest {
  private static final Run RUN = Run.of("youth-league");

  @Test
  void it_ends_well() {
    assertThat(RUN.code()).isZero();
    assertThat(RUN.err()).isEmpty();
  }

  @Test
  void fifteen_visits_to_persons_and_households_are_even_over_three_teams() {
    assertThat(RUN.out())
        .containsSequence(
            "希望之星获得者 6 名",
            "结对困难儿童家庭 4 户",
            "老党员 5 名",
            "6 + 4 + 5 = 15 次走访 = 11 人 + 4 户",
            "3 个走访队：5、5、5");
  }

  @Test
  void whether_the_holders_are_among_those_who_share_is_unknown_without_personal_keys() {
    assertThat(RUN.out()).contains("希望之星获得者在 44 名受助青少年之中的人数：未知");
  }

  @Test
  void forty_four_share_the_whole_sum_by_hundreds_by_yuan_and_by_fen() {
    assertThat(RUN.out())
        .contains("慰问 44 户（名册 44 户）", "现金 20,000.00")
        .containsSequence(
            "按百元 24 × 500.00 + 20 × 400.00 = 20000.00",
            "按元 24 × 455.00 + 20 × 454.00 = 20000.00",
            "按分 24 × 454.55 + 20 × 454.54 = 20000.00",
            "名册换序，中签的仍是这 24 人");
  }

  @Test
  void none_of_it_is_relief() {
    assertThat(RUN.out()).contains("  其中 助学金 20,000.00", "其中 救助慰问 0.00");
  }

  @Test
  void the_lots_are_the_24_smallest_hashes_of_seed_and_id() {
    List<String> smallest =
        IntStream.rangeClosed(1, 44)
            .mapToObj(i -> "Y-" + (i < 10 ? "0" : "") + i)
            .map(id -> hash("hope-star-10\0" + id) + " " + id)
            .sorted()
            .limit(24)
            .map(lot -> "  " + lot.substring(17) + " " + lot.substring(0, 16))
            .toList();

    assertThat(RUN.out()).contains("抽签种子 hope-star-10；签号小者中签：").containsSequence(smallest);
  }

  @Test
  void it_shows_how_to_recompute_a_lot() {
    assertThat(RUN.out())
        .containsSequence("复算签号：", "  printf '%s\\0%s' hope-star-10 Y-21 | sha256sum | cut -c 1-16")
        .contains("  Y-21 04b2f012c5636591");
  }

  private static String hash(String text) {
    return Hashing.sha256().hashString(text, UTF_8).toString().substring(0, 16);
  }
}

package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactTest {
  private static final Fact<String> HOUSING =
      Fact.choice("housing", "住房", "housing", List.of("OWNED", "RENTED", "SHARED"));

  @Test
  void the_nearest_option_takes_the_fewest_edits() {
    assertThat(HOUSING.nearest("rentd")).contains("RENTED");
    assertThat(HOUSING.nearest("SHARD")).contains("SHARED");
  }

  @Test
  void a_text_that_is_mostly_wrong_has_no_nearest_option() {
    assertThat(HOUSING.nearest("borrowed")).isEmpty();
    assertThat(HOUSING.nearest("")).isEmpty();
    assertThat(HOUSING.nearest("R".repeat(1_000_000))).isEmpty();
  }

  @Test
  void a_fact_without_options_has_no_nearest_one() {
    assertThat(Fact.count("rooms", "房间", "rooms").nearest("1")).isEmpty();
  }
}

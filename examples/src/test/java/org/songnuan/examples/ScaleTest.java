package org.songnuan.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
  private static final List<String> PHASES =
      List.of("plan", "roster", "assess", "settle", "award", "run", "summary");

  @Test
  void every_phase_says_how_long_it_took_and_what_is_in_use() {
    List<String> lines = Run.of("scale", "1000").out();

    assertThat(lines.get(0)).isEqualTo("1,000 households");
    for (int i = 0; i < PHASES.size(); i++) {
      assertThat(lines.get(i + 1)).matches(PHASES.get(i) + " *\\.* +[0-9,]+ ms +[0-9,]+ MB in use");
    }
  }

  @Test
  void phases_that_go_through_the_households_show_ten_dots() {
    List<String> lines = Run.of("scale", "1003").out();

    assertThat(lines.get(2)).startsWith("roster  .......... ");
    assertThat(lines.get(5)).startsWith("award   .......... ");
  }

  @Test
  void the_last_line_adds_up_again() {
    assertThat(Iterables.getLast(Run.of("scale", "1000").out()))
        .matches("conserved to the fen: in [0-9.]+ = paid, reserved and left, in [0-9,]+ payments");
  }

  @Test
  void what_is_decided_is_the_same_every_time() {
    assertThat(decided(Run.of("scale", "500"))).isEqualTo(decided(Run.of("scale", "500")));
  }

  @Test
  void less_than_one_household_and_too_many_are_refused() {
    assertThat(Run.of("scale", "0").err())
        .containsExactly("Households must be from 1 to 10000000, but were (0).");
    assertThat(Run.of("scale", "10000001").code()).isEqualTo(1);
  }

  @Test
  void a_number_of_households_is_for_scale_alone() {
    assertThat(Run.of("community", "7").err())
        .containsExactly("A number of households is for scale alone, but was given to community.");
  }

  private static List<String> decided(Run run) {
    return run.out().subList(PHASES.size() + 1, run.out().size());
  }
}

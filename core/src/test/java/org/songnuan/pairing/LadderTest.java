package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Term;

class LadderTest {
  @Test
  void a_floor_lets_its_own_rank_and_all_above_pass() {
    assertThat(Ladder.CIVIL_SERVICE.from(Rank.of("县处级正职")))
        .containsExactly(Rank.of("厅局级正职"), Rank.of("厅局级副职"), Rank.of("县处级正职"));
    assertThat(Ladder.of("a", "b").from(Rank.of("a"))).containsExactly(Rank.of("a"));
  }

  @Test
  void a_host_has_a_ladder_of_its_own() {
    Ladder ladder =
        Ladder.of(ImmutableMap.of("1", Term.of("校长", "head"), "2", Term.of("教师", "teacher")));

    assertThat(ladder.has(Rank.of("2"))).isTrue();
    assertThat(ladder.has(Rank.of("3"))).isFalse();
    assertThat(ladder.term(Rank.of("1"))).isEqualTo(Term.of("校长", "head"));
    assertThat(ladder).hasToString("Ladder[1, 2]").isNotEqualTo(Ladder.of("2", "1"));
    assertThat(Ladder.of("1", "2"))
        .isNotEqualTo(Ladder.of("2", "1"))
        .isEqualTo(Ladder.of("1", "2"));
  }

  @Test
  void ladders_that_are_none_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ladder.of())
        .withMessage("Ladder must have 1 to 62 ranks, but had (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ladder.of("a", "a"))
        .withMessage("Ladder must have each rank once, but was ([a, a]).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ladder.of("a", " "))
        .withMessage("Rank must have a code, but was (blank).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ladder.of("a").from(Rank.of("b")))
        .withMessage("Rank (b) must be on the ladder.\nMaybe one of [a].");
  }
}

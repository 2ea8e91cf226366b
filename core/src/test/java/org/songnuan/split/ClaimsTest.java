package org.songnuan.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnuan.scope.Lot;

class ClaimsTest {

  private static final Lot LOT = Lot.of("2026-spring");

  @Test
  void columns_are_divided_as_a_list_is() {
    Claims claims = Claims.of(3, i -> "H-" + i).withWeights(1, 4, 5).withCaps(1_000, 300, 1_000);
    Shares shares = Division.weighted().split(1_000, claims, LOT);

    assertThat(shares.toArray()).containsExactly(117, 300, 583);
    assertThat(shares).hasToString("3 shares, 0 left, draws []");
    assertThat(shares.unmet().asList()).containsExactly(0, 2);
  }

  @Test
  void only_the_tied_are_asked_for_their_ids() {
    List<Integer> asked = new ArrayList<>();
    Claims claims =
        Claims.of(
                4,
                i -> {
                  asked.add(i);
                  return "H-" + i;
                })
            .withClaims(2, 5, 5, 9);

    assertThat(Division.equalAwards().split(11, claims, LOT).toArray()).containsExactly(2, 3, 3, 3);
    assertThat(asked).isEmpty();
    Shares drawn = Division.equalAwards().split(13, claims, LOT);
    assertThat(drawn.draws()).hasToString("[1 of 2]");
    assertThat(asked).containsOnly(1, 2);
  }

  @Test
  void nobody_is_an_answer() {
    Claims nobody = Claims.of(0, Integer::toString).withWeights().withClaims();

    assertThat(Division.weighted().split(7, nobody, LOT).left()).isEqualTo(7);
    assertThat(RankOrder.stopping().split(7, nobody, LOT).left()).isEqualTo(7);
    assertThat(nobody).hasToString("0 claims");
  }

  @Test
  void what_the_host_changes_later_does_not_count() {
    long[] weights = {1, 1};
    Claims claims = Claims.of(2, Integer::toString).withWeights(weights);
    weights[0] = 100;

    assertThat(Division.weighted().split(10, claims, LOT).toArray()).containsExactly(5, 5);
  }

  @Test
  void bad_columns_are_refused() {
    Claims two = Claims.of(2, Integer::toString);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claims.of(-1, Integer::toString))
        .withMessage("Number of claims must not be negative, but was (-1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.withWeights(1, 2, 3))
        .withMessage("Length of a column must be the number of claims (2), but was (3).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.withClaims(1, -2))
        .withMessage("Amount of a claim must be from 0 to 2^62, but was (-2).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.withCaps(5, 6).withFloors(5, 7))
        .withMessage("Floor of a claim (7) must not exceed its cap, but the cap was (6).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> two.withFloors(5, 7).withClaims(5, 6))
        .withMessage(
            "Floor of a claim (7) must not exceed what is claimed, but the claim was (6).");
  }
}

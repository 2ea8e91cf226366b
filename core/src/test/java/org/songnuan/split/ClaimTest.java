package org.songnuan.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

class ClaimTest {

  @Test
  void a_claim_is_unlimited_unless_said_otherwise() {
    assertThat(Claim.of("a")).isEqualTo(new Claim("a", 1, Claim.UNLIMITED, 0, Claim.UNLIMITED));
    assertThat(Claim.of("a", 500).withWeight(4).withFloor(100).withCap(400))
        .isEqualTo(new Claim("a", 4, 500, 100, 400));
    assertThat(ClaimRow.of(3, 500).withWeight(4).withFloor(100).withCap(400))
        .isEqualTo(new ClaimRow(3, 4, 500, 100, 400));
  }

  @Test
  void its_text_does_not_show_the_id() {
    assertThat(Claim.of("marker", 500)).asString().doesNotContain("marker").contains("500");
    assertThat(new Draw(1, ImmutableList.of("marker", "other"))).hasToString("1 of 2");
  }

  @Test
  void amounts_out_of_range_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.of("a", -1))
        .withMessage("Amount of a claim must be from 0 to 2^62, but was (-1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.of("a").withWeight(-2))
        .withMessage("Weight of a claim must be from 0 to 2^62, but was (-2).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.of("a", 5).withFloor(-3))
        .withMessage("Floor of a claim must be from 0 to 2^62, but was (-3).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.of("a", 5).withCap(Long.MAX_VALUE))
        .withMessage("Cap of a claim must be from 0 to 2^62, but was (9223372036854775807).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.of(""))
        .withMessage("Id of a claim must not be empty, but was ().");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClaimRow.of(0, 5))
        .withMessage("Count of a row must be from 1 to 2^62, but was (0).");
  }

  @Test
  void a_floor_above_the_cap_or_the_claim_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.of("a", 500).withCap(100).withFloor(200))
        .withMessage("Floor of a claim (200) must not exceed its cap, but the cap was (100).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Claim.of("a", 100).withFloor(200))
        .withMessage(
            "Floor of a claim (200) must not exceed what is claimed, but the claim was (100).");
  }

  @Test
  void a_draw_for_everybody_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Draw(2, ImmutableList.of("a", "b")))
        .withMessage(
            "Places of a draw must not be negative and must be fewer than the tied (2), but were"
                + " (2).");
  }
}

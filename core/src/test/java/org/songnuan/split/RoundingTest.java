package org.songnuan.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.songnuan.scope.Lot;

/** What each rounding promises, and what it cannot. */
class RoundingTest {

  private static final Lot LOT = Lot.of("rounding");
  private static final List<Claim> SIX_SIX_TWO =
      List.of(
          Claim.of("a").withWeight(6), Claim.of("b").withWeight(6), Claim.of("c").withWeight(2));

  private static List<Long> shares(Rounding rounding, long estate, List<Claim> claims) {
    Split split = Division.weighted().rounding(rounding).split(estate, claims, LOT);
    return claims.stream().map(claim -> split.share(claim.id())).toList();
  }

  @Test
  void under_largest_remainder_more_money_can_take_one_from_somebody() {
    assertThat(shares(Rounding.LARGEST_REMAINDER, 10, SIX_SIX_TWO)).containsExactly(4L, 4L, 2L);
    assertThat(shares(Rounding.LARGEST_REMAINDER, 11, SIX_SIX_TWO)).containsExactly(5L, 5L, 1L);
  }

  @Test
  void under_webster_more_money_takes_from_nobody() {
    List<Long> before = shares(Rounding.WEBSTER, 0, SIX_SIX_TWO);
    for (long estate = 1; estate < 100; estate++) {
      List<Long> after = shares(Rounding.WEBSTER, estate, SIX_SIX_TWO);
      for (int i = 0; i < after.size(); i++) {
        assertThat(after.get(i)).isGreaterThanOrEqualTo(before.get(i));
      }
      before = after;
    }
  }

  @Test
  void webster_can_leave_the_quota_where_largest_remainder_cannot() {
    List<Claim> claims =
        List.of(
            Claim.of("a").withWeight(5117),
            Claim.of("b").withWeight(4400),
            Claim.of("c").withWeight(162),
            Claim.of("d").withWeight(161),
            Claim.of("e").withWeight(160));

    assertThat(shares(Rounding.LARGEST_REMAINDER, 100, claims))
        .containsExactly(51L, 44L, 2L, 2L, 1L);
    assertThat(shares(Rounding.WEBSTER, 100, claims)).containsExactly(51L, 43L, 2L, 2L, 2L);
  }

  @ParameterizedTest
  @EnumSource(names = {"JEFFERSON", "ADAMS", "HUNTINGTON_HILL"})
  void a_rounding_for_goods_divides_no_steps_of_money(Rounding rounding) {
    assertThat(rounding.isForGoodsOnly()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Division.weighted().by(100).rounding(rounding))
        .withMessage(
            "Step of a division that rounds by "
                + rounding
                + " must be 1, but was (100).\n"
                + "Maybe money is divided: take the largest remainder or Webster.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Division.weighted().rounding(rounding).by(100));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Division.equalLosses().rounding(rounding))
        .withMessage(
            "Rounding of a division (constrained equal losses) must be largest remainder or"
                + " Webster, but was ("
                + rounding
                + ").");
  }
}

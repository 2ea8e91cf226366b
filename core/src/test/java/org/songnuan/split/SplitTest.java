package org.songnuan.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.scope.Lot;

/** Splits joined: tiers and levels. */
class SplitTest {

  private static final Lot LOT = Lot.of("2026-spring");
  private static final Split AREAS =
      Division.weighted()
          .split(100, List.of(Claim.of("east").withWeight(3), Claim.of("west").withWeight(1)), LOT);
  private static final Map<String, List<Claim>> INSIDE =
      Map.of("east", List.of(Claim.of("a"), Claim.of("b", 30)), "west", List.of(Claim.of("c", 20)));

  private static String why(Split split, String id) {
    return Wording.in(Locale.ENGLISH).of(split.why(id));
  }

  @Test
  void the_next_tier_gets_what_is_left() {
    Split urgent = Division.equalAwards().split(700_00, List.of(Claim.of("a", 500_00)), LOT);
    Split both = urgent.then(Division.equal(), List.of(Claim.of("b"), Claim.of("c")), LOT);

    assertThat(both.shares()).isEqualTo(Map.of("a", 500_00L, "b", 100_00L, "c", 100_00L));
    assertThat(both.left()).isZero();
    assertThat(both.findings()).isEmpty();
    assertThat(why(both, "b"))
        .isEqualTo(
            """
            gets 10,000, by constrained equal awards
              the exact share is 10,000
              in steps of 1, 10,000 of it is whole
              the tiers before left 20,000""");
  }

  @Test
  void a_claimant_of_two_tiers_gets_the_sum() {
    List<Claim> urgent = List.of(Claim.of("a", 10).withRank(1), Claim.of("b", 20).withRank(2));
    Split both = RankOrder.stopping().split(25, urgent, LOT).then(Division.equal(), urgent, LOT);

    assertThat(both.shares()).isEqualTo(Map.of("a", 17L, "b", 8L));
    assertThat(both.unmet()).containsExactly("b", "a");
    assertThat(why(both, "b"))
        .isEqualTo(
            """
            gets 8 over the tiers
              gets 0, by rank order of whole claims, stopping at the first that does not fit
                rank 2: 15 is left at this turn, less than the 20 needed, so the order stops
              gets 8, by constrained equal awards
                the exact share is 7 and 1/2
                in steps of 1, 7 of it is whole
                tied with 1 others, the larger claim comes first: one of 1 odd steps
                the tiers before left 15""");
  }

  @Test
  void a_share_is_divided_within() {
    Split households = AREAS.within(INSIDE, Division.equal(), LOT);

    assertThat(households.shares()).isEqualTo(Map.of("a", 45L, "b", 30L, "c", 20L));
    assertThat(households.left()).isEqualTo(5);
    assertThat(households.findings())
        .containsExactly(Finding.note(SplitCode.LEFT_WHEN_MET, Argument.of(5)).about("west"));
    assertThat(why(households, "a"))
        .isEqualTo(
            """
            gets 45, by constrained equal awards
              the exact share is 45
              in steps of 1, 45 of it is whole
              out of the 75 of the level above
                gets 75, by weighted division
                  the exact share is 75
                  in steps of 1, 75 of it is whole""");
  }

  @Test
  void the_share_of_an_area_with_nobody_inside_is_left() {
    Split households = AREAS.within(Map.of("west", List.of(Claim.of("c"))), Division.equal(), LOT);

    assertThat(households.shares()).isEqualTo(Map.of("c", 25L));
    assertThat(households.left()).isEqualTo(75);
  }

  @Test
  void levels_follow_one_another() {
    Split three =
        AREAS
            .within(Map.of("east", List.of(Claim.of("village"))), Division.equal(), LOT)
            .within(
                Map.of("village", List.of(Claim.of("a"), Claim.of("b"))), Division.equal(), LOT);

    assertThat(three.shares().values().stream().mapToLong(share -> share).sum()).isEqualTo(75);
    assertThat(three.left()).isEqualTo(25);
    assertThat(three.draws()).hasToString("[1 of 2]");
  }

  @Test
  void claims_inside_nobody_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AREAS.within(Map.of("north", List.of()), Division.equal(), LOT))
        .withMessage(
            "Claims inside a claimant must be inside one of the 2 claimants of this split, but"
                + " were inside another.");
  }

  @Test
  void a_household_in_two_areas_is_refused() {
    Map<String, List<Claim>> inside =
        Map.of("east", List.of(Claim.of("a")), "west", List.of(Claim.of("a")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> AREAS.within(inside, Division.equal(), LOT))
        .withMessage(
            "Id of claim number 2 must be distinct, but was the same as that of number 1.");
  }
}

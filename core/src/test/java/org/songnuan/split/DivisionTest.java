package org.songnuan.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.scope.Lot;

class DivisionTest {

  private static final Lot LOT = Lot.of("2026-spring");
  private static final List<Claim> THREE =
      List.of(Claim.of("a", 100), Claim.of("b", 200), Claim.of("c", 300));

  private static List<Claim> households(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> Claim.of("H-" + i)).toList();
  }

  private static List<Long> shares(Split split, List<Claim> claims) {
    return claims.stream().map(claim -> split.share(claim.id())).toList();
  }

  @ParameterizedTest
  @CsvSource({"10000, 50000, 40000", "100, 45500, 45400", "1, 45455, 45454"})
  void twenty_thousand_yuan_for_forty_four(long step, long more, long less) {
    List<Claim> claims = households(44);
    List<Claim> shuffled = new ArrayList<>(claims);
    Collections.shuffle(shuffled, new Random(7));

    Split split = Division.equal().by(step).split(20_000_00, claims, LOT);
    Split again = Division.equal().by(step).split(20_000_00, shuffled, LOT);

    assertThat(shares(split, claims)).filteredOn(share -> share == more).hasSize(24);
    assertThat(shares(split, claims)).filteredOn(share -> share == less).hasSize(20);
    assertThat(split.draws()).hasToString("[24 of 44]");
    assertThat(split.draws().get(0).winners())
        .containsExactlyElementsOf(LOT.draw(24, claims.stream().map(Claim::id).toList()))
        .allMatch(id -> split.share(id) == more);
    assertThat(again.shares()).isEqualTo(split.shares());
    assertThat(again.draws()).isEqualTo(split.draws());
  }

  @Test
  void each_rule_has_its_own_answer() {
    assertThat(shares(Division.equalAwards().split(350, THREE, LOT), THREE))
        .containsExactly(100L, 125L, 125L);
    assertThat(shares(Division.equalLosses().split(250, THREE, LOT), THREE))
        .containsExactly(0L, 75L, 175L);
    assertThat(shares(Division.talmud().split(200, THREE, LOT), THREE))
        .containsExactly(50L, 75L, 75L);
    assertThat(shares(Division.proportional().split(450, THREE, LOT), THREE))
        .containsExactly(75L, 150L, 225L);
    assertThat(shares(Division.fixed(150).split(600, THREE, LOT), THREE))
        .containsExactly(100L, 150L, 150L);
  }

  @Test
  void a_weight_can_be_the_size_of_the_household() {
    List<Claim> claims = List.of(Claim.of("a").withWeight(1), Claim.of("b").withWeight(4));

    assertThat(shares(Division.weighted().split(1_000, claims, LOT), claims))
        .containsExactly(200L, 800L);
  }

  @Test
  void a_floor_is_paid_first_and_a_cap_is_kept() {
    List<Claim> claims =
        List.of(
            Claim.of("a").withFloor(60), Claim.of("b").withCap(10), Claim.of("c"), Claim.of("d"));

    assertThat(shares(Division.equal().split(100, claims, LOT), claims))
        .containsExactly(60L, 10L, 15L, 15L);
  }

  @Test
  void floors_above_the_estate_are_divided_as_claims() {
    List<Claim> claims =
        List.of(
            Claim.of("a", 100).withFloor(30), Claim.of("b", 100).withFloor(60), Claim.of("c", 50));
    Split split = Division.equalAwards().split(50, claims, LOT);

    assertThat(shares(split, claims)).containsExactly(25L, 25L, 0L);
    assertThat(split.findings()).containsExactly(Finding.warning(SplitCode.FLOORS_SHORT, of(40)));
    assertThat(Wording.in(Locale.ENGLISH).of(split.why("a")))
        .isEqualTo(
            """
            gets 25, by constrained equal awards
              the floors exceed the estate by 40, so the floors are divided
              the exact share is 25
              in steps of 1, 25 of it is whole""");
  }

  @Test
  void what_no_step_can_pay_is_left() {
    Split split = Division.equal().by(100).split(1_050, households(2), LOT);

    assertThat(split.share("H-1")).isEqualTo(500);
    assertThat(split.left()).isEqualTo(50);
    assertThat(split.findings())
        .containsExactly(Finding.note(SplitCode.LEFT_BELOW_STEP, of(50), of(100)));
  }

  @Test
  void money_above_all_claims_is_left() {
    Split split = Division.proportional().split(700, THREE, LOT);

    assertThat(shares(split, THREE)).containsExactly(100L, 200L, 300L);
    assertThat(split.left()).isEqualTo(100);
    assertThat(split.findings()).containsExactly(Finding.note(SplitCode.LEFT_WHEN_MET, of(100)));
    assertThat(Wording.in(Locale.ENGLISH).of(split.why("a")))
        .isEqualTo("gets 100, by proportional division\n  that is the most that may be given");
  }

  @Test
  void weights_of_zero_leave_the_money() {
    List<Claim> claims = List.of(Claim.of("a").withWeight(0).withFloor(5));
    Split split = Division.weighted().split(12, claims, LOT);

    assertThat(split.share("a")).isEqualTo(5);
    assertThat(split.left()).isEqualTo(7);
    assertThat(split.findings())
        .containsExactly(Finding.warning(SplitCode.LEFT_WITHOUT_WEIGHT, of(7)));
    assertThat(Wording.in(Locale.ENGLISH).of(split.why("a")))
        .isEqualTo(
            "gets 5, by weighted division\n" + "  the weight is zero, so there is the floor alone");
  }

  @Test
  void nobody_to_pay_leaves_everything() {
    Split split = Division.talmud().split(12, List.of(), LOT);

    assertThat(split.left()).isEqualTo(12);
    assertThat(split.shares()).isEmpty();
    assertThat(split).hasToString("0 shares, 12 left, draws []");
  }

  @Test
  void the_larger_claim_comes_first_and_no_lot_is_drawn() {
    List<Claim> claims = List.of(Claim.of("a", 3), Claim.of("b", 4));
    Split split = Division.equalAwards().split(5, claims, LOT);

    assertThat(shares(split, claims)).containsExactly(2L, 3L);
    assertThat(split.draws()).isEmpty();
    assertThat(Wording.in(Locale.ENGLISH).of(split.why("b")))
        .isEqualTo(
            """
            gets 3, by constrained equal awards
              the exact share is 2 and 1/2
              in steps of 1, 2 of it is whole
              tied with 1 others, the larger claim comes first: one of 1 odd steps""");
  }

  @Test
  void the_larger_claim_bears_the_odd_loss() {
    List<Claim> claims = List.of(Claim.of("a", 3), Claim.of("b", 4));
    Split split = Division.equalLosses().split(4, claims, LOT);

    assertThat(shares(split, claims)).containsExactly(2L, 2L);
    assertThat(Wording.in(Locale.ENGLISH).of(split.why("b")))
        .isEqualTo(
            """
            gets 2, by constrained equal losses
              the exact share is 2 and 1/2
              in steps of 1, 2 of it is whole
              tied with 1 others, the larger claim bears the odd loss: none of 1 odd steps""");
  }

  @Test
  void a_larger_remainder_is_the_reason() {
    List<Claim> claims = List.of(Claim.of("a", 70), Claim.of("b", 30));
    Split split = Division.proportional().split(5, claims, LOT);

    assertThat(
            Wording.in(Locale.ENGLISH).of(Division.proportional().split(9, claims, LOT).why("b")))
        .isEqualTo(
            """
            gets 3, by proportional division
              the exact share is 2 and 7/10
              in steps of 1, 2 of it is whole
              the remainder is among the largest: one of 1 odd steps""");
    assertThat(shares(split, claims)).containsExactly(4L, 1L);
  }

  @Test
  void webster_rounds_at_the_half() {
    List<Claim> claims = List.of(Claim.of("a", 70), Claim.of("b", 30));
    Split split = Division.proportional().rounding(Rounding.WEBSTER).split(9, claims, LOT);

    assertThat(Wording.in(Locale.ENGLISH).of(split.why("b")))
        .isEqualTo(
            """
            gets 3, by proportional division
              the exact share is 2 and 7/10
              in steps of 1, 2 of it is whole
              rounded to 3 by the method of Webster""");
  }

  @Test
  void totals_may_be_as_large_as_two_to_the_sixty_two() {
    long most = Claim.UNLIMITED;
    List<Claim> claims = households(3);
    for (Rounding rounding : Rounding.values()) {
      Split split = Division.equal().rounding(rounding).split(most, claims, LOT);

      assertThat(shares(split, claims))
          .containsOnly(most / 3, most / 3 + 1)
          .satisfies(all -> assertThat(all.stream().mapToLong(x -> x).sum()).isEqualTo(most));
    }
  }

  @Test
  void a_division_is_a_value_with_a_name() {
    assertThat(Division.equal()).isEqualTo(Division.equalAwards());
    assertThat(Division.fixed(5)).isNotEqualTo(Division.equal()).isEqualTo(Division.fixed(5));
    assertThat(Division.fixed(5)).hasSameHashCodeAs(Division.fixed(5));
    assertThat(Division.talmud().by(10)).isNotEqualTo(Division.talmud());
    assertThat(Division.talmud().by(10).rounding(Rounding.WEBSTER))
        .hasToString("the rule of the Talmud by 10, Webster");
    assertThat(Division.fixed(500))
        .hasToString("constrained equal awards of 500 by 1, largest remainder");
  }

  @Test
  void two_claims_with_one_id_are_refused_without_naming_it() {
    List<Claim> claims = List.of(Claim.of("a", 1), Claim.of("b", 1), Claim.of("a", 2));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Division.equal().split(1, claims, LOT))
        .withMessage(
            "Id of claim number 3 must be distinct, but was the same as that of number 1.");
  }

  @Test
  void an_unknown_id_is_refused_without_naming_it() {
    Split split = Division.equal().split(1, THREE, LOT);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> split.share("z"))
        .withMessage("Id must be that of one of the 3 claims, but was another.");
  }

  /** What Webster costs the Talmud: half of all claims does not pay half of each odd claim. */
  @Test
  void under_webster_the_middle_unit_of_an_odd_claim_comes_early() {
    List<Claim> claims =
        List.of(Claim.of("a", 1), Claim.of("b", 1), Claim.of("c", 1), Claim.of("d", 5));

    assertThat(shares(Division.talmud().rounding(Rounding.WEBSTER).split(4, claims, LOT), claims))
        .containsExactly(1L, 1L, 1L, 1L);
  }

  @Test
  void claims_may_sum_to_more_than_the_estate_can_be() {
    List<Claim> claims = households(2);

    for (Division division :
        List.of(Division.proportional(), Division.equalLosses(), Division.talmud())) {
      for (Rounding rounding : List.of(Rounding.LARGEST_REMAINDER, Rounding.WEBSTER)) {
        Split split = division.rounding(rounding).split(1_001, claims, LOT);

        assertThat(shares(split, claims)).containsExactlyInAnyOrder(500L, 501L);
        assertThat(split.draws()).hasToString("[1 of 2]");
      }
    }
  }

  @Test
  void amounts_out_of_range_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Division.equal().by(0))
        .withMessage("Step of a division must be from 1 to 2^62, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Division.fixed(-1))
        .withMessage("Fixed amount must be from 0 to 2^62, but was (-1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Division.equal().split(-1, THREE, LOT))
        .withMessage("Estate must be from 0 to 2^62, but was (-1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Division.equal().split(Long.MAX_VALUE, THREE, LOT))
        .withMessage("Estate must be from 0 to 2^62, but was (9223372036854775807).");
  }

  private static Argument of(long value) {
    return Argument.of(value);
  }
}

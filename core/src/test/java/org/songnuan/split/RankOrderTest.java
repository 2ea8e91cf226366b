package org.songnuan.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.laws.SplitterLaws;
import org.songnuan.scope.Lot;

@SuppressWarnings("ClassCanBeStatic") // a jqwik group is an inner class
class RankOrderTest {

  private static final Lot LOT = Lot.of("2026-spring");
  private static final List<Claim> THREE =
      List.of(
          Claim.of("a", 500).withRank(1),
          Claim.of("b", 400).withRank(2),
          Claim.of("c", 100).withRank(3));

  private static List<Long> shares(Split split, List<Claim> claims) {
    return claims.stream().map(claim -> split.share(claim.id())).toList();
  }

  private static String why(Split split, String id) {
    return Wording.in(Locale.ENGLISH).of(split.why(id));
  }

  @Example
  void the_first_that_does_not_fit_gets_a_part() {
    Split split = RankOrder.divisible().split(700, THREE, LOT);

    assertThat(shares(split, THREE)).containsExactly(500L, 200L, 0L);
    assertThat(split.unmet()).containsExactly("b", "c");
    assertThat(why(split, "a"))
        .isEqualTo(
            """
            gets 500, by rank order
              rank 1: 700 is left at this turn, enough for the 500 needed""");
    assertThat(why(split, "b"))
        .isEqualTo(
            """
            gets 200, by rank order
              rank 2: only 200 of the 400 needed is left at this turn""");
    assertThat(why(split, "c"))
        .isEqualTo(
            """
            gets 0, by rank order
              rank 3: nothing is left at this turn""");
  }

  @Example
  void whole_claims_stop_at_the_first_that_does_not_fit() {
    Split split = RankOrder.stopping().split(700, THREE, LOT);

    assertThat(shares(split, THREE)).containsExactly(500L, 0L, 0L);
    assertThat(split.left()).isEqualTo(200);
    assertThat(split.unmet()).containsExactly("b", "c");
    assertThat(split.findings())
        .containsExactly(Finding.note(SplitCode.LEFT_IN_RANK_ORDER, Argument.of(200)));
    assertThat(why(split, "b"))
        .isEqualTo(
            """
            gets 0, by rank order of whole claims, stopping at the first that does not fit
              rank 2: 200 is left at this turn, less than the 400 needed, so the order stops""");
    assertThat(why(split, "c"))
        .isEqualTo(
            """
            gets 0, by rank order of whole claims, stopping at the first that does not fit
              rank 3: the order has stopped before this turn, at rank 2""");
  }

  @Example
  void whole_claims_that_do_not_fit_can_be_passed_over() {
    Split split = RankOrder.skipping().split(700, THREE, LOT);

    assertThat(shares(split, THREE)).containsExactly(500L, 0L, 100L);
    assertThat(split.left()).isEqualTo(100);
    assertThat(split.unmet()).containsExactly("b");
    assertThat(why(split, "b"))
        .isEqualTo(
            """
            gets 0, by rank order of whole claims, skipping those that do not fit
              rank 2: 200 is left at this turn, less than the 400 needed, so it is passed over""");
  }

  @Example
  void a_lot_is_drawn_only_in_the_rank_where_the_estate_ends() {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      claims.add(Claim.of("H-" + i, 500).withRank(i / 10));
    }
    Split split = RankOrder.stopping().split(7_000, claims, LOT);

    assertThat(split.draws()).hasToString("[4 of 10]");
    List<String> second = claims.subList(10, 20).stream().map(Claim::id).toList();
    assertThat(split.draws().get(0).winners()).isEqualTo(LOT.draw(4, second));
    assertThat(split.unmet().subList(0, 6)).isEqualTo(LOT.draw(10, second).subList(4, 10));
    assertThat(why(split, LOT.draw(10, second).get(4)))
        .isEqualTo(
            """
            gets 0, by rank order of whole claims, stopping at the first that does not fit
              tied with 9 others at this rank, 4 of them can be met in full; lot number 5
              rank 1: nothing is left at this turn""");
  }

  @Example
  void equals_that_cannot_win_draw_no_lot() {
    List<Claim> claims = List.of(Claim.of("a", 5), Claim.of("b", 5), Claim.of("c", 3).withRank(1));

    Split split = RankOrder.skipping().split(4, claims, LOT);

    assertThat(shares(split, claims)).containsExactly(0L, 0L, 3L);
    assertThat(split.draws()).isEmpty();
  }

  @Example
  void a_floor_comes_before_all_ranks() {
    List<Claim> claims =
        List.of(Claim.of("a", 500).withRank(1), Claim.of("b", 500).withRank(2).withFloor(150));

    Split split = RankOrder.divisible().by(100).split(600, claims, LOT);

    assertThat(shares(split, claims)).containsExactly(400L, 200L);
    assertThat(why(split, "b"))
        .isEqualTo(
            """
            gets 200, by rank order
              the floor of 200 comes first
              rank 2: nothing is left at this turn""");
  }

  @Example
  void floors_above_the_estate_are_met_in_rank_order() {
    List<Claim> claims =
        List.of(
            Claim.of("a", 500).withRank(2).withFloor(300),
            Claim.of("b", 500).withRank(1).withFloor(300));

    Split split = RankOrder.divisible().split(400, claims, LOT);

    assertThat(shares(split, claims)).containsExactly(100L, 300L);
    assertThat(split.findings())
        .containsExactly(Finding.warning(SplitCode.FLOORS_SHORT, Argument.of(200)));
  }

  @Example
  void what_no_step_can_pay_and_what_nobody_claims_is_left() {
    assertThat(RankOrder.divisible().by(100).split(750, THREE, LOT).findings())
        .containsExactly(
            Finding.note(SplitCode.LEFT_BELOW_STEP, Argument.of(50), Argument.of(100)));
    assertThat(RankOrder.divisible().split(1_200, THREE, LOT).findings())
        .containsExactly(Finding.note(SplitCode.LEFT_WHEN_MET, Argument.of(200)));
    assertThat(RankOrder.stopping().split(12, List.of(), LOT).left()).isEqualTo(12);
  }

  @Example
  void a_rank_order_is_a_value_with_a_name() {
    assertThat(RankOrder.stopping().by(5)).isEqualTo(RankOrder.stopping().by(5));
    assertThat(RankOrder.stopping()).isNotEqualTo(RankOrder.skipping());
    assertThat(RankOrder.stopping()).hasSameHashCodeAs(RankOrder.stopping());
    assertThat(RankOrder.divisible().by(100)).hasToString("rank order by 100");
    assertThat(RankOrder.stopping().isWhole()).isTrue();
    assertThat(RankOrder.divisible().isWhole()).isFalse();
  }

  @Example
  void bad_input_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankOrder.stopping().by(0))
        .withMessage("Step of a division must be from 1 to 2^62, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankOrder.stopping().split(-1, THREE, LOT))
        .withMessage("Estate must be from 0 to 2^62, but was (-1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RankOrder.stopping().split(1, List.of(Claim.of("a"), Claim.of("a")), LOT))
        .withMessage(
            "Id of claim number 2 must be distinct, but was the same as that of number 1.");
  }

  /** The laws, and the order one by one, which is what a rank order is. */
  abstract static class Laws implements SplitterLaws {
    abstract RankOrder order();

    @Override
    public RankOrder splitter() {
      return order();
    }

    @Override
    public long floorOf(Claim claim) {
      boolean all = order().isWhole() && claim.floor() > 0;
      return all ? Math.min(claim.claim(), claim.cap()) : claim.floor();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void one_claim_after_the_other(@ForAll("boundedProblems") Problem problem) {
      List<Claim> ordered =
          problem.claims().stream()
              .sorted(
                  Comparator.comparingLong(Claim::rank).thenComparing(Claim::id, LOT.comparator()))
              .toList();
      long floors = problem.claims().stream().mapToLong(this::floorOf).sum();
      boolean isShort = floors > problem.estate();
      Map<String, Long> given = new HashMap<>();
      ordered.forEach(claim -> given.put(claim.id(), isShort ? 0 : floorOf(claim)));
      long left = isShort ? problem.estate() : problem.estate() - floors;
      for (Claim claim : ordered) {
        long most = isShort ? floorOf(claim) : Math.min(claim.claim(), claim.cap());
        long wanted = most - given.getOrDefault(claim.id(), 0L);
        long part = order().isWhole() ? (wanted <= left ? wanted : 0) : Math.min(wanted, left);
        given.merge(claim.id(), part, Long::sum);
        left -= part;
        if (order().equals(RankOrder.stopping()) && part < wanted) {
          break;
        }
      }

      Split split = order().split(problem.estate(), problem.claims(), LOT);

      assertThat(split.shares()).isEqualTo(given);
      assertThat(split.left()).isEqualTo(left);
    }
  }

  @Group
  class Divisible extends Laws {
    @Override
    RankOrder order() {
      return RankOrder.divisible();
    }
  }

  @Group
  class Stopping extends Laws {
    @Override
    RankOrder order() {
      return RankOrder.stopping();
    }
  }

  @Group
  class Skipping extends Laws {
    @Override
    RankOrder order() {
      return RankOrder.skipping();
    }
  }
}

package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.songnuan.explain.Wording;
import org.songnuan.scope.Lot;
import org.songnuan.split.Claim;
import org.songnuan.split.Draw;
import org.songnuan.split.Split;
import org.songnuan.split.Splitter;

/** What every way to give out an estate obeys, whatever its rule. */
public interface SplitterLaws {

  /** The decision between equals. */
  Lot LOT = Lot.of("laws");

  /** The splitter under test, in steps of one unit. */
  Splitter splitter();

  /** The same in steps, or as it is where it takes none. */
  default Splitter inSteps(long step) {
    return splitter().by(step);
  }

  /** What must be given to the claimant before anything else. */
  default long floorOf(Claim claim) {
    return claim.floor();
  }

  /** The estate and the claims on it. */
  record Problem(long estate, List<Claim> claims) {}

  /** Problems with floors, caps, weights, and any estate. */
  @Provide
  default Arbitrary<Problem> boundedProblems() {
    Arbitrary<Claim> claim =
        Combinators.combine(
                Arbitraries.longs().between(0, 4),
                Arbitraries.longs().between(0, 15),
                Arbitraries.longs().between(0, 15),
                Arbitraries.longs().between(0, 15),
                Arbitraries.longs().between(1, 3))
            .as(
                (weight, asked, cap, floor, rank) ->
                    new Claim(
                        "c", weight, asked, Math.min(floor, Math.min(asked, cap)), cap, rank));
    return Combinators.combine(
            Arbitraries.longs().between(0, 80), claim.list().ofMinSize(0).ofMaxSize(6))
        .as(
            (estate, list) -> {
              List<Claim> claims = new ArrayList<>();
              for (Claim one : list) {
                claims.add(
                    new Claim(
                        "c" + claims.size(),
                        one.weight(),
                        one.claim(),
                        one.floor(),
                        one.cap(),
                        one.rank()));
              }
              return new Problem(estate, claims);
            });
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void shares_and_what_is_left_sum_to_the_estate(
      @ForAll("boundedProblems") Problem problem, @ForAll @LongRange(min = 1, max = 5) long step) {
    Split split = inSteps(step).split(problem.estate(), problem.claims(), LOT);

    assertThat(sum(problem.claims(), claim -> split.share(claim.id())) + split.left())
        .isEqualTo(problem.estate());
    assertThat(split.left()).isNotNegative();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void shares_are_whole_steps_within_their_bounds(
      @ForAll("boundedProblems") Problem problem, @ForAll @LongRange(min = 1, max = 5) long step) {
    Split split = inSteps(step).split(problem.estate(), problem.claims(), LOT);

    for (Claim claim : problem.claims()) {
      long most = Math.min(claim.claim(), claim.cap());
      long share = split.share(claim.id());
      assertThat(share % inSteps(step).step()).isZero();
      assertThat(share).isBetween(0L, most);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void floors_are_met_unless_they_exceed_the_estate(
      @ForAll("boundedProblems") Problem problem) {
    boolean fit = sum(problem.claims(), this::floorOf) <= problem.estate();
    Split split = splitter().split(problem.estate(), problem.claims(), LOT);

    for (Claim claim : problem.claims()) {
      assertThat(split.share(claim.id()))
          .matches(share -> fit ? share >= floorOf(claim) : share <= floorOf(claim));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void the_order_of_the_claims_does_not_matter(
      @ForAll("boundedProblems") Problem problem, @ForAll long seed) {
    List<Claim> shuffled = new ArrayList<>(problem.claims());
    Collections.shuffle(shuffled, new Random(seed));

    Split split = splitter().split(problem.estate(), problem.claims(), LOT);
    Split again = splitter().split(problem.estate(), shuffled, LOT);

    assertThat(again.shares()).isEqualTo(split.shares());
    assertThat(again.draws()).isEqualTo(split.draws());
    assertThat(again.left()).isEqualTo(split.left());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void every_share_can_say_why(@ForAll("boundedProblems") Problem problem) {
    Split split = splitter().split(problem.estate(), problem.claims(), LOT);

    for (Claim claim : problem.claims()) {
      assertThat(split.why(claim.id()).because()).isNotEmpty();
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void a_draw_decides_between_equals_and_only_where_it_matters(
      @ForAll("boundedProblems") Problem problem) {
    Split split = splitter().split(problem.estate(), problem.claims(), LOT);

    for (Draw draw : split.draws()) {
      assertThat(draw.places()).isLessThan(draw.tied().size());
      assertThat(LOT.draw(draw.places(), draw.winners())).isEqualTo(draw.winners());
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void who_is_unmet_is_told(@ForAll("boundedProblems") Problem problem) {
    Split split = splitter().split(problem.estate(), problem.claims(), LOT);

    assertThat(split.unmet())
        .allMatch(id -> problem.claims().stream().anyMatch(claim -> isUnmet(claim, id, split)))
        .doesNotHaveDuplicates();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void another_tier_gets_exactly_what_is_left(
      @ForAll("boundedProblems") Problem first, @ForAll("boundedProblems") Problem second) {
    Split one = splitter().split(first.estate(), first.claims(), LOT);
    Split alone = splitter().split(one.left(), second.claims(), LOT);
    Split both = one.then(splitter(), second.claims(), LOT);

    assertThat(both.shares().values().stream().mapToLong(share -> share).sum() + both.left())
        .isEqualTo(first.estate());
    for (Claim claim : second.claims()) {
      long before = one.shares().getOrDefault(claim.id(), 0L);
      assertThat(both.share(claim.id())).isEqualTo(before + alone.share(claim.id()));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void reasons_show_no_id(@ForAll("boundedProblems") Problem problem) {
    List<Claim> claims =
        problem.claims().stream()
            .map(
                c ->
                    new Claim(
                        "marker-" + c.id(), c.weight(), c.claim(), c.floor(), c.cap(), c.rank()))
            .toList();
    Split split = splitter().split(problem.estate(), claims, LOT);

    for (Claim claim : claims) {
      assertThat(Wording.in(Locale.ENGLISH).of(split.why(claim.id()))).doesNotContain("marker");
    }
    assertThat(split.toString()).doesNotContain("marker");
  }

  private static boolean isUnmet(Claim claim, String id, Split split) {
    return claim.id().equals(id) && split.share(id) < Math.min(claim.claim(), claim.cap());
  }

  private static long sum(List<Claim> claims, ToLongFunction<Claim> part) {
    return claims.stream().mapToLong(part).sum();
  }
}

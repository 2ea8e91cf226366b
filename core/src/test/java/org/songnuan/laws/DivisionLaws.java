package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.songnuan.split.Claim;
import org.songnuan.split.Division;
import org.songnuan.split.Split;
import org.songnuan.split.Splitter;

/**
 * What every division obeys in whole units. A test class names the division and, for each axiom
 * that whole units or the rule itself do not keep exactly, by how many units it may miss.
 */
public interface DivisionLaws extends SplitterLaws {

  /** An axiom of real-valued rules that not every division keeps to the last unit. */
  enum Axiom {
    /** Each share is less than one unit from the exact one. */
    QUOTA,
    /** Who claims more bears no smaller loss. */
    LOSSES_KEEP_ORDER,
    /** A larger estate takes from nobody. */
    MORE_MONEY,
    /** A claimant who leaves hurts nobody. */
    LEAVING,
    /** The shares of some, divided anew among them, come out the same. */
    CONSISTENCY,
    /** What comes in two parts is shared as if it came at once. */
    COMPOSITION_UP,
    /** Shares promised from too large an estate can be the claims on the real one. */
    COMPOSITION_DOWN,
    /** To claim more than there is makes no difference. */
    TRUNCATION,
    /** What is lost of an estate is what the dual gives of the rest of all claims. */
    DUALITY
  }

  /** The answer of {@link #slack} for an axiom that is not one of this rule. */
  int NO_AXIOM = -1;

  /** The division under test, in steps of one unit. */
  Division division();

  @Override
  default Splitter splitter() {
    return division();
  }

  @Override
  default Splitter inSteps(long step) {
    return division().rounding().isForGoodsOnly() ? division() : division().by(step);
  }

  /** The rule that shares losses as this one shares awards; itself, unless said otherwise. */
  default Division dual() {
    return division();
  }

  /** By how many units the division may miss the axiom; 0 where it holds exactly. */
  int slack(Axiom axiom);

  /** Whether the division goes by the weights and asks for no claims. */
  default boolean isByWeight() {
    return false;
  }

  /** Problems without floors and caps, in which not everybody can have everything. */
  @Provide
  default Arbitrary<Problem> problems() {
    Arbitrary<List<Claim>> claims =
        Arbitraries.longs().between(0, 14).list().ofMinSize(1).ofMaxSize(6).map(this::claims);
    return claims.flatMap(
        list ->
            Arbitraries.longs()
                .between(0, isByWeight() ? 60 : sum(list, Claim::claim))
                .map(estate -> new Problem(estate, list)));
  }

  private List<Claim> claims(List<Long> amounts) {
    List<Claim> claims = new ArrayList<>();
    for (long amount : amounts) {
      String id = "c" + claims.size();
      claims.add(isByWeight() ? Claim.of(id).withWeight(amount + 1) : Claim.of(id, amount));
    }
    return claims;
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void equals_differ_by_at_most_one_step(@ForAll("problems") Problem problem) {
    Split split = split(problem);

    for (Claim one : problem.claims()) {
      for (Claim other : problem.claims()) {
        if (one.claim() == other.claim() && one.weight() == other.weight()) {
          assertThat(split.share(one.id()) - split.share(other.id())).isBetween(-1L, 1L);
        }
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void a_larger_claim_never_gets_less(@ForAll("problems") Problem problem) {
    Split split = split(problem);

    for (Claim one : problem.claims()) {
      for (Claim other : problem.claims()) {
        if (size(one) > size(other)) {
          assertThat(split.share(one.id())).isGreaterThanOrEqualTo(split.share(other.id()));
        }
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void to_claim_more_never_brings_less(@ForAll("problems") Problem problem) {
    Split split = split(problem);

    for (int i = 0; i < problem.claims().size(); i++) {
      Claim claim = problem.claims().get(i);
      Claim more =
          isByWeight()
              ? claim.withWeight(claim.weight() + 1)
              : Claim.of(claim.id(), claim.claim() + 1);
      List<Claim> claims = new ArrayList<>(problem.claims());
      claims.set(i, more);
      assertThat(division().split(problem.estate(), claims, LOT).share(claim.id()))
          .isGreaterThanOrEqualTo(split.share(claim.id()));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void a_step_divides_first_and_multiplies_last(
      @ForAll("problems") Problem problem, @ForAll @LongRange(min = 1, max = 1_000) long step) {
    Split split = split(problem);
    if (division().rounding().isForGoodsOnly()) {
      return;
    }
    Split scaled = division().by(step).split(problem.estate() * step, scaled(problem, step), LOT);

    for (Claim claim : problem.claims()) {
      assertThat(scaled.share(claim.id())).isEqualTo(split.share(claim.id()) * step);
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void shares_stay_within_quota(@ForAll("problems") Problem problem) {
    long fine = 1_000;
    Split split = split(problem);
    Split exact = division().split(problem.estate() * fine, scaled(problem, fine), LOT);

    for (Claim claim : problem.claims()) {
      long gap = Math.abs(split.share(claim.id()) * fine - exact.share(claim.id()));
      assertThat(gap).isLessThanOrEqualTo(fine * (1 + slack(Axiom.QUOTA)));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void a_larger_claim_never_loses_less(@ForAll("problems") Problem problem) {
    if (slack(Axiom.LOSSES_KEEP_ORDER) == NO_AXIOM) {
      return;
    }
    Split split = split(problem);

    for (Claim one : problem.claims()) {
      for (Claim other : problem.claims()) {
        if (one.claim() > other.claim()) {
          long loss = one.claim() - split.share(one.id());
          long smaller = other.claim() - split.share(other.id());
          assertThat(smaller - loss).isLessThanOrEqualTo(slack(Axiom.LOSSES_KEEP_ORDER));
        }
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void more_money_takes_from_nobody(@ForAll("problems") Problem problem) {
    Split split = split(problem);
    Split more = division().split(problem.estate() + 1, problem.claims(), LOT);

    for (Claim claim : problem.claims()) {
      assertThat(split.share(claim.id()) - more.share(claim.id()))
          .isLessThanOrEqualTo(slack(Axiom.MORE_MONEY));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void a_claimant_who_leaves_hurts_nobody(@ForAll("problems") Problem problem) {
    Split split = split(problem);

    for (Claim leaving : problem.claims()) {
      List<Claim> stay = new ArrayList<>(problem.claims());
      stay.remove(leaving);
      Split without = division().split(problem.estate(), stay, LOT);
      for (Claim claim : stay) {
        assertThat(split.share(claim.id()) - without.share(claim.id()))
            .isLessThanOrEqualTo(slack(Axiom.LEAVING));
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void a_claimant_who_leaves_with_the_share_changes_nothing(
      @ForAll("problems") Problem problem) {
    Split split = split(problem);

    for (Claim leaving : problem.claims()) {
      List<Claim> stay = new ArrayList<>(problem.claims());
      stay.remove(leaving);
      Split without =
          division().split(problem.estate() - split.share(leaving.id()) - split.left(), stay, LOT);
      for (Claim claim : stay) {
        assertThat(Math.abs(split.share(claim.id()) - without.share(claim.id())))
            .isLessThanOrEqualTo(slack(Axiom.CONSISTENCY));
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void two_parts_are_shared_like_the_whole(
      @ForAll("problems") Problem problem, @ForAll @LongRange(max = 60) long part) {
    if (slack(Axiom.COMPOSITION_UP) == NO_AXIOM) {
      return;
    }
    long first = Math.min(part, problem.estate());
    Split whole = split(problem);
    Split one = division().split(first, problem.claims(), LOT);
    List<Claim> rest =
        problem.claims().stream()
            .map(claim -> Claim.of(claim.id(), claim.claim() - one.share(claim.id())))
            .toList();
    Split two = division().split(problem.estate() - first, rest, LOT);

    for (Claim claim : problem.claims()) {
      long both = one.share(claim.id()) + two.share(claim.id());
      assertThat(Math.abs(both - whole.share(claim.id())))
          .isLessThanOrEqualTo(slack(Axiom.COMPOSITION_UP));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void promised_shares_can_be_the_claims(
      @ForAll("problems") Problem problem, @ForAll @LongRange(max = 60) long real) {
    if (slack(Axiom.COMPOSITION_DOWN) == NO_AXIOM) {
      return;
    }
    long estate = Math.min(real, problem.estate());
    Split promised = split(problem);
    List<Claim> claims =
        problem.claims().stream()
            .map(claim -> Claim.of(claim.id(), promised.share(claim.id())))
            .toList();
    Split direct = division().split(estate, problem.claims(), LOT);
    Split down = division().split(estate, claims, LOT);

    for (Claim claim : problem.claims()) {
      assertThat(Math.abs(down.share(claim.id()) - direct.share(claim.id())))
          .isLessThanOrEqualTo(slack(Axiom.COMPOSITION_DOWN));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void to_claim_more_than_there_is_makes_no_difference(
      @ForAll("problems") Problem problem) {
    if (slack(Axiom.TRUNCATION) == NO_AXIOM) {
      return;
    }
    Split split = split(problem);
    List<Claim> truncated =
        problem.claims().stream()
            .map(claim -> Claim.of(claim.id(), Math.min(claim.claim(), problem.estate())))
            .toList();
    Split again = division().split(problem.estate(), truncated, LOT);

    for (Claim claim : problem.claims()) {
      assertThat(Math.abs(split.share(claim.id()) - again.share(claim.id())))
          .isLessThanOrEqualTo(slack(Axiom.TRUNCATION));
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void the_dual_gives_what_is_lost(@ForAll("problems") Problem problem) {
    if (slack(Axiom.DUALITY) == NO_AXIOM) {
      return;
    }
    long rest = sum(problem.claims(), Claim::claim) - problem.estate();
    Split split = split(problem);
    Split dual = dual().split(rest, problem.claims(), LOT);

    for (Claim claim : problem.claims()) { // equals may have changed places by lot
      List<Claim> equals =
          problem.claims().stream().filter(other -> other.claim() == claim.claim()).toList();
      List<Long> lost = equals.stream().map(c -> c.claim() - split.share(c.id())).sorted().toList();
      List<Long> given = equals.stream().map(c -> dual.share(c.id())).sorted().toList();
      for (int i = 0; i < lost.size(); i++) {
        assertThat(Math.abs(lost.get(i) - given.get(i))).isLessThanOrEqualTo(slack(Axiom.DUALITY));
      }
    }
  }

  private Split split(Problem problem) {
    return division().split(problem.estate(), problem.claims(), LOT);
  }

  private long size(Claim claim) {
    return isByWeight() ? claim.weight() : claim.claim();
  }

  private List<Claim> scaled(Problem problem, long factor) {
    return problem.claims().stream()
        .map(claim -> isByWeight() ? claim : Claim.of(claim.id(), claim.claim() * factor))
        .toList();
  }

  private static long sum(List<Claim> claims, ToLongFunction<Claim> part) {
    return claims.stream().mapToLong(part).sum();
  }
}

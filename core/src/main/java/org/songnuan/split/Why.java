package org.songnuan.split;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;

/**
 * Why one share is what it is, worked out when asked: nothing is recorded while dividing. It reads
 * the exact shares again and finds the step at which the decision fell.
 */
final class Why {

  private final Division division;
  private final Problem problem;
  private final Fill fill;

  Why(Division division, Problem problem, Fill fill) {
    this.division = division;
    this.problem = problem;
    this.fill = fill;
  }

  /** The reason for row i, whose claimant was drawn as number {@code drawnAs}; 0 if not drawn. */
  Reason of(int i, long drawnAs) {
    long step = division.step();
    boolean won = drawnAs > 0 && drawnAs <= fill.places;
    long share = fill.share[i] + (won ? 1 : 0);
    boolean exactly = fill.isWhole(i) && share == fill.whole(i) && drawnAs == 0;
    ImmutableList.Builder<Reason> because = ImmutableList.builder();
    if (problem.floorsShort) {
      because.add(say(SplitCode.FLOORS_SHORT, problem.shortOfFloors() * step));
    }
    if (division.rule() == Rule.WEIGHTED && problem.weight.at(i) == 0 && !problem.floorsShort) {
      because.add(say(SplitCode.NO_WEIGHT));
    } else if (exactly && share == problem.top.at(i)) {
      because.add(say(SplitCode.MET));
    } else if (exactly && share == problem.floor.at(i) && share > 0) {
      because.add(say(SplitCode.AT_FLOOR, share * step));
    } else {
      because.add(exact(i));
      because.add(say(SplitCode.WHOLE_PART, step, fill.whole(i) * step));
      if (!exactly) {
        because.add(odd(i, share, drawnAs));
      }
    }
    return Reason.of(
            SplitCode.SHARE, Argument.of(share * step), Argument.of(division.rule().term()))
        .because(because.build());
  }

  /** The exact share in units: its fraction of a step is itself whole units and a fraction. */
  private Reason exact(int i) {
    BigInteger step = BigInteger.valueOf(division.step());
    BigInteger denominator = fill.denominator();
    BigInteger[] units = fill.remainder(i).multiply(step).divideAndRemainder(denominator);
    long whole = fill.whole(i) * division.step() + units[0].longValueExact();
    if (units[1].signum() == 0) {
      return say(SplitCode.EXACT_WHOLE, whole);
    }
    BigInteger divisor = units[1].gcd(denominator);
    return Reason.of(
        SplitCode.EXACT,
        Argument.of(whole),
        number(units[1].divide(divisor)),
        number(denominator.divide(divisor)));
  }

  private static Argument number(BigInteger number) {
    return number.bitLength() < Long.SIZE
        ? Argument.of(number.longValueExact())
        : Argument.of(Term.of(number.toString()));
  }

  private Reason odd(int i, long share, long drawnAs) {
    if (drawnAs > 0) {
      return say(
          drawnAs <= fill.places ? SplitCode.ODD_STEP_BY_LOT : SplitCode.NO_ODD_STEP_BY_LOT,
          drawn() - 1,
          fill.places,
          drawnAs);
    }
    if (division.rounding() != Rounding.LARGEST_REMAINDER) {
      return Reason.of(
          SplitCode.BY_DIVISOR,
          Argument.of(share * division.step()),
          Argument.of(division.rounding().term()));
    }
    boolean won = share > fill.whole(i);
    long odd = winners(j -> !fill.isWhole(j)) + fill.places;
    IntPredicate same = j -> fill.compareRemainders(i, j) == 0;
    long level = count(same);
    long winners = winners(same);
    if (winners == (won ? level : 0) && !isDrawnAt(i)) {
      return say(won ? SplitCode.ODD_STEP_BY_REMAINDER : SplitCode.NO_ODD_STEP_BY_REMAINDER, odd);
    }
    return say(byClaim(won), level - 1, odd);
  }

  private SplitCode byClaim(boolean won) {
    if (fill.isOfLosses()) {
      return won ? SplitCode.ODD_STEP_BY_LOSS : SplitCode.NO_ODD_STEP_BY_LOSS;
    }
    return won ? SplitCode.ODD_STEP_BY_CLAIM : SplitCode.NO_ODD_STEP_BY_CLAIM;
  }

  private static Reason say(SplitCode code, long... numbers) {
    return Reason.of(code, Arrays.stream(numbers).mapToObj(Argument::of).toArray(Argument[]::new));
  }

  private long count(IntPredicate rows) {
    long count = 0;
    for (int i = 0; i < problem.size; i++) {
      count += rows.test(i) ? problem.count.at(i) : 0;
    }
    return count;
  }

  private long winners(IntPredicate rows) {
    return count(i -> fill.share[i] > fill.whole(i) && rows.test(i));
  }

  private boolean isDrawnAt(int row) {
    for (int i = 0; i < problem.size; i++) {
      if (fill.tied.contains(i) && fill.compareRemainders(row, i) == 0) {
        return true;
      }
    }
    return false;
  }

  /** How many take part in the draw. */
  long drawn() {
    return fill.tied.claimants(problem.count);
  }
}

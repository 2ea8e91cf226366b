package org.songnuan.split;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.function.LongPredicate;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;

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
    boolean exactly = fill.remainder[i] == 0 && share == fill.whole[i] && drawnAs == 0;
    ImmutableList.Builder<Reason> because = ImmutableList.builder();
    if (problem.floorsShort) {
      because.add(say(SplitCode.FLOORS_SHORT, problem.shortOfFloors() * step));
    }
    if (division.rule() == Rule.WEIGHTED && problem.weight[i] == 0 && !problem.floorsShort) {
      because.add(say(SplitCode.NO_WEIGHT));
    } else if (exactly && share == problem.top[i]) {
      because.add(say(SplitCode.MET));
    } else if (exactly && share == problem.floor[i] && share > 0) {
      because.add(say(SplitCode.AT_FLOOR, share * step));
    } else {
      because.add(exact(i));
      because.add(say(SplitCode.WHOLE_PART, step, fill.whole[i] * step));
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
    long step = division.step();
    long units = Wide.quotient(fill.remainder[i], step, fill.denominator);
    long numerator = fill.remainder[i] * step - units * fill.denominator; // wrapping cancels out
    long whole = fill.whole[i] * step + units;
    if (numerator == 0) {
      return say(SplitCode.EXACT_WHOLE, whole);
    }
    long divisor = LongMath.gcd(numerator, fill.denominator);
    return say(SplitCode.EXACT, whole, numerator / divisor, fill.denominator / divisor);
  }

  private Reason odd(int i, long share, long drawnAs) {
    if (drawnAs > 0) {
      return say(
          drawnAs <= fill.places ? SplitCode.ODD_STEP_BY_LOT : SplitCode.NO_ODD_STEP_BY_LOT,
          drawn() - 1,
          fill.places,
          drawnAs);
    }
    if (division.rounding() == Rounding.WEBSTER) {
      return say(SplitCode.WEBSTER, share * division.step());
    }
    boolean won = share > fill.whole[i];
    long odd = winners(remainder -> remainder > 0) + fill.places;
    long level = count(remainder -> remainder == fill.remainder[i]);
    long winners = winners(remainder -> remainder == fill.remainder[i]);
    if (winners == (won ? level : 0) && !isDrawnAt(fill.remainder[i])) {
      return say(won ? SplitCode.ODD_STEP_BY_REMAINDER : SplitCode.NO_ODD_STEP_BY_REMAINDER, odd);
    }
    return say(byClaim(won), level - 1, odd);
  }

  private SplitCode byClaim(boolean won) {
    if (fill.losses) {
      return won ? SplitCode.ODD_STEP_BY_LOSS : SplitCode.NO_ODD_STEP_BY_LOSS;
    }
    return won ? SplitCode.ODD_STEP_BY_CLAIM : SplitCode.NO_ODD_STEP_BY_CLAIM;
  }

  private static Reason say(SplitCode code, long... numbers) {
    return Reason.of(code, Arrays.stream(numbers).mapToObj(Argument::of).toArray(Argument[]::new));
  }

  private long count(LongPredicate remainder) {
    long count = 0;
    for (int i = 0; i < problem.size(); i++) {
      count += remainder.test(fill.remainder[i]) ? problem.count[i] : 0;
    }
    return count;
  }

  private long winners(LongPredicate remainder) {
    long count = 0;
    for (int i = 0; i < problem.size(); i++) {
      boolean wins = fill.share[i] > fill.whole[i] && remainder.test(fill.remainder[i]);
      count += wins ? problem.count[i] : 0;
    }
    return count;
  }

  private boolean isDrawnAt(long remainder) {
    for (int i = 0; i < problem.size(); i++) {
      if (fill.tied[i] && fill.remainder[i] == remainder) {
        return true;
      }
    }
    return false;
  }

  /** How many take part in the draw. */
  long drawn() {
    long drawn = 0;
    for (int i = 0; i < problem.size(); i++) {
      drawn += fill.tied[i] ? problem.count[i] : 0;
    }
    return drawn;
  }
}

package org.songnuan.split;

import java.math.BigInteger;
import java.util.function.IntToLongFunction;

/**
 * Every rule in two movements: awards are levelled from the floor up to a middle, losses from there
 * up to the top. The middle is the top for equal awards, the floor for equal losses, and half the
 * claim for the Talmud; it may be half a step, which {@code odd} says ({@code middle} is then
 * rounded up). Losses are shared by the same kernel, seen from the claims: among equals an odd
 * award goes to the larger claim, and so does an odd loss. Thus equal awards and equal losses are
 * each other's dual to the last unit.
 */
final class Levelling {

  private final Problem problem;
  private final Rounding rounding;
  private final Column middle;
  private final boolean[] odd;
  private BigInteger oddCount = BigInteger.ZERO;

  Levelling(Problem problem, Rule rule, Rounding rounding) {
    this.problem = problem;
    this.rounding = rounding;
    this.odd = new boolean[rule.middle == Rule.Middle.HALF ? problem.size : 0];
    this.middle =
        switch (rule.middle) {
          case TOP -> problem.top;
          case FLOOR -> problem.floor;
          case HALF -> halves();
        };
  }

  private Column halves() {
    long[] halves = new long[problem.size];
    for (int i = 0; i < halves.length; i++) {
      long claim = problem.claim.at(i);
      long floor = problem.floor.at(i);
      long half = claim / 2 + claim % 2;
      halves[i] = Math.max(floor, Math.min(half, problem.top.at(i)));
      odd[i] = claim % 2 == 1 && halves[i] == half && half > floor;
      if (odd[i]) {
        oddCount = oddCount.add(BigInteger.valueOf(problem.count.at(i)));
      }
    }
    return Column.of(halves);
  }

  /** Awards for a problem in which not everybody can be given the top. */
  Fill awards() {
    if (levelsAwards()) {
      Vessels vessels =
          Vessels.of(BigInteger.valueOf(problem.steps), problem, problem.floor, middle);
      return Fill.of(withOdd(vessels, -1), rounding);
    }
    Column least = column(i -> problem.claim.at(i) - problem.top.at(i));
    Column most = column(i -> problem.claim.at(i) - middle.at(i));
    BigInteger losses = problem.exactSum(problem.claim).subtract(BigInteger.valueOf(problem.steps));
    Vessels vessels = Vessels.of(losses, problem, least, most);
    return new Fill.OfLosses(Fill.of(withOdd(vessels, 1), rounding), problem);
  }

  /** Whether the estate ends in the first movement. */
  private boolean levelsAwards() {
    if (middle == problem.top) {
      return true;
    }
    BigInteger beyond = problem.exactSum(middle).subtract(BigInteger.valueOf(problem.steps));
    return switch (rounding) {
      case LARGEST_REMAINDER -> beyond.shiftLeft(1).compareTo(oddCount) >= 0;
      default -> beyond.signum() >= 0; // the middle unit of an odd claim comes at the middle
    };
  }

  /** Half units are needed only where shares are exact before they are rounded. */
  private Vessels withOdd(Vessels vessels, int half) {
    return rounding == Rounding.LARGEST_REMAINDER && oddCount.signum() > 0
        ? vessels.withOdd(problem, odd, half)
        : vessels;
  }

  private Column column(IntToLongFunction number) {
    long[] column = new long[problem.size];
    for (int i = 0; i < column.length; i++) {
      column[i] = number.applyAsLong(i);
    }
    return Column.of(column);
  }
}

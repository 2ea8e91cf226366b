package org.songnuan.split;

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
  private final long[] middle;
  private final boolean[] odd;
  private long oddCount;

  Levelling(Problem problem, Rule rule, Rounding rounding) {
    this.problem = problem;
    this.rounding = rounding;
    this.odd = new boolean[problem.size()];
    this.middle =
        switch (rule.middle) {
          case TOP -> problem.top;
          case FLOOR -> problem.floor;
          case HALF -> halves();
        };
  }

  private long[] halves() {
    long[] halves = new long[problem.size()];
    for (int i = 0; i < halves.length; i++) {
      long claim = problem.claim[i];
      long floor = problem.floor[i];
      long half = claim / 2 + claim % 2;
      halves[i] = Math.max(floor, Math.min(half, problem.top[i]));
      odd[i] = claim % 2 == 1 && halves[i] == half && half > floor;
      oddCount += odd[i] ? problem.count[i] : 0;
    }
    return halves;
  }

  /** Awards for a problem in which not everybody can be given the top. */
  Fill awards() {
    return levelsAwards()
        ? Fill.of(awardVessels(), rounding)
        : mirror(Fill.of(lossVessels(), rounding));
  }

  /** Whether the estate ends in the first movement. */
  boolean levelsAwards() {
    long beyond = problem.sum(middle) - problem.steps;
    return switch (rounding) {
      case LARGEST_REMAINDER -> beyond >= oddCount / 2 + oddCount % 2;
      case WEBSTER -> beyond >= 0; // the middle unit of an odd claim comes at the middle
    };
  }

  private Vessels awardVessels() {
    int parts = parts();
    long[] floor = new long[problem.size()];
    long[] cap = new long[problem.size()];
    for (int i = 0; i < floor.length; i++) {
      floor[i] = problem.floor[i] * parts;
      cap[i] = middle[i] * parts - (parts == 2 && odd[i] ? 1 : 0);
    }
    return vessels(problem.steps, parts, floor, cap);
  }

  private Vessels lossVessels() {
    int parts = parts();
    long[] floor = new long[problem.size()];
    long[] cap = new long[problem.size()];
    for (int i = 0; i < floor.length; i++) {
      long claim = problem.claim[i];
      floor[i] = (claim - problem.top[i]) * parts;
      cap[i] = (claim - middle[i]) * parts + (parts == 2 && odd[i] ? 1 : 0);
    }
    return vessels(problem.sum(problem.claim) - problem.steps, parts, floor, cap);
  }

  private int parts() {
    return rounding == Rounding.LARGEST_REMAINDER && oddCount > 0 ? 2 : 1;
  }

  private Vessels vessels(long units, int parts, long[] floor, long[] cap) {
    Rank rank = new Rank(problem.weight, problem.asked);
    return new Vessels(units, parts, problem.count, problem.weight, floor, cap, rank);
  }

  /** Turns losses into awards: who is drawn to lose one more stands at the lower award. */
  private Fill mirror(Fill losses) {
    int size = problem.size();
    long[] whole = new long[size];
    long[] remainder = new long[size];
    long[] share = new long[size];
    long tied = 0;
    for (int i = 0; i < size; i++) {
      long claim = problem.claim[i];
      boolean isWhole = losses.remainder[i] == 0;
      whole[i] = claim - losses.whole[i] - (isWhole ? 0 : 1);
      remainder[i] = isWhole ? 0 : losses.denominator - losses.remainder[i];
      share[i] = claim - losses.share[i] - (losses.tied[i] ? 1 : 0);
      tied += losses.tied[i] ? problem.count[i] : 0;
    }
    return new Fill(
        whole,
        remainder,
        losses.denominator,
        losses.height,
        share,
        losses.tied,
        tied - losses.places,
        true);
  }
}

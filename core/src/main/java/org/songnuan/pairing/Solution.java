package org.songnuan.pairing;

import java.util.Optional;

/**
 * Who is with whom in the end, and the optima that prove it: the best pairing of all, and, if the
 * policy spreads loads within organisations, the best among those that leave every contact with the
 * organisation that it has there. Of equally good ones it is the first by lot, or, if the policy
 * keeps neighbours together, one that {@link Neighbours} finds from there.
 */
final class Solution {
  private final Optimum whole;
  private final Optional<Optimum> within;
  private final Seats seats;

  private Solution(Optimum whole, Optional<Optimum> within, Seats seats) {
    this.whole = whole;
    this.within = within;
    this.seats = seats;
  }

  static Solution of(Problem problem) {
    Optimum whole = Optimum.of(problem.task());
    LotOrder.settle(whole);
    if (!problem.given().policy().spreadsWithinOrganisations()) {
      gather(whole, problem, Optional.empty());
      return new Solution(whole, Optional.empty(), whole.seats());
    }
    Shares shares = Shares.of(problem, whole.seats());
    Optimum within = Optimum.of(problem.task(shares));
    LotOrder.settle(within);
    gather(within, problem, Optional.of(shares));
    return new Solution(whole, Optional.of(within), shares.joined(whole.task(), within.seats()));
  }

  private static void gather(Optimum optimum, Problem problem, Optional<Shares> shares) {
    if (problem.given().policy().keepsNeighboursTogether()) {
      int[] areas = problem.areas();
      Neighbours.gather(optimum, shares.map(all -> all.each(areas)).orElse(areas));
    }
  }

  /** Returns the task of the whole, without any spreading. */
  Task task() {
    return whole.task();
  }

  Seats seats() {
    return seats;
  }

  /** Returns whether prices prove every step. */
  boolean isProven() {
    return PriceCheck.holds(whole) && within.map(PriceCheck::holds).orElse(true);
  }
}

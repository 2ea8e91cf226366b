package org.songnuan.pairing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The door through which the benchmark reaches the solver, which the library keeps to itself. */
public final class Solved {
  private final long covered;
  private final long cost;
  private final boolean proven;

  private Solved(long covered, long cost, boolean proven) {
    this.covered = covered;
    this.cost = cost;
    this.proven = proven;
  }

  /**
   * Pairs everybody at the least cost, or as many as can be.
   *
   * @param from where the links of each household begin
   * @param helper the helper of each link
   * @param cost what each costs; none if only coverage counts
   * @param capacity how many households each helper may have
   */
  public static Solved of(int[] from, int[] helper, long @Nullable [] cost, int[] capacity) {
    Links links = new Links(capacity.length, from, helper, cost);
    return cost == null ? cover(links, capacity) : optimum(links, capacity);
  }

  private static Solved cover(Links links, int[] capacity) {
    Cover cover = Cover.of(links, capacity);
    return new Solved(cover.covered(), 0, isCertified(links, capacity, cover));
  }

  /** The households that the proof names are short by exactly as many as go without. */
  private static boolean isCertified(Links links, int[] capacity, Cover cover) {
    long missing = 0;
    for (int household = 0; household < links.households(); household++) {
      missing += cover.isStarved(household) ? 1 : 0;
    }
    for (int one = 0; one < capacity.length; one++) {
      missing -= cover.isSpent(one) ? capacity[one] : 0;
    }
    return missing == links.households() - cover.covered();
  }

  private static Solved optimum(Links links, int[] capacity) {
    int households = links.households();
    int[] one = new int[households];
    Arrays.fill(one, 1);
    long[] alone = new long[households];
    Arrays.fill(alone, 1L << 40);
    Optimum optimum = Optimum.of(new Task(links, Burden.of(capacity), one, alone, 1));
    long covered = 0;
    long cost = 0;
    for (int seat = 0; seat < households; seat++) {
      if (optimum.seats().helper(seat) != optimum.seats().nobody()) {
        covered++;
        cost += optimum.seats().cost(seat);
      }
    }
    return new Solved(covered, cost, PriceCheck.holds(optimum));
  }

  /** How many households have a helper. */
  public long covered() {
    return covered;
  }

  /** What all pairs cost together. */
  public long cost() {
    return cost;
  }

  /** Whether the proof was accepted. */
  public boolean isProven() {
    return proven;
  }
}

package org.songnuan.split;

import java.math.BigInteger;

/**
 * What water is poured into: vessel i stands for {@code count} claimants alike, is as broad as
 * their weight, filled to its floor from the start and never above its cap. All is in whole units,
 * except that in an {@code odd} vessel the cap lies half a unit higher or lower ({@code oddHalf}).
 *
 * <p>Whoever builds one has seen to it that floor ≤ cap, that the weight is 0 only where floor =
 * cap, that the floors fit into the units and the units into the caps.
 */
final class Vessels {

  private static final boolean[] NO_ODD = {};

  final BigInteger units;
  final int size;
  final Column count;
  final Column weight;
  final Column floor;
  final Column cap;
  final Rank rank;
  private final boolean[] odd;
  private final int oddHalf;

  private Vessels(
      BigInteger units, Problem problem, Column floor, Column cap, boolean[] odd, int oddHalf) {
    this.units = units;
    this.size = problem.size;
    this.count = problem.count;
    this.weight = problem.weight;
    this.floor = floor;
    this.cap = cap;
    this.rank = new Rank(problem.weight, problem.asked);
    this.odd = odd;
    this.oddHalf = oddHalf;
  }

  /** Vessels for the claimants of a problem, with bounds of their own. */
  static Vessels of(BigInteger units, Problem problem, Column floor, Column cap) {
    return new Vessels(units, problem, floor, cap, NO_ODD, 0);
  }

  /** The same, but with the caps of some half a unit higher (1) or lower (−1). */
  Vessels withOdd(Problem problem, boolean[] some, int half) {
    return new Vessels(units, problem, floor, cap, some, half);
  }

  /** How many parts of a unit the bounds are counted in: 1, or 2 where there are half units. */
  int parts() {
    return odd.length == 0 ? 1 : 2;
  }

  /** By how many parts the cap of vessel i differs from its whole units. */
  int oddPart(int i) {
    return odd.length > 0 && odd[i] ? oddHalf : 0;
  }

  /** The cap in parts, for bounds that fit. */
  Column capInParts() {
    if (odd.length == 0) {
      return cap;
    }
    long[] parts = new long[size];
    for (int i = 0; i < size; i++) {
      parts[i] = 2 * cap.at(i) + oddPart(i);
    }
    return Column.of(parts);
  }

  /** The floor in parts, for bounds that fit. */
  Column floorInParts() {
    return odd.length == 0 ? floor : floor.map(units -> 2 * units);
  }

  /**
   * Whether all sums fit into 62 bits: the units, and the weights of all claimants, in parts. Caps
   * may sum to more.
   */
  boolean isNarrow() {
    long most = Wide.MOST / parts();
    return units.bitLength() < Long.SIZE
        && units.longValue() <= most
        && Problem.sum(size, count, weight) < most
        && (odd.length == 0 || cap.most() < most);
  }
}

package org.songnuan.split;

/**
 * So many claimants alike: the run-length form of {@link Claim}, for callers who count claimants
 * before they divide. It answers "how many ask for exactly this?". Rows may repeat each other.
 *
 * @param count how many claimants the row stands for, from 1 to 2<sup>62</sup>
 * @param weight as in {@link Claim#weight()}
 * @param claim as in {@link Claim#claim()}, for each of them
 * @param floor as in {@link Claim#floor()}, for each of them
 * @param cap as in {@link Claim#cap()}, for each of them
 */
public record ClaimRow(long count, long weight, long claim, long floor, long cap) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the count is below 1, an amount is negative or above
   *     2<sup>62</sup>, or the floor exceeds the claim or the cap
   */
  public ClaimRow {
    if (count < 1 || count > Claim.UNLIMITED) {
      throw new IllegalArgumentException(
          "Count of a row must be from 1 to 2^62, but was (" + count + ").");
    }
    check(weight, claim, floor, cap);
  }

  /** So many claims for so many units each: weight 1, no floor, no cap. */
  public static ClaimRow of(long count, long claim) {
    return new ClaimRow(count, 1, claim, 0, Claim.UNLIMITED);
  }

  /** The same row, each counting for {@code weight}. */
  public ClaimRow withWeight(long weight) {
    return new ClaimRow(count, weight, claim, floor, cap);
  }

  /** The same row, each never paid less than {@code floor} units while all floors can be met. */
  public ClaimRow withFloor(long floor) {
    return new ClaimRow(count, weight, claim, floor, cap);
  }

  /** The same row, each never paid more than {@code cap} units. */
  public ClaimRow withCap(long cap) {
    return new ClaimRow(count, weight, claim, floor, cap);
  }

  static void check(long weight, long claim, long floor, long cap) {
    checkRange("Weight of a claim", weight);
    checkRange("Amount of a claim", claim);
    checkRange("Floor of a claim", floor);
    checkRange("Cap of a claim", cap);
    checkFloor(claim, floor, cap);
  }

  static void checkFloor(long claim, long floor, long cap) {
    if (floor > cap) {
      throw new IllegalArgumentException(
          "Floor of a claim ("
              + floor
              + ") must not exceed its cap, but the cap was ("
              + cap
              + ").");
    }
    if (floor > claim) {
      throw new IllegalArgumentException(
          "Floor of a claim ("
              + floor
              + ") must not exceed what is claimed, but the claim was ("
              + claim
              + ").");
    }
  }

  static void checkStep(long step) {
    if (step < 1 || step > Claim.UNLIMITED) {
      throw new IllegalArgumentException(
          "Step of a division must be from 1 to 2^62, but was (" + step + ").");
    }
  }

  static void checkRange(String subject, long amount) {
    if (amount < 0 || amount > Claim.UNLIMITED) {
      throw new IllegalArgumentException(
          subject + " must be from 0 to 2^62, but was (" + amount + ").");
    }
  }
}

package org.songnuan.split;

import static java.util.Objects.requireNonNull;

/**
 * What one claimant brings to a division: how much is asked for, how heavily it counts, and the
 * least and the most to be given. It answers "within which bounds may this share lie?".
 *
 * <pre>{@code
 * Claim.of("H-1", 500_00)                  // asks for 500 yuan in fen
 * Claim.of("H-2").withWeight(4)            // asks for nothing in particular, counts for four heads
 * Claim.of("H-3", 500_00).withFloor(200_00).withCap(400_00)
 * }</pre>
 *
 * <p>Nobody ever gets more than the claim, or more than the cap. The floor is paid first; only
 * where the floors of all exceed the estate does anybody get less, and then the floors are divided
 * as if they were the claims. A claim of 0 gets 0. A weight counts in {@link Division#weighted()}
 * alone; a weight of 0 gets the floor there and no more. A rank counts in a {@link RankOrder}
 * alone.
 *
 * @param id the caller's opaque key, not empty, unique within one division; no text of this package
 *     shows it
 * @param weight how heavily the claimant counts, from 0 to 2<sup>62</sup>; 1 unless said otherwise
 * @param claim how much is asked for, in units, from 0 to {@link #UNLIMITED}
 * @param floor the least to be given, in units, from 0 to the claim and to the cap
 * @param cap the most to be given, in units, from 0 to {@link #UNLIMITED}
 * @param rank the place in a {@link RankOrder}, the smallest first; any number, 0 unless said
 *     otherwise; claimants may share a rank
 */
public record Claim(String id, long weight, long claim, long floor, long cap, long rank) {

  /**
   * The claim of someone who asks for nothing in particular, and the cap of someone without one.
   */
  public static final long UNLIMITED = Wide.MOST;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the id is empty, an amount is negative or above
   *     2<sup>62</sup>, or the floor exceeds the claim or the cap
   */
  public Claim {
    requireNonNull(id, "id");
    if (id.isEmpty()) {
      throw new IllegalArgumentException("Id of a claim must not be empty, but was ().");
    }
    ClaimRow.check(weight, claim, floor, cap);
  }

  /** A claim of rank 0. */
  public Claim(String id, long weight, long claim, long floor, long cap) {
    this(id, weight, claim, floor, cap, 0);
  }

  /** A claim for nothing in particular: weight 1, no floor, no cap. */
  public static Claim of(String id) {
    return of(id, UNLIMITED);
  }

  /** A claim for so many units: weight 1, no floor, no cap. */
  public static Claim of(String id, long claim) {
    return new Claim(id, 1, claim, 0, UNLIMITED, 0);
  }

  /** The same claim, counting for {@code weight}. */
  public Claim withWeight(long weight) {
    return new Claim(id, weight, claim, floor, cap, rank);
  }

  /** The same claim, never paid less than {@code floor} units while all floors can be met. */
  public Claim withFloor(long floor) {
    return new Claim(id, weight, claim, floor, cap, rank);
  }

  /** The same claim, never paid more than {@code cap} units. */
  public Claim withCap(long cap) {
    return new Claim(id, weight, claim, floor, cap, rank);
  }

  /** The same claim at this place of a {@link RankOrder}; the smallest rank comes first. */
  public Claim withRank(long rank) {
    return new Claim(id, weight, claim, floor, cap, rank);
  }

  /** The amounts, without the id. */
  @Override
  public String toString() {
    return "Claim[weight="
        + weight
        + ", claim="
        + claim
        + ", floor="
        + floor
        + ", cap="
        + cap
        + ", rank="
        + rank
        + "]";
  }
}

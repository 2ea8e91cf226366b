package org.songnuan.split;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;

/**
 * What claimants get by their position: the answer to {@link Claims}, as {@link Split} is the
 * answer to a list of {@link Claim}. The shares and {@link #left()} sum to the estate, always.
 *
 * <p>It holds eight bytes for each claimant, beside what is needed to answer {@link #why}.
 *
 * <pre>{@code
 * Shares shares = Division.weighted().split(1_000, Claims.of(2, ids).withWeights(1, 4), lot);
 * shares.share(1);    // 800
 * }</pre>
 */
public final class Shares {

  private final long[] amounts;
  private final long left;
  private final ImmutableList<Draw> draws;
  private final ImmutableList<Finding> findings;
  private final Story story;

  Shares(
      long[] amounts,
      long left,
      ImmutableList<Draw> draws,
      ImmutableList<Finding> findings,
      Story story) {
    this.amounts = amounts;
    this.left = left;
    this.draws = draws;
    this.findings = findings;
    this.story = story;
  }

  /** How many claimants there are. */
  public int size() {
    return amounts.length;
  }

  /**
   * What a claimant gets, in units.
   *
   * @param position from 0, as given
   * @throws IndexOutOfBoundsException if there is no such claimant
   */
  public long share(int position) {
    return amounts[position];
  }

  /** All shares in units, by position; a copy. */
  public long[] toArray() {
    return amounts.clone();
  }

  /** What of the estate nobody may have or no step can pay, in units. */
  public long left() {
    return left;
  }

  /** As {@link Split#draws()}. */
  public ImmutableList<Draw> draws() {
    return draws;
  }

  /** As {@link Split#findings()}. */
  public ImmutableList<Finding> findings() {
    return findings;
  }

  /** The positions of those who get less than they may, as {@link Split#unmet()}. */
  public ImmutableIntArray unmet() {
    return ImmutableIntArray.copyOf(story.unmet());
  }

  /**
   * Why a claimant gets this, as {@link Split#why}.
   *
   * @param position from 0, as given
   * @throws IndexOutOfBoundsException if there is no such claimant
   */
  public Reason why(int position) {
    return story.why(position);
  }

  /** The numbers of the whole. */
  @Override
  public String toString() {
    return size() + " shares, " + left + " left, draws " + draws;
  }
}

package org.songnuan.split;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.scope.Lot;

/**
 * What a division gives to each claimant: the shares, what is left, the draws that decided, and
 * why. The shares and {@link #left()} sum to the estate, always. It is the same for every order of
 * the claims.
 *
 * <pre>{@code
 * Split split = Division.equal().by(100_00).split(20_000_00, claims, Lot.of("2026-spring"));
 * split.share("H-7");       // 500_00 for 24 of the 44, 400_00 for the others
 * split.draws();            // [24 of 44]
 * }</pre>
 */
public final class Split {

  private final RowSplit rows;
  private final ImmutableMap<String, Integer> index;
  private final ImmutableList<Draw> draws;
  private final long[] shares;

  private Split(
      RowSplit rows,
      ImmutableMap<String, Integer> index,
      ImmutableList<Draw> draws,
      long[] shares) {
    this.rows = rows;
    this.index = index;
    this.draws = draws;
    this.shares = shares;
  }

  static Split of(RowSplit rows, ImmutableList<Claim> claims, Lot lot) {
    ImmutableMap<String, Integer> index = index(claims);
    long[] shares = new long[claims.size()];
    List<String> tied = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      shares[i] = rows.share(i);
      if (rows.isDrawn(i)) {
        tied.add(claims.get(i).id());
      }
    }
    if (tied.isEmpty()) {
      return new Split(rows, index, ImmutableList.of(), shares);
    }
    Draw draw = new Draw(Math.toIntExact(rows.places()), lot.draw(tied.size(), tied));
    for (String winner : draw.winners()) {
      shares[requireNonNull(index.get(winner))] += rows.step();
    }
    return new Split(rows, index, ImmutableList.of(draw), shares);
  }

  private static ImmutableMap<String, Integer> index(ImmutableList<Claim> claims) {
    Map<String, Integer> index = Maps.newHashMapWithExpectedSize(claims.size());
    for (int i = 0; i < claims.size(); i++) {
      Integer first = index.putIfAbsent(claims.get(i).id(), i);
      if (first != null) {
        throw new IllegalArgumentException(
            "Id of claim number "
                + (i + 1)
                + " must be distinct, but was the same as that of number "
                + (first + 1)
                + ".");
      }
    }
    return ImmutableMap.copyOf(index);
  }

  /**
   * What the claimant gets, in units.
   *
   * @throws IllegalArgumentException if nobody with this id made a claim
   */
  public long share(String id) {
    return shares[position(id)];
  }

  /** All shares in units, in the order of the ids; sorted when asked for. */
  public ImmutableSortedMap<String, Long> shares() {
    return ImmutableSortedMap.copyOf(Maps.transformValues(index, i -> shares[i]));
  }

  /** What of the estate nobody may have or no step can pay, in units. */
  public long left() {
    return rows.left();
  }

  /** The draws that decided between equals; none where no lot mattered. */
  public ImmutableList<Draw> draws() {
    return draws;
  }

  /**
   * What is worth knowing about the whole: floors that exceed the estate, why something is left.
   */
  public ImmutableList<Finding> findings() {
    return rows.findings();
  }

  /**
   * Why the claimant gets this: the exact share as a fraction, the whole part, and why an odd step
   * did or did not come.
   *
   * @throws IllegalArgumentException if nobody with this id made a claim
   */
  public Reason why(String id) {
    int row = position(id);
    long drawnAs = rows.isDrawn(row) ? draws.get(0).tied().indexOf(id) + 1 : 0;
    return rows.why(row, drawnAs);
  }

  private int position(String id) {
    Integer position = index.get(requireNonNull(id, "id"));
    if (position == null) {
      throw new IllegalArgumentException(
          "Id must be that of one of the " + shares.length + " claims, but was another.");
    }
    return position;
  }

  /** The numbers, without an id. */
  @Override
  public String toString() {
    return shares.length + " shares, " + left() + " left, draws " + draws;
  }
}

package org.songnuan.split;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
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
 *
 * <p>Splits join: {@link #then} gives what is left to the next tier, {@link #within} divides each
 * share among those inside it, such as the households of an area.
 */
public final class Split {

  private final Ids ids;
  private final Shares shares;

  Split(Ids ids, Shares shares) {
    this.ids = ids;
    this.shares = shares;
  }

  /**
   * The next tier: what is left is split among further claims, and the answer covers both tiers.
   * What no step of this tier could pay goes on too. A claimant of both tiers gets the sum.
   *
   * <pre>{@code
   * Split urgent = Division.equalAwards().split(700_00, List.of(Claim.of("a", 500_00)), lot);
   * Split both = urgent.then(Division.equal(), List.of(Claim.of("b"), Claim.of("c")), lot);
   * both.share("b");    // 100_00
   * }</pre>
   *
   * @param next divides what is left; it may have another rule, step and rounding
   * @param claims those of the next tier alone, in any order
   * @param lot decides between equals, by id alone
   * @throws IllegalArgumentException as {@link Splitter#split} does
   */
  public Split then(Splitter next, List<Claim> claims, Lot lot) {
    return Tiers.of(this, next.split(left(), claims, lot));
  }

  /**
   * The next level: the share of each claimant, such as an area, is split among claimants of its
   * own, such as its households. The answer covers those alone, so that levels follow one another:
   * {@code province.within(…).within(…)}. The share of a claimant with nobody inside is left, and
   * so is what nobody inside may have; give an area no more than its households may have (a cap) to
   * let the others use it.
   *
   * <pre>{@code
   * Split areas = Division.weighted().split(100, List.of(
   *     Claim.of("east").withWeight(3), Claim.of("west").withWeight(1)), lot);
   * Split households = areas.within(
   *     Map.of("east", List.of(Claim.of("a"), Claim.of("b")), "west", List.of(Claim.of("c"))),
   *     Division.equal(), lot);
   * households.share("c");    // 25
   * }</pre>
   *
   * @param inside the claims inside each claimant of this split, by the claimant's id; the ids of
   *     the claims must be distinct over all
   * @param splitter divides each share
   * @param lot decides between equals, by id alone
   * @throws IllegalArgumentException if claims stand inside somebody who is no claimant here, or as
   *     {@link Splitter#split} does
   */
  public Split within(Map<String, List<Claim>> inside, Splitter splitter, Lot lot) {
    return Levels.of(this, inside, splitter, lot);
  }

  /**
   * What the claimant gets, in units.
   *
   * @throws IllegalArgumentException if nobody with this id made a claim
   */
  public long share(String id) {
    return shares.share(ids.of(id));
  }

  /** All shares in units, in the order of the ids; sorted when asked for. */
  public ImmutableSortedMap<String, Long> shares() {
    return ImmutableSortedMap.copyOf(Maps.transformValues(ids.positions(), shares::share));
  }

  /** What of the estate nobody may have or no step can pay, in units. */
  public long left() {
    return shares.left();
  }

  /** The draws that decided between equals; none where no lot mattered. */
  public ImmutableList<Draw> draws() {
    return shares.draws();
  }

  /**
   * The ids of those who get less than both claim and cap allow, in the order in which more would
   * be given: a waiting list under {@link RankOrder}, by id under a {@link Division}, where all
   * would get more together. Who asks for nothing in particular is never in it.
   */
  public ImmutableList<String> unmet() {
    return shares.unmet().stream().mapToObj(ids::at).collect(toImmutableList());
  }

  /**
   * What is worth knowing about the whole: floors that exceed the estate, why something is left.
   */
  public ImmutableList<Finding> findings() {
    return shares.findings();
  }

  /**
   * Why the claimant gets this. Under a division: the exact share as a fraction, the whole part,
   * and why an odd step did or did not come. In rank order: what was left at the claimant's turn.
   *
   * @throws IllegalArgumentException if nobody with this id made a claim
   */
  public Reason why(String id) {
    return shares.why(ids.of(id));
  }

  Ids ids() {
    return ids;
  }

  /** The numbers, without an id. */
  @Override
  public String toString() {
    return shares.size() + " shares, " + left() + " left, draws " + draws();
  }
}

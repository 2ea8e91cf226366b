package org.songnuan.split;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Term;
import org.songnuan.scope.Lot;

/**
 * One claim after the other, the smallest {@link Claim#rank rank} first, until the estate is
 * exhausted. It answers "how far down the list does the money reach?".
 *
 * <table>
 * <caption>At the first claim that does not fit into what is left</caption>
 * <tr><th></th><th>that claimant gets</th><th>those after it get</th></tr>
 * <tr><td>{@link #divisible}</td><td>what is left</td><td>nothing</td></tr>
 * <tr><td>{@link #stopping}</td><td>nothing</td><td>nothing: nobody overtakes</td></tr>
 * <tr><td>{@link #skipping}</td><td>nothing</td><td>their claim, if it fits</td></tr>
 * </table>
 *
 * <p>Those of equal rank are equals: where not all of their claims fit, a lot decides who comes
 * first among them, and where it cannot matter none is drawn. A list with no equals needs no lot.
 * What is given is the claim or the cap, rounded down to whole steps; a claim of 0 gets 0.
 *
 * <p>Floors come first, for all ranks, rounded up to whole steps; while whole claims are asked for,
 * only the whole claim can meet a floor. Floors that exceed the estate are met in rank order as if
 * they were the claims. Weights do not count. Who did not get all is in {@link Split#unmet()}, in
 * the order of a waiting list, each with the reason.
 *
 * <pre>{@code
 * List<Claim> claims = List.of(
 *     Claim.of("a", 500).withRank(1), Claim.of("b", 400).withRank(2), Claim.of("c", 100).withRank(3));
 * RankOrder.divisible().split(700, claims, lot);    // 500, 200, 0
 * RankOrder.stopping().split(700, claims, lot);     // 500, 0, 0 and 200 left
 * RankOrder.skipping().split(700, claims, lot);     // 500, 0, 100 and 100 left
 * }</pre>
 */
public final class RankOrder implements Splitter {

  /** What happens at the first claim that does not fit. */
  enum Unfit {
    PART("按名次分配", "rank order"),
    STOP("按名次整额分配，遇不足即止", "rank order of whole claims, stopping at the first that does not fit"),
    SKIP("按名次整额分配，不足者跳过", "rank order of whole claims, skipping those that do not fit");

    private final String chinese;
    private final String english;

    Unfit(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }
  }

  private final Unfit unfit;
  private final long step;

  private RankOrder(Unfit unfit, long step) {
    this.unfit = unfit;
    this.step = step;
  }

  /** Who comes last before the estate is exhausted gets the part of the claim that is left. */
  public static RankOrder divisible() {
    return new RankOrder(Unfit.PART, 1);
  }

  /** Whole claims, up to the first that does not fit into what is left; nobody overtakes it. */
  public static RankOrder stopping() {
    return new RankOrder(Unfit.STOP, 1);
  }

  /** Whole claims; one that does not fit into what is left is passed over, and the next tried. */
  public static RankOrder skipping() {
    return new RankOrder(Unfit.SKIP, 1);
  }

  @Override
  public RankOrder by(long step) {
    ClaimRow.checkStep(step);
    return new RankOrder(unfit, step);
  }

  @Override
  public Split split(long estate, List<Claim> claims, Lot lot) {
    ImmutableList<Claim> copy = ImmutableList.copyOf(claims);
    Ids ids = Ids.of(Lists.transform(copy, Claim::id));
    return new Split(ids, split(estate, Claims.of(copy), lot));
  }

  @Override
  public Shares split(long estate, Claims claims, Lot lot) {
    ClaimRow.checkRange("Estate", estate);
    requireNonNull(lot, "lot");
    return new Ranking(this, estate, claims, lot).shares();
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public Term term() {
    return Term.of(unfit.chinese, unfit.english);
  }

  /** Whether a claim is met in full or not at all. */
  public boolean isWhole() {
    return unfit != Unfit.PART;
  }

  /** Whether the first claim that does not fit keeps those after it from what is left. */
  public boolean isStopping() {
    return unfit == Unfit.STOP;
  }

  Unfit unfit() {
    return unfit;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof RankOrder other && unfit == other.unfit && step == other.step;
  }

  @Override
  public int hashCode() {
    return Objects.hash(unfit, step);
  }

  /** The usual terms, such as {@code rank order by 100}. */
  @Override
  public String toString() {
    return unfit.english + " by " + step;
  }
}

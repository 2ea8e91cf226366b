package org.songnuan.split;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.function.IntFunction;

/**
 * Many claims as columns of numbers: the form for a whole list of up to hundreds of millions, where
 * an object for each would cost more than the division. Position i of each column is claimant i. It
 * says what a list of {@link Claim} says, and gets the same answer, as {@link Shares}.
 *
 * <p>What it costs: eight bytes for each claimant and column that is given; a column that is not
 * given is the same for all and takes no room. A division takes about 10 to 30 bytes more for each
 * while it runs, and keeps eight. It reads each column a few times and sorts nothing: of the order
 * of ten nanoseconds for each claimant. Ids are asked for only where a lot is drawn, and only the
 * ids of those who are tied; nobody checks that the others are distinct.
 *
 * <pre>{@code
 * Claims claims = Claims.of(3, i -> "H-" + i).withWeights(1, 4, 5).withCaps(1_000, 300, 1_000);
 * Division.weighted().split(1_000, claims, lot).toArray();    // 117, 300, 583
 * }</pre>
 */
public final class Claims {

  private final IntFunction<String> ids;
  private final Columns columns;
  private final long[] ranks; // none where all have rank 0

  private Claims(IntFunction<String> ids, Columns columns, long[] ranks) {
    this.ids = ids;
    this.columns = columns;
    this.ranks = ranks;
  }

  /**
   * So many claims for nothing in particular: weight 1, no floor, no cap, rank 0.
   *
   * @param size how many claimants there are, at least 0
   * @param ids the id of the claimant at a position: always the same, and distinct; it decides
   *     lots, so that no position ever does
   * @throws IllegalArgumentException if the size is negative
   */
  public static Claims of(int size, IntFunction<String> ids) {
    if (size < 0) {
      throw new IllegalArgumentException(
          "Number of claims must not be negative, but was (" + size + ").");
    }
    Column unlimited = Column.all(Claim.UNLIMITED);
    return new Claims(
        requireNonNull(ids, "ids"),
        new Columns(size, Column.all(1), Column.all(1), unlimited, Column.all(0), unlimited),
        new long[0]);
  }

  static Claims of(ImmutableList<Claim> claims) {
    Columns columns =
        new Columns(
            claims.size(),
            Column.all(1),
            Columns.column(claims, Claim::weight),
            Columns.column(claims, Claim::claim),
            Columns.column(claims, Claim::floor),
            Columns.column(claims, Claim::cap));
    long[] ranks = claims.stream().mapToLong(Claim::rank).toArray();
    return new Claims(i -> claims.get(i).id(), columns, ranks);
  }

  /**
   * The same claims with these weights, each as {@link Claim#weight()}.
   *
   * @param weights one for each claimant; copied
   * @throws IllegalArgumentException if there are more or fewer, or one is out of range
   */
  public Claims withWeights(long... weights) {
    Column column = column("Weight of a claim", weights);
    Columns c = columns;
    return with(new Columns(c.rows(), c.count(), column, c.claim(), c.floor(), c.cap()));
  }

  /**
   * The same claims for these amounts, each as {@link Claim#claim()}.
   *
   * @param claims units, one for each claimant; copied
   * @throws IllegalArgumentException if there are more or fewer, one is out of range or below the
   *     floor
   */
  public Claims withClaims(long... claims) {
    Column column = column("Amount of a claim", claims);
    Columns c = columns;
    return with(new Columns(c.rows(), c.count(), c.weight(), column, c.floor(), c.cap()));
  }

  /**
   * The same claims with these floors, each as {@link Claim#floor()}.
   *
   * @param floors units, one for each claimant; copied
   * @throws IllegalArgumentException if there are more or fewer, one is out of range or above the
   *     claim or the cap
   */
  public Claims withFloors(long... floors) {
    Column column = column("Floor of a claim", floors);
    Columns c = columns;
    return with(new Columns(c.rows(), c.count(), c.weight(), c.claim(), column, c.cap()));
  }

  /**
   * The same claims with these caps, each as {@link Claim#cap()}.
   *
   * @param caps units, one for each claimant; copied
   * @throws IllegalArgumentException if there are more or fewer, one is out of range or below the
   *     floor
   */
  public Claims withCaps(long... caps) {
    Column column = column("Cap of a claim", caps);
    Columns c = columns;
    return with(new Columns(c.rows(), c.count(), c.weight(), c.claim(), c.floor(), column));
  }

  /**
   * The same claims with these ranks, each as {@link Claim#rank()}.
   *
   * @param ranks any numbers, one for each claimant; copied
   * @throws IllegalArgumentException if there are more or fewer
   */
  public Claims withRanks(long... ranks) {
    checkSize(ranks);
    return new Claims(ids, columns, ranks.clone());
  }

  /** How many claimants there are. */
  public int size() {
    return columns.rows();
  }

  private Claims with(Columns changed) {
    if (changed.floor().most() > Math.min(changed.claim().least(), changed.cap().least())) {
      for (int i = 0; i < size(); i++) {
        ClaimRow.checkFloor(changed.claim().at(i), changed.floor().at(i), changed.cap().at(i));
      }
    }
    return new Claims(ids, changed, ranks);
  }

  private Column column(String subject, long[] numbers) {
    checkSize(numbers);
    for (long number : numbers) {
      ClaimRow.checkRange(subject, number);
    }
    return size() == 0 ? Column.all(0) : Column.of(numbers.clone());
  }

  private void checkSize(long[] numbers) {
    if (numbers.length != size()) {
      throw new IllegalArgumentException(
          "Length of a column must be the number of claims ("
              + size()
              + "), but was ("
              + numbers.length
              + ").");
    }
  }

  Columns columns() {
    return columns;
  }

  String id(int position) {
    return ids.apply(position);
  }

  long rank(int position) {
    return ranks.length == 0 ? 0 : ranks[position];
  }

  /** The number of claims, and no id. */
  @Override
  public String toString() {
    return size() + " claims";
  }
}

package org.songnuan.split;

/**
 * What a division gives to claimants who are only counted. It answers "what does each claimant of a
 * row get for certain, and how many of whom get one step more?". The draw is left open: {@link
 * #places()} of the {@link #drawn()} claimants in the rows that are {@link #isDrawn(int) drawn} get
 * one {@link #step()} more than their {@link #share(int) share}. Rows are numbered as they were
 * given.
 *
 * <pre>{@code
 * RowSplit split = Division.equal().by(100_00).splitRows(20_000_00, List.of(ClaimRow.of(44, 1_000_00)));
 * split.share(0);      // 400_00 for each of the 44,
 * split.places();      // and 100_00 more for 24
 * split.drawn();       // of these 44
 * }</pre>
 */
public final class RowSplit {

  private final Division division;
  private final Problem problem;
  private final Fill fill;
  private final boolean full;
  private final long left;

  private RowSplit(Division division, long estate, Problem problem, Fill fill, boolean full) {
    this.division = division;
    this.problem = problem;
    this.fill = fill;
    this.full = full;
    long placed = full ? problem.sum(problem.top) : problem.steps;
    this.left = estate - placed * division.step();
  }

  static RowSplit of(Division division, long estate, Problem problem) {
    boolean full = problem.sum(problem.top) <= problem.steps;
    Fill fill =
        full
            ? Fill.full(problem.top)
            : new Levelling(problem, division.rule(), division.rounding()).awards();
    return new RowSplit(division, estate, problem, fill, full);
  }

  /** The number of rows. */
  public int size() {
    return problem.size();
  }

  /** The division that gave this. */
  public Division division() {
    return division;
  }

  /** The smallest amount that is paid, in units. */
  public long step() {
    return division.step();
  }

  /**
   * What every claimant of the row gets for certain, in units.
   *
   * @param row from 0, as given
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public long share(int row) {
    return fill.share[row] * step();
  }

  /**
   * Whether the claimants of the row take part in the draw for one step more.
   *
   * @param row from 0, as given
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public boolean isDrawn(int row) {
    return fill.tied[row];
  }

  /** How many of those who are drawn get one step more; 0 where nothing is drawn. */
  public long places() {
    return fill.places;
  }

  /** How many claimants take part in the draw; 0, or more than {@link #places()}. */
  public long drawn() {
    long drawn = 0;
    for (int i = 0; i < size(); i++) {
      drawn += fill.tied[i] ? problem.count[i] : 0;
    }
    return drawn;
  }

  /** What of the estate nobody may have or no step can pay, in units. */
  public long left() {
    return left;
  }

  /**
   * Whether the floors exceeded the estate, so that they were divided as if they were the claims.
   */
  public boolean isShortOfFloors() {
    return problem.floorsShort;
  }

  /** Whether everybody got the most that may be given. */
  public boolean isFull() {
    return full;
  }
}

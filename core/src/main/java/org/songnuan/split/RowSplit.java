package org.songnuan.split;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Ratio;

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
  private final Why why;

  private RowSplit(Division division, long estate, Problem problem, Fill fill, boolean full) {
    this.division = division;
    this.problem = problem;
    this.fill = fill;
    this.full = full;
    this.why = new Why(division, problem, fill);
    long placed = full ? problem.sum(problem.top) : problem.steps;
    this.left = estate - placed * division.step();
  }

  static RowSplit of(Division division, long estate, Problem problem) {
    boolean full = problem.sum(problem.top) <= problem.steps;
    Fill fill =
        full
            ? Fill.full(problem)
            : new Levelling(problem, division.rule(), division.rounding()).awards();
    return new RowSplit(division, estate, problem, fill, full);
  }

  /** The number of rows. */
  public int size() {
    return problem.size;
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
    Objects.checkIndex(row, size());
    return fill.tied.contains(row);
  }

  /** How many of those who are drawn get one step more; 0 where nothing is drawn. */
  public long places() {
    return fill.places;
  }

  /** How many claimants take part in the draw; 0, or more than {@link #places()}. */
  public long drawn() {
    return why.drawn();
  }

  /** What of the estate nobody may have or no step can pay, in units. */
  public long left() {
    return left;
  }

  /**
   * The exact level at which the rule came to rest, in steps for each unit of weight: awards have
   * risen to it, or losses fallen to it, except where a bound stands in the way. Empty where
   * everybody has the most that may be given, and where the sums pass 62 bits.
   */
  public Optional<Ratio> level() {
    boolean fits =
        fill.height().bitLength() < Long.SIZE && fill.denominator().bitLength() < Long.SIZE;
    return full || !fits
        ? Optional.empty()
        : Optional.of(
            Ratio.of(fill.height().longValueExact(), fill.denominator().longValueExact()));
  }

  /** What every claimant gets for certain, for the caller to keep. */
  long[] shares() {
    long[] shares = fill.share.clone();
    if (step() > 1) {
      for (int i = 0; i < shares.length; i++) {
        shares[i] *= step();
      }
    }
    return shares;
  }

  /** The rows that take part in the draw. */
  int[] tied() {
    return fill.tied.rows();
  }

  /**
   * Whether the claimants of the row get less than they may, and not because of no bound at all.
   */
  boolean isUnmet(int row, long amount) {
    long most = problem.top.at(row);
    return amount < most * step() && most < Wide.MOST / step();
  }

  /**
   * What is worth knowing about the whole: floors that exceed the estate, and why something is
   * left.
   */
  public ImmutableList<Finding> findings() {
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    if (problem.floorsShort) {
      long missing = problem.shortOfFloors() * step();
      findings.add(Finding.warning(SplitCode.FLOORS_SHORT, Argument.of(missing)));
    }
    if (left > 0) {
      findings.add(whyLeft());
    }
    return findings.build();
  }

  private Finding whyLeft() {
    Argument amount = Argument.of(left);
    if (!full) {
      return Finding.note(SplitCode.LEFT_BELOW_STEP, amount, Argument.of(step()));
    }
    boolean weightless = size() > 0 && problem.sum(problem.weight) == 0;
    return weightless
        ? Finding.warning(SplitCode.LEFT_WITHOUT_WEIGHT, amount)
        : Finding.note(SplitCode.LEFT_WHEN_MET, amount);
  }

  /**
   * Why a claimant of the row gets what the row gets: the exact share as a fraction, the whole
   * part, and why an odd step did or did not come.
   *
   * @param row from 0, as given
   * @param drawnAs the claimant's number in the order of the lots, from 1 to {@link #drawn()}, if
   *     the row is {@link #isDrawn(int) drawn}; 0 if not
   * @throws IndexOutOfBoundsException if there is no such row
   * @throws IllegalArgumentException if the number does not fit the draw
   */
  public Reason why(int row, long drawnAs) {
    long least = isDrawn(row) ? 1 : 0;
    long most = isDrawn(row) ? drawn() : 0;
    if (drawnAs < least || drawnAs > most) {
      throw new IllegalArgumentException(
          "Number in the draw must be from "
              + least
              + " to "
              + most
              + " for this row, but was ("
              + drawnAs
              + ").");
    }
    return why.of(row, drawnAs);
  }

  /** The numbers of the division, without a claimant. */
  @Override
  public String toString() {
    return size() + " rows, " + left + " left, " + places() + " of " + drawn() + " drawn";
  }
}

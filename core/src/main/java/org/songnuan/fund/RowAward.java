package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of one row get beyond what is committed: so much each, for some of them one step
 * more, and the sources that pay, laid along the claims of the row in the order of their ids.
 *
 * @param count how many claims there are
 * @param share what each gets for certain
 * @param step what a winner of the draw gets more
 * @param winners how many get it
 * @param kept how much is kept for the row because nothing decides who of several tied gets it;
 *     then nobody gets anything
 * @param slices how much each source pays or keeps for the row, in the order in which they are laid
 * @param turn how its turn went, if what is short went in rank order
 */
record RowAward(
    long count,
    long share,
    long step,
    long winners,
    long kept,
    ImmutableList<Slice> slices,
    @Nullable Turn turn) {

  /**
   * What one source pays for the row.
   *
   * @param source the id of the fund or stock
   * @param units how much, more than zero
   */
  record Slice(String source, long units) {}

  /** Returns whether ids are needed to say who gets what, or who pays it. */
  boolean isOpen() {
    return !isUndecided() && ((winners > 0 && winners < count) || slices.size() > 1);
  }

  /** Returns whether the row waits for a decision between those who are tied. */
  boolean isUndecided() {
    return turn != null && turn.kind() == Turn.Kind.UNDECIDED;
  }

  long total() {
    return count * share + winners * step + kept;
  }

  RowAward paidBy(ImmutableList<Slice> newSlices) {
    return new RowAward(count, share, step, winners, kept, newSlices, turn);
  }
}

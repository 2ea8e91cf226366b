package org.songnuan.fund;

import com.google.common.collect.ImmutableList;

/**
 * What the claims of one row get beyond what is committed: so much each, for some of them one step
 * more, and the sources that pay, laid along the claims of the row in the order of their ids.
 *
 * @param count how many claims there are
 * @param share what each gets for certain
 * @param step what a winner of the draw gets more
 * @param winners how many get it
 * @param slices how much each source pays for the row, in the order in which they are laid
 */
record RowAward(long count, long share, long step, long winners, ImmutableList<Slice> slices) {

  /**
   * What one source pays for the row.
   *
   * @param source the id of the fund or stock
   * @param units how much, more than zero
   */
  record Slice(String source, long units) {}

  /** Returns whether ids are needed to say who gets what, or who pays it. */
  boolean isOpen() {
    return (winners > 0 && winners < count) || slices.size() > 1;
  }

  long total() {
    return count * share + winners * step;
  }

  RowAward paidBy(ImmutableList<Slice> newSlices) {
    return new RowAward(count, share, step, winners, newSlices);
  }
}

package org.songnuan.split;

/**
 * How exact shares become whole ones. Each keeps one promise that the other cannot: Balinski and
 * Young (<i>Fair Representation</i>, 1982) proved that no rounding of proportional shares stays
 * within quota and never punishes anybody for more money. So it is chosen, and named in the result.
 *
 * <p>Under both, equals differ by one step at most, a larger claim never gets less than a smaller
 * one, and ties go to the larger claim (where losses are shared, the odd loss goes there), then by
 * lot.
 */
public enum Rounding {
  /**
   * Everybody gets the exact share rounded down or up, never further from it: each share is
   * <i>within quota</i>. The odd steps go to the largest remainders (Hamilton's method). What it
   * does not promise: with a larger estate a claimant may get one step less (the Alabama paradox).
   *
   * <p>For one campaign whose sum is settled: it is the easiest to explain.
   */
  LARGEST_REMAINDER("largest remainder"),
  /**
   * Step k comes when the exact share reaches k − ½, for all on one time-line (Webster's method,
   * also Sainte-Laguë). So a larger estate never takes from anybody, a claimant who leaves never
   * hurts those who stay, and the shares of some, divided anew among them alone, come out the same.
   * What it does not promise: very rarely a share is more than one step away from the exact one.
   *
   * <p>For money that arrives in parts, or lists that still change.
   */
  WEBSTER("Webster");

  private final String term;

  Rounding(String term) {
    this.term = term;
  }

  /** The usual name of the method. */
  @Override
  public String toString() {
    return term;
  }
}

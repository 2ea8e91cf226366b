package org.songnuan.split;

import org.songnuan.explain.Term;

/**
 * How exact shares become whole ones. Each keeps one promise that the other cannot: Balinski and
 * Young (<i>Fair Representation</i>, 1982) proved that no rounding of proportional shares stays
 * within quota and never punishes anybody for more money. So it is chosen, and named in the result.
 *
 * <p>Money is rounded by one of the first two; whole goods also by the other divisor methods. Under
 * all, equals differ by one step at most, a larger claim never gets less than a smaller one, and
 * ties go to the larger claim (where losses are shared, the odd loss goes there), then by lot.
 */
public enum Rounding {
  /**
   * Everybody gets the exact share rounded down or up, never further from it: each share is
   * <i>within quota</i>. The odd steps go to the largest remainders (Hamilton's method). What it
   * does not promise: with a larger estate a claimant may get one step less (the Alabama paradox).
   *
   * <p>For one campaign whose sum is settled: it is the easiest to explain.
   */
  LARGEST_REMAINDER("最大余数法", "largest remainder", false),
  /**
   * Step k comes when the exact share reaches k − ½, for all on one time-line (Webster's method,
   * also Sainte-Laguë). So a larger estate never takes from anybody, a claimant who leaves never
   * hurts those who stay, and the shares of some, divided anew among them alone, come out the same.
   * What it does not promise: very rarely a share is more than one step away from the exact one.
   *
   * <p>For money that arrives in parts, or lists that still change.
   */
  WEBSTER("韦伯斯特法", "Webster", false),
  /**
   * Step k comes when the exact share reaches k (Jefferson's method, also D'Hondt): never below the
   * exact share rounded down, and it favours the large. For whole goods only, see {@link
   * #isForGoodsOnly}.
   */
  JEFFERSON("杰斐逊法", "Jefferson", true),
  /**
   * Step k comes when the exact share reaches k − 1 (Adams's method): never above the exact share
   * rounded up, and it favours the small; everybody with any weight gets one before anybody gets
   * two. For whole goods only.
   */
  ADAMS("亚当斯法", "Adams", true),
  /**
   * Step k comes when the exact share reaches √(k(k − 1)) (the method of Huntington and Hill, of
   * the seats in the House of the United States): everybody with any weight gets one before anybody
   * gets two, and no transfer between two would bring their shares per weight relatively nearer.
   * For whole goods only.
   */
  HUNTINGTON_HILL("亨廷顿-希尔法", "Huntington and Hill", true);

  private final String chinese;
  private final String english;
  private final boolean isForGoodsOnly;

  Rounding(String chinese, String english, boolean isForGoodsOnly) {
    this.chinese = chinese;
    this.english = english;
    this.isForGoodsOnly = isForGoodsOnly;
  }

  /**
   * Whether the method is meant for whole goods alone, such as bags or places. It leans to one side
   * by whole units, which goods cannot avoid and money can: so it is refused together with a step
   * above 1, which is a step in money, and where losses are shared, since its mirror image would be
   * another method.
   */
  public boolean isForGoodsOnly() {
    return isForGoodsOnly;
  }

  /** What the method is called. */
  public Term term() {
    return Term.of(chinese, this == LARGEST_REMAINDER ? english : "the method of " + english);
  }

  /** The usual name of the method. */
  @Override
  public String toString() {
    return english;
  }
}

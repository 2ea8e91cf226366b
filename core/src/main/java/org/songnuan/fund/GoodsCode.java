package org.songnuan.fund;

import org.songnuan.explain.Code;

/**
 * What can be said of goods: packs, batches, kits, what is given instead, and what they are worth.
 */
public enum GoodsCode implements Code {
  /** Units are missing that do not make a whole pack. */
  WHOLE_PACKS("{1} 差 {0}：按每包 {2} 整包发放", "{0} of {1} short: given in whole packs of {2}"),
  /** A batch is expired. */
  EXPIRED_BATCH(
      "批次 {0} 的{1} {2} 已于 {3} 过期，不发放", "batch {0} of {1}: {2} expired after {3} and are not given"),
  /** A stock was bought from a fund that the campaign does not have. */
  UNKNOWN_STOCK_FUND(
      "库存 {0} 的购置资金 {1} 不在活动中",
      "stock {0} must be bought from a fund of the campaign, but was from ({1})"),
  /** Fewer kits can be built than are needed, for one part runs out. */
  KIT_SHORT(
      "礼包 {0}：需 {1}，可配 {2}；{3}需 {4}，只有 {5}，缺 {6}",
      "kit {0}: {1} needed, {2} can be built; {3}: {4} needed, {5} there, {6} missing"),
  /** An item that the value cap must count has no price. */
  NO_PRICE("{0} 在 {1} 没有价格，价值不明", "{0} must have a price on {1} for the value cap, but has none"),
  /** Goods that are handed out without counting are not counted towards the value cap. */
  UNCOUNTED_VALUE(
      "{0} 不计数，不计入价值上限", "{0} is not counted, so the value cap does not count it either"),
  /** Goods are reduced to the value cap. */
  GOODS_AT_CAP("物品以每户价值上限 {0} 为限", "goods stop at the value cap of {0}"),
  /** Money is reduced to what goods leave of the value cap. */
  CASH_AT_CAP(
      "现金以每户价值上限 {0} 减物品价值 {1} 为限", "money stops at the value cap of {0} less goods worth {1}"),
  /** One item is given instead of another. */
  SUBSTITUTED("以 {0} {1} 代替 {2} {3}", "{0} of {1} instead of {2} of {3}");

  private final String chinese;
  private final String english;

  GoodsCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "fund." + name();
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public String english() {
    return english;
  }
}

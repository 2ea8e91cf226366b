package org.songnuan.fund;

import org.songnuan.explain.Code;

/** What can be said of funds, stocks and what they pay. */
public enum FundCode implements Code {
  /** So much is paid by this fund. */
  PAID_FROM("{0} 由 {1} 支付", "{0} from {1}"),
  /** So much is given out of this stock. */
  GIVEN_FROM("{0} {1} 出自 {2}", "{0} of {1} from {2}"),
  /** Money is missing although every fund that may pay is spent. */
  SHORT("差 {0}：可用于此的资金已全部用完", "{0} short: every fund that may pay is spent"),
  /** Units of an item are missing although every stock is spent. */
  SHORT_OF_GOODS(
      "{1} 差 {0}：可用于此的库存已全部发完", "{0} of {1} short: every stock that may give it is spent"),
  /** Nothing in the campaign may pay this. */
  NO_FUND("差 {0}：没有可用于此的资金", "{0} short: no fund may pay this"),
  /** Money is missing, and what is left does not make a whole step. */
  WHOLE_STEPS("差 {0}：按 {1} 的整数倍发放", "{0} short: paid in whole steps of {1}"),
  /** Money is missing, for nobody gets more than the stated amount. */
  AT_CEILING("差 {0}：每人至多 {1}", "{0} short: nobody gets more than {1}"),
  /** No stock holds this item for this purpose. */
  NO_STOCK("{1} 差 {0}：没有可用于此的库存", "{0} of {1} short: no stock may give it"),
  /** The recipient won a draw for the odd step. */
  WON_DRAW("{1} 人中抽签 {0} 人多得 {2}，中签", "{2} more by lot: one of {0} drawn out of {1}"),
  /** The recipient lost a draw for the odd step. */
  LOST_DRAW("{1} 人中抽签 {0} 人多得 {2}，未中签", "not one of the {0} drawn out of {1} for {2} more"),
  /** A set of categories is short of money. */
  CATEGORIES_SHORT(
      "{0} 共需 {1}，可用资金 {2} 只有 {3}，缺 {4}", "{0} claim {1}, but {2} hold only {3}: {4} missing"),
  /** A set of categories is short of goods. */
  CATEGORIES_SHORT_OF_GOODS(
      "{5}：{0} 共需 {1}，库存 {2} 只有 {3}，缺 {4}",
      "{5}: {0} need {1}, but {2} hold only {3}: {4} missing"),
  /** A set of categories claims money that no fund may pay. */
  CATEGORIES_WITHOUT_FUND("{0} 共需 {1}，没有可用于此的资金", "{0} claim {1}, but no fund may pay them"),
  /** A set of categories needs goods that no stock may give. */
  CATEGORIES_WITHOUT_STOCK(
      "{2}：{0} 共需 {1}，没有可用于此的库存", "{2}: {0} need {1}, but no stock may give it"),
  /** A fund is worth 0.00. */
  EMPTY_FUND("资金 {0} 为 0.00", "fund {0} holds 0.00"),
  /** The earmark of a fund or stock names a category that the campaign does not have. */
  UNKNOWN_CATEGORY(
      "{0} 的专款类别 {1} 不在活动中",
      "{0} must be earmarked for categories of the campaign, but was for ({1})"),
  /** Money is left that its earmark holds. */
  HELD_BY_EARMARK("{0} 余 {1}，限用于 {2}", "{0} keeps {1} that may be used for {2} only");

  private final String chinese;
  private final String english;

  FundCode(String chinese, String english) {
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

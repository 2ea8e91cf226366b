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
  /** Money is missing although nothing is left but what is reserved for missing papers. */
  SHORT_BESIDE_PENDING(
      "差 {0}：可用于此的资金已用完，其中 {1} 预留给材料待补者",
      "{0} short: every fund that may pay is spent, but for {1} reserved until papers are supplied"),
  /** Units of an item are missing although nothing is left but what awaits missing papers. */
  SHORT_OF_GOODS_BESIDE_PENDING(
      "{1} 差 {0}：可用于此的库存已发完，其中 {2} 预留给材料待补者",
      "{0} of {1} short: every stock that may give it is spent, but for {2} reserved until papers"
          + " are supplied"),
  /** So much was already made or promised. */
  COMMITTED_FROM("{0} 已由 {1} 支付或承诺", "{0} already paid or promised from {1}"),
  /** So many units were already handed over or promised. */
  COMMITTED_GOODS("{0} {1} 已出自 {2} 发放或承诺", "{0} of {1} already given or promised from {2}"),
  /** Of what a set of categories claims, a part is open. */
  OF_WHICH_PENDING("其中 {0} 材料待补", "of which {0} is claimed only if missing papers say so"),
  /** More was committed than the fund holds. */
  OVERCOMMITTED(
      "资金 {0} 已支付或承诺 {1}，超过其金额 {2}", "fund {0} holds {2}, but {1} was already paid or promised"),
  /** What was committed has used up a part of the reserve. */
  RESERVE_COMMITTED(
      "资金 {0} 已支付或承诺 {1}，动用了预留 {2}",
      "fund {0} has paid or promised {1}, {2} of it out of its reserve"),
  /** More was committed than the stock holds. */
  STOCK_OVERCOMMITTED(
      "库存 {0} 已发放或承诺 {1}，超过其数量 {2}", "stock {0} holds {2}, but {1} was already given or promised"),
  /** Something was committed from a fund or stock that the campaign does not have. */
  COMMITTED_FROM_UNKNOWN(
      "已支付或承诺 {1}，其来源 {0} 不在活动中",
      "{1} was paid or promised from {0}, which the campaign does not have"),
  /** The recipient has something that is not due. */
  COMMITTED_NOT_DUE("已有 {0} 的发放或承诺，但并不应得", "has been paid or promised {0}, which is not due"),
  /** The recipient has more than is due. */
  COMMITTED_ABOVE_DUE("{0} 多发或多承诺 {1}", "has been paid or promised {1} too much for {0}"),
  /** The recipient has something from a fund that must not be used for it. */
  COMMITTED_AGAINST_EARMARK("{0} 由 {1} 支付，违反专款专用", "{0} came from {1}, whose earmark forbids it"),
  /** Units of an item are missing although every stock is spent. */
  SHORT_OF_GOODS(
      "{1} 差 {0}：可用于此的库存已全部发完", "{0} of {1} short: every stock that may give it is spent"),
  /** Nothing in the campaign may pay this. */
  NO_FUND("差 {0}：没有可用于此的资金", "{0} short: no fund may pay this"),
  /** Money is missing, and what is left does not make a whole step. */
  WHOLE_STEPS("差 {0}：按 {1} 的整数倍发放", "{0} short: paid in whole steps of {1}"),
  /** Money is missing, and what is left does not make the whole amount. */
  WHOLE_ONLY(
      "差 {0}：{1} 整额发放，余款不足一份", "{0} short: {1} is paid in full or not at all, and less is left"),
  /** Money is missing, for nobody gets more than the stated amount. */
  AT_CEILING("差 {0}：每人至多 {1}", "{0} short: nobody gets more than {1}"),
  /** Money is missing and there is some, but a limit or a fund to be matched holds it back. */
  LIMITED(
      "差 {0}：可用于此的资金尚余 {1}，但受份额上限或配套比例限制",
      "{0} short: {1} is left, but a share limit or a matching ratio holds it back"),
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
  /** Funds hold more than all that they may pay. */
  SURPLUS(
      "{0} 共有 {1}，只能用于 {2}，其需求只有 {3}，有 {4} 无法使用",
      "{0} hold {1} and may pay {2} only, who claim {3}: {4} cannot be spent"),
  /** A fund is not valid on the day. */
  NOT_VALID("资金 {0} 在 {1} 不在有效期（{2}），不能使用", "fund {0} is valid {2}, so it is not used on {1}"),
  /** A fund was released from its earmark. */
  RELEASED("资金 {0} 已于 {1} 按 {2} 解除专款限制", "fund {0} was released from its earmark on {1} by {2}"),
  /** A fund matches one that the campaign does not have. */
  UNKNOWN_LEADER(
      "资金 {0} 的配套对象 {1} 不在活动中",
      "fund {0} must match a fund of the campaign, but was to match ({1})"),
  /** The earmark of a fund lets none of the campaign's benefits pass. */
  EARMARK_MEETS_NOTHING(
      "资金 {0} 的专款范围与活动的任何待遇不符", "the earmark of fund {0} lets no benefit of the campaign pass"),
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

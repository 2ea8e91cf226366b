package org.songnuan.fund;

import org.songnuan.explain.Code;

/** What can be said of funds, stocks and what they pay, of seats, and of budgets. */
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
      "{0} short: every fund that may pay is spent, but for {1} reserved until papers are"
          + " supplied"),
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
  /** The recipient is paid in rank order. */
  RANKED("按名次发放", "given in rank order"),
  /** The recipient got what was left at its turn. */
  RANK_PART(
      "差 {0}：前有 {1} 户，轮到时 {2} 只余 {3}",
      "{0} short: after {1} before it, {2} had {3} left at its turn"),
  /** What was left at the recipient's turn was not enough, and nobody overtakes. */
  RANK_STOPS(
      "差 {0}：前有 {1} 户，轮到时 {2} 只余 {3}，须整额发放；后者不得越过",
      "{0} short: after {1} before it, {2} had {3} left at its turn, which is not the whole; nobody"
          + " behind overtakes"),
  /** What was left at the recipient's turn was not enough, and the next was tried. */
  RANK_PASSED_OVER(
      "差 {0}：前有 {1} 户，轮到时 {2} 只余 {3}，须整额发放，故跳过",
      "{0} short: after {1} before it, {2} had {3} left at its turn, which is not the whole: passed"
          + " over"),
  /** Nothing was left at the recipient's turn. */
  RANK_NOTHING_LEFT(
      "差 {0}：前有 {1} 户，轮到时 {2} 已无可用余额",
      "{0} short: after {1} before it, {2} had nothing left at its turn"),
  /** What was left at the recipient's turn is kept for those who wait before it. */
  RANK_KEPT_BEFORE(
      "差 {0}：前有 {1} 户，轮到时 {2} 余 {3}，须 {4}，且已留给排在前面的候补者",
      "{0} short: after {1} before it, {2} had {3} left at its turn, of the {4} needed, and keeps"
          + " it for those who wait before it"),
  /** The recipient is tied at the cut. */
  RANK_UNDECIDED(
      "差 {0}：{1} 户并列，{3} 只余 {2}，待集体决定",
      "{0} short: {1} are tied for {2} of {3}: undecided until their order is decided"),
  /** Where the recipient is on the waitlist. */
  RANK_WAITING("候补第 {0} 位", "number {0} on the waitlist"),
  /** A lot decided between those whom need leaves level. */
  RANK_DRAWN("{0} 户并列，抽签为第 {1}", "{0} are level: number {1} by lot"),
  /** Some are tied where what is short ends. */
  RANK_TIED(
      "{0} 户并列，只余 {1}：须记录集体决定，或约定抽签",
      "{0} are tied for {1}: record a decision on their order, or declare a lot"),
  /** What is short goes in rank order, but nothing says who comes first. */
  RANK_WITHOUT_PRIORITY(
      "按名次发放，但没有约定排序：不足时全部并列",
      "what is short goes in rank order, but no priority says who comes first: all are tied"),
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
  /** A fund that may pay what is short is held back by the fund that it is tied to. */
  CATEGORIES_SHORT_BY_MATCHING(
      "{0} 缺 {1}：{2} 与 {3} 配套，至多再出 {4}；{3} 须再出 {5}",
      "{0}: {1} missing, and {2} is tied to {3}, so that it gives at most {4} more: {3} would have"
          + " to give {5} more"),
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
  HELD_BY_EARMARK("{0} 余 {1}，限用于 {2}", "{0} keeps {1} that may be used for {2} only"),
  /** The recipient has a seat. */
  QUOTA_SEATED("列入名额（共 {0} 个）", "has one of the {0} seats"),
  /** The recipient has the seat of somebody who declined. */
  QUOTA_PROMOTED("由候补递补（{0} 户放弃）", "moved up from the waitlist, for {0} declined"),
  /** The recipient is on the waitlist. */
  QUOTA_WAITING(
      "名额已满，候补第 {0} 位", "all seats that it may take are taken: number {0} on the waitlist"),
  /** The recipient is tied at the cut. */
  QUOTA_UNDECIDED(
      "{0} 户并列，只余 {1} 个名额，待集体决定",
      "{0} are tied for {1} seats: undecided until their order is decided"),
  /** The recipient declined. */
  QUOTA_DECLINED("已放弃", "gave up its seat"),
  /** Some are tied at the cut. */
  QUOTA_TIED(
      "{0} 户并列，只余 {1} 个名额：须记录集体决定，或约定抽签",
      "{0} are tied for {1} seats: record a decision on their order, or declare a lot"),
  /** Seats stay empty. */
  QUOTA_UNFILLED("{1} 个名额中 {0} 个空缺", "{0} of {1} seats stay empty"),
  /** Somebody who was included by hand has no seat. */
  QUOTA_INCLUDED_WAITS(
      "经批准列入，但没有可用名额", "included by decision, but no seat that it may take is free"),
  /** Seats are reserved for a category that the campaign does not have. */
  QUOTA_UNKNOWN_CATEGORY(
      "保留名额的类别 {0} 不在活动中",
      "seats must be reserved for categories of the campaign, but were for ({0})"),
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
  SUBSTITUTED("以 {0} {1} 代替 {2} {3}", "{0} of {1} instead of {2} of {3}"),
  /** What the root of a budget has. */
  BUDGET_ROOT("{0} 的预算为 {1}", "{0} has a budget of {1}"),
  /** What a line is allotted from the level above. */
  BUDGET_ALLOTTED("{0} 分得 {1}（{2} 可分 {3}）", "{0} is allotted {1} of the {3} that {2} divides"),
  /** How heavily a line counts by one factor. */
  BUDGET_WEIGHT("{0}：{1}，本级合计 {2}", "{0}: {1} of {2} on this level"),
  /** What one factor gives to a line, of the block that is divided by it. */
  BUDGET_BLOCK("按{0}分的 {1} 中得 {2}", "{2} of the {1} that go by {0}"),
  /** What a line has from the year before, on top. */
  BUDGET_CARRIED("另有上年结转 {0}", "{0} carried over on top"),
  /** What a line has from the year before, which counts towards its share. */
  BUDGET_CARRIED_COUNTED("上年结转 {0} 计入份额", "{0} carried over counts towards the share"),
  /** A line is at its floor. */
  BUDGET_AT_FLOOR("保底 {0}", "the floor is {0}"),
  /** A line is at its ceiling. */
  BUDGET_AT_CEILING("封顶 {0}", "the ceiling is {0}"),
  /** Heading of the division of a level. */
  BUDGET_DIVISION("分配计算（单位：分）", "the division, counted in fen"),
  /** The level above could not be divided. */
  BUDGET_LEVEL_OPEN("{0} 尚未分配", "{0} is not divided"),
  /** The line above is not in the budget. */
  BUDGET_UNKNOWN_PARENT(
      "{0} 的上级 {1} 不在预算中",
      "budget line {0} must stand below one of the budget, but was below ({1})"),
  /** The lines above lead round in a circle. */
  BUDGET_CYCLE("{0} 的上级关系成环", "budget line {0} must stand below the root, but stands in a circle"),
  /** The line above is not placed itself. */
  BUDGET_NOT_PLACED("{0} 的上级 {1} 未能列入预算", "budget line {0} stands below {1}, which has no place"),
  /** A weight is not known, so that the level cannot be divided. */
  BUDGET_WEIGHT_MISSING(
      "{0} 缺少{1}，{2} 无法分配",
      "budget line {0} must have a weight by ({1}), so {2} cannot be divided"),
  /** Nobody on the level has any weight by a factor. */
  BUDGET_NO_WEIGHT(
      "{0} 以下{1}均为零，该部分随其他因素分配",
      "all weights by {1} below {0} are zero, so that part goes by the rest"),
  /** The floors of a level exceed what there is to divide. */
  BUDGET_FLOORS_SHORT(
      "{0} 以下保底合计 {1}，可分只有 {2}，差 {3}",
      "the floors below {0} come to {1}, but only {2} is to be divided: {3} missing"),
  /** A line keeps less for its own use than it asks for. */
  BUDGET_OWN_SHORT("{0} 本级自用 {1}，只有 {2}", "{0} keeps {1} for its own use, but has only {2}"),
  /** A line carried over more than its ceiling allows; it stays there. */
  BUDGET_CARRIED_ABOVE_CEILING(
      "{0} 上年结转 {1} 已超过封顶 {2}", "{0} carried over {1}, which is above its ceiling of {2}"),
  /** Not all can be passed on. */
  BUDGET_LEFT("{0} 余 {1} 未能下达", "{0} keeps {1} that could not be passed on");

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

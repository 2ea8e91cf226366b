package org.songnuan.benefit;

import org.songnuan.explain.Code;

/** What can be said of benefits and entitlements. */
public enum BenefitCode implements Code {
  /** A larger benefit stands for this one. */
  REPLACED_BY_HIGHER("{0}（{1}）由更高的 {2}（{3}）代替", "{0} ({1}) is replaced by the higher {2} ({3})"),
  /** A benefit that comes first stands for this one. */
  REPLACED_BY_FIRST(
      "{0}（{1}）让位于在先的 {2}（{3}）", "{0} ({1}) gives way to {2} ({3}), which comes first"),
  /** This benefit is not given together with another one of its series. */
  EXCLUDED_BY("{0}（{1}）不得与 {2}（{3}）重复享受", "{0} ({1}) is not given together with {2} ({3})"),
  /** This benefit is not given to whoever gets another one. */
  NOT_BESIDE("已享受 {1}，不再发放 {0}", "{0} is not given beside {1}"),
  /** A cap cuts a benefit. */
  CUT_BY_CAP(
      "{0} 由 {1} 减至 {2}：{3} 不得超过 {4}，已用 {5}",
      "{0} is cut from {1} to {2} by {3}: {4} at the most, of which {5} is used up"),
  /** What a benefit comes to is less than the least that is paid of it. */
  BELOW_MINIMUM(
      "{0} 为 {1}，低于起付额 {2}，不予发放", "{0} comes to {1}, less than the {2} from which it is paid"),
  /** Somebody is entitled to benefits of which it must choose one. */
  MUST_CHOOSE(
      "不得重复享受的待遇需择一，选定前按较低者发放",
      "benefits exclude each other: until one is chosen, the smallest is certain"),
  /** A benefit was chosen that the recipient does not get. */
  CHOSEN_NOT_DUE(
      "所选待遇 {0} 并非本户应得", "the chosen benefit ({0}) must be due to the recipient, but is not"),
  /** A decision chooses a benefit that the campaign does not have. */
  CHOSEN_UNKNOWN_BENEFIT(
      "决定所选的待遇 {0} 不在活动中", "a decision must choose a benefit of the campaign, but chose ({0})"),
  /** A decision chooses a benefit that excludes no other. */
  CHOSEN_IN_VAIN(
      "待遇 {0} 无需择一，所作选择不起作用", "benefit {0} excludes no other, so choosing it has no effect"),
  /** Something that is done for the recipient. */
  ENTITLED_ACT("应得 {0}：{1}", "entitled to {0}: {1}"),
  /** More was taken back than was paid before. */
  NEGATIVE_HISTORY(
      "{0} 的历史发放合计为负（{1}），按零计",
      "payments counted by {0} must not sum to less than 0.00, but were {1}; counted as 0.00"),
  /** A benefit whose minimum a cap can never leave. */
  CAP_BELOW_MINIMUM(
      "{0} 的上限 {1} 低于待遇 {2} 的起付额 {3}，无人可领",
      "cap {0} ({1}) must leave the least that is paid of benefit {2} ({3}), but does not"),
  /** A household belongs to a category of persons, but none of its members does. */
  NO_PERSON(
      "属于类别 {0}，但无成员属于该类别",
      "a member must belong to category ({0}) as the household does, but none does"),
  /** A benefit comes to less than the least that is paid of it. */
  AMOUNT_BELOW_MINIMUM(
      "待遇 {0}（{1}）低于其起付额 {2}，无人可领",
      "benefit {0} ({1}) must reach the least that is paid of it ({2}), but does not"),
  /** A cap for each person counts what was paid to a household for nobody in particular. */
  PAID_TO_SOMEBODY(
      "历史发放未登记本人，按人上限 {0} 对每名成员均计入",
      "earlier payments do not say to which person, so {0} counts them for each member"),
  /** How much a cap allows is open for the recipient. */
  LIMIT_OPEN("上限 {0} 的数额尚不能确定", "how much {0} allows is not decided"),
  /** A cap counts nothing. */
  CAP_COUNTS_NOTHING("上限 {0} 不计任何待遇", "cap {0} counts no benefit"),
  /** The days of a cap do not hold the day of the plan. */
  CAP_OUT_OF_PERIOD(
      "上限 {0} 的期间不含 {1}", "the days of cap {0} must hold the day of the plan ({1}), but do not"),
  /** A benefit names another one that the campaign does not have. */
  UNKNOWN_BENEFIT(
      "待遇 {0} 所排斥的 {1} 不在活动中",
      "benefit {0} must exclude benefits of the campaign, but names ({1})"),
  /** A benefit that shares in a fund cannot be for each person. */
  SHARE_PER_PERSON(
      "份额 {0} 不能按人计", "benefit {0} shares in what there is, so it must not be for each person"),
  /** The occasion of a benefit is over. */
  OCCASION_OVER("待遇 {0} 的时点 {1}（{2}）已过", "the occasion of benefit {0}, {1} ({2}), is over"),
  /** The occasion of a benefit is still to come. */
  OCCASION_AHEAD(
      "待遇 {0} 的时点 {1}（{2}）未到，还有 {3} 天",
      "the occasion of benefit {0}, {1} ({2}), is {3} days ahead"),
  /** A benefit of money that the recipient should get. */
  ENTITLED_CASH("应得 {0}：{1}", "entitled to {0}: {1}"),
  /** A benefit of goods that the recipient should get. */
  ENTITLED_GOODS("应得 {0}：物品", "entitled to {0}: goods"),
  /** A share that the recipient should get. */
  ENTITLED_SHARE("应得 {0}：一份", "entitled to {0}: a share"),
  /** How a benefit's formula comes to its amount. */
  AMOUNT_BY_FORMULA("{0} 的金额按公式计算：", "how much {0} comes to:"),
  /** A benefit whose formula comes to nothing for the recipient. */
  NOTHING_DUE("{0} 按公式无需发放", "{0} comes to nothing"),
  /** A benefit whose formula is open for the recipient, or comes to too much. */
  AMOUNT_OPEN("{0} 的金额尚不能确定", "how much {0} comes to is not decided"),
  /** A missing fact could change what the recipient gets. */
  OPEN("材料未齐，待遇尚不能确定", "a missing fact could change what is due"),
  /** A benefit is for a category that the campaign does not have. */
  UNKNOWN_CATEGORY(
      "待遇 {0} 的类别 {1} 不在活动中", "benefit {0} must be for a category of the campaign, but was ({1})"),
  /** A benefit without an amount would be divided by its amount. */
  SHARE_BY_CLAIM(
      "待遇 {0} 没有定额，不能采用{1}",
      "benefit {0} names no amount, so what is short must not be divided by amounts, but was"
          + " ({1})"),
  /** Where a recipient stands in the declared order of categories. */
  RANK_BY_CATEGORY("按类别排序：第 {0} 位（共 {1} 类）", "ranked by category: number {0} of {1}"),
  /** The recipient is in none of the categories by which others are ranked. */
  RANK_BY_NO_CATEGORY(
      "按类别排序：不在所列 {0} 类之中，排在其后",
      "ranked by category: in none of the {0}, and so after all who are"),
  /** A key of which the lowest value comes first. */
  RANK_LOWEST_FIRST("排序（低者在先）：{0}", "ranked, lowest first: {0}"),
  /** A key of which the highest value comes first. */
  RANK_HIGHEST_FIRST("排序（高者在先）：{0}", "ranked, highest first: {0}"),
  /** A key that a missing fact leaves open. */
  RANK_KEY_OPEN("{0} 尚缺，排在已知者之后", "{0} is missing, so it comes after those that are known"),
  /** The priority names a category that the campaign does not have. */
  RANK_UNKNOWN_CATEGORY(
      "排序类别 {0} 不在活动中", "priority must name categories of the campaign, but named ({0})"),
  /** Recipients who were tied are in an order that was decided. */
  DECIDED_ORDER("并列次序由集体决定：{0}（{1}）", "the order among the tied was decided: {0} ({1})"),
  /** A recipient was included by hand. */
  DECIDED_INCLUDE("经批准列入：{0}（{1}）", "included by decision: {0} ({1})"),
  /** A recipient was excluded by hand. */
  DECIDED_EXCLUDE("经批准不列入：{0}（{1}）", "excluded by decision: {0} ({1})"),
  /** A recipient gave up what it would get. */
  DECIDED_DECLINE("本户放弃：{0}（{1}）", "declined: {0} ({1})"),
  /** A recipient draws one of the benefits that exclude each other. */
  DECIDED_CHOICE("择一享受 {2}：{0}（{1}）", "chose {2}: {0} ({1})"),
  /** Two decisions about one recipient contradict each other. */
  DECISIONS_CONFLICT("对同一户有相互矛盾的决定", "decisions about one recipient must agree, but do not"),
  /** A decision names a category that the campaign does not have. */
  DECISION_UNKNOWN_CATEGORY(
      "决定中的类别 {0} 不在活动中", "a decision must name a category of the campaign, but named ({0})"),
  /** A decision is about somebody who is not on the roster. */
  DECISION_ABOUT_NOBODY("决定所涉户不在名册上", "a decision is about a recipient who is not on the roster"),
  /** Nobody gets the benefit. */
  NO_RECEIVER("待遇 {0} 无人领取", "nobody is entitled to benefit {0}");

  private final String chinese;
  private final String english;

  BenefitCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "benefit." + name();
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

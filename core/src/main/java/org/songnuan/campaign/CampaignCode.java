package org.songnuan.campaign;

import org.songnuan.explain.Code;

/** What can be said of a campaign and of what somebody gets in it. */
public enum CampaignCode implements Code {
  /** What the recipient gets in money. */
  GETS("发放 {0}", "gets {0}"),
  /** What the recipient gets in money and in goods. */
  GETS_GOODS("发放 {0} 和物品", "gets {0} and goods"),
  /** The recipient gets nothing. */
  GETS_NOTHING("不发放", "gets nothing"),
  /** The recipient gets neither money nor goods, but something is done for it. */
  GETS_ACTS("不发放钱物，另有服务", "gets neither money nor goods, but is helped otherwise"),
  /** The recipient is not listed. */
  NOT_LISTED("未列入名单", "is not listed"),
  /** The recipient belongs to the category. */
  BELONGS("属于 {0}", "belongs to {0}"),
  /** The recipient does not belong to the category. */
  BELONGS_NOT("不属于 {0}", "does not belong to {0}"),
  /** Whether the recipient belongs to the category is open. */
  BELONGS_OPEN("是否属于 {0}，尚不能判定", "whether it belongs to {0} is open"),
  /** The recipient is outside of the area of the plan. */
  OUTSIDE_AREA("不在 {0} 范围内", "is outside of {0}"),
  /** The recipient is outside of the area of the plan and of those that it supports. */
  OUTSIDE_TERRITORY("不在 {0} 及所帮扶的 {1} 范围内", "is outside of {0} and of the supported {1}"),
  /** The recipient has other facts than those that the campaign asks about. */
  OTHER_FACTS("所用事实表与活动不一致", "has other facts than the campaign asks about"),
  /** A category has no criterion. */
  NO_CRITERION("类别 {0} 没有认定条件", "category {0} must have a criterion, but has none"),
  /** A district's own parameter has ended, and that of the area above is used. */
  PARAMETER_LAPSED(
      "{1} 的参数 {0} 已失效，改用 {2} 的值", "parameter {0} of {1} has ended, so that of {2} is used"),
  /** Benefits and stocks mean different items by one code. */
  UNLIKE_ITEMS(
      "物品代码 {0} 指不同的物品", "item code ({0}) must mean one item, but means items that differ"),
  /** The recipient gets more under the other plan. */
  GETS_MORE("多发放 {0}", "gets {0} more"),
  /** The recipient gets less under the other plan. */
  GETS_LESS("少发放 {0}", "gets {0} less"),
  /** The recipient gets the same money under the other plan, but other goods. */
  GETS_OTHER_GOODS("发放金额不变，物品不同", "gets the same money, but other goods"),
  /** The recipient gets the same under the other plan. */
  GETS_SAME("发放不变", "gets the same"),
  /** The recipient is in a category that it was not in. */
  ENTERS("新列入 {0}", "belongs to {0} now"),
  /** The recipient is no longer in a category. */
  LEAVES("不再属于 {0}", "no longer belongs to {0}"),
  /** The recipient is listed now. */
  LISTED_NOW("现列入名单", "is listed now"),
  /** An amount that is due changes. */
  DUE_CHANGES("{0}：应得由 {1} 变为 {2}", "{0}: {1} was due, {2} is now"),
  /** Something is due that was not. */
  DUE_NOW("新增应得：{0}", "due now: {0}"),
  /** Something is no longer due. */
  DUE_NO_MORE("不再应得：{0}", "no longer due: {0}"),
  /** A fund pays another amount. */
  PAYS_CHANGES("{0} 支付由 {1} 变为 {2}", "{0} paid {1}, and pays {2} now"),
  /** What was not met before and is no longer so. */
  WAS_SHORT("原有缺口", "what was not met before"),
  /** What is not met now and was not so before. */
  IS_SHORT("现有缺口", "what is not met now"),
  /** The campaign has no category. */
  NO_CATEGORY("活动没有类别", "the campaign has no category"),
  /** The campaign gives nothing. */
  NO_BENEFIT("活动没有待遇", "the campaign has no benefit");

  private final String chinese;
  private final String english;

  CampaignCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "campaign." + name();
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

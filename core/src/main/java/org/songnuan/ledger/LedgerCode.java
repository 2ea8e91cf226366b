package org.songnuan.ledger;

import org.songnuan.explain.Code;

/**
 * What can be said of the life of a campaign, of the entries of its ledger, and what they come to.
 */
public enum LedgerCode implements Code {
  /** The stage was reached before. */
  STAGE_REACHED("{0}已于 {1} 完成", "{0}: was reached on {1} already"),
  /** The campaign is over. */
  CAMPAIGN_CLOSED("活动已于 {0} 结束", "the campaign was closed on {0}"),
  /** Another stage must be reached before. */
  STAGE_MISSING("{0}之前须先：{1}", "{0} must come after: {1}"),
  /** The step is taken too early after another. */
  STAGE_TOO_EARLY("{0}最早为 {1}：{2}于 {3}", "{0} may be from {1} at the earliest: {2} on {3}"),
  /** A body has not decided. */
  NOT_DECIDED("{0}须由{1}决定", "{0} must be decided by the {1}"),
  /** One of the five commitments does not stand. */
  NOT_COMMITTED("{0}之前须落实：{1}", "{0} needs a commitment that does not stand: {1}"),
  /** The report came on time. */
  REPORT_ON_TIME("{0} 收到报告，期限 {1}，按时", "report received on {0}, due by {1}: on time"),
  /** The report came late. */
  REPORT_LATE("{0} 收到报告，期限 {1}，迟 {2} 天", "report received on {0}, due by {1}: {2} days late"),
  /** The report is not due yet. */
  REPORT_OPEN("报告未到，期限 {0}", "report not received, due by {0}"),
  /** The report is overdue. */
  REPORT_OVERDUE("报告未到，期限 {0}，已逾期 {1} 天", "report not received, due by {0}: {1} days overdue"),
  /** A range of days has not so many. */
  DAYS_DIFFER(
      "{0} 至 {1} 含首尾共 {2} 天，文中称 {3} 天", "{0} to {1} are {2} days inclusive, but {3} are stated"),
  /** A part is larger than its whole. */
  PART_ABOVE_WHOLE("{0} {1} 多于{2} {3}", "{0} ({1}) are more than {2} ({3})"),
  /** Parts do not come to their total. */
  SUM_DIFFERS(
      "{0}：各项合计 {1}，总数 {2}，相差 {3}", "{0}: the parts come to {1}, the total is {2}, {3} apart"),
  /** More was paid than the fund holds. */
  ABOVE_FUND("支付 {0}，资金只有 {1}，超出 {2}", "paid {0} out of {1}: {2} too much"),
  /** An aspect differs from another season's. */
  SEASON_DIFFERS("与往次不同：{0}", "differs from the other season: {0}"),
  /** A collection differs from another season's. */
  SEASON_COLLECTION_DIFFERS(
      "与往次不同：{0}，新增 {1}，取消 {2}，改动 {3}",
      "differs from the other season: {0}, {1} new, {2} gone, {3} changed"),
  /** Two reports give the same day. */
  SAME_DAY("{0}与另一份材料同为 {1}", "{0} is on the same day as in another document: {1}"),
  /** Something that a run rests on, or that came of it, is not as recorded. */
  NOT_AS_RECORDED("{0}与记录不符", "not as recorded: {0}"),
  /** A recipient is on the roster that was not. */
  NEW_RECIPIENT("记录中没有该对象", "the recipient is not in the record"),
  /** A recipient is not on the roster that was. */
  GONE_RECIPIENT("名册上缺少记录中的对象", "the recipient is in the record, but not on the roster"),
  /** A recipient is not as it was. */
  CHANGED_RECIPIENT("该对象的资料与记录不符", "what is known of the recipient is not as recorded"),
  /** What a recipient was paid or promised is not as it was. */
  CHANGED_COMMITMENT("已付或已承诺与记录不符", "what is made or promised is not as recorded"),
  /** A recipient gets something else. */
  OTHER_AWARD("核定结果与记录不符", "what the recipient gets is not as recorded");

  private final String chinese;
  private final String english;

  LedgerCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "ledger." + name();
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

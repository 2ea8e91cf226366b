package org.songnuan.ledger;

import org.songnuan.explain.Code;

/**
 * What can be said of the life of a campaign, of the entries of its ledger, and what they come to.
 */
public enum LedgerCode implements Code {
  /** The number of the entry is taken. */
  NUMBER_TAKEN("凭证号已被使用", "the number of the entry is taken"),
  /** The entry is dated before the last one. */
  OUT_OF_ORDER("日期 {0} 早于上一笔 {1}", "is dated {0}, before the last entry ({1})"),
  /** The entry is dated before the list was locked. */
  BEFORE_LOCK("日期 {0} 早于名单锁定日 {1}", "is dated {0}, before the list was locked ({1})"),
  /** The entry is dated before anything was decided. */
  BEFORE_CAMPAIGN("日期 {0} 早于审定日 {1}", "is dated {0}, before it was decided ({1})"),
  /** Nobody knows the recipient. */
  UNKNOWN_RECIPIENT("名册上没有该对象", "the recipient is not on the roster"),
  /** The recipient is not on the list on that day. */
  NOT_ON_LIST("{0} 不在名单上", "is not on the list on {0}"),
  /** The entry delivers nothing. */
  EMPTY("没有发放内容", "nothing is delivered"),
  /** An amount is zero or less. */
  NOT_POSITIVE("金额或数量须大于零，实为 {0}", "an amount must be more than zero, but was {0}"),
  /** The benefit was not awarded. */
  NOT_AWARDED("没有核定待遇 {0}", "benefit {0} was not awarded"),
  /** The benefit is not paid from this fund or stock. */
  WRONG_SOURCE("待遇 {0} 不由 {1} 支付", "benefit {0} is not paid from {1}"),
  /** More than what was awarded and is not delivered yet. */
  ABOVE_AWARD("{0} 发放 {1}，应发余额只有 {2}", "{0}: {1} delivered, but only {2} outstanding"),
  /** Goods that are not counted were handed out twice. */
  HANDED_OUT("{0} 未核定或已发放", "{0} was not awarded, or is handed out already"),
  /** Somebody signed who may not. */
  MAY_NOT_SIGN("签收人不符", "whoever signed may not sign"),
  /** Somebody signed as a guardian, but no guardian is on file. */
  NO_GUARDIAN_ON_FILE("档案中没有该监护人", "no such guardian is on file"),
  /** The member for whom it is does not belong to the household. */
  NOT_A_MEMBER("不是该家庭登记的成员", "is not a listed member of the household"),
  /** An objection is open, so that nothing is paid. */
  OBJECTION_OPEN("{0} 的异议未结，暂停发放", "an objection of {0} is open, so nothing is paid"),
  /** An entry refers to one that is not there. */
  UNKNOWN_ENTRY("所引凭证不存在", "refers to an entry that is not in the ledger"),
  /** An entry refers to one of another kind. */
  OTHER_KIND("所引凭证是{0}", "refers to an entry of another kind ({0})"),
  /** The entry was reversed before. */
  REVERSED_BEFORE("所引凭证已冲销", "refers to an entry that was reversed"),
  /** A reversal is not reversed. */
  REVERSAL_OF_REVERSAL("冲销不能再冲销", "a reversal cannot be reversed"),
  /** Something of the delivery came back. */
  CAME_BACK("该笔发放已有退回，须先冲销退回", "something of the delivery came back: reverse the return first"),
  /** What came back was delivered again. */
  DELIVERED_AGAIN("退回后已再次发放", "what came back was delivered again"),
  /** A contact fulfils the follow-up of somebody else. */
  OTHER_RECIPIENT("所引回访属于另一对象", "refers to the follow-up of another recipient"),
  /** A change to the list is entered before it holds. */
  CHANGE_AHEAD("变动日 {0} 晚于登记日 {1}", "holds from {0}, after its entry ({1})"),
  /** More comes back than was delivered. */
  ABOVE_DELIVERY("{0} 退回 {1}，该笔只发放 {2}", "{0}: {1} came back, but only {2} was delivered"),
  /** The problem or objection was answered before. */
  ANSWERED("已有结论", "was answered before"),
  /** The problem has no verdict yet. */
  NO_VERDICT("尚未定性，不能办结", "has no verdict yet, so that it cannot be closed"),
  /** The change to the list cannot be right. */
  BAD_CHANGE("名单变动不成立", "the change to the list cannot be right"),
  /** What was settled again belongs to another campaign. */
  OTHER_CAMPAIGN("属于另一活动 {0}", "belongs to another campaign ({0})"),
  /** What was settled again does not rest on what is made and promised. */
  OTHER_COMMITMENTS(
      "重新核定未以台账已付和已承诺为准", "does not rest on what is made and promised by this ledger"),
  /** The day by which it is to be done is before the entry. */
  DUE_BEFORE("应办日 {0} 早于登记日 {1}", "is due on {0}, before its entry ({1})"),
  /** A follow-up is overdue. */
  FOLLOW_UP_OVERDUE("回访应于 {0} 完成，已逾期 {1} 天", "a follow-up was due on {0} and is {1} days overdue"),
  /** Tranches are filled one after another. */
  TRANCHES_FILLED("第 {0} 批：{1} 户，依次装满", "tranche {0}: {1} recipients, filled one after another"),
  /** Tranches have as many recipients each as can be. */
  TRANCHES_EVEN(
      "第 {0} 批：{1} 户，各批户数至多相差 1",
      "tranche {0}: {1} recipients, in numbers that differ by 1 at the most"),
  /** Areas or helpers stay together; the largest is placed first, where there are fewest. */
  TRANCHES_LARGEST_NUMBER(
      "第 {0} 批：{1} 户，户多的组先入户数最少的一批：最多 {2} 户，最少 {3} 户；任何分法都有一批不少于 {4} 户",
      "tranche {0}: {1} recipients, the largest group placed first where there are fewest: {2} at"
          + " most, {3} at least, and no way keeps all below {4}"),
  /** The largest award is placed first, where there is least. */
  TRANCHES_LARGEST_MONEY(
      "第 {0} 批：{1} 户，金额大者先入金额最少的一批：最多 {2}，最少 {3}；任何分法都有一批不少于 {4}",
      "tranche {0}: {1} recipients, the largest amount placed first where there is least: {2} at"
          + " most, {3} at least, and no way keeps all below {4}"),
  /** One award is above the limit of a tranche by itself; a warning. */
  TRANCHE_ABOVE_LIMIT(
      "应发 {0}，超过每批上限 {1}，自成一批", "{0} is due, above the limit of {1}, in a tranche of its own"),
  /** An objection is open, so that the recipient is in no tranche yet; a warning. */
  TRANCHE_HELD("异议未结，应发 {0} 暂不列入任何一批", "an objection is open, so {0} is in no tranche yet"),
  /** Nobody helps the recipient, who is with others whom nobody helps; a note. */
  TRANCHE_WITHOUT_HELPER("没有帮扶责任人，与同样情形者列为一批", "has no helper, and is with others who have none"),
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
  OTHER_AWARD("核定结果与记录不符", "what the recipient gets is not as recorded"),
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
  /** An aspect that has a word differs from another season's. */
  SEASON_CHANGED("{0}：{1} → {2}", "{0}: {1} → {2}"),
  /** A collection differs from another season's. */
  SEASON_COLLECTION_DIFFERS(
      "与往次不同：{0}，新增 {1}，取消 {2}，改动 {3}",
      "differs from the other season: {0}, {1} new, {2} gone, {3} changed"),
  /** Two reports give the same day. */
  SAME_DAY("{0}与另一份材料同为 {1}", "{0} is on the same day as in another document: {1}");

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

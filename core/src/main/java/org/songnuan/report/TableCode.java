package org.songnuan.report;

import org.songnuan.explain.Code;

/** The titles and notes of tables. */
public enum TableCode implements Code {
  /** Up to which day a table counts, and for whom it is meant. */
  HEAD("截至 {0} · {1}", "as of {0} · {1}"),
  /** The label of the row that adds up the others. */
  TOTAL("合计", "total"),
  /** Nobody may sign for somebody; a warning. */
  NOBODY_SIGNS("{0} 无人可以签领", "nobody can sign for {0}"),
  /** The directory gives no payee; a warning. */
  NO_PAYEE("{0} 没有收款编号", "no payee for {0}"),
  /** Several recipients have one payee; a warning for each of them. */
  PAYEE_OF_SEVERAL(
      "{0} 户使用同一收款编号，其中本户 {1}", "{0} recipients share one payee, {1} of it for this one"),
  /** What of the outcome was paid out before and is not in the batch. */
  PAID_BEFORE("此前已支付 {0}", "paid before: {0}"),
  /** What is in no line, since nobody says to whom it goes. */
  WITHOUT_PAYEE("没有收款编号 {0}", "without a payee: {0}"),
  /** What is small, and what would give it away, is not shown. */
  SMALL_HIDDEN(
      "小于 {0} 的数及可推算出它的数以…代替", "figures below {0}, and those that would tell them, are shown as …"),
  /** How long a notice is posted; the day of posting does not count. */
  POSTED(
      "公示期 {0} 天：{1}至{2}（张贴当日不计）",
      "posted for {0} days, from {1} to {2}, the day of posting not counted"),
  /** Both years are counted up to the same day before or after the festival. */
  SAME_OFFSET("两年均截至节日后第 {0} 天（负数为节前）", "both years up to day {0} from the festival"),
  /** The years are counted up to different days from the festival; a warning. */
  OTHER_OFFSET(
      "截止日与节日的间隔不同：上年第 {0} 天，本年第 {1} 天",
      "the years do not end on the same day from the festival: day {0} and day {1}");

  private final String chinese;
  private final String english;

  TableCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "report." + name();
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

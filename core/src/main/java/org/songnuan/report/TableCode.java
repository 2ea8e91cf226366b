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
  SHARED_PAYEE("{0} 户使用同一收款编号，其中本户 {1}", "{0} recipients share one payee, {1} of it for this one"),
  /** What of the outcome was paid out before and is not in the batch. */
  PAID_BEFORE("此前已支付 {0}", "paid before: {0}"),
  /** What is in no line, since nobody says to whom it goes. */
  WITHOUT_PAYEE("没有收款编号 {0}", "without a payee: {0}");

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

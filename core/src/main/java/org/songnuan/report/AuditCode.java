package org.songnuan.report;

import org.songnuan.explain.Code;

/** What an audit can find. */
public enum AuditCode implements Code {
  /** Who signs for the household died before the payment: an error. */
  PAYEE_DEAD("领款人已于 {0} 去世，早于发放日 {1}", "who signs died on {0}, before the payment of {1}"),
  /** All members of a household died before the payment: an error. */
  ALL_DEAD(
      "家庭成员均已去世，最后一人 {0}，早于发放日 {1}", "all members died before the payment of {1}, the last on {0}"),
  /** A benefit for each person counts a member who died before the payment: an error. */
  DEAD_COUNTED("{0} 计入了 {1} 去世的成员", "{0} counts a member who died on {1}"),
  /** A member of a household that gets something died before the payment: a warning. */
  MEMBER_DEAD("有成员已于 {0} 去世：请重新核定", "a member died on {0}: assess the household again"),
  /** One payee signs for several recipients: a warning. */
  SHARED_PAYEE("同一领款人为 {0} 户领款", "one payee signs for {0} recipients"),
  /** Fewer goods were received than were issued: an error. */
  RECEIVED_LESS("{0}：发放 {1}，签收 {2}", "{0}: {1} issued, {2} received"),
  /** More goods were received than were issued: an error. */
  RECEIVED_MORE("{0}：签收 {2}，多于发放 {1}", "{0}: {2} received, more than the {1} issued"),
  /** What was received cannot be compared with what was issued: a warning. */
  RECEIVED_UNKNOWN(
      "{0}：发放 {1}，签收 {2}，无法核对", "{0}: {1} issued, {2} received, which cannot be compared"),
  /** Somebody received goods who is not on the roster: an error. */
  RECEIVED_BY_STRANGER("签收人不在名册上", "goods were received by somebody who is not on the roster"),
  /** A relative of an official gets something and belongs into the separate register: a warning. */
  RELATIVE("经办人员近亲属：应另行登记备案", "a relative of an official: to be entered in the separate register"),
  /** A relative of an official was included by hand: an error. */
  RELATIVE_BY_HAND("经办人员近亲属由人工列入 {0}", "a relative of an official was included in {0} by hand"),
  /** Somebody was included by hand whom the rules alone would not include: a warning. */
  INCLUDED_BY_HAND("人工列入 {0}，规定本身不符合", "included in {0} by hand, which the rules alone do not do"),
  /** Somebody was included by hand whom the rules include anyway: a note. */
  INCLUDED_ANYWAY("人工列入 {0}，规定本身已符合", "included in {0} by hand, which the rules do anyway"),
  /** Somebody was included by hand of whom the rules leave it open: a warning. */
  INCLUDED_WHILE_OPEN(
      "人工列入 {0}，材料不全，规定尚不能判定",
      "included in {0} by hand, which the rules leave open for missing papers");

  private final String chinese;
  private final String english;

  AuditCode(String chinese, String english) {
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

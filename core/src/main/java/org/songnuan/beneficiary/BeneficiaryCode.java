package org.songnuan.beneficiary;

import org.songnuan.explain.Code;

/** What can be said of a recipient's case and of a roster. */
public enum BeneficiaryCode implements Code {
  /** There is no case file. */
  NO_CASE_FILE("没有档案", "there is no case file"),
  /** The file has no survey. */
  NOT_SURVEYED("未经摸底", "there was no survey"),
  /** The survey is older than the campaign allows. */
  SURVEYED_TOO_EARLY("摸底日期 {0} 早于 {1}", "the survey of {0} is older than {1}"),
  /** The survey was not verified. */
  NOT_VERIFIED("摸底未经核实", "the survey was not verified"),
  /** The survey was verified outside of the window. */
  VERIFIED_OUTSIDE_WINDOW(
      "核实日期 {0} 不在 {1} 至 {2} 之内", "the verification of {0} is not between {1} and {2}"),
  /** One of the four clarities is missing. */
  NOT_CLEAR("四清缺项：{0}", "the survey did not make this clear: {0}"),
  /** Nobody confirmed the entry. */
  NOT_CONFIRMED("未经逐一确认", "nobody confirmed the entry"),
  /** The household lists no member and no size, or the size 0. */
  NO_MEMBERS("该户没有登记成员，人数也未登记或为零", "the household lists no member and no size above 0"),
  /** A member is born after the date of the plan. */
  BORN_LATER("有成员的出生日期晚于 {0}", "a member is born after {0}"),
  /** The roster holds nobody. */
  EMPTY_ROSTER("名册为空", "the roster holds nobody");

  private final String chinese;
  private final String english;

  BeneficiaryCode(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  @Override
  public String id() {
    return "beneficiary." + name();
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

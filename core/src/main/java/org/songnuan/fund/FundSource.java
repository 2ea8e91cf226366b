package org.songnuan.fund;

import org.songnuan.explain.Term;

/** Where the money of a fund comes from. */
public enum FundSource {
  /** Allocated by a superior organisation. */
  ALLOCATION("上级拨款", "superior allocation"),
  /** Raised by the organisation itself. */
  SELF_RAISED("自筹", "self-raised"),
  /** From the budget of a government. */
  FISCAL("财政资金", "fiscal"),
  /** From a trade union. */
  UNION("工会经费", "union"),
  /** From party dues. */
  PARTY_DUES("党费", "party dues"),
  /** Given by people or enterprises. */
  DONATION("社会捐赠", "donation"),
  /** From the welfare lottery or the sports lottery. */
  LOTTERY("彩票公益金", "lottery"),
  /** From anywhere else. */
  OTHER("其他", "other");

  private final String chinese;
  private final String english;

  FundSource(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }
}

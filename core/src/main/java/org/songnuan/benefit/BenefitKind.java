package org.songnuan.benefit;

import org.songnuan.explain.Term;

/** What a benefit is for. Kinds are kept apart in every total: welfare is not relief. */
public enum BenefitKind {
  /** Help for those in hardship. */
  RELIEF("救助慰问", "relief"),
  /** Respect, whether or not there is hardship: to veterans, to old party members. */
  HONOUR("优抚慰问", "honour"),
  /** What the employer gives all staff. */
  STAFF_WELFARE("职工福利", "staff welfare"),
  /** For merit. */
  AWARD("表彰奖励", "award"),
  /** For study. */
  SCHOLARSHIP("助学金", "scholarship"),
  /** Something that is done together. */
  ACTIVITY("活动", "activity");

  private final String chinese;
  private final String english;

  BenefitKind(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }
}

package org.songnuan.benefit;

import org.songnuan.explain.Term;

/** In which way a recipient is helped. Ways are counted apart, and not every one costs money. */
public enum Action {
  /** Condolence money. */
  CASH("慰问金", "cash"),
  /** A hardship subsidy. */
  SUBSIDY("困难补助", "subsidy"),
  /** Money for study. */
  SCHOLARSHIP("助学金", "scholarship"),
  /** Condolence goods, and kits of them. */
  GOODS("慰问品", "goods"),
  /** A meal. */
  MEAL("餐食", "meal"),
  /** A condolence letter. */
  LETTER("慰问信", "letter"),
  /** A call by telephone. */
  CALL("电话慰问", "phone call"),
  /** A symposium or a tea party. */
  SYMPOSIUM("座谈会", "symposium"),
  /** A commendation. */
  COMMENDATION("表彰", "commendation"),
  /** Something that is done together, such as a contest. */
  ACTIVITY("文体活动", "activity"),
  /** A concrete difficulty that is solved. */
  PROBLEM_SOLVING("解决困难", "problem solved"),
  /** A briefing on policies. */
  POLICY_BRIEFING("政策宣讲", "policy briefing"),
  /** Medical help. */
  MEDICAL_HELP("送健康", "medical help"),
  /** Culture that is brought. */
  CULTURE("送文化", "culture"),
  /** Help to a job or to an income of one's own. */
  JOB_SUPPORT("就业增收帮扶", "job and income support"),
  /** Counselling. */
  COUNSELLING("教育疏导", "counselling"),
  /** Training. */
  TRAINING("培训", "training"),
  /** Publicity. */
  PUBLICITY("宣传", "publicity");

  private final String chinese;
  private final String english;

  Action(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }
}

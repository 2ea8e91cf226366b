package org.songnuan.beneficiary;

import org.songnuan.explain.Term;

/** One of the four things that a survey must make clear (四清). */
public enum Clarity {
  /** The family's situation. */
  FAMILY("家庭情况清", "family situation"),
  /** What they think and feel. */
  THINKING("思想状况清", "thinking"),
  /** The cause of the hardship. */
  CAUSE("致困原因清", "cause of hardship"),
  /** What they need. */
  NEEDS("需求清", "needs");

  private final String chinese;
  private final String english;

  Clarity(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }
}

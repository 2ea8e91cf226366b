package org.songnuan.ledger;

import org.songnuan.explain.Term;

/**
 * One of the five commitments that must stand before anybody is visited (五个落实): when, where, by
 * whom, to what end and with which money.
 */
public enum VisitCommitment {
  /** When. */
  TIME("时间", "time"),
  /** Where. */
  PLACE("地点", "place"),
  /** By whom. */
  PEOPLE("人员", "people"),
  /** To what end. */
  THEME("主题", "theme"),
  /** With which money. */
  FUNDS("资金", "funds");

  private final String chinese;
  private final String english;

  VisitCommitment(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }
}

package org.songnuan.report;

import org.songnuan.explain.Code;

/** The titles and notes of tables. */
public enum TableCode implements Code {
  /** Up to which day a table counts, and for whom it is meant. */
  HEAD("截至 {0} · {1}", "as of {0} · {1}"),
  /** The label of the row that adds up the others. */
  TOTAL("合计", "total");

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

package org.songnuan.benefit;

import org.songnuan.explain.Term;

/**
 * What one recipient, or one person, gets of several benefits of money in one {@link Series}. Goods
 * and what is done for somebody always add up, and so do different series.
 */
public enum Stacking {
  /** All of them. */
  SUM("相加", "all add up"),
  /**
   * The largest amount alone (就高不就低); of equal ones the one whose id comes first. It stands for the
   * others too: a fund that is reserved for any of their categories may pay it.
   */
  HIGHEST_ONLY("就高不就低", "the highest only"),
  /**
   * The first alone: the one of the most urgent tier, of one tier the one whose id comes first,
   * however small. It stands for the others too.
   */
  FIRST("按顺序取首项", "the first only"),
  /**
   * No two of them (不得重复享受): whoever is entitled to one gets it. Whoever is entitled to several
   * must choose; until that is on file, the smallest is certain and the largest possible.
   */
  EXCLUSIVE("不得重复享受", "no two of them");

  private final String chinese;
  private final String english;

  Stacking(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }
}

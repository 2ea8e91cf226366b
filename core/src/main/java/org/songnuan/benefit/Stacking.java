package org.songnuan.benefit;

/** What one recipient gets of several benefits of money. Goods always add up. */
public enum Stacking {
  /** All of them. */
  SUM,
  /**
   * The largest amount alone (就高不就低); of equal ones the one whose id comes first. It stands for the
   * others too: a fund that is reserved for any of their categories may pay it.
   */
  HIGHEST_ONLY
}

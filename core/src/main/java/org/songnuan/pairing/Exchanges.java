package org.songnuan.pairing;

/** The moves that there are from one helper to the others, each at its cost. */
interface Exchanges {
  /**
   * Tells the search of every move of a seat away from the helper.
   *
   * @param helper from whom
   * @param distance how far away the helper is, less its price
   * @param search what is told
   */
  void from(int helper, long distance, Optimum search);

  /** The seat is no longer with the helper. */
  void left(int seat, int helper);

  /** The seat is now with the helper. */
  void joined(int seat, int helper);
}

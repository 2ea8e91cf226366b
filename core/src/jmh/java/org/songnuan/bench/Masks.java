package org.songnuan.bench;

import java.util.Arrays;

/**
 * Where rules of the engines write that they hold, from their consequences.
 *
 * <p>It is public because the code that Drools generates has to call it.
 */
public final class Masks {
  private final int words;
  private long[] masks = new long[0];

  Masks(int words) {
    this.words = words;
  }

  /** Clears the masks and writes into them from now on. */
  void into(long[] cleared) {
    Arrays.fill(cleared, 0);
    masks = cleared;
  }

  /** Notes that the rule of this number holds for the household. */
  public void holds(int rule, PlainHousehold household) {
    masks[household.number() * words + (rule >> 6)] |= 1L << rule;
  }
}

package org.songnuan.pairing;

/** What it means that loads are even. */
public enum Evenness {
  /** Everybody has the same number of households, as far as may be: the sum of squares is least. */
  BY_NUMBER,
  /** Everybody carries the same share of what they can: each square counts by its capacity. */
  BY_CAPACITY,
  /** Loads need not be even. */
  NONE
}

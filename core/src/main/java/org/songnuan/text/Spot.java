package org.songnuan.text;

/**
 * Where something begins in a text.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 */
record Spot(int line, int column) {
  /** The place of what is not read but written. */
  static final Spot NOWHERE = new Spot(0, 0);
}

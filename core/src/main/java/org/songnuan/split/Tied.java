package org.songnuan.split;

import java.util.BitSet;

/** The rows between which lots are drawn. */
final class Tied {

  private final BitSet rows = new BitSet();

  void add(int row) {
    rows.set(row);
  }

  boolean contains(int row) {
    return rows.get(row);
  }

  int[] rows() {
    return rows.stream().toArray();
  }

  /** How many claimants the rows stand for. */
  long claimants(Column count) {
    return rows.stream().mapToLong(count::at).sum();
  }
}

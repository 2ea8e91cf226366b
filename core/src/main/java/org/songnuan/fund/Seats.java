package org.songnuan.fund;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Who may sit together: free seats, which anybody may take, and reserved ones, which only some may.
 *
 * <p>Recipients who fit the same seats are alike. A new one finds a seat if others can move so that
 * one becomes free which it may take (an augmenting path). The sets that can sit together are the
 * independent sets of a transversal matroid (Edmonds and Fulkerson 1965); so taking recipients one
 * by one in their order gives the best set of all, whoever is turned away once never finds a seat
 * later, and whether a later one does is not changed by who of several tied ones sits.
 */
final class Seats {
  private final long[] free;
  private final Map<BitSet, long[]> taken;

  private Seats(long[] free, Map<BitSet, long[]> taken) {
    this.free = free;
    this.taken = taken;
  }

  /** Makes empty seats: for each group, how many there are. */
  static Seats of(long... seats) {
    return new Seats(seats.clone(), new HashMap<>());
  }

  Seats copy() {
    Map<BitSet, long[]> copy = new HashMap<>();
    taken.forEach((fits, row) -> copy.put(fits, row.clone()));
    return new Seats(free.clone(), copy);
  }

  /** Returns how many sit. */
  long taken() {
    return taken.values().stream().flatMapToLong(Arrays::stream).sum();
  }

  /**
   * Seats one more who fits these groups, if that can be; returns whether it could. Others may
   * change their seats, but nobody loses one.
   */
  boolean seat(BitSet fits) {
    int[] cameFrom = new int[free.length];
    BitSet[] mover = new BitSet[free.length];
    BitSet seen = (BitSet) fits.clone();
    Arrays.fill(cameFrom, -1);
    ArrayDeque<Integer> next = new ArrayDeque<>();
    fits.stream().forEach(next::add);
    while (!next.isEmpty()) {
      int group = next.remove();
      if (free[group] > 0) {
        move(fits, group, cameFrom, mover);
        return true;
      }
      for (Map.Entry<BitSet, long[]> row : taken.entrySet()) {
        if (row.getValue()[group] == 0) {
          continue;
        }
        for (int to = row.getKey().nextSetBit(0); to >= 0; to = row.getKey().nextSetBit(to + 1)) {
          if (!seen.get(to)) {
            seen.set(to);
            cameFrom[to] = group;
            mover[to] = row.getKey();
            next.add(to);
          }
        }
      }
    }
    return false;
  }

  private void move(BitSet fits, int end, int[] cameFrom, BitSet[] mover) {
    free[end]--;
    int group = end;
    while (cameFrom[group] >= 0) {
      long[] row = row(mover[group]);
      row[group]++;
      group = cameFrom[group];
      row[group]--;
    }
    row(fits)[group]++;
  }

  private long[] row(BitSet fits) {
    return taken.computeIfAbsent(fits, none -> new long[free.length]);
  }
}

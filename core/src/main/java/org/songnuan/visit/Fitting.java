package org.songnuan.visit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Visits of a few kinds, places for them on the days of teams, and which kind may have which place:
 * as many as possible are fitted in, first come first kept, and then the teams are made as even as
 * can be.
 *
 * <p>A visit that finds no free place makes room by moving others along an augmenting path. Where
 * there is none, the places that were looked at are full of visits that may go nowhere else, for
 * ever: they are closed, and prove the shortage (Hall 1935). Since nobody who has a place loses it,
 * those who come first are the best of all sets that can be fitted (Rado 1957: a transversal
 * matroid is greedy). Loads are evened by moving visits along paths from a team to one with at
 * least two fewer, until there are none; then the sum of the squares of the loads is the least, and
 * so is every lexicographic measure of evenness (Harvey, Ladner, Lovász and Tamir 2006).
 */
final class Fitting {
  private final int[][] allowed;
  private final int[] capacity;
  private final int[] teamOf;
  private final int[][] flow;
  private final int[] load;
  private final int[] loadOfTeam;
  private final BitSet closed = new BitSet();
  private final int[] from;
  private final int[] through;

  /**
   * Makes it, with no visit in it.
   *
   * @param allowed for each kind, the places that it may have, the preferred first
   * @param capacity for each place, how many visits fit in
   * @param teamOf for each place, whose it is
   * @param teams the number of teams
   */
  Fitting(int[][] allowed, int[] capacity, int[] teamOf, int teams) {
    this.allowed = allowed;
    this.capacity = capacity;
    this.teamOf = teamOf;
    this.flow = new int[allowed.length][capacity.length];
    this.load = new int[capacity.length];
    this.loadOfTeam = new int[teams];
    this.from = new int[capacity.length];
    this.through = new int[capacity.length];
  }

  /** Fits in one more visit of this kind, and returns whether that was possible. */
  boolean add(int kind) {
    int place = leastLoaded(kind);
    if (place >= 0) {
      flow[kind][place]++;
      load[place]++;
      loadOfTeam[teamOf[place]]++;
      return true;
    }
    return makeRoom(kind);
  }

  /** The free place of the team with the least to do, the preferred one among several. */
  private int leastLoaded(int kind) {
    int best = -1;
    for (int place : allowed[kind]) {
      if (load[place] < capacity[place]
          && (best < 0 || loadOfTeam[teamOf[place]] < loadOfTeam[teamOf[best]])) {
        best = place;
      }
    }
    return best;
  }

  private boolean makeRoom(int kind) {
    BitSet seen = (BitSet) closed.clone();
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    look(kind, -1, seen, queue);
    while (!queue.isEmpty()) {
      int place = queue.remove();
      if (load[place] < capacity[place]) {
        moveAlong(place, 1);
        flow[kind][first(place)]++;
        load[place]++;
        loadOfTeam[teamOf[place]]++;
        return true;
      }
      lookFrom(place, seen, queue);
    }
    closed.or(seen);
    return false;
  }

  private void lookFrom(int place, BitSet seen, ArrayDeque<Integer> queue) {
    for (int kind = 0; kind < allowed.length; kind++) {
      if (flow[kind][place] > 0) {
        look(kind, place, seen, queue);
      }
    }
  }

  private void look(int kind, int before, BitSet seen, ArrayDeque<Integer> queue) {
    for (int next : allowed[kind]) {
      if (!seen.get(next)) {
        seen.set(next);
        from[next] = before;
        through[next] = kind;
        queue.add(next);
      }
    }
  }

  /**
   * Moves so many visits of each step of the path that ends here; the loads are left as they are.
   */
  private void moveAlong(int end, int amount) {
    for (int place = end; from[place] >= 0; place = from[place]) {
      flow[through[place]][place] += amount;
      flow[through[place]][from[place]] -= amount;
    }
  }

  private int first(int end) {
    int place = end;
    while (from[place] >= 0) {
      place = from[place];
    }
    return place;
  }

  /** Makes the loads of the teams as even as can be. */
  void even() {
    Integer[] order = new Integer[loadOfTeam.length];
    Arrays.setAll(order, team -> team);
    boolean moved = true;
    while (moved) {
      Arrays.sort(order, (a, b) -> Integer.compare(loadOfTeam[b], loadOfTeam[a]));
      moved = false;
      for (int team : order) {
        if (relieve(team)) {
          moved = true;
          break;
        }
      }
    }
  }

  /** Moves visits of the team to the one that has least to do of those with at least two fewer. */
  private boolean relieve(int team) {
    BitSet seen = new BitSet();
    ArrayDeque<Integer> queue = new ArrayDeque<>();
    for (int place = 0; place < capacity.length; place++) {
      if (teamOf[place] == team && load[place] > 0) {
        seen.set(place);
        from[place] = -1;
        queue.add(place);
      }
    }
    int best = -1;
    while (!queue.isEmpty()) {
      int place = queue.remove();
      if (load[place] < capacity[place]
          && loadOfTeam[teamOf[place]] <= loadOfTeam[team] - 2
          && (best < 0 || loadOfTeam[teamOf[place]] < loadOfTeam[teamOf[best]])) {
        best = place;
      }
      lookFrom(place, seen, queue);
    }
    if (best < 0) {
      return false;
    }
    int amount =
        Math.min(capacity[best] - load[best], (loadOfTeam[team] - loadOfTeam[teamOf[best]]) / 2);
    for (int place = best; from[place] >= 0; place = from[place]) {
      amount = Math.min(amount, flow[through[place]][from[place]]);
    }
    int start = first(best);
    moveAlong(best, amount);
    load[start] -= amount;
    load[best] += amount;
    loadOfTeam[team] -= amount;
    loadOfTeam[teamOf[best]] += amount;
    return true;
  }

  /** Returns how many visits of the kind have the place. */
  int at(int kind, int place) {
    return flow[kind][place];
  }

  /** Returns the places that are full of visits that may go nowhere else. */
  BitSet closed() {
    return (BitSet) closed.clone();
  }

  /** Returns how many visits the team makes. */
  int loadOf(int team) {
    return loadOfTeam[team];
  }
}

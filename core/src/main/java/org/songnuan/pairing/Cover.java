package org.songnuan.pairing;

import java.util.Arrays;

/**
 * The most households that can have a contact, and, if that is not all of them, the set that proves
 * it.
 *
 * <p>A greedy start, in which each household takes the helper who has most room left, leaves few
 * without; these find their way in rounds: a search by breadth tells how far each helper is from
 * room, and a search by depth along it moves as many as it can (Hopcroft and Karp 1973, with
 * capacities). When no way is left, the households that can be reached from one who goes without,
 * and all helpers who may help them, are the proof (Hall 1935).
 */
final class Cover {
  private static final int NOBODY = -1;

  private final Links links;
  private final int[] most;
  private final int[] load;
  private final int[] with;
  private final int[] firstPlace;
  private final int[] memberAt;
  private final int[] placeOf;
  private final int[] layer;
  private final int[] next;
  private final int[] queue;
  private int without;

  private Cover(Links links, int[] most) {
    this.links = links;
    this.most = most;
    int helpers = links.helpers();
    load = new int[helpers];
    with = new int[links.households()];
    Arrays.fill(with, NOBODY);
    placeOf = new int[links.households()];
    int[] reach = links.reach();
    firstPlace = new int[helpers + 1];
    for (int j = 0; j < helpers; j++) {
      firstPlace[j + 1] = firstPlace[j] + Math.min(most[j], reach[j]);
    }
    memberAt = new int[firstPlace[helpers]];
    layer = new int[helpers];
    next = new int[links.households()];
    queue = new int[helpers];
  }

  /**
   * Returns the cover of most households.
   *
   * @param most the most households that each helper may have
   */
  static Cover of(Links links, int[] most) {
    Cover cover = new Cover(links, most);
    cover.startGreedily();
    while (cover.without > 0 && cover.layers(cover.layer)) {
      cover.moveAlong();
    }
    if (cover.without == 0) {
      Arrays.fill(cover.layer, 0);
    }
    return cover;
  }

  /** Returns how many households have a contact. */
  int covered() {
    return links.households() - without;
  }

  /** Returns the helper of the household, or -1. */
  int with(int household) {
    return with[household];
  }

  /**
   * Tells whether the helper belongs to the proof: all who wait for it could be served by it alone.
   */
  boolean isSpent(int helper) {
    return layer[helper] > 0;
  }

  /** Tells whether the household belongs to the proof: nobody but spent helpers may help it. */
  boolean isStarved(int household) {
    return with[household] == NOBODY || isSpent(with[household]);
  }

  private void startGreedily() {
    for (int i = 0; i < links.households(); i++) {
      int best = NOBODY;
      int room = 0;
      for (int link = links.from(i); link < links.from(i + 1); link++) {
        int helper = links.helper(link);
        if (most[helper] - load[helper] > room) {
          room = most[helper] - load[helper];
          best = helper;
        }
      }
      if (best == NOBODY) {
        without++;
      } else {
        join(i, best);
      }
    }
  }

  private void join(int household, int helper) {
    placeOf[household] = firstPlace[helper] + load[helper]++;
    memberAt[placeOf[household]] = household;
    with[household] = helper;
  }

  private void leave(int household) {
    int helper = with[household];
    int last = memberAt[firstPlace[helper] + --load[helper]];
    memberAt[placeOf[household]] = last;
    placeOf[last] = placeOf[household];
    with[household] = NOBODY;
  }

  /**
   * Tells how far each helper is from one who goes without, by the number of moves; 0 if it cannot
   * be reached.
   *
   * @return whether somebody with room was reached; the search ends with their layer
   */
  private boolean layers(int[] layers) {
    Arrays.fill(layers, 0);
    int size = 0;
    for (int i = 0; i < links.households(); i++) {
      next[i] = links.from(i);
      if (with[i] == NOBODY) {
        size = reach(i, 1, layers, size);
      }
    }
    int roomAt = Integer.MAX_VALUE;
    for (int at = 0; at < size; at++) {
      int helper = queue[at];
      if (layers[helper] > roomAt) {
        break;
      }
      if (load[helper] < most[helper]) {
        roomAt = layers[helper];
      } else if (roomAt == Integer.MAX_VALUE) {
        for (int n = 0; n < load[helper]; n++) {
          size = reach(memberAt[firstPlace[helper] + n], layers[helper] + 1, layers, size);
        }
      }
    }
    return roomAt < Integer.MAX_VALUE;
  }

  private int reach(int household, int as, int[] layers, int size) {
    int end = size;
    for (int link = links.from(household); link < links.from(household + 1); link++) {
      int helper = links.helper(link);
      if (layers[helper] == 0) {
        layers[helper] = as;
        queue[end++] = helper;
      }
    }
    return end;
  }

  private void moveAlong() {
    int[] way = new int[links.helpers() + 1];
    for (int i = 0; i < links.households(); i++) {
      if (with[i] == NOBODY && findRoom(i, way)) {
        without--;
      }
    }
  }

  /** Looks for room by depth, without recursion, for a way may be as long as there are helpers. */
  private boolean findRoom(int household, int[] way) {
    int depth = 0;
    way[0] = household;
    while (depth >= 0) {
      int mover = way[depth];
      int helper = step(mover, depth + 1);
      if (helper == NOBODY) {
        depth--;
      } else if (load[helper] < most[helper]) {
        finish(way, depth);
        return true;
      } else {
        int member = memberAlong(helper, depth + 2);
        if (member == NOBODY) {
          layer[helper] = 0;
        } else {
          way[++depth] = member;
        }
      }
    }
    return false;
  }

  /** Returns the next helper of the household on this layer; the link stays where it is. */
  private int step(int household, int onLayer) {
    int end = links.from(household + 1);
    while (next[household] < end && layer[links.helper(next[household])] != onLayer) {
      next[household]++;
    }
    return next[household] < end ? links.helper(next[household]) : NOBODY;
  }

  /** Returns a household of the helper that has a helper on this layer left to try. */
  private int memberAlong(int helper, int onLayer) {
    for (int n = 0; n < load[helper]; n++) {
      int member = memberAt[firstPlace[helper] + n];
      if (step(member, onLayer) != NOBODY) {
        return member;
      }
    }
    return NOBODY;
  }

  private void finish(int[] way, int depth) {
    for (int at = depth; at >= 0; at--) {
      int mover = way[at];
      int to = links.helper(next[mover]);
      next[mover]++;
      if (at > 0) {
        leave(mover);
      }
      join(mover, to);
    }
  }
}

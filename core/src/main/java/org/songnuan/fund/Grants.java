package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of a pool are given while it is being solved: so much for each claim, so many
 * winners of a step more, and how much the network carries for each class for good.
 */
final class Grants {
  final Pool pool;
  final Network network;

  /** What each class has for good; a later row may move it to another source, never take it. */
  final long[] frozen;

  final long[] share;
  final long[] winners;
  final long[] step;
  final long[] kept;
  final @Nullable Turn[] turns;

  Grants(Pool pool) {
    this.pool = pool;
    this.network = pool.network();
    this.frozen = new long[pool.classes()];
    this.share = new long[pool.size()];
    this.winners = new long[pool.size()];
    this.step = new long[pool.size()];
    this.kept = new long[pool.size()];
    this.turns = new Turn[pool.size()];
  }

  /**
   * Freezes as many steps more for the class as the network carries, and returns how many. The
   * network must carry what is frozen.
   */
  long steps(int ofClass, long wanted, long ofUnits) {
    long pushed = network.push(ofClass, LongMath.saturatedMultiply(wanted, ofUnits));
    long steps = pushed / ofUnits;
    network.release(ofClass, pushed - steps * ofUnits);
    frozen[ofClass] += steps * ofUnits;
    return steps;
  }

  /** Takes so much back from the class. */
  void release(int ofClass, long units) {
    network.release(ofClass, units);
    frozen[ofClass] -= units;
  }

  /** Returns what each row was given, with nobody who pays it. */
  RowAward[] awards() {
    RowAward[] awards = new RowAward[pool.size()];
    for (int i = 0; i < awards.length; i++) {
      awards[i] =
          new RowAward(
              pool.count(i), share[i], step[i], winners[i], kept[i], ImmutableList.of(), turns[i]);
    }
    return awards;
  }
}

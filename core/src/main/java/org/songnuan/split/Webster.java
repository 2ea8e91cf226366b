package org.songnuan.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Unit k of a claimant comes when the level reaches (k − ½) ÷ weight, for all in the order of their
 * levels. The exact contents, rounded at the half, are nearly there; the last few units are put in
 * or taken out one vessel at a time.
 */
final class Webster {

  private final Vessels vessels;
  private final long[] share;
  private final boolean[] tied;

  private Webster(Vessels vessels, Fill fill) {
    this.vessels = vessels;
    this.share = fill.share;
    this.tied = fill.tied;
  }

  /** Replaces the shares of a fill in whole units; returns the places left to the draw. */
  static long round(Vessels vessels, Fill fill) {
    for (int i = 0; i < vessels.size(); i++) {
      long remainder = fill.remainder[i];
      if (remainder > fill.denominator - remainder) {
        fill.share[i]++;
      }
    }
    long missing = fill.missing(vessels);
    Webster webster = new Webster(vessels, fill);
    if (missing == 0) {
      return 0;
    }
    return missing > 0
        ? webster.move(missing, 1, webster::compareNext)
        : webster.move(-missing, -1, webster::compareLast);
  }

  /** Moves {@code units} into the vessels (step 1) or out of them (step −1), in the given order. */
  private long move(long units, int step, Comparator<Integer> order) {
    PriorityQueue<Integer> queue = new PriorityQueue<>(order);
    for (int i = 0; i < share.length; i++) {
      offer(queue, i, step);
    }
    long open = units;
    while (open > 0) {
      List<Integer> level = pollLevel(queue, order);
      long count = count(level);
      boolean drawn = count > open;
      for (int i : level) {
        tied[i] = drawn;
        if (!drawn || step < 0) {
          share[i] += step;
        }
        if (!drawn) {
          offer(queue, i, step);
        }
      }
      if (drawn) {
        return step > 0 ? open : count - open;
      }
      open -= count;
    }
    return 0;
  }

  private void offer(PriorityQueue<Integer> queue, int i, int step) {
    if (step > 0 ? share[i] < vessels.cap[i] : share[i] > vessels.floor[i]) {
      queue.add(i);
    }
  }

  /** Takes the first and all that are level with it. */
  private static List<Integer> pollLevel(PriorityQueue<Integer> queue, Comparator<Integer> order) {
    List<Integer> level = new ArrayList<>();
    int first = queue.remove();
    level.add(first);
    while (!queue.isEmpty() && order.compare(queue.element(), first) == 0) {
      level.add(queue.remove());
    }
    return level;
  }

  private long count(List<Integer> level) {
    long count = 0;
    for (int i : level) {
      count += vessels.count[i];
    }
    return count;
  }

  /** Whose next unit comes first. */
  private int compareNext(int a, int b) {
    int lower = compareMiddles(share[a] + 1, a, share[b] + 1, b);
    return lower != 0 ? lower : vessels.rank.compare(a, b);
  }

  /** Whose last unit came last. */
  private int compareLast(int a, int b) {
    int higher = compareMiddles(share[b], b, share[a], a);
    return higher != 0 ? higher : vessels.rank.compare(b, a);
  }

  /** Compares the levels (unit − ½) ÷ weight. */
  private int compareMiddles(long unitOfA, int a, long unitOfB, int b) {
    return Wide.compareProducts(
        2 * unitOfA - 1, vessels.weight[b], 2 * unitOfB - 1, vessels.weight[a]);
  }
}

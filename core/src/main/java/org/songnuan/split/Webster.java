package org.songnuan.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Unit k of a claimant comes when the level reaches (k − ½) ÷ weight, for all in the order of their
 * levels. The exact contents, rounded at the half, are nearly there; the last few units are put in
 * or taken out again. Usually each vessel moves by one unit at most, and one cut does it; only
 * where some move further, those that move at all are put into a queue.
 */
final class Webster {

  private final Vessels vessels;
  private final long[] share;
  private final boolean[] tied;
  private final int step; // 1 puts in, -1 takes out

  private Webster(Vessels vessels, Fill fill, int step) {
    this.vessels = vessels;
    this.share = fill.share;
    this.tied = fill.tied;
    this.step = step;
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
    return new Webster(vessels, fill, Long.signum(missing)).move(Math.abs(missing));
  }

  private long move(long units) {
    int[] items = new int[share.length];
    int size = 0;
    for (int i = 0; units > 0 && i < items.length; i++) {
      if (canMove(i, 0)) {
        items[size++] = i;
      }
    }
    Cut cut = Cut.of(items, size, this::compare, vessels.count, units);
    if (cut.over > 0 || anyMovesAgain(cut)) {
      return moveOneByOne(cut, units);
    }
    long drawn = 0;
    for (int k = 0; k < cut.end; k++) {
      boolean draws = k >= cut.sure;
      move(items[k], draws);
      drawn += draws ? vessels.count[items[k]] : 0;
    }
    return placesOf(cut.places, drawn);
  }

  /** Whether a vessel before the cut has a second unit that is due by then. */
  private boolean anyMovesAgain(Cut cut) {
    if (cut.end == 0) {
      return false;
    }
    int last = cut.items[cut.end - 1];
    for (int k = 0; cut.places == 0 && k < cut.end; k++) {
      last = compare(cut.items[k], last) > 0 ? cut.items[k] : last;
    }
    for (int k = 0; k < cut.end; k++) {
      if (canMove(cut.items[k], 1) && compare(cut.items[k], 1, last) <= 0) {
        return true;
      }
    }
    return false;
  }

  private long moveOneByOne(Cut cut, long units) {
    PriorityQueue<Integer> queue = new PriorityQueue<>(this::compare);
    for (int k = 0; k < cut.end; k++) {
      queue.add(cut.items[k]);
    }
    long open = units;
    while (open > 0) {
      List<Integer> level = pollLevel(queue, this::compare);
      long count = count(level);
      boolean draws = count > open;
      for (int i : level) {
        move(i, draws);
        if (!draws && canMove(i, 0)) {
          queue.add(i);
        }
      }
      if (draws) {
        return placesOf(open, count);
      }
      open -= count;
    }
    return 0;
  }

  /** Moves one unit, or, where lots are drawn, to the lower of the two shares. */
  private void move(int i, boolean draws) {
    tied[i] = draws;
    if (!draws || step < 0) {
      share[i] += step;
    }
  }

  /** Who is not drawn to give a unit back keeps it. */
  private long placesOf(long units, long drawn) {
    return step > 0 ? units : drawn - units;
  }

  /** Whether another unit fits after {@code ahead} have moved. */
  private boolean canMove(int i, int ahead) {
    return step > 0 ? vessels.cap[i] - share[i] > ahead : share[i] - vessels.floor[i] > ahead;
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

  /** Whose next unit is to be put in earlier, or whose last unit is to be taken out earlier. */
  private int compare(int a, int b) {
    return compare(a, 0, b);
  }

  /** The same, after {@code ahead} units of a have moved. */
  private int compare(int a, int ahead, int b) {
    int sooner =
        step > 0
            ? compareMiddles(share[a] + 1 + ahead, a, share[b] + 1, b)
            : compareMiddles(share[b], b, share[a] - ahead, a);
    if (sooner != 0) {
      return sooner;
    }
    return step > 0 ? vessels.rank.compare(a, b) : vessels.rank.compare(b, a);
  }

  /** Compares the levels (unit − ½) ÷ weight. */
  private int compareMiddles(long unitOfA, int a, long unitOfB, int b) {
    return Wide.compareProducts(
        2 * unitOfA - 1, vessels.weight[b], 2 * unitOfB - 1, vessels.weight[a]);
  }
}

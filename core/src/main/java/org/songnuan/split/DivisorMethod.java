package org.songnuan.split;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Unit k of a claimant comes when the level reaches d(k) ÷ weight, for all in the order of their
 * levels. The units that have come by the exact level are nearly the answer; the last few are put
 * in or taken out again. Usually each vessel moves by one unit at most, and one cut does it; only
 * where some move further, those that move at all are put into a queue.
 *
 * <p>d(k) is k − ½ (Webster), k (Jefferson), k − 1 (Adams) or √(k(k − 1)) (Huntington and Hill);
 * see Balinski and Young, <i>Fair Representation</i>, 1982.
 */
final class DivisorMethod {

  private static final long ROOT = 1L << 31; // products of two below fit into 62 bits

  private final Vessels vessels;
  private final Rounding rounding;
  private final long[] share;
  private final Tied tied;
  private final int step; // 1 puts in, -1 takes out

  private DivisorMethod(Vessels vessels, Rounding rounding, long[] share, Tied tied, int step) {
    this.vessels = vessels;
    this.rounding = rounding;
    this.share = share;
    this.tied = tied;
    this.step = step;
  }

  /** Completes shares that are rounded down; marks the tied and returns their places. */
  static long round(
      Vessels vessels, Level level, long[] share, Tied tied, Rounding rounding, long missing) {
    long open = missing;
    for (int i = 0; i < vessels.size; i++) {
      if (hasCome(level, i, rounding)) {
        share[i]++;
        open -= vessels.count.at(i);
      }
    }
    return new DivisorMethod(vessels, rounding, share, tied, Long.signum(open))
        .move(Math.abs(open));
  }

  /** Whether the unit that the exact content has begun has come by now. */
  private static boolean hasCome(Level level, int i, Rounding rounding) {
    return switch (rounding) {
      case LARGEST_REMAINDER, JEFFERSON -> false;
      case WEBSTER -> level.isPastHalf(i);
      case ADAMS -> !level.isWhole(i);
      case HUNTINGTON_HILL -> !level.isWhole(i) && isPastGeometricMean(level, i);
    };
  }

  private static boolean isPastGeometricMean(Level level, int i) {
    BigInteger whole = BigInteger.valueOf(level.whole(i));
    BigInteger denominator = level.denominator();
    BigInteger content = whole.multiply(denominator).add(level.remainder(i));
    return content
            .pow(2)
            .compareTo(whole.multiply(whole.add(BigInteger.ONE)).multiply(denominator.pow(2)))
        >= 0;
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
      drawn += draws ? vessels.count.at(items[k]) : 0;
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
    if (draws) {
      tied.add(i);
    }
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
    return step > 0 ? vessels.cap.at(i) - share[i] > ahead : share[i] - vessels.floor.at(i) > ahead;
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
      count += vessels.count.at(i);
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
            ? compareDue(share[a] + 1 + ahead, a, share[b] + 1, b)
            : compareDue(share[b], b, share[a] - ahead, a);
    if (sooner != 0) {
      return sooner;
    }
    return step > 0 ? vessels.rank.compare(a, b) : vessels.rank.compare(b, a);
  }

  /** Compares the levels d(unit) ÷ weight. */
  private int compareDue(long unitOfA, int a, long unitOfB, int b) {
    long weightOfA = vessels.weight.at(a);
    long weightOfB = vessels.weight.at(b);
    if (rounding == Rounding.HUNTINGTON_HILL) {
      return compareGeometric(unitOfA, weightOfA, unitOfB, weightOfB);
    }
    int less =
        switch (rounding) {
          case JEFFERSON -> 0;
          case ADAMS -> 2;
          default -> 1;
        };
    return Wide.compareProducts(2 * unitOfA - less, weightOfB, 2 * unitOfB - less, weightOfA);
  }

  /** Compares the squares of the levels √(k(k − 1)) ÷ weight. */
  private static int compareGeometric(long k, long weightOfK, long m, long weightOfM) {
    if (Math.max(Math.max(k, m), Math.max(weightOfK, weightOfM)) < ROOT) {
      return Wide.compareProducts(
          k * (k - 1), weightOfM * weightOfM, m * (m - 1), weightOfK * weightOfK);
    }
    return square(k)
        .multiply(BigInteger.valueOf(weightOfM).pow(2))
        .compareTo(square(m).multiply(BigInteger.valueOf(weightOfK).pow(2)));
  }

  private static BigInteger square(long unit) {
    return BigInteger.valueOf(unit).multiply(BigInteger.valueOf(unit - 1));
  }
}

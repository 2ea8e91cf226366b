package org.songnuan.split;

import org.jspecify.annotations.Nullable;

/**
 * Finds the level in linear time. The content of a vessel changes its course at two marks, floor ÷
 * weight and cap ÷ weight. A vessel is settled once it is known on which side of the level both its
 * marks lie; then it counts as a sum alone. While many are open, a sample of them gives two levels
 * that the true one should lie between, and one look at each vessel settles most; a sample that has
 * misled is noticed, and the other side is searched. The last few are narrowed down mark by mark.
 * All comparisons are exact; where no sample helps, narrowing alone is linear.
 *
 * <p>After Floyd and Rivest, <i>Expected time bounds for selection</i>, 1975.
 */
final class LevelSearch {

  private static final int FEW = 6_000;
  private static final int SAMPLE = 4_096;
  private static final int MARGIN = 16; // the sample is given a 16th less and more

  final Column floor;
  final Column cap;
  private final Column count;
  private final Column weight;
  private final long units; // in parts, as all here
  private final int[] open; // the first so many are not settled
  private int size;
  private long floors; // held by those settled as dry
  private long caps; // held by those settled as full
  private long breadth; // weight of those settled as afloat
  private long lastBound; // of the last mark under water
  private long lastWeight;

  LevelSearch(Vessels vessels) {
    this.floor = vessels.floorInParts();
    this.cap = vessels.capInParts();
    this.count = vessels.count;
    this.weight = vessels.weight;
    this.units = vessels.units.longValue() * vessels.parts();
    long all = Problem.sum(vessels.size, count, weight);
    if (isFreelyAfloat(all)) {
      this.open = new int[0];
      this.breadth = all;
      return;
    }
    this.open = new int[vessels.size];
    openAll();
    boolean helps = weight.most() > 0;
    while (size > FEW && helps) {
      int before = size;
      settleBySample();
      helps = size < before - before / 4;
    }
    narrow();
    if (breadth == 0 && lastWeight == 0) {
      openAll();
      narrow();
    }
  }

  private void openAll() {
    size = open.length;
    for (int i = 0; i < size; i++) {
      open[i] = i;
    }
    floors = 0;
    caps = 0;
    breadth = 0;
  }

  /** A sample of the open vessels, with its part of the units and of all that is settled. */
  private LevelSearch(LevelSearch all, long units) {
    this.floor = all.floor;
    this.cap = all.cap;
    this.count = all.count;
    this.weight = all.weight;
    this.units = units;
    this.size = SAMPLE;
    this.open = new int[SAMPLE];
    int stride = all.size / SAMPLE;
    for (int k = 0; k < SAMPLE; k++) {
      open[k] = all.open[k * stride];
    }
    this.breadth = Wide.quotient(all.breadth, SAMPLE, all.size);
  }

  /** The numerator of the level. Where nobody is afloat, the level of the last mark will do. */
  long height() {
    return breadth > 0 ? free() : lastBound;
  }

  /** The denominator of the level, at least 1. */
  long breadth() {
    return breadth > 0 ? breadth : Math.max(lastWeight, 1);
  }

  private long free() {
    return units - floors - caps;
  }

  /** Whether no bound stands in anybody's way: then the level is known at once. */
  private boolean isFreelyAfloat(long all) {
    return floor.most() == 0
        && weight.least() > 0
        && Wide.compareProducts(units, weight.most(), cap.least(), all) < 0;
  }

  private void settleBySample() {
    long part = Wide.quotient(free(), SAMPLE, size);
    long margin = part / MARGIN + 1;
    Scale low = new LevelSearch(this, Math.max(part - margin, 0)).scale();
    Scale high = new LevelSearch(this, part + margin).scale();
    Scale lowest = new Scale(0, 0);
    if (low == null) {
      low = lowest;
    }
    int side = settle(low, high == null ? null : high.next());
    if (side < 0) {
      settle(lowest, low);
    } else if (side > 0 && high != null) {
      settle(high.next(), null);
    }
  }

  /** The level of a sample, rounded down; null if there is no end to it. */
  private @Nullable Scale scale() {
    long least = sum(floor);
    if (units <= least) {
      return new Scale(0, 0);
    }
    if (breadth == 0 && units >= sum(cap)) {
      return null;
    }
    narrow();
    return Scale.of(Math.max(height(), 0), breadth());
  }

  private long sum(Column each) {
    long sum = 0;
    for (int k = 0; k < size; k++) {
      sum = Wide.plus(sum, Wide.times(count.at(open[k]), each.at(open[k])));
    }
    return sum;
  }

  /**
   * Settles the vessels with no mark between two levels, if the true level lies there; else does
   * nothing and tells on which side of them it lies. No high level means all above the low one.
   */
  private int settle(Scale low, @Nullable Scale high) {
    if (!low.fits(weight.most()) || (high != null && !high.fits(weight.most()))) {
      return 0;
    }
    int sizeBefore = size;
    long floorsBefore = floors;
    long capsBefore = caps;
    long breadthBefore = breadth;
    part(low, high);
    int side = low.isZero() || holds(low) < units ? 0 : -1;
    if (side == 0 && high != null && holds(high) < units) {
      side = 1;
    }
    if (side != 0) {
      size = sizeBefore;
      floors = floorsBefore;
      caps = capsBefore;
      breadth = breadthBefore;
    }
    return side;
  }

  /** Moves what stays open to the front, and counts the others as settled. */
  private void part(Scale low, @Nullable Scale high) {
    boolean single = count.least() == 1 && count.most() == 1;
    long highWhole = high == null ? 0 : high.whole();
    long highFraction = high == null ? 0 : high.fraction();
    int[] items = open;
    int end = size;
    int kept = 0;
    long dry = floors;
    long full = caps;
    long afloat = breadth;
    long over = 0; // its sign tells that a sum has passed 2^63
    for (int k = 0; k < end; k++) {
      int i = items[k];
      long w = weight.at(i);
      long f = floor.at(i);
      long c = cap.at(i);
      long n = single ? 1 : count.at(i);
      long lowContent = low.times(w);
      long highContent =
          high == null ? Wide.MOST : highWhole * w + Math.multiplyHigh(w << 1, highFraction);
      if (c <= lowContent || f == c) {
        full += single ? c : Wide.times(n, c);
        over |= full;
      } else if (f > highContent) {
        dry += single ? f : Wide.times(n, f);
        over |= dry;
      } else if (f <= lowContent && c > highContent) {
        afloat += n * w;
      } else {
        items[k] = items[kept];
        items[kept++] = i;
      }
    }
    size = kept;
    floors = dry;
    caps = over < 0 ? Wide.TOO_MUCH : full;
    breadth = afloat;
  }

  /** What all hold at a level, in whole parts; at most {@link Wide#TOO_MUCH}. */
  private long holds(Scale level) {
    long held = Wide.plus(floors, caps);
    long afloat = breadth;
    for (int k = 0; k < size; k++) {
      int i = open[k];
      long content = level.times(weight.at(i));
      if (content >= cap.at(i)) {
        held = Wide.plus(held, Wide.times(count.at(i), cap.at(i)));
      } else if (content < floor.at(i)) {
        held = Wide.plus(held, Wide.times(count.at(i), floor.at(i)));
      } else {
        afloat += count.at(i) * weight.at(i);
      }
    }
    return level.fits(afloat) ? Wide.plus(held, level.times(afloat)) : Wide.TOO_MUCH;
  }

  private void narrow() {
    int[] marks = new int[2 * size];
    Narrowing narrowing = new Narrowing(marks, 0, place(marks), this::compareMarks);
    while (narrowing.isOpen()) {
      narrowing.part();
      if (isUnderWater(marks, narrowing.low(), narrowing.levelFrom(), narrowing.levelTo())) {
        narrowing.keepAfter();
      } else {
        narrowing.keepBefore();
      }
    }
  }

  /**
   * Writes down the marks of all open vessels whose content depends on the level, 2k floor and 2k+1
   * cap of the k-th, and counts them as dry, or as afloat where there is no floor.
   */
  private int place(int[] marks) {
    int placed = 0;
    for (int k = 0; k < size; k++) {
      int i = open[k];
      if (floor.at(i) == cap.at(i)) {
        caps = Wide.plus(caps, Wide.times(count.at(i), cap.at(i)));
        continue;
      }
      if (floor.at(i) == 0) {
        breadth += count.at(i) * weight.at(i);
      } else {
        floors = Wide.plus(floors, Wide.times(count.at(i), floor.at(i)));
        marks[placed++] = 2 * k;
      }
      marks[placed++] = 2 * k + 1;
    }
    return placed;
  }

  /**
   * Whether the water reaches the mark at {@code pivot}; if so, every mark in [from, to) is passed.
   */
  private boolean isUnderWater(int[] marks, int from, int pivot, int to) {
    long newFloors = floors;
    long newCaps = caps;
    long newBreadth = breadth;
    for (int at = from; at < to; at++) {
      int i = open[marks[at] >> 1];
      long n = count.at(i);
      if (isFloor(marks[at])) {
        newFloors -= n * floor.at(i);
        newBreadth += n * weight.at(i);
      } else {
        newCaps = Wide.plus(newCaps, Wide.times(n, cap.at(i)));
        newBreadth -= n * weight.at(i);
      }
    }
    long free = units - newFloors;
    int mark = marks[pivot];
    if (newCaps > free
        || Wide.compareProducts(newBreadth, bound(mark), free - newCaps, weightOf(mark)) > 0) {
      return false;
    }
    floors = newFloors;
    caps = newCaps;
    breadth = newBreadth;
    lastBound = bound(mark);
    lastWeight = weightOf(mark);
    return true;
  }

  private int compareMarks(int a, int b) {
    return Wide.compareProducts(bound(a), weightOf(b), bound(b), weightOf(a));
  }

  private long bound(int mark) {
    return (isFloor(mark) ? floor : cap).at(open[mark >> 1]);
  }

  private long weightOf(int mark) {
    return weight.at(open[mark >> 1]);
  }

  private static boolean isFloor(int mark) {
    return (mark & 1) == 0;
  }
}

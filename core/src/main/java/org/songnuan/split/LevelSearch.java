package org.songnuan.split;

import org.jspecify.annotations.Nullable;

/**
 * Finds the level in linear time. The content of a vessel changes its course at two marks, floor ÷
 * weight and cap ÷ weight. A vessel is settled once it is known on which side of the level both its
 * marks lie; then it counts as a sum alone. While many are open, a sample of them gives two levels
 * that the true one should lie between, and one look at each vessel settles most; a sample that has
 * misled is noticed, and the other side is searched (after Floyd and Rivest, <i>Expected time
 * bounds for selection</i>, 1975). For the rest Newton's method ends at the level exactly, since
 * between marks the content is a straight line; where it does not end soon, the marks are narrowed
 * down.
 */
final class LevelSearch {

  private static final int FEW = 6_000;
  private static final int SAMPLE = 4_096;
  private static final int MARGIN = 16; // the sample is given a 16th less and more
  private static final int STEPS = 40;

  final Column floor;
  final Column cap;
  private final Column count;
  private final Column weight;
  private final boolean isSingle; // every vessel is one claimant
  private final long units; // in parts, as all here
  private int[] open; // the first so many are not settled; none yet if all are open
  private int size;
  private long floors; // held by those settled as dry
  private long caps; // held by those settled as full
  private long breadth; // weight of those settled as afloat
  private long height; // of the level found, or of the last one tried
  private long breadthAtLevel = 1;

  LevelSearch(Vessels vessels) {
    this.floor = vessels.floorInParts();
    this.cap = vessels.capInParts();
    this.count = vessels.count;
    this.weight = vessels.weight;
    this.isSingle = count.least() == 1 && count.most() == 1;
    this.units = vessels.units.longValue() * vessels.parts();
    this.size = vessels.size;
    this.open = new int[0];
    long all = Problem.sum(size, count, weight);
    height = units;
    breadthAtLevel = Math.max(all, 1);
    if (isFreelyAfloat(all)) {
      return;
    }
    boolean helps = weight.most() > 0;
    while (size > FEW && helps) {
      int before = size;
      settleBySample();
      helps = size < before - before / 4;
    }
    if (!approach()) {
      narrow(vessels.size);
    }
  }

  /** A sample of the open vessels, with its part of the units and of all that is settled. */
  private LevelSearch(LevelSearch all) {
    this.floor = all.floor;
    this.cap = all.cap;
    this.count = all.count;
    this.weight = all.weight;
    this.isSingle = all.isSingle;
    this.units = Wide.quotient(all.units - all.floors - all.caps, SAMPLE, all.size);
    this.size = SAMPLE;
    this.open = new int[SAMPLE];
    int stride = all.size / SAMPLE;
    for (int k = 0; k < SAMPLE; k++) {
      open[k] = all.at(k * stride);
    }
    this.breadth = Wide.quotient(all.breadth, SAMPLE, all.size);
    this.height = all.height;
    this.breadthAtLevel = all.breadthAtLevel;
  }

  private int at(int k) {
    return open.length == 0 ? k : open[k];
  }

  /** The numerator of the level. */
  long height() {
    return height;
  }

  /** The denominator of the level, at least 1. */
  long breadth() {
    return breadthAtLevel;
  }

  /** Whether no bound stands in anybody's way: then the level is known at once. */
  private boolean isFreelyAfloat(long all) {
    return floor.most() == 0
        && weight.least() > 0
        && Wide.compareProducts(units, weight.most(), cap.least(), all) < 0;
  }

  private void settleBySample() {
    LevelSearch sample = new LevelSearch(this);
    sample.approach(sample.units);
    Scale level = sample.scale();
    if (!level.fits(weight.most())) {
      return;
    }
    long margin = sample.holdsInOpen(level) / MARGIN + 1;
    sample.approach(Math.max(sample.units - margin, 0));
    Scale low = sample.scale();
    sample.approach(sample.units + margin);
    Scale high = sample.scale().next();
    height = sample.height;
    breadthAtLevel = sample.breadthAtLevel;
    Scale lowest = new Scale(0, 0);
    int side = settle(low, high);
    if (side < 0) {
      settle(lowest, low);
    } else if (side > 0) {
      settle(high, null);
    }
  }

  /** The last level tried, rounded down. */
  private Scale scale() {
    return Scale.of(height, breadthAtLevel);
  }

  private boolean approach() {
    return approach(units);
  }

  /**
   * Newton's method: from a level to the one at which the line there would hold the units. Returns
   * whether it has come to rest, which it does on the level itself.
   */
  private boolean approach(long target) {
    for (int step = 0; step < STEPS; step++) {
      Scale level = scale();
      if (!level.fits(weight.most())) {
        return false;
      }
      long dry = floors;
      long full = caps;
      long afloat = breadth;
      for (int k = 0; k < size; k++) {
        int i = at(k);
        long w = weight.at(i);
        long content = level.times(w);
        if (height * w - content * breadthAtLevel >= breadthAtLevel) {
          content++;
        }
        if (cap.at(i) <= content) {
          full = Wide.plus(full, Wide.times(count.at(i), cap.at(i)));
        } else if (floor.at(i) > content) {
          dry = Wide.plus(dry, Wide.times(count.at(i), floor.at(i)));
        } else {
          afloat += count.at(i) * w;
        }
      }
      long free = target - Wide.plus(dry, full);
      if (afloat == 0) {
        return free == 0;
      }
      free = Math.max(free, 0);
      if (Wide.compareProducts(free, breadthAtLevel, height, afloat) == 0) {
        return target - dry - full == free;
      }
      height = free;
      breadthAtLevel = afloat;
    }
    return false;
  }

  /** What the open ones hold at a level, in whole parts. */
  private long holdsInOpen(Scale level) {
    long held = 0;
    for (int k = 0; k < size; k++) {
      int i = at(k);
      long content = Math.max(floor.at(i), Math.min(cap.at(i), level.times(weight.at(i))));
      held = Wide.plus(held, Wide.times(count.at(i), content));
    }
    return held;
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
    Scale top = high == null ? new Scale(0, 0) : high;
    long least = high == null ? Wide.MOST : 0; // what all hold at least at the high level
    if (open.length == 0) {
      open = new int[size];
      for (int i = 0; i < size; i++) {
        open[i] = i;
      }
    }
    if (isSingle) {
      partSingles(low, top, least);
      return;
    }
    int kept = 0;
    for (int k = 0; k < size; k++) {
      int i = open[k];
      long n = count.at(i);
      long w = weight.at(i);
      long f = floor.at(i);
      long c = cap.at(i);
      long content = low.times(w);
      long most = Math.max(least, top.times(w));
      if (c <= content) {
        caps = Wide.plus(caps, Wide.times(n, c));
      } else if (f > most) {
        floors = Wide.plus(floors, Wide.times(n, f));
      } else if (f <= content && c > most) {
        breadth += n * w;
      } else {
        open[k] = open[kept];
        open[kept++] = i;
      }
    }
    size = kept;
  }

  /** The same for vessels of one claimant each, without a branch that cannot be foreseen. */
  private void partSingles(Scale low, Scale top, long least) {
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
      long content = low.times(w);
      long most = least + top.times(w);
      long isFull = (c - content - 1) >> 63; // -1 for yes, 0 for no, as those below
      long isDry = (most - f) >> 63;
      long isAfloat = ((f - content - 1) >> 63) & ((most - c) >> 63);
      full += c & isFull;
      dry += f & isDry;
      afloat += w & isAfloat;
      over |= full | dry;
      items[k] = items[kept];
      items[kept] = i;
      kept += 1 + (int) (isFull | isDry | isAfloat);
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
      int i = at(k);
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

  private void narrow(int all) {
    size = all;
    open = new int[0];
    Marks marks = new Marks(units, all, count, weight, floor, cap);
    height = marks.height();
    breadthAtLevel = marks.breadth();
  }
}

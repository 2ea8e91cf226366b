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
  private static final int SAMPLE = 2_048;
  private static final int MARGIN = 24; // the sample is given a 24th less and more
  private static final int STEPS = 40;

  private final long units; // in parts, as all here
  private Open open;
  private long floors; // held by those settled as dry
  private long caps; // held by those settled as full
  private long afloat; // weight of those settled as afloat
  private long height; // of the last level tried
  private long breadth;

  private LevelSearch(long units, Open open, long afloat, long height, long breadth) {
    this.units = units;
    this.open = open;
    this.afloat = afloat;
    this.height = height;
    this.breadth = breadth;
  }

  /** The level of all vessels, for units in parts. */
  static LevelSearch of(long units, Open all) {
    long weight = Problem.sum(all.size(), all.count(), all.weight());
    LevelSearch search = new LevelSearch(units, all, 0, units, Math.max(weight, 1));
    boolean freelyAfloat =
        all.floor().most() == 0
            && all.weight().least() > 0
            && Wide.compareProducts(units, all.weight().most(), all.cap().least(), weight) < 0;
    if (!freelyAfloat) {
      search.run(all);
    }
    return search;
  }

  /** The numerator of the level. */
  long height() {
    return height;
  }

  /** The denominator of the level, at least 1. */
  long breadth() {
    return breadth;
  }

  private void run(Open all) {
    boolean helps = all.weight().most() > 0;
    while (open.size() > FEW && helps) {
      int before = open.size();
      settleBySample();
      helps = open.size() < before - before / 4;
    }
    if (!approach(units)) {
      Marks marks = new Marks(units, all);
      height = marks.height();
      breadth = marks.breadth();
    }
  }

  private void settleBySample() {
    LevelSearch sample = sample();
    sample.approach(sample.units);
    if (!sample.level().fits(open.weight().most())) {
      return;
    }
    long margin = sample.open.holds(sample.level()) / MARGIN + 1;
    sample.approach(Math.max(sample.units - margin, 0));
    Scale low = sample.level();
    sample.approach(sample.units + margin);
    Scale high = sample.level().next();
    height = sample.height;
    breadth = sample.breadth;
    int side = settle(low, high);
    if (side < 0) {
      settle(Scale.ZERO, low);
    } else if (side > 0) {
      settle(high, null);
    }
  }

  /** Some of the open vessels, with their part of the units and of all that is settled. */
  private LevelSearch sample() {
    int[] rows = new int[SAMPLE];
    int stride = open.size() / SAMPLE;
    for (int k = 0; k < SAMPLE; k++) {
      rows[k] = k * stride;
    }
    return new LevelSearch(
        Wide.quotient(units - floors - caps, SAMPLE, open.size()),
        open.pick(rows, SAMPLE),
        Wide.quotient(afloat, SAMPLE, open.size()),
        height,
        breadth);
  }

  /** The last level tried, rounded down. */
  private Scale level() {
    return Scale.of(height, breadth);
  }

  /**
   * Newton's method: from a level to the one at which the line there would hold the units. Returns
   * whether it has come to rest, which it does on the level itself.
   */
  private boolean approach(long target) {
    for (int step = 0; step < STEPS; step++) {
      Scale level = level();
      if (!level.fits(open.weight().most())) {
        return false;
      }
      long held = Wide.plus(floors, caps);
      long line = afloat;
      for (int i = 0; i < open.size(); i++) {
        long w = open.weight().at(i);
        long content = level.times(w);
        if (height * w - content * breadth >= breadth) {
          content++;
        }
        if (open.cap().at(i) <= content) {
          held = Wide.plus(held, Wide.times(open.count().at(i), open.cap().at(i)));
        } else if (open.floor().at(i) > content) {
          held = Wide.plus(held, Wide.times(open.count().at(i), open.floor().at(i)));
        } else {
          line += open.count().at(i) * w;
        }
      }
      long free = Math.max(target - held, 0);
      if (line == 0) {
        return held == target;
      }
      if (Wide.compareProducts(free, breadth, height, line) == 0) {
        return held <= target;
      }
      height = free;
      breadth = line;
    }
    return false;
  }

  /**
   * Settles the vessels with no mark between two levels, if the true level lies there; else does
   * nothing and tells on which side of them it lies. No high level means all above the low one.
   */
  private int settle(Scale low, @Nullable Scale high) {
    long most = open.weight().most();
    if (!low.fits(most) || (high != null && !high.fits(most))) {
      return 0;
    }
    Parting parting = Parting.of(open, low, high);
    long newFloors = Wide.plus(floors, parting.floors());
    long newCaps = Wide.plus(caps, parting.caps());
    long newAfloat = afloat + parting.afloat();
    long held = Wide.plus(newFloors, newCaps);
    if (!low.equals(Scale.ZERO) && holds(parting.open(), held, newAfloat, low) >= units) {
      return -1;
    }
    if (high != null && holds(parting.open(), held, newAfloat, high) < units) {
      return 1;
    }
    open = parting.open();
    floors = newFloors;
    caps = newCaps;
    afloat = newAfloat;
    return 0;
  }

  /**
   * What all hold at a level, rounded down; the open ones together lose less than one part each, so
   * that they are counted by their sums.
   */
  private static long holds(Open open, long settled, long settledAfloat, Scale level) {
    long held = settled;
    long line = settledAfloat;
    for (int i = 0; i < open.size(); i++) {
      long content = level.times(open.weight().at(i));
      if (content >= open.cap().at(i)) {
        held = Wide.plus(held, Wide.times(open.count().at(i), open.cap().at(i)));
      } else if (content < open.floor().at(i)) {
        held = Wide.plus(held, Wide.times(open.count().at(i), open.floor().at(i)));
      } else {
        line += open.count().at(i) * open.weight().at(i);
      }
    }
    return level.fits(line) ? Wide.plus(held, level.times(line)) : Wide.TOO_MUCH;
  }
}

package org.songnuan.split;

import java.util.Arrays;

/**
 * The common level λ at which the vessels hold exactly the units poured: the sum of clamp(λ ×
 * weight, floor, cap) over all claimants is the number of units. λ is the fraction {@code rise} ÷
 * {@code breadth}; nothing is rounded. The level is found in linear time by narrowing the marks
 * (each floor and each cap, divided by the weight) down to the last one under water.
 */
final class WaterLevel {

  private static final byte DRY = 0; // the water has not reached the floor
  private static final byte AFLOAT = 1; // between floor and cap
  private static final byte FULL = 2;

  private final Vessels vessels;
  private final byte[] state;
  private long floors; // held by the dry
  private long caps; // held by the full
  private long breadth; // weight of those afloat

  private WaterLevel(Vessels vessels) {
    this.vessels = vessels;
    this.state = new byte[vessels.size()];
  }

  static WaterLevel of(Vessels vessels) {
    WaterLevel level = new WaterLevel(vessels);
    level.rise();
    return level;
  }

  /** The numerator of the level, in parts. */
  long height() {
    return vessels.units * vessels.parts - floors - caps;
  }

  /** The denominator of the level, at least 1. */
  long breadth() {
    return Math.max(breadth, 1);
  }

  /** What each claimant of vessel i has, in whole parts, rounded down. */
  long wholeParts(int i) {
    return switch (state[i]) {
      case DRY -> vessels.floor[i];
      case FULL -> vessels.cap[i];
      default -> Wide.quotient(height(), vessels.weight[i], breadth());
    };
  }

  /** What {@link #wholeParts} cut off, over {@link #breadth}; wrapping cancels out. */
  long remainder(int i, long wholeParts) {
    return state[i] == AFLOAT ? height() * vessels.weight[i] - wholeParts * breadth() : 0;
  }

  private void rise() {
    int[] marks = new int[2 * vessels.size()];
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
   * Writes down the marks of all vessels whose content depends on the level: 2i floor, 2i+1 cap.
   */
  private int place(int[] marks) {
    int size = 0;
    for (int i = 0; i < vessels.size(); i++) {
      if (vessels.floor[i] == vessels.cap[i]) {
        state[i] = FULL;
        caps += vessels.count[i] * vessels.cap[i];
        continue;
      }
      if (vessels.floor[i] == 0) {
        state[i] = AFLOAT;
        breadth += vessels.count[i] * vessels.weight[i];
      } else {
        floors += vessels.count[i] * vessels.floor[i];
        marks[size++] = 2 * i;
      }
      marks[size++] = 2 * i + 1;
    }
    return size;
  }

  /**
   * Whether the water reaches the mark at {@code pivot}; if so, every mark in [from, to) is passed.
   */
  private boolean isUnderWater(int[] marks, int from, int pivot, int to) {
    long newFloors = floors;
    long newCaps = caps;
    long newBreadth = breadth;
    for (int k = from; k < to; k++) {
      int i = marks[k] >> 1;
      long count = vessels.count[i];
      if (isFloor(marks[k])) {
        newFloors -= count * vessels.floor[i];
        newBreadth += count * vessels.weight[i];
      } else {
        newCaps = Wide.plus(newCaps, Wide.times(count, vessels.cap[i]));
        newBreadth -= count * vessels.weight[i];
      }
    }
    long free = vessels.units * vessels.parts - newFloors;
    int mark = marks[pivot];
    if (newCaps > free
        || Wide.compareProducts(newBreadth, bound(mark), free - newCaps, weight(mark)) > 0) {
      return false;
    }
    floors = newFloors;
    caps = newCaps;
    breadth = newBreadth;
    for (int k = from; k < to; k++) {
      int i = marks[k] >> 1;
      state[i] = (byte) Math.max(state[i], isFloor(marks[k]) ? AFLOAT : FULL);
    }
    return true;
  }

  private int compareMarks(int a, int b) {
    return Wide.compareProducts(bound(a), weight(b), bound(b), weight(a));
  }

  private long bound(int mark) {
    return (isFloor(mark) ? vessels.floor : vessels.cap)[mark >> 1];
  }

  private long weight(int mark) {
    return vessels.weight[mark >> 1];
  }

  private static boolean isFloor(int mark) {
    return (mark & 1) == 0;
  }

  @Override
  public String toString() {
    return height() + "/" + breadth() + " " + Arrays.toString(state);
  }
}

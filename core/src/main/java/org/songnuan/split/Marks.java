package org.songnuan.split;

/**
 * Finds the level by its marks alone: each floor and each cap, divided by the weight. They are
 * narrowed down to the last one under water, in linear time whatever the vessels.
 */
final class Marks {

  private final long units;
  private final Column count;
  private final Column weight;
  private final Column floor;
  private final Column cap;
  private long floors; // held by the dry
  private long caps; // held by the full
  private long breadth; // weight of those afloat
  private long lastBound; // of the last mark under water
  private long lastWeight = 1;

  Marks(long units, Open vessels) {
    this.units = units;
    this.count = vessels.count();
    this.weight = vessels.weight();
    this.floor = vessels.floor();
    this.cap = vessels.cap();
    int[] marks = new int[2 * vessels.size()];
    Narrowing narrowing = new Narrowing(marks, 0, place(marks, vessels.size()), this::compare);
    while (narrowing.isOpen()) {
      narrowing.part();
      if (isUnderWater(marks, narrowing.low(), narrowing.levelFrom(), narrowing.levelTo())) {
        narrowing.keepAfter();
      } else {
        narrowing.keepBefore();
      }
    }
  }

  /** The numerator of the level. Where nobody is afloat, the level of the last mark will do. */
  long height() {
    return breadth > 0 ? units - floors - caps : lastBound;
  }

  /** The denominator of the level, at least 1. */
  long breadth() {
    return breadth > 0 ? breadth : lastWeight;
  }

  /**
   * Writes down the marks of all vessels whose content depends on the level, 2i floor and 2i+1 cap,
   * and counts them as dry, or as afloat where there is no floor.
   */
  private int place(int[] marks, int size) {
    int placed = 0;
    for (int i = 0; i < size; i++) {
      long n = count.at(i);
      if (floor.at(i) == cap.at(i)) {
        caps += n * cap.at(i);
        continue;
      }
      if (floor.at(i) == 0) {
        breadth += n * weight.at(i);
      } else {
        floors += n * floor.at(i);
        marks[placed++] = 2 * i;
      }
      marks[placed++] = 2 * i + 1;
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
    for (int k = from; k < to; k++) {
      int i = marks[k] >> 1;
      long n = count.at(i);
      if (isFloor(marks[k])) {
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

  private int compare(int a, int b) {
    return Wide.compareProducts(bound(a), weightOf(b), bound(b), weightOf(a));
  }

  private long bound(int mark) {
    return (isFloor(mark) ? floor : cap).at(mark >> 1);
  }

  private long weightOf(int mark) {
    return weight.at(mark >> 1);
  }

  private static boolean isFloor(int mark) {
    return (mark & 1) == 0;
  }
}

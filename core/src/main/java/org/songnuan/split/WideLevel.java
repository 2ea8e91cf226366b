package org.songnuan.split;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The level where some sum passes 62 bits, such as that of claims without limit. It is found by
 * sorting the marks and walking up along them; everything is exact, and slow.
 */
final class WideLevel extends Level {

  /** Where the content of a vessel begins (floor) or ceases (cap) to grow. */
  private record Mark(BigInteger bound, long weight, BigInteger count, boolean isFloor) {
    int compareTo(Mark other) {
      return bound
          .multiply(BigInteger.valueOf(other.weight))
          .compareTo(other.bound.multiply(BigInteger.valueOf(weight)));
    }
  }

  private final Vessels vessels;
  private final BigInteger height;
  private final BigInteger[] content; // times the breadth, in parts
  private final BigInteger denominator;

  private WideLevel(Vessels vessels, BigInteger height, BigInteger breadth) {
    this.vessels = vessels;
    this.height = height;
    this.denominator = breadth.multiply(BigInteger.valueOf(vessels.parts()));
    this.content = new BigInteger[vessels.size];
    for (int i = 0; i < content.length; i++) {
      BigInteger afloat = height.multiply(BigInteger.valueOf(vessels.weight.at(i)));
      content[i] = afloat.min(cap(vessels, i).multiply(breadth));
      content[i] = content[i].max(floor(vessels, i).multiply(breadth));
    }
  }

  private static BigInteger floor(Vessels vessels, int i) {
    return BigInteger.valueOf(vessels.floor.at(i)).multiply(BigInteger.valueOf(vessels.parts()));
  }

  private static BigInteger cap(Vessels vessels, int i) {
    return BigInteger.valueOf(vessels.cap.at(i))
        .multiply(BigInteger.valueOf(vessels.parts()))
        .add(BigInteger.valueOf(vessels.oddPart(i)));
  }

  static WideLevel of(Vessels vessels) {
    BigInteger free = vessels.units.multiply(BigInteger.valueOf(vessels.parts()));
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < vessels.size; i++) {
      BigInteger count = BigInteger.valueOf(vessels.count.at(i));
      BigInteger floor = floor(vessels, i);
      BigInteger cap = cap(vessels, i);
      free = free.subtract(count.multiply(floor));
      if (cap.compareTo(floor) > 0) {
        marks.add(new Mark(floor, vessels.weight.at(i), count, true));
        marks.add(new Mark(cap, vessels.weight.at(i), count, false));
      }
    }
    marks.sort(Mark::compareTo);
    BigInteger breadth = BigInteger.ZERO;
    Mark last = new Mark(BigInteger.ZERO, 1, BigInteger.ZERO, true);
    for (Mark mark : marks) {
      // Under water: level × weight ≥ bound.
      BigInteger reached = free.multiply(BigInteger.valueOf(mark.weight));
      if (breadth.multiply(mark.bound).compareTo(reached) > 0) {
        break;
      }
      BigInteger held = mark.count.multiply(mark.bound);
      BigInteger broad = mark.count.multiply(BigInteger.valueOf(mark.weight));
      free = mark.isFloor ? free.add(held) : free.subtract(held);
      breadth = mark.isFloor ? breadth.add(broad) : breadth.subtract(broad);
      last = mark;
    }
    return breadth.signum() > 0
        ? new WideLevel(vessels, free, breadth)
        : new WideLevel(vessels, last.bound, BigInteger.valueOf(last.weight));
  }

  @Override
  long whole(int i) {
    return content[i].divide(denominator).longValueExact();
  }

  @Override
  BigInteger remainder(int i) {
    return content[i].mod(denominator);
  }

  @Override
  BigInteger denominator() {
    return denominator;
  }

  @Override
  BigInteger height() {
    return height;
  }

  @Override
  boolean isWhole(int i) {
    return remainder(i).signum() == 0;
  }

  @Override
  boolean isPastHalf(int i) {
    return remainder(i).shiftLeft(1).compareTo(denominator) > 0;
  }

  @Override
  int compareRemainders(int a, int b) {
    return remainder(a).compareTo(remainder(b));
  }

  @Override
  long pour(long[] share) {
    BigInteger over = vessels.units;
    for (int i = 0; i < share.length; i++) {
      share[i] = whole(i);
      over =
          over.subtract(
              BigInteger.valueOf(vessels.count.at(i)).multiply(BigInteger.valueOf(share[i])));
    }
    return over.longValueExact();
  }

  @Override
  Column remainders() {
    return Column.all(0);
  }
}

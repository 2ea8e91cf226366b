package org.songnuan.split;

import java.math.BigInteger;

/**
 * The level where all sums fit into 62 bits: the fraction {@code height} ÷ {@code breadth}, in
 * parts.
 *
 * <p>The quotient height × weight ÷ breadth is wanted for every vessel, always by the same breadth.
 * So height ÷ breadth is turned once into whole + fraction ÷ 2<sup>63</sup>, rounded down; with a
 * weight below 2<sup>62</sup> the product falls short of the quotient by less than one, and the
 * remainder, which wrapping arithmetic keeps exact, tells whether one is missing (Granlund and
 * Montgomery, <i>Division by invariant integers using multiplication</i>, 1994). Thus no division
 * is done for each vessel, and none of the answers is an estimate.
 */
final class WaterLevel extends Level {

  private final Vessels vessels;
  private final int parts;
  private final Column weight;
  private final Column floor; // in parts
  private final Column cap; // in parts
  private final long height;
  private final long breadth;
  private final Scale scale;
  private final boolean isSafe;
  private Column remainders = Column.all(0);

  private WaterLevel(Vessels vessels, Column floor, Column cap, LevelSearch found) {
    this.vessels = vessels;
    this.parts = vessels.parts();
    this.weight = vessels.weight;
    this.floor = floor;
    this.cap = cap;
    this.height = found.height();
    this.breadth = found.breadth();
    this.scale = Scale.of(height, breadth);
    this.isSafe = scale.fits(weight.most());
  }

  static WaterLevel of(Vessels vessels) {
    Column floor = vessels.floorInParts();
    Column cap = vessels.capInParts();
    long units = vessels.units.longValue() * vessels.parts();
    Open all = new Open(vessels.size, vessels.count, vessels.weight, floor, cap);
    return new WaterLevel(vessels, floor, cap, LevelSearch.of(units, all));
  }

  @Override
  long whole(int i) {
    return parts == 1 ? wholeParts(i) : wholeParts(i) >> 1;
  }

  /** The content in whole parts. */
  private long wholeParts(int i) {
    return Math.max(floor.at(i), Math.min(cap.at(i), afloat(weight.at(i))));
  }

  /** ⌊height × weight ÷ breadth⌋, or more than any cap. */
  private long afloat(long w) {
    if (!isSafe && !scale.fits(w)) {
      return Long.MAX_VALUE;
    }
    long quotient = scale.times(w);
    return height * w - quotient * breadth >= breadth ? quotient + 1 : quotient;
  }

  private long remainderOf(int i) {
    long content = wholeParts(i);
    long w = weight.at(i);
    boolean isAfloat = content < cap.at(i) && afloat(w) == content;
    long rest = isAfloat ? height * w - content * breadth : 0;
    return parts == 1 ? rest : (content & 1) * breadth + rest;
  }

  @Override
  long pour(long[] share) {
    long[] remainder = new long[share.length];
    long sum = pour(share, remainder);
    remainders = Column.upTo(parts * breadth, remainder);
    return vessels.units.longValue() - sum;
  }

  private long pour(long[] share, long[] remainder) {
    if (!isSafe || parts > 1 || !vessels.count.isConstant() || vessels.count.most() != 1) {
      long sum = 0;
      for (int i = 0; i < share.length; i++) {
        share[i] = whole(i);
        remainder[i] = remainderOf(i);
        sum += vessels.count.at(i) * share[i];
      }
      return sum;
    }
    long sum = 0;
    for (int i = 0; i < share.length; i++) {
      long w = weight.at(i);
      long quotient = scale.times(w);
      long rest = height * w - quotient * breadth;
      if (rest >= breadth) {
        quotient++;
        rest -= breadth;
      }
      long low = floor.at(i);
      long high = cap.at(i);
      long isFull = (high - quotient - 1) >> 63; // -1 for yes, 0 for no
      long isDry = (quotient - low) >> 63;
      long content = quotient + ((high - quotient) & isFull) + ((low - quotient) & isDry);
      share[i] = content;
      remainder[i] = rest & ~(isFull | isDry);
      sum += content;
    }
    return sum;
  }

  @Override
  Column remainders() {
    return remainders;
  }

  @Override
  BigInteger remainder(int i) {
    return BigInteger.valueOf(remainderOf(i));
  }

  @Override
  BigInteger denominator() {
    return BigInteger.valueOf(parts * breadth);
  }

  @Override
  BigInteger height() {
    return BigInteger.valueOf(height);
  }

  @Override
  boolean isWhole(int i) {
    return remainderOf(i) == 0;
  }

  @Override
  boolean isPastHalf(int i) {
    long remainder = remainderOf(i);
    return remainder > parts * breadth - remainder;
  }

  @Override
  int compareRemainders(int a, int b) {
    return Long.compare(remainderOf(a), remainderOf(b));
  }
}

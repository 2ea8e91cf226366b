package org.songnuan.split;

/**
 * Vessels filled with whole units: the exact content of each (whole units, and a remainder over one
 * denominator for all), what each surely gets, and the draw that is left open where the last units
 * fall between equals. {@code share[i]} is certain; {@code places} of the claimants in the vessels
 * marked {@code tied} get one unit more. The level itself is {@code height} ÷ {@code denominator}.
 */
final class Fill {
  final long[] whole;
  final long[] remainder;
  final long denominator;
  final long height;
  final long[] share;
  final boolean[] tied;
  final long places;

  /** Whether losses were filled and turned into awards. */
  final boolean losses;

  Fill(
      long[] whole,
      long[] remainder,
      long denominator,
      long height,
      long[] share,
      boolean[] tied,
      long places,
      boolean losses) {
    this.whole = whole;
    this.remainder = remainder;
    this.denominator = denominator;
    this.height = height;
    this.share = share;
    this.tied = tied;
    this.places = places;
    this.losses = losses;
  }

  /** Fills the vessels to their common level, then rounds. */
  static Fill of(Vessels vessels, Rounding rounding) {
    WaterLevel level = WaterLevel.of(vessels);
    int size = vessels.size();
    long[] whole = new long[size];
    long[] remainder = new long[size];
    for (int i = 0; i < size; i++) {
      long parts = level.wholeParts(i);
      whole[i] = parts / vessels.parts;
      remainder[i] = parts % vessels.parts * level.breadth() + level.remainder(i, parts);
    }
    long denominator = vessels.parts * level.breadth();
    long[] share = whole.clone();
    boolean[] tied = new boolean[size];
    Fill fill = new Fill(whole, remainder, denominator, level.height(), share, tied, 0, false);
    long places =
        switch (rounding) {
          case LARGEST_REMAINDER -> LargestRemainder.round(vessels, fill);
          case WEBSTER -> Webster.round(vessels, fill);
        };
    return new Fill(whole, remainder, denominator, level.height(), share, tied, places, false);
  }

  /** Everybody has so much, exactly. */
  static Fill full(long[] top) {
    return new Fill(top, new long[top.length], 1, 0, top, new boolean[top.length], 0, false);
  }

  /** How many units the shares still lack. */
  long missing(Vessels vessels) {
    long missing = vessels.units;
    for (int i = 0; i < share.length; i++) {
      missing -= vessels.count[i] * share[i];
    }
    return missing;
  }
}

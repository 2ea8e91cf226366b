package org.songnuan.split;

/** The missing units go to the largest remainders, one each. */
final class LargestRemainder {

  private LargestRemainder() {}

  /** Completes the shares of a fill that are rounded down; returns the places left to the draw. */
  static long round(Vessels vessels, Fill fill) {
    long missing = fill.missing(vessels);
    long[] remainder = fill.remainder;
    int[] items = new int[vessels.size()];
    int size = 0;
    for (int i = 0; i < items.length; i++) {
      if (remainder[i] > 0) {
        items[size++] = i;
      }
    }
    Narrowing narrowing =
        new Narrowing(
            items,
            0,
            size,
            (a, b) -> {
              int larger = Long.compare(remainder[b], remainder[a]);
              return larger != 0 ? larger : vessels.rank.compare(a, b);
            });
    while (missing > 0 && narrowing.isOpen()) {
      narrowing.part();
      long before = count(vessels, items, narrowing.low(), narrowing.levelFrom());
      long level = count(vessels, items, narrowing.levelFrom(), narrowing.levelTo());
      if (missing < before) {
        narrowing.keepBefore();
        continue;
      }
      giveOne(fill, items, narrowing.low(), narrowing.levelFrom());
      missing -= before;
      if (missing < level) {
        return draw(fill, items, narrowing.levelFrom(), narrowing.levelTo(), missing);
      }
      giveOne(fill, items, narrowing.levelFrom(), narrowing.levelTo());
      missing -= level;
      narrowing.keepAfter();
    }
    return 0;
  }

  private static long count(Vessels vessels, int[] items, int from, int to) {
    long count = 0;
    for (int k = from; k < to; k++) {
      count += vessels.count[items[k]];
    }
    return count;
  }

  private static void giveOne(Fill fill, int[] items, int from, int to) {
    for (int k = from; k < to; k++) {
      fill.share[items[k]]++;
    }
  }

  private static long draw(Fill fill, int[] items, int from, int to, long places) {
    for (int k = from; places > 0 && k < to; k++) {
      fill.tied[items[k]] = true;
    }
    return places;
  }
}

package org.songnuan.split;

/** The missing units go to the largest remainders, one each. */
final class LargestRemainder {

  private LargestRemainder() {}

  /** Completes the shares of a fill that are rounded down; returns the places left to the draw. */
  static long round(Vessels vessels, Fill fill) {
    long[] remainder = fill.remainder;
    int[] items = new int[vessels.size()];
    int size = 0;
    for (int i = 0; i < items.length; i++) {
      if (remainder[i] > 0) {
        items[size++] = i;
      }
    }
    Narrowing.Order order =
        (a, b) -> {
          int larger = Long.compare(remainder[b], remainder[a]);
          return larger != 0 ? larger : vessels.rank.compare(a, b);
        };
    Cut cut = Cut.of(items, size, order, vessels.count, fill.missing(vessels));
    for (int k = 0; k < cut.sure; k++) {
      fill.share[items[k]]++;
    }
    for (int k = cut.sure; k < cut.end; k++) {
      fill.tied[items[k]] = true;
    }
    return cut.places;
  }
}

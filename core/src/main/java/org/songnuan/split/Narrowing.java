package org.songnuan.split;

/**
 * Finds a place in an order without sorting: each step parts the items that are still in question
 * into those before a pivot, level with it and after it; the caller says which side to keep. The
 * pivot is the median of a few; after a step that helped little it is the median of medians of
 * five, so that no input costs more than linear time.
 */
final class Narrowing {

  /** Compares two items, given as indices. */
  @FunctionalInterface
  interface Order {
    int compare(int a, int b);
  }

  private final int[] items;
  private final Order order;
  private int low;
  private int high;
  private int levelFrom;
  private int levelTo;
  private boolean helpedLittle;

  Narrowing(int[] items, int from, int to, Order order) {
    this.items = items;
    this.low = from;
    this.high = to;
    this.order = order;
  }

  boolean isOpen() {
    return low < high;
  }

  /** Parts the open range, which must not be empty. */
  void part() {
    int pivot = helpedLittle || high - low < 9 ? medianOfMedians() : medianOfNine();
    int before = low;
    int after = high;
    int next = low;
    while (next < after) {
      int sign = order.compare(items[next], pivot);
      if (sign < 0) {
        swap(before++, next++);
      } else if (sign > 0) {
        swap(next, --after);
      } else {
        next++;
      }
    }
    levelFrom = before;
    levelTo = after;
    helpedLittle = Math.max(before - low, high - after) > (high - low) / 8 * 7;
  }

  int low() {
    return low;
  }

  /** Where the items level with the pivot begin. */
  int levelFrom() {
    return levelFrom;
  }

  /** Where the items after the pivot begin. */
  int levelTo() {
    return levelTo;
  }

  void keepBefore() {
    high = levelFrom;
  }

  void keepAfter() {
    low = levelTo;
  }

  /** The median of three medians of three, from all over the range. */
  private int medianOfNine() {
    int stride = (high - low) / 9;
    return median(
        median(at(0, stride), at(1, stride), at(2, stride)),
        median(at(3, stride), at(4, stride), at(5, stride)),
        median(at(6, stride), at(7, stride), at(8, stride)));
  }

  private int at(int place, int stride) {
    return items[low + place * stride];
  }

  private int median(int a, int b, int c) {
    if (order.compare(a, b) > 0) {
      return median(b, a, c);
    }
    if (order.compare(b, c) <= 0) {
      return b;
    }
    return order.compare(a, c) > 0 ? a : c;
  }

  /** Has at least three tenths of the range on either side of it. */
  private int medianOfMedians() {
    int medians = low;
    for (int group = low; group < high; group += 5) {
      int groupEnd = Math.min(group + 5, high);
      sort(group, groupEnd);
      swap(medians++, (group + groupEnd) >>> 1);
    }
    return medians - low == 1 ? items[low] : new Narrowing(items, low, medians, order).median();
  }

  private int median() {
    int middle = (low + high) >>> 1;
    while (true) {
      part();
      if (middle < levelFrom) {
        keepBefore();
      } else if (middle >= levelTo) {
        keepAfter();
      } else {
        return items[middle];
      }
    }
  }

  private void sort(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      for (int j = i; j > from && order.compare(items[j - 1], items[j]) > 0; j--) {
        swap(j - 1, j);
      }
    }
  }

  private void swap(int a, int b) {
    int item = items[a];
    items[a] = items[b];
    items[b] = item;
  }
}

package org.songnuan.split;

/**
 * Where a number of units ends when the first in an order get one each. The rows {@code
 * items[0..sure)} get theirs; {@code places} units fall between the claimants of the rows {@code
 * items[sure..end)}, whom the order leaves level; {@code over} units find nobody.
 */
final class Cut {

  final int[] items;
  final int sure;
  final int end;
  final long places;
  final long over;

  private Cut(int[] items, int sure, int end, long places, long over) {
    this.items = items;
    this.sure = sure;
    this.end = end;
    this.places = places;
    this.over = over;
  }

  /** Cuts the first {@code size} items, each of which stands for {@code count} claimants. */
  static Cut of(int[] items, int size, Narrowing.Order order, Column count, long units) {
    Narrowing narrowing = new Narrowing(items, 0, size, order);
    long open = units;
    while (open > 0 && narrowing.isOpen()) {
      narrowing.part();
      long before = sum(items, narrowing.low(), narrowing.levelFrom(), count);
      if (open < before) {
        narrowing.keepBefore();
        continue;
      }
      open -= before;
      long level = sum(items, narrowing.levelFrom(), narrowing.levelTo(), count);
      if (open < level) {
        int sure = narrowing.levelFrom();
        return new Cut(items, sure, open == 0 ? sure : narrowing.levelTo(), open, 0);
      }
      open -= level;
      narrowing.keepAfter();
    }
    return new Cut(items, narrowing.low(), narrowing.low(), 0, open);
  }

  private static long sum(int[] items, int from, int to, Column count) {
    long sum = 0;
    for (int k = from; k < to; k++) {
      sum += count.at(items[k]);
    }
    return sum;
  }
}

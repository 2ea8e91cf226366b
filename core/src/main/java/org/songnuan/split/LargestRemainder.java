package org.songnuan.split;

import java.util.Arrays;

/**
 * The missing units go to the largest remainders, one each; between equal remainders to the larger
 * weight, then the larger claim, then by lot.
 *
 * <p>The cut is found without sorting. While many are in question, they are counted by the leading
 * bits of what they are ordered by; those above the class in which the units run out get theirs,
 * those below get none, and the class itself is looked at more closely. The last few are parted by
 * comparing.
 */
final class LargestRemainder {

  private static final int FEW = 1_000;
  private static final int CLASS_BITS = 11;

  private final Level level;
  private final Vessels vessels;
  private final long[] share;
  private int[] items;
  private int size;
  private long open;

  private LargestRemainder(Vessels vessels, Level level, long[] share, long missing) {
    this.level = level;
    this.vessels = vessels;
    this.share = share;
    this.open = missing;
    this.items = new int[0];
  }

  /** Completes shares that are rounded down; marks the tied and returns their places. */
  static long round(Vessels vessels, Level level, long[] share, Tied tied, long missing) {
    return missing == 0 ? 0 : new LargestRemainder(vessels, level, share, missing).round(tied);
  }

  private long round(Tied tied) {
    Column remainders = level.remainders();
    if (vessels.size > FEW && !remainders.isConstant()) {
      items = lookAtAll(remainders);
      size = items.length;
      look(remainders, classWidth(remainders));
      for (Column key : vessels.rank.keys()) {
        look(key, Long.MAX_VALUE);
      }
    } else {
      items = new int[vessels.size];
      for (int i = 0; i < vessels.size; i++) {
        if (!level.isWhole(i)) {
          items[size++] = i;
        }
      }
    }
    Narrowing.Order order =
        (a, b) -> {
          int larger = level.compareRemainders(b, a);
          return larger != 0 ? larger : vessels.rank.compare(a, b);
        };
    Cut cut = Cut.of(items, size, order, vessels.count, open);
    for (int k = 0; k < cut.sure; k++) {
      share[items[k]]++;
    }
    for (int k = cut.sure; k < cut.end; k++) {
      tied.add(items[k]);
    }
    return cut.places;
  }

  private static long classWidth(Column key) {
    return 1L << shift(key.most());
  }

  /** The first look, at all rows in their order; returns those still in question. */
  private int[] lookAtAll(Column remainders) {
    int shift = shift(remainders.most());
    int[] rows = new int[1 << CLASS_BITS];
    long[] classes = new long[1 << CLASS_BITS];
    for (int i = 0; i < share.length; i++) {
      int of = (int) (remainders.at(i) >>> shift);
      classes[of] += vessels.count.at(i);
      rows[of]++;
    }
    int last = lastOpen(classes);
    int[] kept = new int[rows[last] + 1];
    int end = 0;
    for (int i = 0; i < share.length; i++) {
      long remainder = remainders.at(i);
      int of = (int) (remainder >>> shift);
      share[i] += (last - of) >>> 31;
      kept[end] = i;
      end += of == last && remainder > 0 ? 1 : 0;
    }
    return Arrays.copyOf(kept, end);
  }

  /** Closer and closer looks by a key, until few are in question or the key leaves them level. */
  private void look(Column key, long widest) {
    long width = widest;
    while (size > FEW && width > 1) {
      long least = Long.MAX_VALUE;
      long most = 0;
      for (int k = 0; k < size; k++) {
        long number = key.at(items[k]);
        least = Math.min(least, number);
        most = Math.max(most, number);
      }
      int shift = shift(most - least);
      long[] classes = new long[1 << CLASS_BITS];
      for (int k = 0; k < size; k++) {
        classes[(int) ((key.at(items[k]) - least) >>> shift)] += vessels.count.at(items[k]);
      }
      int last = lastOpen(classes);
      int end = 0;
      for (int k = 0; k < size; k++) {
        int i = items[k];
        int of = (int) ((key.at(i) - least) >>> shift);
        share[i] += (last - of) >>> 31;
        items[end] = i;
        end += of == last ? 1 : 0;
      }
      size = end;
      width = least == most ? 1 : 1L << shift;
    }
  }

  /** The class in which the open units run out; those of the classes above are given away. */
  private int lastOpen(long[] classes) {
    int last = classes.length - 1;
    while (last > 0 && classes[last] <= open) {
      open -= classes[last--];
    }
    return last;
  }

  private static int shift(long range) {
    return Math.max(0, Long.SIZE - CLASS_BITS - Long.numberOfLeadingZeros(range));
  }
}

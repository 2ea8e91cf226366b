package org.songnuan.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table over a run of bits of the word of small facts: the bits are the number of a row, and the
 * row has the clauses that allow these values. It looks at one fact or at several that are
 * neighbours.
 */
final class Window implements Table {
  private final int width;
  private final int half;
  private final int shift;
  private final int mask;
  private final long[] words;

  private Window(ClauseBits bits, List<Scale> scales, SmallFacts small) {
    int start = small.shift(scales.get(0).slots()[0]);
    int rows = 1 << (end(scales.get(scales.size() - 1), small) - start);
    this.width = bits.words();
    this.half = SmallFacts.half(start);
    this.shift = start;
    this.mask = rows - 1;
    this.words = new long[rows * width];
    List<long[]> ofValues = scales.stream().map(scale -> ofValues(scale, bits, small)).toList();
    for (int row = 0; row < rows; row++) {
      for (int word = 0; word < width; word++) {
        long alive = -1;
        for (int i = 0; i < scales.size(); i++) {
          int slot = scales.get(i).slots()[0];
          int value = row >> (small.shift(slot) - start) & small.most(slot);
          alive &= ofValues.get(i)[value * width + word];
        }
        words[row * width + word] = alive;
      }
    }
  }

  private static long[] ofValues(Scale scale, ClauseBits bits, SmallFacts small) {
    int most = small.most(scale.slots()[0]);
    long[] rows = new long[(most + 1) * bits.words()];
    for (int value = 0; value <= most; value++) {
      int ofClass = scale.ofValue(value);
      long[] row = bits.allowing(scale.axis(), (allowed, axis) -> scale.allows(allowed, ofClass));
      System.arraycopy(row, 0, rows, value * bits.words(), bits.words());
    }
    return rows;
  }

  private static int end(Scale scale, SmallFacts small) {
    int slot = scale.slots()[0];
    return small.shift(slot) + small.bits(slot);
  }

  /** Returns whether a window decides the axis: "fifteen or more" must be enough to know. */
  static boolean takes(Scale scale, SmallFacts small) {
    return scale.slots().length == 1
        && small.has(scale.slots()[0])
        && scale.cuts().stream().allMatch(cut -> cut.bound() <= SmallFacts.MANY);
  }

  /** Returns as few windows as can be afforded: the more words a row has, the narrower they are. */
  static List<Table> of(ClauseBits bits, List<Scale> scales, SmallFacts small) {
    int most = bits.words() == 1 ? 10 : bits.words() < 5 ? 10 : 8;
    List<Scale> sorted = new ArrayList<>(scales);
    sorted.sort(Comparator.comparing(scale -> small.shift(scale.slots()[0])));
    List<Table> windows = new ArrayList<>();
    int from = 0;
    while (from < sorted.size()) {
      int start = small.shift(sorted.get(from).slots()[0]);
      int to = from;
      while (to < sorted.size() && isNear(start, end(sorted.get(to), small), most)) {
        to++;
      }
      windows.add(new Window(bits, sorted.subList(from, to), small));
      from = to;
    }
    return windows;
  }

  private static boolean isNear(int start, int end, int most) {
    return end - start <= most && SmallFacts.half(start) == SmallFacts.half(end - 1);
  }

  @Override
  public void and(Rows rows, Room room) {
    long[] alive = room.alive();
    int[] small = rows.small(half);
    int count = rows.count();
    long[] table = words;
    int by = shift;
    int bits = mask;
    if (width == 1) {
      for (int i = 0; i < count; i++) {
        alive[i] &= table[small[i] >>> by & bits];
      }
      return;
    }
    int[] numbers = room.numbers();
    for (int i = 0; i < count; i++) {
      numbers[i] = small[i] >>> by & bits;
    }
    Table.and(alive, numbers, count, table, width);
  }
}

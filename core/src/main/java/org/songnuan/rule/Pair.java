package org.songnuan.rule;

import java.util.List;

/**
 * A table over two small counts that are compared with each other, wherever they stand in the word:
 * both together are the number of a row. Where one is "fifteen or more" it cannot tell.
 */
final class Pair implements Table {
  private static final int ROWS = 256;

  private final int width;
  private final int upper;
  private final int lower;
  private final long[] words;

  private Pair(ClauseBits bits, Axis.OfRatio ratio, SmallFacts small) {
    this.width = bits.words();
    this.upper = small.shift(ratio.upper().get(0));
    this.lower = small.shift(ratio.lower().get(0));
    this.words = new long[ROWS * width];
    for (int row = 0; row < ROWS; row++) {
      int above = row & SmallFacts.MANY;
      int below = row >> 4;
      long[] of =
          above == SmallFacts.MANY || below == SmallFacts.MANY
              ? bits.untold()
              : bits.allowing(ratio, (allowed, axis) -> allowed.allows(above, below));
      System.arraycopy(of, 0, words, row * width, width);
    }
  }

  /** Returns whether a pair decides the axis. */
  static boolean takes(Scale scale, SmallFacts small) {
    return scale.axis() instanceof Axis.OfRatio ratio
        && small.isCount(ratio.upper())
        && small.isCount(ratio.lower());
  }

  static List<Table> of(ClauseBits bits, List<Scale> scales, SmallFacts small) {
    return scales.stream()
        .<Table>map(scale -> new Pair(bits, (Axis.OfRatio) scale.axis(), small))
        .toList();
  }

  @Override
  public void and(Rows rows, Room room) {
    long[] alive = room.alive();
    int[] ofUpper = rows.small(SmallFacts.half(upper));
    int[] ofLower = rows.small(SmallFacts.half(lower));
    int count = rows.count();
    int above = upper;
    int below = lower;
    if (width == 1) {
      look(ofUpper, ofLower, count, alive);
      return;
    }
    int[] numbers = room.numbers();
    for (int i = 0; i < count; i++) {
      numbers[i] = (ofUpper[i] >>> above & 0xF) | ((ofLower[i] >>> below & 0xF) << 4);
    }
    Table.and(alive, numbers, count, words, width);
  }

  private void look(int[] ofUpper, int[] ofLower, int count, long[] alive) {
    long[] table = words;
    int above = upper;
    int below = lower;
    for (int i = 0; i < count; i++) {
      alive[i] &= table[(ofUpper[i] >>> above & 0xF) | ((ofLower[i] >>> below & 0xF) << 4)];
    }
  }
}

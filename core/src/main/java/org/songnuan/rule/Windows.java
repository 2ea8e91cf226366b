package org.songnuan.rule;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tables over the word of small facts: some bits of it are the number of a row, and the row has the
 * clauses that allow these values.
 *
 * <p>A window is a run of bits that holds one fact or several; a pair is two counts that are
 * compared with each other, wherever they stand. A pair of which one is "fifteen or more" cannot
 * tell.
 */
final class Windows {
  private static final int PAIR_ROWS = 256;

  private final int width;
  private final long[] words;
  private final int[] shift;
  private final int[] mask;
  private final int[] row;
  private final int[] upper;
  private final int[] lower;
  private final int[] pairRow;

  private Windows(Builder builder) {
    this.width = builder.bits.words();
    this.words = builder.words.build().toArray();
    this.shift = builder.shift.build().toArray();
    this.mask = builder.mask.build().toArray();
    this.row = builder.row.build().toArray();
    this.upper = builder.upper.build().toArray();
    this.lower = builder.lower.build().toArray();
    this.pairRow = builder.pairRow.build().toArray();
  }

  /** Returns whether a window or a pair decides the axis. */
  static boolean takes(Scale scale, SmallFacts small) {
    if (scale.axis() instanceof Axis.OfRatio ratio) {
      return isSmallCount(ratio.upper(), small) && isSmallCount(ratio.lower(), small);
    }
    return scale.slots().length == 1
        && small.has(scale.slots()[0])
        && scale.cuts().stream().allMatch(cut -> cut.bound() <= SmallFacts.MANY);
  }

  static boolean isSmallCount(List<Integer> product, SmallFacts small) {
    return product.size() == 1 && small.has(product.get(0)) && small.bits(product.get(0)) == 4;
  }

  static Windows of(ClauseBits bits, List<Scale> scales, SmallFacts small) {
    Builder builder = new Builder(bits, small);
    List<Scale> pairs =
        scales.stream().filter(scale -> scale.axis() instanceof Axis.OfRatio).toList();
    List<Scale> single = new ArrayList<>(scales);
    single.removeAll(pairs);
    single.sort(Comparator.comparing(scale -> small.shift(scale.slots()[0])));
    builder.addWindows(single);
    pairs.forEach(builder::addPair);
    return new Windows(builder);
  }

  /** Returns which of the clauses of the only word stay alive. */
  long and(long alive, long small) {
    long still = alive;
    for (int i = 0; i < shift.length; i++) {
      still &= words[row[i] + ((int) (small >>> shift[i]) & mask[i])];
    }
    for (int i = 0; i < pairRow.length; i++) {
      still &= words[pairRow[i] + pair(i, small)];
    }
    return still;
  }

  /** Leaves alive the clauses that stay so. */
  void and(long[] alive, long small) {
    for (int i = 0; i < shift.length; i++) {
      and(alive, row[i] + ((int) (small >>> shift[i]) & mask[i]) * width);
    }
    for (int i = 0; i < pairRow.length; i++) {
      and(alive, pairRow[i] + pair(i, small) * width);
    }
  }

  private int pair(int i, long small) {
    return ((int) (small >>> upper[i]) & 0xF) | (((int) (small >>> lower[i]) & 0xF) << 4);
  }

  private void and(long[] alive, int at) {
    for (int word = 0; word < width; word++) {
      alive[word] &= words[at + word];
    }
  }

  /** Collects the rows. */
  private static final class Builder {
    private final ClauseBits bits;
    private final SmallFacts small;
    private final ImmutableLongArray.Builder words = ImmutableLongArray.builder();
    private final ImmutableIntArray.Builder shift = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder mask = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder row = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder upper = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder lower = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder pairRow = ImmutableIntArray.builder();
    private int filled;

    Builder(ClauseBits bits, SmallFacts small) {
      this.bits = bits;
      this.small = small;
    }

    /** Opens a window as wide as the rows can be afforded, and then the next. */
    void addWindows(List<Scale> scales) {
      int most = bits.words() == 1 ? 12 : bits.words() < 5 ? 10 : 8;
      int from = 0;
      while (from < scales.size()) {
        int start = small.shift(scales.get(from).slots()[0]);
        int end = from;
        while (end < scales.size() && last(scales.get(end)) - start <= most) {
          end++;
        }
        addWindow(scales.subList(from, end), start);
        from = end;
      }
    }

    private int last(Scale scale) {
      return small.shift(scale.slots()[0]) + small.bits(scale.slots()[0]);
    }

    private void addWindow(List<Scale> scales, int start) {
      int rows = 1 << (last(scales.get(scales.size() - 1)) - start);
      List<long[][]> ofValue = new ArrayList<>();
      for (Scale scale : scales) {
        long[][] of = new long[small.most(scale.slots()[0]) + 1][];
        for (int value = 0; value < of.length; value++) {
          int ofClass = scale.ofValue(value);
          of[value] =
              bits.allowing(scale.axis(), (allowed, axis) -> scale.allows(allowed, ofClass));
        }
        ofValue.add(of);
      }
      shift.add(start);
      mask.add(rows - 1);
      row.add(filled);
      for (int number = 0; number < rows; number++) {
        for (int word = 0; word < bits.words(); word++) {
          long alive = -1;
          for (int i = 0; i < scales.size(); i++) {
            int slot = scales.get(i).slots()[0];
            alive &= ofValue.get(i)[number >> (small.shift(slot) - start) & small.most(slot)][word];
          }
          words.add(alive);
        }
      }
      filled += rows * bits.words();
    }

    private void addPair(Scale scale) {
      Axis.OfRatio ratio = (Axis.OfRatio) scale.axis();
      upper.add(small.shift(ratio.upper().get(0)));
      lower.add(small.shift(ratio.lower().get(0)));
      pairRow.add(filled);
      for (int number = 0; number < PAIR_ROWS; number++) {
        words.addAll(pairRow(ratio, number & 0xF, number >> 4));
      }
      filled += PAIR_ROWS * bits.words();
    }

    private long[] pairRow(Axis.OfRatio ratio, int above, int below) {
      return above == SmallFacts.MANY || below == SmallFacts.MANY
          ? bits.untold()
          : bits.allowing(ratio, (allowed, axis) -> allowed.allows(above, below));
    }
  }
}

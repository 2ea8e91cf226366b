package org.songnuan.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A table over one fact, cut at whole numbers: how many limits a value has passed is the number of
 * its row.
 *
 * <p>Where the fact is compared with multiples of a small count, as an income is with so much a
 * head, there are limits of their own for each value of the count, so that nothing is multiplied. A
 * count of "fifteen or more" cannot tell.
 */
final class Line implements Table {
  private static final int NONE = -1;

  /** No value is further from zero. */
  private static final long FAR = 1L << 62;

  /**
   * What a line looks at.
   *
   * @param slot the fact
   * @param count the small count of which multiples are its limits, or -1
   */
  private record Look(int slot, int count) {}

  private final int width;
  private final int slot;
  private final int shift;
  private final int mask;

  /**
   * How many limits a count has, one less than a power of two; some may be too far to be passed.
   */
  private final int limits;

  private final long[] bounds;
  private final long[] words;

  private Line(ClauseBits bits, Look look, List<Scale> scales, SmallFacts small) {
    boolean isOne = look.count() == NONE;
    int counts = isOne ? 1 : SmallFacts.MANY + 1;
    List<List<Long>> ofCount = new ArrayList<>();
    int most = 1;
    for (int count = 0; count < counts; count++) {
      ofCount.add(limits(scales, count));
      most = Math.max(most, ofCount.get(count).size());
    }
    this.width = bits.words();
    this.slot = look.slot();
    this.shift = isOne ? 0 : small.shift(look.count());
    this.mask = isOne ? 0 : SmallFacts.MANY;
    this.limits = 2 * Integer.highestOneBit(most) - 1;
    this.bounds = new long[counts * (limits + 1)];
    this.words = new long[counts * (limits + 1) * width];
    Arrays.fill(bounds, FAR);
    for (int count = 0; count < counts; count++) {
      List<Long> own = ofCount.get(count);
      int first = count * (limits + 1);
      for (int passed = 0; passed <= limits; passed++) {
        int last = Math.min(passed, own.size());
        long value = last == 0 ? -FAR : own.get(last - 1);
        if (passed < own.size()) {
          bounds[first + passed] = own.get(passed);
        }
        long[] row = count == SmallFacts.MANY ? bits.untold() : row(bits, scales, count, value);
        System.arraycopy(row, 0, words, (first + passed) * width, width);
      }
    }
  }

  /** Returns the whole numbers at which something changes where the count is this. */
  private static List<Long> limits(List<Scale> scales, int count) {
    TreeSet<Long> limits = new TreeSet<>();
    for (Scale scale : scales) {
      scale.cuts().forEach(cut -> limits.add(bound(scale.axis(), cut, count)));
    }
    return limits.stream().filter(limit -> limit > -FAR && limit <= FAR).toList();
  }

  private static long bound(Axis axis, Cut cut, int count) {
    return axis instanceof Axis.OfRatio ? cut.times(count).bound() : cut.bound();
  }

  private static long[] row(ClauseBits bits, List<Scale> scales, int count, long value) {
    long[] row = bits.all();
    for (Scale scale : scales) {
      long[] of =
          bits.allowing(
              scale.axis(),
              (allowed, axis) ->
                  (allowed.from() == null || value >= bound(axis, allowed.from(), count))
                      && (allowed.until() == null || value < bound(axis, allowed.until(), count)));
      Arrays.setAll(row, word -> row[word] & of[word]);
    }
    return row;
  }

  /** Returns whether a line decides the axis. */
  static boolean takes(Scale scale, SmallFacts small) {
    return scale.axis() instanceof Axis.OfFact
        || (scale.axis() instanceof Axis.OfRatio ratio
            && ratio.upper().size() == 1
            && small.isCount(ratio.lower()));
  }

  static List<Line> of(ClauseBits bits, List<Scale> scales, SmallFacts small) {
    Map<Look, List<Scale>> lines = new LinkedHashMap<>();
    for (Scale scale : scales) {
      if (scale.axis() instanceof Axis.OfRatio ratio) {
        Look look = new Look(ratio.upper().get(0), ratio.lower().get(0));
        lines.computeIfAbsent(look, any -> new ArrayList<>()).add(scale);
      }
    }
    for (Scale scale : scales) {
      if (scale.axis() instanceof Axis.OfFact fact) {
        Look look =
            lines.keySet().stream()
                .filter(line -> line.slot() == fact.slot())
                .findFirst()
                .orElse(new Look(fact.slot(), NONE));
        lines.computeIfAbsent(look, any -> new ArrayList<>()).add(scale);
      }
    }
    List<Line> all = new ArrayList<>();
    lines.forEach((look, of) -> all.add(new Line(bits, look, of, small)));
    return all;
  }

  /** Returns the fact that is looked at. */
  int slot() {
    return slot;
  }

  @Override
  public void and(Rows rows, long[] alive) {
    if (limits == 3) {
      upToThree(rows, alive);
    } else if (limits == 7) {
      upToSeven(rows, alive);
    } else {
      any(rows, alive);
    }
  }

  private void upToThree(Rows rows, long[] alive) {
    long[] values = rows.values(slot);
    int at = rows.at(slot);
    long[] small = rows.small();
    int from = rows.smallAt();
    long[] of = bounds;
    int by = shift;
    int bits = mask;
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      int row = ((int) (small[from + i] >>> by) & bits) << 2;
      long value = values[at + i];
      row += passed(of[row + 1], value) & 2;
      row += passed(of[row], value) & 1;
      Table.and(alive, i, words, row, width);
    }
  }

  private void upToSeven(Rows rows, long[] alive) {
    long[] values = rows.values(slot);
    int at = rows.at(slot);
    long[] small = rows.small();
    int from = rows.smallAt();
    long[] of = bounds;
    int by = shift;
    int bits = mask;
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      int row = ((int) (small[from + i] >>> by) & bits) << 3;
      long value = values[at + i];
      row += passed(of[row + 3], value) & 4;
      row += passed(of[row + 1], value) & 2;
      row += passed(of[row], value) & 1;
      Table.and(alive, i, words, row, width);
    }
  }

  private void any(Rows rows, long[] alive) {
    long[] values = rows.values(slot);
    int at = rows.at(slot);
    long[] small = rows.small();
    int from = rows.smallAt();
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      int row = ((int) (small[from + i] >>> shift) & mask) * (limits + 1);
      long value = values[at + i];
      for (int step = (limits + 1) / 2; step > 0; step >>= 1) {
        row += passed(bounds[row + step - 1], value) & step;
      }
      Table.and(alive, i, words, row, width);
    }
  }

  /** Returns -1 if the value has passed the limit, else 0, without a branch. */
  private static int passed(long limit, long value) {
    return (int) ((limit - 1 - value) >> 63);
  }
}

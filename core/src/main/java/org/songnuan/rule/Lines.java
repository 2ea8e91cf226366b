package org.songnuan.rule;

import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Tables over one fact, cut at whole numbers: how many cuts a value has passed is the number of its
 * row.
 *
 * <p>Where the fact is compared with multiples of a small count, as an income is with so much a
 * head, the table has a line for each value of the count, with the limits of that value, so that
 * nothing is multiplied. A count of "fifteen or more" cannot tell.
 */
final class Lines {
  private static final int NONE = -1;
  private static final int FEW = 8;

  /**
   * What a line looks at.
   *
   * @param slot the fact
   * @param count the small count that it is compared with multiples of, or -1
   */
  private record Subject(int slot, int count) {}

  private final int width;
  private final long[] words;
  private final long[] bounds;
  private final int[] slot;
  private final int[] shift;
  private final int[] mask;
  private final int[] cuts;
  private final int[] bound;
  private final int[] row;

  private Lines(Builder builder) {
    this.width = builder.bits.words();
    this.words = builder.words.build().toArray();
    this.bounds = builder.bounds.build().toArray();
    this.slot = builder.slot.build().toArray();
    this.shift = builder.shift.build().toArray();
    this.mask = builder.mask.build().toArray();
    this.cuts = builder.cuts.build().toArray();
    this.bound = builder.bound.build().toArray();
    this.row = builder.row.build().toArray();
  }

  /** Returns whether a line decides the axis. */
  static boolean takes(Scale scale, SmallFacts small) {
    return scale.axis() instanceof Axis.OfFact
        || (scale.axis() instanceof Axis.OfRatio ratio
            && ratio.upper().size() == 1
            && Windows.isSmallCount(ratio.lower(), small));
  }

  static Lines of(ClauseBits bits, List<Scale> scales, SmallFacts small) {
    Map<Subject, List<Scale>> lines = new LinkedHashMap<>();
    for (Scale scale : scales) {
      if (scale.axis() instanceof Axis.OfRatio ratio) {
        Subject subject = new Subject(ratio.upper().get(0), ratio.lower().get(0));
        lines.computeIfAbsent(subject, any -> new ArrayList<>()).add(scale);
      }
    }
    for (Scale scale : scales) {
      if (scale.axis() instanceof Axis.OfFact fact) {
        Subject subject =
            lines.keySet().stream()
                .filter(line -> line.slot() == fact.slot())
                .findFirst()
                .orElse(new Subject(fact.slot(), NONE));
        lines.computeIfAbsent(subject, any -> new ArrayList<>()).add(scale);
      }
    }
    Builder builder = new Builder(bits, small);
    lines.forEach(builder::add);
    return new Lines(builder);
  }

  /** Returns which of the clauses of the only word stay alive. */
  long and(long alive, long[] values, long small) {
    long still = alive;
    for (int line = 0; line < slot.length; line++) {
      still &= words[at(line, values, small)];
    }
    return still;
  }

  /** Leaves alive the clauses that stay so. */
  void and(long[] alive, long[] values, long small) {
    for (int line = 0; line < slot.length; line++) {
      int at = at(line, values, small);
      for (int word = 0; word < width; word++) {
        alive[word] &= words[at + word];
      }
    }
  }

  private int at(int line, long[] values, long small) {
    int most = cuts[line];
    int count = (int) (small >>> shift[line]) & mask[line];
    int first = bound[line] + count * most;
    long value = values[slot[line]];
    int passed = most <= FEW ? counted(value, first, most) : searched(value, first, most);
    return row[line] + (count * (most + 1) + passed) * width;
  }

  private int counted(long value, int first, int most) {
    int passed = 0;
    for (int i = first; i < first + most; i++) {
      passed += value >= bounds[i] ? 1 : 0;
    }
    return passed;
  }

  private int searched(long value, int first, int most) {
    int from = first;
    int rest = most;
    while (rest > 0) {
      int half = rest >> 1;
      boolean passed = value >= bounds[from + half];
      from = passed ? from + half + 1 : from;
      rest = passed ? rest - half - 1 : half;
    }
    return from - first;
  }

  /** Collects the limits and the rows. */
  private static final class Builder {
    private final ClauseBits bits;
    private final SmallFacts small;
    private final ImmutableLongArray.Builder words = ImmutableLongArray.builder();
    private final ImmutableLongArray.Builder bounds = ImmutableLongArray.builder();
    private final ImmutableIntArray.Builder slot = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder shift = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder mask = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder cuts = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder bound = ImmutableIntArray.builder();
    private final ImmutableIntArray.Builder row = ImmutableIntArray.builder();
    private int filled;
    private int bounded;

    Builder(ClauseBits bits, SmallFacts small) {
      this.bits = bits;
      this.small = small;
    }

    void add(Subject subject, List<Scale> scales) {
      boolean isOne = subject.count() == NONE;
      int counts = isOne ? 1 : SmallFacts.MANY + 1;
      List<List<Long>> limits = new ArrayList<>();
      int most = 0;
      for (int count = 0; count < counts; count++) {
        limits.add(limits(scales, count));
        most = Math.max(most, limits.get(count).size());
      }
      slot.add(subject.slot());
      shift.add(isOne ? 0 : small.shift(subject.count()));
      mask.add(isOne ? 0 : SmallFacts.MANY);
      cuts.add(most);
      bound.add(bounded);
      row.add(filled);
      for (int count = 0; count < counts; count++) {
        boolean isMany = count == SmallFacts.MANY;
        List<Long> own = limits.get(count);
        for (int i = 0; i < most; i++) {
          bounds.add(i < own.size() ? own.get(i) : Long.MAX_VALUE);
        }
        for (int passed = 0; passed <= most; passed++) {
          int last = Math.min(passed, own.size());
          long value = last == 0 ? Long.MIN_VALUE : own.get(last - 1);
          words.addAll(isMany ? bits.untold() : row(scales, count, value));
        }
      }
      bounded += counts * most;
      filled += counts * (most + 1) * bits.words();
    }

    /** Returns the whole numbers at which something changes where the count is this. */
    private static List<Long> limits(List<Scale> scales, int count) {
      TreeSet<Long> limits = new TreeSet<>();
      for (Scale scale : scales) {
        scale.cuts().forEach(cut -> limits.add(bound(scale.axis(), cut, count)));
      }
      return List.copyOf(limits);
    }

    private static long bound(Axis axis, Cut cut, int count) {
      return axis instanceof Axis.OfRatio ? cut.times(count).bound() : cut.bound();
    }

    private long[] row(List<Scale> scales, int count, long value) {
      long[] row = bits.all();
      for (Scale scale : scales) {
        long[] of =
            bits.allowing(
                scale.axis(),
                (allowed, axis) ->
                    (allowed.from() == null || value >= bound(axis, allowed.from(), count))
                        && (allowed.until() == null
                            || value < bound(axis, allowed.until(), count)));
        Arrays.setAll(row, word -> row[word] & of[word]);
      }
      return row;
    }
  }
}

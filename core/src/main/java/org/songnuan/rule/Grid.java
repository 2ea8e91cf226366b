package org.songnuan.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table over comparisons of up to three facts with each other and with limits, {@code a·x + b·y +
 * c·z ≥ d}: how many cuts of each axis are passed, each axis times its stride, is the number of a
 * row.
 *
 * <p>So is decided where an amount stands between limits, how many times another it is, and how
 * large several together are. Every subject is asked the same without a branch, so that a processor
 * asks several at once. Where a fact is so large that 64 bits might not do, or a ratio is nothing
 * to nothing, the table cannot tell.
 */
final class Grid implements Table {
  private static final int MOST_TERMS = 3;
  private static final long ROOM = 1L << 61;

  /**
   * A question that every subject is asked.
   *
   * @param step what a yes adds to the number of the row
   */
  private record Ask(int x, long ofX, int y, long ofY, int z, long ofZ, long least, long step) {}

  /**
   * A fact that must not be further from zero.
   *
   * @param room how far it may be
   */
  private record Guard(int slot, long room) {}

  private final int width;
  private final Ask[] asks;
  private final Guard[] guards;
  private final Axis.OfRatio[] ratios;
  private final long[] words;

  private Grid(ClauseBits bits, List<Scale> scales) {
    this.width = bits.words();
    List<Ask> all = new ArrayList<>();
    int rows = 1;
    for (Scale scale : scales) {
      for (Cut cut : scale.cuts()) {
        all.add(ask(scale.axis(), cut, rows));
      }
      rows *= scale.classes();
    }
    this.asks = all.toArray(Ask[]::new);
    this.guards = guards(all);
    this.ratios =
        scales.stream()
            .map(Scale::axis)
            .filter(Axis.OfRatio.class::isInstance)
            .toArray(Axis.OfRatio[]::new);
    this.words = words(bits, scales, rows);
  }

  private static Ask ask(Axis axis, Cut cut, long step) {
    if (axis instanceof Axis.OfRatio ratio) {
      long of = cut.limit().denominator().longValueExact();
      long times = cut.limit().numerator().longValueExact();
      int upper = ratio.upper().get(0);
      return new Ask(upper, of, ratio.lower().get(0), -times, upper, 0, cut.after() ? 1 : 0, step);
    } else if (axis instanceof Axis.OfFact fact) {
      return new Ask(fact.slot(), 1, fact.slot(), 0, fact.slot(), 0, cut.bound(), step);
    }
    Axis.OfSum sum = (Axis.OfSum) axis;
    int[] slot = new int[MOST_TERMS];
    long[] factor = new long[MOST_TERMS];
    Arrays.fill(slot, sum.products().get(0).get(0));
    for (int i = 0; i < sum.products().size(); i++) {
      slot[i] = sum.products().get(i).get(0);
      factor[i] = sum.factors().get(i);
    }
    return new Ask(slot[0], factor[0], slot[1], factor[1], slot[2], factor[2], cut.bound(), step);
  }

  private static Guard[] guards(List<Ask> asks) {
    Map<Integer, Long> largest = new LinkedHashMap<>();
    for (Ask ask : asks) {
      largest.merge(ask.x(), Math.abs(ask.ofX()), Math::max);
      largest.merge(ask.y(), Math.abs(ask.ofY()), Math::max);
      largest.merge(ask.z(), Math.abs(ask.ofZ()), Math::max);
    }
    return largest.entrySet().stream()
        .map(fact -> new Guard(fact.getKey(), ROOM / MOST_TERMS / Math.max(1, fact.getValue())))
        .toArray(Guard[]::new);
  }

  private static long[] words(ClauseBits bits, List<Scale> scales, int rows) {
    int width = bits.words();
    List<long[]> ofScale = scales.stream().map(bits::rows).toList();
    long[] words = new long[rows * width];
    for (int row = 0; row < rows; row++) {
      for (int word = 0; word < width; word++) {
        long alive = -1;
        int rest = row;
        for (int i = 0; i < scales.size(); i++) {
          int classes = scales.get(i).classes();
          alive &= ofScale.get(i)[rest % classes * width + word];
          rest /= classes;
        }
        words[row * width + word] = alive;
      }
    }
    return words;
  }

  /** Returns whether a grid decides the axis. */
  static boolean takes(Scale scale) {
    if (scale.axis() instanceof Axis.OfRatio ratio) {
      return ratio.upper().size() == 1 && ratio.lower().size() == 1;
    } else if (scale.axis() instanceof Axis.OfSum sum) {
      return sum.products().size() <= MOST_TERMS
          && sum.products().stream().allMatch(product -> product.size() == 1)
          && isNear(scale);
    }
    return scale.axis() instanceof Axis.OfFact && isNear(scale);
  }

  private static boolean isNear(Scale scale) {
    return !scale.cuts().isEmpty()
        && scale.cuts().stream().allMatch(cut -> cut.bound() < ROOM && cut.bound() > -ROOM);
  }

  /** Returns as few grids as can be afforded. */
  static List<Grid> of(ClauseBits bits, List<Scale> scales) {
    int most = bits.words() == 1 ? 1_024 : 256;
    List<Grid> grids = new ArrayList<>();
    List<Scale> some = new ArrayList<>();
    int rows = 1;
    for (Scale scale : scales) {
      if (rows * scale.classes() > most && !some.isEmpty()) {
        grids.add(new Grid(bits, some));
        some.clear();
        rows = 1;
      }
      some.add(scale);
      rows *= scale.classes();
    }
    if (!some.isEmpty()) {
      grids.add(new Grid(bits, some));
    }
    return grids;
  }

  /** Returns the facts that are looked at. */
  Set<Integer> slots() {
    Set<Integer> slots = new LinkedHashSet<>();
    for (Guard guard : guards) {
      slots.add(guard.slot());
    }
    return slots;
  }

  @Override
  public void and(Rows rows, Room room) {
    long[] alive = room.alive();
    long[] numbers = room.numbers();
    int count = rows.count();
    Arrays.fill(numbers, 0, count, 0);
    for (Ask ask : asks) {
      if (ask.ofZ() != 0) {
        askThree(rows, ask, numbers);
      } else if (ask.ofY() != 0) {
        askTwo(rows, ask, numbers);
      } else {
        askOne(rows, ask, numbers);
      }
    }
    look(numbers, count, alive);
    for (Guard guard : guards) {
      if (!fits(rows, guard)) {
        leaveUntold(rows, guard, alive);
      }
    }
    for (Axis.OfRatio ratio : ratios) {
      if (!isSomething(rows, ratio)) {
        leaveUntold(rows, ratio, alive);
      }
    }
  }

  private static void askOne(Rows rows, Ask ask, long[] numbers) {
    long[] x = rows.values(ask.x());
    long ofX = ask.ofX();
    long least = ask.least();
    long step = ask.step();
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      numbers[i] += (~(ofX * x[i] - least) >> 63) & step;
    }
  }

  private static void askTwo(Rows rows, Ask ask, long[] numbers) {
    long[] x = rows.values(ask.x());
    long[] y = rows.values(ask.y());
    long ofX = ask.ofX();
    long ofY = ask.ofY();
    long least = ask.least();
    long step = ask.step();
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      numbers[i] += (~(ofX * x[i] + ofY * y[i] - least) >> 63) & step;
    }
  }

  private static void askThree(Rows rows, Ask ask, long[] numbers) {
    long[] x = rows.values(ask.x());
    long[] y = rows.values(ask.y());
    long[] z = rows.values(ask.z());
    long ofX = ask.ofX();
    long ofY = ask.ofY();
    long ofZ = ask.ofZ();
    long least = ask.least();
    long step = ask.step();
    int count = rows.count();
    for (int i = 0; i < count; i++) {
      long sum = ofX * x[i] + ofY * y[i] + ofZ * z[i];
      numbers[i] += (~(sum - least) >> 63) & step;
    }
  }

  private void look(long[] numbers, int count, long[] alive) {
    long[] table = words;
    int last = table.length / width - 1;
    if (width == 1) {
      for (int i = 0; i < count; i++) {
        alive[i] &= table[Math.min((int) numbers[i], last)];
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      Table.and(alive, i, table, Math.min((int) numbers[i], last), width);
    }
  }

  private static boolean fits(Rows rows, Guard guard) {
    long[] values = rows.values(guard.slot());
    int count = rows.count();
    long room = guard.room();
    long beyond = 0;
    for (int i = 0; i < count; i++) {
      beyond |= (room - values[i]) | (room + values[i]);
    }
    return beyond >= 0;
  }

  private void leaveUntold(Rows rows, Guard guard, long[] alive) {
    long[] values = rows.values(guard.slot());
    for (int i = 0; i < rows.count(); i++) {
      if (values[i] > guard.room() || values[i] < -guard.room()) {
        leaveUntold(alive, i);
      }
    }
  }

  private static boolean isSomething(Rows rows, Axis.OfRatio ratio) {
    int upper = ratio.upper().get(0);
    int lower = ratio.lower().get(0);
    long[] x = rows.values(upper);
    long[] y = rows.values(lower);
    int count = rows.count();
    long signs = -1;
    for (int i = 0; i < count; i++) {
      long either = x[i] | y[i];
      signs &= either | -either;
    }
    return signs < 0;
  }

  private void leaveUntold(Rows rows, Axis.OfRatio ratio, long[] alive) {
    int upper = ratio.upper().get(0);
    int lower = ratio.lower().get(0);
    for (int i = 0; i < rows.count(); i++) {
      if (rows.values(upper)[i] == 0 && rows.values(lower)[i] == 0) {
        leaveUntold(alive, i);
      }
    }
  }

  private void leaveUntold(long[] alive, int subject) {
    Arrays.fill(alive, subject * width, (subject + 1) * width, ~ClauseBits.TOLD);
  }
}

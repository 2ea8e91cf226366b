package org.songnuan.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A table over comparisons of up to three facts with each other and with limits: how many cuts of
 * each axis are passed, each axis times its stride, is the number of a row.
 *
 * <p>So is decided where an amount stands between limits, how many times another it is, and how
 * large several together are. Where a fact is so large that the arithmetic might not be exact, or a
 * ratio is nothing to nothing, the table cannot tell.
 */
final class Grid implements Table {
  private final int width;
  private final Ask[] asks;
  private final Guard[] guards;
  private final Axis.OfRatio[] ratios;
  private final long[] words;

  private Grid(ClauseBits bits, List<Scale> scales, SmallFacts small) {
    this.width = bits.words();
    List<Ask> all = new ArrayList<>();
    int rows = 1;
    for (Scale scale : scales) {
      for (Cut cut : scale.cuts()) {
        all.add(Ask.of(scale.axis(), cut, rows, small));
      }
      rows *= scale.classes();
    }
    this.asks = all.toArray(Ask[]::new);
    this.guards = Guard.of(all).toArray(Guard[]::new);
    this.ratios =
        scales.stream()
            .map(Scale::axis)
            .filter(Axis.OfRatio.class::isInstance)
            .toArray(Axis.OfRatio[]::new);
    this.words = words(bits, scales, rows);
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

  /** Returns as few grids as can be afforded. */
  static List<Grid> of(ClauseBits bits, List<Scale> scales, SmallFacts small) {
    int most = bits.words() == 1 ? 1_024 : 256;
    List<Grid> grids = new ArrayList<>();
    List<Scale> some = new ArrayList<>();
    int rows = 1;
    for (Scale scale : scales) {
      if (rows * scale.classes() > most && !some.isEmpty()) {
        grids.add(new Grid(bits, some, small));
        some.clear();
        rows = 1;
      }
      some.add(scale);
      rows *= scale.classes();
    }
    if (!some.isEmpty()) {
      grids.add(new Grid(bits, some, small));
    }
    return grids;
  }

  /** Returns the facts that are looked at in 32 bits, or in 64. */
  Set<Integer> slots(boolean narrow) {
    Set<Integer> slots = new LinkedHashSet<>();
    for (Guard guard : guards) {
      if (guard instanceof Guard.Narrow == narrow) {
        slots.add(guard.slot);
      }
    }
    for (int i = 0; i < ratios.length && narrow; i++) {
      slots.add(ratios[i].upper().get(0));
      slots.add(ratios[i].lower().get(0));
    }
    return slots;
  }

  @Override
  public void and(Rows rows, Room room) {
    long[] alive = room.alive();
    int[] numbers = room.numbers();
    int count = rows.count();
    Arrays.fill(numbers, 0, count, 0);
    for (Ask ask : asks) {
      ask.addTo(numbers, rows);
    }
    look(numbers, count, alive);
    leaveUntold(rows, room.strange(count), alive);
  }

  private void look(int[] numbers, int count, long[] alive) {
    long[] table = words;
    int last = table.length / width - 1;
    if (width == 1) {
      for (int i = 0; i < count; i++) {
        alive[i] &= table[Math.min(numbers[i], last)];
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      numbers[i] = Math.min(numbers[i], last);
    }
    Table.and(alive, numbers, count, table, width);
  }

  private void leaveUntold(Rows rows, int[] strange, long[] alive) {
    for (Guard guard : guards) {
      guard.addBeyond(rows, strange);
    }
    for (Axis.OfRatio ratio : ratios) {
      int[] x = rows.values(ratio.upper().get(0));
      int[] y = rows.values(ratio.lower().get(0));
      addNothing(x, y, rows.count(), strange);
    }
    for (int i = 0; i < rows.count(); i++) {
      if (strange[i] < 0) {
        Arrays.fill(alive, i * width, (i + 1) * width, ~ClauseBits.TOLD);
      }
    }
  }

  /** Makes negative what is said of those of whom the ratio is nothing to nothing. */
  private static void addNothing(int[] x, int[] y, int count, int[] strange) {
    for (int i = 0; i < count; i++) {
      int either = x[i] | y[i];
      strange[i] |= ~(either | -either);
    }
  }
}

package org.songnuan.rule;

import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables over the classes of several axes, whatever they look at: the numbers of the classes, each
 * times its stride, sum to the number of a row.
 */
final class Grids {
  private static final int MOST_ROWS = 1_024;

  private final int width;
  private final Scale[] scales;
  private final int[] stride;
  private final int[] end;
  private final int[] row;
  private final long[] words;

  private Grids(ClauseBits bits, List<List<Scale>> grids) {
    this.width = bits.words();
    this.scales = grids.stream().flatMap(List::stream).toArray(Scale[]::new);
    this.stride = new int[scales.length];
    this.end = new int[grids.size()];
    this.row = new int[grids.size()];
    ImmutableLongArray.Builder rows = ImmutableLongArray.builder();
    int filled = 0;
    int axis = 0;
    for (int grid = 0; grid < grids.size(); grid++) {
      int size = 1;
      for (Scale scale : grids.get(grid)) {
        stride[axis++] = size;
        size *= scale.classes();
      }
      end[grid] = axis;
      row[grid] = filled;
      fill(bits, grids.get(grid), size, rows);
      filled += size * width;
    }
    this.words = rows.build().toArray();
  }

  static Grids of(ClauseBits bits, List<Scale> scales) {
    List<List<Scale>> grids = new ArrayList<>();
    int size = MOST_ROWS;
    for (Scale scale : scales) {
      size *= scale.classes();
      if (size > MOST_ROWS) {
        grids.add(new ArrayList<>());
        size = scale.classes();
      }
      grids.get(grids.size() - 1).add(scale);
    }
    return new Grids(bits, grids);
  }

  private static void fill(
      ClauseBits bits, List<Scale> grid, int size, ImmutableLongArray.Builder rows) {
    List<List<long[]>> ofClass = new ArrayList<>();
    for (Scale scale : grid) {
      List<long[]> of = new ArrayList<>();
      for (int i = 0; i < scale.classes(); i++) {
        int number = i;
        of.add(bits.allowing(scale.axis(), (allowed, axis) -> scale.allows(allowed, number)));
      }
      ofClass.add(of);
    }
    for (int number = 0; number < size; number++) {
      for (int word = 0; word < bits.words(); word++) {
        long alive = -1;
        int rest = number;
        for (List<long[]> of : ofClass) {
          alive &= of.get(rest % of.size())[word];
          rest /= of.size();
        }
        rows.add(alive);
      }
    }
  }

  /** Returns how many tables there are. */
  int size() {
    return row.length;
  }

  /** Returns where the words of the subject's row begin, or what {@link Scale#of} says instead. */
  int at(int grid, Subject subject, Verdicts parts) {
    int number = 0;
    for (int axis = grid == 0 ? 0 : end[grid - 1]; axis < end[grid]; axis++) {
      int ofClass = scales[axis].of(subject, parts);
      if (ofClass < 0) {
        return ofClass;
      }
      number += ofClass * stride[axis];
    }
    return row[grid] + number * width;
  }

  long word(int at) {
    return words[at];
  }
}

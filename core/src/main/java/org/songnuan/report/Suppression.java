package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Which cells of a table of counts with its totals must be hidden, so that nobody can compute a
 * small one from what is shown.
 *
 * <p>A cell or total from 1 to below the least is hidden; 0 says nothing of anybody and is shown.
 * Then others are hidden until each hidden one could also be another number of at least 1, whatever
 * is shown: until it lies on a circle of hidden cells along which one can be moved, up here and
 * down there, with every shown row and column still adding up. The circle of least weight is taken,
 * totals last of all; in the end whatever need not be hidden is shown again.
 *
 * <p>Row and column totals are the last column and the last row. A total grows as its cells grow,
 * so it is moved the other way round.
 */
final class Suppression {
  private final int rows;
  private final int columns;
  private final long[][] values;
  private final boolean[][] hidden;
  private final long least;

  private Suppression(long[][] cells, int columns, long least) {
    this.rows = cells.length + 1;
    this.columns = columns + 1;
    this.least = least;
    this.values = new long[rows][this.columns];
    this.hidden = new boolean[rows][this.columns];
    for (int row = 0; row < rows - 1; row++) {
      for (int column = 0; column < columns; column++) {
        long value = cells[row][column];
        values[row][column] = value;
        values[rows - 1][column] = Math.addExact(values[rows - 1][column], value);
        values[row][columns] = Math.addExact(values[row][columns], value);
        values[rows - 1][columns] = Math.addExact(values[rows - 1][columns], value);
      }
    }
  }

  /**
   * Returns which cells are hidden, the totals of the rows in the last column, those of the columns
   * in the last row.
   *
   * @param cells counts, none below 0, as many in each row
   * @param columns how many columns there are
   * @param least the least count that may be shown
   */
  static boolean[][] hidden(long[][] cells, int columns, long least) {
    Suppression suppression = new Suppression(cells, columns, least);
    suppression.hide();
    suppression.showAgain();
    return suppression.hidden;
  }

  private void hide() {
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        hidden[row][column] = isSmall(row, column);
      }
    }
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (isSmall(row, column)) {
          protect(row, column);
        }
      }
    }
  }

  /** Returns whether a count is so small that it may tell of somebody; none tells of nobody. */
  static boolean isSmall(long count) {
    return isBelow(CategoryTable.LEAST_PUBLISHED, count);
  }

  private static boolean isBelow(long least, long count) {
    return count > 0 && count < least;
  }

  private boolean isSmall(int row, int column) {
    return isBelow(least, values[row][column]);
  }

  /** Hides what lies on the lightest circle through the cell. */
  private void protect(int row, int column) {
    for (int cell : circle(row, column, false)) {
      hidden[cell / columns][cell % columns] = true;
    }
  }

  /**
   * Shows again what is not small, the greatest first, as long as all others stay protected. What
   * may not be shown once may never be: showing others only takes circles away. Of each hidden cell
   * one circle is remembered, and another one is looked for only when that is broken.
   */
  private void showAgain() {
    Map<Integer, int[]> circles = new TreeMap<>();
    for (int cell = 0; cell < rows * columns; cell++) {
      if (hidden[cell / columns][cell % columns]) {
        circles.put(cell, circle(cell / columns, cell % columns, true));
      }
    }
    ImmutableList.copyOf(circles.keySet()).stream()
        .filter(cell -> !isSmall(cell / columns, cell % columns))
        .sorted(Comparator.<Integer>comparingLong(this::weight).reversed())
        .forEach(cell -> showIfSafe(cell, circles));
  }

  private long weight(int cell) {
    return weight(cell / columns, cell % columns);
  }

  private void showIfSafe(int cell, Map<Integer, int[]> circles) {
    hidden[cell / columns][cell % columns] = false;
    for (Map.Entry<Integer, int[]> other : circles.entrySet()) {
      int place = other.getKey();
      if (Ints.contains(other.getValue(), cell)) {
        int[] another = circle(place / columns, place % columns, true);
        if (another.length == 0) {
          hidden[cell / columns][cell % columns] = true;
          return;
        }
        other.setValue(another);
      }
    }
    circles.remove(cell);
  }

  /**
   * Returns the other cells on the lightest circle through the cell, none if there is no circle.
   *
   * @param onlyHidden whether nothing else may be hidden for it
   */
  private int[] circle(int row, int column, boolean onlyHidden) {
    Way up = goesUp(row, column) ? way(rows + column, row, row, column, onlyHidden) : Way.NONE;
    Way down = goesDown(row, column) ? way(row, rows + column, row, column, onlyHidden) : Way.NONE;
    Way best = up.weight <= down.weight ? up : down;
    List<Integer> cells = new ArrayList<>();
    for (int node = best.end; node != best.start; node = best.from[node]) {
      int other = best.from[node];
      cells.add(Math.min(node, other) * columns + Math.max(node, other) - rows);
    }
    return Ints.toArray(cells);
  }

  private boolean isTotal(int row, int column) {
    return (row == rows - 1) != (column == columns - 1);
  }

  private boolean goesUp(int row, int column) {
    return !isTotal(row, column) || values[row][column] > 1;
  }

  private boolean goesDown(int row, int column) {
    return isTotal(row, column) || values[row][column] > 1;
  }

  private long weight(int row, int column) {
    boolean edge = row == rows - 1 || column == columns - 1;
    return values[row][column] + 1 + (edge ? values[rows - 1][columns - 1] + 1 : 0);
  }

  /** A way through the table, from cell to cell along rows and columns in turn. */
  private static final class Way {
    static final Way NONE = new Way(0, 0, new int[0], Long.MAX_VALUE);

    private final int start;
    private final int end;
    private final int[] from;
    private final long weight;

    Way(int start, int end, int[] from, long weight) {
      this.start = start;
      this.end = end;
      this.from = from;
      this.weight = weight;
    }
  }

  /** A step of the search. */
  private record Step(long weight, int node) {}

  /**
   * Returns the lightest way from a node to another without the cell itself: rows are the first
   * nodes and columns the others; from a row to a column a cell goes up, and down on the way back.
   *
   * @param onlyHidden whether nothing else may be hidden on the way
   */
  private Way way(int start, int end, int row, int column, boolean onlyHidden) {
    long[] weights = new long[rows + columns];
    int[] from = new int[rows + columns];
    Arrays.fill(weights, Long.MAX_VALUE);
    Arrays.fill(from, -1);
    PriorityQueue<Step> queue =
        new PriorityQueue<>(
            (a, b) ->
                a.weight != b.weight
                    ? Long.compare(a.weight, b.weight)
                    : Integer.compare(a.node, b.node));
    weights[start] = 0;
    queue.add(new Step(0, start));
    while (!queue.isEmpty()) {
      Step step = queue.remove();
      int node = step.node;
      if (node == end) {
        break;
      }
      if (step.weight > weights[node]) {
        continue;
      }
      boolean fromRow = node < rows;
      for (int next = fromRow ? rows : 0; next < (fromRow ? rows + columns : rows); next++) {
        int r = fromRow ? node : next;
        int c = (fromRow ? next : node) - rows;
        boolean goes = fromRow ? goesUp(r, c) : goesDown(r, c);
        boolean open = hidden[r][c] || (!onlyHidden && values[r][c] > 0);
        if ((r == row && c == column) || !goes || !open) {
          continue;
        }
        long weight = step.weight + (onlyHidden ? 1 : hidden[r][c] ? 0 : weight(r, c));
        if (weight < weights[next]) {
          weights[next] = weight;
          from[next] = node;
          queue.add(new Step(weight, next));
        }
      }
    }
    return weights[end] == Long.MAX_VALUE ? Way.NONE : new Way(start, end, from, weights[end]);
  }
}

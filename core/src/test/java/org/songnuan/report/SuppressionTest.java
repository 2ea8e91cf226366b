package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SuppressionTest {
  /** A table of counts. */
  static final class Counts {
    private final int rows;
    private final int columns;
    private final long[][] cells;

    Counts(int rows, int columns, long[][] cells) {
      this.rows = rows;
      this.columns = columns;
      this.cells = cells;
    }

    @Override
    public String toString() {
      return Arrays.deepToString(cells);
    }
  }

  private static String drawn(long least, long[]... cells) {
    boolean[][] hidden = Suppression.hidden(cells, cells[0].length, least);
    StringBuilder text = new StringBuilder();
    for (boolean[] row : hidden) {
      for (boolean cell : row) {
        text.append(cell ? 'x' : '.');
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void a_small_cell_takes_the_three_others_of_the_lightest_rectangle_with_it() {
    assertThat(drawn(5, new long[] {20, 3, 9}, new long[] {30, 8, 7}, new long[] {40, 90, 50}))
        .isEqualTo(
            """
            .xx.
            .xx.
            ....
            ....
            """);
  }

  @Test
  void what_is_large_or_zero_is_shown() {
    assertThat(drawn(5, new long[] {20, 0}, new long[] {0, 7})).doesNotContain("x");
  }

  @Test
  void totals_are_hidden_where_nothing_else_helps() {
    assertThat(drawn(5, new long[] {2, 0}, new long[] {0, 90}))
        .isEqualTo(
            """
            x.x
            ...
            x.x
            """);
  }

  @Test
  void two_cells_of_one_in_a_row_do_not_protect_each_other() {
    boolean[][] hidden = Suppression.hidden(new long[][] {{1, 1, 50}, {60, 70, 80}}, 3, 5);

    assertThat(hidden[0]).startsWith(true, true);
    assertThat(hidden[0][2] || hidden[0][3]).isTrue();
  }

  @Provide
  Arbitrary<Counts> tables() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 3),
            Arbitraries.longs().between(0, 6).list().ofSize(9))
        .as(
            (rows, columns, numbers) -> {
              long[][] cells = new long[rows][columns];
              for (int i = 0; i < rows * columns; i++) {
                cells[i / columns][i % columns] = numbers.get(i);
              }
              return new Counts(rows, columns, cells);
            });
  }

  @Property(tries = 300)
  void every_small_number_is_hidden_and_every_hidden_one_could_be_another(
      @ForAll("tables") Counts table) {
    boolean[][] hidden = Suppression.hidden(table.cells, table.columns, 4);
    long[][] values = withTotals(table.cells, table.columns);
    for (int r = 0; r <= table.rows; r++) {
      for (int c = 0; c <= table.columns; c++) {
        if (values[r][c] > 0 && values[r][c] < 4) {
          assertThat(hidden[r][c]).isTrue();
        }
        if (values[r][c] == 0) {
          assertThat(hidden[r][c]).isFalse();
        }
      }
    }
    assertThat(fixed(table, hidden, values)).isZero();
  }

  @Property(tries = 100)
  void nothing_is_hidden_in_vain(@ForAll("tables") Counts table) {
    boolean[][] hidden = Suppression.hidden(table.cells, table.columns, 4);
    long[][] values = withTotals(table.cells, table.columns);
    for (int r = 0; r <= table.rows; r++) {
      for (int c = 0; c <= table.columns; c++) {
        if (hidden[r][c] && values[r][c] >= 4) {
          hidden[r][c] = false;
          assertThat(fixed(table, hidden, values)).isPositive();
          hidden[r][c] = true;
        }
      }
    }
  }

  /** Counts the hidden cells that have one value in every table that looks the same. */
  private static int fixed(Counts table, boolean[][] hidden, long[][] values) {
    boolean[][] moves = new boolean[table.rows + 1][table.columns + 1];
    long[][] other = new long[table.rows][table.columns];
    tryAll(table, hidden, values, other, 0, moves);
    int fixed = 0;
    for (int r = 0; r <= table.rows; r++) {
      for (int c = 0; c <= table.columns; c++) {
        fixed += hidden[r][c] && !moves[r][c] ? 1 : 0;
      }
    }
    return fixed;
  }

  /** Every table whose hidden cells are one more, the same, or one less, and at least 1. */
  private static void tryAll(
      Counts table,
      boolean[][] hidden,
      long[][] values,
      long[][] other,
      int cell,
      boolean[][] moves) {
    if (cell == table.rows * table.columns) {
      compare(hidden, values, withTotals(other, table.columns), moves);
      return;
    }
    int r = cell / table.columns;
    int c = cell % table.columns;
    int spread = hidden[r][c] ? 1 : 0;
    for (int by = -spread; by <= spread; by++) {
      other[r][c] = values[r][c] + by;
      if (spread == 0 || other[r][c] >= 1) {
        tryAll(table, hidden, values, other, cell + 1, moves);
      }
    }
  }

  private static void compare(
      boolean[][] hidden, long[][] values, long[][] other, boolean[][] moves) {
    for (int r = 0; r < values.length; r++) {
      for (int c = 0; c < values[r].length; c++) {
        boolean fits = hidden[r][c] ? other[r][c] >= 1 : other[r][c] == values[r][c];
        if (!fits) {
          return;
        }
      }
    }
    for (int r = 0; r < values.length; r++) {
      for (int c = 0; c < values[r].length; c++) {
        moves[r][c] |= other[r][c] != values[r][c];
      }
    }
  }

  private static long[][] withTotals(long[][] cells, int columns) {
    long[][] all = new long[cells.length + 1][columns + 1];
    for (int r = 0; r < cells.length; r++) {
      for (int c = 0; c < columns; c++) {
        all[r][c] = cells[r][c];
        all[cells.length][c] += cells[r][c];
        all[r][columns] += cells[r][c];
        all[cells.length][columns] += cells[r][c];
      }
    }
    return all;
  }
}

package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;

/** A table of counts with totals both ways, of which some are hidden. */
final class AreaTable {
  private AreaTable() {}

  /**
   * Returns the table.
   *
   * @param table the title
   * @param areas what the rows are called
   * @param terms what the columns are called, apart from the last, which holds all others
   * @param hasOthers whether the last column is shown
   * @param cells the counts
   * @param hidden what is hidden, the totals last
   */
  static Table of(
      Table.Builder table,
      List<String> areas,
      List<Term> terms,
      boolean hasOthers,
      long[][] cells,
      boolean[][] hidden) {
    int width = terms.size() + 1;
    int shown = hasOthers ? width : terms.size();
    table.words("地区", "area");
    terms.forEach(term -> table.count(term.chinese(), term.english()));
    if (hasOthers) {
      table.count("其他", "other");
    }
    table.count("合计", "total");
    long[] totals = new long[width + 1];
    boolean any = false;
    for (int row = 0; row < cells.length; row++) {
      ImmutableList.Builder<Cell> line = ImmutableList.builder();
      line.add(Cell.text(areas.get(row)));
      long sum = 0;
      for (int column = 0; column < width; column++) {
        long value = cells[row][column];
        sum = Math.addExact(sum, value);
        totals[column] = Math.addExact(totals[column], value);
        any |= hidden[row][column];
        if (column < shown) {
          line.add(cell(value, hidden[row][column]));
        }
      }
      totals[width] = Math.addExact(totals[width], sum);
      any |= hidden[row][width];
      table.row(line.add(cell(sum, hidden[row][width])).build());
    }
    ImmutableList.Builder<Cell> last = ImmutableList.builder();
    last.add(Cell.of(Reason.of(ReportCode.TOTAL)));
    for (int column = 0; column <= width; column++) {
      any |= hidden[cells.length][column];
      if (column < shown || column == width) {
        last.add(cell(totals[column], hidden[cells.length][column]));
      }
    }
    table.total(last.build());
    if (any) {
      table.note(Reason.of(ReportCode.SMALL_HIDDEN, Argument.of(CategoryTable.LEAST_PUBLISHED)));
    }
    return table.build();
  }

  private static Cell cell(long value, boolean isHidden) {
    return isHidden ? Cell.Mark.HIDDEN : Cell.of(value);
  }
}

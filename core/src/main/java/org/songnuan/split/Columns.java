package org.songnuan.split;

import java.util.List;
import java.util.function.ToLongFunction;

/** What rows of claimants bring to a division, column by column. */
record Columns(int rows, Column count, Column weight, Column claim, Column floor, Column cap) {

  static Columns of(List<ClaimRow> rows) {
    return new Columns(
        rows.size(),
        column(rows, ClaimRow::count),
        column(rows, ClaimRow::weight),
        column(rows, ClaimRow::claim),
        column(rows, ClaimRow::floor),
        column(rows, ClaimRow::cap));
  }

  static <T> Column column(List<T> rows, ToLongFunction<T> number) {
    return Column.of(rows.stream().mapToLong(number).toArray());
  }
}

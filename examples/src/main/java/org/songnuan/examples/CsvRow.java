package org.songnuan.examples;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;

/** A row of a CSV file: its cells by column, and where it stands. */
final class CsvRow {
  private final String file;
  private final long line;
  private final ImmutableMap<String, String> cells;

  CsvRow(String file, long line, ImmutableMap<String, String> cells) {
    this.file = file;
    this.line = line;
    this.cells = cells;
  }

  long line() {
    return line;
  }

  /** Returns what stands in the column, without spaces around it; empty if nothing does. */
  String text(String column) {
    return requireNonNull(cells.get(column), "column");
  }

  /** Says that something else must stand in the column. */
  Reason problem(RowCode code, String column, Argument... more) {
    return problem(file, line, code, column, more);
  }

  static Reason problem(String file, long line, RowCode code, String column, Argument... more) {
    Argument[] arguments = new Argument[3 + more.length];
    arguments[0] = Argument.text(file);
    arguments[1] = Argument.text(Long.toString(line));
    arguments[2] = Argument.text(column);
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Reason.of(code, arguments);
  }
}

package org.songnuan.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;

/**
 * Reads a CSV file in UTF-8 whose first line names the columns, in any order. Lines without a
 * single value are skipped, as are columns that nobody asks for. A byte order mark is allowed.
 */
final class CsvReader {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final String file;
  private final ImmutableList<String> columns;
  private final List<Reason> problems;
  private final ImmutableList.Builder<CsvRow> rows = ImmutableList.builder();
  private ImmutableList<String> header = ImmutableList.of();
  private long line;

  private CsvReader(String file, ImmutableList<String> columns, List<Reason> problems) {
    this.file = file;
    this.columns = columns;
    this.problems = problems;
  }

  /** Returns the rows that have all columns, and adds what is wrong with the others. */
  static ImmutableList<CsvRow> read(
      String file, InputStream bytes, ImmutableList<String> columns, List<Reason> problems) {
    CsvReader reader = new CsvReader(file, columns, problems);
    try (CSVParser parser = FORMAT.parse(new InputStreamReader(bytes, UTF_8.newDecoder()))) {
      reader.read(parser);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return reader.rows.build();
  }

  private void read(CSVParser parser) {
    try {
      for (CSVRecord cells : parser) {
        line = parser.getCurrentLineNumber();
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          read(cells);
        }
      }
      if (header.isEmpty()) {
        readHeader(ImmutableList.of());
      }
    } catch (UncheckedIOException stopped) {
      if (stopped.getCause() instanceof CharacterCodingException) {
        problems.add(CsvRow.problem(file, line + 1, RowCode.NOT_UTF8, ""));
      } else if (stopped.getCause() instanceof CSVException) {
        problems.add(CsvRow.problem(file, line + 1, RowCode.NOT_CSV, ""));
      } else {
        throw stopped;
      }
    }
  }

  private void read(CSVRecord cells) {
    if (header.isEmpty()) {
      readHeader(ImmutableList.copyOf(cells));
    } else if (cells.size() != header.size()) {
      problems.add(
          CsvRow.problem(
              file,
              line,
              RowCode.WIDTH,
              "",
              Argument.of(header.size()),
              Argument.of(cells.size())));
    } else if (header.containsAll(columns)) {
      ImmutableMap.Builder<String, String> byColumn = ImmutableMap.builder();
      columns.forEach(column -> byColumn.put(column, cells.get(header.indexOf(column)).strip()));
      rows.add(new CsvRow(file, line, byColumn.buildOrThrow()));
    }
  }

  private void readHeader(ImmutableList<String> names) {
    header =
        names.stream()
            .map(name -> name.replace(BYTE_ORDER_MARK, ""))
            .collect(ImmutableList.toImmutableList());
    for (String column : columns) {
      if (Collections.frequency(header, column) != 1) {
        problems.add(CsvRow.problem(file, Math.max(line, 1), RowCode.NO_COLUMN, column));
      }
    }
  }
}

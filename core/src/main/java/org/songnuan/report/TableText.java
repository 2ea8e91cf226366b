package org.songnuan.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Item;

/** A table as text: the locale picks the words and nothing else. */
final class TableText {
  private static final String MARKS = "\\|*_`[]<>#&~";

  private final Table table;
  private final Wording wording;
  private final boolean chinese;

  TableText(Table table, Locale locale) {
    this.table = table;
    this.wording = Wording.in(locale);
    this.chinese = locale.getLanguage().equals("zh");
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("### ").append(escaped(wording.of(table.title()))).append("\n\n");
    text.append(escaped(wording.sentence(table.head()))).append("\n\n");
    line(text, headings());
    text.append('|');
    table.columns().forEach(column -> text.append(isRight(column) ? " ---: |" : " :--- |"));
    text.append('\n');
    body().forEach(row -> line(text, row));
    if (!table.notes().isEmpty()) {
      text.append('\n');
    }
    for (Reason note : table.notes()) {
      wording.of(note).lines().forEach(line -> item(text, line));
    }
    return text.toString();
  }

  private static void line(StringBuilder text, ImmutableList<String> cells) {
    text.append('|');
    cells.forEach(cell -> text.append(' ').append(escaped(cell)).append(" |"));
    text.append('\n');
  }

  private static void item(StringBuilder text, String line) {
    String words = line.stripLeading();
    text.append(line, 0, line.length() - words.length());
    text.append("- ").append(escaped(words)).append('\n');
  }

  /** Nothing that stands in a cell may end it, or be read as anything but itself. */
  private static String escaped(String words) {
    StringBuilder text = new StringBuilder();
    words
        .codePoints()
        .forEach(
            point -> {
              if (MARKS.indexOf(point) >= 0) {
                text.append('\\');
              }
              text.appendCodePoint(point);
            });
    return text.toString();
  }

  String fixedWidth() {
    List<ImmutableList<String>> lines = new ArrayList<>();
    lines.add(headings());
    lines.addAll(body());
    int[] widths =
        IntStream.range(0, table.columns().size())
            .map(i -> lines.stream().mapToInt(cells -> Width.of(cells.get(i))).max().orElse(0))
            .toArray();
    StringBuilder text = new StringBuilder();
    text.append(wording.of(table.title())).append('\n');
    text.append(wording.sentence(table.head())).append('\n');
    for (int i = 0; i < lines.size(); i++) {
      boolean isTotal = i == lines.size() - 1 && table.total().isPresent();
      if (i == 1 || (isTotal && i > 1)) {
        text.append(rule(widths)).append('\n');
      }
      text.append(padded(lines.get(i), widths)).append('\n');
    }
    table.notes().forEach(note -> text.append(wording.of(note)).append('\n'));
    return text.toString();
  }

  private static String rule(int[] widths) {
    return IntStream.of(widths).mapToObj("-"::repeat).collect(joining("  "));
  }

  private String padded(ImmutableList<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String gap = " ".repeat(widths[i] - Width.of(cells.get(i)));
      boolean right = isRight(table.columns().get(i));
      line.append(i == 0 ? "" : "  ").append(right ? gap : "");
      line.append(cells.get(i)).append(right ? "" : gap);
    }
    return line.toString().stripTrailing();
  }

  private static boolean isRight(Table.Column column) {
    return column.kind() != Table.Kind.WORDS;
  }

  private ImmutableList<String> headings() {
    return table.columns().stream()
        .map(column -> oneLine(wording.of(column.heading())))
        .collect(toImmutableList());
  }

  private ImmutableList<ImmutableList<String>> body() {
    ImmutableList.Builder<ImmutableList<String>> lines = ImmutableList.builder();
    table.rows().forEach(row -> lines.add(texts(row)));
    table.total().ifPresent(row -> lines.add(texts(row)));
    return lines.build();
  }

  private ImmutableList<String> texts(ImmutableList<Cell> row) {
    return row.stream().map(cell -> oneLine(text(cell))).collect(toImmutableList());
  }

  private String text(Cell cell) {
    if (cell instanceof Cell.Value value) {
      return wording.of(value.argument());
    } else if (cell instanceof Cell.Names names) {
      return names.terms().stream().map(wording::of).collect(joining(separator()));
    } else if (cell instanceof Cell.Bundle bundle) {
      return bundle.goods().figures().entrySet().stream()
          .map(entry -> name(entry.getKey()) + " " + wording.of(entry.getValue()))
          .collect(joining(separator()));
    } else if (cell instanceof Cell.Share share) {
      return share.ratio().percentText(2);
    } else if (cell instanceof Cell.Change change) {
      return (isGrowth(change.by()) ? "+" : "") + text(change.by());
    } else if (cell instanceof Cell.Personal personal) {
      return personal.text();
    }
    return ((Cell.Mark) cell).text(chinese);
  }

  private String name(Item item) {
    return chinese ? item.chinese() : item.english();
  }

  private String separator() {
    return chinese ? "、" : ", ";
  }

  private static boolean isGrowth(Cell by) {
    if (by instanceof Cell.Share share) {
      return share.ratio().signum() > 0;
    }
    return by instanceof Cell.Value value
        && ((value.argument() instanceof Argument.Cash cash && cash.money().isPositive())
            || (value.argument() instanceof Argument.Whole whole && whole.value() > 0));
  }

  /** Line breaks, tabs and marks that turn the direction of writing become spaces. */
  private static String oneLine(String words) {
    StringBuilder text = new StringBuilder();
    words
        .codePoints()
        .map(point -> Character.isISOControl(point) || Width.isInvisible(point) ? ' ' : point)
        .forEach(text::appendCodePoint);
    return text.toString();
  }
}

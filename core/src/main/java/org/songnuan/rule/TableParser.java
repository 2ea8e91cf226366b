package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.primitives.Longs;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.songnuan.explain.Argument;
import org.songnuan.quantity.Money;

/**
 * Reads the text form of a decision table, a row a line; blank lines count for nothing:
 *
 * <pre>{@code
 * table = policy "|" name { "|" name } { row } [ "otherwise" "|" output ]
 * row   = number "|" cell { "|" cell } "|" output
 * cell  = "-" | "true" | "false" | "<" value | ">=" value | "[" value ".." value ")"
 *       | text { "," text }
 * }</pre>
 *
 * <p>The output is all that stands behind the last cell, so it may contain a bar.
 */
final class TableParser<T> {
  private final FactSchema schema;
  private final Function<String, ? extends T> outputs;
  private String line = "";
  private int number;
  private int at;

  TableParser(FactSchema schema, Function<String, ? extends T> outputs) {
    this.schema = schema;
    this.outputs = outputs;
  }

  DecisionTable<T> read(String text) {
    if (text.length() > Token.LONGEST) {
      throw new IllegalArgumentException(
          "Table text must have at most "
              + Token.LONGEST
              + " characters, but was ("
              + text.length()
              + ").");
    }
    DecisionTable.Builder<T> builder = null;
    List<Fact<?>> inputs = new ArrayList<>();
    int rows = 0;
    boolean ended = false;
    for (String next : Splitter.on('\n').split(text)) {
      line = next;
      number++;
      at = 0;
      if (line.isBlank()) {
        continue;
      }
      if (ended) {
        throw expected("nothing behind the otherwise", line.strip(), start());
      } else if (builder == null) {
        builder = header(inputs);
      } else if (take("otherwise")) {
        builder.otherwise(output());
        ended = true;
      } else {
        row(builder, inputs, ++rows);
      }
    }
    if (builder == null) {
      throw expected("UNIQUE, FIRST or COLLECT", "the end", 0);
    }
    return builder.build();
  }

  private DecisionTable.Builder<T> header(List<Fact<?>> inputs) {
    int start = start();
    String policy = part();
    while (at < line.length()) {
      inputs.add(input());
    }
    Fact<?>[] facts = inputs.toArray(Fact<?>[]::new);
    return switch (policy) {
      case "UNIQUE" -> DecisionTable.unique(facts);
      case "FIRST" -> DecisionTable.first(facts);
      case "COLLECT" -> DecisionTable.collect(facts);
      default -> throw expected("UNIQUE, FIRST or COLLECT", policy, start);
    };
  }

  private Fact<?> input() {
    at++;
    int start = start();
    String name = part();
    return schema
        .find(name)
        .orElseThrow(
            () -> expected("the name of a fact", name, start, Names.maybe(name, schema.names())));
  }

  private void row(DecisionTable.Builder<T> builder, List<Fact<?>> inputs, int row) {
    int start = start();
    String numbered = part();
    if (!numbered.equals(Integer.toString(row))) {
      throw expected("the number of the row, " + row + ", or otherwise", numbered, start);
    }
    List<Cell> cells = new ArrayList<>();
    for (Fact<?> input : inputs) {
      if (at == line.length()) {
        throw expected("a cell for " + input.name(), "the end", at);
      }
      at++;
      cells.add(cell(input));
    }
    builder.row(output(), cells.toArray(Cell[]::new));
  }

  private T output() {
    if (at == line.length() || line.charAt(at) != '|') {
      throw expected("an output", at == line.length() ? "the end" : line.substring(at), at);
    }
    at++;
    int start = start();
    String text = line.substring(at).strip();
    at = line.length();
    try {
      return requireNonNull(outputs.apply(text), "output");
    } catch (RuntimeException e) {
      IllegalArgumentException refused = expected("an output", text, start);
      refused.initCause(e);
      throw refused;
    }
  }

  private Cell cell(Fact<?> input) {
    int start = start();
    String text = part();
    try {
      Optional<Cell> cell = text.equals("-") ? Optional.of(Cell.any()) : ofType(input, text);
      return cell.orElseThrow(IllegalArgumentException::new);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw expected(wanted(input), text, start, maybe(input, text));
    }
  }

  private static Optional<Cell> ofType(Fact<?> input, String text) {
    return switch (input.type()) {
      case FLAG ->
          text.equals("true") || text.equals("false")
              ? Optional.of(Cell.is(text.equals("true")))
              : Optional.empty();
      case CHOICE ->
          Optional.of(options(text))
              .filter(options -> !options.isEmpty() && input.options().containsAll(options))
              .map(Cell.OneOf::new);
      case MONEY, COUNT, DATE -> range(input, text);
      case CHOICES, QUOTIENT -> Optional.empty();
    };
  }

  private static ImmutableSortedSet<String> options(String text) {
    ImmutableSortedSet.Builder<String> options = ImmutableSortedSet.naturalOrder();
    boolean comma = true;
    for (Token token : Token.all(text)) {
      if (token.kind() == Token.Kind.TEXT && comma) {
        options.add(token.text());
        comma = false;
      } else if (token.isSign(",") && !comma) {
        comma = true;
      } else if (token.kind() != Token.Kind.END || comma) {
        return ImmutableSortedSet.of();
      }
    }
    return options.build();
  }

  private static Optional<Cell> range(Fact<?> input, String text) {
    int dots = text.indexOf("..");
    if (text.startsWith("<")) {
      return within(Optional.empty(), Optional.of(value(input, text.substring(1))));
    } else if (text.startsWith(">=")) {
      return within(Optional.of(value(input, text.substring(2))), Optional.empty());
    } else if (text.startsWith("[") && text.endsWith(")") && dots > 0) {
      return within(
          Optional.of(value(input, text.substring(1, dots))),
          Optional.of(value(input, text.substring(dots + 2, text.length() - 1))));
    }
    return Optional.empty();
  }

  private static Optional<Cell> within(Optional<Argument> from, Optional<Argument> until) {
    return Optional.of(new Cell.Within(from, until));
  }

  private static Argument value(Fact<?> input, String text) {
    String value = text.strip();
    if (input.type() == Fact.Type.MONEY) {
      return Argument.of(Money.parse(value));
    } else if (input.type() == Fact.Type.DATE) {
      return Argument.of(LocalDate.parse(value));
    }
    Long count = Longs.tryParse(value);
    if (count == null) {
      throw new IllegalArgumentException("Not a number.");
    }
    return Argument.of((long) count);
  }

  private static String wanted(Fact<?> input) {
    return switch (input.type()) {
      case FLAG -> "-, true or false";
      case CHOICE -> "- or options of " + input.name() + " in quotes";
      case MONEY -> "- or a range of money such as [500.00..900.00), <500.00 or >=900.00";
      case COUNT -> "- or a range of numbers such as [1..3), <1 or >=3";
      case DATE -> "- or a range of days such as [2026-01-01..2026-02-01) or <2026-01-01";
      case CHOICES, QUOTIENT -> "- for an input of this type";
    };
  }

  /** Returns the option that may have been meant, if the cell is one option. */
  private static String maybe(Fact<?> input, String text) {
    boolean quoted = text.length() > 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted && input.type() == Fact.Type.CHOICE
        ? Names.maybe(text.substring(1, text.length() - 1), input.options())
        : "";
  }

  private boolean take(String word) {
    int start = start();
    boolean there = line.startsWith(word, start);
    at = there ? start + word.length() : at;
    if (there) {
      start();
    }
    return there;
  }

  /** Goes to what is no space, and returns its place. */
  private int start() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Reads until the next bar that stands in no quotes, and stops before it. */
  private String part() {
    int from = start();
    boolean quoted = false;
    while (at < line.length() && (quoted || line.charAt(at) != '|')) {
      char c = line.charAt(at++);
      if (c == '\\' && quoted && at < line.length()) {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      }
    }
    return line.substring(from, at).strip();
  }

  private IllegalArgumentException expected(String what, String was, int place) {
    return expected(what, was, place, "");
  }

  private IllegalArgumentException expected(String what, String was, int place, String maybe) {
    String shown = was.length() <= 40 ? was : was.substring(0, 40) + "…";
    return new IllegalArgumentException(
        "Table text (line "
            + number
            + ", column "
            + (place + 1)
            + ") must have "
            + what
            + ", but was ("
            + (shown.isEmpty() ? "nothing" : shown)
            + ")."
            + maybe);
  }
}

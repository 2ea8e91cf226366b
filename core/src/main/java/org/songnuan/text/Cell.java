package org.songnuan.text;

import java.time.DateTimeException;
import java.util.function.Function;

/** A value that is one word, or one text in quotes. */
final class Cell<T> implements Shape<T> {
  /** That a rule inside a text is refused; it says what was expected, never what was there. */
  private static final class Rule extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Rule(IllegalArgumentException cause) {
      super(cause);
    }

    String expected() {
      String message = String.valueOf(getMessage());
      int end = message.indexOf(", but ");
      int begin = message.indexOf("Rule ");
      return begin < 0 || end < begin ? "" : message.substring(begin, end) + ".";
    }
  }

  private final String what;
  private final boolean quoted;
  private final Function<T, String> print;
  private final Function<String, T> parse;

  private Cell(String what, boolean quoted, Function<T, String> print, Function<String, T> parse) {
    this.what = what;
    this.quoted = quoted;
    this.print = print;
    this.parse = parse;
  }

  /** Returns the cell of a word; what cannot be parsed is refused by its place alone. */
  static <T> Cell<T> word(String what, Function<T, String> print, Function<String, T> parse) {
    return new Cell<>(what, false, print, parse);
  }

  /** Returns the cell of a text in quotes. */
  static <T> Cell<T> text(String what, Function<T, String> print, Function<String, T> parse) {
    return new Cell<>(what + " in quotes", true, print, parse);
  }

  /** Returns the cell of a rule in quotes. */
  static <T> Cell<T> rule(String what, Function<String, T> parse) {
    return text(
        what,
        String::valueOf,
        text -> {
          try {
            return parse.apply(text);
          } catch (IllegalArgumentException refused) {
            throw new Rule(refused);
          }
        });
  }

  @Override
  public void write(T value, Line on) {
    String text = print.apply(value);
    on.add(quoted ? Atom.quoted(text) : Atom.word(text));
  }

  @Override
  public T read(Cursor from) {
    return parse(from.next(what));
  }

  T parse(Atom atom) {
    if (atom.quoted() != quoted) {
      throw Unreadable.at(atom.place(), what + (quoted ? "" : " without quotes"));
    }
    try {
      return parse.apply(atom.text());
    } catch (Unreadable unreadable) {
      throw unreadable;
    } catch (Rule refused) {
      throw Unreadable.at(atom.place(), what, refused.expected());
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException other) {
      throw Unreadable.at(atom.place(), what);
    }
  }
}

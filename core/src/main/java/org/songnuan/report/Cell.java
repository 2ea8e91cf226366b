package org.songnuan.report;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Ratio;

/**
 * What stands in one place of a {@link Table}: a typed value, and never a text that was formatted
 * too early.
 *
 * <p>What is not known stays so: an unknown figure is {@link Mark#UNKNOWN} or a {@link Figure},
 * never 0.
 */
public sealed interface Cell {
  /** Nothing belongs here. */
  Cell BLANK = Mark.BLANK;

  /**
   * A value, worded when it is read.
   *
   * @param argument the value
   */
  record Value(Argument argument) implements Cell {
    /** Checks that it is there. */
    public Value {
      requireNonNull(argument, "argument");
    }
  }

  /**
   * Several names, in this order.
   *
   * @param terms the names
   */
  record Names(ImmutableList<Term> terms) implements Cell {
    /** Checks that they are there. */
    public Names {
      requireNonNull(terms, "terms");
    }
  }

  /**
   * Goods of several items, each with its amount; unlike units are never added.
   *
   * @param goods the goods
   */
  record Bundle(Goods goods) implements Cell {
    /** Checks that they are there. */
    public Bundle {
      requireNonNull(goods, "goods");
    }
  }

  /**
   * A part of a whole, read as a percentage of two places, rounded half up.
   *
   * @param ratio the exact part
   */
  record Share(Ratio ratio) implements Cell {
    /** Checks that it is there. */
    public Share {
      requireNonNull(ratio, "ratio");
    }
  }

  /**
   * How much something has grown, read with its sign: {@code +34,200.00}.
   *
   * @param by a value or a share, below zero if it has shrunk
   */
  record Change(Cell by) implements Cell {
    /** Checks that it is there. */
    public Change {
      requireNonNull(by, "by");
    }
  }

  /** The name of somebody, or the host's id: it is read in the text of the table alone. */
  final class Personal implements Cell {
    private final String text;

    private Personal(String text) {
      this.text = requireNonNull(text, "text");
    }

    /** Returns the name or id. */
    public String text() {
      return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Personal that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }

    /** Returns that it is personal, and not what it says. */
    @Override
    public String toString() {
      return "Personal";
    }
  }

  /** What stands where there is no value. */
  enum Mark implements Cell {
    /** Nothing belongs here. */
    BLANK("", ""),
    /** There is no such figure, such as growth from zero. */
    NOT_APPLICABLE("不适用", "n/a"),
    /** There is a figure, and nobody knows it. */
    UNKNOWN("未知", "unknown"),
    /** There is a figure, and this audience may not read it. */
    HIDDEN("…", "…");

    private final String chinese;
    private final String english;

    Mark(String chinese, String english) {
      this.chinese = chinese;
      this.english = english;
    }

    String text(boolean inChinese) {
      return inChinese ? chinese : english;
    }
  }

  /** Returns a number. */
  static Cell of(long number) {
    return new Value(Argument.of(number));
  }

  /** Returns an amount of money. */
  static Cell of(Money money) {
    return new Value(Argument.of(money));
  }

  /** Returns a quantity of goods. */
  static Cell of(Quantity quantity) {
    return new Value(Argument.of(quantity));
  }

  /** Returns a figure, which may be known in part only. */
  static Cell of(Figure<?> figure) {
    return figure.isKnown() && figure.least().orElseThrow() instanceof Money money
        ? of(money)
        : new Value(Argument.of(figure));
  }

  /** Returns a day. */
  static Cell of(LocalDate day) {
    return new Value(Argument.of(day));
  }

  /** Returns the name of a thing. */
  static Cell of(Term term) {
    return new Value(Argument.of(term));
  }

  /** Returns a sentence. */
  static Cell of(Reason reason) {
    return new Value(Argument.of(reason));
  }

  /** Returns a text that is the same in both languages, and about nobody. */
  static Cell text(String text) {
    return new Value(Argument.text(text));
  }

  /** Returns the name of somebody, or the host's id. */
  static Cell personal(String text) {
    return new Personal(text);
  }

  /** Returns the part of the whole; not applicable if the whole is 0. */
  static Cell share(long part, long whole) {
    return whole == 0 ? Mark.NOT_APPLICABLE : new Share(Ratio.of(part, whole));
  }
}

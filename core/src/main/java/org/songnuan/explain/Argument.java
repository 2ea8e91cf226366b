package org.songnuan.explain;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Ratio;

/**
 * A value inside a {@link Reason}: typed, so that a host can compute with it, and worded only when
 * it is read.
 *
 * <p>No argument holds the name or the id of a person.
 */
public sealed interface Argument {

  /**
   * An amount of money.
   *
   * @param money the amount
   */
  record Cash(Money money) implements Argument {
    /** Checks that it is there. */
    public Cash {
      requireNonNull(money, "money");
    }
  }

  /**
   * An amount of money that need not be whole fen, such as an income per head. It is worded rounded
   * to the fen, with ≈ where that is not exact.
   *
   * @param fen the amount in fen
   */
  record CashShare(Ratio fen) implements Argument {
    /** Checks that it is there. */
    public CashShare {
      requireNonNull(fen, "fen");
    }
  }

  /**
   * A whole number.
   *
   * @param value the number
   */
  record Whole(long value) implements Argument {}

  /**
   * A whole number of which only the bounds are known, such as the age of someone whose year of
   * birth alone is on file.
   *
   * @param least the least it can be
   * @param most the most it can be, above {@code least}
   */
  record Span(long least, long most) implements Argument {
    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if {@code most} is not above {@code least}
     */
    public Span {
      if (most <= least) {
        throw new IllegalArgumentException(
            "Span must end above its beginning (" + least + "), but was (" + most + ").");
      }
    }
  }

  /**
   * A fraction, worded as a decimal with ≈ where two places are not exact.
   *
   * @param ratio the fraction
   */
  record Fraction(Ratio ratio) implements Argument {
    /** Checks that it is there. */
    public Fraction {
      requireNonNull(ratio, "ratio");
    }
  }

  /**
   * A quantity of goods, in its unit.
   *
   * @param quantity the quantity
   */
  record Amount(Quantity quantity) implements Argument {
    /** Checks that it is there. */
    public Amount {
      requireNonNull(quantity, "quantity");
    }
  }

  /**
   * An amount that may be a lower bound, unquantified or unknown, and stays so in words.
   *
   * @param figure the figure
   */
  record Estimate(Figure<?> figure) implements Argument {
    /** Checks that it is there. */
    public Estimate {
      requireNonNull(figure, "figure");
    }
  }

  /**
   * A day.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements Argument {
    /** Checks that it is there. */
    public Day {
      requireNonNull(date, "date");
    }
  }

  /**
   * A day in the season of the campaign: month and day are read first, as documents do.
   *
   * @param date the day
   */
  record DayOfSeason(LocalDate date) implements Argument {
    /** Checks that it is there. */
    public DayOfSeason {
      requireNonNull(date, "date");
    }
  }

  /**
   * The name of a thing, in the reader's language.
   *
   * @param term the name in both languages
   */
  record Name(Term term) implements Argument {
    /** Checks that it is there. */
    public Name {
      requireNonNull(term, "term");
    }
  }

  /**
   * A text that is the same in every language, such as a rule in its text form or a source.
   *
   * @param text the text
   */
  record Text(String text) implements Argument {
    /** Checks that it is there. */
    public Text {
      requireNonNull(text, "text");
    }
  }

  /**
   * A value with what it is the value of, as in {@code income 1,200.00}.
   *
   * @param label what it is
   * @param value how much it is
   */
  record Labelled(Term label, Argument value) implements Argument {
    /** Checks that both are there. */
    public Labelled {
      requireNonNull(label, "label");
      requireNonNull(value, "value");
    }
  }

  /**
   * A sentence inside another, such as a change inside what it would do; what lies behind it is not
   * worded there.
   *
   * @param reason what is said
   */
  record Sentence(Reason reason) implements Argument {
    /** Checks that it is there. */
    public Sentence {
      requireNonNull(reason, "reason");
    }
  }

  /** Returns the argument that holds this amount of money. */
  static Argument of(Money money) {
    return new Cash(money);
  }

  /** Returns the argument that holds this number. */
  static Argument of(long value) {
    return new Whole(value);
  }

  /** Returns the argument that holds this fraction. */
  static Argument of(Ratio ratio) {
    return new Fraction(ratio);
  }

  /** Returns the argument that holds this quantity. */
  static Argument of(Quantity quantity) {
    return new Amount(quantity);
  }

  /** Returns the argument that holds this figure. */
  static Argument of(Figure<?> figure) {
    return new Estimate(figure);
  }

  /** Returns the argument that holds this day. */
  static Argument of(LocalDate date) {
    return new Day(date);
  }

  /** Returns the argument that holds this name. */
  static Argument of(Term term) {
    return new Name(term);
  }

  /** Returns the argument that says this within another sentence. */
  static Argument of(Reason reason) {
    return new Sentence(reason);
  }

  /** Returns the argument that shows this text as it is. */
  static Argument text(String text) {
    return new Text(text);
  }

  /** Returns the number, or the span if the two bounds differ. */
  static Argument between(long least, long most) {
    return least == most ? new Whole(least) : new Span(least, most);
  }
}

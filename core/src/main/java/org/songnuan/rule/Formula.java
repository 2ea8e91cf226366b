package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.songnuan.quantity.Money;

/**
 * An exact amount as data: what a rule compares.
 *
 * <p>It answers "which amount is meant?", not how much it is for somebody. Names stand for facts
 * and parameters and are resolved when the rules are compiled. There is no division: a rule
 * compares products, so nothing is rounded.
 *
 * <pre>{@code
 * Formula.name("line").times(Formula.name("size"))   // line * size
 * }</pre>
 *
 * <p>{@code toString} is the text form, and {@link #parse} reads it.
 */
public sealed interface Formula {

  /**
   * An amount of money, as {@code yuan(950)} or {@code fen(95050)}.
   *
   * @param money the amount
   */
  record Cash(Money money) implements Formula {
    /** Checks that it is there. */
    public Cash {
      requireNonNull(money, "money");
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A whole number.
   *
   * @param value the number
   */
  record Whole(long value) implements Formula {
    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A day, as {@code date("2026-01-20")}.
   *
   * @param date the day
   */
  record Day(LocalDate date) implements Formula {
    /** Checks that it is there. */
    public Day {
      requireNonNull(date, "date");
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A fact or a parameter, by its name.
   *
   * @param name the name
   * @param ofMember whether it is a fact of the member that a clause is about ({@code m.age})
   */
  record Name(String name, boolean ofMember) implements Formula {
    /** Checks the name. */
    public Name {
      Names.check("Formula", name);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A sum; a difference is a sum with a negative.
   *
   * @param terms two or more amounts of one kind, none of them a day
   */
  record Sum(ImmutableList<Formula> terms) implements Formula {
    /** Checks the number of terms and the depth. */
    public Sum {
      Depth.checkSeveral("Sum", terms);
      Depth.check(terms);
    }

    @Override
    public ImmutableList<Formula> parts() {
      return terms;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A product.
   *
   * @param factors two or more amounts, none of them a day, and at most one of them money for the
   *     product to be comparable with money
   */
  record Product(ImmutableList<Formula> factors) implements Formula {
    /** Checks the number of factors and the depth. */
    public Product {
      Depth.checkSeveral("Product", factors);
      Depth.check(factors);
    }

    @Override
    public ImmutableList<Formula> parts() {
      return factors;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * The amount with the other sign.
   *
   * @param amount the amount, not a day
   */
  record Negative(Formula amount) implements Formula {
    /** Checks the depth. */
    public Negative {
      requireNonNull(amount, "amount");
      Depth.check(ImmutableList.of(amount));
    }

    @Override
    public ImmutableList<Formula> parts() {
      return ImmutableList.of(amount);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** Returns the formulas that this one is directly made of; none for a name or a constant. */
  default ImmutableList<Formula> parts() {
    return ImmutableList.of();
  }

  /** Returns the constant amount of money. */
  static Formula of(Money money) {
    return new Cash(money);
  }

  /** Returns the constant number. */
  static Formula of(long value) {
    return new Whole(value);
  }

  /** Returns the constant day. */
  static Formula of(LocalDate date) {
    return new Day(date);
  }

  /** Returns the fact of the subject, or the parameter, that has this name. */
  static Formula name(String name) {
    return new Name(name, false);
  }

  /** Returns the fact of this name of the member that the clause is about. */
  static Formula ofMember(String name) {
    return new Name(name, true);
  }

  /** Returns the fact of the subject. */
  static Formula of(Fact<?> fact) {
    return new Name(fact.name(), false);
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if it is not a formula; the message gives line and column,
   *     what was expected, and what stands there
   */
  static Formula parse(String text) {
    return new Parser(text).formula();
  }

  /** Returns this plus that. */
  default Formula plus(Formula other) {
    return new Sum(ImmutableList.of(this, other));
  }

  /** Returns this less that. */
  default Formula minus(Formula other) {
    return new Sum(ImmutableList.of(this, new Negative(other)));
  }

  /** Returns this times that. */
  default Formula times(Formula other) {
    return new Product(ImmutableList.of(this, other));
  }

  /** Returns this times that number. */
  default Formula times(long number) {
    return times(of(number));
  }

  /** Returns the criterion that this is strictly less. */
  default Criterion below(Formula limit) {
    return new Criterion.Compare(this, Comparison.BELOW, limit);
  }

  /** Returns the criterion that this is less or equal. */
  default Criterion atMost(Formula limit) {
    return new Criterion.Compare(this, Comparison.AT_MOST, limit);
  }

  /** Returns the criterion that this is more or equal. */
  default Criterion atLeast(Formula limit) {
    return new Criterion.Compare(this, Comparison.AT_LEAST, limit);
  }

  /** Returns the criterion that this is strictly more. */
  default Criterion above(Formula limit) {
    return new Criterion.Compare(this, Comparison.ABOVE, limit);
  }
}

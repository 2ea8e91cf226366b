package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.songnuan.quantity.Money;

/**
 * An exact amount as data: what a rule compares, and what a benefit gives.
 *
 * <p>It answers "which amount is meant?"; how much it is for somebody is answered by {@link
 * Classifier#amount}. Names stand for facts and parameters and are resolved when the rules are
 * compiled. There is no division: a rule compares products, a share is a product with a ratio that
 * is a parameter, and nothing is rounded but by {@link Rounded}, which says how.
 *
 * <pre>{@code
 * Formula.name("line").times(Formula.name("size"))   // line * size
 * }</pre>
 *
 * <p>{@code toString} is the text form, and {@link #parse} reads it. Besides {@code +}, {@code -}
 * and {@code *} there are these functions, which are known by their bracket, so that a fact may
 * have the name of one:
 *
 * <pre>{@code
 * min(a, b, …)    max(a, b, …)    clamp(least, amount, most)
 * roundDown(amount, fen(10))      roundUp, roundHalfUp, roundHalfEven
 * bands(value, [yuan(500), yuan(900)], [yuan(800), yuan(500), yuan(0)])
 * marginal(value, [yuan(500), yuan(900)], [0, low, high])
 * members.map(m, m.age >= 80, yuan(100)).sum()
 * }</pre>
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

  /**
   * The smallest of several amounts, as {@code min(a, b)}.
   *
   * @param amounts two or more amounts of one kind, which may be days
   */
  record Min(ImmutableList<Formula> amounts) implements Formula {
    /** Checks the number of amounts and the depth. */
    public Min {
      Depth.checkSeveral("Min", amounts);
      Depth.check(amounts);
    }

    @Override
    public ImmutableList<Formula> parts() {
      return amounts;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * The largest of several amounts, as {@code max(a, b)}.
   *
   * @param amounts two or more amounts of one kind, which may be days
   */
  record Max(ImmutableList<Formula> amounts) implements Formula {
    /** Checks the number of amounts and the depth. */
    public Max {
      Depth.checkSeveral("Max", amounts);
      Depth.check(amounts);
    }

    @Override
    public ImmutableList<Formula> parts() {
      return amounts;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * An amount kept between two bounds, both included, as {@code clamp(least, amount, most)}: {@code
   * least} where it is less, {@code most} where it is more. Where {@code least} is above {@code
   * most}, which is refused of constants and parameters, {@code most} counts.
   *
   * @param least the least that it can come to
   * @param amount the amount
   * @param most the most that it can come to
   */
  record Clamp(Formula least, Formula amount, Formula most) implements Formula {
    /** Checks the depth. */
    public Clamp {
      requireNonNull(least, "least");
      requireNonNull(amount, "amount");
      requireNonNull(most, "most");
      Depth.check(ImmutableList.of(least, amount, most));
    }

    @Override
    public ImmutableList<Formula> parts() {
      return ImmutableList.of(least, amount, most);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * An amount rounded to whole steps, as {@code roundDown(amount, fen(10))}.
   *
   * @param amount the amount, exact until here
   * @param rounding {@code DOWN} (toward zero), {@code UP} (away from zero), {@code HALF_UP} (to
   *     the nearest, a half away from zero) or {@code HALF_EVEN} (to the nearest, a half to the
   *     even step)
   * @param step the constant step, more than zero: money for money, a number for a number
   */
  record Rounded(Formula amount, RoundingMode rounding, Formula step) implements Formula {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the rounding is another, or the step is not a constant
     *     above zero
     */
    public Rounded {
      requireNonNull(amount, "amount");
      requireNonNull(rounding, "rounding");
      requireNonNull(step, "step");
      Depth.check(ImmutableList.of(amount, step));
      Steps.check(rounding, step);
    }

    @Override
    public ImmutableList<Formula> parts() {
      return ImmutableList.of(amount, step);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * An amount for each member who meets the clause, added up, as {@code members.map(m, m.age >= 80,
   * yuan(100)).sum()}; of all members, {@code members.map(m, m.income).sum()}. Without a member it
   * is zero.
   *
   * @param clause which members count, over the facts of a member and of the subject
   * @param amount how much each of them counts, over the same facts, not a day
   */
  record PerMember(Criterion clause, Formula amount) implements Formula {
    /** Checks the depth. */
    public PerMember {
      requireNonNull(clause, "clause");
      requireNonNull(amount, "amount");
      Depth.check(ImmutableList.of(clause, amount));
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

  /**
   * The amount of the band into which a value falls, as {@code bands(value, [limits], [amounts])};
   * {@link Bands} builds it. A band begins with its lower limit and ends before its upper one; the
   * first has no lower limit and the last no upper one, so every value falls into exactly one.
   *
   * @param value the value that is looked at, which may be a day
   * @param limits one or more limits of the same kind without facts, each above the one before
   * @param amounts the amounts of the bands from the lowest on, one more than there are limits
   */
  record ByBand(Formula value, ImmutableList<Formula> limits, ImmutableList<Formula> amounts)
      implements Formula {
    /** Checks the numbers, the order of constant limits, and the depth. */
    public ByBand {
      requireNonNull(value, "value");
      Bands.check(limits, amounts, false);
      Depth.check(Bands.parts(value, limits, amounts));
    }

    @Override
    public ImmutableList<Formula> parts() {
      return Bands.parts(value, limits, amounts);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * The sum of each band's rate times the part of a value that lies in it, as {@code
   * marginal(value, [limits], [rates])}; {@link Bands#marginal} builds it. The first band begins at
   * zero; a value below counts as zero. It is exact: {@link Rounded} says how to round it.
   *
   * @param value the value that is looked at, not a day
   * @param limits one or more limits of the same kind without facts, above zero and each above the
   *     one before
   * @param rates the rates of the bands from the lowest on, numbers without facts, one more than
   *     there are limits
   */
  record Marginal(Formula value, ImmutableList<Formula> limits, ImmutableList<Formula> rates)
      implements Formula {
    /** Checks the numbers, the order of constant limits, and the depth. */
    public Marginal {
      requireNonNull(value, "value");
      Bands.check(limits, rates, true);
      Depth.check(Bands.parts(value, limits, rates));
    }

    @Override
    public ImmutableList<Formula> parts() {
      return Bands.parts(value, limits, rates);
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

  /** Returns the smallest of the amounts; of a single one, that one. */
  static Formula min(Formula first, Formula... more) {
    return more.length == 0
        ? first
        : new Min(ImmutableList.<Formula>builder().add(first).add(more).build());
  }

  /** Returns the largest of the amounts; of a single one, that one. */
  static Formula max(Formula first, Formula... more) {
    return more.length == 0
        ? first
        : new Max(ImmutableList.<Formula>builder().add(first).add(more).build());
  }

  /**
   * Returns what is missing to the standard, and nothing to those who have more: {@code
   * max(yuan(0), standard - income)}.
   *
   * <pre>{@code
   * Formula.topUp(Formula.parse("line * size"), Formula.name("income"))
   * }</pre>
   */
  static Formula topUp(Formula standard, Formula income) {
    return max(of(Money.ZERO), standard.minus(income));
  }

  /** Returns the sum of the amount over the members who meet the clause. */
  static Formula perMember(Criterion clause, Formula amount) {
    return new PerMember(clause, amount);
  }

  /** Returns this, but at least and at most so much. */
  default Formula clamp(Formula least, Formula most) {
    return new Clamp(least, this, most);
  }

  /**
   * Returns this rounded to whole steps of money.
   *
   * @throws IllegalArgumentException if the rounding is not {@code DOWN}, {@code UP}, {@code
   *     HALF_UP} or {@code HALF_EVEN}, or the step is not above zero
   */
  default Formula rounded(RoundingMode rounding, Money step) {
    return new Rounded(this, rounding, of(step));
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

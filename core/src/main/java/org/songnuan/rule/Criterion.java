package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;

/**
 * A question about a subject, as data: it can be printed, compared, compiled and explained.
 *
 * <p>It answers "what must be so?", with {@code YES}, {@code NO} or {@code UNKNOWN} for each
 * subject. Names stand for facts and parameters and are resolved when the rules are compiled. The
 * connectives follow strong Kleene logic.
 *
 * <pre>{@code
 * Criterion.parse("income < line * size && members.exists(m, m.age >= 80)")
 * }</pre>
 *
 * <p>{@code toString} is the text form, a subset of CEL (the Common Expression Language), and
 * {@link #parse} reads it: {@code parse(c.toString())} equals {@code c}. There {@code !} is about
 * what follows at once, so that a comparison needs brackets, and the member that a clause is about
 * is printed as {@code m}, which is why nothing else has that name. A criterion is nested at most
 * 64 deep, a text has at most 100,000 characters. Its amounts are {@link Formula}s; of conditions
 * there are:
 *
 * <pre>{@code
 * income < line    rural    housing in ["rented", "none"]    "dibao" in registered
 * compare(income, lineTest, line)    where lineTest is a parameter: < here, <= there
 * a && b    a || b    !a    [a, b, c].filter(x, x).size() >= 2    holds("poor")
 * members.exists(m, …)    members.all(m, …)    members.filter(m, …).size() >= 2
 * }</pre>
 */
public sealed interface Criterion {

  /**
   * Two amounts compare so.
   *
   * @param left the amount that is looked at
   * @param comparison how it must compare
   * @param right the limit
   */
  record Compare(Formula left, Comparison comparison, Formula right) implements Criterion {
    /** Checks the parts. */
    public Compare {
      requireNonNull(left, "left");
      requireNonNull(comparison, "comparison");
      requireNonNull(right, "right");
      Depth.check(ImmutableList.of(left, right));
    }

    @Override
    public ImmutableList<Object> parts() {
      return ImmutableList.of(left, right);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * Two amounts compare as a parameter says, {@code compare(income, lineTest, line * size)}: one
   * document says 低于 (below), another 不高于 (at most), and the rule is the same. Which comparison
   * that is follows from day and area, as the value of every parameter does, before anybody is
   * asked.
   *
   * @param left the amount that is looked at
   * @param comparison the parameter, whose value is a {@link Comparison}
   * @param right the limit
   */
  record CompareBy(Formula left, Formula.Name comparison, Formula right) implements Criterion {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the comparison is a fact of a member
     */
    public CompareBy {
      requireNonNull(left, "left");
      requireNonNull(comparison, "comparison");
      requireNonNull(right, "right");
      Depth.check(ImmutableList.of(left, right));
      if (comparison.ofMember()) {
        throw new IllegalArgumentException(
            "Comparison must be a parameter, but was (" + comparison + ").");
      }
    }

    @Override
    public ImmutableList<Object> parts() {
      return ImmutableList.of(left, comparison, right);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A flag is set.
   *
   * @param flag the fact
   */
  record Flag(Formula.Name flag) implements Criterion {
    /** Checks that it is there. */
    public Flag {
      requireNonNull(flag, "flag");
    }

    @Override
    public ImmutableList<Object> parts() {
      return ImmutableList.of();
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A choice is one of these: {@code kind in ["a", "b"]}; of one only, {@code kind == "a"}.
   *
   * @param choice the fact
   * @param options the options that meet it, at least one
   */
  record OneOf(Formula.Name choice, ImmutableSortedSet<String> options) implements Criterion {
    /** Checks the parts. */
    public OneOf {
      requireNonNull(choice, "choice");
      options = ImmutableSortedSet.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("Choice must have at least 1 option, but was (none).");
      }
    }

    @Override
    public ImmutableList<Object> parts() {
      return ImmutableList.of();
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * A set of choices includes this one: {@code "a" in kinds}.
   *
   * @param choices the fact
   * @param option the option
   */
  record Includes(Formula.Name choices, String option) implements Criterion {
    /** Checks that the parts are there. */
    public Includes {
      requireNonNull(choices, "choices");
      requireNonNull(option, "option");
    }

    @Override
    public ImmutableList<Object> parts() {
      return ImmutableList.of();
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * All of these hold.
   *
   * @param clauses two or more
   */
  record All(ImmutableList<Criterion> clauses) implements Criterion {
    /** Checks the number of clauses and the depth. */
    public All {
      Depth.checkSeveral("All", clauses);
      Depth.check(clauses);
    }

    @Override
    public ImmutableList<? extends Object> parts() {
      return clauses;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * At least one of these holds.
   *
   * @param clauses two or more
   */
  record Any(ImmutableList<Criterion> clauses) implements Criterion {
    /** Checks the number of clauses and the depth. */
    public Any {
      Depth.checkSeveral("Any", clauses);
      Depth.check(clauses);
    }

    @Override
    public ImmutableList<? extends Object> parts() {
      return clauses;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * So many of these hold, as {@code [a, b, c].filter(x, x).size() >= 2}. It is open while those
   * that hold are too few and those that may hold are enough.
   *
   * @param least how many, from 1 to the number of clauses
   * @param clauses two or more
   */
  record AtLeast(int least, ImmutableList<Criterion> clauses) implements Criterion {
    /** Checks the numbers and the depth. */
    public AtLeast {
      Depth.checkSeveral("At least", clauses);
      Depth.check(clauses);
      if (least < 1 || least > clauses.size()) {
        throw new IllegalArgumentException(
            "Number of clauses that hold must be from 1 to "
                + clauses.size()
                + ", but was ("
                + least
                + ").");
      }
    }

    @Override
    public ImmutableList<? extends Object> parts() {
      return clauses;
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * It does not hold.
   *
   * @param clause what must not hold
   */
  record Not(Criterion clause) implements Criterion {
    /** Checks the depth. */
    public Not {
      requireNonNull(clause, "clause");
      Depth.check(ImmutableList.of(clause));
    }

    @Override
    public ImmutableList<? extends Object> parts() {
      return ImmutableList.of(clause);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * Some member meets the whole clause: the same person every part of it.
   *
   * @param clause the clause, over the facts of a member and of the subject
   */
  record Exists(Criterion clause) implements Criterion {
    /** Checks the depth. */
    public Exists {
      requireNonNull(clause, "clause");
      Depth.check(ImmutableList.of(clause));
    }

    @Override
    public ImmutableList<? extends Object> parts() {
      return ImmutableList.of(clause);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * Every member meets the clause; it holds where there is no member.
   *
   * @param clause the clause, over the facts of a member and of the subject
   */
  record Every(Criterion clause) implements Criterion {
    /** Checks the depth. */
    public Every {
      requireNonNull(clause, "clause");
      Depth.check(ImmutableList.of(clause));
    }

    @Override
    public ImmutableList<? extends Object> parts() {
      return ImmutableList.of(clause);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * The members who meet the clause are at least so many.
   *
   * @param least how many, at least 1
   * @param clause the clause, over the facts of a member and of the subject
   */
  record AtLeastMembers(long least, Criterion clause) implements Criterion {
    /** Checks the number and the depth. */
    public AtLeastMembers {
      requireNonNull(clause, "clause");
      Depth.check(ImmutableList.of(clause));
      if (least < 1) {
        throw new IllegalArgumentException(
            "Number of members must be at least 1, but was (" + least + ").");
      }
    }

    @Override
    public ImmutableList<? extends Object> parts() {
      return ImmutableList.of(clause);
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * Another rule of the same set holds.
   *
   * @param ruleId the rule
   */
  record Holds(String ruleId) implements Criterion {
    /** Checks that it is there. */
    public Holds {
      requireNonNull(ruleId, "ruleId");
    }

    @Override
    public ImmutableList<? extends Object> parts() {
      return ImmutableList.of();
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /**
   * It always holds, or never.
   *
   * @param holds which
   */
  record Constant(boolean holds) implements Criterion {
    @Override
    public ImmutableList<? extends Object> parts() {
      return ImmutableList.of();
    }

    @Override
    public String toString() {
      return Printer.print(this);
    }
  }

  /** Returns the criteria and formulas that this one is directly made of. */
  ImmutableList<? extends Object> parts();

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException if it is not a criterion; the message gives line and column,
   *     what was expected, and what stands there
   */
  static Criterion parse(String text) {
    return new Parser(text).criterion();
  }

  /**
   * Returns the criterion that all of these hold; of a single one, that one.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Criterion all(List<Criterion> clauses) {
    return clauses.size() == 1 ? clauses.get(0) : new All(ImmutableList.copyOf(clauses));
  }

  /**
   * Returns the criterion that at least one of these holds; of a single one, that one.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Criterion any(List<Criterion> clauses) {
    return clauses.size() == 1 ? clauses.get(0) : new Any(ImmutableList.copyOf(clauses));
  }

  /**
   * Returns the criterion that at least so many of these hold.
   *
   * @throws IllegalArgumentException if there are fewer than two clauses, or the number is not from
   *     1 to theirs
   */
  static Criterion atLeast(int least, List<Criterion> clauses) {
    return new AtLeast(least, ImmutableList.copyOf(clauses));
  }

  /**
   * Returns the criterion that the amounts compare as the parameter says: {@code compare(income,
   * lineTest, line)}.
   *
   * @throws IllegalArgumentException if the name is not one that a parameter can have
   */
  static Criterion compare(Formula left, String parameter, Formula right) {
    return new CompareBy(left, new Formula.Name(parameter, false), right);
  }

  /** Returns the criterion that the flag is set. */
  static Criterion isSet(Fact<Boolean> flag) {
    return new Flag(new Formula.Name(flag.name(), false));
  }

  /** Returns the criterion that some member meets the whole clause. */
  static Criterion someMember(Criterion clause) {
    return new Exists(clause);
  }

  /** Returns the criterion that another rule of the same set holds. */
  static Criterion holds(String ruleId) {
    return new Holds(ruleId);
  }

  /** Returns the criterion that this and that hold. */
  default Criterion and(Criterion other) {
    return new All(ImmutableList.of(this, other));
  }

  /** Returns the criterion that this or that holds. */
  default Criterion or(Criterion other) {
    return new Any(ImmutableList.of(this, other));
  }

  /** Returns the criterion that this does not hold. */
  default Criterion negated() {
    return new Not(this);
  }
}

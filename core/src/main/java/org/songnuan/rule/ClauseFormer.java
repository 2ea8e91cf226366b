package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns criteria into disjunctions of clauses.
 *
 * <p>Negations move down to the literals, and an and over ors becomes an or over ands. All of that
 * keeps the value in strong Kleene logic, which is a distributive lattice; nothing is simplified
 * that would not, so a clause that contradicts itself stays: of somebody whose facts are missing it
 * is still open. Where an and would multiply into more than {@link #MOST} clauses, its inner ors
 * are lifted out into parts that are decided before, so that a rule grows with its text and not
 * with the product.
 */
final class ClauseFormer {
  /** The most clauses that an and may multiply into. */
  static final int MOST = 16;

  /** The most clauses of one rule or part, so that it fits into one word with others. */
  private static final int MOST_OF_RULE = 32;

  /** The most parts that a count is written out in; a larger one is decided plainly. */
  private static final int MOST_COUNTED = 256;

  /** The most clauses of a count within a count. */
  private static final int MOST_UNLIFTED = 4;

  private final RuleSet rules;
  private final Amounts amounts;
  private final List<ImmutableList<Clause>> parts = new ArrayList<>();
  private final ComparisonFormer comparisons;
  private final MemberClauses members;

  ClauseFormer(RuleSet rules, Amounts amounts) {
    this.rules = rules;
    this.amounts = amounts;
    this.comparisons = new ComparisonFormer(amounts);
    this.members = new MemberClauses(rules.schema(), amounts.parameters());
  }

  /** Returns the clauses of the criterion, at most 32. */
  ImmutableList<Clause> form(Criterion criterion) {
    return narrowed(clauses(criterion, true));
  }

  private ImmutableList<Clause> narrowed(ImmutableList<Clause> all) {
    ImmutableList<Clause> clauses = all;
    while (clauses.size() > MOST_OF_RULE) {
      ImmutableList.Builder<Clause> lifted = ImmutableList.builder();
      for (int from = 0; from < clauses.size(); from += MOST_OF_RULE) {
        lifted.addAll(lift(clauses.subList(from, Math.min(clauses.size(), from + MOST_OF_RULE))));
      }
      clauses = lifted.build();
    }
    return clauses;
  }

  /** Returns the parts that were lifted out, each using only parts before it. */
  ImmutableList<ImmutableList<Clause>> parts() {
    return ImmutableList.copyOf(parts);
  }

  /** Returns what is asked of members. */
  MemberClauses members() {
    return members;
  }

  /** Returns where the clauses know nothing because they would divide by zero. */
  ImmutableSet<Integer> divisors() {
    return comparisons.divisors();
  }

  /** Returns what turns comparisons into clauses. */
  ComparisonFormer comparisons() {
    return comparisons;
  }

  private ImmutableList<Clause> lift(ImmutableList<Clause> clauses) {
    parts.add(narrowed(clauses));
    return one(new Axis.OfPart(parts.size() - 1), Allowed.YES);
  }

  /** Returns the one clause that asks this alone. */
  static ImmutableList<Clause> one(Axis axis, Allowed allowed) {
    return ImmutableList.of(Clause.of(axis, allowed));
  }

  /** Returns the clauses of the criterion, or of its opposite. */
  ImmutableList<Clause> clauses(Criterion criterion, boolean positive) {
    if (criterion instanceof Criterion.All all) {
      return positive ? product(all.clauses(), true) : union(all.clauses(), false);
    } else if (criterion instanceof Criterion.Any any) {
      return positive ? union(any.clauses(), true) : product(any.clauses(), false);
    } else if (criterion instanceof Criterion.AtLeast several) {
      return atLeast(several, positive);
    } else if (criterion instanceof Criterion.Not not) {
      return clauses(not.clause(), !positive);
    } else if (criterion instanceof Criterion.Holds holds) {
      return clauses(Interpreter.referred(rules, holds).criterion(), positive);
    } else if (criterion instanceof Criterion.Constant constant) {
      return constant.holds() == positive ? ImmutableList.of(Clause.ALWAYS) : ImmutableList.of();
    } else if (criterion instanceof Criterion.Compare compare) {
      return comparisons.clauses(compare, positive).orElseGet(() -> ofWhole(compare, positive));
    } else if (criterion instanceof Criterion.Flag flag) {
      return bit(flag.flag(), 0, positive);
    } else if (criterion instanceof Criterion.Includes includes) {
      Fact<?> fact = amounts.fact(includes.choices()).orElseThrow();
      return bit(includes.choices(), fact.option(includes.option()), positive);
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      return oneOf(oneOf, positive);
    }
    return ofMembers(criterion, positive).orElseGet(() -> ofWhole(criterion, positive));
  }

  /** Returns the clause about a criterion that is decided whole, by no table. */
  private static ImmutableList<Clause> ofWhole(Criterion criterion, boolean positive) {
    return one(new Axis.OfCriterion(criterion), positive ? Allowed.YES : Allowed.NO);
  }

  /** Every member meets a clause unless at least one fails it. */
  private Optional<ImmutableList<Clause>> ofMembers(Criterion criterion, boolean positive) {
    if (criterion instanceof Criterion.Every every) {
      return ofMembers(new Criterion.Not(every.clause()), 1, !positive);
    } else if (criterion instanceof Criterion.AtLeastMembers several) {
      return ofMembers(several.clause(), several.least(), positive);
    }
    return ofMembers(((Criterion.Exists) criterion).clause(), 1, positive);
  }

  private Optional<ImmutableList<Clause>> ofMembers(
      Criterion clause, long least, boolean positive) {
    return members
        .number(clause)
        .map(number -> one(new Axis.OfMembers(number, least), positive ? Allowed.YES : Allowed.NO));
  }

  /** At least so many of n hold unless more than the rest do not. */
  private ImmutableList<Clause> atLeast(Criterion.AtLeast several, boolean positive) {
    List<Criterion> criteria = several.clauses();
    int least = positive ? several.least() : criteria.size() - several.least() + 1;
    if (least == 1) {
      return union(criteria, positive);
    } else if (least == criteria.size()) {
      return product(criteria, positive);
    }
    return (long) least * criteria.size() <= MOST_COUNTED
        ? counted(least, criteria, positive)
        : ofWhole(several, positive);
  }

  /**
   * Counts down the criteria: so many of those from the i-th on hold if the i-th and one less of
   * the rest do, or as many of the rest. Nothing is negated, so the count is open just where the
   * verdicts leave it open.
   */
  private ImmutableList<Clause> counted(int least, List<Criterion> criteria, boolean positive) {
    List<ImmutableList<Clause>> counted = new ArrayList<>();
    for (int count = 0; count <= least; count++) {
      counted.add(count == 0 ? ImmutableList.of(Clause.ALWAYS) : ImmutableList.of());
    }
    for (Criterion criterion : Lists.reverse(criteria)) {
      ImmutableList<Clause> one = single(clauses(criterion, positive));
      for (int count = least; count > 0; count--) {
        ImmutableList<Clause> either =
            ImmutableList.<Clause>builder()
                .addAll(and(one, counted.get(count - 1)))
                .addAll(counted.get(count))
                .build();
        counted.set(count, either.size() > MOST_UNLIFTED && count < least ? lift(either) : either);
      }
    }
    return counted.get(least);
  }

  private static ImmutableList<Clause> and(
      ImmutableList<Clause> ones, ImmutableList<Clause> others) {
    ImmutableList.Builder<Clause> both = ImmutableList.builder();
    ones.forEach(one -> others.forEach(other -> both.add(one.and(other))));
    return both.build();
  }

  /** Returns the clauses as at most one. */
  private ImmutableList<Clause> single(ImmutableList<Clause> clauses) {
    return clauses.size() > 1 ? lift(clauses) : clauses;
  }

  private ImmutableList<Clause> bit(Formula.Name name, int bit, boolean positive) {
    Axis axis = new Axis.OfBit(amounts.schema().slot(name.name()), bit);
    return one(axis, positive ? Allowed.YES : Allowed.NO);
  }

  private ImmutableList<Clause> oneOf(Criterion.OneOf oneOf, boolean positive) {
    Fact<?> fact = amounts.fact(oneOf.choice()).orElseThrow();
    long options = 0;
    for (String option : oneOf.options()) {
      options |= 1L << fact.option(option);
    }
    Axis axis =
        new Axis.OfChoice(amounts.schema().slot(oneOf.choice().name()), fact.options().size());
    return one(axis, Allowed.options(positive ? options : ~options));
  }

  private ImmutableList<Clause> union(List<Criterion> criteria, boolean positive) {
    ImmutableList.Builder<Clause> all = ImmutableList.builder();
    criteria.forEach(criterion -> all.addAll(clauses(criterion, positive)));
    return all.build();
  }

  private ImmutableList<Clause> product(List<Criterion> criteria, boolean positive) {
    List<ImmutableList<Clause>> factors = new ArrayList<>();
    long size = 1;
    for (Criterion criterion : criteria) {
      ImmutableList<Clause> factor = clauses(criterion, positive);
      factors.add(factor);
      size = Math.min(MOST + 1L, size * factor.size());
    }
    ImmutableList<Clause> product = ImmutableList.of(Clause.ALWAYS);
    for (ImmutableList<Clause> factor : factors) {
      ImmutableList<Clause> by = size > MOST && factor.size() > 1 ? lift(factor) : factor;
      product = and(product, by);
    }
    return product;
  }
}

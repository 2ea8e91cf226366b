package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  ClauseFormer(RuleSet rules, Amounts amounts) {
    this.rules = rules;
    this.amounts = amounts;
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

  private ImmutableList<Clause> lift(ImmutableList<Clause> clauses) {
    parts.add(narrowed(clauses));
    return one(new Axis.OfPart(parts.size() - 1), Allowed.YES);
  }

  private static ImmutableList<Clause> one(Axis axis, Allowed allowed) {
    return ImmutableList.of(Clause.of(axis, allowed));
  }

  private ImmutableList<Clause> clauses(Criterion criterion, boolean positive) {
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
      return compare(compare, positive);
    } else if (criterion instanceof Criterion.Flag flag) {
      return bit(flag.flag(), 0, positive);
    } else if (criterion instanceof Criterion.Includes includes) {
      Fact<?> fact = amounts.fact(includes.choices()).orElseThrow();
      return bit(includes.choices(), fact.option(includes.option()), positive);
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      return oneOf(oneOf, positive);
    }
    return one(new Axis.OfCriterion(criterion), positive ? Allowed.YES : Allowed.NO);
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
        : one(new Axis.OfCriterion(several), positive ? Allowed.YES : Allowed.NO);
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

  private ImmutableList<Clause> compare(Criterion.Compare compare, boolean positive) {
    Optional<Polynomial> difference =
        Polynomial.difference(compare.left(), compare.right(), amounts)
            .filter(polynomial -> mentionsAllOf(compare, polynomial));
    ImmutableList<ImmutableList<Integer>> products =
        difference.map(Polynomial::products).orElse(ImmutableList.of());
    Comparison comparison = positive ? compare.comparison() : compare.comparison().opposite();
    if (difference.isPresent() && products.size() == 1 && products.get(0).size() == 1) {
      ImmutableList<Integer> fact = products.get(0);
      Exact factor = difference.get().factor(fact);
      Exact limit = difference.get().constant().negated().dividedBy(factor);
      boolean turned = factor.numerator().signum() < 0;
      return cut(new Axis.OfFact(fact.get(0)), limit, turned ? comparison.turned() : comparison);
    }
    if (difference.isPresent()
        && products.size() == 2
        && difference.get().constant().numerator().signum() == 0) {
      for (int upper = 0; upper < 2; upper++) {
        if (isTabular(difference.get(), products.get(upper), products.get(1 - upper))) {
          return ratio(difference.get(), products.get(upper), products.get(1 - upper), comparison);
        }
      }
    }
    return one(new Axis.OfCriterion(compare), positive ? Allowed.YES : Allowed.NO);
  }

  /** A fact that cancels out would still have to be known. */
  private boolean mentionsAllOf(Criterion.Compare compare, Polynomial polynomial) {
    return Stream.of(compare.left(), compare.right())
        .flatMap(side -> Amounts.names(side).stream())
        .filter(name -> amounts.fact(name).isPresent())
        .allMatch(
            name ->
                polynomial.products().stream()
                    .anyMatch(product -> product.contains(amounts.schema().slot(name.name()))));
  }

  private boolean isTabular(
      Polynomial difference, ImmutableList<Integer> upper, ImmutableList<Integer> lower) {
    Exact limit = difference.factor(lower).dividedBy(difference.factor(upper));
    return lower.stream().allMatch(slot -> amounts.schema().facts().get(slot).isNotNegative())
        && Layout.isTabular(new Axis.OfRatio(upper, lower), limit);
  }

  /** Upper * a + lower * b compares with 0 as upper compares with lower * (-b / a). */
  private ImmutableList<Clause> ratio(
      Polynomial difference,
      ImmutableList<Integer> upper,
      ImmutableList<Integer> lower,
      Comparison comparison) {
    Exact factor = difference.factor(upper);
    Exact limit = difference.factor(lower).negated().dividedBy(factor);
    boolean turned = factor.numerator().signum() < 0;
    return cut(new Axis.OfRatio(upper, lower), limit, turned ? comparison.turned() : comparison);
  }

  private static ImmutableList<Clause> cut(Axis axis, Exact limit, Comparison comparison) {
    Cut at = Cut.at(limit);
    Cut after = Cut.after(limit);
    return switch (comparison) {
      case BELOW -> one(axis, Allowed.below(at));
      case AT_MOST -> one(axis, Allowed.below(after));
      case AT_LEAST -> one(axis, Allowed.from(at));
      case ABOVE -> one(axis, Allowed.from(after));
      case EQUAL -> one(axis, Allowed.from(at).and(Allowed.below(after)));
      case DIFFERENT ->
          ImmutableList.of(
              Clause.of(axis, Allowed.below(at)), Clause.of(axis, Allowed.from(after)));
    };
  }
}

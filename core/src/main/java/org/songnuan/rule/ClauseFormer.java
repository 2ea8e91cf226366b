package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

  private final RuleSet rules;
  private final Amounts amounts;
  private final List<ImmutableList<Clause>> parts = new ArrayList<>();
  private final Set<Integer> divisors = new TreeSet<>();

  ClauseFormer(RuleSet rules, Amounts amounts) {
    this.rules = rules;
    this.amounts = amounts;
  }

  /** Returns the clauses of the criterion, at most 32. */
  ImmutableList<Clause> form(Criterion criterion) {
    ImmutableList<Clause> clauses = clauses(criterion, true);
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

  /**
   * Returns the places of what quotients are divided by, where it may be zero: of a subject of whom
   * it is zero the clauses know nothing.
   */
  ImmutableSet<Integer> divisors() {
    return ImmutableSet.copyOf(divisors);
  }

  private ImmutableList<Clause> lift(List<Clause> clauses) {
    parts.add(ImmutableList.copyOf(clauses));
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
      ImmutableList.Builder<Clause> next = ImmutableList.builder();
      product.forEach(one -> by.forEach(other -> next.add(one.and(other))));
      product = next.build();
    }
    return product;
  }

  private void addDivisors(Criterion.Compare compare) {
    for (Formula.Name name : new Quotients(amounts).in(compare)) {
      Fact<?> lower =
          amounts.fact(name).flatMap(Fact::quotient).map(Derivation.Quotient::lower).orElseThrow();
      if (!name.ofMember() && lower.least() <= 0) {
        divisors.add(amounts.schema().slot(lower));
      }
    }
  }

  private ImmutableList<Clause> compare(Criterion.Compare compare, boolean positive) {
    addDivisors(compare);
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
        .flatMap(name -> amounts.fact(name).stream())
        .flatMap(ClauseFormer::onSheet)
        .allMatch(
            fact ->
                polynomial.products().stream()
                    .anyMatch(product -> product.contains(amounts.schema().slot(fact))));
  }

  /** Returns the facts that have a value on a sheet: of a quotient, its two parts. */
  private static Stream<Fact<?>> onSheet(Fact<?> fact) {
    return fact.quotient()
        .<Stream<Fact<?>>>map(parts -> Stream.of(parts.upper(), parts.lower()))
        .orElseGet(() -> Stream.of(fact));
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

package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.math.BigInteger;
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

  /** The most parts that a count is written out in; a larger one is decided plainly. */
  private static final int MOST_COUNTED = 256;

  /** The most clauses of a count within a count. */
  private static final int MOST_UNLIFTED = 4;

  private final RuleSet rules;
  private final Amounts amounts;
  private final List<ImmutableList<Clause>> parts = new ArrayList<>();
  private final Set<Integer> divisors = new TreeSet<>();
  private final MemberClauses members;

  ClauseFormer(RuleSet rules, Amounts amounts) {
    this.rules = rules;
    this.amounts = amounts;
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

  /**
   * Returns the places of what quotients are divided by, where it may be zero: of a subject of whom
   * it is zero the clauses know nothing.
   */
  ImmutableSet<Integer> divisors() {
    return ImmutableSet.copyOf(divisors);
  }

  private ImmutableList<Clause> lift(ImmutableList<Clause> clauses) {
    parts.add(narrowed(clauses));
    return one(new Axis.OfPart(parts.size() - 1), Allowed.YES);
  }

  private static ImmutableList<Clause> one(Axis axis, Allowed allowed) {
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
      return compare(compare, positive);
    } else if (criterion instanceof Criterion.Flag flag) {
      return bit(flag.flag(), 0, positive);
    } else if (criterion instanceof Criterion.Includes includes) {
      Fact<?> fact = amounts.fact(includes.choices()).orElseThrow();
      return bit(includes.choices(), fact.option(includes.option()), positive);
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      return oneOf(oneOf, positive);
    }
    return ofMembers(criterion, positive)
        .orElseGet(() -> one(new Axis.OfCriterion(criterion), positive ? Allowed.YES : Allowed.NO));
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
    Comparison comparison = positive ? compare.comparison() : compare.comparison().opposite();
    return difference
        .flatMap(polynomial -> cut(polynomial, comparison))
        .orElseGet(() -> one(new Axis.OfCriterion(compare), positive ? Allowed.YES : Allowed.NO));
  }

  /** A fact that cancels out would still have to be known. */
  private boolean mentionsAllOf(Criterion.Compare compare, Polynomial polynomial) {
    List<Formula.Name> names =
        Stream.of(compare.left(), compare.right())
            .flatMap(side -> Amounts.names(side).stream())
            .toList();
    return names.stream().noneMatch(Formula.Name::ofMember)
        && names.stream()
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

  /** Returns the clauses of "the difference compares so with zero", if tables can decide it. */
  Optional<ImmutableList<Clause>> cut(Polynomial difference, Comparison comparison) {
    ImmutableList<ImmutableList<Integer>> products = difference.products();
    if (products.stream().anyMatch(this::isAge)) {
      return ageOnly(products) ? Optional.of(age(difference, comparison)) : Optional.empty();
    }
    if (products.size() == 1 && products.get(0).size() == 1) {
      int slot = products.get(0).get(0);
      return Optional.of(cut(new Axis.OfFact(slot), difference, products.get(0), comparison));
    }
    if (products.size() == 2 && difference.constant().numerator().signum() == 0) {
      Optional<ImmutableList<Clause>> ratio = ratio(difference, products, comparison);
      if (ratio.isPresent()) {
        return ratio;
      }
    }
    return products.isEmpty() ? Optional.empty() : sum(difference, products, comparison);
  }

  /** Factor * x + constant compares with zero as x compares with -constant / factor. */
  private static ImmutableList<Clause> cut(
      Axis axis, Polynomial difference, ImmutableList<Integer> product, Comparison comparison) {
    Exact factor = difference.factor(product);
    Exact limit = difference.constant().negated().dividedBy(factor);
    boolean turned = factor.numerator().signum() < 0;
    return cut(axis, limit, turned ? comparison.turned() : comparison);
  }

  /** A ratio to a count comes before a ratio to money: few counts differ. */
  private Optional<ImmutableList<Clause>> ratio(
      Polynomial difference,
      ImmutableList<ImmutableList<Integer>> products,
      Comparison comparison) {
    ImmutableList<Integer> one = products.get(0);
    ImmutableList<Integer> other = products.get(1);
    boolean swapped = isCount(one) && !isCount(other);
    ImmutableList<Integer> upper = swapped ? other : one;
    ImmutableList<Integer> lower = swapped ? one : other;
    if (isTabular(difference, upper, lower)) {
      return Optional.of(ratio(difference, upper, lower, comparison));
    }
    return isTabular(difference, lower, upper)
        ? Optional.of(ratio(difference, lower, upper, comparison))
        : Optional.empty();
  }

  private boolean isCount(ImmutableList<Integer> product) {
    return product.size() == 1 && fact(product.get(0)).type() == Fact.Type.COUNT;
  }

  private Fact<?> fact(int slot) {
    return amounts.schema().facts().get(slot);
  }

  private boolean isTabular(
      Polynomial difference, ImmutableList<Integer> upper, ImmutableList<Integer> lower) {
    Exact limit = difference.factor(lower).dividedBy(difference.factor(upper));
    return lower.stream().allMatch(slot -> fact(slot).isNotNegative())
        && Scale.isTabular(new Axis.OfRatio(upper, lower), limit);
  }

  /** Upper * a + lower * b compares with 0 as upper compares with lower * (-b / a). */
  private static ImmutableList<Clause> ratio(
      Polynomial difference,
      ImmutableList<Integer> upper,
      ImmutableList<Integer> lower,
      Comparison comparison) {
    Exact factor = difference.factor(upper);
    Exact limit = difference.factor(lower).negated().dividedBy(factor);
    boolean turned = factor.numerator().signum() < 0;
    return cut(new Axis.OfRatio(upper, lower), limit, turned ? comparison.turned() : comparison);
  }

  /** The factors are made whole and as small as they can be, the first one positive. */
  private static Optional<ImmutableList<Clause>> sum(
      Polynomial difference,
      ImmutableList<ImmutableList<Integer>> products,
      Comparison comparison) {
    BigInteger common = BigInteger.ONE;
    for (ImmutableList<Integer> product : products) {
      BigInteger denominator = difference.factor(product).denominator();
      common = common.multiply(denominator.divide(common.gcd(denominator)));
    }
    BigInteger divisor = BigInteger.ZERO;
    List<BigInteger> whole = new ArrayList<>();
    for (ImmutableList<Integer> product : products) {
      Exact factor = difference.factor(product);
      whole.add(factor.numerator().multiply(common.divide(factor.denominator())));
      divisor = divisor.gcd(whole.get(whole.size() - 1));
    }
    boolean turned = whole.get(0).signum() < 0;
    BigInteger by = turned ? divisor.negate() : divisor;
    List<BigInteger> factors = whole.stream().map(factor -> factor.divide(by)).toList();
    if (!Scale.isTabular(products, factors)) {
      return Optional.empty();
    }
    Axis axis =
        new Axis.OfSum(
            products, factors.stream().map(BigInteger::longValueExact).collect(toImmutableList()));
    Exact scale = new Exact(common, BigInteger.ONE).dividedBy(new Exact(by, BigInteger.ONE));
    Exact limit = difference.constant().negated().times(scale);
    return Optional.of(cut(axis, limit, turned ? comparison.turned() : comparison));
  }

  private boolean isAge(ImmutableList<Integer> product) {
    return product.stream().anyMatch(slot -> fact(slot).birth().isPresent());
  }

  private static boolean ageOnly(ImmutableList<ImmutableList<Integer>> products) {
    return products.size() == 1 && products.get(0).size() == 1;
  }

  /** An age is at least so many years where the day of birth is at most so late. */
  private ImmutableList<Clause> age(Polynomial difference, Comparison comparison) {
    ImmutableList<Integer> product = difference.products().get(0);
    int age = product.get(0);
    Axis birth = new Axis.OfFact(amounts.schema().birthSlot(fact(age)).orElseThrow());
    return cut(new Axis.OfFact(age), difference, product, comparison).stream()
        .map(
            clause -> {
              Allowed years = clause.literals().get(new Axis.OfFact(age));
              return Clause.of(birth, years == null ? Allowed.EVERY : born(years));
            })
        .collect(toImmutableList());
  }

  private Allowed born(Allowed years) {
    return new Allowed(
        years.until() == null ? null : afterBirthOf(years.until()),
        years.from() == null ? null : afterBirthOf(years.from()),
        -1);
  }

  private Cut afterBirthOf(Cut years) {
    return Cut.after(Exact.of(amounts.ages().latestBirth(years.bound())));
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

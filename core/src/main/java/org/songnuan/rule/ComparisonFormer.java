package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Turns comparisons of amounts into clauses.
 *
 * <p>All is brought to one side, as a sum of products of facts that compares with zero. Where that
 * is one fact, an age, a ratio of two products or a small sum, it is asked of one axis on which
 * side of a cut it lies; nothing is divided but by what is known when the rules are compiled.
 */
final class ComparisonFormer {
  private final Amounts amounts;
  private final Set<Integer> divisors = new TreeSet<>();

  ComparisonFormer(Amounts amounts) {
    this.amounts = amounts;
  }

  /**
   * Returns the places of what quotients are divided by, where it may be zero: of a subject of whom
   * it is zero the clauses know nothing.
   */
  ImmutableSet<Integer> divisors() {
    return ImmutableSet.copyOf(divisors);
  }

  /** Returns the clauses of the comparison, or of its opposite, if tables can decide it. */
  Optional<ImmutableList<Clause>> clauses(Criterion.Compare compare, boolean positive) {
    addDivisors(compare);
    Optional<Polynomial> difference =
        Polynomial.difference(compare.left(), compare.right(), amounts)
            .filter(polynomial -> mentionsAllOf(compare, polynomial));
    Comparison comparison = positive ? compare.comparison() : compare.comparison().opposite();
    return difference.flatMap(polynomial -> clauses(polynomial, comparison));
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

  /** A fact that cancels out would still have to be known. */
  private boolean mentionsAllOf(Criterion.Compare compare, Polynomial polynomial) {
    List<Formula.Name> names =
        Stream.of(compare.left(), compare.right())
            .flatMap(side -> Amounts.names(side).stream())
            .toList();
    return names.stream().noneMatch(Formula.Name::ofMember)
        && names.stream()
            .flatMap(name -> amounts.fact(name).stream())
            .flatMap(ComparisonFormer::onSheet)
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
  Optional<ImmutableList<Clause>> clauses(Polynomial difference, Comparison comparison) {
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
      case BELOW -> ClauseFormer.one(axis, Allowed.below(at));
      case AT_MOST -> ClauseFormer.one(axis, Allowed.below(after));
      case AT_LEAST -> ClauseFormer.one(axis, Allowed.from(at));
      case ABOVE -> ClauseFormer.one(axis, Allowed.from(after));
      case EQUAL -> ClauseFormer.one(axis, Allowed.from(at).and(Allowed.below(after)));
      case DIFFERENT ->
          ImmutableList.of(
              Clause.of(axis, Allowed.below(at)), Clause.of(axis, Allowed.from(after)));
    };
  }
}

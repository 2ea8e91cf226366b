package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.songnuan.quantity.Money;

/**
 * Turns demands into goals over the dimensions of a terrain.
 *
 * <p>Everything about a subject is known here, so a criterion is open only where a quotient is of
 * nothing or a derived fact outside of what it allows. A demand for YES asks that it is not so; a
 * demand for anything but YES is met by it. Derived facts are written out, so that their
 * comparisons share a dimension with those of the facts that they follow from.
 */
final class GoalFormer {
  /** The most ways to choose k of n that are written out. */
  private static final int MOST_WAYS = 256;

  private final Reading reading;
  private final Terrain.Builder terrain;
  private final ClauseFormer clauses;
  private final Map<Demand, Goal> ofRules = new HashMap<>();

  /** What is asked of each atom, for rules share them. */
  private final Map<Demand, Goal> ofAtoms = new HashMap<>();

  GoalFormer(Reading reading, Terrain.Builder terrain) {
    this.reading = reading;
    this.terrain = terrain;
    this.clauses = new ClauseFormer(reading.rules(), reading.amounts());
  }

  Goal form(Criterion criterion, Want want) {
    if (criterion instanceof Criterion.All all) {
      return joint(all.clauses(), want, want.isPositive());
    } else if (criterion instanceof Criterion.Any any) {
      return joint(any.clauses(), want, !want.isPositive());
    } else if (criterion instanceof Criterion.AtLeast several) {
      return several(several, want);
    } else if (criterion instanceof Criterion.Not not) {
      return form(not.clause(), want.ofOpposite());
    } else if (criterion instanceof Criterion.Holds holds) {
      return referred(Interpreter.referred(reading.rules(), holds).criterion(), want);
    } else if (criterion instanceof Criterion.Constant constant) {
      return Goal.fixed(constant.holds() == want.isPositive());
    } else if (criterion instanceof Criterion.Exists exists) {
      return members(exists.clause(), 1, want);
    } else if (criterion instanceof Criterion.Every every) {
      return members(new Criterion.Not(every.clause()), 1, want.ofOpposite());
    } else if (criterion instanceof Criterion.AtLeastMembers several) {
      return members(several.clause(), several.least(), want);
    }
    Demand atom = new Demand(reading, criterion, want);
    Goal known = ofAtoms.get(atom);
    if (known == null) {
      known = defined(criterion, want);
      ofAtoms.put(atom, known);
    }
    return known;
  }

  private Goal referred(Criterion criterion, Want want) {
    Demand demand = new Demand(reading, criterion, want);
    Goal known = ofRules.get(demand);
    if (known == null) {
      known = form(criterion, want);
      ofRules.put(demand, known);
    }
    return known;
  }

  private Goal joint(List<Criterion> parts, Want want, boolean all) {
    List<Goal> goals = new ArrayList<>();
    parts.forEach(part -> goals.add(form(part, want)));
    return all ? Goal.all(goals) : Goal.any(goals);
  }

  /** At least so many of n are met, or more than the rest are not. */
  private Goal several(Criterion.AtLeast several, Want want) {
    int size = several.clauses().size();
    int least = want.isPositive() ? several.least() : size - several.least() + 1;
    if (ways(size, least) > MOST_WAYS) {
      boolean strict = want == Want.YES || want == Want.NOT_YES;
      Dimension whole = new Dimension.OfWhole(reading, several, strict ? Want.YES : Want.NOT_NO);
      return terrain.literal(whole, want.isPositive() ? Allowed.YES : Allowed.NO);
    }
    List<Goal> counted = new ArrayList<>();
    for (int count = 0; count <= least; count++) {
      counted.add(Goal.fixed(count == 0));
    }
    for (Criterion part : Lists.reverse(several.clauses())) {
      Goal goal = form(part, want);
      for (int count = least; count > 0; count--) {
        Goal both = Goal.all(goal, counted.get(count - 1));
        counted.set(count, Goal.any(ImmutableList.of(both, counted.get(count))));
      }
    }
    return counted.get(least);
  }

  private static long ways(int size, int chosen) {
    long ways = 1;
    for (int i = 1; i <= Math.min(chosen, size - chosen) && ways <= MOST_WAYS; i++) {
      ways = ways * (size - i + 1) / i;
    }
    return ways;
  }

  private Goal members(Criterion clause, long least, Want want) {
    boolean strict = want == Want.YES || want == Want.NOT_YES;
    Criterion positive = clause;
    Want ofEach = strict ? Want.YES : Want.NOT_NO;
    while (positive instanceof Criterion.Not not) {
      positive = not.clause();
      ofEach = ofEach.ofOpposite();
    }
    if (!mayBeOpen(positive)) {
      ofEach = ofEach.isPositive() ? Want.YES : Want.NO;
    }
    Cut cut = Cut.at(Exact.of(least));
    return terrain.literal(
        new Dimension.OfMembers(reading, positive, ofEach),
        want.isPositive() ? Allowed.from(cut) : Allowed.below(cut));
  }

  /** Returns whether it may be open of somebody of whom everything is known. */
  boolean mayBeOpen(Object part) {
    if (part instanceof Formula.Name name) {
      return reading.amounts().fact(name).filter(fact -> !bounds(fact, name).isEmpty()).isPresent();
    } else if (part instanceof Criterion.Holds holds) {
      return mayBeOpen(Interpreter.referred(reading.rules(), holds).criterion());
    } else if (part instanceof Criterion.Flag || part instanceof Criterion.OneOf) {
      return false;
    }
    return Depth.parts(part).stream().anyMatch(this::mayBeOpen);
  }

  /** The atom is decided so and is not open; or, where that will do, it is open. */
  private Goal defined(Criterion atom, Want want) {
    boolean strict = want == Want.YES || want == Want.NO;
    Goal decided = atom(atom, want.isPositive(), strict);
    List<Criterion> bounds = new ArrayList<>();
    if (atom instanceof Criterion.Compare compare) {
      Stream.of(compare.left(), compare.right())
          .flatMap(side -> Amounts.names(side).stream())
          .filter(name -> !name.ofMember())
          .distinct()
          .forEach(
              name -> reading.amounts().fact(name).ifPresent(f -> bounds.addAll(bounds(f, name))));
    }
    if (bounds.isEmpty()) {
      return decided;
    }
    ImmutableList.Builder<Goal> goals = ImmutableList.builder();
    goals.add(decided);
    bounds.forEach(bound -> goals.add(atom(bound, strict, true)));
    return strict ? Goal.all(goals.build()) : Goal.any(goals.build());
  }

  /**
   * Returns what must hold so that the fact is not missing. That an amount is not larger than money
   * or a count can be is taken for granted.
   */
  private ImmutableList<Criterion> bounds(Fact<?> fact, Formula.Name name) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Quotient quotient) {
      Formula.Name upper = new Formula.Name(quotient.upper().name(), name.ofMember());
      Formula.Name lower = new Formula.Name(quotient.lower().name(), name.ofMember());
      ImmutableList.Builder<Criterion> all = ImmutableList.builder();
      if (quotient.lower().least() <= 0) {
        all.add(new Criterion.Compare(lower, Comparison.ABOVE, constant(quotient.lower(), 0)));
      }
      return all.addAll(bounds(quotient.upper(), upper))
          .addAll(bounds(quotient.lower(), lower))
          .build();
    } else if (derivation == null || derivation instanceof Derivation.Age) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Criterion> all = ImmutableList.builder();
    boolean money = fact.type() == Fact.Type.MONEY;
    boolean never = derivation instanceof Derivation.CountOfMembers && fact.least() <= 0;
    boolean always =
        derivation instanceof Derivation.SumOfMembers sum
            && sum.of().isNotNegative()
            && fact.least() <= 0;
    if (!never && !always && fact.least() > (money ? -Money.MAX.fen() : Long.MIN_VALUE)) {
      all.add(new Criterion.Compare(name, Comparison.AT_LEAST, constant(fact, fact.least())));
    }
    if (fact.most() < (money ? Money.MAX.fen() : Long.MAX_VALUE)) {
      all.add(new Criterion.Compare(name, Comparison.AT_MOST, constant(fact, fact.most())));
    }
    if (derivation instanceof Derivation.Arithmetic from) {
      for (Formula.Name inner : ImmutableSet.copyOf(Amounts.names(from.formula()))) {
        Formula.Name of = new Formula.Name(inner.name(), name.ofMember());
        reading.amounts().fact(of).ifPresent(input -> all.addAll(bounds(input, of)));
      }
    }
    return all.build();
  }

  private static Formula constant(Fact<?> fact, long value) {
    return fact.type() == Fact.Type.MONEY ? Formula.of(Money.ofFen(value)) : Formula.of(value);
  }

  private Goal atom(Criterion atom, boolean positive, boolean strict) {
    if (atom instanceof Criterion.Compare compare) {
      Comparison comparison = compare.comparison();
      return compare(compare, positive ? comparison : comparison.opposite(), strict);
    }
    return goal(clauses.clauses(atom, positive));
  }

  private Goal compare(Criterion.Compare compare, Comparison comparison, boolean strict) {
    Optional<Polynomial> difference =
        Polynomial.writtenOut(compare.left(), compare.right(), reading.amounts());
    if (difference.isPresent() && difference.get().products().isEmpty()) {
      return Goal.fixed(comparison.holds(difference.get().constant().numerator().signum()));
    }
    return difference
        .flatMap(polynomial -> clauses.comparisons().clauses(polynomial, comparison))
        .map(this::goal)
        .orElseGet(() -> opaque(compare, comparison, strict));
  }

  /** A sum over members may be open by a member; that is the last class. */
  private Goal opaque(Criterion.Compare compare, Comparison comparison, boolean strict) {
    long options = !strict && isOpenByMembers(compare) ? 0b1000 : 0;
    for (int compared = -1; compared <= 1; compared++) {
      options |= comparison.holds(compared) ? 1L << (compared + 1) : 0;
    }
    return terrain.literal(
        new Dimension.OfComparison(reading, compare.left(), compare.right()),
        Allowed.options(options));
  }

  private boolean isOpenByMembers(Object part) {
    return part instanceof Formula.PerMember
        ? Depth.parts(part).stream().anyMatch(this::mayBeOpen)
        : Depth.parts(part).stream().anyMatch(this::isOpenByMembers);
  }

  private Goal goal(ImmutableList<Clause> alternatives) {
    return Goal.any(alternatives.stream().map(this::goal).collect(toImmutableList()));
  }

  private Goal goal(Clause clause) {
    return Goal.all(
        clause.literals().entrySet().stream()
            .map(literal -> literal(literal.getKey(), literal.getValue()))
            .collect(toImmutableList()));
  }

  private Goal literal(Axis axis, Allowed allowed) {
    return allowed.isContradiction() || allowed.equals(Allowed.EVERY)
        ? Goal.fixed(!allowed.isContradiction())
        : terrain.literal(axis, allowed);
  }
}

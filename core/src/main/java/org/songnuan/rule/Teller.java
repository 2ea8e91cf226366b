package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;

/**
 * How a comparison is told. Where it compares an amount with so much for each, and the schema has
 * the quotient, it is told by the quotient: {@code income < line * size} as the income per head
 * against the line. Otherwise it is told as it is written.
 */
final class Teller {

  /**
   * One side of a comparison.
   *
   * @param term what readers call it
   * @param named whether it is more than a constant
   * @param range what is known of it, if anything is
   */
  record Side(Term term, boolean named, @Nullable Range range) {
    Side with(@Nullable Range known) {
      return new Side(term, named, known);
    }

    /** Returns the value, under its name unless it is a constant. */
    Argument valued(Range known, Kind kind) {
      Argument value = Labels.value(known, kind);
      return named ? new Argument.Labelled(term, value) : value;
    }
  }

  /** A comparison as it is told, and the kind of amounts that it compares. */
  record Told(Side left, Side right, Kind kind) {}

  /** A product: the facts in it, its whole numbers multiplied, and what is left. */
  private record Factors(List<Formula.Name> facts, Exact number, List<Formula> others) {
    boolean isOne() {
      return others.isEmpty() && number.compareTo(Exact.of(1)) == 0;
    }
  }

  /**
   * All that can be said of a comparison before anybody is looked at.
   *
   * @param byQuotients how it is told by a quotient, best first
   * @param left the left side as it is written
   * @param right the right side as it is written
   * @param kind the kind of the sides as they are written
   */
  private record Plan(ImmutableList<ByQuotient> byQuotients, Side left, Side right, Kind kind) {}

  /**
   * How a comparison is told by a quotient.
   *
   * @param each the quotient
   * @param limit what it is compared with, the same for everybody
   * @param turned whether the limit stands on the left
   */
  private record ByQuotient(
      Formula.Name quotient, Side each, Side limit, boolean turned, Kind kind) {}

  private final Amounts amounts;
  private final Labels labels;

  /** The plans of the comparisons in the rules, each by itself: made once, for they are dear. */
  private final IdentityHashMap<Criterion.Compare, Plan> plans = new IdentityHashMap<>();

  Teller(Amounts amounts, Labels labels) {
    this.amounts = amounts;
    this.labels = labels;
  }

  /** Returns what tells comparisons, with those of the rules prepared. */
  static Teller of(RuleSet rules, Amounts amounts, Labels labels) {
    Teller teller = new Teller(amounts, labels);
    rules.rules().values().forEach(rule -> teller.prepare(rule.criterion()));
    return teller;
  }

  private void prepare(Object part) {
    if (part instanceof Criterion.Compare compare) {
      plans.put(compare, plan(compare));
    }
    Depth.parts(part).forEach(this::prepare);
  }

  /**
   * Tells the comparison.
   *
   * @param left what is known of the left side
   * @param right what is known of the right side
   */
  Told tell(
      Criterion.Compare compare,
      @Nullable Range left,
      @Nullable Range right,
      FactSheet subject,
      @Nullable FactSheet member) {
    Plan prepared = plans.get(compare);
    Plan plan = prepared == null ? plan(compare) : prepared;
    for (ByQuotient by : plan.byQuotients) {
      if (!isOfNothing(by.quotient, subject, member)) {
        Side each = by.each.with(amounts.of(by.quotient, subject, member));
        return by.turned ? new Told(by.limit, each, by.kind) : new Told(each, by.limit, by.kind);
      }
    }
    return new Told(plan.left.with(left), plan.right.with(right), plan.kind);
  }

  private Plan plan(Criterion.Compare compare) {
    Optional<Factors> left = factors(compare.left());
    Optional<Factors> right = factors(compare.right());
    ImmutableList.Builder<ByQuotient> all = ImmutableList.builder();
    if (left.isPresent() && right.isPresent()) {
      for (Formula.Name quotient : quotients()) {
        Optional<Side> limit = limit(quotient, left.get(), right.get());
        Optional<Side> turned = limit(quotient, right.get(), left.get());
        Kind kind = amounts.kind(quotient).orElseThrow();
        limit
            .or(() -> turned)
            .map(side -> new ByQuotient(quotient, side(quotient), side, limit.isEmpty(), kind))
            .ifPresent(all::add);
      }
    }
    return new Plan(
        all.build(),
        side(compare.left()),
        side(compare.right()),
        amounts.kind(compare.left()).orElseThrow());
  }

  /** Returns the side as it is called, before anything is known of it. */
  private Side side(Formula formula) {
    return new Side(labels.term(formula), !Amounts.names(formula).isEmpty(), null);
  }

  private ImmutableList<Formula.Name> quotients() {
    return Stream.concat(
            quotients(amounts.schema(), false),
            amounts.schema().members().stream().flatMap(schema -> quotients(schema, true)))
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<Formula.Name> quotients(FactSchema schema, boolean ofMember) {
    return schema.facts().stream()
        .filter(fact -> fact.quotient().isPresent())
        .map(fact -> new Formula.Name(fact.name(), ofMember));
  }

  private Derivation.Quotient parts(Formula.Name quotient) {
    return amounts.fact(quotient).flatMap(Fact::quotient).orElseThrow();
  }

  private boolean isOfNothing(
      Formula.Name quotient, FactSheet subject, @Nullable FactSheet member) {
    Formula lower = new Formula.Name(parts(quotient).lower().name(), quotient.ofMember());
    Range range = amounts.of(lower, subject, member);
    return range != null && range.least().numerator().signum() <= 0;
  }

  /** Returns what each gets, if one side is the upper amount and the other so much for each. */
  private Optional<Side> limit(Formula.Name quotient, Factors one, Factors other) {
    Derivation.Quotient parts = parts(quotient);
    boolean fits =
        isOnly(one.facts, parts.upper(), quotient.ofMember())
            && isOnly(other.facts, parts.lower(), quotient.ofMember())
            && one.others.isEmpty()
            && !(one.isOne() && other.isOne());
    return fits
        ? Optional.of(limit(other.number.dividedBy(one.number), other.others))
        : Optional.empty();
  }

  private static boolean isOnly(List<Formula.Name> facts, Fact<?> fact, boolean ofMember) {
    return facts.equals(List.of(new Formula.Name(fact.name(), ofMember)));
  }

  /** The others contain no fact, so that nobody needs to be asked. */
  private Side limit(Exact times, List<Formula> others) {
    Exact number = times.reduced();
    Formula all = others.isEmpty() ? Formula.of(1) : product(others);
    Range range = amounts.of(all, FactSheet.of(amounts.schema()), null);
    String by = number.toString();
    Term term = labels.term(all);
    if (others.isEmpty()) {
      term = Term.of(by);
    } else if (number.compareTo(Exact.of(1)) != 0) {
      String chinese = Labels.factor(all, term.chinese()) + " × " + by;
      term = Term.of(chinese, Labels.factor(all, term.english()) + " × " + by);
    }
    return new Side(
        term, !Amounts.names(all).isEmpty(), range == null ? null : range.times(Range.of(number)));
  }

  private static Formula product(List<Formula> factors) {
    return factors.size() == 1
        ? factors.get(0)
        : new Formula.Product(ImmutableList.copyOf(factors));
  }

  /** Returns the factors, if the facts stand alone among them and the number is above zero. */
  private Optional<Factors> factors(Formula formula) {
    List<Formula.Name> facts = new ArrayList<>();
    List<Formula> others = new ArrayList<>();
    Exact number = Exact.of(1);
    for (Formula factor : flat(formula)) {
      if (factor instanceof Formula.Whole whole) {
        number = number.times(Exact.of(whole.value()));
      } else if (factor instanceof Formula.Name name && amounts.fact(name).isPresent()) {
        facts.add(name);
      } else if (Amounts.names(factor).stream().noneMatch(n -> amounts.fact(n).isPresent())) {
        others.add(factor);
      } else {
        return Optional.empty();
      }
    }
    return number.numerator().signum() > 0
        ? Optional.of(new Factors(facts, number, others))
        : Optional.empty();
  }

  private static ImmutableList<Formula> flat(Formula formula) {
    return formula instanceof Formula.Product product
        ? product.factors().stream()
            .flatMap(factor -> flat(factor).stream())
            .collect(ImmutableList.toImmutableList())
        : ImmutableList.of(formula);
  }
}

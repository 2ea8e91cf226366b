package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   * @param range what is known of it, if anything is; of a constant always
   * @param plain how it is worked out in whole numbers, if it can be
   */
  record Side(Term term, boolean named, @Nullable Range range, Optional<PlainAmount> plain) {
    Side with(@Nullable Range known) {
      return new Side(term, named, known, plain);
    }

    /** Returns the value, under its name unless it is a constant. */
    Argument valued(Range known, Kind kind) {
      return valued(Labels.value(known, kind));
    }

    /** Returns the value, under its name unless it is a constant. */
    Argument valued(Argument value) {
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
   * @param written how it is told as it is written
   */
  record Plan(ImmutableList<ByQuotient> byQuotients, Told written) {
    /** Returns how it is told of those of whom everything is known. */
    Told first() {
      return byQuotients.isEmpty() ? written : byQuotients.get(0).told;
    }
  }

  /**
   * How a comparison is told by a quotient.
   *
   * @param told the quotient, and what it is compared with, the same for everybody
   * @param turned whether the quotient stands on the right
   */
  record ByQuotient(Formula.Name quotient, Told told, boolean turned) {}

  private final Amounts amounts;
  private final Labels labels;
  private final Map<Formula, Side> sides = new HashMap<>();

  Teller(Amounts amounts, Labels labels) {
    this.amounts = amounts;
    this.labels = labels;
  }

  /**
   * Tells the comparison.
   *
   * @param left what is known of the left side
   * @param right what is known of the right side
   */
  Told tell(
      Plan plan,
      @Nullable Range left,
      @Nullable Range right,
      FactSheet subject,
      @Nullable FactSheet member) {
    for (ByQuotient by : plan.byQuotients) {
      if (!isOfNothing(by.quotient, subject, member)) {
        Told told = by.told;
        Range each = amounts.of(by.quotient, subject, member);
        return by.turned
            ? new Told(told.left, told.right.with(each), told.kind)
            : new Told(told.left.with(each), told.right, told.kind);
      }
    }
    Told told = plan.written;
    return new Told(told.left.with(left), told.right.with(right), told.kind);
  }

  /** Returns how the comparison is told, which is dear to find. */
  Plan plan(Criterion.Compare compare) {
    Optional<Factors> left = factors(compare.left());
    Optional<Factors> right = factors(compare.right());
    ImmutableList.Builder<ByQuotient> all = ImmutableList.builder();
    if (left.isPresent() && right.isPresent()) {
      for (Formula.Name quotient : quotients()) {
        Optional<Side> limit = limit(quotient, left.get(), right.get());
        Optional<Side> turned = limit(quotient, right.get(), left.get());
        Kind kind = amounts.kind(quotient).orElseThrow();
        Side each = side(quotient);
        limit
            .map(side -> new ByQuotient(quotient, new Told(each, side, kind), false))
            .or(() -> turned.map(s -> new ByQuotient(quotient, new Told(s, each, kind), true)))
            .ifPresent(all::add);
      }
    }
    Kind kind = amounts.kind(compare.left()).orElseThrow();
    return new Plan(all.build(), new Told(side(compare.left()), side(compare.right()), kind));
  }

  /** Returns the side as it is called, before anything is known of it but that it is a constant. */
  private Side side(Formula formula) {
    return sides.computeIfAbsent(
        formula,
        of ->
            new Side(
                labels.term(of),
                !Amounts.names(of).isEmpty(),
                amounts.of(of),
                PlainAmount.of(of, amounts)));
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
    Exact value = amounts.fixed(all).times(number);
    String by = number.toString();
    Term term = labels.term(all);
    if (others.isEmpty()) {
      term = Term.of(by);
    } else if (number.compareTo(Exact.of(1)) != 0) {
      String chinese = Labels.factor(all, term.chinese()) + " × " + by;
      term = Term.of(chinese, Labels.factor(all, term.english()) + " × " + by);
    }
    return new Side(
        term, !Amounts.names(all).isEmpty(), Range.of(value), PlainAmount.of(value, amounts));
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
      } else if (amounts.of(factor) != null) {
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

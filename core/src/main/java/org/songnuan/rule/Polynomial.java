package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A formula with its parameters filled in: products of facts of the subject, each with an exact
 * factor.
 *
 * @param terms the factor of each product, by the places of its facts in order; the constant under
 *     the empty product; no factor is zero
 */
record Polynomial(ImmutableSortedMap<ImmutableList<Integer>, Exact> terms) {
  private static final Ordering<Iterable<Integer>> ORDER =
      Ordering.<Integer>natural().lexicographical();

  /** The most terms that derived facts are written out in. */
  private static final int MOST_WRITTEN_OUT = 64;

  /**
   * Returns left less right, or empty if a name in it is not a fact of the subject. Where it has a
   * quotient, all is multiplied by what that is divided by, which is never negative.
   */
  static Optional<Polynomial> difference(Formula left, Formula right, Amounts amounts) {
    return multipliedOut(left, right, amounts).map(Polynomial::of);
  }

  /**
   * Returns left less right as {@link #difference} does, with what facts are derived from by a
   * formula written out; empty also if that has too many terms.
   */
  static Optional<Polynomial> writtenOut(Formula left, Formula right, Amounts amounts) {
    return multipliedOut(left, right, amounts)
        .flatMap(terms -> Optional.ofNullable(writtenOut(terms, amounts)))
        .map(Polynomial::of);
  }

  private static Polynomial of(Map<ImmutableList<Integer>, Exact> terms) {
    terms.values().removeIf(factor -> factor.numerator().signum() == 0);
    return new Polynomial(ImmutableSortedMap.copyOf(terms, ORDER));
  }

  private static Optional<Map<ImmutableList<Integer>, Exact>> multipliedOut(
      Formula left, Formula right, Amounts amounts) {
    Map<ImmutableList<Integer>, Exact> one = terms(left, amounts);
    Map<ImmutableList<Integer>, Exact> other = terms(right, amounts);
    if (one == null || other == null) {
      return Optional.empty();
    }
    Map<ImmutableList<Integer>, Exact> difference = sum(one, scaled(other, Exact.of(-1)));
    return Optional.of(multipliedOut(difference, amounts.schema()));
  }

  private static @Nullable Map<ImmutableList<Integer>, Exact> writtenOut(
      Map<ImmutableList<Integer>, Exact> terms, Amounts amounts) {
    Map<ImmutableList<Integer>, Exact> all = terms;
    for (int slot = amounts.schema().size() - 1; slot >= 0; slot--) {
      Derivation derivation = amounts.schema().facts().get(slot).derivation().orElse(null);
      if (derivation instanceof Derivation.Arithmetic from && mentions(all, slot)) {
        Map<ImmutableList<Integer>, Exact> formula = terms(from.formula(), amounts);
        all = formula == null ? null : substituted(all, slot, formula);
        if (all == null) {
          return null;
        }
      }
    }
    return all;
  }

  private static boolean mentions(Map<ImmutableList<Integer>, Exact> terms, int slot) {
    return terms.keySet().stream().anyMatch(product -> product.contains(slot));
  }

  /** Puts the formula in the place of a fact; a fact follows only from facts before it. */
  private static @Nullable Map<ImmutableList<Integer>, Exact> substituted(
      Map<ImmutableList<Integer>, Exact> terms, int slot, Map<ImmutableList<Integer>, Exact> by) {
    Map<ImmutableList<Integer>, Exact> all = newTerms();
    for (Map.Entry<ImmutableList<Integer>, Exact> term : terms.entrySet()) {
      Map<ImmutableList<Integer>, Exact> written = newTerms();
      written.put(
          term.getKey().stream()
              .filter(place -> place != slot)
              .collect(ImmutableList.toImmutableList()),
          term.getValue());
      for (long left = term.getKey().stream().filter(place -> place == slot).count();
          left > 0 && written.size() <= MOST_WRITTEN_OUT;
          left--) {
        written = product(written, by);
      }
      all = sum(all, written);
      if (all.size() > MOST_WRITTEN_OUT) {
        return null;
      }
    }
    return all;
  }

  /** Returns the constant. */
  Exact constant() {
    return terms.getOrDefault(ImmutableList.of(), Exact.of(0));
  }

  /** Returns the products of facts, the constant aside. */
  ImmutableList<ImmutableList<Integer>> products() {
    return terms.keySet().stream()
        .filter(product -> !product.isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  Exact factor(ImmutableList<Integer> product) {
    return terms.getOrDefault(product, Exact.of(0));
  }

  /** A quotient stands at its own place until then, at most once in a product. */
  private static Map<ImmutableList<Integer>, Exact> multipliedOut(
      Map<ImmutableList<Integer>, Exact> terms, FactSchema schema) {
    Optional<Integer> quotient =
        terms.keySet().stream()
            .flatMap(ImmutableList::stream)
            .filter(slot -> schema.facts().get(slot).quotient().isPresent())
            .findFirst();
    if (quotient.isEmpty()) {
      return terms;
    }
    int place = quotient.get();
    Derivation.Quotient parts = schema.facts().get(place).quotient().orElseThrow();
    int upper = schema.slot(parts.upper());
    int lower = schema.slot(parts.lower());
    Map<ImmutableList<Integer>, Exact> all = newTerms();
    terms.forEach(
        (product, factor) -> {
          List<Integer> slots = new ArrayList<>(product);
          slots.add(slots.remove((Integer) place) ? upper : lower);
          all.merge(ImmutableList.sortedCopyOf(slots), factor, Exact::plus);
        });
    return all;
  }

  private static @Nullable Map<ImmutableList<Integer>, Exact> terms(
      Formula formula, Amounts amounts) {
    if (formula instanceof Formula.Name name) {
      return named(name, amounts);
    } else if (formula instanceof Formula.Sum sum) {
      Map<ImmutableList<Integer>, Exact> all = newTerms();
      for (Formula term : sum.terms()) {
        Map<ImmutableList<Integer>, Exact> terms = terms(term, amounts);
        if (terms == null) {
          return null;
        }
        all = sum(all, terms);
      }
      return all;
    } else if (formula instanceof Formula.Product product) {
      Map<ImmutableList<Integer>, Exact> all = constant(Exact.of(1));
      for (Formula factor : product.factors()) {
        Map<ImmutableList<Integer>, Exact> terms = terms(factor, amounts);
        if (terms == null) {
          return null;
        }
        all = product(all, terms);
      }
      return all;
    } else if (formula instanceof Formula.Negative negative) {
      Map<ImmutableList<Integer>, Exact> terms = terms(negative.amount(), amounts);
      return terms == null ? null : scaled(terms, Exact.of(-1));
    }
    Range value = amounts.of(formula);
    return value == null ? null : constant(value.least());
  }

  private static @Nullable Map<ImmutableList<Integer>, Exact> named(
      Formula.Name name, Amounts amounts) {
    if (name.ofMember()) {
      return null;
    }
    Optional<Fact<?>> fact = amounts.fact(name);
    if (fact.isEmpty()) {
      Range value = amounts.of(name);
      return value == null ? null : constant(value.least());
    }
    Map<ImmutableList<Integer>, Exact> terms = newTerms();
    terms.put(ImmutableList.of(amounts.schema().slot(name.name())), Exact.of(1));
    return terms;
  }

  private static Map<ImmutableList<Integer>, Exact> newTerms() {
    return new TreeMap<>(ORDER);
  }

  private static Map<ImmutableList<Integer>, Exact> constant(Exact value) {
    Map<ImmutableList<Integer>, Exact> terms = newTerms();
    terms.put(ImmutableList.of(), value);
    return terms;
  }

  private static Map<ImmutableList<Integer>, Exact> sum(
      Map<ImmutableList<Integer>, Exact> one, Map<ImmutableList<Integer>, Exact> other) {
    Map<ImmutableList<Integer>, Exact> sum = newTerms();
    sum.putAll(one);
    other.forEach((product, factor) -> sum.merge(product, factor, Exact::plus));
    return sum;
  }

  private static Map<ImmutableList<Integer>, Exact> scaled(
      Map<ImmutableList<Integer>, Exact> terms, Exact by) {
    Map<ImmutableList<Integer>, Exact> scaled = newTerms();
    terms.forEach((product, factor) -> scaled.put(product, factor.times(by)));
    return scaled;
  }

  private static Map<ImmutableList<Integer>, Exact> product(
      Map<ImmutableList<Integer>, Exact> one, Map<ImmutableList<Integer>, Exact> other) {
    Map<ImmutableList<Integer>, Exact> all = newTerms();
    one.forEach(
        (left, factor) ->
            other.forEach(
                (right, by) ->
                    all.merge(
                        ImmutableList.sortedCopyOf(
                            ImmutableList.<Integer>builder().addAll(left).addAll(right).build()),
                        factor.times(by),
                        Exact::plus)));
    return all;
  }
}

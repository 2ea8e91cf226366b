package org.songnuan.rule;

import com.google.common.collect.ImmutableSet;
import java.util.stream.Stream;

/** How often a quotient is a factor in a formula: a rule may compare one of them, once. */
final class Quotients {
  private final Amounts amounts;

  Quotients(Amounts amounts) {
    this.amounts = amounts;
  }

  /** Returns the quotients that the comparison mentions. */
  ImmutableSet<Formula.Name> in(Criterion.Compare compare) {
    return Stream.of(compare.left(), compare.right())
        .flatMap(side -> Amounts.names(side).stream())
        .filter(this::isQuotient)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Returns whether it compares at most one quotient, which is nowhere multiplied by itself. */
  boolean isLinear(Criterion.Compare compare) {
    return in(compare).size() <= 1 && degree(compare.left()) <= 1 && degree(compare.right()) <= 1;
  }

  private boolean isQuotient(Formula.Name name) {
    return amounts.fact(name).flatMap(Fact::quotient).isPresent();
  }

  /** The most quotients that are multiplied with each other; no text is long enough to overflow. */
  private int degree(Formula formula) {
    if (formula instanceof Formula.Name name) {
      return isQuotient(name) ? 1 : 0;
    }
    boolean product = formula instanceof Formula.Product;
    int degree = 0;
    for (Formula part : formula.parts()) {
      int of = degree(part);
      degree = product ? degree + of : Math.max(degree, of);
    }
    return degree;
  }
}

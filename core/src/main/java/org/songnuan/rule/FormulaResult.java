package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.songnuan.explain.Finding;
import org.songnuan.quantity.Money;

/**
 * How much a formula is for a subject of whom not everything is known: between two amounts, both
 * included, and mostly one and the same.
 *
 * <p>It answers "how much is it, as far as the facts on file tell?". A bound that is absent cannot
 * be told. The true amount lies within the bounds whatever the missing facts are, and learning one
 * only narrows them; they may be wider than what is really possible, where a formula uses one
 * missing fact twice.
 *
 * @param least the least that it can be, if that can be told
 * @param most the most that it can be, if that can be told
 * @param finding that the amount lies beyond 2<sup>62</sup> fen; then there are no bounds
 */
public record FormulaResult(
    Optional<Money> least, Optional<Money> most, Optional<Finding> finding) {
  /** Checks that the parts are there. */
  public FormulaResult {
    requireNonNull(least, "least");
    requireNonNull(most, "most");
    requireNonNull(finding, "finding");
  }

  /** Returns the amount, if what is on file decides it. */
  public Optional<Money> exact() {
    return least.equals(most) ? least : Optional.empty();
  }

  /** Returns whether the facts on file do not decide the amount. */
  public boolean isOpen() {
    return finding.isEmpty() && exact().isEmpty();
  }

  /** Returns whether there are bounds, a finding, or neither; never how much. */
  @Override
  public String toString() {
    return "FormulaResult["
        + (finding.isPresent() ? "too large" : isOpen() ? "open" : "exact")
        + "]";
  }
}

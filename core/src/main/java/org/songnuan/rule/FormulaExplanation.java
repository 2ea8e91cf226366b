package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import org.songnuan.explain.Reason;

/**
 * How much a formula is for a subject, and the arithmetic behind it.
 *
 * @param result the result, always the one that {@link Classifier#amount} gives
 * @param reason the arithmetic with the subject's values, or what is missing
 * @param missing the facts that are missing or known in part only and keep the amount open, a day
 *     of birth instead of an age; empty unless it is open, and where only members who are not
 *     listed could decide
 */
public record FormulaExplanation(
    FormulaResult result, Reason reason, ImmutableSet<Fact<?>> missing) {
  /** Checks that the parts are there. */
  public FormulaExplanation {
    requireNonNull(result, "result");
    requireNonNull(reason, "reason");
    requireNonNull(missing, "missing");
  }
}

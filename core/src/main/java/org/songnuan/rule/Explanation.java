package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/**
 * A verdict with why it is so.
 *
 * @param verdict the verdict, always the one that {@link Classifier#verdict} gives
 * @param reason the clauses that decided, each with the observed value, the limit and the margin
 * @param missing the facts that are missing or known in part only in the clauses that are open, of
 *     a derived one, what it follows from, as a day of birth instead of an age; empty unless the
 *     verdict is {@code UNKNOWN}, and where only members who are not listed could decide
 */
public record Explanation(Verdict verdict, Reason reason, ImmutableSet<Fact<?>> missing) {
  /** Checks that the parts are there. */
  public Explanation {
    requireNonNull(verdict, "verdict");
    requireNonNull(reason, "reason");
    requireNonNull(missing, "missing");
  }
}

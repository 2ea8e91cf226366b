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
 * @param missing the facts that would decide, if the verdict is {@code UNKNOWN}; otherwise empty
 */
public record Explanation(Verdict verdict, Reason reason, ImmutableSet<Fact<?>> missing) {
  /** Checks that the parts are there. */
  public Explanation {
    requireNonNull(verdict, "verdict");
    requireNonNull(reason, "reason");
    requireNonNull(missing, "missing");
  }
}

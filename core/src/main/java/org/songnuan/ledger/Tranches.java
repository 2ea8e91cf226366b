package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;

/**
 * What is outstanding, in tranches.
 *
 * <p>It answers "who comes in which tranche, and why so?". Whoever has something outstanding is in
 * exactly one tranche with all of it, or is held back because an objection is open; together they
 * come to {@link Ledger#outstanding()}, to the fen. Once the objection is dismissed, tranches of
 * the rest are made from the ledger as it is then.
 *
 * <pre>{@code
 * Tranches tranches = TrancheRule.TOGETHER.byArea(2).atMost(20).evenInNumber().of(ledger);
 * }</pre>
 *
 * @param all the tranches, the first one first; none if nothing is outstanding
 * @param held what may not be paid yet, by id
 * @param why by which rule they were made; where areas or helpers are apart, a reason for each
 * @param findings an award that is above the limit by itself, and who is held back, a warning each;
 *     who has no helper, a note each
 */
public record Tranches(
    ImmutableList<Tranche> all,
    ImmutableSortedMap<RecipientId, Portion> held,
    ImmutableList<Reason> why,
    ImmutableList<Finding> findings) {
  /** Checks that the parts are there. */
  public Tranches {
    requireNonNull(all, "all");
    requireNonNull(held, "held");
    requireNonNull(why, "why");
    requireNonNull(findings, "findings");
  }

  /** Returns the numbers, never of whom. */
  @Override
  public String toString() {
    return "Tranches[" + all.size() + ", " + held.size() + " held back]";
  }
}

package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.songnuan.beneficiary.ListEntry;
import org.songnuan.explain.Term;

/**
 * A change to the list after it was locked: somebody was added, died, moved away or was removed.
 *
 * <p>What was promised to somebody who is gone is free for others; what was delivered stays
 * delivered.
 *
 * @param id its number
 * @param on the day on which it is entered
 * @param change who came or went, why, on whose word, and from which day; not after {@code on}
 * @param approvedBy the host's opaque id of who approved it; it is never worded
 */
public record Amendment(EntryId id, LocalDate on, ListEntry change, String approvedBy)
    implements Entry {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank or not one line
   */
  public Amendment {
    requireNonNull(id, "id");
    requireNonNull(on, "on");
    requireNonNull(change, "change");
    Texts.check("Amendment", approvedBy);
  }

  @Override
  public Term kind() {
    return Term.of("名单变动", "a change to the list");
  }

  /** Returns its number and day, never whom it is about. */
  @Override
  public String toString() {
    return "Amendment[" + id + " on " + on + "]";
  }
}

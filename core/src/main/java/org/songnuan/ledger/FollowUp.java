package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Term;

/**
 * A promise to look after a recipient again (回访), which a later {@link Contact} fulfils.
 *
 * @param id its number
 * @param on the day on which it is entered
 * @param recipient after whom
 * @param due the last day on which it is in time
 * @param what what is to be looked after
 */
public record FollowUp(EntryId id, LocalDate on, RecipientId recipient, LocalDate due, String what)
    implements Entry {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank or not one line
   */
  public FollowUp {
    requireNonNull(id, "id");
    requireNonNull(on, "on");
    requireNonNull(recipient, "recipient");
    requireNonNull(due, "due");
    Texts.check("FollowUp", what);
  }

  @Override
  public Term kind() {
    return Term.of("回访计划", "a follow-up");
  }

  /** Returns its number and day, never whom it is about. */
  @Override
  public String toString() {
    return "FollowUp[" + id + " on " + on + "]";
  }
}

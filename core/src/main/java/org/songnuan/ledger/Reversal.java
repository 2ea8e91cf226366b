package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.songnuan.explain.Term;

/**
 * The undoing of a {@link Delivery} or {@link Return} that was entered by mistake (冲销); each at
 * most once. The entry stays in the ledger, and counts no more.
 *
 * @param id its number
 * @param on the day on which it is entered
 * @param entry the number of what is undone
 * @param by the host's opaque id of who reverses it; it is never worded
 * @param reason why
 */
public record Reversal(EntryId id, LocalDate on, EntryId entry, String by, String reason)
    implements Entry {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank or not one line
   */
  public Reversal {
    requireNonNull(id, "id");
    requireNonNull(on, "on");
    requireNonNull(entry, "entry");
    Texts.check("Reversal", by);
    Texts.check("Reversal", reason);
  }

  @Override
  public Term kind() {
    return Term.of("冲销", "a reversal");
  }

  /** Returns its number and day, never whom it is about. */
  @Override
  public String toString() {
    return "Reversal[" + id + " on " + on + "]";
  }
}

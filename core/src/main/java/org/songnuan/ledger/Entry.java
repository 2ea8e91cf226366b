package org.songnuan.ledger;

import java.time.LocalDate;
import org.songnuan.explain.Term;

/**
 * One thing that happened: a line of the {@link Ledger}, which is added and never changed. A
 * mistake is mended by a further entry.
 *
 * <p>Entries stand in the order of their days. Texts in them are the host's, one line that names
 * nobody; only the story of the recipient and the register of problems repeat them, and no message
 * does.
 */
public sealed interface Entry
    permits Amendment,
        CaseEntry,
        Contact,
        Delivery,
        Feedback,
        FollowUp,
        Resettlement,
        Return,
        Reversal {
  /** Returns its number. */
  EntryId id();

  /** Returns the day on which it is entered. */
  LocalDate on();

  /** Returns what readers call such an entry. */
  Term kind();
}

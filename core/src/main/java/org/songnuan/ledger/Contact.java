package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Term;
import org.songnuan.visit.TeamId;

/**
 * A contact with a recipient, with or without something handed over, and the follow-up that it
 * fulfils.
 *
 * @param id its number
 * @param on the day on which it is entered
 * @param recipient with whom
 * @param channel by which channel
 * @param team by which team, if it was one
 * @param followUp the {@link FollowUp} that it fulfils, if it does
 */
public record Contact(
    EntryId id,
    LocalDate on,
    RecipientId recipient,
    Channel channel,
    Optional<TeamId> team,
    Optional<EntryId> followUp)
    implements Entry {
  /** Checks the parts. */
  public Contact {
    requireNonNull(id, "id");
    requireNonNull(on, "on");
    requireNonNull(recipient, "recipient");
    requireNonNull(channel, "channel");
    requireNonNull(team, "team");
    requireNonNull(followUp, "followUp");
  }

  @Override
  public Term kind() {
    return Term.of("走访联系", "a contact");
  }

  /** Returns its number and day, never whom it is about. */
  @Override
  public String toString() {
    return "Contact[" + id + " on " + on + "]";
  }
}

package org.songnuan.visit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.pairing.HelperId;

/**
 * A row of the table of responsible persons: who answers for the contact with a recipient.
 *
 * @param recipient for whom
 * @param channel how it is contacted
 * @param helpers those who help it on the day of the visit, or on the first day of the plan if it
 *     is not visited; nobody if it has no helper then
 * @param head who leads the team that visits it, if it is visited
 */
public record Responsible(
    RecipientId recipient,
    Channel channel,
    ImmutableList<HelperId> helpers,
    Optional<HelperId> head) {
  /** Checks that the parts are there. */
  public Responsible {
    requireNonNull(recipient, "recipient");
    requireNonNull(channel, "channel");
    requireNonNull(helpers, "helpers");
    requireNonNull(head, "head");
  }
}

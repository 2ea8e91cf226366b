package org.songnuan.visit;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.songnuan.beneficiary.Channel;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Reason;

/**
 * How somebody is contacted, and why not in a way that comes before it.
 *
 * @param recipient who is contacted
 * @param channel by which channel
 * @param visit the visit, if the channel is one for which somebody goes there
 * @param why what was chosen, and behind it why each channel that comes before it was not
 */
public record PlannedContact(
    RecipientId recipient, Channel channel, Optional<Visit> visit, Reason why) {
  /** Checks that the parts are there. */
  public PlannedContact {
    requireNonNull(recipient, "recipient");
    requireNonNull(channel, "channel");
    requireNonNull(visit, "visit");
    requireNonNull(why, "why");
  }

  /** Returns the channel and the number of reasons, never whose contact it is. */
  @Override
  public String toString() {
    return "PlannedContact[" + channel + ", " + why.because().size() + " reasons]";
  }
}

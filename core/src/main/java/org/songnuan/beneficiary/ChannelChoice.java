package org.songnuan.beneficiary;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;

/**
 * By which of a campaign's channels one recipient is reached, and why so.
 *
 * <p>It answers "who cannot be visited, and what is done instead?". A campaign names its channels,
 * the one that it prefers first; a household that the first does not reach is reached by the next.
 * When it is visited, and by whom, is another question: that is planned in {@code visit}.
 *
 * <pre>{@code
 * ChannelChoice.among(ImmutableList.of(Channel.DOOR_VISIT, Channel.PHONE, Channel.LETTER), household)
 * }</pre>
 *
 * @param channel the channel; empty if none of the campaign's reaches the recipient
 * @param reason the same in words
 */
public record ChannelChoice(Optional<Channel> channel, Reason reason) {
  /** Checks that the parts are there. */
  public ChannelChoice {
    requireNonNull(channel, "channel");
    requireNonNull(reason, "reason");
  }

  /**
   * Returns how the recipient is reached: by the first of these channels that is among its {@link
   * Household#REACHABLE}. Where nothing is on file, and of a place, the first is tried, and the
   * reason says so.
   *
   * @param inOrder the channels of the campaign, the preferred first
   * @throws IllegalArgumentException if there is none
   */
  public static ChannelChoice among(Iterable<Channel> inOrder, Recipient recipient) {
    ImmutableSet<Channel> channels = ImmutableSet.copyOf(inOrder);
    if (channels.isEmpty()) {
      throw new IllegalArgumentException(
          "Choice of a channel must have a channel, but was (none).");
    }
    Optional<Set<String>> reachable =
        recipient.facts().schema().find(Household.REACHABLE.name()).isPresent()
            ? recipient.facts().get(Household.REACHABLE)
            : Optional.empty();
    if (reachable.isEmpty()) {
      Channel first = channels.asList().get(0);
      return new ChannelChoice(
          Optional.of(first),
          Reason.of(BeneficiaryCode.REACH_NOT_ON_FILE, Argument.of(first.term())));
    }
    return channels.stream()
        .filter(channel -> reachable.get().contains(channel.name()))
        .findFirst()
        .map(
            channel ->
                new ChannelChoice(
                    Optional.of(channel),
                    Reason.of(BeneficiaryCode.REACHED_BY, Argument.of(channel.term()))))
        .orElseGet(
            () -> new ChannelChoice(Optional.empty(), Reason.of(BeneficiaryCode.REACHED_BY_NONE)));
  }
}

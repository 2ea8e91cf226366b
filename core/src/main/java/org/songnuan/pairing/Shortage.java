package org.songnuan.pairing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import org.songnuan.beneficiary.RecipientId;

/**
 * A proof that these recipients cannot all have the contacts that they should have, whatever is
 * done (Hall 1935).
 *
 * <p>Anybody can check it by hand. Where first contacts are short: the named helpers are all who
 * may help the named recipients, and together they can have fewer. Where further contacts are
 * short: take what each recipient should have less the helpers beside those named who may help it;
 * that much the named ones must give, and they cannot. {@link Pairing#holds} checks it from the
 * policy, the lists and the day alone.
 *
 * @param first whether first contacts are short, or all that some should have
 * @param recipients who cannot all have what they should, at least one
 * @param helpers the helpers on whom they depend; all full
 * @param wanted how many contacts these helpers would have to give
 * @param capacity how many they can give together, less than is wanted
 * @param blocking for each rule by its id, how many helpers with room it alone keeps away from all
 *     of these recipients; a rule that keeps nobody away is not named
 */
public record Shortage(
    boolean first,
    ImmutableSortedSet<RecipientId> recipients,
    ImmutableSortedSet<HelperId> helpers,
    long wanted,
    long capacity,
    ImmutableSortedMap<String, Integer> blocking) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if nothing is short, or it is so of nobody
   */
  public Shortage {
    requireNonNull(recipients, "recipients");
    requireNonNull(helpers, "helpers");
    requireNonNull(blocking, "blocking");
    if (recipients.isEmpty()) {
      throw new IllegalArgumentException("Shortage must name a recipient, but named (none).");
    }
    if (wanted <= capacity) {
      throw new IllegalArgumentException(
          "Shortage must want more than there is (" + capacity + "), but wanted (" + wanted + ").");
    }
  }

  /** Returns how many contacts are missing, at least 1. */
  public long missing() {
    return wanted - capacity;
  }

  /** Returns the numbers, never who. */
  @Override
  public String toString() {
    return "Shortage["
        + recipients.size()
        + " recipients want "
        + wanted
        + " of "
        + helpers.size()
        + " helpers who have room for "
        + capacity
        + "]";
  }
}

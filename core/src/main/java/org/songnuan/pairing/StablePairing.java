package org.songnuan.pairing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import org.songnuan.beneficiary.RecipientId;

/**
 * A pairing in which no recipient and no helper would rather have each other than what they have.
 * It promises no coverage: who goes without is named.
 *
 * @param pairs who is with whom
 * @param uncovered the recipients who go without, in every stable pairing
 */
public record StablePairing(
    ImmutableSortedSet<Pair> pairs, ImmutableSortedSet<RecipientId> uncovered) {
  /** Checks that both are there. */
  public StablePairing {
    requireNonNull(pairs, "pairs");
    requireNonNull(uncovered, "uncovered");
  }

  /** Returns how many there are, never who. */
  @Override
  public String toString() {
    return "StablePairing[" + pairs.size() + " pairs, " + uncovered.size() + " uncovered]";
  }
}

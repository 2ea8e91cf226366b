package org.songnuan.pairing;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.songnuan.beneficiary.RecipientId;

/**
 * A recipient and one who helps it.
 *
 * @param recipient who is helped
 * @param helper who helps
 */
public record Pair(RecipientId recipient, HelperId helper) implements Comparable<Pair> {
  private static final Comparator<Pair> ORDER =
      comparing(Pair::recipient).thenComparing(Pair::helper);

  /** Checks that both are there. */
  public Pair {
    requireNonNull(recipient, "recipient");
    requireNonNull(helper, "helper");
  }

  /** Returns the pair of these two. */
  public static Pair of(String recipient, String helper) {
    return new Pair(RecipientId.of(recipient), HelperId.of(helper));
  }

  /** Orders by recipient, then by helper. */
  @Override
  public int compareTo(Pair other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "Pair";
  }
}

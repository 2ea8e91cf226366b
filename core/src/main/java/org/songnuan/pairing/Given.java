package org.songnuan.pairing;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import org.songnuan.beneficiary.RecipientId;

/** What a pairing is made from. */
final class Given {
  private final PairingPolicy policy;
  private final Sides sides;
  private final LocalDate date;
  private final ImmutableSortedSet<Pair> existing;
  private final ImmutableSortedSet<Pair> standing;
  private final ImmutableMap<HelperId, Integer> carried;
  private final ImmutableMap<RecipientId, Integer> served;

  /**
   * Puts together what is given.
   *
   * @param existing the pairs of the day, which are kept if nothing forces a change
   * @param standing pairs that stay as they are whatever happens, and are no longer at issue
   */
  Given(
      PairingPolicy policy,
      Sides sides,
      LocalDate date,
      ImmutableSortedSet<Pair> existing,
      ImmutableSortedSet<Pair> standing) {
    this.policy = policy;
    this.sides = sides;
    this.date = date;
    this.existing = existing;
    this.standing = standing;
    this.carried = standing.stream().collect(toImmutableMap(Pair::helper, any -> 1, Integer::sum));
    this.served =
        standing.stream().collect(toImmutableMap(Pair::recipient, any -> 1, Integer::sum));
  }

  PairingPolicy policy() {
    return policy;
  }

  Sides sides() {
    return sides;
  }

  LocalDate date() {
    return date;
  }

  ImmutableSortedSet<Pair> existing() {
    return existing;
  }

  /** Returns the pairs that stay as they are and are no longer at issue. */
  ImmutableSortedSet<Pair> standing() {
    return standing;
  }

  /** Returns whether the two stand as a pair already. */
  boolean isStanding(Target target, Helper helper) {
    return served.containsKey(target.id()) && standing.contains(new Pair(target.id(), helper.id()));
  }

  /** Returns how many households the helper has that are no longer at issue. */
  int standing(Helper helper) {
    return carried.getOrDefault(helper.id(), 0);
  }

  /** Returns how many contacts the target still wants. */
  int contacts(Target target) {
    return Math.max(0, policy.contacts(target) - served.getOrDefault(target.id(), 0));
  }

  /** Returns the same under another policy. */
  Given under(PairingPolicy other) {
    return new Given(other, sides, date, existing, standing);
  }

  /** Returns the same with others to be paired and to help. */
  Given with(Sides others) {
    return new Given(policy, others, date, existing, standing);
  }
}

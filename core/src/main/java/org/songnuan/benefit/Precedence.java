package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.songnuan.quantity.Ratio;

/**
 * Where a claim stands when what is short goes in rank order: its values by the keys of a {@link
 * Priority}, the place that a recorded order gives it, and its ticket where lots are declared.
 *
 * <p>It depends on one recipient alone and does not say on which, so claims of a whole roster can
 * be counted by rank on many machines.
 *
 * @param included whether a decision included the recipient, which comes before all others then
 * @param keys one value for each key, turned so that the smaller comes first; empty if a missing
 *     fact leaves it open, which comes after every value that is known
 * @param order the number of the recorded order that names the recipient, from 1; 0 if none does
 * @param place its place in that order, from 1; 0 if there is none
 * @param ticket its ticket, an unsigned number, if a lot decides between the tied
 */
public record Precedence(
    boolean included,
    ImmutableList<Optional<Ratio>> keys,
    int order,
    int place,
    OptionalLong ticket)
    implements Comparable<Precedence> {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if only one of order and place is given, or one is negative
   */
  public Precedence {
    requireNonNull(keys, "keys");
    requireNonNull(ticket, "ticket");
    if (order < 0 || place < 0 || (order == 0) != (place == 0)) {
      throw new IllegalArgumentException(
          "Precedence must have an order and a place in it, or neither, but was ("
              + order
              + ", "
              + place
              + ").");
    }
  }

  /** Returns the precedence of this standing, by its keys alone. */
  public static Precedence of(Standing standing) {
    return new Precedence(false, standing.keys(), 0, 0, OptionalLong.empty());
  }

  /** Returns this precedence, before all who were not included by decision. */
  public Precedence first() {
    return new Precedence(true, keys, order, place, ticket);
  }

  /**
   * Returns this precedence with a place in a recorded order.
   *
   * @param newOrder the number of the record, from 1
   * @param newPlace the place in it, from 1
   * @throws IllegalArgumentException if one of them is not given
   */
  public Precedence decided(int newOrder, int newPlace) {
    return new Precedence(included, keys, newOrder, newPlace, ticket);
  }

  /** Returns this precedence with a ticket, which decides where nothing else does. */
  public Precedence drawn(long newTicket) {
    return new Precedence(included, keys, order, place, OptionalLong.of(newTicket));
  }

  /** Returns whether need leaves both level, so that a recorded order or a lot would count. */
  public boolean isLevelWith(Precedence other) {
    return byNeed(other) == 0;
  }

  private int byNeed(Precedence other) {
    return included == other.included
        ? compareKeys(keys, other.keys)
        : Boolean.compare(other.included, included);
  }

  static int compareKeys(List<Optional<Ratio>> one, List<Optional<Ratio>> other) {
    int keys = Math.min(one.size(), other.size());
    for (int i = 0; i < keys; i++) {
      Optional<Ratio> a = one.get(i);
      Optional<Ratio> b = other.get(i);
      int order =
          a.isPresent() && b.isPresent()
              ? a.get().compareTo(b.get())
              : Boolean.compare(a.isEmpty(), b.isEmpty());
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  /**
   * Orders those who were included first, then by the keys, then those whom a record names, record
   * by record and by their places in it, before those whom none names, then by ticket. Whether a
   * record counts is not asked: two records that name level recipients contradict each other.
   */
  @Override
  public int compareTo(Precedence other) {
    int byNeed = byNeed(other);
    if (byNeed != 0) {
      return byNeed;
    }
    int byOrder = Integer.compareUnsigned(order - 1, other.order - 1);
    if (byOrder != 0) {
      return byOrder;
    }
    int byPlace = Integer.compare(place, other.place);
    return byPlace != 0 ? byPlace : Long.compareUnsigned(ticket.orElse(0), other.ticket.orElse(0));
  }
}

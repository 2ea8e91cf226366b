package org.songnuan.campaign;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;

/**
 * Which of its listed members put a household into a category.
 *
 * <p>It answers "how many persons does this household stand for?". A member does if the household
 * would belong with this member alone, and would not without any. Where it belongs for what it is
 * itself, such as for its income, or by a decision, nobody is named: then its size is not claimed
 * as a number of persons.
 *
 * @param places the places of those members on the list, from 0
 * @param mayBeMore whether there may be others: a member is open or not listed, or nobody is named
 */
public record MembersBehind(ImmutableSortedSet<Integer> places, boolean mayBeMore) {
  /** Nobody is named. */
  public static final MembersBehind UNTOLD = new MembersBehind(ImmutableSortedSet.of(), true);

  /** Checks that they are there. */
  public MembersBehind {
    requireNonNull(places, "places");
  }
}

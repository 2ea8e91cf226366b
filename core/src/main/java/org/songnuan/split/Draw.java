package org.songnuan.split;

import com.google.common.collect.ImmutableList;

/**
 * Lots drawn where an estate ended between equals. It answers "who was tied, and who of them won?".
 * To win is to get one step more in a {@link Division}, and the whole claim in a {@link RankOrder}.
 * The first {@code places} of the tied won. A draw is reported only where it mattered: not all of
 * the tied won; none may have, where the lot put one first whose claim did not fit and the order
 * stops there.
 *
 * @param places how many won
 * @param tied the ids of all who were tied: the winners, then the others, each in the order of
 *     their lots
 */
public record Draw(int places, ImmutableList<String> tied) {

  /**
   * Checks that the draw mattered.
   *
   * @throws IllegalArgumentException if the places are negative, or enough for everybody
   */
  public Draw {
    if (places < 0 || places >= tied.size()) {
      throw new IllegalArgumentException(
          "Places of a draw must not be negative and must be fewer than the tied ("
              + tied.size()
              + "), but were ("
              + places
              + ").");
    }
  }

  /** The ids of those who won, in the order of their lots. */
  public ImmutableList<String> winners() {
    return tied.subList(0, places);
  }

  /** The numbers, without an id: {@code 24 of 44}. */
  @Override
  public String toString() {
    return places + " of " + tied.size();
  }
}

package org.songnuan.split;

import com.google.common.collect.ImmutableList;

/**
 * Lots drawn where the last steps fell between equals. It answers "who was tied, and who of them
 * got the step more?". The first {@code places} of the tied got it. A draw is reported only where
 * it mattered: there are fewer places than tied, and at least one.
 *
 * @param places how many got one step more
 * @param tied the ids of all who were tied, in the order of their lots
 */
public record Draw(int places, ImmutableList<String> tied) {

  /**
   * Checks that the draw mattered.
   *
   * @throws IllegalArgumentException if there is no place, or a place for everybody
   */
  public Draw {
    if (places < 1 || places >= tied.size()) {
      throw new IllegalArgumentException(
          "Places of a draw must be at least 1 and fewer than the tied ("
              + tied.size()
              + "), but were ("
              + places
              + ").");
    }
  }

  /** The ids of those who got the step more, in the order of their lots. */
  public ImmutableList<String> winners() {
    return tied.subList(0, places);
  }

  /** The numbers, without an id: {@code 24 of 44}. */
  @Override
  public String toString() {
    return places + " of " + tied.size();
  }
}

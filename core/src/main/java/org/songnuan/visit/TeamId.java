package org.songnuan.visit;

import static java.util.Objects.requireNonNull;

/**
 * The id of a team, unique within a plan. It is shown, so it holds nobody's name.
 *
 * @param value the id, not blank
 */
public record TeamId(String value) implements Comparable<TeamId> {
  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public TeamId {
    requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Team id must have a value, but was (blank).");
    }
  }

  /** Returns the id with this value. */
  public static TeamId of(String value) {
    return new TeamId(value);
  }

  @Override
  public int compareTo(TeamId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

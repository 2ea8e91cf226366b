package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

/**
 * The id of a fund, unique within a campaign.
 *
 * @param value the id, not blank
 */
public record FundId(String value) implements Comparable<FundId> {
  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public FundId {
    requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Fund id must have a value, but was (blank).");
    }
  }

  /** Returns the id with this value. */
  public static FundId of(String value) {
    return new FundId(value);
  }

  @Override
  public int compareTo(FundId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

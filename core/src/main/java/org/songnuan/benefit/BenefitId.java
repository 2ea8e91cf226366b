package org.songnuan.benefit;

import static java.util.Objects.requireNonNull;

/**
 * The id of a benefit, unique within a campaign.
 *
 * @param value the id, not blank
 */
public record BenefitId(String value) implements Comparable<BenefitId> {
  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public BenefitId {
    requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Benefit id must have a value, but was (blank).");
    }
  }

  /** Returns the id with this value. */
  public static BenefitId of(String value) {
    return new BenefitId(value);
  }

  @Override
  public int compareTo(BenefitId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

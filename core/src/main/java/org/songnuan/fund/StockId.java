package org.songnuan.fund;

import static java.util.Objects.requireNonNull;

/**
 * The id of a stock, unique within a campaign.
 *
 * @param value the id, not blank
 */
public record StockId(String value) implements Comparable<StockId> {
  /**
   * Checks the id.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public StockId {
    requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Stock id must have a value, but was (blank).");
    }
  }

  /** Returns the id with this value. */
  public static StockId of(String value) {
    return new StockId(value);
  }

  @Override
  public int compareTo(StockId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

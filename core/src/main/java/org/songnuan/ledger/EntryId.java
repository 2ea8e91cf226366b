package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

/**
 * The number of an entry, as on its voucher (凭证号); unique within a ledger. Entries refer to each
 * other by it.
 *
 * @param value the number, not blank
 */
public record EntryId(String value) implements Comparable<EntryId> {
  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public EntryId {
    requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Entry id must have a value, but was (blank).");
    }
  }

  /** Returns the number with this value. */
  public static EntryId of(String value) {
    return new EntryId(value);
  }

  @Override
  public int compareTo(EntryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package org.songnuan.beneficiary;

import static java.util.Objects.requireNonNull;

/**
 * The code of a category, as in {@code DIBAO_HOUSEHOLD}.
 *
 * @param value the code, not blank
 */
public record CategoryId(String value) implements Comparable<CategoryId> {
  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public CategoryId {
    requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Category id must have a value, but was (blank).");
    }
  }

  /** Returns the id with this value. */
  public static CategoryId of(String value) {
    return new CategoryId(value);
  }

  @Override
  public int compareTo(CategoryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

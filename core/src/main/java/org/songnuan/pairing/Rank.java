package org.songnuan.pairing;

import static java.util.Objects.requireNonNull;

/**
 * A rank on the host's {@link Ladder}, by its code, as in {@code 县处级正职}. Being the principal of an
 * organisation is a post and no rank.
 *
 * @param code the code, not blank
 */
public record Rank(String code) {
  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public Rank {
    requireNonNull(code, "code");
    if (code.isBlank()) {
      throw new IllegalArgumentException("Rank must have a code, but was (blank).");
    }
  }

  /** Returns the rank with this code. */
  public static Rank of(String code) {
    return new Rank(code);
  }

  @Override
  public String toString() {
    return code;
  }
}

package org.songnuan.pairing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

/**
 * The host's opaque id of one who helps: of a person, an organisation or a team.
 *
 * <p>{@code toString} does not show it, so that no log holds it by accident; {@link #value()} does.
 *
 * @param value the id, 1 to 128 characters of well-formed Unicode, not blank
 */
public record HelperId(String value) implements Comparable<HelperId> {
  private static final int LONGEST = 128;

  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it is blank, longer than 128 characters, or holds half a
   *     surrogate pair: a lot could not be drawn from it
   */
  public HelperId {
    requireNonNull(value, "value");
    if (value.isBlank()) {
      throw new IllegalArgumentException("Helper id must have a value, but was (blank).");
    }
    if (value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Helper id must have at most "
              + LONGEST
              + " characters, but was ("
              + value.length()
              + ").");
    }
    if (!UTF_8.newEncoder().canEncode(value)) {
      throw new IllegalArgumentException("Helper id must be well-formed Unicode, but was not.");
    }
  }

  /** Returns the id with this value. */
  public static HelperId of(String value) {
    return new HelperId(value);
  }

  /** Orders by code units, whatever the locale. */
  @Override
  public int compareTo(HelperId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return "HelperId";
  }
}

package org.songnuan.pairing;

import org.songnuan.scope.Lot;

/**
 * The host's opaque id of one who helps: of a person, an organisation or a team.
 *
 * <p>{@code toString} does not show it, so that no log holds it by accident; {@link #value()} does.
 *
 * @param value the id, 1 to 128 characters of well-formed Unicode, not blank
 */
public record HelperId(String value) implements Comparable<HelperId> {
  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it is blank, longer than 128 characters, or holds half a
   *     surrogate pair: a lot could not be drawn from it
   */
  public HelperId {
    Lot.checkId("Helper id", value);
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

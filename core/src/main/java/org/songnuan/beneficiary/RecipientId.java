package org.songnuan.beneficiary;

import org.songnuan.scope.Lot;

/**
 * The host's opaque id of a recipient: of a household or a place.
 *
 * <p>{@code toString} does not show it, so that no log holds it by accident; {@link #value()} does.
 *
 * @param value the id, 1 to 128 characters of well-formed Unicode, not blank
 */
public record RecipientId(String value) implements Comparable<RecipientId> {
  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it is blank, longer than 128 characters, or holds half a
   *     surrogate pair: a lot could not be drawn from it
   */
  public RecipientId {
    Lot.checkId("Recipient id", value);
  }

  /** Returns the id with this value. */
  public static RecipientId of(String value) {
    return new RecipientId(value);
  }

  /** Orders by code units, whatever the locale. */
  @Override
  public int compareTo(RecipientId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return "RecipientId";
  }
}

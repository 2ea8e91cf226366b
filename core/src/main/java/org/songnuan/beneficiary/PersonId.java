package org.songnuan.beneficiary;

import org.songnuan.scope.Lot;

/**
 * The host's opaque key of a person, the same wherever the person is listed: by it somebody in two
 * households is found, and a guardian is named.
 *
 * <p>It is best a key that the host made up, or a keyed hash; the library looks at nothing but
 * whether two are the same. {@code toString} does not show it; {@link #value()} does.
 *
 * @param value the key, 1 to 128 characters of well-formed Unicode, not blank
 */
public record PersonId(String value) implements Comparable<PersonId> {
  /**
   * Checks the text.
   *
   * @throws IllegalArgumentException if it is blank, longer than 128 characters, or holds half a
   *     surrogate pair
   */
  public PersonId {
    Lot.checkId("Person id", value);
  }

  /** Returns the key with this value. */
  public static PersonId of(String value) {
    return new PersonId(value);
  }

  /** Orders by code units, whatever the locale. */
  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return "PersonId";
  }
}

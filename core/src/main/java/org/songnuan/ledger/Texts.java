package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

/** What the texts of entries keep. */
final class Texts {
  private Texts() {}

  /**
   * Checks a text.
   *
   * @throws IllegalArgumentException if it is blank, or more than one line
   */
  static void check(String what, String text) {
    requireNonNull(text, () -> what + " must have each of its texts, but one was null.");
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must have each of its texts, but was (blank).");
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          what + " must have texts of one line each, but was of several.");
    }
  }
}

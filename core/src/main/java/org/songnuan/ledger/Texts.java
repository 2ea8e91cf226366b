package org.songnuan.ledger;

/** What the texts of entries keep. */
final class Texts {
  private Texts() {}

  /**
   * Checks a text.
   *
   * @throws IllegalArgumentException if it is blank
   */
  static void check(String what, String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(what + " must have each of its texts, but was (blank).");
    }
  }
}

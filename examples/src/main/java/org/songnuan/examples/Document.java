package org.songnuan.examples;

/** What the document of an example says, against what the example came to. */
final class Document {
  private Document() {}

  /**
   * Checks that the program came to what the document says.
   *
   * @throws IllegalStateException if it did not
   */
  static void check(String what, Object said, Object printed) {
    if (!said.equals(printed)) {
      throw new IllegalStateException(
          what + " must be what the document says (" + said + "), but was (" + printed + ").");
    }
  }
}

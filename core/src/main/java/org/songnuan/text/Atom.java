package org.songnuan.text;

/**
 * A word or a quoted text on a line.
 *
 * @param text what it says, without quotes and escapes
 * @param quoted whether it is quoted
 * @param place where it begins
 */
record Atom(String text, boolean quoted, Spot place) {
  /** Returns the word, which stands as it is. */
  static Atom word(String text) {
    return new Atom(text, false, Spot.NOWHERE);
  }

  /** Returns the text, which stands in quotes. */
  static Atom quoted(String text) {
    return new Atom(text, true, Spot.NOWHERE);
  }
}

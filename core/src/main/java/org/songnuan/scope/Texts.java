package org.songnuan.scope;

import static java.util.Objects.requireNonNull;

/** Bounds on texts; no message repeats a text, since a misplaced one may hold a name. */
final class Texts {
  /** The most characters of a segment or a name. */
  static final int LONGEST_NAME = 64;

  private Texts() {}

  /** Returns the text if it is short enough to be worth reading. */
  static String bounded(CharSequence text, String subject, int longest) {
    requireNonNull(text, "text");
    checkLength(text, subject + " text", longest);
    return text.toString();
  }

  /**
   * Checks a segment or name: one line, not blank, no slash, no space at its ends, not too long.
   */
  static void checkName(String name, String subject, String parameter) {
    requireNonNull(name, parameter);
    checkLength(name, subject + " " + parameter, LONGEST_NAME);
    if (name.isBlank()
        || !name.strip().equals(name)
        || name.indexOf('/') >= 0
        || name.chars().anyMatch(Character::isISOControl)) {
      throw unreadable(
          subject + " " + parameter,
          "one line without slashes and without spaces at its ends",
          name);
    }
  }

  /** Says that a text is not what it must be. */
  static IllegalArgumentException unreadable(String subject, String rule, CharSequence text) {
    return new IllegalArgumentException(
        subject + " must be " + rule + ", but was another text, of length " + text.length() + ".");
  }

  static void checkLength(CharSequence text, String subject, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          subject
              + " must have at most "
              + longest
              + " characters, but had "
              + text.length()
              + ".");
    }
  }
}

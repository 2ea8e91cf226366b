package org.songnuan.scope;

import static java.util.Objects.requireNonNull;

/** Bounds on texts, and what is said of a text that cannot be read. */
final class Texts {
  private Texts() {}

  /** Returns the text if it is short enough to be worth reading. */
  static String bounded(CharSequence text, String subject, int longest) {
    requireNonNull(text, subject);
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          subject
              + " must have at most "
              + longest
              + " characters, but had "
              + text.length()
              + ".");
    }
    return text.toString();
  }

  /**
   * Returns the text if it is one line, not blank, without spaces at its ends and without slash.
   */
  static String segment(String text, String subject, int longest) {
    bounded(text, subject, longest);
    if (text.isBlank()
        || !text.strip().equals(text)
        || text.indexOf('/') >= 0
        || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          subject
              + " must be one line without slashes and without spaces at its ends, but was \""
              + text
              + "\".");
    }
    return text;
  }

  /** Says that a text is not what it should be, without repeating it: it may hold a name. */
  static IllegalArgumentException unreadable(String subject, String rule, CharSequence text) {
    return new IllegalArgumentException(
        subject + " must be " + rule + ", but was a text of " + text.length() + " characters.");
  }
}

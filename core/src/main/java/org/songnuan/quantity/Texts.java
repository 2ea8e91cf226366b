package org.songnuan.quantity;

import static java.util.Objects.requireNonNull;

/** Bounds on texts, and what is said of a text that cannot be read. */
final class Texts {
  private static final int LONGEST = 80;

  private Texts() {}

  /** Returns the text if it is short enough to be worth reading. */
  static String bounded(CharSequence text, String parameter) {
    requireNonNull(text, parameter);
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Text must have at most " + LONGEST + " characters, but had " + text.length() + ".");
    }
    return text.toString();
  }

  /** Returns the code or name if it is plain: not blank, one line, no edge spaces, not too long. */
  static String plain(String text, String subject) {
    requireNonNull(text, subject);
    if (text.isBlank() || !text.strip().equals(text) || hasControl(text)) {
      throw new IllegalArgumentException(
          subject + " must be one line without spaces at its ends, but was \"" + text + "\".");
    }
    bounded(text, subject);
    return text;
  }

  /** Says that a text is not what it should be, without repeating it: it may hold a name. */
  static IllegalArgumentException unreadable(String subject, String rule, CharSequence text) {
    return new IllegalArgumentException(
        subject + " must be " + rule + ", but was a text of " + text.length() + " characters.");
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}

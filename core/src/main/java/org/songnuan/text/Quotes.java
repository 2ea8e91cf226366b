package org.songnuan.text;

/** How a text stands in quotes: on one line, and so that whatever is in it can be seen. */
final class Quotes {
  static final String HEXADECIMAL = "0123456789abcdef";

  private static final char IDEOGRAPHIC_SPACE = '\u3000';

  private Quotes() {}

  /** Appends the text in quotes, with escapes. */
  static void append(String content, StringBuilder text) {
    text.append('"');
    int at = 0;
    while (at < content.length()) {
      int character = content.codePointAt(at);
      int next = at + Character.charCount(character);
      if (!isEscaped(character)) {
        text.appendCodePoint(character);
      } else {
        for (int unit = at; unit < next; unit++) {
          append(content.charAt(unit), text);
        }
      }
      at = next;
    }
    text.append('"');
  }

  private static void append(char unit, StringBuilder text) {
    switch (unit) {
      case '"', '\\' -> text.append('\\').append(unit);
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      default -> {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
          text.append(HEXADECIMAL.charAt((unit >> shift) & 15));
        }
      }
    }
  }

  /**
   * Returns whether the character is written as an escape: quotes, backslashes, and what cannot be
   * seen or would turn the direction of what follows.
   */
  static boolean isEscaped(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          true;
      case Character.SPACE_SEPARATOR -> character != ' ' && character != IDEOGRAPHIC_SPACE;
      default -> character == '"' || character == '\\';
    };
  }
}

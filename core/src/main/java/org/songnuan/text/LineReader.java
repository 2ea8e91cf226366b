package org.songnuan.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a text into its lines, from left to right, once. A line is its indentation, two spaces for
 * each level, a name, and words and quoted texts with one space before each. Empty lines do not
 * count.
 */
final class LineReader {
  /** The longest text, in characters. */
  static final int LONGEST = 1 << 26;

  /** How many levels lines may be indented. */
  static final int DEEPEST = 100;

  private final String text;
  private int at;
  private int line;
  private int start;
  private int end;

  private LineReader(String text) {
    this.text = text;
  }

  /** Returns a line without a name, below which all lines of the text stand. */
  static Line read(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Text must have at most "
              + LONGEST
              + " characters, but had ("
              + text.length()
              + ").\nMaybe it can be kept in parts.");
    }
    return new LineReader(text).lines();
  }

  private Line lines() {
    Line root = new Line("", new Spot(1, 1));
    List<Line> open = new ArrayList<>();
    open.add(root);
    while (at < text.length()) {
      line++;
      start = at;
      int feed = text.indexOf('\n', at);
      int next = feed < 0 ? text.length() : feed + 1;
      end = feed < 0 ? text.length() : feed;
      if (end > start && text.charAt(end - 1) == '\r') {
        end--;
      }
      if (end > start) {
        add(open);
      }
      at = next;
    }
    return root;
  }

  private void add(List<Line> open) {
    while (at < end && text.charAt(at) == ' ') {
      at++;
    }
    int level = (at - start) / 2;
    if ((at - start) % 2 != 0 || level >= open.size()) {
      throw Unreadable.at(
          new Spot(line, 1),
          "an indentation of two spaces for each level, and at most "
              + 2 * (open.size() - 1)
              + " spaces here");
    }
    if (level > DEEPEST) {
      throw Unreadable.at(new Spot(line, 1), "at most " + DEEPEST + " levels in each other");
    }
    Line read = new Line(name(), new Spot(line, at - start + 1));
    at += read.name().length();
    while (at < end) {
      read.add(atom());
    }
    open.subList(level + 1, open.size()).clear();
    open.get(level).add(read);
    open.add(read);
  }

  private String name() {
    int to = at;
    while (to < end && isName(text.charAt(to))) {
      to++;
    }
    if (to == at) {
      throw Unreadable.at(here(), "the name of a field, in small letters");
    }
    return text.substring(at, to);
  }

  private Atom atom() {
    if (text.charAt(at) != ' ') {
      throw Unreadable.at(here(), "one space before each word and each text");
    }
    at++;
    Spot place = here();
    int from = at;
    if (at < end && text.charAt(at) == '"') {
      return new Atom(quoted(), true, place);
    }
    while (at < end && isWord(text.charAt(at))) {
      at++;
    }
    if (at == from) {
      throw Unreadable.at(place, "a word, or a text in quotes");
    }
    return new Atom(text.substring(from, at), false, place);
  }

  private String quoted() {
    Spot begin = here();
    at++;
    int from = at;
    while (at < end && text.charAt(at) != '"' && text.charAt(at) != '\\') {
      checkVisible();
    }
    if (at < end && text.charAt(at) == '"') {
      return text.substring(from, at++);
    }
    StringBuilder content = new StringBuilder(text.substring(from, at));
    while (at < end && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\') {
        content.append(escaped());
      } else {
        int begun = at;
        checkVisible();
        content.append(text, begun, at);
      }
    }
    if (at == end) {
      throw Unreadable.at(begin, "a closing quote on the same line");
    }
    at++;
    return content.toString();
  }

  /** Passes one character, which must be one that is not written as an escape. */
  private void checkVisible() {
    int character = text.codePointAt(at);
    if (Quotes.isEscaped(character)) {
      throw Unreadable.at(here(), "an escape such as \\u200b for what cannot be seen");
    }
    at += Character.charCount(character);
  }

  private char escaped() {
    Spot place = here();
    at++;
    char kind = at < end ? text.charAt(at) : ' ';
    at++;
    return switch (kind) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case '\\', '"' -> kind;
      case 'u' -> hexadecimal(place);
      default -> throw Unreadable.at(place, "one of the escapes \\n \\r \\t \\u \\\" \\\\");
    };
  }

  private char hexadecimal(Spot place) {
    int value = 0;
    for (int i = 0; i < 4; i++, at++) {
      int digit = at < end ? Quotes.HEXADECIMAL.indexOf(text.charAt(at)) : -1;
      if (digit < 0) {
        throw Unreadable.at(place, "four hexadecimal digits in small letters behind \\u");
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private Spot here() {
    return new Spot(line, at - start + 1);
  }

  private static boolean isName(char c) {
    return (c >= 'a' && c <= 'z') || c == '-';
  }

  private static boolean isWord(char c) {
    return c > ' ' && c <= '~' && c != '"' && c != '\\';
  }
}

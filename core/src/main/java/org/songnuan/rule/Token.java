package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;

/**
 * A word, number, text or sign of a rule text, and where it begins.
 *
 * @param kind what it is
 * @param text what it says; of a quoted text, without quotes and escapes
 * @param line from 1
 * @param column from 1, counted in characters
 */
record Token(Kind kind, String text, int line, int column) {
  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    SIGN,
    END
  }

  /** The longest text of a rule, in characters. */
  static final int LONGEST = 100_000;

  private static final int LONGEST_SHOWN = 40;

  private static final ImmutableList<String> SIGNS =
      ImmutableList.of(
          "&&", "||", "<=", ">=", "==", "!=", "<", ">", "!", "+", "-", "*", "(", ")", "[", "]", ",",
          ".");

  /** Returns the tokens of the text, closed by an END. */
  static ImmutableList<Token> all(String text) {
    requireNonNull(text, "text");
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "Rule text must have at most "
              + LONGEST
              + " characters, but was ("
              + text.length()
              + ").");
    }
    return new Reader(text).read();
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  String shown() {
    if (kind == Kind.END) {
      return "the end";
    }
    String whole = kind == Kind.TEXT ? Printer.quoted(text) : text;
    boolean fits = whole.length() <= LONGEST_SHOWN;
    return fits ? whole : whole.substring(0, LONGEST_SHOWN) + "…";
  }

  IllegalArgumentException expected(String what) {
    return new IllegalArgumentException(
        "Rule text (line "
            + line
            + ", column "
            + column
            + ") must have "
            + what
            + ", but was ("
            + shown()
            + ").");
  }

  /** Walks the text once. */
  private static final class Reader {
    private final String text;
    private final ImmutableList.Builder<Token> tokens = ImmutableList.builder();
    private int at;
    private int line = 1;
    private int lineStart;

    Reader(String text) {
      this.text = text;
    }

    ImmutableList<Token> read() {
      while (true) {
        skipSpace();
        if (at == text.length()) {
          return tokens.add(token(Kind.END, "")).build();
        }
        char c = text.charAt(at);
        if (isLetter(c)) {
          tokens.add(word(Kind.NAME));
        } else if (isDigit(c)) {
          tokens.add(word(Kind.NUMBER));
        } else if (c == '"' || c == '\'') {
          tokens.add(quoted(c));
        } else {
          tokens.add(sign());
        }
      }
    }

    private void skipSpace() {
      while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
        if (text.charAt(at++) == '\n') {
          line++;
          lineStart = at;
        }
      }
    }

    private Token word(Kind kind) {
      int start = at;
      while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
        at++;
      }
      return new Token(kind, text.substring(start, at), line, start - lineStart + 1);
    }

    private Token sign() {
      for (String sign : SIGNS) {
        if (text.startsWith(sign, at)) {
          Token token = token(Kind.SIGN, sign);
          at += sign.length();
          return token;
        }
      }
      String shown = text.substring(at, text.offsetByCodePoints(at, 1));
      IllegalArgumentException problem =
          token(Kind.SIGN, shown).expected("a name, a number, a text or a sign of the language");
      if (shown.equals("/")) {
        throw new IllegalArgumentException(
            problem.getMessage() + "\nMaybe multiply both sides instead: nothing is divided.");
      }
      throw problem;
    }

    private Token quoted(char quote) {
      Token start = token(Kind.TEXT, "");
      StringBuilder content = new StringBuilder();
      at++;
      while (at < text.length() && text.charAt(at) != quote && !isLineBreak(text.charAt(at))) {
        char c = text.charAt(at++);
        if (c == '\\' && at < text.length()) {
          c = unescaped(text.charAt(at++));
        }
        content.append(c);
      }
      if (at == text.length() || isLineBreak(text.charAt(at))) {
        throw token(at == text.length() ? Kind.END : Kind.SIGN, "line break")
            .expected(
                "the closing " + quote + " of the text that begins at column " + start.column());
      }
      at++;
      return new Token(Kind.TEXT, content.toString(), start.line(), start.column());
    }

    private char unescaped(char c) {
      return switch (c) {
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case '\\', '"', '\'' -> c;
        default -> throw token(Kind.SIGN, "\\" + c).expected("one of \\n \\r \\t \\\\ \\\" \\'");
      };
    }

    private Token token(Kind kind, String what) {
      return new Token(kind, what, line, at - lineStart + 1);
    }

    private static boolean isLineBreak(char c) {
      return c == '\n' || c == '\r';
    }

    private static boolean isLetter(char c) {
      return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}

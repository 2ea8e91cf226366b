package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;

/** The names that a rule text may use, and the nearest of them to one that is not known. */
final class Names {
  /** What the text form calls the member that a clause is about. */
  static final String MEMBER = "m";

  private static final int LONGEST = 64;

  /** Words that the text form needs for itself, or that CEL reserves. */
  private static final ImmutableSet<String> RESERVED =
      ImmutableSet.of(
          "true",
          "false",
          "null",
          "in",
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "return",
          "var",
          "void",
          "while",
          "members",
          "holds",
          "yuan",
          "fen",
          "date",
          Names.MEMBER);

  private Names() {}

  /**
   * Returns the name.
   *
   * @throws IllegalArgumentException if it is not a letter followed by letters, digits and _, or is
   *     a reserved word, or longer than 64 characters
   */
  static String check(String subject, String name) {
    requireNonNull(name, "name");
    if (name.length() > LONGEST || !isName(name)) {
      throw new IllegalArgumentException(
          subject
              + " must be named by a letter and at most 63 letters, digits or _, but was ("
              + name
              + ").");
    }
    if (RESERVED.contains(name)) {
      throw new IllegalArgumentException(
          subject + " must not be named by a word of the rule language, but was (" + name + ").");
    }
    return name;
  }

  private static boolean isName(String text) {
    boolean isName = !text.isEmpty() && !isDigit(text.charAt(0));
    for (int i = 0; i < text.length() && isName; i++) {
      char c = text.charAt(i);
      isName = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || isDigit(c);
    }
    return isName;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns the second line of a message: the nearest known name, or nothing. */
  static String maybe(String name, Iterable<String> known) {
    return nearest(name, known).map(Names::maybe).orElse("");
  }

  /** Returns the second line of a finding, in both languages, or nothing. */
  static Argument maybe(Optional<String> meant) {
    return meant
        .map(name -> Argument.of(Term.of("\n或许应为 " + name + "。", maybe(name))))
        .orElse(Argument.text(""));
  }

  private static String maybe(String meant) {
    return "\nMaybe " + meant + " was meant.";
  }

  /** Returns the known name that takes the fewest edits, if at most a third of it is wrong. */
  static Optional<String> nearest(String name, Iterable<String> known) {
    String best = null;
    int fewest = Math.max(1, name.length() / 3) + 1;
    for (String candidate : known) {
      int edits = edits(name, candidate);
      if (edits < fewest || (edits == fewest && best != null && candidate.compareTo(best) < 0)) {
        fewest = edits;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }

  /** Levenshtein's distance, case aside. */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        int replaced = diagonal + (same ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

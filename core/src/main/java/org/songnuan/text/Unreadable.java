package org.songnuan.text;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.Iterables;
import java.util.Collection;
import org.songnuan.rule.Fact;

/**
 * That a text is not what it must be: where, and what was expected. No message repeats any part of
 * the text, for it may be about people.
 */
final class Unreadable extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private static final int MOST_LISTED = 30;
  private static final int MOST_COMPARED = 60;

  private Unreadable(String message) {
    super(message);
  }

  /** Returns the refusal of what begins at this place. */
  static Unreadable at(Spot place, String what) {
    return at(place, what, "");
  }

  /** Returns the refusal with a second line, which may be empty. */
  static Unreadable at(Spot place, String what, String more) {
    return new Unreadable(
        "Text (line "
            + place.line()
            + ", column "
            + place.column()
            + ") must have "
            + what
            + ", but has not."
            + (more.isEmpty() ? "" : "\n" + more));
  }

  /** Returns the refusal of a word that is none of these. */
  static Unreadable unknown(Spot place, String what, String word, Collection<String> known) {
    String all = known.stream().limit(MOST_LISTED).collect(joining(", "));
    return at(
        place,
        what + " (" + all + (known.size() > MOST_LISTED ? ", …" : "") + ")",
        maybe(word, known));
  }

  private static String maybe(String word, Collection<String> known) {
    return known.isEmpty()
        ? ""
        : Fact.choice("name", "名称", "name", Iterables.limit(known, MOST_COMPARED))
            .nearest(word)
            .map(meant -> "Maybe " + meant + " was meant.")
            .orElse("");
  }

  /**
   * Returns the refusal of a whole whose parts do not go together, with the rule that they break.
   */
  static Unreadable of(Spot place, String what, RuntimeException broken) {
    String message = broken.getMessage();
    return at(place, what + " that is in order", withoutValues(message == null ? "" : message));
  }

  /**
   * Returns the rule that a message states, without the values that it gives in brackets; nothing
   * if the brackets do not close.
   */
  private static String withoutValues(String message) {
    int end = message.indexOf(", but ");
    String rule = end < 0 ? message : message.substring(0, end) + ".";
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < rule.length() && depth >= 0; i++) {
      char c = rule.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && c != ')') {
        text.append(c);
      }
    }
    return depth == 0 ? text.toString().replaceAll(" +", " ").replace(" .", ".").strip() : "";
  }
}

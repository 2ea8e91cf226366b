package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.IdentityHashMap;

/**
 * Where each part of a rule begins in the rule's text, so that a finding can point to it.
 *
 * <p>The text is read once more for that, since a criterion itself knows nothing of its text. A
 * text that does not say the criterion has no places: then everything is at its beginning.
 */
final class Places {
  private static final Token BEGINNING = new Token(Token.Kind.END, "", 1, 1);

  private final Object rule;
  private final ImmutableList<Token> tokens;

  /** By identity, for equal parts stand in several places. */
  private final IdentityHashMap<Object, Token> starts;

  Places(Object rule, ImmutableList<Token> tokens, IdentityHashMap<Object, Token> starts) {
    this.rule = rule;
    this.tokens = tokens;
    this.starts = starts;
  }

  /** Returns the places of a criterion or a formula that was read from this text. */
  static Places in(String text, Object rule) {
    try {
      Parser parser = new Parser(text);
      Places places =
          rule instanceof Criterion
              ? parser.places(parser.criterion())
              : parser.places(parser.formula());
      if (places.rule.equals(rule)) {
        return places;
      }
    } catch (IllegalArgumentException unreadable) {
      // The rule was not read from this text, so there is nothing to point to.
    }
    return new Places(rule, ImmutableList.of(), new IdentityHashMap<>());
  }

  /** Returns the criterion or formula whose parts have the places; it equals the rule's. */
  Object rule() {
    return rule;
  }

  /** Returns where the part begins. */
  Token of(Object part) {
    return starts.getOrDefault(part, BEGINNING);
  }

  /** Returns where the quoted text stands in the part. */
  Token of(Object part, String quoted) {
    Token start = of(part);
    return tokens.stream()
        .dropWhile(token -> !token.equals(start))
        .filter(token -> token.kind() == Token.Kind.TEXT && token.text().equals(quoted))
        .findFirst()
        .orElse(start);
  }
}

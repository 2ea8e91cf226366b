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

  private final Criterion criterion;
  private final ImmutableList<Token> tokens;

  /** By identity, for equal parts stand in several places. */
  private final IdentityHashMap<Object, Token> starts;

  Places(Criterion criterion, ImmutableList<Token> tokens, IdentityHashMap<Object, Token> starts) {
    this.criterion = criterion;
    this.tokens = tokens;
    this.starts = starts;
  }

  static Places of(RuleSet.Rule rule) {
    try {
      Places places = new Parser(rule.text()).places();
      if (places.criterion.equals(rule.criterion())) {
        return places;
      }
    } catch (IllegalArgumentException unreadable) {
      // The criterion was not read from this text, so there is nothing to point to.
    }
    return new Places(rule.criterion(), ImmutableList.of(), new IdentityHashMap<>());
  }

  /** Returns the criterion whose parts have the places; it equals the rule's. */
  Criterion criterion() {
    return criterion;
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

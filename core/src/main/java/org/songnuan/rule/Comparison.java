package org.songnuan.rule;

import java.util.Arrays;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;

/**
 * How two amounts are compared; the names say whether the limit itself counts. The first four may
 * be the value of a {@link Parameter}, for localities differ in them.
 */
public enum Comparison {
  /** Strictly less: 低于, 不满, 少于. */
  BELOW("<", "低于", "below"),
  /** Less or equal: 不超过, 以下, 以内. */
  AT_MOST("<=", "不超过", "at most"),
  /** More or equal: 不低于, 以上, 至少. */
  AT_LEAST(">=", "不低于", "at least"),
  /** Strictly more: 高于, 超过, 超出. */
  ABOVE(">", "高于", "above"),
  /** The same amount. */
  EQUAL("==", "等于", "equal to"),
  /** Another amount. */
  DIFFERENT("!=", "不等于", "different from");

  private final String symbol;
  private final String chinese;
  private final String english;

  Comparison(String symbol, String chinese, String english) {
    this.symbol = symbol;
    this.chinese = chinese;
    this.english = english;
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }

  /** Returns the comparison that has this value as a parameter, if one has. */
  static Optional<Comparison> of(Argument value) {
    return Arrays.stream(values())
        .filter(comparison -> comparison.isOrder() && comparison.value().equals(value))
        .findFirst();
  }

  /** Returns it as the value of a {@link Parameter}. */
  public Argument value() {
    return Argument.of(term());
  }

  /** Returns whether it tells the smaller from the larger, as the comparison with a line does. */
  boolean isOrder() {
    return this != EQUAL && this != DIFFERENT;
  }

  /** Returns the sign in the text form. */
  public String symbol() {
    return symbol;
  }

  /** Returns the comparison that holds where this one does not. */
  Comparison opposite() {
    return switch (this) {
      case BELOW -> AT_LEAST;
      case AT_MOST -> ABOVE;
      case AT_LEAST -> BELOW;
      case ABOVE -> AT_MOST;
      case EQUAL -> DIFFERENT;
      case DIFFERENT -> EQUAL;
    };
  }

  /** Returns the comparison of the second amount with the first. */
  Comparison turned() {
    return switch (this) {
      case BELOW -> ABOVE;
      case AT_MOST -> AT_LEAST;
      case AT_LEAST -> AT_MOST;
      case ABOVE -> BELOW;
      case EQUAL, DIFFERENT -> this;
    };
  }

  /** Returns whether it holds for two amounts of which the first compares so to the second. */
  boolean holds(int compared) {
    return switch (this) {
      case BELOW -> compared < 0;
      case AT_MOST -> compared <= 0;
      case AT_LEAST -> compared >= 0;
      case ABOVE -> compared > 0;
      case EQUAL -> compared == 0;
      case DIFFERENT -> compared != 0;
    };
  }
}

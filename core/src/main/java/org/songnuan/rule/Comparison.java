package org.songnuan.rule;

/** How two amounts are compared; the names say whether the limit itself counts. */
public enum Comparison {
  /** Strictly less: 低于, 不满, 少于. */
  BELOW("<"),
  /** Less or equal: 不超过, 以下, 以内. */
  AT_MOST("<="),
  /** More or equal: 不低于, 以上, 至少. */
  AT_LEAST(">="),
  /** Strictly more: 高于, 超过, 超出. */
  ABOVE(">"),
  /** The same amount. */
  EQUAL("=="),
  /** Another amount. */
  DIFFERENT("!=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
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

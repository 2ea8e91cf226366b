package org.songnuan.explain;

/**
 * The answer to a question about a subject of whom not everything is known.
 *
 * <p>{@code UNKNOWN} means that the facts at hand do not decide: a paper is missing. It is never
 * "no", never zero and never a default. The connectives are those of strong Kleene logic: what the
 * known part already decides stays decided.
 *
 * <pre>{@code
 * Verdict.NO.and(Verdict.UNKNOWN)   // NO: whatever the missing paper says
 * Verdict.YES.and(Verdict.UNKNOWN)  // UNKNOWN
 * }</pre>
 */
public enum Verdict {
  /** It holds. */
  YES,
  /** It does not hold. */
  NO,
  /** The facts at hand do not decide. */
  UNKNOWN;

  /** Returns {@code YES} for true and {@code NO} for false. */
  public static Verdict of(boolean holds) {
    return holds ? YES : NO;
  }

  /** Returns whether both hold: {@code NO} as soon as one is {@code NO}. */
  public Verdict and(Verdict other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  /** Returns whether at least one holds: {@code YES} as soon as one is {@code YES}. */
  public Verdict or(Verdict other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO && other == NO ? NO : UNKNOWN;
  }

  /** Returns the opposite; the opposite of {@code UNKNOWN} is {@code UNKNOWN}. */
  public Verdict not() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
    };
  }
}

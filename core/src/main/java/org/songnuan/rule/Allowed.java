package org.songnuan.rule;

import org.jspecify.annotations.Nullable;

/**
 * The classes of an axis that a clause allows: those between two cuts, or those of a set of bits.
 *
 * @param from the cut at which they begin, or null if there is none below
 * @param until the cut at which they end, or null if there is none above
 * @param options the classes as bits, where the axis has options instead of cuts
 */
record Allowed(@Nullable Cut from, @Nullable Cut until, long options) {
  static final Allowed YES = new Allowed(null, null, 0b10);
  static final Allowed NO = new Allowed(null, null, 0b01);

  static final Allowed EVERY = new Allowed(null, null, -1);

  static Allowed below(Cut cut) {
    return new Allowed(null, cut, -1);
  }

  static Allowed from(Cut cut) {
    return new Allowed(cut, null, -1);
  }

  static Allowed options(long options) {
    return new Allowed(null, null, options);
  }

  /** Returns what both allow. */
  Allowed and(Allowed other) {
    return new Allowed(
        later(from, other.from), earlier(until, other.until), options & other.options);
  }

  /** Returns whether the ratio of these amounts is between the cuts. */
  boolean allows(long upper, long lower) {
    return (from == null || from.isPassedBy(upper, lower))
        && (until == null || !until.isPassedBy(upper, lower));
  }

  /** Returns whether it ends before it begins, so that no value is allowed. */
  boolean isContradiction() {
    return from != null && until != null && from.compareTo(until) >= 0;
  }

  private static @Nullable Cut later(@Nullable Cut one, @Nullable Cut other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static @Nullable Cut earlier(@Nullable Cut one, @Nullable Cut other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}

package org.songnuan.rule;

import com.google.common.collect.ImmutableList;

/**
 * How deep a rule may be nested. The bound is checked when a part is built, so that whatever walks
 * a rule needs a bounded stack, whoever wrote it.
 */
final class Depth {
  /** The deepest nesting of a rule. */
  static final int MOST = 64;

  /**
   * The deepest nesting of a text in brackets and signs: more than that of the rule by the whole
   * text and by the brackets that a negated count needs, which may be one for every two levels.
   */
  static final int MOST_IN_TEXT = MOST + MOST / 2 + 2;

  private Depth() {}

  /** Checks that something built over these parts stays within the bound. */
  static void check(Iterable<? extends Object> parts) {
    for (Object part : parts) {
      if (of(part) >= MOST) {
        throw new IllegalArgumentException(
            "Rule must be nested at most " + MOST + " deep, but was (" + (MOST + 1) + ").");
      }
    }
  }

  static void checkSeveral(String subject, ImmutableList<?> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException(
          subject + " must join at least 2 parts, but was (" + parts.size() + ").");
    }
  }

  /** A leaf is 1 deep. */
  private static int of(Object part) {
    int deepest = 0;
    for (Object inner : parts(part)) {
      deepest = Math.max(deepest, of(inner));
    }
    return deepest + 1;
  }

  static ImmutableList<? extends Object> parts(Object part) {
    if (part instanceof Formula.PerMember perMember) {
      return ImmutableList.of(perMember.clause(), perMember.amount());
    } else if (part instanceof Formula formula) {
      return formula.parts();
    }
    return part instanceof Criterion criterion ? criterion.parts() : ImmutableList.of();
  }
}

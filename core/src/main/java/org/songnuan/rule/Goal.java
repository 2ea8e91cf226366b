package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/** What must be so of a subject, with all negations moved down to literals. */
sealed interface Goal {
  Goal ALWAYS = new All(ImmutableList.of());
  Goal NEVER = new Any(ImmutableList.of());

  /**
   * A literal.
   *
   * @param number its number in the terrain
   */
  record Literal(int number) implements Goal {}

  /**
   * All of these.
   *
   * @param parts the parts; without any it is always so
   */
  record All(ImmutableList<Goal> parts) implements Goal {}

  /**
   * At least one of these.
   *
   * @param parts the parts; without any it is never so
   */
  record Any(ImmutableList<Goal> parts) implements Goal {}

  static Goal fixed(boolean holds) {
    return holds ? ALWAYS : NEVER;
  }

  static Goal all(Goal... parts) {
    return all(List.of(parts));
  }

  static Goal all(List<Goal> parts) {
    return joined(parts, true);
  }

  static Goal any(List<Goal> parts) {
    return joined(parts, false);
  }

  private static Goal joined(List<Goal> parts, boolean all) {
    List<Goal> kept = new ArrayList<>();
    for (Goal part : parts) {
      if (part.equals(fixed(!all))) {
        return part;
      } else if (all && part instanceof All inner) {
        kept.addAll(inner.parts());
      } else if (!all && part instanceof Any inner) {
        kept.addAll(inner.parts());
      } else {
        kept.add(part);
      }
    }
    if (kept.size() == 1) {
      return kept.get(0);
    }
    ImmutableList<Goal> rest = ImmutableList.copyOf(kept);
    return all ? new All(rest) : new Any(rest);
  }
}

package org.songnuan.rule;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What must be so on each axis at once. On axes that it does not mention everything is allowed.
 *
 * @param literals the classes that are allowed, by axis
 */
record Clause(ImmutableMap<Axis, Allowed> literals) {
  /** The clause that everybody meets. */
  static final Clause ALWAYS = new Clause(ImmutableMap.of());

  /** The clause that nobody meets, whatever is known. */
  static final Clause NEVER = of(new Axis.OfCriterion(new Criterion.Constant(false)), Allowed.YES);

  static Clause of(Axis axis, Allowed allowed) {
    return new Clause(ImmutableMap.of(axis, allowed));
  }

  /** Returns the clause that asks for both. */
  Clause and(Clause other) {
    Map<Axis, Allowed> both = new LinkedHashMap<>(literals);
    other.literals.forEach((axis, allowed) -> both.merge(axis, allowed, Allowed::and));
    return new Clause(ImmutableMap.copyOf(both));
  }
}

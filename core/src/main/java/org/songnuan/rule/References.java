package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which rules of a set refer to which, and how large each is with the rules that it refers to
 * written out. Nothing here recurses from rule to rule, so a chain of any length is safe to look
 * at.
 */
final class References {
  /** The deepest that a rule may be nested with the rules that it refers to written out. */
  static final int DEEPEST = 256;

  /** The most parts that a rule may have with the rules that it refers to written out. */
  static final int MOST_PARTS = 100_000;

  /** How large a criterion is, up to just above the bounds. */
  private record Extent(int depth, int parts) {
    boolean isTooLarge() {
      return depth > DEEPEST || parts > MOST_PARTS;
    }
  }

  private static final Extent NONE = new Extent(0, 0);

  private final RuleSet rules;
  private final Map<String, ImmutableSortedSet<String>> references = new TreeMap<>();
  private final Map<String, Extent> extents = new HashMap<>();

  References(RuleSet rules) {
    this.rules = rules;
    rules.rules().forEach((id, rule) -> references.put(id, references(rule.criterion())));
    measureAll();
  }

  /**
   * Returns the shortest circle from the rule by way of one that it refers to back to itself, or
   * nothing if there is none.
   */
  ImmutableList<String> circle(String ruleId, String by) {
    if (extents.containsKey(ruleId) || extents.containsKey(by)) {
      return ImmutableList.of();
    }
    Map<String, String> reachedFrom = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    reachedFrom.put(by, ruleId);
    open.add(by);
    while (!open.isEmpty() && !reachedFrom.containsKey(ruleId)) {
      String from = open.remove();
      for (String next : of(from)) {
        if (reachedFrom.putIfAbsent(next, from) == null) {
          open.add(next);
        }
      }
    }
    return reachedFrom.containsKey(ruleId) ? way(ruleId, reachedFrom) : ImmutableList.of();
  }

  private static ImmutableList<String> way(String ruleId, Map<String, String> reachedFrom) {
    Deque<String> way = new ArrayDeque<>();
    way.push(ruleId);
    String at = ruleId;
    do {
      at = requireNonNull(reachedFrom.get(at), at);
      way.push(at);
    } while (!at.equals(ruleId));
    return ImmutableList.copyOf(way);
  }

  /** Returns whether the rule is too large with the rules that it refers to written out. */
  boolean isTooLarge(String ruleId) {
    Extent extent = extents.get(ruleId);
    return extent != null && extent.isTooLarge();
  }

  /** Returns whether the formula is too large with the rules that it refers to written out. */
  boolean isTooLarge(Formula formula) {
    return extent(formula).isTooLarge();
  }

  /** Returns the first of the references in a part whose rule is the largest written out. */
  Optional<Criterion.Holds> largest(Object part) {
    List<Criterion.Holds> all = new ArrayList<>();
    addHolds(part, all);
    Criterion.Holds largest = null;
    for (Criterion.Holds each : all) {
      if (largest == null || parts(each) > parts(largest)) {
        largest = each;
      }
    }
    return Optional.ofNullable(largest);
  }

  private long parts(Criterion.Holds holds) {
    Extent extent = extents.getOrDefault(holds.ruleId(), NONE);
    return Math.max(extent.parts, extent.depth > DEEPEST ? MOST_PARTS + 1L : 0);
  }

  private static void addHolds(Object part, List<Criterion.Holds> all) {
    if (part instanceof Criterion.Holds holds) {
      all.add(holds);
    }
    Depth.parts(part).forEach(inner -> addHolds(inner, all));
  }

  private ImmutableSortedSet<String> of(String ruleId) {
    return references.getOrDefault(ruleId, ImmutableSortedSet.of());
  }

  /**
   * Measures each rule as soon as those are measured that it refers to; circles stay unmeasured.
   */
  private void measureAll() {
    Map<String, Set<String>> users = new HashMap<>();
    Map<String, Integer> waitingFor = new HashMap<>();
    Deque<String> ready = new ArrayDeque<>();
    references.forEach(
        (id, used) -> {
          Iterable<String> known = Iterables.filter(used, rules.rules()::containsKey);
          known.forEach(other -> users.computeIfAbsent(other, key -> new HashSet<>()).add(id));
          waitingFor.put(id, Iterables.size(known));
          if (Iterables.isEmpty(known)) {
            ready.add(id);
          }
        });
    while (!ready.isEmpty()) {
      String id = ready.remove();
      RuleSet.Rule rule = rules.rules().get(id);
      if (rule != null) {
        extents.put(id, extent(rule.criterion()));
      }
      for (String user : users.getOrDefault(id, Set.of())) {
        if (waitingFor.merge(user, -1, Integer::sum) == 0) {
          ready.add(user);
        }
      }
    }
  }

  private Extent extent(Object part) {
    int depth = 0;
    int parts = 1;
    if (part instanceof Criterion.Holds holds) {
      Extent inner = extents.getOrDefault(holds.ruleId(), NONE);
      depth = inner.depth();
      parts += inner.parts();
    }
    for (Object inner : Depth.parts(part)) {
      Extent extent = extent(inner);
      depth = Math.max(depth, extent.depth());
      parts = Math.min(parts + extent.parts(), MOST_PARTS + 1);
    }
    return new Extent(Math.min(depth, DEEPEST) + 1, Math.min(parts, MOST_PARTS + 1));
  }

  private static ImmutableSortedSet<String> references(Object part) {
    List<Criterion.Holds> all = new ArrayList<>();
    addHolds(part, all);
    return all.stream()
        .map(Criterion.Holds::ruleId)
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }
}

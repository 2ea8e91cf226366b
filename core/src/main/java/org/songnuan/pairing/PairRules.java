package org.songnuan.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.Parameters;
import org.songnuan.rule.RuleSet;
import org.songnuan.scope.Area;

/**
 * The rules and preferences of a policy, compiled. What does not certainly hold of a pair is a bit:
 * rules first, then preferences, in the order of the policy.
 */
final class PairRules {
  private final PairFacts facts;
  private final ImmutableList<PairRule> rules;
  private final ImmutableList<Preference> preferences;
  private final ImmutableList<String> ids;
  private final Classifier classifier;

  PairRules(PairingPolicy policy) {
    this.facts = policy.facts();
    this.rules = policy.rules();
    this.preferences = policy.preferences();
    ImmutableList.Builder<String> order = ImmutableList.builder();
    ImmutableList.Builder<RuleSet.Rule> all = ImmutableList.builder();
    for (PairRule rule : rules) {
      order.add(rule.id());
      all.add(RuleSet.Rule.of(rule.id(), rule.term(), rule.criterion()));
    }
    for (Preference preference : preferences) {
      if (preference instanceof Preference.Holding holding) {
        order.add(holding.id());
        all.add(RuleSet.Rule.of(holding.id(), holding.term(), holding.criterion()));
      } else {
        order.add("");
      }
    }
    this.ids = order.build();
    this.classifier =
        RuleSet.of(facts.schema(), all.build())
            .compile(Parameters.inForce(ImmutableList.of(), LocalDate.MIN, Area.EVERYWHERE));
  }

  PairFacts facts() {
    return facts;
  }

  Classifier classifier() {
    return classifier;
  }

  ImmutableList<PairRule> rules() {
    return rules;
  }

  ImmutableList<Preference> preferences() {
    return preferences;
  }

  /** Returns whether some rule keeps helpers to their areas. */
  boolean areNear() {
    return rules.stream().anyMatch(PairRule::isNear);
  }

  /** Returns the bits of the rules, without those of the preferences. */
  long ruleBits() {
    return (1L << rules.size()) - 1;
  }

  /** Returns a bit for each rule and preference that does not certainly hold. */
  long failing(FactSheet pair) {
    long failing = 0;
    for (int i = 0; i < ids.size(); i++) {
      if (!ids.get(i).isEmpty() && classifier.verdict(ids.get(i), pair) != Verdict.YES) {
        failing |= 1L << i;
      }
    }
    return failing;
  }

  /** Returns what the preferences that fail cost, apart from steps. */
  long cost(long failing) {
    long cost = 0;
    for (int i = 0; i < preferences.size(); i++) {
      if ((failing >>> (rules.size() + i) & 1) != 0) {
        cost += preferences.get(i).weight();
      }
    }
    return cost;
  }

  /** Returns what a step between areas costs, all preferences together. */
  long costOfStep() {
    return preferences.stream()
        .filter(Preference.Nearest.class::isInstance)
        .mapToLong(Preference::weight)
        .sum();
  }

  /**
   * Decides pairs by the classes of both, each class once: what a rule may ask is the same for all
   * of a class, but for being near and being kin.
   */
  final class Memo {
    private static final long MOST_CELLS = 1 << 24;
    private static final long OPEN = -1;
    private static final int NEAR = 1;
    private static final int KIN = 2;

    private final Sides sides;
    private final int[] targetClass;
    private final int[] helperClass;
    private final int helperClasses;
    private final Optional<long[]> failing;

    Memo(Sides sides) {
      this.sides = sides;
      Map<List<Object>, Integer> ofTargets = new HashMap<>();
      targetClass =
          sides.targets().stream().mapToInt(target -> place(ofTargets, profile(target))).toArray();
      Map<List<Object>, Integer> ofHelpers = new HashMap<>();
      helperClass =
          sides.helpers().stream().mapToInt(helper -> place(ofHelpers, profile(helper))).toArray();
      helperClasses = ofHelpers.size();
      long cells = 4L * ofTargets.size() * helperClasses;
      if (cells <= MOST_CELLS) {
        long[] open = new long[(int) cells];
        Arrays.fill(open, OPEN);
        failing = Optional.of(open);
      } else {
        failing = Optional.empty();
      }
    }

    private int place(Map<List<Object>, Integer> places, List<Object> profile) {
      return places.computeIfAbsent(profile, any -> places.size());
    }

    private List<Object> profile(Target target) {
      ImmutableSet<String> categories = facts.known(target);
      return ImmutableList.of(categories, target.languages(), target.skills());
    }

    private List<Object> profile(Helper helper) {
      return ImmutableList.of(
          helper.kind(), helper.rank(), helper.principal(), helper.languages(), helper.skills());
    }

    /** Returns what {@link PairRules#failing(FactSheet)} does, of the pair at these places. */
    long failing(int targetPlace, int helperPlace, boolean near) {
      Target target = sides.target(targetPlace);
      Helper helper = sides.helper(helperPlace);
      boolean kin = !target.kin().isEmpty() && PairFacts.isKin(target, helper);
      if (failing.isEmpty()) {
        return PairRules.this.failing(facts.of(target, helper, near, kin));
      }
      long[] known = failing.get();
      int cell =
          4 * (targetClass[targetPlace] * helperClasses + helperClass[helperPlace])
              + (near ? NEAR : 0)
              + (kin ? KIN : 0);
      if (known[cell] == OPEN) {
        known[cell] = PairRules.this.failing(facts.of(target, helper, near, kin));
      }
      return known[cell];
    }
  }
}

package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Difference.OfRule;

/** What changes between two readings of rules, in words. */
final class ComparisonWords {
  private final Reading before;
  private final Reading after;
  private final Labels labels;

  ComparisonWords(Reading before, Reading after) {
    this.before = before;
    this.after = after;
    this.labels = new Labels(after.amounts());
  }

  Reason reason(Map<String, OfRule> rules) {
    List<Reason> reasons = new ArrayList<>();
    for (Map.Entry<String, OfRule> entry : rules.entrySet()) {
      OfRule rule = entry.getValue();
      Argument name = Argument.of(name(after.rules(), before.rules(), entry.getKey()));
      rule.gains().forEach((where, one) -> reasons.add(told(RuleCode.GAINS, name, where, one)));
      rule.losses().forEach((where, one) -> reasons.add(told(RuleCode.LOSES, name, where, one)));
      boolean open =
          rule.gained().verdict() == Verdict.UNKNOWN || rule.lost().verdict() == Verdict.UNKNOWN;
      if (open || (!rule.complete() && rule.isSame() != Verdict.YES)) {
        reasons.add(Reason.of(open ? RuleCode.CHANGE_OPEN : RuleCode.CHANGES_UNLISTED, name));
      }
    }
    return reasons.isEmpty()
        ? Reason.of(RuleCode.NO_DIFFERENCE)
        : Reason.of(RuleCode.DIFFERENCE).because(reasons);
  }

  private Reason told(RuleCode code, Argument name, Criterion where, FactSheet witness) {
    return Reason.of(code, name, where(where))
        .because(Examples.of(after, witness, ImmutableList.of(where)));
  }

  private Argument where(Criterion where) {
    return where.equals(new Criterion.Constant(true))
        ? Argument.of(Reason.of(RuleCode.ANYBODY))
        : Argument.of(labels.term(where));
  }

  private static Term name(RuleSet first, RuleSet second, String id) {
    RuleSet.Rule rule = first.rules().get(id);
    RuleSet.Rule other = second.rules().get(id);
    return rule != null ? rule.term() : other != null ? other.term() : Term.of(id);
  }

  /** Returns what changes for a subject, with the clauses that decided before and now. */
  static Reason change(
      Classifier before,
      Classifier after,
      String ruleId,
      FactSheet subject,
      Verdict was,
      Verdict is) {
    ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
    if (before.rules().rules().containsKey(ruleId)) {
      reasons.add(Reason.of(RuleCode.SO_FAR).because(before.why(ruleId, subject).reason()));
    }
    if (after.rules().rules().containsKey(ruleId)) {
      reasons.add(Reason.of(RuleCode.FROM_NOW).because(after.why(ruleId, subject).reason()));
    }
    return Reason.of(
            RuleCode.VERDICT_CHANGES,
            Argument.of(name(after.rules(), before.rules(), ruleId)),
            Argument.of(called(was)),
            Argument.of(called(is)))
        .because(reasons.build());
  }

  private static Term called(Verdict verdict) {
    return switch (verdict) {
      case YES -> Term.of("符合", "met");
      case NO -> Term.of("不符合", "not met");
      case UNKNOWN -> Term.of("尚不能判定", "not decided");
    };
  }
}

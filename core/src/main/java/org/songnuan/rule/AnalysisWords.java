package org.songnuan.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Analysis.Answer;
import org.songnuan.rule.Analysis.OfPair;
import org.songnuan.rule.Analysis.OfRule;

/** What is remarkable about rules, in words. */
final class AnalysisWords {
  private final Reading reading;
  private final Labels labels;

  AnalysisWords(Reading reading) {
    this.reading = reading;
    this.labels = new Labels(reading.amounts());
  }

  Reason reason(Map<String, OfRule> rules, List<OfPair> pairs, Answer outside) {
    List<Reason> reasons = new ArrayList<>();
    rules.values().forEach(rule -> add(rule, reasons));
    long overlaps = 0;
    long open = 0;
    for (OfPair pair : pairs) {
      Answer one = rule(rules, pair.one()).met();
      Answer other = rule(rules, pair.other()).met();
      if (one.verdict() != Verdict.NO && other.verdict() != Verdict.NO) {
        add(pair, rules, reasons);
        overlaps += pair.overlaps() == Verdict.YES ? 1 : 0;
        open += isOpen(pair) ? 1 : 0;
      }
    }
    if (reasons.isEmpty() && open == 0) {
      reasons.add(Reason.of(RuleCode.NOTHING_FOUND));
    }
    if (overlaps > 0) {
      reasons.add(Reason.of(RuleCode.RULES_OVERLAP, Argument.of(overlaps)));
    }
    if (open > 0) {
      reasons.add(Reason.of(RuleCode.PAIRS_OPEN, Argument.of(open)));
    }
    if (!rules.isEmpty()) {
      addOutside(outside, reasons);
    }
    return Reason.of(RuleCode.ANALYSIS, Argument.of((long) rules.size())).because(reasons);
  }

  private static OfRule rule(Map<String, OfRule> rules, String id) {
    OfRule rule = rules.get(id);
    if (rule == null) {
      throw new IllegalStateException("Rule must be analysed.");
    }
    return rule;
  }

  private static boolean isOpen(OfPair pair) {
    return pair.both().verdict() == Verdict.UNKNOWN
        || pair.onlyOne().verdict() == Verdict.UNKNOWN
        || pair.onlyOther().verdict() == Verdict.UNKNOWN;
  }

  private Argument name(String ruleId) {
    RuleSet.Rule rule = reading.rules().rules().get(ruleId);
    return rule == null ? Argument.text(ruleId) : Argument.of(rule.term());
  }

  private void add(OfRule rule, List<Reason> reasons) {
    Argument name = name(rule.ruleId());
    if (rule.met().verdict() == Verdict.NO) {
      reasons.add(Reason.of(RuleCode.RULE_NEVER_MET, name).because(rule.met().reason()));
      return;
    } else if (rule.met().verdict() == Verdict.UNKNOWN) {
      reasons.add(Reason.of(RuleCode.MET_OPEN, name));
    }
    if (rule.unmet().verdict() == Verdict.NO) {
      reasons.add(Reason.of(RuleCode.RULE_ALWAYS_MET, name));
    }
    rule.clauses()
        .forEach(
            (clause, met) -> {
              if (met.verdict() == Verdict.NO) {
                reasons.add(
                    Reason.of(RuleCode.CLAUSE_NEVER_MET, name, Argument.of(labels.term(clause)))
                        .because(met.reason()));
              }
            });
  }

  private void add(OfPair pair, Map<String, OfRule> rules, List<Reason> reasons) {
    Argument one = name(pair.one());
    Argument other = name(pair.other());
    boolean oneAlways = rule(rules, pair.one()).unmet().verdict() == Verdict.NO;
    boolean otherAlways = rule(rules, pair.other()).unmet().verdict() == Verdict.NO;
    if (oneAlways || otherAlways) {
      return;
    } else if (pair.isEqual() == Verdict.YES) {
      reasons.add(Reason.of(RuleCode.RULES_EQUAL, one, other));
    } else if (pair.oneImpliesOther() == Verdict.YES) {
      reasons.add(Reason.of(RuleCode.RULE_IMPLIES, one, other));
    } else if (pair.otherImpliesOne() == Verdict.YES) {
      reasons.add(Reason.of(RuleCode.RULE_IMPLIES, other, one));
    } else if (pair.excludes() == Verdict.YES) {
      reasons.add(Reason.of(RuleCode.RULES_EXCLUDE, one, other));
    }
  }

  private static void addOutside(Answer outside, List<Reason> reasons) {
    if (outside.verdict() == Verdict.YES) {
      reasons.add(Reason.of(RuleCode.RULES_LEAVE_OUT).because(outside.reason()));
    } else if (outside.verdict() == Verdict.NO) {
      reasons.add(Reason.of(RuleCode.RULES_LEAVE_OUT_NOBODY));
    }
  }
}

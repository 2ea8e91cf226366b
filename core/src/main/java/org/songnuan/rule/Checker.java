package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;

/** What is wrong with the rules of a set when they are read with its schema and parameters. */
final class Checker {
  private final RuleSet rules;
  private final Amounts amounts;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  Checker(RuleSet rules, Parameters parameters) {
    this.rules = rules;
    this.amounts = new Amounts(rules.schema(), parameters);
  }

  ImmutableList<Finding> check() {
    findings.addAll(amounts.parameters().findings());
    for (String name : amounts.parameters().all().keySet()) {
      if (rules.schema().find(name).isPresent()) {
        findings.add(Finding.error(RuleCode.AMBIGUOUS_NAME, Argument.text(name)));
      }
    }
    for (RuleSet.Rule rule : rules.rules().values()) {
      findings.addAll(new RuleChecker(rules, amounts, rule).check());
      if (reaches(rule.criterion(), rule.id(), new HashSet<>())) {
        findings.add(Finding.error(RuleCode.RULE_CYCLE, Argument.text(rule.id())));
      }
    }
    return findings.build();
  }

  private boolean reaches(Criterion criterion, String ruleId, Set<String> seen) {
    if (criterion instanceof Criterion.Holds holds) {
      RuleSet.Rule next = rules.rules().get(holds.ruleId());
      return holds.ruleId().equals(ruleId)
          || (next != null && seen.add(next.id()) && reaches(next.criterion(), ruleId, seen));
    }
    for (Object part : criterion.parts()) {
      if (part instanceof Criterion inner && reaches(inner, ruleId, seen)) {
        return true;
      }
    }
    return false;
  }
}

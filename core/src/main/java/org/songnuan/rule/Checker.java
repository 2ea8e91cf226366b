package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;

/** What is wrong with the rules of a set when they are read with its schema and parameters. */
final class Checker {
  private final RuleSet rules;
  private final Reading reading;
  private final Amounts amounts;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  Checker(RuleSet rules, Parameters parameters) {
    this.rules = rules;
    this.reading = Reading.of(rules, parameters);
    this.amounts = reading.amounts();
  }

  /** Returns what is wrong; if nothing is, the rules that nobody can meet. */
  ImmutableList<Finding> check() {
    ImmutableList<Finding> found = errors();
    return found.stream().anyMatch(Finding::isError)
        ? found
        : ImmutableList.<Finding>builder()
            .addAll(found)
            .addAll(new Exclusions(reading).warnings())
            .build();
  }

  /** Returns what is wrong. */
  ImmutableList<Finding> errors() {
    findings.addAll(amounts.parameters().findings());
    for (String name : amounts.parameters().all().keySet()) {
      if (rules.schema().find(name).isPresent()) {
        findings.add(Finding.error(RuleCode.AMBIGUOUS_NAME, Argument.text(name)));
      }
    }
    References references = new References(rules);
    for (RuleSet.Rule rule : rules.rules().values()) {
      findings.addAll(
          new RuleChecker(rules, amounts, rule.id(), rule.criterion(), rule.text(), references)
              .check());
      if (references.isTooLarge(rule.id())) {
        findings.add(tooLarge(rule.id(), rule.criterion(), rule.text(), references));
      }
    }
    for (RuleSet.Amount amount : rules.amounts().values()) {
      findings.addAll(
          new RuleChecker(rules, amounts, amount.id(), amount.formula(), amount.text(), null)
              .check());
      if (references.isTooLarge(amount.formula())) {
        findings.add(tooLarge(amount.id(), amount.formula(), amount.text(), references));
      }
    }
    ImmutableList<Finding> found = findings.build();
    return found.stream().anyMatch(Finding::isError)
        ? found
        : findings.addAll(new Exclusions(reading).errors()).build();
  }

  /** Points to the largest rule that is referred to, or to the beginning. */
  private static Finding tooLarge(String id, Object part, String text, References references) {
    Places places = Places.in(text, part);
    Token at =
        references
            .largest(places.rule())
            .map(holds -> places.of(holds, holds.ruleId()))
            .orElseGet(() -> places.of(places.rule()));
    return Finding.error(
        RuleCode.RULE_TOO_LARGE,
        Argument.text(id),
        Argument.of((long) at.line()),
        Argument.of((long) at.column()),
        Argument.of((long) References.MOST_PARTS),
        Argument.of((long) References.DEEPEST));
  }
}

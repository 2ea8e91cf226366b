package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Severity;

/** Proves what a rule set says of itself, and finds the rules that nobody can meet. */
final class Exclusions {
  private final Reading reading;

  Exclusions(Reading reading) {
    this.reading = reading;
  }

  /** Returns an error for each two rules that are not proven to exclude each other. */
  ImmutableList<Finding> errors() {
    ImmutableList.Builder<Finding> errors = ImmutableList.builder();
    for (ImmutableSortedSet<String> group : reading.rules().exclusive()) {
      List<RuleSet.Rule> rules = new ArrayList<>();
      group.forEach(
          id -> rules.add(Interpreter.referred(reading.rules(), new Criterion.Holds(id))));
      List<Demand> demands =
          rules.stream().map(rule -> new Demand(reading, rule.criterion(), Want.YES)).toList();
      Seeker seeker = Seeker.of(reading.schema(), demands);
      for (int one = 0; one < rules.size(); one++) {
        for (int other = one + 1; other < rules.size(); other++) {
          Sought both = seeker.seek(demands.get(one), demands.get(other));
          if (!both.none()) {
            errors.add(error(rules.get(one), rules.get(other), both));
          }
        }
      }
    }
    return errors.build();
  }

  private Finding error(RuleSet.Rule one, RuleSet.Rule other, Sought both) {
    FactSheet witness = both.witness();
    Argument first = Argument.text(one.id());
    Argument second = Argument.text(other.id());
    return witness == null
        ? Finding.error(RuleCode.EXCLUSION_OPEN, first, second)
        : Finding.error(
            RuleCode.NOT_EXCLUSIVE,
            first,
            second,
            Argument.of(
                Examples.of(
                    reading, witness, ImmutableList.of(one.criterion(), other.criterion()))));
  }

  /** Returns a warning for each rule that nobody can meet, with the conditions that clash. */
  ImmutableList<Finding> warnings() {
    ImmutableList<RuleSet.Rule> rules = reading.rules().rules().values().asList();
    if (rules.isEmpty()) {
      return ImmutableList.of();
    }
    List<Demand> demands =
        rules.stream().map(rule -> new Demand(reading, rule.criterion(), Want.YES)).toList();
    Seeker seeker = Seeker.of(reading.schema(), demands);
    ImmutableList.Builder<Finding> warnings = ImmutableList.builder();
    for (int rule = 0; rule < rules.size(); rule++) {
      if (seeker.seek(demands.get(rule)).none()) {
        Reason reason =
            Reason.of(RuleCode.RULE_NEVER_MET, Argument.of(rules.get(rule).term()))
                .because(new Clash(reading).ofRule(rules.get(rule).criterion()));
        warnings.add(Finding.of(Severity.WARNING, reason));
      }
    }
    return warnings.build();
  }
}

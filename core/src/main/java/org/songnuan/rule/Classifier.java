package org.songnuan.rule;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import org.songnuan.explain.Verdict;

/**
 * Checked rules, ready to answer for any number of subjects.
 *
 * <p>It answers "does the rule hold for this subject, and why?". It is immutable and may be shared
 * between threads.
 */
public final class Classifier {
  private final RuleSet rules;
  private final Parameters parameters;
  private final Interpreter interpreter;
  private final Explainer explainer;
  private final ClauseTables tables;

  Classifier(RuleSet rules, Parameters parameters) {
    this.rules = rules;
    this.parameters = parameters;
    Amounts amounts = new Amounts(rules.schema(), parameters);
    this.interpreter = new Interpreter(rules, amounts);
    this.explainer = new Explainer(rules, amounts);
    this.tables = ClauseTables.of(rules, amounts, interpreter);
  }

  /** Returns the rules. */
  public RuleSet rules() {
    return rules;
  }

  /** Returns the parameters in force: every value that a decision may have used. */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Returns whether the rule holds for the subject.
   *
   * @throws IllegalArgumentException if there is no rule of this id, or the subject has another
   *     schema
   */
  public Verdict verdict(String ruleId, FactSheet subject) {
    return interpreter.verdict(rule(ruleId).criterion(), checked(subject));
  }

  /** Returns what decides one subject after the other, the fast way; one for each thread. */
  public Decider decider() {
    return new Decider(rules.schema(), tables);
  }

  /** Returns the verdict of every rule for the subject, by rule id. */
  public ImmutableSortedMap<String, Verdict> verdicts(FactSheet subject) {
    checked(subject);
    ImmutableSortedMap.Builder<String, Verdict> verdicts = ImmutableSortedMap.naturalOrder();
    rules
        .rules()
        .forEach((id, rule) -> verdicts.put(id, interpreter.verdict(rule.criterion(), subject)));
    return verdicts.buildOrThrow();
  }

  /**
   * Returns the same verdict as {@link #verdict}, with the clauses that decided.
   *
   * @throws IllegalArgumentException if there is no rule of this id, or the subject has another
   *     schema
   */
  public Explanation why(String ruleId, FactSheet subject) {
    Explained explained = explainer.explain(rule(ruleId).criterion(), checked(subject));
    ImmutableSet<Fact<?>> missing =
        explained.verdict() == Verdict.UNKNOWN ? explained.missing() : ImmutableSet.of();
    return new Explanation(explained.verdict(), explained.reason(), missing);
  }

  private RuleSet.Rule rule(String ruleId) {
    RuleSet.Rule rule = rules.rules().get(ruleId);
    if (rule == null) {
      throw new IllegalArgumentException(
          "Rule must be one of the set, but was ("
              + ruleId
              + ")."
              + Names.maybe(ruleId, rules.rules().keySet()));
    }
    return rule;
  }

  private FactSheet checked(FactSheet subject) {
    checkSchema(rules.schema(), subject);
    return subject;
  }

  static void checkSchema(FactSchema schema, FactSheet subject) {
    checkSchema(schema, subject.schema());
  }

  static void checkSchema(FactSchema schema, FactSchema other) {
    if (!other.equals(schema)) {
      throw new IllegalArgumentException(
          "Subject must have the facts of the rules (" + schema + "), but was (" + other + ").");
    }
  }
}

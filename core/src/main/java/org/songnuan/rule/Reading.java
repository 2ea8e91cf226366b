package org.songnuan.rule;

/**
 * Rules as they are read with the parameters in force, every comparison that is a parameter written
 * out; equal only to itself.
 */
final class Reading {
  private final RuleSet rules;
  private final Amounts amounts;
  private final Interpreter interpreter;

  private Reading(RuleSet rules, Amounts amounts) {
    this.rules = rules;
    this.amounts = amounts;
    this.interpreter = new Interpreter(rules, amounts);
  }

  static Reading of(RuleSet rules, Parameters parameters) {
    RuleSet read = ComparisonsInForce.in(rules, parameters);
    return new Reading(read, new Amounts(read, parameters));
  }

  RuleSet rules() {
    return rules;
  }

  FactSchema schema() {
    return rules.schema();
  }

  Amounts amounts() {
    return amounts;
  }

  /** Returns the plain evaluation. */
  Interpreter interpreter() {
    return interpreter;
  }
}

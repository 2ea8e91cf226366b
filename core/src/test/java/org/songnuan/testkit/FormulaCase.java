package org.songnuan.testkit;

import org.songnuan.rule.Classifier;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Formula;
import org.songnuan.rule.RuleSet;

/**
 * An amount of money over the facts of a schema, and a subject.
 *
 * @param schema the facts
 * @param base the rule that the formula may refer to as {@code holds("base")}
 * @param formula the formula
 * @param subject a subject of whom little, then more, and in the end everything is known
 */
public record FormulaCase(FactSchema schema, Criterion base, Formula formula, Knowledge subject) {
  /** The id of the amount. */
  public static final String ASKED = "asked";

  /** Returns what answers for the amount. */
  public Classifier classifier() {
    return RuleSet.of(schema)
        .plus(RuleCase.BASE, base)
        .plusAmount(ASKED, formula)
        .compile(RuleArbitraries.PARAMETERS);
  }

  @Override
  public String toString() {
    return "formula: %s%nbase: %s".formatted(formula, base);
  }
}

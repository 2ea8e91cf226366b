package org.songnuan.testkit;

import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.NearestChange;
import org.songnuan.rule.Parameters;
import org.songnuan.rule.RuleSet;

/**
 * Criteria over the facts of a schema, and a subject.
 *
 * @param schema the facts
 * @param base the rule that the others may refer to as {@code holds("base")}
 * @param one a criterion
 * @param other another
 * @param subject a subject of whom little, then more, and in the end everything is known
 */
public record RuleCase(
    FactSchema schema, Criterion base, Criterion one, Criterion other, Knowledge subject) {
  /** The id of the base rule. */
  public static final String BASE = "base";

  private static final String ASKED = "asked";

  /** Returns the verdict on the criterion for the sheet. */
  public Verdict verdict(Criterion criterion, FactSheet sheet) {
    return classifier(criterion, RuleArbitraries.PARAMETERS).verdict(ASKED, sheet);
  }

  /** Returns the verdict with which the criterion is explained for the sheet. */
  public Verdict explained(Criterion criterion, FactSheet sheet) {
    return classifier(criterion, RuleArbitraries.PARAMETERS).why(ASKED, sheet).verdict();
  }

  /** Returns the nearest change of the criterion for the sheet. */
  public NearestChange nearest(Criterion criterion, FactSheet sheet) {
    return classifier(criterion, RuleArbitraries.PARAMETERS).nearestChange(ASKED, sheet);
  }

  /** Returns the verdict on the criterion for the sheet with these parameters. */
  public Verdict verdict(Criterion criterion, FactSheet sheet, Parameters parameters) {
    return classifier(criterion, parameters).verdict(ASKED, sheet);
  }

  private Classifier classifier(Criterion criterion, Parameters parameters) {
    return RuleSet.of(schema).plus(BASE, base).plus(ASKED, criterion).compile(parameters);
  }

  @Override
  public String toString() {
    return "one: %s%nother: %s%nbase: %s".formatted(one, other, base);
  }
}

package org.songnuan.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/** A comparison of two amounts, which is told with its margin or with what is missing. */
final class ComparisonPart extends Part {
  private final Criterion.Compare compare;
  private final Amounts amounts;
  private final FormulaExplainer formulas;
  private final Teller teller;
  private final Teller.Plan plan;
  private final @Nullable PlainComparison plain;

  ComparisonPart(
      Criterion.Compare compare,
      Amounts amounts,
      FormulaExplainer formulas,
      Teller teller,
      PlainSides sides) {
    this.compare = compare;
    this.amounts = amounts;
    this.formulas = formulas;
    this.teller = teller;
    this.plan = teller.plan(compare);
    this.plain = PlainComparison.of(plan.first(), compare.comparison(), sides).orElse(null);
  }

  @Override
  Explanation explain(Asked asked) {
    Explanation known = plain == null ? null : plain.explain(asked);
    return known == null ? exactly(asked.subject(), asked.member()) : known;
  }

  /**
   * Returns the place of the subject's small count that alone decides what is said, if one does.
   */
  Optional<SheetPlace> ofFewValues() {
    return Optional.ofNullable(plain).flatMap(PlainComparison::smallCount);
  }

  /** Returns the verdict and why by exact fractions of any size, whatever is known. */
  Explanation exactly(FactSheet subject, @Nullable FactSheet member) {
    Range left = amounts.of(compare.left(), subject, member);
    Range right = amounts.of(compare.right(), subject, member);
    Verdict verdict = Interpreter.compare(left, compare.comparison(), right);
    Teller.Told told = teller.tell(plan, left, right, subject, member);
    Range observed = told.left().range();
    Range limit = told.right().range();
    if (left == null || right == null || observed == null || limit == null) {
      Absences absences = absences(subject, member);
      Reason reason =
          Reason.of(
              RuleCode.COMPARISON_OPEN,
              Argument.of(told.left().term()),
              Argument.of(told.right().term()));
      return new Explanation(verdict, reason.because(absences.reasons()), absences.facts());
    }
    Argument leftSide = told.left().valued(observed, told.kind());
    Argument rightSide = told.right().valued(limit, told.kind());
    if (verdict == Verdict.UNKNOWN) {
      return new Explanation(
          verdict,
          Reason.of(RuleCode.COMPARISON_OPEN, leftSide, rightSide),
          absences(subject, member).facts());
    }
    Argument margin = Labels.margin(observed, limit, told.kind());
    RuleCode code = code(compare.comparison(), verdict == Verdict.YES);
    return because(verdict, Reason.of(code, leftSide, rightSide, margin));
  }

  /** Returns what is missing or known in part only of the facts in the comparison. */
  private Absences absences(FactSheet subject, @Nullable FactSheet member) {
    Absences absences = new Absences();
    formulas.need(compare.left(), subject, member, absences);
    formulas.need(compare.right(), subject, member, absences);
    return absences;
  }

  static RuleCode code(Comparison comparison, boolean holds) {
    return switch (comparison) {
      case BELOW -> holds ? RuleCode.BELOW : RuleCode.NOT_BELOW;
      case AT_MOST -> holds ? RuleCode.AT_MOST : RuleCode.NOT_AT_MOST;
      case AT_LEAST -> holds ? RuleCode.AT_LEAST : RuleCode.NOT_AT_LEAST;
      case ABOVE -> holds ? RuleCode.ABOVE : RuleCode.NOT_ABOVE;
      case EQUAL -> holds ? RuleCode.EQUAL : RuleCode.DIFFERENT;
      case DIFFERENT -> holds ? RuleCode.DIFFERENT : RuleCode.EQUAL;
    };
  }
}

package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/**
 * A comparison of two plain amounts: one subtraction in 64 bits gives the verdict and the margin.
 * It says the same as {@link ComparisonPart} says by exact fractions of any size.
 */
final class PlainComparison {
  private final PlainSide left;
  private final PlainSide right;
  private final Outcome below;
  private final Outcome equal;
  private final Outcome above;
  private final Kind marginKind;

  /** What follows where the left side is below, equal to or above the right one. */
  private record Outcome(Verdict verdict, RuleCode code) {
    static Outcome of(Comparison comparison, int compared) {
      boolean holds = comparison.holds(compared);
      return new Outcome(Verdict.of(holds), ComparisonPart.code(comparison, holds));
    }
  }

  private PlainComparison(Teller.Told told, Comparison comparison, PlainSides sides) {
    this.left = sides.of(told.left(), told.kind());
    this.right = sides.of(told.right(), told.kind());
    this.below = Outcome.of(comparison, -1);
    this.equal = Outcome.of(comparison, 0);
    this.above = Outcome.of(comparison, 1);
    this.marginKind = told.kind().day() ? Kind.NUMBER : told.kind();
  }

  /** Returns the comparison prepared, or empty if it has another form. */
  static Optional<PlainComparison> of(Teller.Told told, Comparison comparison, PlainSides sides) {
    boolean isPlain = told.left().plain().isPresent() && told.right().plain().isPresent();
    return isPlain && told.kind().money() <= 1
        ? Optional.of(new PlainComparison(told, comparison, sides))
        : Optional.empty();
  }

  /** Returns the subject's small count that is compared with a constant, if it is nothing else. */
  Optional<SheetPlace> smallCount() {
    return left.isConstant() == right.isConstant()
        ? Optional.empty()
        : (left.isConstant() ? right : left).smallCount();
  }

  /** Returns the verdict and why, or null where not all is known or 64 bits do not hold it. */
  @Nullable Explanation explain(Asked asked) {
    PlainSide.Value one = left.value(asked);
    PlainSide.Value other = right.value(asked);
    if (one == null || other == null) {
      return null;
    }
    try {
      return compared(one, other);
    } catch (ArithmeticException tooLarge) {
      return null;
    }
  }

  private Explanation compared(PlainSide.Value one, PlainSide.Value other) {
    long difference;
    long by = one.denominator();
    if (by == other.denominator()) {
      difference = Math.subtractExact(one.numerator(), other.numerator());
    } else {
      difference =
          Math.subtractExact(
              Math.multiplyExact(one.numerator(), other.denominator()),
              Math.multiplyExact(other.numerator(), by));
      by = Math.multiplyExact(by, other.denominator());
    }
    Outcome outcome = difference < 0 ? below : difference == 0 ? equal : above;
    ImmutableList<Argument> arguments =
        ImmutableList.of(
            one.worded(), other.worded(), Labels.value(Math.absExact(difference), by, marginKind));
    return Part.because(outcome.verdict, new Reason(outcome.code, arguments, ImmutableList.of()));
  }
}

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
  private final Side left;
  private final Side right;
  private final Outcome below;
  private final Outcome equal;
  private final Outcome above;
  private final Kind kind;
  private final Kind marginKind;

  /** One side as it is told; a constant is worded already. */
  private record Side(Teller.Side told, PlainAmount amount, @Nullable Argument constant) {
    static Side of(Teller.Side told, Kind kind) {
      Range range = told.range();
      return new Side(
          told, told.plain().orElseThrow(), range == null ? null : told.valued(range, kind));
    }

    Argument value(long numerator, long denominator, Kind kind) {
      return constant == null ? told.valued(Labels.value(numerator, denominator, kind)) : constant;
    }
  }

  /** What follows where the left side is below, equal to or above the right one. */
  private record Outcome(Verdict verdict, RuleCode code) {
    static Outcome of(Comparison comparison, int compared) {
      boolean holds = comparison.holds(compared);
      return new Outcome(Verdict.of(holds), ComparisonPart.code(comparison, holds));
    }
  }

  private PlainComparison(Teller.Told told, Comparison comparison) {
    this.left = Side.of(told.left(), told.kind());
    this.right = Side.of(told.right(), told.kind());
    this.below = Outcome.of(comparison, -1);
    this.equal = Outcome.of(comparison, 0);
    this.above = Outcome.of(comparison, 1);
    this.kind = told.kind();
    this.marginKind = kind.day() ? Kind.NUMBER : kind;
  }

  /** Returns the comparison prepared, or empty if it has another form. */
  static Optional<PlainComparison> of(Teller.Told told, Comparison comparison) {
    boolean isPlain = told.left().plain().isPresent() && told.right().plain().isPresent();
    return isPlain && told.kind().money() <= 1
        ? Optional.of(new PlainComparison(told, comparison))
        : Optional.empty();
  }

  /** Returns the verdict and why, or null where not all is known or 64 bits do not hold it. */
  @Nullable Explanation explain(FactSheet subject, @Nullable FactSheet member) {
    if (!left.amount.isKnown(subject, member) || !right.amount.isKnown(subject, member)) {
      return null;
    }
    try {
      return compared(
          left.amount.numerator(subject, member),
          left.amount.denominator(subject, member),
          right.amount.numerator(subject, member),
          right.amount.denominator(subject, member));
    } catch (ArithmeticException tooLarge) {
      return null;
    }
  }

  private Explanation compared(long one, long oneBy, long other, long otherBy) {
    long difference;
    long by;
    if (oneBy == otherBy) {
      difference = Math.subtractExact(one, other);
      by = oneBy;
    } else {
      difference =
          Math.subtractExact(Math.multiplyExact(one, otherBy), Math.multiplyExact(other, oneBy));
      by = Math.multiplyExact(oneBy, otherBy);
    }
    Outcome outcome = difference < 0 ? below : difference == 0 ? equal : above;
    ImmutableList<Argument> arguments =
        ImmutableList.of(
            left.value(one, oneBy, kind),
            right.value(other, otherBy, kind),
            Labels.value(Math.absExact(difference), by, marginKind));
    return Part.because(outcome.verdict, new Reason(outcome.code, arguments, ImmutableList.of()));
  }
}

package org.songnuan.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;

/**
 * A side of comparisons of plain amounts. A constant is worded already; what is not is worked out
 * and worded once of each subject, in however many comparisons it stands.
 */
final class PlainSide {
  private final int place;
  private final Teller.Side told;
  private final Kind kind;
  private final PlainAmount amount;
  private final boolean isConstant;
  private final @Nullable Value constant;

  /**
   * How much a side is.
   *
   * @param numerator the amount, times the denominator
   * @param denominator positive
   * @param worded the amount as it is told
   */
  record Value(long numerator, long denominator, Argument worded) {}

  /**
   * Prepares the side.
   *
   * @param place its place among all sides
   * @param told how it is told, a plain amount
   */
  PlainSide(int place, Teller.Side told, Kind kind) {
    this.place = place;
    this.told = told;
    this.kind = kind;
    this.amount = told.plain().orElseThrow();
    Range fixed = told.range();
    this.isConstant = fixed != null;
    this.constant = fixed == null ? null : constant(told.valued(fixed, kind));
  }

  private @Nullable Value constant(Argument worded) {
    try {
      return new Value(amount.fixed(), amount.fixedDenominator(), worded);
    } catch (ArithmeticException tooLarge) {
      return null;
    }
  }

  boolean isConstant() {
    return isConstant;
  }

  /** Returns the subject's small count that it is, if it is nothing else. */
  Optional<SheetPlace> smallCount() {
    return amount.smallCount();
  }

  /** Returns how much it is, or null where not all is known or 64 bits do not hold it. */
  @Nullable Value value(Asked asked) {
    if (isConstant) {
      return constant;
    }
    Value known = asked.value(place);
    if (known == null) {
      known = worked(asked);
      asked.keep(place, known);
    }
    return known;
  }

  private @Nullable Value worked(Asked asked) {
    if (!amount.isKnown(asked.subject(), asked.member())) {
      return null;
    }
    try {
      long numerator = amount.numerator(asked.subject(), asked.member());
      long denominator = amount.denominator(asked.subject(), asked.member());
      return new Value(
          numerator, denominator, told.valued(Labels.value(numerator, denominator, kind)));
    } catch (ArithmeticException tooLarge) {
      return null;
    }
  }
}

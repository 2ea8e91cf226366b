package org.songnuan.rule;

import java.math.RoundingMode;

/** What a formula may round to, and how. */
final class Steps {
  private Steps() {}

  static void check(RoundingMode rounding, Formula step) {
    switch (rounding) {
      case DOWN, UP, HALF_UP, HALF_EVEN -> {}
      default ->
          throw new IllegalArgumentException(
              "Rounding must be DOWN, UP, HALF_UP or HALF_EVEN, but was (" + rounding + ").");
    }
    if (!isStep(step)) {
      throw new IllegalArgumentException(
          "Step of a rounding must be a constant above zero, but was (" + step + ").");
    }
  }

  /** Returns whether it is a constant amount of money or a number, above zero. */
  static boolean isStep(Formula step) {
    return (step instanceof Formula.Cash cash && cash.money().isPositive())
        || (step instanceof Formula.Whole whole && whole.value() > 0);
  }
}

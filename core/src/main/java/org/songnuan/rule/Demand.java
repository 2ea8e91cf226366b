package org.songnuan.rule;

/**
 * A criterion and the verdict on it that is looked for.
 *
 * @param reading how the criterion is read
 * @param criterion the criterion
 * @param want the verdict
 */
record Demand(Reading reading, Criterion criterion, Want want) {
  /** Returns whether the plain evaluation gives the verdict. */
  boolean isMetBy(FactSheet subject) {
    return want.isMetBy(reading.interpreter().verdict(criterion, subject));
  }

  /**
   * Returns a criterion that holds only where the demand is met; where it is met it may be open.
   */
  Criterion asCriterion() {
    return want.isPositive() ? criterion : new Criterion.Not(criterion);
  }
}

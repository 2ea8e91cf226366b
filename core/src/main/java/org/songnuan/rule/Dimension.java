package org.songnuan.rule;

/**
 * What a literal of the analysis looks at. Literals on the same dimension know of each other:
 * {@code income < line} and {@code income * 2 < line * 3}, some member and two members.
 */
sealed interface Dimension {

  /**
   * An axis of the tables, over facts that nothing is derived from.
   *
   * @param axis the axis
   */
  record OfAxis(Axis axis) implements Dimension {}

  /**
   * How two amounts compare that have no axis: class 0 is below, 1 equal, 2 above, 3 open.
   *
   * @param reading how they are read
   * @param left the one
   * @param right the other
   */
  record OfComparison(Reading reading, Formula left, Formula right) implements Dimension {}

  /**
   * Another criterion taken as a whole: class 1 is that it comes to this.
   *
   * @param reading how it is read
   * @param criterion the criterion
   * @param want the verdict
   */
  record OfWhole(Reading reading, Criterion criterion, Want want) implements Dimension {}

  /**
   * How many members there are of whom a clause comes to this, cut at numbers.
   *
   * @param reading how it is read
   * @param clause the clause, no negation
   * @param want the verdict
   */
  record OfMembers(Reading reading, Criterion clause, Want want) implements Dimension {}
}

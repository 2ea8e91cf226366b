package org.songnuan.rule;

import com.google.common.collect.ImmutableList;

/**
 * What a literal looks at. Its possible values fall into classes, numbered from 0, and a literal
 * says which classes it allows.
 *
 * <p>Comparisons that look at the same thing share an axis: all limits of one fact, and all limits
 * of one ratio of two amounts. So {@code income < line} and {@code income * 2 < line * 3} know of
 * each other.
 */
sealed interface Axis {

  /**
   * The value of one fact, cut at limits.
   *
   * @param slot the fact's place
   */
  record OfFact(int slot) implements Axis {}

  /**
   * The ratio of two products of facts, the lower one never negative, cut at rational limits.
   *
   * @param upper the places of the facts whose product is looked at
   * @param lower the places of the facts whose product it is compared with
   */
  record OfRatio(ImmutableList<Integer> upper, ImmutableList<Integer> lower) implements Axis {}

  /**
   * A sum of products of facts, each with a whole factor, cut at limits. The factors have no common
   * divisor and the first is positive, so that the same comparison is the same axis however it was
   * written.
   *
   * @param products the places of the facts of each product
   * @param factors the factor of each product
   */
  record OfSum(ImmutableList<ImmutableList<Integer>> products, ImmutableList<Long> factors)
      implements Axis {}

  /**
   * One option of a choice: a class for each option.
   *
   * @param slot the fact's place
   * @param options how many options there are
   */
  record OfChoice(int slot, int options) implements Axis {}

  /**
   * A bit of a fact: a flag is bit 0, an option of a set of choices the bit of the option. Class 1
   * is yes.
   *
   * @param slot the fact's place
   * @param bit the bit
   */
  record OfBit(int slot, int bit) implements Axis {}

  /**
   * A criterion that tables cannot decide: over amounts of other shapes, or over members with
   * something that is the subject's. Class 1 is yes.
   *
   * @param criterion the criterion
   */
  record OfCriterion(Criterion criterion) implements Axis {}

  /**
   * How many members meet one of the {@link MemberClauses}: at least so many, or fewer. Class 1 is
   * yes.
   *
   * @param clause the number of the clause
   * @param least how many
   */
  record OfMembers(int clause, long least) implements Axis {}

  /**
   * A part of a rule that was lifted out and is decided before. Class 1 is yes.
   *
   * @param part its number
   */
  record OfPart(int part) implements Axis {}
}

package org.songnuan.rule;

import java.time.LocalDate;

/**
 * How a fact follows from others, so that nobody fills it in.
 *
 * <p>It answers "what is this fact worked out from?" for whoever keeps a schema. It is made by the
 * factories of {@link Fact} alone, which check it; one that is made otherwise means nothing.
 */
public sealed interface Derivation {

  /**
   * The completed years since a day, on the date of the plan.
   *
   * @param birth the day
   */
  record Age(Fact<LocalDate> birth) implements Derivation {}

  /**
   * The sum of a fact over all members.
   *
   * @param of the fact of a member
   */
  record SumOfMembers(Fact<?> of) implements Derivation {}

  /** How many members there are. */
  record CountOfMembers() implements Derivation {}

  /**
   * What a formula over the subject's own facts comes to.
   *
   * @param formula the formula
   */
  record Arithmetic(Formula formula) implements Derivation {}

  /**
   * One fact divided by another; it has no whole value, so rules compare it multiplied out.
   *
   * @param upper what is divided
   * @param lower by what, never negative
   */
  record Quotient(Fact<?> upper, Fact<?> lower) implements Derivation {}
}

package org.songnuan.rule;

import java.time.LocalDate;

/** How a fact follows from others, so that nobody fills it in. */
sealed interface Derivation {

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

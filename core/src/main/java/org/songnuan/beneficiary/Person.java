package org.songnuan.beneficiary;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;
import org.songnuan.scope.DateRange;

/**
 * A member of a household: what is known of the person, without a name.
 *
 * <p>It answers "what can a rule ask of this person?".
 *
 * <pre>{@code
 * Person.born(LocalDate.of(1941, 3, 5)).registered("PARTY_VETERAN")
 * Person.bornIn(1941)    // the day is not on file
 * }</pre>
 */
public final class Person {
  /** The day of birth. */
  public static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");

  /** The age in completed years on the date of the plan. */
  public static final Fact<Long> AGE = Fact.age("age", "年龄", "age", BIRTH);

  /** The codes of {@link StandardCategory} under which the person is registered. */
  public static final Fact<Set<String>> REGISTERED =
      StandardCategory.registration(RecipientUnit.PERSON);

  /** The facts that every person may have. */
  public static final FactSchema FACTS = FactSchema.of(BIRTH, AGE, REGISTERED);

  private final FactSheet facts;

  private Person(FactSheet facts) {
    this.facts = facts;
  }

  /** Returns somebody of whom nothing is known, with the facts of this schema. */
  public static Person of(FactSchema schema) {
    return new Person(FactSheet.of(schema));
  }

  /** Returns somebody of whom nothing is known. */
  public static Person unknown() {
    return of(FACTS);
  }

  /** Returns somebody born on this day. */
  public static Person born(LocalDate day) {
    return unknown().with(BIRTH, day);
  }

  /**
   * Returns somebody of whom the year of birth alone is on file. A rule about the age is decided
   * where every day of that year decides it alike.
   *
   * @throws IllegalArgumentException if the year is not from 1800 to 2999
   */
  public static Person bornIn(int year) {
    if (year < 1800 || year > 2999) {
      throw new IllegalArgumentException(
          "Year of birth must be from 1800 to 2999, but was (" + year + ").");
    }
    return new Person(
        unknown()
            .facts
            .within(BIRTH, DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))));
  }

  /**
   * Returns this person with the fact known to be this.
   *
   * @throws IllegalArgumentException if the schema does not have the fact
   */
  public <T> Person with(Fact<T> fact, T value) {
    return new Person(facts.with(fact, value));
  }

  /**
   * Returns this person, known to be registered under these codes and no others.
   *
   * @throws IllegalArgumentException if a code is not one of a category of persons
   */
  public Person registered(String... codes) {
    return with(REGISTERED, ImmutableSet.copyOf(codes));
  }

  /** Returns what is known. */
  public FactSheet facts() {
    return facts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Person that && facts.equals(that.facts);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  /** Returns how much is known, never what. */
  @Override
  public String toString() {
    return "Person[" + facts + "]";
  }
}

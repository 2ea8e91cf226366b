package org.songnuan.beneficiary;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;
import org.songnuan.scope.DateRange;

/**
 * A member of a household: what is known of the person, without a name, and perhaps an opaque key
 * and that of a guardian.
 *
 * <p>It answers "what can a rule ask of this person?". Keys are for reconciling lists and for who
 * signs ({@link Payee}); no rule sees them.
 *
 * <pre>{@code
 * Person.born(LocalDate.of(1941, 3, 5)).registered("PARTY_VETERAN")
 * Person.bornIn(1941)    // the day is not on file
 * Person.bornIn(2017).as(Role.CHILD).identified("p-2").guardedBy("p-1")
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

  /** What the person is in the household: the name of a {@link Role}. */
  public static final Fact<String> ROLE = Role.fact();

  /** The facts that every person may have. */
  public static final FactSchema FACTS = FactSchema.of(BIRTH, AGE, REGISTERED, ROLE);

  private final FactSheet facts;
  private final @Nullable PersonId id;
  private final @Nullable PersonId guardian;

  private Person(FactSheet facts, @Nullable PersonId id, @Nullable PersonId guardian) {
    if (guardian != null && guardian.equals(id)) {
      throw new IllegalArgumentException("Guardian must be another person, but was the same.");
    }
    this.facts = facts;
    this.id = id;
    this.guardian = guardian;
  }

  /** Returns somebody of whom nothing is known, with the facts of this schema. */
  public static Person of(FactSchema schema) {
    return new Person(FactSheet.of(schema), null, null);
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
    return unknown()
        .bornWithin(DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
  }

  /**
   * Returns this person with the fact known to be this.
   *
   * @throws IllegalArgumentException if the schema does not have the fact
   */
  public <T> Person with(Fact<T> fact, T value) {
    return new Person(facts.with(fact, value), id, guardian);
  }

  /**
   * Returns this person, known to be born on one of these days.
   *
   * @throws IllegalArgumentException if the schema does not have the day of birth, or a side of the
   *     range is open
   */
  public Person bornWithin(DateRange days) {
    return new Person(facts.within(BIRTH, days), id, guardian);
  }

  /** Returns this person, known to be this in the household. */
  public Person as(Role role) {
    return with(ROLE, role.name());
  }

  /** Returns this person with the key under which the host knows it in every list. */
  public Person identified(String key) {
    return new Person(facts, PersonId.of(key), guardian);
  }

  /**
   * Returns this person, represented by this guardian: of a minor, or of an adult who cannot act.
   *
   * @throws IllegalArgumentException if it is the person itself
   */
  public Person guardedBy(String guardianKey) {
    return new Person(facts, id, PersonId.of(guardianKey));
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

  /** Returns the key under which the host knows the person, if it is on file. */
  public Optional<PersonId> id() {
    return Optional.ofNullable(id);
  }

  /** Returns the key of the guardian, if there is one on file. */
  public Optional<PersonId> guardian() {
    return Optional.ofNullable(guardian);
  }

  /** Returns whether the person is known to be this in the household. */
  public boolean is(Role role) {
    return facts.schema().find(ROLE.name()).isPresent()
        && facts.get(ROLE).filter(role.name()::equals).isPresent();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Person that
        && facts.equals(that.facts)
        && Objects.equals(id, that.id)
        && Objects.equals(guardian, that.guardian);
  }

  @Override
  public int hashCode() {
    return facts.hashCode();
  }

  /** Returns how much is known, never what nor of whom. */
  @Override
  public String toString() {
    return "Person[" + facts + "]";
  }
}

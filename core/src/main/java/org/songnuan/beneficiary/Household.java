package org.songnuan.beneficiary;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Finding;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;
import org.songnuan.scope.Area;

/**
 * People who live together, or somebody who lives alone: their facts, their members and their case
 * file.
 *
 * <p>It answers "what can a rule ask of this household?". What was not said is missing, and missing
 * is neither zero nor no. The size is what was said, else the number of members listed; while fewer
 * members are listed than the size says, rules over the members are decided only by those listed.
 *
 * <pre>{@code
 * Household.of("H-1", city).with(Household.INCOME, Money.yuan(1_200)).member(1941).member(1975)
 * }</pre>
 */
public final class Household implements Recipient {
  /** The income of all members in a month. */
  public static final Fact<Money> INCOME =
      Fact.money("income", "家庭月收入", "monthly household income").notNegative();

  /** The number of members. */
  public static final Fact<Long> SIZE = Fact.count("size", "家庭人口", "household size");

  /**
   * The income of all members in a month, divided by their number; of a household of nobody it is
   * not known. Rules compare it unrounded: {@code perHead < line} is {@code income < line * size}.
   */
  public static final Fact<Ratio> PER_HEAD =
      Fact.quotient("perHead", "月人均收入", "monthly income per head", INCOME, SIZE);

  /** The codes of {@link StandardCategory} under which the household is registered. */
  public static final Fact<Set<String>> REGISTERED =
      StandardCategory.registration(RecipientUnit.HOUSEHOLD);

  /** The names of every {@link Channel} by which the household can be reached. */
  public static final Fact<Set<String>> REACHABLE = Channel.fact();

  /** The facts that every household may have, and those of its members. */
  public static final FactSchema FACTS =
      FactSchema.of(INCOME, SIZE, REGISTERED, PER_HEAD, REACHABLE)
          .plusOfMembers(Person.BIRTH, Person.AGE, Person.REGISTERED, Person.ROLE);

  private final RecipientId id;
  private final Area area;
  private final FactSheet own;
  private final ImmutableList<Person> members;
  private final @Nullable CaseFile file;
  private final FactSheet facts;
  private final boolean isSized;

  private Household(
      RecipientId id,
      Area area,
      FactSheet own,
      ImmutableList<Person> members,
      @Nullable CaseFile file) {
    this.id = requireNonNull(id, "id");
    this.area = requireNonNull(area, "area");
    this.own = own;
    this.members = members;
    this.file = file;
    this.facts = facts(own, members);
    this.isSized = own.get(SIZE).orElse(0L) > 0;
  }

  private static FactSheet facts(FactSheet own, ImmutableList<Person> members) {
    Optional<Long> size = own.get(SIZE);
    if (size.isPresent() && size.get() < members.size()) {
      throw new IllegalArgumentException(
          "Household must not list more members than its size ("
              + size.get()
              + "), but was ("
              + members.size()
              + ").");
    }
    if (members.isEmpty() && size.orElse(1L) > 0) {
      return own;
    }
    ImmutableList<FactSheet> sheets =
        members.stream().map(Person::facts).collect(toImmutableList());
    if (size.isPresent() && size.get() > members.size()) {
      return own.withSomeMembers(sheets);
    }
    return own.with(SIZE, (long) members.size()).withMembers(sheets);
  }

  /** Returns the household of whom nothing is known but where it is. */
  public static Household of(String id, Area area) {
    return of(RecipientId.of(id), area, FACTS);
  }

  /**
   * Returns the household of whom nothing is known but where it is, with the facts of the host's
   * schema, which extends {@link #FACTS}.
   *
   * @throws IllegalArgumentException if the schema has no {@link #SIZE}
   */
  public static Household of(RecipientId id, Area area, FactSchema schema) {
    return new Household(id, area, FactSheet.of(schema), ImmutableList.of(), null);
  }

  /**
   * Returns this household with the fact known to be this.
   *
   * @throws IllegalArgumentException if the schema does not have the fact, the value is outside of
   *     what the fact allows, or the size is less than the number of members listed
   */
  public <T> Household with(Fact<T> fact, T value) {
    return new Household(id, area, own.with(fact, value), members, file);
  }

  /**
   * Returns this household, known to be registered under these codes and no others.
   *
   * @throws IllegalArgumentException if a code is not one of a category of households
   */
  public Household registered(String... codes) {
    return with(REGISTERED, ImmutableSet.copyOf(codes));
  }

  /** Returns this household, known to be reachable by these channels and no others. */
  public Household reachableBy(Channel... channels) {
    return with(REACHABLE, Arrays.stream(channels).map(Channel::name).collect(toImmutableSet()));
  }

  /** Returns this household with one more member, of whom the year of birth alone is on file. */
  public Household member(int yearOfBirth) {
    return member(Person.bornIn(yearOfBirth));
  }

  /**
   * Returns this household with one more member.
   *
   * @throws IllegalArgumentException if there are more members than the size says, or the person's
   *     facts are not those that the household's schema declares for members
   */
  public Household member(Person person) {
    return new Household(
        id, area, own, ImmutableList.<Person>builder().addAll(members).add(person).build(), file);
  }

  /** Returns this household with this case file. */
  public Household filed(CaseFile caseFile) {
    return new Household(id, area, own, members, requireNonNull(caseFile, "caseFile"));
  }

  /**
   * Returns what cannot be right on a day, a warning each: what breaks a constraint of the schema,
   * no member, several heads, a member who is born later or would be older than anybody. The
   * household is judged all the same, by what is on file.
   *
   * @param date the day of the plan
   */
  public ImmutableList<Finding> check(LocalDate date) {
    return isSized && members.isEmpty() && facts.schema().constraints().isEmpty()
        ? ImmutableList.of()
        : HouseholdCheck.of(this, date);
  }

  @Override
  public RecipientId id() {
    return id;
  }

  @Override
  public Area area() {
    return area;
  }

  @Override
  public FactSheet facts() {
    return facts;
  }

  /** Returns the members that are listed. */
  public ImmutableList<Person> members() {
    return members;
  }

  @Override
  public Optional<CaseFile> file() {
    return Optional.ofNullable(file);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Household that
        && id.equals(that.id)
        && area.equals(that.area)
        && facts.equals(that.facts)
        && members.equals(that.members)
        && Objects.equals(file, that.file);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Returns how much is known, never of whom. */
  @Override
  public String toString() {
    return "Household[" + facts + "]";
  }
}

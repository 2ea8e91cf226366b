package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Verdict;

/**
 * The facts that a kind of subject has, and those of its members.
 *
 * <p>It answers "which names may a rule use?". A household's schema names the household's own facts
 * and, under {@code members}, those of a person. Hosts extend a schema with {@link #plus} and
 * {@link #plusOfMembers}; the facts that were there keep their places.
 *
 * <pre>{@code
 * FactSchema schema = Household.FACTS.plus(rent).plusOfMembers(inSchool);
 * }</pre>
 *
 * <p>A schema may also say what always holds in life between the facts of one subject ({@link
 * #constrained(String)}). A sheet that breaks such a constraint is trouble in the data, which
 * {@link #check} finds; rules still decide by what is on the sheet.
 */
public final class FactSchema {
  /** The schema of subjects of whom nothing is asked. */
  public static final FactSchema EMPTY =
      new FactSchema(ImmutableList.of(), Optional.empty(), ImmutableList.of());

  private final ImmutableMap<String, Fact<?>> facts;
  private final ImmutableMap<String, Integer> slots;
  private final Optional<FactSchema> members;
  private final SmallFacts small;
  private final ImmutableList<Criterion> constraints;
  private final DerivedFacts derived;

  @SuppressWarnings("this-escape") // everything that the derived facts ask for is set before
  private FactSchema(
      ImmutableList<Fact<?>> own,
      Optional<FactSchema> members,
      ImmutableList<Criterion> constraints) {
    ImmutableMap.Builder<String, Fact<?>> byName = ImmutableMap.builder();
    ImmutableMap.Builder<String, Integer> places = ImmutableMap.builder();
    int place = 0;
    for (Fact<?> fact : own) {
      byName.put(fact.name(), fact);
      places.put(fact.name(), place++);
    }
    this.facts = byName.buildOrThrow();
    this.slots = places.buildOrThrow();
    this.members = members;
    this.small = SmallFacts.of(facts.values(), facts.size());
    this.constraints = constraints;
    this.derived = DerivedFacts.of(this);
  }

  /**
   * Returns the schema with these facts of the subject itself and no members.
   *
   * @throws IllegalArgumentException as {@link #plus} does
   */
  public static FactSchema of(Fact<?>... facts) {
    return EMPTY.plus(facts);
  }

  /**
   * Returns this schema with more facts of the subject itself. A derived fact comes after those
   * that it follows from.
   *
   * @throws IllegalArgumentException if two facts share a name, a derived fact follows from facts
   *     that are not there before it, or its formula does not fit them
   */
  public FactSchema plus(Fact<?>... more) {
    FactSchema schema = this;
    for (Fact<?> fact : more) {
      schema = schema.plus(fact);
    }
    return schema;
  }

  private FactSchema plus(Fact<?> fact) {
    if (facts.containsKey(fact.name())) {
      throw new IllegalArgumentException(
          "Fact schema must name each fact once, but was (" + fact.name() + ") twice.");
    }
    Definitions.check(fact, this);
    return new FactSchema(
        ImmutableList.<Fact<?>>builder().addAll(facts.values()).add(fact).build(),
        members,
        constraints);
  }

  /**
   * Returns this schema with more facts of each member.
   *
   * @throws IllegalArgumentException as {@link #plus} does
   */
  public FactSchema plusOfMembers(Fact<?>... more) {
    FactSchema extended = members.orElse(EMPTY).plus(more);
    return new FactSchema(facts.values().asList(), Optional.of(extended), constraints);
  }

  /**
   * Returns this schema, with the statement that this always holds of the facts of one subject.
   *
   * <pre>{@code
   * schema.constrained("students <= size")
   * }</pre>
   *
   * @throws IllegalArgumentException if it asks about an age, members, parameters or other rules,
   *     or does not fit the facts
   */
  public FactSchema constrained(Criterion constraint) {
    Definitions.check(constraint, this);
    return new FactSchema(
        facts.values().asList(),
        members,
        ImmutableList.<Criterion>builder().addAll(constraints).add(constraint).build());
  }

  /**
   * Returns this schema, with the statement of this text.
   *
   * @throws IllegalArgumentException as {@link #constrained(Criterion)} does, or if the text is not
   *     a criterion
   */
  public FactSchema constrained(String constraint) {
    return constrained(Criterion.parse(constraint));
  }

  /** Returns what always holds of the facts of one subject, in the order of its declaration. */
  public ImmutableList<Criterion> constraints() {
    return constraints;
  }

  /**
   * Returns which constraints the sheet certainly breaks, a warning each; what a missing fact could
   * still mend is not broken. Rules decide such a sheet all the same, by what is on it.
   *
   * @throws IllegalArgumentException if the sheet has another schema
   */
  public ImmutableList<Finding> check(FactSheet sheet) {
    Classifier.checkSchema(this, sheet);
    if (constraints.isEmpty()) {
      return ImmutableList.of();
    }
    Interpreter interpreter = Definitions.interpreter(this);
    Labels labels = new Labels(Definitions.amounts(this));
    ImmutableList.Builder<Finding> findings = ImmutableList.builder();
    for (Criterion constraint : constraints) {
      if (interpreter.verdict(constraint, sheet) == Verdict.NO) {
        findings.add(
            Finding.warning(RuleCode.CONSTRAINT_BROKEN, Argument.of(labels.term(constraint))));
      }
    }
    return findings.build();
  }

  /** Returns the subject's own facts, in the order in which they were declared. */
  public ImmutableList<Fact<?>> facts() {
    return facts.values().asList();
  }

  /** Returns the schema of the members, if the subject can have members. */
  public Optional<FactSchema> members() {
    return members;
  }

  /** Returns the fact of this name, if there is one. */
  public Optional<Fact<?>> find(String name) {
    return Optional.ofNullable(facts.get(name));
  }

  /**
   * Returns the place of a fact on a sheet, from 0 in the declared order.
   *
   * @throws IllegalArgumentException if the schema does not have the fact
   */
  public int place(Fact<?> fact) {
    return slot(fact);
  }

  /** Returns the names of the subject's own facts. */
  ImmutableList<String> names() {
    return facts.keySet().asList();
  }

  int size() {
    return facts.size();
  }

  /** Returns where the small facts stand in the word of a sheet. */
  SmallFacts small() {
    return small;
  }

  /** Returns the place of a fact, refusing one that the schema does not have. */
  int slot(Fact<?> fact) {
    if (!Optional.of(fact).equals(find(fact.name()))) {
      throw new IllegalArgumentException(
          "Fact ("
              + fact.name()
              + ") must be in the schema, but it has ("
              + String.join(", ", facts.keySet())
              + ")."
              + "\nMaybe the schema should be extended by it.");
    }
    return slots.getOrDefault(fact.name(), -1);
  }

  int slot(String name) {
    return slots.getOrDefault(name, -1);
  }

  /** Returns what works out the derived facts. */
  DerivedFacts derived() {
    return derived;
  }

  /** Returns the place of the day of birth behind an age. */
  Optional<Integer> birthSlot(Fact<?> fact) {
    Optional<Fact<LocalDate>> birth = fact.birth();
    return birth.map(this::slot);
  }

  /** Returns the number of a fact that may be filled in. */
  int slotOnFile(Fact<?> fact) {
    int slot = slot(fact);
    checkOnFile(fact);
    return slot;
  }

  /** Refuses a fact that is derived. */
  static void checkOnFile(Fact<?> fact) {
    if (fact.birth().isPresent()) {
      throw new IllegalArgumentException(
          "Age ("
              + fact.name()
              + ") must not be filled in, for it is derived from ("
              + fact.birth().get().name()
              + ").");
    } else if (fact.isDerived()) {
      throw new IllegalArgumentException(
          "Fact (" + fact.name() + ") must not be filled in, for it is derived from others.");
    }
  }

  /** Refuses members with other facts than those that are declared for members. */
  void checkMembers(ImmutableList<FactSheet> sheets) {
    for (FactSheet sheet : sheets) {
      if (!members().equals(Optional.of(sheet.schema()))) {
        throw new IllegalArgumentException(
            "Member must have the facts that the schema declares for members, but was ("
                + sheet.schema()
                + ").");
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FactSchema that
            && facts.values().asList().equals(that.facts.values().asList())
            && members.equals(that.members)
            && constraints.equals(that.constraints));
  }

  @Override
  public int hashCode() {
    return (facts.hashCode() * 31 + members.hashCode()) * 31 + constraints.hashCode();
  }

  @Override
  public String toString() {
    return "FactSchema"
        + facts.values()
        + members.map(schema -> " members " + schema).orElse("")
        + (constraints.isEmpty() ? "" : " where " + constraints);
  }
}

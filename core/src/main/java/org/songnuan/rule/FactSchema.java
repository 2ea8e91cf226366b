package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
 */
public final class FactSchema {
  /** The schema of subjects of whom nothing is asked. */
  public static final FactSchema EMPTY = new FactSchema(ImmutableList.of(), ImmutableList.of());

  private final ImmutableMap<String, Fact<?>> facts;
  private final ImmutableMap<String, Integer> slots;
  private final Optional<FactSchema> members;
  private final SmallFacts small;

  private FactSchema(ImmutableList<Fact<?>> own, ImmutableList<Fact<?>> ofMembers) {
    this(own, ofMembers.isEmpty() ? Optional.empty() : Optional.of(schemaOf(ofMembers)));
  }

  private FactSchema(ImmutableList<Fact<?>> own, Optional<FactSchema> members) {
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
  }

  private static FactSchema schemaOf(ImmutableList<Fact<?>> facts) {
    return new FactSchema(facts, Optional.empty());
  }

  /**
   * Returns the schema with these facts of the subject itself and no members.
   *
   * @throws IllegalArgumentException if two facts share a name, or an age has no day of birth
   */
  public static FactSchema of(Fact<?>... facts) {
    return EMPTY.plus(facts);
  }

  /**
   * Returns this schema with more facts of the subject itself.
   *
   * @throws IllegalArgumentException if two facts share a name, or an age has no day of birth
   */
  public FactSchema plus(Fact<?>... more) {
    ImmutableList.Builder<Fact<?>> all = ImmutableList.<Fact<?>>builder().addAll(facts.values());
    checkNew(this, more);
    return new FactSchema(all.add(more).build(), members);
  }

  /**
   * Returns this schema with more facts of each member.
   *
   * @throws IllegalArgumentException if two facts share a name, or an age has no day of birth
   */
  public FactSchema plusOfMembers(Fact<?>... more) {
    FactSchema extended = members.orElse(EMPTY).plus(more);
    return new FactSchema(ImmutableList.copyOf(facts.values()), Optional.of(extended));
  }

  private static void checkNew(FactSchema schema, Fact<?>[] more) {
    Map<String, Fact<?>> known = new HashMap<>(schema.facts);
    for (Fact<?> fact : more) {
      fact.birth()
          .filter(birth -> !known.containsValue(birth))
          .ifPresent(
              birth -> {
                throw new IllegalArgumentException(
                    "Age ("
                        + fact.name()
                        + ") must come after its day of birth ("
                        + birth
                        + "), but the schema has none.");
              });
      if (known.put(fact.name(), fact) != null) {
        throw new IllegalArgumentException(
            "Fact schema must name each fact once, but was (" + fact.name() + ") twice.");
      }
    }
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

  /** Returns the place of the day of birth behind an age. */
  Optional<Integer> birthSlot(Fact<?> fact) {
    Optional<Fact<LocalDate>> birth = fact.birth();
    return birth.map(this::slot);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof FactSchema that
            && facts.values().asList().equals(that.facts.values().asList())
            && members.equals(that.members));
  }

  @Override
  public int hashCode() {
    return facts.hashCode() * 31 + members.hashCode();
  }

  @Override
  public String toString() {
    return "FactSchema" + facts.values() + members.map(schema -> " members " + schema).orElse("");
  }
}

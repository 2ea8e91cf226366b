package org.songnuan.beneficiary;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;
import org.songnuan.scope.Area;

/**
 * A place that is helped whoever is in it: a bed, a department, a nursing home.
 *
 * <p>It answers "what can a rule ask of this place?". A bed that is empty on the morning gets
 * nothing, if the category asks that it be occupied.
 *
 * <pre>{@code
 * Place.of("W3-12", ward, RecipientUnit.BED).with(Place.OCCUPIED, true)
 * }</pre>
 */
public final class Place implements Recipient {
  /** Whether somebody is in it. */
  public static final Fact<Boolean> OCCUPIED = Fact.flag("occupied", "有人", "occupied");

  /** How many people are in it. */
  public static final Fact<Long> PEOPLE = Fact.count("people", "人数", "people");

  /** The codes of {@link StandardCategory} under which the place is registered. */
  public static final Fact<Set<String>> REGISTERED =
      StandardCategory.registration(RecipientUnit.BED, RecipientUnit.DEPARTMENT);

  /** The facts that every place may have. */
  public static final FactSchema FACTS = FactSchema.of(OCCUPIED, PEOPLE, REGISTERED);

  private final RecipientId id;
  private final Area area;
  private final RecipientUnit unit;
  private final FactSheet facts;
  private final @Nullable CaseFile file;

  private Place(
      RecipientId id, Area area, RecipientUnit unit, FactSheet facts, @Nullable CaseFile file) {
    this.id = requireNonNull(id, "id");
    this.area = requireNonNull(area, "area");
    this.unit = unit;
    this.facts = facts;
    this.file = file;
  }

  /**
   * Returns the place of which nothing is known but where it is.
   *
   * @throws IllegalArgumentException if the unit is one of households
   */
  public static Place of(String id, Area area, RecipientUnit unit) {
    if (unit.isOfHouseholds()) {
      throw new IllegalArgumentException(
          "Place must be counted as a bed or a department, but was (" + unit + ").");
    }
    return new Place(RecipientId.of(id), area, unit, FactSheet.of(FACTS), null);
  }

  /**
   * Returns this place with the fact known to be this.
   *
   * @throws IllegalArgumentException if places do not have the fact
   */
  public <T> Place with(Fact<T> fact, T value) {
    return new Place(id, area, unit, facts.with(fact, value), file);
  }

  /**
   * Returns this place, known to be registered under these codes and no others.
   *
   * @throws IllegalArgumentException if a code is not one of a category of places
   */
  public Place registered(String... codes) {
    return with(REGISTERED, ImmutableSet.copyOf(codes));
  }

  /** Returns this place with this case file. */
  public Place filed(CaseFile caseFile) {
    return new Place(id, area, unit, facts, requireNonNull(caseFile, "caseFile"));
  }

  @Override
  public RecipientId id() {
    return id;
  }

  @Override
  public Area area() {
    return area;
  }

  /** Returns what it counts as. */
  public RecipientUnit unit() {
    return unit;
  }

  @Override
  public FactSheet facts() {
    return facts;
  }

  @Override
  public Optional<CaseFile> file() {
    return Optional.ofNullable(file);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Place that
        && id.equals(that.id)
        && area.equals(that.area)
        && unit == that.unit
        && facts.equals(that.facts)
        && Objects.equals(file, that.file);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** Returns how much is known, never of which place. */
  @Override
  public String toString() {
    return "Place[" + unit + ", " + facts + "]";
  }
}

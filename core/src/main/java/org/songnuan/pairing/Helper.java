package org.songnuan.pairing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

/**
 * One who helps households: a person, an organisation or a team.
 *
 * <p>It answers "who is it, where, and how much can it carry?". What is not said does not hold: no
 * rank, no post as principal, no language and no skill. A rank that is not on the ladder of the
 * policy is trouble in the data, which a pairing finds.
 *
 * <pre>{@code
 * Helper.builder().id("S-7").area(street).rank("县处级副职").organisation("office").build()
 * }</pre>
 */
@Value.Immutable
public abstract class Helper {
  Helper() {}

  /** Returns the host's opaque id. */
  public abstract HelperId id();

  /** Returns where the helper belongs; it reaches this area and all below it. */
  public abstract Area area();

  /** Returns the villages and communities that the helper supports beside its own area. */
  public abstract ImmutableSet<Area> supports();

  /** Returns who it is; a person if nothing is said. */
  @Value.Default
  public HelperKind kind() {
    return HelperKind.PERSON;
  }

  /** Returns the rank on the host's ladder, if there is one. */
  public abstract Optional<Rank> rank();

  /** Returns whether it is the principal (主要负责人) of its organisation: a post, not a rank. */
  @Value.Default
  public boolean principal() {
    return false;
  }

  /** Returns the code of the organisation to which it belongs, if it belongs to one. */
  public abstract Optional<String> organisation();

  /** Returns the most households that it may have, if that is not left to its rank. */
  public abstract OptionalInt capacity();

  /** Returns the codes of what it can do. */
  public abstract ImmutableSet<String> skills();

  /** Returns the codes of the languages and dialects that it speaks. */
  public abstract ImmutableSet<String> languages();

  /** Returns the host's opaque keys of kinship: whoever has one of them in common is kin. */
  public abstract ImmutableSet<String> kin();

  /** Returns when it is away. */
  public abstract ImmutableList<DateRange> absences();

  /** Checks the capacity. */
  @Value.Check
  void check() {
    if (capacity().orElse(0) < 0) {
      throw new IllegalArgumentException(
          "Capacity of a helper must not be negative, but was (" + capacity().getAsInt() + ").");
    }
  }

  /** Tells whether it is away on the day. */
  public boolean isAbsent(LocalDate day) {
    return absences().stream().anyMatch(absence -> absence.contains(day));
  }

  /** Tells whether the place lies in its area or in one that it supports. */
  public boolean reaches(Area place) {
    return area().contains(place) || supports().stream().anyMatch(own -> own.contains(place));
  }

  /** Returns this helper with another capacity of its own. */
  Helper carrying(int households) {
    return ((ImmutableHelper) this).withCapacity(households);
  }

  /** Returns a builder of a helper, who needs an id and an area. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns what it is, never who. */
  @Override
  public final String toString() {
    return "Helper[" + kind() + rank().map(rank -> ", " + rank).orElse("") + "]";
  }

  /** Builds a {@link Helper}: everything but id and area may be left out. */
  public static final class Builder extends ImmutableHelper.Builder {
    Builder() {}

    /**
     * Sets the id.
     *
     * @throws IllegalArgumentException as {@link HelperId} does
     */
    public Builder id(String id) {
      return id(HelperId.of(id));
    }

    /**
     * Sets the rank.
     *
     * @throws IllegalArgumentException if the code is blank
     */
    public Builder rank(String code) {
      return rank(Rank.of(code));
    }
  }
}

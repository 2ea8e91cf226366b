package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.scope.DateRange;

/**
 * What is known of one subject, packed: a number for each fact of the schema and a bit that says
 * whether it is known.
 *
 * <p>It answers "what is on file?". A fact that was not put is missing, and missing is neither zero
 * nor false. A day may be known as a range only ({@link #within}): of somebody born in 1941 a rule
 * can still tell that the age is above 80.
 *
 * <p>A subject may have members, each with a sheet of its own. The list may be open: then a rule
 * over the members is decided only by those that are listed.
 *
 * <pre>{@code
 * FactSheet.of(schema).with(income, Money.yuan(1_200))
 * }</pre>
 */
public final class FactSheet {
  private final FactSchema schema;
  private final long[] least;
  private final long @Nullable [] most;
  private final long[] known;
  private final ImmutableList<FactSheet> members;
  private final boolean membersOpen;

  private FactSheet(
      FactSchema schema,
      long[] least,
      long @Nullable [] most,
      long[] known,
      ImmutableList<FactSheet> members,
      boolean membersOpen) {
    this.schema = schema;
    this.least = least;
    this.most = most;
    this.known = known;
    this.members = members;
    this.membersOpen = membersOpen;
  }

  /** Returns the sheet on which nothing is known yet, not even whether there are members. */
  public static FactSheet of(FactSchema schema) {
    int size = schema.size();
    return new FactSheet(
        schema, new long[size], null, new long[(size + 63) / 64], ImmutableList.of(), true);
  }

  /**
   * Returns this sheet with the fact known to be this.
   *
   * @throws IllegalArgumentException if the schema does not have the fact, if it is an age (which
   *     is derived), or if the value is outside of what the fact allows
   */
  public <T> FactSheet with(Fact<T> fact, T value) {
    requireNonNull(value, "value");
    long packed = fact.pack(value);
    return with(ownSlot(fact), packed, packed);
  }

  /**
   * Returns this sheet with the day known to be one of these days.
   *
   * @throws IllegalArgumentException if the schema does not have the fact, or a side of the range
   *     is open
   */
  public FactSheet within(Fact<LocalDate> fact, DateRange days) {
    if (!days.hasFirst() || !days.hasEnd()) {
      throw new IllegalArgumentException(
          "Fact ("
              + fact.name()
              + ") must be within a first and a last day, but was ("
              + days
              + ").\nMaybe give the earliest and the latest day that is possible.");
    }
    int slot = ownSlot(fact);
    return with(slot, days.first().toEpochDay(), days.last().toEpochDay());
  }

  private int ownSlot(Fact<?> fact) {
    if (fact.birth().isPresent()) {
      throw new IllegalArgumentException(
          "Age ("
              + fact.name()
              + ") must not be filled in, for it is derived from ("
              + fact.birth().get().name()
              + ").");
    }
    return schema.slot(fact);
  }

  /** Returns this sheet with the fact in this place known to lie between these packed values. */
  FactSheet with(int slot, long low, long high) {
    long[] newLeast = least.clone();
    long[] newKnown = known.clone();
    newLeast[slot] = low;
    newKnown[slot >> 6] |= 1L << slot;
    long[] newMost = most;
    if (high != low || most != null) {
      newMost = most == null ? least.clone() : most.clone();
      newMost[slot] = high;
    }
    return new FactSheet(schema, newLeast, newMost, newKnown, members, membersOpen);
  }

  /**
   * Returns this sheet with exactly these members.
   *
   * @throws IllegalArgumentException if a member's schema is not the one that this schema declares
   */
  public FactSheet withMembers(Iterable<FactSheet> all) {
    return withMembers(all, false);
  }

  /** Returns this sheet with these members, and perhaps more that are not listed. */
  public FactSheet withSomeMembers(Iterable<FactSheet> listed) {
    return withMembers(listed, true);
  }

  private FactSheet withMembers(Iterable<FactSheet> sheets, boolean open) {
    ImmutableList<FactSheet> list = ImmutableList.copyOf(sheets);
    for (FactSheet sheet : list) {
      if (!schema.members().equals(Optional.of(sheet.schema))) {
        throw new IllegalArgumentException(
            "Member must have the facts that the schema declares for members, but was ("
                + sheet.schema
                + ").");
      }
    }
    return new FactSheet(schema, least, most, known, list, open);
  }

  /** Returns this sheet with the fact in this place missing. */
  FactSheet without(int slot) {
    long[] newKnown = known.clone();
    newKnown[slot >> 6] &= ~(1L << slot);
    return new FactSheet(schema, least, most, newKnown, members, membersOpen);
  }

  /** Returns this sheet with another sheet for the member in this place, from 0. */
  FactSheet withMember(int place, FactSheet member) {
    ImmutableList.Builder<FactSheet> all = ImmutableList.builder();
    all.addAll(members.subList(0, place)).add(member);
    return withMembers(all.addAll(members.subList(place + 1, members.size())).build(), membersOpen);
  }

  /** Returns the schema. */
  public FactSchema schema() {
    return schema;
  }

  /** Returns the value of the fact, or empty if it is missing or known as a range only. */
  public <T> Optional<T> get(Fact<T> fact) {
    int slot = schema.slot(fact);
    return isKnown(slot) && least(slot) == most(slot)
        ? Optional.of(fact.unpack(least(slot)))
        : Optional.empty();
  }

  /** Returns the days of which the fact is known to be one; empty if it is missing. */
  public Optional<DateRange> days(Fact<LocalDate> fact) {
    int slot = schema.slot(fact);
    return isKnown(slot)
        ? Optional.of(DateRange.ofClosed(fact.unpack(least(slot)), fact.unpack(most(slot))))
        : Optional.empty();
  }

  /** Returns the members that are listed. */
  public ImmutableList<FactSheet> members() {
    return members;
  }

  /** Returns whether there may be members that are not listed. */
  public boolean isMembersOpen() {
    return membersOpen;
  }

  /** Returns the sheet with these values, packed, of which those are known. */
  static FactSheet packed(FactSchema schema, long[] values, long[] known) {
    return new FactSheet(schema, values, null, known, ImmutableList.of(), true);
  }

  long[] values() {
    return least;
  }

  long[] known() {
    return known;
  }

  boolean isPartlyKnown() {
    return most != null;
  }

  boolean isKnown(int slot) {
    return (known[slot >> 6] >> slot & 1) == 1;
  }

  long least(int slot) {
    return least[slot];
  }

  long most(int slot) {
    return most == null ? least[slot] : most[slot];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof FactSheet that)
        || !schema.equals(that.schema)
        || !Arrays.equals(known, that.known)
        || membersOpen != that.membersOpen
        || !members.equals(that.members)) {
      return false;
    }
    for (int slot = 0; slot < least.length; slot++) {
      if (least(slot) != that.least(slot) || most(slot) != that.most(slot)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return (Arrays.hashCode(least) * 31 + Arrays.hashCode(known)) * 31 + members.hashCode();
  }

  /** Returns how much is on file, never what. */
  @Override
  public String toString() {
    int count = 0;
    for (long word : known) {
      count += Long.bitCount(word);
    }
    return "FactSheet["
        + count
        + " of "
        + schema.size()
        + " facts, "
        + members.size()
        + " members]";
  }
}

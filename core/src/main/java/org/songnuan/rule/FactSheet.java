package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.DateRange;

/**
 * What is known of one subject, packed: a number for each fact of the schema and a bit that says
 * whether it is known.
 *
 * <p>It answers "what is on file?". A fact that was not put is missing, and missing is neither zero
 * nor false. A day may be known as a range only ({@link #within}): of somebody born in 1941 a rule
 * can still tell that the age is above 80.
 *
 * <p>The derived facts of the schema are worked out as the sheet is built, from what is on it so
 * far ({@link Fact#isDerived}).
 *
 * <p>A subject may have members, each with a sheet of its own. The list may be open: then a rule
 * over the members is decided only by those that are listed.
 *
 * <pre>{@code
 * FactSheet.of(schema).with(income, Money.yuan(1_200))
 * }</pre>
 */
public final class FactSheet extends Subject {
  private static final int NEAR = 4;
  private static final int[] NONE = {};

  private final FactSchema schema;
  private final long small;
  private final long firstKnown;

  /** The first facts that are not small, two to a word: a sheet is read at one place in memory. */
  private final long first;

  private final long second;

  /** Those after them. */
  private final int[] far;

  private final @Nullable Unusual unusual;
  private final ImmutableList<FactSheet> members;
  private final boolean membersOpen;

  /**
   * What few sheets have: all words that say what is known, if there are more than one; all values
   * in full by place, if one of them is too large for where it stands; the most that each value can
   * be, if one is known as a range.
   */
  private static final class Unusual {
    final long @Nullable [] known;
    final long @Nullable [] full;
    final long @Nullable [] most;

    Unusual(long @Nullable [] known, long @Nullable [] full, long @Nullable [] most) {
      this.known = known;
      this.full = full;
      this.most = most;
    }
  }

  private FactSheet(
      FactSchema schema,
      long[] values,
      long @Nullable [] most,
      long[] known,
      ImmutableList<FactSheet> members,
      boolean membersOpen) {
    SmallFacts places = schema.small();
    int[] wide = new int[Math.max(NEAR, places.wide())];
    long word = 0;
    boolean isLarge = false;
    for (int slot = 0; slot < values.length; slot++) {
      if (places.has(slot)) {
        word = places.put(word, slot, values[slot]);
        isLarge |= places.isMany(word, slot);
      } else if (places.wide(slot) >= 0) {
        int narrow = Rows.narrow(values[slot]);
        wide[places.wide(slot)] = narrow;
        isLarge |= narrow == Rows.LARGE;
      }
    }
    this.schema = schema;
    this.small = word;
    this.firstKnown = known.length == 0 ? 0 : known[0];
    this.first = word(wide[0], wide[1]);
    this.second = word(wide[2], wide[3]);
    this.far = wide.length > NEAR ? Arrays.copyOfRange(wide, NEAR, wide.length) : NONE;
    this.unusual =
        known.length > 1 || isLarge || most != null
            ? new Unusual(known.length > 1 ? known : null, isLarge ? values : null, most)
            : null;
    this.members = members;
    this.membersOpen = membersOpen;
  }

  private static long word(int low, int high) {
    return ((long) high << Integer.SIZE) | (low & 0xFFFF_FFFFL);
  }

  /** Returns the sheet on which nothing is known yet, not even whether there are members. */
  public static FactSheet of(FactSchema schema) {
    int size = schema.size();
    return derived(
        schema, new long[size], null, new long[(size + 63) / 64], ImmutableList.of(), true);
  }

  /**
   * Returns this sheet with the fact known to be this.
   *
   * @throws IllegalArgumentException if the schema does not have the fact, if it is derived, or if
   *     the value is outside of what the fact allows
   */
  public <T> FactSheet with(Fact<T> fact, T value) {
    requireNonNull(value, "value");
    int slot = schema.slotOnFile(fact);
    long packed = fact.pack(value);
    return with(slot, packed, packed);
  }

  /**
   * Returns this sheet with the day known to be one of these days, or of those of them that the
   * fact allows.
   *
   * @throws IllegalArgumentException if the schema does not have the fact, a side of the range is
   *     open, or the fact allows none of the days
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
    int slot = schema.slotOnFile(fact);
    long low = Math.max(fact.least(), days.first().toEpochDay());
    long high = Math.min(fact.most(), days.last().toEpochDay());
    if (low > high) {
      throw fact.outside(days.toString());
    }
    return with(slot, low, high);
  }

  /** Returns this sheet with the fact in this place known to lie between these packed values. */
  FactSheet with(int slot, long low, long high) {
    long[] newLeast = values();
    long[] newKnown = knownWords();
    newLeast[slot] = low;
    newKnown[slot >> 6] |= 1L << slot;
    long[] most = most();
    long[] newMost = most;
    if (high != low || most != null) {
      newMost = most == null ? values() : most.clone();
      newMost[slot] = high;
    }
    return derived(schema, newLeast, newMost, newKnown, members, membersOpen);
  }

  /** Returns the sheet with these values of its own, and with what follows from them. */
  private static FactSheet derived(
      FactSchema schema,
      long[] least,
      long @Nullable [] most,
      long[] known,
      ImmutableList<FactSheet> members,
      boolean membersOpen) {
    DerivedFacts derived = schema.derived();
    if (!derived.isEmpty()) {
      derived.fill(least, known, membersOpen ? null : members);
      for (int slot : derived.slots()) {
        if (most != null) {
          most[slot] = least[slot];
        }
      }
    }
    return new FactSheet(schema, least, most, known, members, membersOpen);
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
    schema.checkMembers(list);
    return derived(schema, values(), mostCopied(), knownWords(), list, open);
  }

  /** Returns this sheet with the fact in this place missing. */
  FactSheet without(int slot) {
    return derived(schema, values(), mostCopied(), known(slot, false), members, membersOpen);
  }

  /**
   * Returns this sheet with the derived fact in this place missing, and nothing worked out anew.
   */
  FactSheet withoutDerived(int slot) {
    return new FactSheet(schema, values(), most(), known(slot, false), members, membersOpen);
  }

  /** Returns this sheet with the derived fact between these bounds, and nothing worked out anew. */
  FactSheet withDerived(int slot, long low, long high) {
    long[] newLeast = values();
    long[] most = most();
    long[] newMost = most == null ? values() : most.clone();
    newLeast[slot] = low;
    newMost[slot] = high;
    return new FactSheet(schema, newLeast, newMost, known(slot, true), members, membersOpen);
  }

  private long[] known(int slot, boolean isKnown) {
    long[] words = knownWords();
    long bit = 1L << slot;
    words[slot / Long.SIZE] =
        isKnown ? words[slot / Long.SIZE] | bit : words[slot / Long.SIZE] & ~bit;
    return words;
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

  /**
   * Returns the value of the fact, or empty if it is missing or known as a range only; always empty
   * of an age, which depends on the date of the plan.
   */
  public <T> Optional<T> get(Fact<T> fact) {
    int slot = schema.slot(fact);
    if (fact.quotient().isPresent()) {
      return quotient(fact.quotient().get()).map(fact::cast);
    }
    return isKnown(slot) && least(slot) == most(slot)
        ? Optional.of(fact.unpack(least(slot)))
        : Optional.empty();
  }

  private Optional<Ratio> quotient(Derivation.Quotient quotient) {
    int upper = schema.slot(quotient.upper());
    int lower = schema.slot(quotient.lower());
    return isKnown(upper) && isKnown(lower) && least(lower) > 0
        ? Optional.of(Ratio.of(least(upper), least(lower)))
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
  @Override
  public ImmutableList<FactSheet> members() {
    return members;
  }

  /** Returns whether there may be members that are not listed. */
  @Override
  public boolean isMembersOpen() {
    return membersOpen;
  }

  /** Returns the sheet with these values, packed, of which those are known. */
  static FactSheet packed(FactSchema schema, long[] values, long[] known) {
    return derived(schema, values, null, known, ImmutableList.of(), true);
  }

  private long[] values() {
    long[] values = new long[schema.size()];
    for (int slot = 0; slot < values.length; slot++) {
      values[slot] = value(slot);
    }
    return values;
  }

  private long[] knownWords() {
    long[] words = new long[(schema.size() + Long.SIZE - 1) / Long.SIZE];
    for (int word = 0; word < words.length; word++) {
      words[word] = known(word);
    }
    return words;
  }

  private long @Nullable [] full() {
    return unusual == null ? null : unusual.full;
  }

  private long @Nullable [] most() {
    return unusual == null ? null : unusual.most;
  }

  private long @Nullable [] mostCopied() {
    long[] most = most();
    return most == null ? null : most.clone();
  }

  @Override
  long value(int slot) {
    long[] full = full();
    if (full != null) {
      return full[slot];
    }
    SmallFacts places = schema.small();
    if (places.has(slot)) {
      return places.value(small, slot);
    }
    int place = places.wide(slot);
    return place < 0 ? 0 : wide(place);
  }

  private int near(int place) {
    return (int) ((place < 2 ? first : second) >>> (place % 2 * Integer.SIZE));
  }

  /** Copies of so many sheets the values, as tables read them, at a place among those not small. */
  static void copy(FactSheet[] sheets, int count, int place, int[] into) {
    int shift = place % 2 * Integer.SIZE;
    if (place < 2) {
      for (int i = 0; i < count; i++) {
        into[i] = (int) (sheets[i].first >>> shift);
      }
    } else if (place < NEAR) {
      for (int i = 0; i < count; i++) {
        into[i] = (int) (sheets[i].second >>> shift);
      }
    } else {
      for (int i = 0; i < count; i++) {
        into[i] = sheets[i].far[place - NEAR];
      }
    }
  }

  /** Returns whether a value is too large for where the tables read it. */
  boolean hasLarge() {
    return full() != null;
  }

  @Override
  long known(int word) {
    long[] known = unusual == null ? null : unusual.known;
    return known == null ? firstKnown : known[word];
  }

  @Override
  boolean isKnown(int slot) {
    return (known(slot / Long.SIZE) >>> slot & 1) == 1;
  }

  /** Returns whether the fact is known, and not as a range only. */
  boolean isExact(int slot) {
    return isKnown(slot) && most(slot) == value(slot);
  }

  /** Returns whether some fact is not among the first 64, too large for its place, or a range. */
  boolean isUnusual() {
    return unusual != null;
  }

  /** Returns which of the first 64 facts are known. */
  long firstKnown() {
    return firstKnown;
  }

  /** Returns the value at this place among those that are not small, if it is not too large. */
  long wide(int place) {
    return place < NEAR ? near(place) : far[place - NEAR];
  }

  /** Returns the word of small facts; of one that is missing, nothing is set. */
  long small() {
    return small;
  }

  @Override
  long small(int[] slots) {
    return small;
  }

  /**
   * Returns whether this is of the schema, and these of the first 64 facts are known, each exactly
   * and none too large.
   */
  boolean isPlain(FactSchema of, long needed) {
    return isPlainWhereKnown(of) && (~firstKnown & needed) == 0;
  }

  /**
   * Returns whether this is of the schema, and every value is missing, or exact and not too large.
   */
  boolean isPlainWhereKnown(FactSchema of) {
    return schema.equals(of) && full() == null && most() == null;
  }

  @Override
  boolean isPartlyKnown() {
    return most() != null;
  }

  long least(int slot) {
    return value(slot);
  }

  @Override
  long most(int slot) {
    long[] most = most();
    return most == null ? value(slot) : most[slot];
  }

  @Override
  FactSheet sheet() {
    return this;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (!(other instanceof FactSheet that)
        || !schema.equals(that.schema)
        || !Arrays.equals(knownWords(), that.knownWords())
        || membersOpen != that.membersOpen
        || !members.equals(that.members)) {
      return false;
    }
    for (int slot = 0; slot < schema.size(); slot++) {
      if (least(slot) != that.least(slot) || most(slot) != that.most(slot)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    return (Arrays.hashCode(values()) * 31 + Arrays.hashCode(knownWords())) * 31
        + members.hashCode();
  }

  /** Returns how much is on file, never what. */
  @Override
  public String toString() {
    int count = 0;
    for (long word : knownWords()) {
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

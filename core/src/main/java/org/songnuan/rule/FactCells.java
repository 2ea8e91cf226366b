package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.songnuan.quantity.Money;

/**
 * A sheet that a {@link FactReader} fills in, and that is used again for the next subject.
 *
 * <p>It answers "what is known of the subject at hand?". What the reader does not set is missing.
 * Facts are set by their place in the schema ({@link FactSchema#place}), which a reader looks up
 * once when it is made; the value that is set last counts. Derived facts are not set; they are
 * worked out afterwards. A value that its fact does not allow leaves the subject open, with a
 * finding that names the fact. It is mutable and belongs to one thread.
 */
public final class FactCells extends Subject {
  private static final int MISSING = Rows.LARGE + 1;

  private final FactSchema schema;

  /** Of each fact, the least and the most that it allows and that fits in 32 bits. */
  private final int[] least;

  private final int[] most;
  private final int[][] values;
  private final long[][] full;
  private final long[] own;
  private final long[] known;
  private int column;
  private @Nullable Fact<?> outside;
  private @Nullable ImmutableList<FactSheet> members;

  /** Makes empty cells for the facts of this schema. */
  public FactCells(FactSchema schema) {
    this(schema, 1);
  }

  /** Makes cells for so many subjects, the values of a fact side by side. */
  FactCells(FactSchema schema, int subjects) {
    int facts = schema.size();
    this.schema = schema;
    this.values = new int[facts][subjects];
    this.full = new long[facts][];
    this.own = new long[facts];
    this.known = new long[(facts + Long.SIZE - 1) / Long.SIZE];
    this.least = new int[facts];
    this.most = new int[facts];
    for (Fact<?> fact : schema.facts()) {
      int place = schema.slot(fact);
      least[place] = fact.isDerived() ? MISSING : (int) Math.max(fact.least(), MISSING + 1);
      most[place] = fact.isDerived() ? MISSING : Ints.saturatedCast(fact.most());
    }
    for (int slot : schema.derived().slots()) {
      least[slot] = MISSING + 1;
      most[slot] = Integer.MAX_VALUE;
    }
    clear();
  }

  /** Forgets everything of everybody. */
  void clear() {
    for (int[] ofFact : values) {
      Arrays.fill(ofFact, MISSING);
    }
    at(0);
  }

  /** Goes to the subject of this number, which is read next. */
  void at(int subject) {
    column = subject;
    if (members != null) {
      members = null;
    }
  }

  /**
   * Sets an amount of money in fen, a count, or a day as its epoch day.
   *
   * @throws IndexOutOfBoundsException if the schema has no such place
   */
  public void set(int place, long value) {
    int narrow = (int) value;
    values[place][column] = narrow;
    if (narrow != value || narrow <= MISSING) {
      setFull(place, value);
    }
  }

  private void setFull(int place, long value) {
    values[place][column] = Rows.LARGE;
    if (full[place] == null) {
      full[place] = new long[values[place].length];
    }
    full[place][column] = value;
  }

  /** Sets an amount of money. */
  public void set(int place, Money value) {
    set(place, value.fen());
  }

  /** Sets a flag. */
  public void set(int place, boolean value) {
    set(place, value ? 1 : 0);
  }

  /** Sets a choice to the option of this number, from 0 in the declared order. */
  public void setOption(int place, int option) {
    set(place, option);
  }

  /** Sets any of the options of a set of choices: a bit for each, from bit 0 in declared order. */
  public void setOptions(int place, long options) {
    set(place, options);
  }

  /**
   * Sets the members, all of them.
   *
   * @throws IllegalArgumentException if a member's schema is not the one that the schema declares
   */
  public void setMembers(Iterable<FactSheet> all) {
    ImmutableList<FactSheet> list = ImmutableList.copyOf(all);
    schema.checkMembers(list);
    members = list;
  }

  /**
   * Looks through what was set of the subject, and works out the derived facts.
   *
   * @throws IllegalArgumentException if a derived fact was set
   */
  void finish() {
    Arrays.fill(known, 0);
    outside = null;
    for (int place = 0; place < values.length; place++) {
      int value = values[place][column];
      if (value != MISSING) {
        known[place / Long.SIZE] |= 1L << place;
      }
      if (value != MISSING && (value < least[place] || value > most[place])) {
        checkUnusual(place);
      }
    }
    if (!schema.derived().isEmpty()) {
      derive();
    }
  }

  private void checkUnusual(int place) {
    Fact<?> fact = schema.facts().get(place);
    FactSchema.checkOnFile(fact);
    long value = value(place);
    if (outside == null && (value < fact.least() || value > fact.most())) {
      outside = fact;
    }
  }

  private void derive() {
    for (int slot : schema.derived().slots()) {
      if (isKnown(slot)) {
        FactSchema.checkOnFile(schema.facts().get(slot));
      }
    }
    schema.derived().fill(own(), known, members);
    for (int slot : schema.derived().slots()) {
      values[slot][column] = MISSING;
      if (isKnown(slot)) {
        set(slot, own[slot]);
      }
    }
  }

  /** Returns the first fact that was set to a value that it does not allow, if there is one. */
  @Nullable Fact<?> outside() {
    return outside;
  }

  /**
   * Puts what is not zero for those of so many subjects of whom something that is needed is
   * missing, or something is too large, or not allowed.
   */
  void findStrange(int subjects, long[] needed, int[] strange) {
    for (int slot = 0; slot < values.length; slot++) {
      boolean isNeeded = (needed[slot / Long.SIZE] >>> slot & 1) == 1;
      if (isNeeded) {
        addStrange(values[slot], subjects, least[slot], most[slot], strange);
      } else {
        addStrangeIfThere(values[slot], subjects, least[slot], most[slot], strange);
      }
    }
  }

  private static void addStrange(int[] values, int subjects, int least, int most, int[] strange) {
    for (int i = 0; i < subjects; i++) {
      strange[i] |= Math.min(Math.max(values[i], least), most) ^ values[i];
    }
  }

  private static void addStrangeIfThere(
      int[] values, int subjects, int least, int most, int[] strange) {
    for (int i = 0; i < subjects; i++) {
      int isThere = values[i] ^ MISSING;
      int beyond = Math.min(Math.max(values[i], least), most) ^ values[i];
      strange[i] |= beyond & ((isThere | -isThere) >> 31);
    }
  }

  /** Returns the values by place, and of each fact those of all subjects. */
  int[][] values() {
    return values;
  }

  /** Copies the values of a fact in full of so many subjects. */
  void copy(int slot, int subjects, long[] into) {
    for (int subject = 0; subject < subjects; subject++) {
      into[subject] = value(slot, subject);
    }
  }

  private long value(int slot, int subject) {
    int narrow = values[slot][subject];
    return narrow == Rows.LARGE ? full[slot][subject] : narrow == MISSING ? 0 : narrow;
  }

  private long[] own() {
    for (int slot = 0; slot < own.length; slot++) {
      own[slot] = value(slot);
    }
    return own;
  }

  @Override
  long value(int slot) {
    return value(slot, column);
  }

  @Override
  long known(int word) {
    return known[word];
  }

  @Override
  boolean isKnown(int slot) {
    return (known[slot / Long.SIZE] >>> slot & 1) == 1;
  }

  @Override
  long small(int[] slots) {
    return schema.small().packed(slots, this);
  }

  @Override
  boolean isPartlyKnown() {
    return false;
  }

  @Override
  long most(int slot) {
    return value(slot);
  }

  @Override
  ImmutableList<FactSheet> members() {
    return members == null ? ImmutableList.of() : members;
  }

  @Override
  boolean isMembersOpen() {
    return members == null;
  }

  /** Returns what is known of the subject that was read last as a sheet of its own. */
  @Override
  FactSheet sheet() {
    FactSheet sheet = FactSheet.packed(schema, own().clone(), known.clone());
    return members == null ? sheet : sheet.withMembers(members);
  }

  /** Returns how much is set, never what. */
  @Override
  public String toString() {
    long count = Arrays.stream(values).filter(ofFact -> ofFact[column] != MISSING).count();
    return "FactCells[" + count + " of " + schema.size() + " facts]";
  }
}

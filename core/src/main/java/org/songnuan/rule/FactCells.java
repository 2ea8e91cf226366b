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
 * once when it is made. Derived facts are not set; they are worked out afterwards. It is mutable
 * and belongs to one thread.
 */
public final class FactCells extends Subject {
  private static final long MOST = Integer.MAX_VALUE;

  private final FactSchema schema;

  /** Of each fact, the least and the most that it allows and that fits in 32 bits. */
  private final int[] least;

  private final int[] most;
  private final int[][] values;
  private final long[][] full;
  private final long[] own;
  private final long[] knownBeyond;
  private int column;
  private long firstKnown;

  /** The first place whose value its fact does not allow, or -1. */
  private int outside = -1;

  private @Nullable ImmutableList<FactSheet> members;

  /** Makes empty cells for the facts of this schema. */
  public FactCells(FactSchema schema) {
    this(schema, 1);
  }

  /** Makes cells for so many subjects, the values of a fact side by side. */
  FactCells(FactSchema schema, int subjects) {
    this.schema = schema;
    this.values = new int[schema.size()][subjects];
    this.full = new long[schema.size()][];
    this.own = new long[schema.size()];
    this.knownBeyond = new long[Math.max(0, (schema.size() - 1) / Long.SIZE)];
    this.least = new int[schema.size()];
    this.most = new int[schema.size()];
    for (Fact<?> fact : schema.facts()) {
      int place = schema.slot(fact);
      least[place] = fact.isDerived() ? 1 : Ints.saturatedCast(Math.max(fact.least(), -MOST));
      most[place] = fact.isDerived() ? 0 : Ints.saturatedCast(Math.min(fact.most(), MOST));
    }
  }

  /** Forgets everything of the subject of this number, which is read next. */
  void clear(int subject) {
    column = subject;
    firstKnown = 0;
    outside = -1;
    if (knownBeyond.length > 0) {
      Arrays.fill(knownBeyond, 0);
    }
    if (members != null) {
      members = null;
    }
  }

  /**
   * Sets an amount of money in fen, a count, or a day as its epoch day. A value that the fact does
   * not allow leaves the subject open, with a finding that names the fact.
   *
   * @throws IllegalArgumentException if the fact is derived
   */
  public void set(int place, long value) {
    if (value < least[place] || value > most[place]) {
      setUnusual(place, value);
    } else {
      values[place][column] = (int) value;
    }
    if (place < Long.SIZE) {
      firstKnown |= 1L << place;
    } else {
      knownBeyond[place / Long.SIZE - 1] |= 1L << place;
    }
  }

  /** Sets what does not fit in 32 bits, or is not allowed. */
  private void setUnusual(int place, long value) {
    Fact<?> fact = schema.facts().get(place);
    FactSheet.checkOnFile(fact);
    if ((value < fact.least() || value > fact.most()) && outside < 0) {
      outside = place;
    }
    put(place, value);
  }

  private void put(int place, long value) {
    values[place][column] = Rows.narrow(value);
    if (values[place][column] == Rows.LARGE) {
      if (full[place] == null) {
        full[place] = new long[values[place].length];
      }
      full[place][column] = value;
    }
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
    FactSheet.checkMembers(schema, list);
    members = list;
  }

  /** Returns the first fact that was set to a value that it does not allow, if there is one. */
  @Nullable Fact<?> outside() {
    return outside < 0 ? null : schema.facts().get(outside);
  }

  /** Works out the derived facts from what was set. */
  void derive() {
    long[] known = known();
    schema.derived().fill(own(), known, members);
    for (int slot : schema.derived().slots()) {
      put(slot, own[slot]);
    }
    firstKnown = known[0];
    System.arraycopy(known, 1, knownBeyond, 0, knownBeyond.length);
  }

  /** Takes over what was read last into cells for many, as the only subject. */
  void take(FactCells block) {
    for (int slot = 0; slot < values.length; slot++) {
      put(slot, block.value(slot));
    }
    firstKnown = block.firstKnown;
    System.arraycopy(block.knownBeyond, 0, knownBeyond, 0, knownBeyond.length);
    members = block.members;
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
    return narrow == Rows.LARGE ? full[slot][subject] : narrow;
  }

  private long[] own() {
    for (int slot = 0; slot < own.length; slot++) {
      own[slot] = value(slot);
    }
    return own;
  }

  private long[] known() {
    long[] known = new long[(schema.size() + Long.SIZE - 1) / Long.SIZE];
    for (int word = 0; word < known.length; word++) {
      known[word] = known(word);
    }
    return known;
  }

  @Override
  long value(int slot) {
    return value(slot, column);
  }

  @Override
  long known(int word) {
    return word == 0 ? firstKnown : knownBeyond[word - 1];
  }

  @Override
  boolean isKnown(int slot) {
    return (known(slot / Long.SIZE) >>> slot & 1) == 1;
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

  /** Returns what is known of the subject that was read last as a sheet of its own. */
  @Override
  FactSheet sheet() {
    FactSheet sheet = FactSheet.packed(schema, own().clone(), known());
    return members == null ? sheet : sheet.withMembers(members);
  }

  /** Returns how much is known, never what. */
  @Override
  public String toString() {
    int count = 0;
    for (long word : known()) {
      count += Long.bitCount(word);
    }
    return "FactCells[" + count + " of " + schema.size() + " facts]";
  }
}

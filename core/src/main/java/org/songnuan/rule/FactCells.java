package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
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
public final class FactCells {
  private final FactSchema schema;
  private final long[] least;
  private final long[] most;
  private final long[] values;
  private final long[] known;

  /** The first place whose value its fact does not allow, or -1. */
  private int outside = -1;

  private @Nullable ImmutableList<FactSheet> members;

  /** Makes empty cells for the facts of this schema. */
  public FactCells(FactSchema schema) {
    this.schema = schema;
    this.values = new long[schema.size()];
    this.known = new long[(schema.size() + 63) / 64];
    this.least = new long[schema.size()];
    this.most = new long[schema.size()];
    for (Fact<?> fact : schema.facts()) {
      int place = schema.slot(fact);
      least[place] = fact.isDerived() ? Long.MAX_VALUE : fact.least();
      most[place] = fact.isDerived() ? Long.MIN_VALUE : fact.most();
    }
  }

  /** Forgets everything. */
  void clear() {
    Arrays.fill(known, 0);
    members = null;
    outside = -1;
  }

  /**
   * Sets an amount of money in fen, a count, or a day as its epoch day. A value that the fact does
   * not allow leaves the subject open, with a finding that names the fact.
   *
   * @throws IllegalArgumentException if the fact is derived
   */
  public void set(int place, long value) {
    values[place] = value;
    known[place >> 6] |= 1L << place;
    if (value < least[place] || value > most[place]) {
      refuse(place);
    }
  }

  private void refuse(int place) {
    FactSheet.checkOnFile(schema.facts().get(place));
    outside = outside < 0 ? place : outside;
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
    schema.derived().fill(values, known, members);
  }

  long[] values() {
    return values;
  }

  long[] known() {
    return known;
  }

  /** Returns what is known as a sheet of its own. */
  FactSheet sheet() {
    FactSheet sheet = FactSheet.packed(schema, values.clone(), known.clone());
    return members == null ? sheet : sheet.withMembers(members);
  }

  /** Returns how much is known, never what. */
  @Override
  public String toString() {
    int count = 0;
    for (long word : known) {
      count += Long.bitCount(word);
    }
    return "FactCells[" + count + " of " + schema.size() + " facts]";
  }
}

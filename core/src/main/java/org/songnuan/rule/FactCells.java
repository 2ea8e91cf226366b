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
 * once when it is made. It is mutable and belongs to one thread.
 */
public final class FactCells {
  private final FactSchema schema;
  private final long[] values;
  private final long[] known;
  private @Nullable ImmutableList<FactSheet> members;

  /** Makes empty cells for the facts of this schema. */
  public FactCells(FactSchema schema) {
    this.schema = schema;
    this.values = new long[schema.size()];
    this.known = new long[(schema.size() + 63) / 64];
  }

  /** Forgets everything. */
  void clear() {
    Arrays.fill(known, 0);
    members = null;
  }

  /** Sets an amount of money in fen, a count, or a day as its epoch day. */
  public void set(int place, long value) {
    values[place] = value;
    known[place >> 6] |= 1L << place;
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

  /** Sets the members, all of them. */
  public void setMembers(Iterable<FactSheet> all) {
    members = ImmutableList.copyOf(all);
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

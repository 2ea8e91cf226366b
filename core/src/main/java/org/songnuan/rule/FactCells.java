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
public final class FactCells extends Subject {
  private final FactSchema schema;
  private final long[][] values;
  private final long[] knownBeyond;
  private int column;
  private long firstKnown;
  private @Nullable ImmutableList<FactSheet> members;

  /** Makes empty cells for the facts of this schema. */
  public FactCells(FactSchema schema) {
    this(schema, 1);
  }

  /** Makes cells for so many subjects, the values of a fact side by side. */
  FactCells(FactSchema schema, int subjects) {
    this.schema = schema;
    this.values = new long[schema.size()][subjects];
    this.knownBeyond = new long[Math.max(0, (schema.size() - 1) / Long.SIZE)];
  }

  /** Forgets everything of the subject of this number, which is read next. */
  void clear(int subject) {
    column = subject;
    firstKnown = 0;
    if (knownBeyond.length > 0) {
      Arrays.fill(knownBeyond, 0);
    }
    if (members != null) {
      members = null;
    }
  }

  /** Sets an amount of money in fen, a count, or a day as its epoch day. */
  public void set(int place, long value) {
    values[place][column] = value;
    if (place < Long.SIZE) {
      firstKnown |= 1L << place;
    } else {
      knownBeyond[place / Long.SIZE - 1] |= 1L << place;
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

  /** Sets the members, all of them. */
  public void setMembers(Iterable<FactSheet> all) {
    members = ImmutableList.copyOf(all);
  }

  /** Takes over what was read last into cells for many, as the only subject. */
  void take(FactCells block) {
    for (int slot = 0; slot < values.length; slot++) {
      values[slot][0] = block.values[slot][block.column];
    }
    firstKnown = block.firstKnown;
    System.arraycopy(block.knownBeyond, 0, knownBeyond, 0, knownBeyond.length);
    members = block.members;
  }

  /** Returns the values by place, and of each fact those of all subjects. */
  long[][] values() {
    return values;
  }

  @Override
  long value(int slot) {
    return values[slot][column];
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
    long[] own = new long[schema.size()];
    for (int slot = 0; slot < own.length; slot++) {
      own[slot] = value(slot);
    }
    long[] known = new long[(schema.size() + Long.SIZE - 1) / Long.SIZE];
    for (int word = 0; word < known.length; word++) {
      known[word] = known(word);
    }
    FactSheet sheet = FactSheet.packed(schema, own, known);
    return members == null ? sheet : sheet.withMembers(members);
  }

  /** Returns how much is known, never what. */
  @Override
  public String toString() {
    int count = Long.bitCount(firstKnown);
    for (long word : knownBeyond) {
      count += Long.bitCount(word);
    }
    return "FactCells[" + count + " of " + schema.size() + " facts]";
  }
}

package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The facts of a whole register, fact by fact: an array for each fact, a number for each subject.
 *
 * <p>It answers "who would be in which category under other rules?" without looking at anybody's
 * record again: a change of policy re-decides everybody by {@link Decider#decideAll(Columns,
 * VerdictTable)}. It takes 4 bytes a fact and 16 bytes a subject, and keeps the sheets only of
 * those who have members, an amount that does not fit in 32 bits (above 21 million yuan), or a day
 * that is known as a range. It never changes.
 *
 * <pre>{@code
 * Columns columns = Columns.of(Household.FACTS, households, Household::facts);
 * }</pre>
 */
public final class Columns {
  private final FactSchema schema;
  private final int count;
  private final int[][][] values;
  private final long[][] known;
  private final int[][][] small;
  private final long[] knownOfAll;
  private final Map<Integer, FactSheet> sheets = new HashMap<>();
  private final boolean[] zero;
  private boolean partlyKnown;

  private Columns(FactSchema schema, int count) {
    int words = (schema.size() + Long.SIZE - 1) / Long.SIZE;
    this.schema = schema;
    this.count = count;
    int blocks = (count + Rows.MOST - 1) / Rows.MOST;
    this.values = new int[blocks][schema.size()][Rows.MOST];
    this.known = new long[words][count];
    this.small = new int[blocks][SmallFacts.HALVES][Rows.MOST];
    this.knownOfAll = new long[words];
    this.zero = new boolean[schema.size()];
  }

  /**
   * Returns the columns of these subjects.
   *
   * @throws IllegalArgumentException if a sheet has another schema
   * @throws NullPointerException if a subject is null, or has no sheet
   */
  public static <S> Columns of(
      FactSchema schema, Iterable<S> subjects, Function<? super S, FactSheet> facts) {
    List<S> all = ImmutableList.copyOf(subjects);
    Columns columns = new Columns(schema, all.size());
    for (int word = 0; word < columns.knownOfAll.length; word++) {
      columns.knownOfAll[word] = -1;
    }
    for (int subject = 0; subject < columns.count; subject++) {
      columns.put(subject, facts.apply(all.get(subject)));
    }
    return columns;
  }

  private void put(int subject, FactSheet sheet) {
    Classifier.checkSchema(schema, sheet);
    int block = subject / Rows.MOST;
    int row = subject % Rows.MOST;
    for (int slot = 0; slot < schema.size(); slot++) {
      values[block][slot][row] = Rows.narrow(sheet.value(slot));
      zero[slot] |= sheet.value(slot) == 0;
    }
    small[block][0][row] = (int) sheet.small();
    small[block][1][row] = (int) (sheet.small() >>> 32);
    for (int word = 0; word < known.length; word++) {
      known[word][subject] = sheet.known(word);
      knownOfAll[word] &= known[word][subject];
    }
    partlyKnown |= sheet.isPartlyKnown();
    boolean hasMembers = !sheet.members().isEmpty() || !sheet.isMembersOpen();
    if (sheet.isPartlyKnown() || sheet.hasLarge() || hasMembers) {
      sheets.put(subject, sheet);
    }
  }

  /** Returns the schema of the subjects. */
  public FactSchema schema() {
    return schema;
  }

  /** Returns how many subjects there are. */
  public int count() {
    return count;
  }

  /** Returns the values of the block that begins with this subject, fact by fact. */
  int[][] values(int from) {
    return values[from / Rows.MOST];
  }

  /** Returns the words of small facts of the block that begins with this subject. */
  int[][] small(int from) {
    return small[from / Rows.MOST];
  }

  /** Copies the values of a fact in full of so many subjects from this one on. */
  void copy(int slot, int from, int subjects, long[] into) {
    int[] block = values(from)[slot];
    for (int i = 0; i < subjects; i++) {
      into[i] = block[i] == Rows.LARGE ? sheet(from + i).value(slot) : block[i];
    }
  }

  /** Returns whether all subjects have all facts that are needed, 64 to a word. */
  boolean haveAll(long[] needed) {
    boolean all = !partlyKnown;
    for (int word = 0; word < needed.length; word++) {
      all &= (knownOfAll[word] & needed[word]) == needed[word];
    }
    return all;
  }

  /** Returns whether the subject has all facts that are needed, 64 to a word, and exactly. */
  boolean has(int subject, long[] needed) {
    boolean all = !partlyKnown || !isPartlyKnown(subject);
    for (int word = 0; word < needed.length; word++) {
      all &= (known[word][subject] & needed[word]) == needed[word];
    }
    return all;
  }

  /** Returns whether one of these facts is zero of anybody. */
  boolean isAnyZero(int[] slots) {
    for (int slot : slots) {
      if (zero[slot]) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether one of these facts is zero of the subject. */
  boolean isAnyZero(int subject, int[] slots) {
    for (int slot : slots) {
      if (values[subject / Rows.MOST][slot][subject % Rows.MOST] == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isPartlyKnown(int subject) {
    FactSheet sheet = sheets.get(subject);
    return sheet != null && sheet.isPartlyKnown();
  }

  /** Returns the sheet of the subject. */
  FactSheet sheet(int subject) {
    FactSheet sheet = sheets.get(subject);
    if (sheet != null) {
      return sheet;
    }
    long[] own = new long[schema.size()];
    long[] of = new long[known.length];
    for (int slot = 0; slot < own.length; slot++) {
      own[slot] = values[subject / Rows.MOST][slot][subject % Rows.MOST];
    }
    for (int word = 0; word < of.length; word++) {
      of[word] = known[word][subject];
    }
    return FactSheet.packed(schema, own, of);
  }

  /** Returns how much there is, never what. */
  @Override
  public String toString() {
    return "Columns[" + count + " subjects, " + schema.size() + " facts]";
  }
}

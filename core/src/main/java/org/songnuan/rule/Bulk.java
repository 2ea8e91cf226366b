package org.songnuan.rule;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Decides the subjects of a whole register, block after block.
 *
 * <p>Those of whom something is not known, or whose numbers are too large for tables, are late. Of
 * whom facts are merely missing is put aside until there are many; any other is decided alone when
 * the block is done.
 */
final class Bulk {
  private final Decider one;
  private final ClauseTables tables;
  private final FactSchema schema;
  private final Rows rows;
  private final Room room = new Room();
  private final boolean[] late = new boolean[Rows.MOST];
  private final boolean[] done = new boolean[Rows.MOST];
  private final FactCells cells;
  private final Aside aside;

  Bulk(Decider one, ClauseTables tables, FactSchema schema) {
    this.one = one;
    this.tables = tables;
    this.schema = schema;
    this.rows = new Rows(schema.size());
    this.cells = new FactCells(schema, Rows.MOST);
    this.aside = new Aside(one, tables, schema);
  }

  /** Returns whether the rules look at nothing but facts. */
  boolean isComplete() {
    return tables.first().isComplete();
  }

  <S> void decide(List<S> subjects, Function<? super S, FactSheet> facts, VerdictTable into) {
    KnownTables known = tables.first();
    aside.start(into);
    // An array of its own for each call: to put objects into one that is as old as they are costs
    // a collector's barrier each, and the processor would wait for every sheet by itself.
    FactSheet[] sheets = new FactSheet[Math.min(Rows.MOST, subjects.size())];
    for (int from = 0; from < subjects.size(); from += Rows.MOST) {
      int count = Math.min(Rows.MOST, subjects.size() - from);
      for (int i = 0; i < count; i++) {
        sheets[i] = facts.apply(subjects.get(from + i));
      }
      findLate(sheets, known, count);
      rows.put(sheets, count, known, schema.small());
      decide(known, from, into);
      for (int i = 0; i < count; i++) {
        if (late[i]) {
          aside.put(from + i, sheets[i]);
        }
      }
    }
    aside.finish();
  }

  /**
   * Finds those whom the tables cannot tell. Fetching the sheets, looking at them, and copying what
   * is on them are steps of their own, so that a processor waits for many sheets at once.
   */
  private void findLate(FactSheet[] sheets, KnownTables known, int count) {
    long needed = known.needed()[0];
    boolean isNarrow = known.needed().length == 1 && tables.divisors().length == 0;
    for (int i = 0; i < count; i++) {
      late[i] = !sheets[i].isPlain(schema, needed);
    }
    for (int i = 0; i < count; i++) {
      if (late[i] || !isNarrow) {
        Classifier.checkSchema(schema, sheets[i]);
        late[i] = !known.areKnown(sheets[i]) || sheets[i].hasLarge() || tables.isAnyZero(sheets[i]);
      }
    }
  }

  <S> void read(List<S> objects, FactReader<S> reader, VerdictTable into) {
    KnownTables known = tables.first();
    for (int from = 0; from < objects.size(); from += Rows.MOST) {
      int count = Math.min(Rows.MOST, objects.size() - from);
      cells.clear();
      for (int i = 0; i < count; i++) {
        cells.at(i);
        done[i] = !one.isRead(objects.get(from + i), reader, cells) || !isDerived();
        if (done[i]) {
          into.put(from + i, one.last());
        }
      }
      findStrange(known, count);
      schema.small().packAll(known.small(), cells.values(), count, rows.ownSmall());
      for (int slot : known.wides()) {
        cells.copy(slot, count, rows.ownWide(slot));
      }
      rows.read(cells.values(), rows.ownSmall(), count);
      decide(known, from, into);
      for (int i = 0; i < count; i++) {
        if (late[i] && !done[i]) {
          into.put(from + i, one.decide(objects.get(from + i), reader));
        }
      }
    }
  }

  private boolean isDerived() {
    return schema.derived().isEmpty() || one.isSound(cells);
  }

  private void findStrange(KnownTables known, int count) {
    int[] strange = room.strange(count);
    cells.findStrange(count, known.needed(), strange);
    for (int i = 0; i < count; i++) {
      late[i] = strange[i] != 0 || done[i];
    }
    for (int slot : tables.divisors()) {
      for (int i = 0; i < count; i++) {
        late[i] |= cells.values()[slot][i] == 0;
      }
    }
  }

  void decide(Columns columns, VerdictTable into) {
    KnownTables known = tables.first();
    aside.start(into);
    boolean haveAll = columns.haveAll(known.needed()) && !columns.isAnyZero(tables.divisors());
    for (int from = 0; from < columns.count(); from += Rows.MOST) {
      int count = Math.min(Rows.MOST, columns.count() - from);
      Arrays.fill(late, false);
      for (int i = 0; i < count && !haveAll; i++) {
        late[i] =
            !columns.has(from + i, known.needed())
                || columns.isAnyZero(from + i, tables.divisors());
      }
      for (int slot : known.wides()) {
        columns.copy(slot, from, count, rows.ownWide(slot));
      }
      rows.read(columns.values(from), columns.small(from), count);
      decide(known, from, into);
      for (int i = 0; i < count; i++) {
        if (late[i]) {
          aside.put(from + i, columns.sheet(from + i));
        }
      }
    }
    aside.finish();
  }

  /** Decides those in the rows who are not late, or finds that they have to be. */
  private void decide(KnownTables known, int from, VerdictTable into) {
    known.decide(rows, room);
    ClauseBits bits = known.bits();
    int count = rows.count();
    long[] alive = room.alive();
    if (bits.isDirect()) {
      into.put(from, bits, alive, count);
      findLate(alive, count, known.isComplete());
      return;
    }
    int width = bits.words();
    for (int i = 0; i < count; i++) {
      late[i] |= !known.isComplete() && known.isAnyAlive(alive, i);
      late[i] = late[i] || !into.putOne(from + i, bits, alive, i * width);
    }
  }

  /** Finds those of whom the tables could not tell, or not yet. */
  private void findLate(long[] alive, int count, boolean complete) {
    long untold = 0;
    for (int i = 0; i < count; i++) {
      untold |= ~alive[i] & -alive[i];
    }
    if (untold >= 0 && complete) {
      return;
    }
    for (int i = 0; i < count; i++) {
      late[i] |= alive[i] << 1 != 0 && (alive[i] > 0 || !complete);
    }
  }
}

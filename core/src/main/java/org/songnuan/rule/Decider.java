package org.songnuan.rule;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;

/**
 * Decides all rules of a classifier, the fast way: for one subject after the other, for a whole
 * roster, or for a register that is kept as columns.
 *
 * <p>It answers "which rules hold for whom?", always as {@link Classifier#verdict} does. Nothing is
 * allocated for a subject. Rules over members, and comparisons that multiply facts, still go to the
 * plain evaluation, which is much slower. It is mutable and belongs to one thread.
 *
 * <pre>{@code
 * Decider decider = classifier.decider();
 * VerdictTable table = new VerdictTable();
 * decider.decideAll(households, Household::facts, table);
 * }</pre>
 */
public final class Decider {
  private final FactSchema schema;
  private final ClauseTables tables;
  private final Verdicts verdicts;
  private final FactCells cells;
  private final Rows rows;
  private final Room room = new Room();
  private final long[] words = new long[Rows.MOST];
  private final boolean[] late = new boolean[Rows.MOST];
  private final boolean[] early = new boolean[Rows.MOST];
  private @Nullable FactCells many;

  Decider(FactSchema schema, ClauseTables tables) {
    this.schema = schema;
    this.tables = tables;
    this.verdicts = tables.newVerdicts();
    this.cells = new FactCells(schema);
    this.rows = new Rows(schema.size());
  }

  /**
   * Returns the verdicts of all rules for the subject; they hold until the next call.
   *
   * @throws IllegalArgumentException if the subject has another schema
   */
  public Verdicts decide(FactSheet sheet) {
    Classifier.checkSchema(schema, sheet);
    tables.decide(sheet, rows, room, verdicts);
    return verdicts;
  }

  /**
   * Returns the verdicts of all rules for a host's own object; they hold until the next call. If
   * the reader throws, every rule is open for this subject and {@link Verdicts#finding} says so.
   */
  public <S> Verdicts decide(S object, FactReader<S> reader) {
    cells.clear(0);
    if (isRead(object, reader, cells)) {
      tables.decide(cells, rows, room, verdicts);
    }
    return verdicts;
  }

  private <S> boolean isRead(S object, FactReader<S> reader, FactCells into) {
    try {
      reader.read(object, into);
      return true;
    } catch (RuntimeException e) {
      verdicts.open(
          Finding.error(RuleCode.READER_FAILED, Argument.text(e.getClass().getSimpleName())));
      return false;
    }
  }

  /**
   * Fills in the table the verdicts of all rules for each of the subjects.
   *
   * @throws IllegalArgumentException if a subject has another schema
   */
  public <S> void decideAll(
      List<S> subjects, Function<? super S, FactSheet> facts, VerdictTable into) {
    into.start(verdicts.size(), subjects.size());
    KnownTables known = tables.forMany();
    if (known == null) {
      for (int subject = 0; subject < subjects.size(); subject++) {
        into.put(subject, decide(facts.apply(subjects.get(subject))));
      }
      return;
    }
    for (int from = 0; from < subjects.size(); from += Rows.MOST) {
      int count = Math.min(Rows.MOST, subjects.size() - from);
      for (int i = 0; i < count; i++) {
        FactSheet sheet = facts.apply(subjects.get(from + i));
        Classifier.checkSchema(schema, sheet);
        late[i] = !known.areKnown(sheet);
        rows.put(i, sheet, known);
      }
      rows.readOwn(count);
      decide(known, from, into);
      for (int i = 0; i < count; i++) {
        if (late[i]) {
          into.put(from + i, decide(facts.apply(subjects.get(from + i))));
        }
      }
    }
  }

  /**
   * Fills in the table the verdicts of all rules for each of a host's own objects. One of which the
   * reader throws is open, and {@link VerdictTable#finding} says so. An object whose numbers are
   * too large for the tables may be read twice.
   */
  public <S> void readAll(List<S> objects, FactReader<S> reader, VerdictTable into) {
    into.start(verdicts.size(), objects.size());
    KnownTables known = tables.forMany();
    if (known == null || !known.isComplete()) {
      for (int subject = 0; subject < objects.size(); subject++) {
        into.put(subject, decide(objects.get(subject), reader));
      }
      return;
    }
    FactCells block = many();
    for (int from = 0; from < objects.size(); from += Rows.MOST) {
      int count = Math.min(Rows.MOST, objects.size() - from);
      for (int i = 0; i < count; i++) {
        block.clear(i);
        boolean isRead = isRead(objects.get(from + i), reader, block);
        late[i] = !isRead || !known.areKnown(block);
        if (late[i] && isRead) {
          cells.take(block);
          tables.decide(cells, rows, room, verdicts);
        }
        if (late[i]) {
          into.put(from + i, verdicts);
        }
        early[i] = late[i];
      }
      schema.small().packAll(known.small(), block.values(), count, words);
      rows.read(block.values(), words, count);
      decide(known, from, into);
      for (int i = 0; i < count; i++) {
        if (late[i] && !early[i]) {
          into.put(from + i, decide(objects.get(from + i), reader));
        }
      }
    }
  }

  /**
   * Fills in the table the verdicts of all rules for each subject of the columns.
   *
   * @throws IllegalArgumentException if the columns have another schema
   */
  public void decideAll(Columns columns, VerdictTable into) {
    Classifier.checkSchema(schema, columns.schema());
    into.start(verdicts.size(), columns.count());
    KnownTables known = tables.forMany();
    if (known == null) {
      for (int subject = 0; subject < columns.count(); subject++) {
        into.put(subject, decide(columns.sheet(subject)));
      }
      return;
    }
    boolean haveAll = columns.haveAll(known.needed());
    for (int from = 0; from < columns.count(); from += Rows.MOST) {
      int count = Math.min(Rows.MOST, columns.count() - from);
      for (int i = 0; i < count; i++) {
        late[i] = !haveAll && !columns.has(from + i, known.needed());
      }
      rows.read(columns.values(from), columns.small(from), count);
      decide(known, from, into);
      for (int i = 0; i < count; i++) {
        if (late[i]) {
          into.put(from + i, decide(columns.sheet(from + i)));
        }
      }
    }
  }

  private FactCells many() {
    FactCells block = many;
    if (block == null) {
      block = new FactCells(schema, Rows.MOST);
      many = block;
    }
    return block;
  }

  /** Decides those in the rows who are not late, or finds that they have to be. */
  private void decide(KnownTables known, int from, VerdictTable into) {
    known.decide(rows, room);
    ClauseBits bits = known.bits();
    int width = bits.words();
    int count = rows.count();
    long[] alive = room.alive();
    if (bits.isDirect()) {
      boolean complete = known.isComplete();
      for (int i = 0; i < count; i++) {
        long of = alive[i];
        if (!late[i]) {
          late[i] = of << 1 != 0 && (of > 0 || !complete);
          into.put(from + i, bits.direct(of));
        }
      }
      return;
    }
    for (int i = 0; i < count; i++) {
      verdicts.clear();
      late[i] |= !known.isComplete() && known.isAnyAlive(alive, i);
      if (!late[i]) {
        late[i] = !bits.put(alive, i * width, verdicts);
        into.put(from + i, verdicts);
      }
    }
  }

  @Override
  public String toString() {
    return "Decider[" + verdicts.size() + " rules]";
  }
}

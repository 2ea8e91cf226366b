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
 * allocated for a subject. What is asked of members is decided by tables over the members' own
 * facts. Comparisons that multiply several facts, and clauses that ask of a member and the subject
 * at once, still go to the plain evaluation, which is much slower. It is mutable and belongs to one
 * thread.
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
  private @Nullable Bulk bulk;

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
    return decided(sheet);
  }

  /**
   * Returns the verdicts of all rules for a host's own object; they hold until the next call. If
   * the reader throws, or sets a fact to a value that it does not allow, every rule is open for
   * this subject and {@link Verdicts#finding} says so.
   */
  public <S> Verdicts decide(S object, FactReader<S> reader) {
    cells.clear();
    return isRead(object, reader, cells) && isSound(cells) ? decided(cells) : verdicts;
  }

  /** Reads the object; false, and everything open, if that cannot be done. */
  <S> boolean isRead(S object, FactReader<S> reader, FactCells into) {
    try {
      reader.read(object, into);
      return true;
    } catch (RuntimeException e) {
      open(e);
      return false;
    }
  }

  /** Looks through what was read; false, and everything open, if it cannot be. */
  boolean isSound(FactCells read) {
    try {
      read.finish();
    } catch (IllegalArgumentException e) {
      open(e);
      return false;
    }
    Fact<?> outside = read.outside();
    if (outside != null) {
      verdicts.open(Finding.error(RuleCode.VALUE_OUT_OF_RANGE, Argument.of(outside.term())));
    }
    return outside == null;
  }

  private void open(RuntimeException e) {
    String name = e.getClass().getSimpleName();
    verdicts.open(Finding.error(RuleCode.READER_FAILED, Argument.text(name)));
  }

  /** Returns the verdicts of the last one who could not be read. */
  Verdicts last() {
    return verdicts;
  }

  private Verdicts decided(Subject subject) {
    tables.decide(subject, rows, room, verdicts);
    return verdicts;
  }

  /**
   * Fills in the table the verdicts of all rules for each of the subjects.
   *
   * @throws IllegalArgumentException if a subject has another schema
   */
  public <S> void decideAll(
      List<S> subjects, Function<? super S, FactSheet> facts, VerdictTable into) {
    into.start(verdicts.size(), subjects.size());
    if (tables.levels() == 1) {
      bulk().decide(subjects, facts, into);
      return;
    }
    for (int subject = 0; subject < subjects.size(); subject++) {
      into.put(subject, decide(facts.apply(subjects.get(subject))));
    }
  }

  /**
   * Fills in the table the verdicts of all rules for each of a host's own objects, with a finding
   * for each of them that cannot be read. An object of whom something is missing, or whose numbers
   * are too large for the tables, may be read twice.
   */
  public <S> void readAll(List<S> objects, FactReader<S> reader, VerdictTable into) {
    into.start(verdicts.size(), objects.size());
    if (tables.levels() == 1 && bulk().isComplete()) {
      bulk().read(objects, reader, into);
      return;
    }
    for (int subject = 0; subject < objects.size(); subject++) {
      into.put(subject, decide(objects.get(subject), reader));
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
    if (tables.levels() == 1) {
      bulk().decide(columns, into);
      return;
    }
    for (int subject = 0; subject < columns.count(); subject++) {
      into.put(subject, decide(columns.sheet(subject)));
    }
  }

  /** Only where all rules stand on one level. */
  private Bulk bulk() {
    Bulk made = bulk;
    if (made == null) {
      made = new Bulk(this, tables, schema);
      bulk = made;
    }
    return made;
  }

  @Override
  public String toString() {
    return "Decider[" + verdicts.size() + " rules]";
  }
}

package org.songnuan.rule;

import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;

/**
 * Decides all rules of a classifier for one subject after the other, the fast way.
 *
 * <p>It answers "which rules hold for this one?", always as {@link Classifier#verdict} does. Over
 * packed tables nothing is allocated; rules over members, and comparisons of sums of several facts,
 * still go to the plain evaluation, which is much slower. It is mutable and belongs to one thread.
 *
 * <pre>{@code
 * Decider decider = classifier.decider();
 * for (Family family : families) {
 *   Verdicts verdicts = decider.decide(family, reader);
 *   …
 * }
 * }</pre>
 */
public final class Decider {
  private final FactSchema schema;
  private final ClauseTables tables;
  private final Subject subject;
  private final Verdicts verdicts;
  private final FactCells cells;
  private final boolean derives;

  Decider(FactSchema schema, ClauseTables tables, Subject subject) {
    this.schema = schema;
    this.tables = tables;
    this.subject = subject;
    this.verdicts = tables.newVerdicts();
    this.cells = new FactCells(schema);
    this.derives = !schema.derived().isEmpty();
  }

  /**
   * Returns the verdicts of all rules for the subject; they hold until the next call.
   *
   * @throws IllegalArgumentException if the subject has another schema
   */
  public Verdicts decide(FactSheet sheet) {
    Classifier.checkSchema(schema, sheet);
    subject.set(sheet);
    tables.decide(subject, verdicts);
    return verdicts;
  }

  /**
   * Returns the verdicts of all rules for a host's own object; they hold until the next call. If
   * the reader throws, or sets a fact to a value that it does not allow, every rule is open for
   * this subject and {@link Verdicts#finding} says so.
   */
  public <S> Verdicts decide(S object, FactReader<S> reader) {
    cells.clear();
    try {
      reader.read(object, cells);
    } catch (RuntimeException e) {
      verdicts.open(
          Finding.error(RuleCode.READER_FAILED, Argument.text(e.getClass().getSimpleName())));
      return verdicts;
    }
    Fact<?> outside = cells.outside();
    if (outside != null) {
      verdicts.open(Finding.error(RuleCode.VALUE_OUT_OF_RANGE, Argument.of(outside.term())));
      return verdicts;
    }
    if (derives) {
      cells.derive();
    }
    subject.set(cells);
    tables.decide(subject, verdicts);
    return verdicts;
  }

  @Override
  public String toString() {
    return "Decider[" + verdicts.size() + " rules]";
  }
}

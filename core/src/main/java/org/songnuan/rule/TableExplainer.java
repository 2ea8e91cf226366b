package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.rule.DecisionTable.HitPolicy;

/** Why a decision table says for a subject what it says. */
final class TableExplainer {
  private final HitPolicy policy;
  private final TableRows rows;
  private final IntFunction<?> outputs;

  /**
   * Explains the table of these rows.
   *
   * @param outputs the output of each row, and behind the last what is given otherwise
   */
  TableExplainer(HitPolicy policy, TableRows rows, IntFunction<?> outputs) {
    this.policy = policy;
    this.rows = rows;
    this.outputs = outputs;
  }

  /** Returns the rows that hit or may hit, each with the cells that are met. */
  Reason reason(Box known, List<Integer> possible, FactSheet subject, LocalDate date) {
    boolean single = policy != HitPolicy.COLLECT && possible.size() == 1;
    List<Reason> parts =
        possible.stream().map(row -> reason(row, known, possible, subject, date)).toList();
    if (single) {
      return parts.get(0);
    }
    Reason all =
        policy == HitPolicy.COLLECT
            ? Reason.of(RuleCode.ROWS_HIT, Argument.of((long) possible.size()))
            : Reason.of(RuleCode.ROWS_OPEN);
    return all.because(parts);
  }

  private Reason reason(
      int row, Box known, List<Integer> possible, FactSheet subject, LocalDate date) {
    Argument output = shown(outputs.apply(row));
    boolean certain = rows.isCertain(row, known, possible);
    if (row == rows.boxes().size()) {
      return Reason.of(certain ? RuleCode.NO_ROW_HITS : RuleCode.NO_ROW_MAY_HIT, output);
    }
    ImmutableList.Builder<Reason> cells = ImmutableList.builder();
    for (int i = 0; i < rows.inputs().size(); i++) {
      Cell cell = rows.cells(row).get(i);
      BitSet values = known.sides().get(i);
      boolean met = values.cardinality() == 1 || certain;
      if (!(cell instanceof Cell.Any) && met) {
        cells.add(
            Reason.of(
                RuleCode.CELL_MET,
                rows.inputs().get(i).shown(subject, date),
                Argument.text(cell.toString())));
      }
    }
    return Reason.of(
            certain || possible.size() == 1 ? RuleCode.ROW_HITS : RuleCode.ROW_MAY_HIT,
            Argument.of(row + 1L),
            output)
        .because(cells.build());
  }

  private static Argument shown(Object output) {
    if (output instanceof Money money) {
      return Argument.of(money);
    }
    return output instanceof Term term ? Argument.of(term) : Argument.text(output.toString());
  }
}

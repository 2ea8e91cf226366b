package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.songnuan.rule.DecisionTable.HitPolicy;

/**
 * The rows of a decision table without their outputs, as boxes: which of them hit. They are
 * numbered from 0, and what is given otherwise is the row behind the last.
 */
final class TableRows {
  private final HitPolicy policy;
  private final ImmutableList<ImmutableList<Cell>> cells;
  private final ImmutableList<TableInput> inputs;
  private final ImmutableList<Box> boxes;
  private final boolean otherwise;

  /**
   * Makes the boxes of the rows.
   *
   * @param otherwise whether something is given where no row hits
   * @throws IllegalArgumentException if a cell does not fit its input
   */
  TableRows(
      HitPolicy policy,
      ImmutableList<Fact<?>> facts,
      ImmutableList<ImmutableList<Cell>> cells,
      boolean otherwise) {
    this.policy = policy;
    this.cells = cells;
    this.otherwise = otherwise;
    this.inputs =
        IntStream.range(0, facts.size())
            .mapToObj(i -> TableInput.of(facts.get(i), TableInput.column(cells, i)))
            .collect(toImmutableList());
    this.boxes = cells.stream().map(this::box).collect(toImmutableList());
  }

  private Box box(ImmutableList<Cell> cells) {
    return new Box(
        IntStream.range(0, cells.size())
            .mapToObj(i -> inputs.get(i).classes(cells.get(i)))
            .collect(toImmutableList()));
  }

  ImmutableList<TableInput> inputs() {
    return inputs;
  }

  ImmutableList<Cell> cells(int row) {
    return cells.get(row);
  }

  ImmutableList<Box> boxes() {
    return boxes;
  }

  /** Returns the box of all subjects. */
  Box everything() {
    return new Box(inputs.stream().map(TableInput::all).collect(toImmutableList()));
  }

  /** Returns the box of what the subject may be, as far as the facts on file tell. */
  Box known(FactSheet subject, LocalDate date) {
    return new Box(
        inputs.stream().map(input -> input.possible(subject, date)).collect(toImmutableList()));
  }

  /** Returns the rows that may count, the default last, as the number of rows. */
  List<Integer> possible(Box known) {
    List<Integer> possible = new ArrayList<>();
    for (int row = 0; row < boxes.size(); row++) {
      if (boxes.get(row).meets(known) && mayCount(row, known, possible)) {
        possible.add(row);
      }
      if (policy != HitPolicy.COLLECT && known.isWithin(boxes.get(row))) {
        return possible;
      }
    }
    if (otherwise && (possible.isEmpty() || !new BoxBudget().without(known, boxes).isEmpty())) {
      possible.add(boxes.size());
    }
    return possible;
  }

  /** A row counts unless the rows before it take all that it could still hit. */
  private boolean mayCount(int row, Box known, List<Integer> before) {
    return policy != HitPolicy.FIRST
        || !new BoxBudget()
            .without(known.and(boxes.get(row)), before.stream().map(boxes::get).toList())
            .isEmpty();
  }

  /** Returns whether the row hits, whatever the missing facts are. */
  boolean isCertain(int row, Box known, List<Integer> possible) {
    return row == boxes.size() ? possible.size() == 1 : known.isWithin(boxes.get(row));
  }

  /** Returns the facts of which more than one class is possible. */
  ImmutableSet<Fact<?>> missing(Box known) {
    return IntStream.range(0, inputs.size())
        .filter(i -> known.sides().get(i).cardinality() > 1)
        .<Fact<?>>mapToObj(i -> Absences.onFile(inputs.get(i).fact()))
        .collect(toImmutableSet());
  }
}

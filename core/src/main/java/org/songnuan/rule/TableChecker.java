package org.songnuan.rule;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import org.songnuan.rule.DecisionTable.HitPolicy;

/**
 * Refuses a decision table with an impossible row, rows that overlap, a row that is never the first
 * or a gap, as its policy has it.
 */
final class TableChecker {
  private final HitPolicy policy;
  private final TableRows rows;
  private final boolean otherwise;

  TableChecker(HitPolicy policy, TableRows rows, boolean otherwise) {
    this.policy = policy;
    this.rows = rows;
    this.otherwise = otherwise;
  }

  void check() {
    ImmutableList<Box> boxes = rows.boxes();
    for (int row = 0; row < boxes.size(); row++) {
      if (boxes.get(row).isEmpty()) {
        throw new IllegalArgumentException(
            "Row ("
                + (row + 1)
                + ") of a decision table must be possible, but has a cell for values"
                + " that its input never has.");
      }
    }
    BoxBudget budget = new BoxBudget();
    if (policy == HitPolicy.UNIQUE) {
      checkOverlaps();
    } else if (policy == HitPolicy.FIRST) {
      checkMasked(budget);
    }
    List<Box> gaps =
        policy == HitPolicy.COLLECT && !otherwise
            ? List.of()
            : budget.without(rows.everything(), boxes);
    if (!otherwise && !gaps.isEmpty()) {
      throw new IllegalArgumentException(
          "Decision table must have a row for every subject, but was without one for ("
              + example(gaps.get(0))
              + ").\nMaybe it should have an otherwise.");
    }
  }

  private void checkOverlaps() {
    ImmutableList<Box> boxes = rows.boxes();
    for (int row = 1; row < boxes.size(); row++) {
      for (int before = 0; before < row; before++) {
        if (boxes.get(before).meets(boxes.get(row))) {
          throw new IllegalArgumentException(
              "Decision table must have one row for each subject, but was hit by rows "
                  + (before + 1)
                  + " and "
                  + (row + 1)
                  + " for ("
                  + example(boxes.get(before).and(boxes.get(row)))
                  + ").\nMaybe the first of them should count.");
        }
      }
    }
  }

  private void checkMasked(BoxBudget budget) {
    ImmutableList<Box> boxes = rows.boxes();
    for (int row = 1; row < boxes.size(); row++) {
      if (budget.without(boxes.get(row), boxes.subList(0, row)).isEmpty()) {
        throw new IllegalArgumentException(
            "Row ("
                + (row + 1)
                + ") of a decision table must be the first to hit for somebody, but the rows before"
                + " it take all.");
      }
    }
  }

  private String example(Box box) {
    ImmutableList<TableInput> inputs = rows.inputs();
    return IntStream.range(0, inputs.size())
        .mapToObj(i -> inputs.get(i).example(box.sides().get(i).nextSetBit(0)))
        .collect(joining(", "));
  }
}

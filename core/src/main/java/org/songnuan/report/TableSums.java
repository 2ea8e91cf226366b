package org.songnuan.report;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;

/** The sums of a table: each kind added as it may be, and never more known than its parts. */
final class TableSums {
  private TableSums() {}

  static void checkRow(List<Table.Column> columns, List<Cell> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalArgumentException(
          "Row must have " + columns.size() + " cells, but had " + cells.size() + ".");
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!suits(columns.get(i).kind(), cells.get(i))) {
        throw new IllegalArgumentException(
            "Cell "
                + (i + 1)
                + " must suit its column ("
                + columns.get(i).heading().english()
                + ", "
                + columns.get(i).kind()
                + "), but did not.");
      }
    }
  }

  private static boolean suits(Table.Kind kind, Cell cell) {
    if (cell instanceof Cell.Mark) {
      return true;
    }
    if (cell instanceof Cell.Change change) {
      return !(change.by() instanceof Cell.Change) && suits(kind, change.by());
    }
    if (cell instanceof Cell.Share) {
      return kind == Table.Kind.PERCENTAGE;
    }
    if (cell instanceof Cell.Bundle) {
      return kind == Table.Kind.GOODS;
    }
    if (!(cell instanceof Cell.Value value)) {
      return kind == Table.Kind.WORDS;
    }
    Argument argument = value.argument();
    return switch (kind) {
      case WORDS -> true;
      case COUNT -> argument instanceof Argument.Whole;
      case MONEY -> argument instanceof Argument.Cash || isOfMoney(argument);
      case GOODS -> argument instanceof Argument.Amount || argument instanceof Argument.Estimate;
      case PERCENTAGE -> false;
    };
  }

  private static boolean isOfMoney(Argument argument) {
    return argument instanceof Argument.Estimate estimate
        && estimate.figure().least().stream().allMatch(Money.class::isInstance);
  }

  /** Returns the totals of the summed columns; the first of the others is called the total. */
  static ImmutableList<Cell> of(List<Table.Column> columns, List<ImmutableList<Cell>> rows) {
    ImmutableList.Builder<Cell> totals = ImmutableList.builder();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isSummed()) {
        totals.add(sum(columns.get(i).kind(), column(rows, i)));
      } else {
        totals.add(i == 0 ? Cell.of(Reason.of(ReportCode.TOTAL)) : Cell.BLANK);
      }
    }
    return totals.build();
  }

  static void checkTotal(
      List<Table.Column> columns, List<ImmutableList<Cell>> rows, List<Cell> totals) {
    for (int i = 0; i < columns.size(); i++) {
      ImmutableList<Cell> cells = column(rows, i);
      boolean isOpen = cells.contains(Cell.Mark.HIDDEN) || totals.get(i) == Cell.Mark.HIDDEN;
      if (!columns.get(i).isSummed() || isOpen) {
        continue;
      }
      if (!totals.get(i).equals(sum(columns.get(i).kind(), cells))) {
        throw new IllegalArgumentException(
            "Total of a column ("
                + columns.get(i).heading().english()
                + ") must be the sum of its rows, but was not.");
      }
    }
  }

  private static ImmutableList<Cell> column(List<ImmutableList<Cell>> rows, int place) {
    return rows.stream().map(row -> row.get(place)).collect(ImmutableList.toImmutableList());
  }

  private static Cell sum(Table.Kind kind, ImmutableList<Cell> cells) {
    if (cells.contains(Cell.Mark.HIDDEN)) {
      return Cell.Mark.HIDDEN;
    }
    return switch (kind) {
      case COUNT -> counts(cells);
      case MONEY -> money(cells);
      case WORDS, GOODS, PERCENTAGE ->
          throw new IllegalArgumentException(
              "Column must hold counts or money to be summed, but held " + kind + ".");
    };
  }

  private static Cell counts(ImmutableList<Cell> cells) {
    if (cells.contains(Cell.Mark.UNKNOWN)) {
      return Cell.Mark.UNKNOWN;
    }
    long sum = 0;
    boolean isChange = false;
    for (Cell cell : cells) {
      isChange |= cell instanceof Cell.Change;
      Cell plain = cell instanceof Cell.Change change ? change.by() : cell;
      if (plain instanceof Cell.Value value) {
        sum = plus(sum, ((Argument.Whole) value.argument()).value());
      }
    }
    return isChange ? new Cell.Change(Cell.of(sum)) : Cell.of(sum);
  }

  private static long plus(long sum, long number) {
    try {
      return Math.addExact(sum, number);
    } catch (ArithmeticException tooLarge) {
      throw new IllegalArgumentException(
          "Total of a column must fit into 64 bits, but (" + sum + " + " + number + ") does not.",
          tooLarge);
    }
  }

  private static Cell money(ImmutableList<Cell> cells) {
    Money known = Money.ZERO;
    Figure<Money> open = Figure.known(Money.ZERO);
    boolean isChange = false;
    for (Cell cell : cells) {
      isChange |= cell instanceof Cell.Change;
      Cell plain = cell instanceof Cell.Change change ? change.by() : cell;
      if (plain == Cell.Mark.UNKNOWN) {
        open = open.plus(Figure.unknown());
      } else if (plain instanceof Cell.Value value) {
        if (value.argument() instanceof Argument.Cash cash) {
          known = known.plus(cash.money());
        } else {
          open = open.plus(ofMoney(((Argument.Estimate) value.argument()).figure()));
        }
      }
    }
    if (open.isKnown()) {
      Money sum = known.plus(open.value());
      return isChange ? new Cell.Change(Cell.of(sum)) : Cell.of(sum);
    }
    if (known.isNegative() || isChange) {
      return Cell.Mark.UNKNOWN;
    }
    return Cell.of(open.plus(Figure.known(known)));
  }

  private static Figure<Money> ofMoney(Figure<?> figure) {
    return switch (figure.status()) {
      case KNOWN -> Figure.known((Money) figure.least().orElseThrow());
      case MORE_THAN -> Figure.moreThan((Money) figure.least().orElseThrow());
      case AT_LEAST -> Figure.atLeast((Money) figure.least().orElseThrow());
      case SOME -> Figure.some();
      case UNKNOWN -> Figure.unknown();
    };
  }
}

package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.TreeSet;
import org.songnuan.explain.Argument;
import org.songnuan.quantity.Money;

/**
 * An input of a decision table: a fact whose values fall into classes, numbered from 0, that no
 * cell tells apart. An amount has a class for every stretch between limits, a choice one for each
 * option, a flag no and yes.
 */
final class TableInput {
  /** More years than there are between any two days. */
  private static final long MOST_YEARS = 2_000_000_000;

  private final Fact<?> fact;

  /** The first value of each class, ascending. */
  private final long[] starts;

  private final long most;

  private TableInput(Fact<?> fact, long[] starts, long most) {
    this.fact = fact;
    this.starts = starts;
    this.most = most;
  }

  static TableInput of(Fact<?> fact, Iterable<Cell> cells) {
    long least = least(fact);
    long most = most(fact);
    TreeSet<Long> starts = new TreeSet<>();
    starts.add(least);
    switch (fact.type()) {
      case FLAG, CHOICE -> {
        for (long option = 1; option <= most; option++) {
          starts.add(option);
        }
      }
      case MONEY, COUNT, DATE -> {
        for (Cell cell : cells) {
          if (cell instanceof Cell.Within within) {
            within.from().ifPresent(from -> starts.add(Cell.Within.packed(from)));
            within.until().ifPresent(until -> starts.add(Cell.Within.packed(until)));
          }
        }
      }
      case CHOICES, QUOTIENT ->
          throw new IllegalArgumentException(
              "Input of a decision table must be MONEY, COUNT, DATE, FLAG or CHOICE, but was ("
                  + fact
                  + ").");
    }
    return new TableInput(
        fact,
        starts.subSet(least, true, most, true).stream().mapToLong(Long::longValue).toArray(),
        most);
  }

  private static long least(Fact<?> fact) {
    return switch (fact.type()) {
      case MONEY -> fact.isNotNegative() ? 0 : -Money.MAX.fen();
      case COUNT -> fact.birth().isPresent() ? -MOST_YEARS : 0;
      case DATE -> LocalDate.MIN.toEpochDay();
      case FLAG, CHOICE, CHOICES, QUOTIENT -> 0;
    };
  }

  private static long most(Fact<?> fact) {
    return switch (fact.type()) {
      case MONEY -> Money.MAX.fen();
      case COUNT -> fact.birth().isPresent() ? MOST_YEARS : Long.MAX_VALUE;
      case DATE -> LocalDate.MAX.toEpochDay();
      case FLAG -> 1;
      case CHOICE -> fact.options().size() - 1L;
      case CHOICES, QUOTIENT -> 0;
    };
  }

  Fact<?> fact() {
    return fact;
  }

  BitSet all() {
    BitSet all = new BitSet();
    all.set(0, starts.length);
    return all;
  }

  /**
   * Returns the classes that the cell is for.
   *
   * @throws IllegalArgumentException if the cell does not fit the fact
   */
  BitSet classes(Cell cell) {
    BitSet classes = new BitSet();
    if (cell instanceof Cell.Any) {
      return all();
    } else if (cell instanceof Cell.Is is && fact.type() == Fact.Type.FLAG) {
      classes.set(is.set() ? 1 : 0);
      return classes;
    } else if (cell instanceof Cell.OneOf oneOf && fact.type() == Fact.Type.CHOICE) {
      oneOf.options().forEach(option -> classes.set(fact.option(option)));
      return classes;
    } else if (cell instanceof Cell.Within within && isOfType(within)) {
      int from = within.from().map(limit -> firstFrom(Cell.Within.packed(limit))).orElse(0);
      int until =
          within.until().map(limit -> firstFrom(Cell.Within.packed(limit))).orElse(starts.length);
      classes.set(from, until);
      return classes;
    }
    throw new IllegalArgumentException(
        "Cell must fit its input (" + fact + "), but was (" + cell + ").");
  }

  private boolean isOfType(Cell.Within within) {
    Argument limit = within.from().or(within::until).orElseThrow();
    return switch (fact.type()) {
      case MONEY -> limit instanceof Argument.Cash;
      case COUNT -> limit instanceof Argument.Whole;
      case DATE -> limit instanceof Argument.Day;
      case FLAG, CHOICE, CHOICES, QUOTIENT -> false;
    };
  }

  /** Returns the first class that begins at the value or above. */
  private int firstFrom(long value) {
    int found = Arrays.binarySearch(starts, value);
    return found >= 0 ? found : -found - 1;
  }

  /** Returns the class of the value. */
  private int classOf(long value) {
    int found = Arrays.binarySearch(starts, value);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }

  /** Returns the classes into which the fact may fall, as far as the sheet tells. */
  BitSet possible(FactSheet sheet, LocalDate date) {
    int slot = slot(sheet);
    if (!sheet.isKnown(slot)) {
      return all();
    }
    BitSet possible = new BitSet();
    boolean age = fact.birth().isPresent();
    long low = age ? age(sheet.most(slot), date) : sheet.least(slot);
    long high = age ? age(sheet.least(slot), date) : sheet.most(slot);
    possible.set(classOf(low), classOf(high) + 1);
    return possible;
  }

  private int slot(FactSheet sheet) {
    sheet.schema().slot(fact);
    Optional<Fact<LocalDate>> birth = fact.birth();
    return sheet.schema().slot(birth.isPresent() ? birth.get() : fact);
  }

  private static long age(long birth, LocalDate date) {
    return new Ages(date).years(birth);
  }

  /** Returns what is on the sheet, with its name. */
  Argument shown(FactSheet sheet, LocalDate date) {
    int slot = slot(sheet);
    if (!sheet.isKnown(slot)) {
      return Argument.of(fact.term());
    }
    boolean age = fact.birth().isPresent();
    long low = age ? age(sheet.most(slot), date) : sheet.least(slot);
    long high = age ? age(sheet.least(slot), date) : sheet.most(slot);
    Argument value =
        low == high
            ? value(low)
            : age ? Argument.between(low, high) : Argument.text(text(low) + "–" + text(high));
    return new Argument.Labelled(fact.term(), value);
  }

  private Argument value(long packed) {
    return switch (fact.type()) {
      case MONEY -> Argument.of(Money.ofFen(packed));
      case COUNT -> Argument.of(packed);
      case DATE -> Argument.of(LocalDate.ofEpochDay(packed));
      case CHOICE -> fact.shown(fact.options().get((int) packed));
      case FLAG, CHOICES, QUOTIENT -> Argument.text(packed == 1 ? "true" : "false");
    };
  }

  private String text(long packed) {
    return switch (fact.type()) {
      case MONEY -> Money.ofFen(packed).toString();
      case COUNT -> Long.toString(packed);
      case DATE -> LocalDate.ofEpochDay(packed).toString();
      case FLAG -> packed == 1 ? "true" : "false";
      case CHOICE, CHOICES, QUOTIENT -> fact.options().get((int) packed);
    };
  }

  /** Returns a value of the class, as {@code income 500.00}: one that is next to a limit. */
  String example(int place) {
    long last = place + 1 < starts.length ? starts[place + 1] - 1 : most;
    boolean unbounded = place == 0 && starts[0] != 0 && place + 1 < starts.length;
    return fact.name() + " " + text(unbounded ? last : starts[place]);
  }

  /** Returns the cells of the input, those that differ. */
  static ImmutableList<Cell> column(Iterable<ImmutableList<Cell>> rows, int input) {
    ImmutableList.Builder<Cell> column = ImmutableList.builder();
    rows.forEach(cells -> column.add(cells.get(input)));
    return column.build();
  }
}

package org.songnuan.rule;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.quantity.Money;

/**
 * One cell of a {@link DecisionTable}: which values of an input a row is for.
 *
 * <p>A range begins with its lower limit, which it includes, and ends before its upper one. {@code
 * toString} is what stands in the table: {@code -} for anything, as in DMN.
 *
 * <pre>{@code
 * Cell.between(Money.yuan(500), Money.yuan(900))    // [500.00..900.00)
 * Cell.oneOf("rented", "none")                      // "none", "rented"
 * }</pre>
 */
public sealed interface Cell {

  /** Anything will do. */
  record Any() implements Cell {
    @Override
    public String toString() {
      return "-";
    }
  }

  /**
   * An amount of money, a count or a day in a range; one side may be open, and both have values of
   * one kind.
   *
   * @param from the first value, if there is a lower limit
   * @param until what the values end before, if there is an upper limit
   */
  record Within(Optional<Argument> from, Optional<Argument> until) implements Cell {
    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if there is none, they are of unlike kinds or of another
     *     than money, a number and a day, or the range would hold nothing
     */
    public Within {
      requireNonNull(from, "from");
      requireNonNull(until, "until");
      if (from.isEmpty() && until.isEmpty()) {
        throw new IllegalArgumentException(
            "Range of a cell must have a limit, but was (none).\nMaybe any() was meant.");
      }
      from.ifPresent(Within::packed);
      until.ifPresent(Within::packed);
      boolean alike =
          from.isEmpty() || until.isEmpty() || from.get().getClass().equals(until.get().getClass());
      if (!alike
          || (from.isPresent() && until.isPresent() && packed(until.get()) <= packed(from.get()))) {
        throw new IllegalArgumentException(
            "Range of a cell must end above its beginning ("
                + text(from)
                + "), but was ("
                + text(until)
                + ").");
      }
    }

    static long packed(Argument value) {
      if (value instanceof Argument.Cash cash) {
        return cash.money().fen();
      } else if (value instanceof Argument.Day day) {
        return day.date().toEpochDay();
      } else if (value instanceof Argument.Whole whole) {
        return whole.value();
      }
      throw new IllegalArgumentException(
          "Limit of a cell must be money, a number or a day, but was (" + value + ").");
    }

    private static String text(Optional<Argument> limit) {
      Argument value = limit.orElseThrow();
      if (value instanceof Argument.Cash cash) {
        return cash.money().toString();
      } else if (value instanceof Argument.Day day) {
        return day.date().toString();
      }
      return Long.toString(packed(value));
    }

    @Override
    public String toString() {
      if (from.isEmpty()) {
        return "<" + text(until);
      }
      return until.isEmpty() ? ">=" + text(from) : "[" + text(from) + ".." + text(until) + ")";
    }
  }

  /**
   * A flag that is set, or one that is not.
   *
   * @param set which
   */
  record Is(boolean set) implements Cell {
    @Override
    public String toString() {
      return Boolean.toString(set);
    }
  }

  /**
   * A choice that is one of these.
   *
   * @param options at least one
   */
  record OneOf(ImmutableSortedSet<String> options) implements Cell {
    /** Checks that there is an option. */
    public OneOf {
      options = ImmutableSortedSet.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("Cell must have at least 1 option, but was (none).");
      }
    }

    @Override
    public String toString() {
      return options.stream().map(Printer::quoted).collect(joining(", "));
    }
  }

  /** Returns the cell for anything. */
  static Cell any() {
    return new Any();
  }

  /** Returns the cell for less money than this. */
  static Cell below(Money limit) {
    return new Within(Optional.empty(), Optional.of(Argument.of(limit)));
  }

  /** Returns the cell for numbers less than this. */
  static Cell below(long limit) {
    return new Within(Optional.empty(), Optional.of(Argument.of(limit)));
  }

  /** Returns the cell for days before this. */
  static Cell below(LocalDate limit) {
    return new Within(Optional.empty(), Optional.of(Argument.of(limit)));
  }

  /** Returns the cell for this much money and more. */
  static Cell atLeast(Money limit) {
    return new Within(Optional.of(Argument.of(limit)), Optional.empty());
  }

  /** Returns the cell for this number and above. */
  static Cell atLeast(long limit) {
    return new Within(Optional.of(Argument.of(limit)), Optional.empty());
  }

  /** Returns the cell for this day and later. */
  static Cell atLeast(LocalDate limit) {
    return new Within(Optional.of(Argument.of(limit)), Optional.empty());
  }

  /** Returns the cell for money from the first amount on, until the other, which is not in. */
  static Cell between(Money from, Money until) {
    return new Within(Optional.of(Argument.of(from)), Optional.of(Argument.of(until)));
  }

  /** Returns the cell for numbers from the first on, until the other, which is not in. */
  static Cell between(long from, long until) {
    return new Within(Optional.of(Argument.of(from)), Optional.of(Argument.of(until)));
  }

  /** Returns the cell for days from the first on, until the other, which is not in. */
  static Cell between(LocalDate from, LocalDate until) {
    return new Within(Optional.of(Argument.of(from)), Optional.of(Argument.of(until)));
  }

  /** Returns the cell for a flag that is so. */
  static Cell is(boolean set) {
    return new Is(set);
  }

  /** Returns the cell for these options of a choice. */
  static Cell oneOf(String... options) {
    return new OneOf(ImmutableSortedSet.copyOf(options));
  }
}

package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Reason;

/**
 * A table of rows: if every input is in its cell, the row hits, and its output is the answer.
 *
 * <p>It answers "what does the table say for this subject?", and it is checked when it is built, by
 * exact arithmetic over its cells. Inputs are facts of one sheet: money, counts, ages, days, flags
 * and choices. The output is whatever the host says: an amount, a name.
 *
 * <pre>{@code
 * DecisionTable<Money> table = DecisionTable.<Money>unique(INCOME, HOUSING)
 *     .row(Money.yuan(800), Cell.below(Money.yuan(500)), Cell.any())
 *     .row(Money.yuan(500), Cell.between(Money.yuan(500), Money.yuan(900)), Cell.oneOf("rented"))
 *     .otherwise(Money.ZERO)
 *     .build();
 * table.decide(sheet, date).output();
 * }</pre>
 *
 * <p>Where facts are missing it tells every output that is possible. {@code toString} is the table,
 * a row a line, with {@code -} for anything, and {@link #parse} reads it.
 *
 * @param <T> the type of the outputs, with a meaningful {@code equals}
 */
public final class DecisionTable<T> {

  /** What happens where several rows hit; the names are those of DMN. */
  public enum HitPolicy {
    /** No two rows hit at once: an overlap is refused, and so is a gap. */
    UNIQUE,
    /** Of those that hit the first counts: a row that is never the first is refused, and a gap. */
    FIRST,
    /** All that hit count, in their order; overlaps and gaps are meant. */
    COLLECT
  }

  /**
   * What a table says for a subject.
   *
   * @param certain the outputs that hold whatever the missing facts are: of UNIQUE and FIRST at
   *     most one, of COLLECT one for each row that certainly hits, in the order of the rows
   * @param possible the outputs that hold for some values of the missing facts, in the order of the
   *     rows: of UNIQUE and FIRST each once, of COLLECT one for each row that may hit
   * @param reason the rows and their cells
   * @param missing the facts that keep it open, a day of birth instead of an age
   * @param <T> the type of the outputs
   */
  public record Decision<T>(
      ImmutableList<T> certain,
      ImmutableList<T> possible,
      Reason reason,
      ImmutableSet<Fact<?>> missing) {
    /** Checks that the parts are there. */
    public Decision {
      requireNonNull(certain, "certain");
      requireNonNull(possible, "possible");
      requireNonNull(reason, "reason");
      requireNonNull(missing, "missing");
    }

    /** Returns the output, if it is certain and the only one. */
    public Optional<T> output() {
      return certain.size() == 1 && possible.size() == 1
          ? Optional.of(certain.get(0))
          : Optional.empty();
    }

    /** Returns how many outputs there are, never which. */
    @Override
    public String toString() {
      return "Decision[" + certain.size() + " certain, " + possible.size() + " possible]";
    }
  }

  private record Row<T>(T output, ImmutableList<Cell> cells) {}

  private static final int MOST_ROWS = 1_000;

  private final HitPolicy policy;
  private final ImmutableList<Row<T>> rows;
  private final TableRows cells;
  private final @Nullable T otherwise;

  private DecisionTable(Builder<T> builder) {
    this.policy = builder.policy;
    this.rows = ImmutableList.copyOf(builder.rows);
    this.otherwise = builder.otherwise;
    this.cells =
        new TableRows(
            policy,
            builder.facts,
            rows.stream().map(Row::cells).collect(toImmutableList()),
            otherwise != null);
    new TableChecker(policy, cells, otherwise != null).check();
  }

  /** Begins a table of which one row hits each subject. */
  public static <T> Builder<T> unique(Fact<?>... inputs) {
    return new Builder<>(HitPolicy.UNIQUE, inputs);
  }

  /** Begins a table of which the first row that hits counts. */
  public static <T> Builder<T> first(Fact<?>... inputs) {
    return new Builder<>(HitPolicy.FIRST, inputs);
  }

  /** Begins a table of which all rows that hit count. */
  public static <T> Builder<T> collect(Fact<?>... inputs) {
    return new Builder<>(HitPolicy.COLLECT, inputs);
  }

  /**
   * Reads the text form, as {@code toString} prints it; white space around the bars and blank lines
   * count for nothing, and a line may end in a carriage return.
   *
   * <pre>{@code
   * UNIQUE | income | housing
   * 1 | <500.00 | - | 800.00
   * 2 | [500.00..900.00) | "rented", "none" | 500.00
   * otherwise | 0.00
   * }</pre>
   *
   * @param schema the facts by whose names the inputs are called
   * @param output reads an output, from what stands behind the last bar, white space around it
   *     aside; what it answers by an exception or by null is no output
   * @throws IllegalArgumentException if it is not a table, with line, column, what was expected and
   *     what stands there, and with what the output threw as the cause; if it is longer than
   *     100,000 characters or has more than 1,000 rows; or if the table would be refused by {@link
   *     #unique} or {@link Builder#build}
   */
  public static <T> DecisionTable<T> parse(
      String text, FactSchema schema, Function<String, ? extends T> output) {
    return new TableParser<T>(schema, output).read(text);
  }

  /** Returns what happens where several rows hit. */
  public HitPolicy policy() {
    return policy;
  }

  /** Returns the facts that the table looks at. */
  public ImmutableList<Fact<?>> inputs() {
    return cells.inputs().stream().<Fact<?>>map(TableInput::fact).collect(toImmutableList());
  }

  /**
   * Returns what the table says for the subject.
   *
   * @param subject the facts of the subject
   * @param date the day on which ages are counted
   * @throws IllegalArgumentException if the subject's schema does not have an input
   */
  public Decision<T> decide(FactSheet subject, LocalDate date) {
    Box known = cells.known(subject, date);
    List<Integer> possible = cells.possible(known);
    ImmutableList<T> outputs = outputs(possible);
    ImmutableList<T> certain;
    if (policy == HitPolicy.COLLECT) {
      certain =
          outputs(possible.stream().filter(row -> cells.isCertain(row, known, possible)).toList());
    } else {
      outputs = ImmutableSet.copyOf(outputs).asList();
      certain = outputs.size() == 1 ? outputs : ImmutableList.of();
    }
    ImmutableSet<Fact<?>> missing =
        certain.equals(outputs) ? ImmutableSet.of() : cells.missing(known);
    Reason reason =
        new TableExplainer(policy, cells, this::output)
            .reason(known, possible, subject, date)
            .because(missing.stream().map(Absences::missing).toList());
    return new Decision<>(certain, outputs, reason, missing);
  }

  private ImmutableList<T> outputs(List<Integer> some) {
    return some.stream().map(this::output).collect(toImmutableList());
  }

  private T output(int row) {
    return row < rows.size() ? rows.get(row).output() : requireNonNull(otherwise, "otherwise");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DecisionTable<?> that
        && policy == that.policy
        && inputs().equals(that.inputs())
        && rows.equals(that.rows)
        && Objects.equals(otherwise, that.otherwise);
  }

  @Override
  public int hashCode() {
    return Objects.hash(policy, rows, otherwise);
  }

  /** Returns the table: the policy and the inputs, and a line for each row. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(policy.name());
    inputs().forEach(input -> text.append(" | ").append(input.name()));
    for (int row = 0; row < rows.size(); row++) {
      text.append('\n').append(row + 1);
      rows.get(row).cells().forEach(cell -> text.append(" | ").append(cell));
      text.append(" | ").append(rows.get(row).output());
    }
    return otherwise == null ? text.toString() : text + "\notherwise | " + otherwise;
  }

  /**
   * Builds a {@link DecisionTable}, row by row.
   *
   * @param <T> the type of the outputs
   */
  public static final class Builder<T> {
    private final HitPolicy policy;
    private final ImmutableList<Fact<?>> facts;
    private final List<Row<T>> rows = new ArrayList<>();
    private @Nullable T otherwise;

    private Builder(HitPolicy policy, Fact<?>... inputs) {
      this.policy = policy;
      this.facts = ImmutableList.copyOf(inputs);
      if (facts.isEmpty() || ImmutableSet.copyOf(facts).size() < facts.size()) {
        throw new IllegalArgumentException(
            "Decision table must have at least 1 input and each once, but was (" + facts + ").");
      }
    }

    /**
     * Adds a row.
     *
     * @param output what it gives
     * @param cells the cells, one for each input in their order
     * @throws IllegalArgumentException if the number of cells is another, or there are more than
     *     1,000 rows
     */
    public Builder<T> row(T output, Cell... cells) {
      requireNonNull(output, "output");
      if (cells.length != facts.size()) {
        throw new IllegalArgumentException(
            "Row ("
                + (rows.size() + 1)
                + ") of a decision table must have "
                + facts.size()
                + " cells, but was ("
                + cells.length
                + ").");
      }
      if (rows.size() == MOST_ROWS) {
        throw new IllegalArgumentException(
            "Decision table must have at most " + MOST_ROWS + " rows, but was given more.");
      }
      rows.add(new Row<>(output, ImmutableList.copyOf(cells)));
      return this;
    }

    /** Sets what the table gives where no row hits. */
    public Builder<T> otherwise(T output) {
      this.otherwise = requireNonNull(output, "output");
      return this;
    }

    /**
     * Checks and returns the table.
     *
     * @throws IllegalArgumentException if a cell does not fit its input or a row is never hit; of
     *     UNIQUE if two rows overlap, and of UNIQUE and FIRST if there is a gap and no otherwise,
     *     with a value of each input that shows it; or if the table is too large to check
     */
    public DecisionTable<T> build() {
      return new DecisionTable<>(this);
    }
  }
}

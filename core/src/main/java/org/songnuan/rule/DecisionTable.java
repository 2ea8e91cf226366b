package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;

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
  private final ImmutableList<TableInput> inputs;
  private final ImmutableList<Row<T>> rows;
  private final ImmutableList<Box> boxes;
  private final @Nullable T otherwise;

  private DecisionTable(Builder<T> builder) {
    this.policy = builder.policy;
    this.rows = ImmutableList.copyOf(builder.rows);
    this.otherwise = builder.otherwise;
    List<ImmutableList<Cell>> cells = rows.stream().map(Row::cells).toList();
    this.inputs =
        IntStream.range(0, builder.facts.size())
            .mapToObj(i -> TableInput.of(builder.facts.get(i), TableInput.column(cells, i)))
            .collect(toImmutableList());
    this.boxes = cells.stream().map(this::box).collect(toImmutableList());
    check();
  }

  private Box box(ImmutableList<Cell> cells) {
    return new Box(
        IntStream.range(0, cells.size())
            .mapToObj(i -> inputs.get(i).classes(cells.get(i)))
            .collect(toImmutableList()));
  }

  private Box everything() {
    return new Box(inputs.stream().map(TableInput::all).collect(toImmutableList()));
  }

  private void check() {
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
        policy == HitPolicy.COLLECT && otherwise == null
            ? List.of()
            : budget.without(everything(), boxes);
    if (otherwise == null && !gaps.isEmpty()) {
      throw new IllegalArgumentException(
          "Decision table must have a row for every subject, but was without one for ("
              + example(gaps.get(0))
              + ").\nMaybe it should have an otherwise.");
    }
  }

  private void checkOverlaps() {
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
    return IntStream.range(0, inputs.size())
        .mapToObj(i -> inputs.get(i).example(box.sides().get(i).nextSetBit(0)))
        .collect(joining(", "));
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
    return inputs.stream().<Fact<?>>map(TableInput::fact).collect(toImmutableList());
  }

  /**
   * Returns what the table says for the subject.
   *
   * @param subject the facts of the subject
   * @param date the day on which ages are counted
   * @throws IllegalArgumentException if the subject's schema does not have an input
   */
  public Decision<T> decide(FactSheet subject, LocalDate date) {
    Box known =
        new Box(
            inputs.stream().map(input -> input.possible(subject, date)).collect(toImmutableList()));
    List<Integer> possible = possible(known);
    ImmutableList<T> outputs = outputs(possible);
    ImmutableList<T> certain;
    if (policy == HitPolicy.COLLECT) {
      certain = outputs(possible.stream().filter(row -> isCertain(row, known, possible)).toList());
    } else {
      outputs = ImmutableSet.copyOf(outputs).asList();
      certain = outputs.size() == 1 ? outputs : ImmutableList.of();
    }
    ImmutableSet<Fact<?>> missing = certain.equals(outputs) ? ImmutableSet.of() : missing(known);
    Reason reason =
        reason(known, possible, subject, date)
            .because(missing.stream().map(Absences::missing).toList());
    return new Decision<>(certain, outputs, reason, missing);
  }

  /** Returns the rows that may count, the default last, as the number of rows. */
  private List<Integer> possible(Box known) {
    List<Integer> possible = new ArrayList<>();
    for (int row = 0; row < boxes.size(); row++) {
      if (boxes.get(row).meets(known) && mayCount(row, known, possible)) {
        possible.add(row);
      }
      if (policy != HitPolicy.COLLECT && known.isWithin(boxes.get(row))) {
        return possible;
      }
    }
    if (otherwise != null
        && (possible.isEmpty() || !new BoxBudget().without(known, boxes).isEmpty())) {
      possible.add(rows.size());
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

  private boolean isCertain(int row, Box known, List<Integer> possible) {
    return row == rows.size() ? possible.size() == 1 : known.isWithin(boxes.get(row));
  }

  private ImmutableList<T> outputs(List<Integer> some) {
    return some.stream().map(this::output).collect(toImmutableList());
  }

  private T output(int row) {
    return row < rows.size() ? rows.get(row).output() : requireNonNull(otherwise, "otherwise");
  }

  private ImmutableSet<Fact<?>> missing(Box known) {
    return IntStream.range(0, inputs.size())
        .filter(i -> known.sides().get(i).cardinality() > 1)
        .<Fact<?>>mapToObj(i -> Absences.onFile(inputs.get(i).fact()))
        .collect(toImmutableSet());
  }

  private Reason reason(Box known, List<Integer> possible, FactSheet subject, LocalDate date) {
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
    Argument output = shown(output(row));
    boolean certain = isCertain(row, known, possible);
    if (row == rows.size()) {
      return Reason.of(certain ? RuleCode.NO_ROW_HITS : RuleCode.NO_ROW_MAY_HIT, output);
    }
    ImmutableList.Builder<Reason> cells = ImmutableList.builder();
    for (int i = 0; i < inputs.size(); i++) {
      Cell cell = rows.get(row).cells().get(i);
      BitSet values = known.sides().get(i);
      boolean met = values.cardinality() == 1 || certain;
      if (!(cell instanceof Cell.Any) && met) {
        cells.add(
            Reason.of(
                RuleCode.CELL_MET,
                inputs.get(i).shown(subject, date),
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
    inputs.forEach(input -> text.append(" | ").append(input.fact().name()));
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

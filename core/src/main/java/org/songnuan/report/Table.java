package org.songnuan.report;

import static com.google.common.base.Preconditions.checkState;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;

/**
 * A table of a report as data: a title, the day up to which it counts, for whom it is meant, typed
 * columns, rows, a row of totals, and notes.
 *
 * <p>It answers "what is in the report?" for a host that draws it itself, and {@link #markdown} and
 * {@link #fixedWidth} answer "how does it read?". A column that is summed adds up: its total is the
 * sum of its rows, and another one is refused. Where a figure is known in part only, so is the
 * total.
 *
 * <pre>{@code
 * Table.of(Term.of("资金", "funds"), LocalDate.of(2026, 2, 16), Audience.INTERNAL)
 *     .words("资金", "fund").money("支付", "paid")
 *     .row(Cell.of(Term.of("自筹", "own")), Cell.of(Money.yuan(500)))
 *     .total()
 *     .build()
 *     .markdown(Locale.ENGLISH);
 * }</pre>
 */
public final class Table {
  private final Term title;
  private final LocalDate asOf;
  private final Audience audience;
  private final ImmutableList<Column> columns;
  private final ImmutableList<ImmutableList<Cell>> rows;
  private final Optional<ImmutableList<Cell>> total;
  private final ImmutableList<Reason> notes;

  /** What a column holds. */
  public enum Kind {
    /** Names, days and sentences. */
    WORDS,
    /** Whole numbers. */
    COUNT,
    /** Money in yuan. */
    MONEY,
    /** Goods with their units; unlike units are never added. */
    GOODS,
    /** Parts of a whole. */
    PERCENTAGE
  }

  /**
   * A column.
   *
   * @param heading what it is called
   * @param kind what it holds
   * @param isSummed whether its total is the sum of its rows
   */
  public record Column(Term heading, Kind kind, boolean isSummed) {
    /** Checks that the parts are there. */
    public Column {
      requireNonNull(heading, "heading");
      requireNonNull(kind, "kind");
    }
  }

  private Table(Builder builder) {
    this.title = builder.title;
    this.asOf = builder.asOf;
    this.audience = builder.audience;
    this.columns = ImmutableList.copyOf(builder.columns);
    this.rows = ImmutableList.copyOf(builder.rows);
    this.total = builder.total;
    this.notes = ImmutableList.copyOf(builder.notes);
  }

  /** Begins a table: its columns come first, then its rows, then its total. */
  public static Builder of(Term title, LocalDate asOf, Audience audience) {
    return new Builder(title, asOf, audience);
  }

  /** Returns what it is called. */
  public Term title() {
    return title;
  }

  /** Returns the day up to which it counts, which is included. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns for whom it is meant. */
  public Audience audience() {
    return audience;
  }

  /** Returns the columns, from the left. */
  public ImmutableList<Column> columns() {
    return columns;
  }

  /** Returns the rows without the totals; each has a cell for each column. */
  public ImmutableList<ImmutableList<Cell>> rows() {
    return rows;
  }

  /** Returns the row of totals, if there is one. */
  public Optional<ImmutableList<Cell>> total() {
    return total;
  }

  /** Returns what is said below the table. */
  public ImmutableList<Reason> notes() {
    return notes;
  }

  /** Returns the line below the title: the day and the audience. */
  Reason head() {
    return Reason.of(ReportCode.HEAD, new Argument.DayOfSeason(asOf), Argument.of(audience.term()));
  }

  /**
   * Returns the table as Markdown, in Chinese or English. Whatever would be read as a mark of
   * Markdown is escaped. It ends with a line break.
   *
   * @throws IllegalArgumentException if the language is neither
   */
  public String markdown(Locale locale) {
    return new TableText(this, locale).markdown();
  }

  /**
   * Returns the table as plain text for a font in which Chinese characters are twice as wide as
   * Latin ones, in Chinese or English. It ends with a line break.
   *
   * @throws IllegalArgumentException if the language is neither
   */
  public String fixedWidth(Locale locale) {
    return new TableText(this, locale).fixedWidth();
  }

  /** Returns the title and the size, never what is in it. */
  @Override
  public String toString() {
    return "Table[" + title.english() + ": " + rows.size() + " rows]";
  }

  /** Collects a table from the left to the right, and then from the top to the bottom. */
  public static final class Builder {
    private final Term title;
    private final LocalDate asOf;
    private final Audience audience;
    private final List<Column> columns = new ArrayList<>();
    private final List<ImmutableList<Cell>> rows = new ArrayList<>();
    private final List<Reason> notes = new ArrayList<>();
    private Optional<ImmutableList<Cell>> total = Optional.empty();

    private Builder(Term title, LocalDate asOf, Audience audience) {
      this.title = requireNonNull(title, "title");
      this.asOf = requireNonNull(asOf, "asOf");
      this.audience = requireNonNull(audience, "audience");
    }

    /** Adds a column of names, days or sentences. */
    public Builder words(String chinese, String english) {
      return column(new Column(Term.of(chinese, english), Kind.WORDS, false));
    }

    /** Adds a column of whole numbers that add up. */
    public Builder count(String chinese, String english) {
      return column(new Column(Term.of(chinese, english), Kind.COUNT, true));
    }

    /** Adds a column of whole numbers of which some count the same twice: they do not add up. */
    public Builder distinct(String chinese, String english) {
      return column(new Column(Term.of(chinese, english), Kind.COUNT, false));
    }

    /** Adds a column of money that adds up. */
    public Builder money(String chinese, String english) {
      return column(new Column(Term.of(chinese, english), Kind.MONEY, true));
    }

    /** Adds a column of goods. */
    public Builder goods(String chinese, String english) {
      return column(new Column(Term.of(chinese, english), Kind.GOODS, false));
    }

    /** Adds a column of parts of a whole. */
    public Builder percentage(String chinese, String english) {
      return column(new Column(Term.of(chinese, english), Kind.PERCENTAGE, false));
    }

    /**
     * Adds a column.
     *
     * @throws IllegalStateException if there is a row already
     */
    public Builder column(Column column) {
      checkState(rows.isEmpty(), "Columns must come before rows.");
      columns.add(column);
      return this;
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if there is not one cell for each column, or one does not
     *     suit its column
     */
    public Builder row(Cell... cells) {
      return row(ImmutableList.copyOf(cells));
    }

    /**
     * Adds a row.
     *
     * @throws IllegalArgumentException if there is not one cell for each column, or one does not
     *     suit its column
     */
    public Builder row(List<Cell> cells) {
      TableSums.checkRow(columns, cells);
      rows.add(ImmutableList.copyOf(cells));
      return this;
    }

    /** Adds the row of totals: the sum of each summed column, and nothing below the others. */
    public Builder total() {
      return total(TableSums.of(columns, rows));
    }

    /**
     * Adds the row of totals.
     *
     * @throws IllegalArgumentException if a cell does not suit its column, or is not the sum of a
     *     summed column of which every cell is shown
     */
    public Builder total(List<Cell> cells) {
      TableSums.checkRow(columns, cells);
      TableSums.checkTotal(columns, rows, cells);
      total = Optional.of(ImmutableList.copyOf(cells));
      return this;
    }

    /** Adds a note. */
    public Builder note(Reason note) {
      notes.add(requireNonNull(note, "note"));
      return this;
    }

    /**
     * Returns the table.
     *
     * @throws IllegalStateException if it has no column
     */
    public Table build() {
      checkState(!columns.isEmpty(), "Table must have at least 1 column.");
      return new Table(this);
    }
  }
}

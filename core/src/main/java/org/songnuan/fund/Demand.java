package org.songnuan.fund;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many claims of each sort there are, without saying whose: all that has to be known of the
 * recipients before the money is divided.
 *
 * <p>Demands of two parts of a roster merge into that of the whole, in any order and grouping, so a
 * host may count on many machines. With a tariff of fixed amounts the table has some dozens of
 * rows, however many the recipients are. What a missing fact leaves open is counted in rows of its
 * own: so much would come on top.
 */
public final class Demand {
  /** Nobody claims anything. */
  public static final Demand NONE = new Demand(ImmutableSortedMap.of());

  private final ImmutableSortedMap<Row, Long> rows;

  private Demand(ImmutableSortedMap<Row, Long> rows) {
    this.rows = rows;
  }

  static Demand of(Map<Row, Long> rows) {
    return new Demand(ImmutableSortedMap.copyOf(rows));
  }

  /** Returns the demand of both together. */
  public Demand merge(Demand other) {
    Map<Row, Long> merged = new TreeMap<>(rows);
    other.rows.forEach((row, count) -> merged.merge(row, count, Math::addExact));
    return of(merged);
  }

  /** Returns how many claims there are, by sort. */
  ImmutableSortedMap<Row, Long> rows() {
    return rows;
  }

  /** Returns how many sorts of claims there are, those that a missing fact leaves open included. */
  public int size() {
    return rows.size();
  }

  /**
   * Returns the table as text in one canonical form, a sort of claim a line: two demands are equal
   * exactly if their texts are. It names benefits and categories, never a recipient.
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    rows.forEach((row, count) -> text.append(row.text()).append('\t').append(count).append('\n'));
    return text.toString();
  }

  /**
   * Reads what {@link #text} wrote, perhaps on another machine: {@code parse(demand.text())} is the
   * demand.
   *
   * @param text lines of at most 100,000 characters; as long as there are rows
   * @throws IllegalArgumentException if it is not the text of a demand; the message gives line and
   *     column, and what was expected there
   */
  public static Demand parse(CharSequence text) {
    return new Demand(DemandParser.parse(text.toString()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Demand that && rows.equals(that.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  /** Returns the table, a sort of claim a row. */
  @Override
  public String toString() {
    return "Demand" + rows;
  }
}

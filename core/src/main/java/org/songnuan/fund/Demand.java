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
 * rows, however many the recipients are.
 */
public final class Demand {
  /** Nobody claims anything. */
  public static final Demand NONE = new Demand(ImmutableSortedMap.of(), ImmutableSortedMap.of());

  private final ImmutableSortedMap<Row, Long> certain;
  private final ImmutableSortedMap<Row, Long> possible;

  private Demand(ImmutableSortedMap<Row, Long> certain, ImmutableSortedMap<Row, Long> possible) {
    this.certain = certain;
    this.possible = possible;
  }

  static Demand of(Map<Row, Long> certain, Map<Row, Long> possible) {
    return new Demand(ImmutableSortedMap.copyOf(certain), ImmutableSortedMap.copyOf(possible));
  }

  /** Returns the demand of both together. */
  public Demand merge(Demand other) {
    return of(merge(certain, other.certain), merge(possible, other.possible));
  }

  private static Map<Row, Long> merge(Map<Row, Long> one, Map<Row, Long> other) {
    Map<Row, Long> merged = new TreeMap<>(one);
    other.forEach((row, count) -> merged.merge(row, count, Math::addExact));
    return merged;
  }

  /** Returns the claims that are certain, by sort. */
  ImmutableSortedMap<Row, Long> certain() {
    return certain;
  }

  /** Returns the claims that there would be if every open category were certain, by sort. */
  ImmutableSortedMap<Row, Long> possible() {
    return possible;
  }

  /** Returns how many sorts of claims there are. */
  public int size() {
    return certain.size();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Demand that
        && certain.equals(that.certain)
        && possible.equals(that.possible);
  }

  @Override
  public int hashCode() {
    return certain.hashCode() * 31 + possible.hashCode();
  }

  /** Returns the table, a sort of claim a row. */
  @Override
  public String toString() {
    return "Demand" + certain;
  }
}

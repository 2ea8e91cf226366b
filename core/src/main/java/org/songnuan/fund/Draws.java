package org.songnuan.fund;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.RecipientId;

/**
 * The ids that a settlement still needs: of those who are tied at a cut, and of those between whom
 * one fund ends and the next begins. Nobody else's id is collected.
 *
 * <p>Draws of two parts of a roster merge into those of the whole.
 */
public final class Draws {
  /** Nobody's id is needed. */
  public static final Draws NONE = new Draws(ImmutableSortedMap.of());

  private final ImmutableSortedMap<Row, ImmutableSortedSet<RecipientId>> ids;

  private Draws(ImmutableSortedMap<Row, ImmutableSortedSet<RecipientId>> ids) {
    this.ids = ids;
  }

  static Draws of(Map<Row, ImmutableSortedSet<RecipientId>> ids) {
    return new Draws(ImmutableSortedMap.copyOf(ids));
  }

  /** Returns the draws of both together. */
  public Draws merge(Draws other) {
    Map<Row, ImmutableSortedSet<RecipientId>> merged = new TreeMap<>(ids);
    other.ids.forEach(
        (row, more) ->
            merged.merge(
                row,
                more,
                (one, two) ->
                    ImmutableSortedSet.<RecipientId>naturalOrder()
                        .addAll(one)
                        .addAll(two)
                        .build()));
    return of(merged);
  }

  /** Returns the ids of the row, in order. */
  ImmutableSortedSet<RecipientId> of(Row row) {
    return ids.getOrDefault(row, ImmutableSortedSet.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Draws that && ids.equals(that.ids);
  }

  @Override
  public int hashCode() {
    return ids.hashCode();
  }

  /** Returns how many rows are drawn, never who is. */
  @Override
  public String toString() {
    return "Draws[" + ids.size() + " rows]";
  }
}

package org.songnuan.fund;

import static java.util.Comparator.comparingInt;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Map;
import org.songnuan.beneficiary.CategoryId;

/**
 * A fund or a stock, as the solver sees it: so many units, for those that the earmark allows.
 *
 * @param id of the fund or stock
 * @param units fen, or units of the item, that it may give
 * @param held how much it has; more than it may give where it must match another source
 * @param earmark for whom
 * @param limits how much it may give to a category at the most, where that is limited
 * @param turn 0 where another source may give only in proportion to it, so that it is used before
 *     all others; otherwise more
 */
record Source(
    String id,
    long units,
    long held,
    Earmark earmark,
    ImmutableSortedMap<CategoryId, Long> limits,
    int turn) {
  /** The turn of a source that no other one matches. */
  static final int LAST = Integer.MAX_VALUE;

  /** The order in which sources are used up: most restricted first, then by id. */
  static final Comparator<Source> MOST_RESTRICTED_FIRST =
      comparingInt(Source::turn)
          .thenComparing(source -> source.earmark.isFree())
          .thenComparing(source -> breadth(source.earmark))
          .thenComparing(Source::id);

  /** How many categories the earmark names; more than any if it restricts otherwise alone. */
  private static int breadth(Earmark earmark) {
    return earmark.categories().isEmpty() ? Integer.MAX_VALUE : earmark.categories().size();
  }

  Source(String id, long units, Earmark earmark) {
    this(id, units, units, earmark, ImmutableSortedMap.of(), LAST);
  }

  /** Returns what is left of it when so much is committed, never less than nothing. */
  Source less(long committed) {
    long left = Math.max(0, units - committed);
    return new Source(id, left, left, earmark, limits, turn);
  }

  /** Returns it, giving so much at the most. */
  Source giving(long most) {
    return new Source(id, Math.min(units, most), held, earmark, limits, turn);
  }

  /** Returns whether it may be used for this, however much. */
  boolean allows(Use use) {
    return earmark.allows(use);
  }

  /** Returns whether it may be used for this by a category that has no limit. */
  boolean allowsWithoutLimit(Use use) {
    Use unlimited = use.without(limits.keySet());
    boolean byNone = unlimited.supportedBy().isEmpty() && !use.supportedBy().isEmpty();
    return !byNone && earmark.allows(unlimited);
  }

  /** Returns whether it may be used for this by the category of the limit. */
  static boolean allows(Source source, Map.Entry<CategoryId, Long> limit, Use use) {
    return use.supportedBy().contains(limit.getKey())
        && source.earmark.allows(use.onlyBy(limit.getKey()));
  }
}

package org.songnuan.fund;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Map;
import org.songnuan.beneficiary.CategoryId;

/**
 * A fund or a stock, as the solver sees it: so many units, for those that the earmark allows.
 *
 * @param id of the fund or stock
 * @param units fen, or units of the item
 * @param earmark for whom
 * @param limits how much it may give to a category at the most, where that is limited
 * @param leads whether another source may give only in proportion to it, so that it is used first
 */
record Source(
    String id,
    long units,
    Earmark earmark,
    ImmutableSortedMap<CategoryId, Long> limits,
    boolean leads) {
  /** The order in which sources are used up: most restricted first, then by id. */
  static final Comparator<Source> MOST_RESTRICTED_FIRST =
      comparing((Source source) -> !source.leads)
          .thenComparing(source -> source.earmark.isFree())
          .thenComparing(source -> source.earmark.categories().size())
          .thenComparing(Source::id);

  Source(String id, long units, Earmark earmark) {
    this(id, units, earmark, ImmutableSortedMap.of(), false);
  }

  /** Returns what is left of it when so much is committed, never less than nothing. */
  Source less(long committed) {
    return holding(Math.max(0, units - committed));
  }

  /** Returns it with so many units. */
  Source holding(long newUnits) {
    return new Source(id, newUnits, earmark, limits, leads);
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

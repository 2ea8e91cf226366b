package org.songnuan.fund;

import static java.util.Comparator.comparing;

import java.util.Comparator;

/**
 * A fund or a stock, as the solver sees it: so many units, for those that the earmark allows.
 *
 * @param id of the fund or stock
 * @param units fen, or units of the item
 * @param earmark for whom
 */
record Source(String id, long units, Earmark earmark) {
  /** The order in which sources are used up: most restricted first, then by id. */
  static final Comparator<Source> MOST_RESTRICTED_FIRST =
      comparing((Source source) -> source.earmark.isFree())
          .thenComparing(source -> source.earmark.categories().size())
          .thenComparing(Source::id);

  /** Returns what is left of it when so much is committed, never less than nothing. */
  Source less(long committed) {
    return new Source(id, Math.max(0, units - committed), earmark);
  }
}

package org.songnuan.fund;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Entitlement;

/** Counts claims: those of one recipient after the other, or of all who claim the same at once. */
final class Count {
  private final Treasury treasury;
  private final Committed committed;
  private final Map<Row, Long> rows = new HashMap<>();
  private final Map<Entitlement, long[]> plain = new HashMap<>();

  /** The same by instance: of kinds, entitlements are mostly shared. */
  private final IdentityHashMap<Entitlement, long[]> shared = new IdentityHashMap<>();

  Count(Treasury treasury, Committed committed) {
    this.treasury = treasury;
    this.committed = committed;
  }

  /** Counts the claims of one recipient. */
  void add(Assessment assessment) {
    RecipientRows claims = treasury.claims(assessment, committed);
    if (claims.isPlain() && !assessment.isOpen()) {
      for (Entitlement each : assessment.entitlements()) {
        plain.computeIfAbsent(each, anew -> new long[1])[0]++;
      }
    } else {
      add(claims, 1);
    }
  }

  /** Counts the claims of everybody, sort by sort. */
  void add(Claimants all) {
    for (int sort = 0; sort < all.size(); sort++) {
      long times = all.count(sort);
      if (times > 0 && (all.isOpen(sort) || !all.isPlain(sort))) {
        add(all.claims(sort), times);
      } else if (times > 0) {
        for (Entitlement each : all.due(sort)) {
          shared.computeIfAbsent(each, anew -> new long[1])[0] += times;
        }
      }
    }
  }

  private void add(RecipientRows claims, long times) {
    claims.certain().forEach(row -> rows.merge(row, times, Math::addExact));
    claims.pending().forEach(row -> rows.merge(row, times, Math::addExact));
  }

  /** Returns how many claims of each sort were counted; once. */
  Demand demand() {
    plain.forEach(this::addRows);
    shared.forEach(this::addRows);
    return Demand.of(rows);
  }

  private void addRows(Entitlement entitlement, long[] count) {
    RecipientRows.plain(entitlement).forEach(row -> rows.merge(row, count[0], Math::addExact));
  }
}

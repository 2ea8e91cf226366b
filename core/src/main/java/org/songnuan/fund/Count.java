package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Assessments;
import org.songnuan.benefit.Entitlement;

/** Counts claims: those of one recipient after the other, or of all who are of one kind at once. */
final class Count {
  private final Treasury treasury;
  private final Committed committed;
  private final Map<Row, Long> rows = new HashMap<>();
  private final Map<Entitlement, long[]> plain = new HashMap<>();

  /** The same by instance: of kinds, entitlements are mostly shared. */
  private final Map<Entitlement, long[]> shared = new IdentityHashMap<>();

  Count(Treasury treasury, Committed committed) {
    this.treasury = treasury;
    this.committed = committed;
  }

  /** Counts the claims of one recipient. */
  void add(Assessment assessment) {
    RecipientRows claims = treasury.claims(assessment, committed);
    if (claims.isPlain() && !assessment.isOpen()) {
      addPlain(assessment.entitlements(), 1, plain);
    } else {
      add(claims, 1);
    }
  }

  /** Counts the claims of so many recipients of a kind, to whom nothing is committed. */
  void add(Assessments all, int kind, long times) {
    if (times == 0) {
      return;
    }
    ImmutableList<Entitlement> due = all.entitlements(kind);
    if (all.isOpen(kind) || RecipientRows.hasSeveralTurns(due)) {
      add(treasury.claims(all.example(kind), committed), times);
    } else {
      addPlain(due, times, shared);
    }
  }

  private static void addPlain(
      ImmutableList<Entitlement> due, long times, Map<Entitlement, long[]> counts) {
    for (int i = 0; i < due.size(); i++) {
      counts.computeIfAbsent(due.get(i), anew -> new long[1])[0] += times;
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

package org.songnuan.rule;

import com.google.common.collect.ImmutableSet;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/** A part's verdict, its reason, and the facts that are missing in it. */
record Explained(Verdict verdict, Reason reason, ImmutableSet<Fact<?>> missing) {
  static Explained of(Verdict verdict, Reason reason) {
    return new Explained(verdict, reason, ImmutableSet.of());
  }
}

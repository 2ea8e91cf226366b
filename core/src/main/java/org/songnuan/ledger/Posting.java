package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;

/** What became of an entry: it stands in the new ledger, or was refused and changed nothing. */
public sealed interface Posting {
  /** Returns what was found about the entry: if it was refused, at least one error. */
  ImmutableList<Finding> findings();

  /**
   * Returns the ledger with the entry.
   *
   * @throws IllegalStateException if it was refused
   */
  Ledger orThrow();

  /**
   * The entry stands in the ledger.
   *
   * @param ledger the ledger with it
   * @param findings what somebody should look at
   */
  record Posted(Ledger ledger, ImmutableList<Finding> findings) implements Posting {
    /** Checks that the parts are there. */
    public Posted {
      requireNonNull(ledger, "ledger");
      requireNonNull(findings, "findings");
    }

    @Override
    public Ledger orThrow() {
      return ledger;
    }
  }

  /**
   * The entry was refused.
   *
   * @param entry which one
   * @param findings why
   */
  record Refused(Entry entry, ImmutableList<Finding> findings) implements Posting {
    /** Checks that the parts are there. */
    public Refused {
      requireNonNull(entry, "entry");
      requireNonNull(findings, "findings");
    }

    @Override
    public Ledger orThrow() {
      throw new IllegalStateException(
          findings.stream()
              .filter(Finding::isError)
              .map(Wording.in(Locale.ENGLISH)::of)
              .collect(joining("\n", "Entry must be in order, but was not:\n", "")));
    }
  }
}

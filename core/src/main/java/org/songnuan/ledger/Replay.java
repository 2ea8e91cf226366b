package org.songnuan.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Finding;

/** What becomes of a run that is made again from its record. */
public sealed interface Replay {
  /**
   * Everything is as recorded, and so is what came of it.
   *
   * @param outcome what came of it
   */
  record Same(Outcome outcome) implements Replay {
    /** Checks that it is there. */
    public Same {
      requireNonNull(outcome, "outcome");
    }
  }

  /**
   * Something is not as recorded.
   *
   * @param findings what differs, an error each, in a fixed order; if only what came of the run
   *     differs, what went into it does not
   */
  record Different(ImmutableList<Finding> findings) implements Replay {
    /** Checks that they are there. */
    public Different {
      requireNonNull(findings, "findings");
    }
  }
}

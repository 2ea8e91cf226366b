package org.songnuan.split;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;

/** What claimants get by their position, and how to find out why. */
final class Shares {

  /** What is worked out only when somebody asks. */
  interface Story {
    /** Why claimant i gets what it gets. */
    Reason why(int i);

    /** Who gets less than may be given, in the order in which more would be given. */
    IntStream unmet();
  }

  final long[] amounts;
  final long left;
  final ImmutableList<Draw> draws;
  final ImmutableList<Finding> findings;
  final Story story;

  Shares(
      long[] amounts,
      long left,
      ImmutableList<Draw> draws,
      ImmutableList<Finding> findings,
      Story story) {
    this.amounts = amounts;
    this.left = left;
    this.draws = draws;
    this.findings = findings;
    this.story = story;
  }
}

package org.songnuan.split;

import java.util.stream.IntStream;
import org.songnuan.explain.Reason;

/** What of an answer is worked out only when somebody asks. */
interface Story {

  /** Why claimant i gets what it gets. */
  Reason why(int i);

  /** Who gets less than may be given, in the order in which more would be given. */
  IntStream unmet();
}

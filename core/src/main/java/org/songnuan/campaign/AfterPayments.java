package org.songnuan.campaign;

import java.util.Arrays;
import org.songnuan.benefit.Assessments;

/** Of which kind those are who would be of another if nothing had been paid to them before. */
final class AfterPayments {
  private final Patterns patterns;
  private final long[] pattern;
  private int[] kinds = new int[64];

  AfterPayments(int caps) {
    this.patterns = new Patterns(1 + caps);
    this.pattern = new long[1 + caps];
  }

  /**
   * Returns the kind; less than zero if there is none.
   *
   * @param unpaid the kind if nothing had been paid
   * @param paid what was paid of what each cap counts
   */
  int kind(int unpaid, long[] paid, Assessments.Builder assessments) {
    pattern[0] = unpaid;
    System.arraycopy(paid, 0, pattern, 1, paid.length);
    int seen = patterns.size();
    int number = patterns.number(pattern);
    if (number == seen) {
      if (number == kinds.length) {
        kinds = Arrays.copyOf(kinds, Math.multiplyExact(2, kinds.length));
      }
      kinds[number] = assessments.kind(unpaid, paid).orElse(-1);
    }
    return kinds[number];
  }
}

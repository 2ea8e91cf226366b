package org.songnuan.rule;

import org.songnuan.explain.Verdict;

/** Which verdict on a criterion is looked for. */
enum Want {
  YES,
  NO,
  NOT_YES,
  NOT_NO;

  /** Returns whether it is on the side of the criterion, rather than on that of its opposite. */
  boolean isPositive() {
    return this == YES || this == NOT_NO;
  }

  /** Returns what the opposite criterion must come to. */
  Want ofOpposite() {
    return switch (this) {
      case YES -> NO;
      case NO -> YES;
      case NOT_YES -> NOT_NO;
      case NOT_NO -> NOT_YES;
    };
  }

  /** Returns what is so where this is not. */
  Want otherwise() {
    return switch (this) {
      case YES -> NOT_YES;
      case NO -> NOT_NO;
      case NOT_YES -> YES;
      case NOT_NO -> NO;
    };
  }

  boolean isMetBy(Verdict verdict) {
    return switch (this) {
      case YES -> verdict == Verdict.YES;
      case NO -> verdict == Verdict.NO;
      case NOT_YES -> verdict != Verdict.YES;
      case NOT_NO -> verdict != Verdict.NO;
    };
  }
}

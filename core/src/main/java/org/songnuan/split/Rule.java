package org.songnuan.split;

import org.songnuan.explain.Term;

/**
 * What tells the divisions apart: by what a share grows, and how far before losses are levelled.
 */
enum Rule {
  EQUAL_AWARDS("受限等额分配", "constrained equal awards", Growth.ONE, Middle.TOP),
  WEIGHTED("按权重分配", "weighted division", Growth.WEIGHT, Middle.TOP),
  PROPORTIONAL("按比例分配", "proportional division", Growth.CLAIM, Middle.TOP),
  EQUAL_LOSSES("受限等损分配", "constrained equal losses", Growth.ONE, Middle.FLOOR),
  TALMUD("塔木德规则分配", "the rule of the Talmud", Growth.ONE, Middle.HALF);

  /** The number to which awards grow in proportion. */
  enum Growth {
    ONE,
    WEIGHT,
    CLAIM
  }

  /** Up to here awards are levelled, from here on losses. */
  enum Middle {
    FLOOR,
    HALF,
    TOP
  }

  private final String chinese;
  private final String english;
  final Growth growth;
  final Middle middle;

  Rule(String chinese, String english, Growth growth, Middle middle) {
    this.chinese = chinese;
    this.english = english;
    this.growth = growth;
    this.middle = middle;
  }

  /** What the rule is called. */
  Term term() {
    return Term.of(chinese, english);
  }

  /** Whether losses are ever levelled, so that the claims must have a sum. */
  boolean countsLosses() {
    return middle != Middle.TOP;
  }
}

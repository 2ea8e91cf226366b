package org.songnuan.split;

/**
 * What tells the divisions apart: by what a share grows, and how far before losses are levelled.
 */
enum Rule {
  EQUAL_AWARDS("constrained equal awards", Growth.ONE, Middle.TOP, Wide.MOST),
  WEIGHTED("weighted equal awards", Growth.WEIGHT, Middle.TOP, Wide.MOST),
  PROPORTIONAL("proportional", Growth.CLAIM, Middle.TOP, Wide.MOST),
  EQUAL_LOSSES("constrained equal losses", Growth.ONE, Middle.FLOOR, Wide.MOST),
  // Half units: twice the claims must fit.
  TALMUD("Talmud", Growth.ONE, Middle.HALF, Wide.MOST / 2);

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

  final String term;
  final Growth growth;
  final Middle middle;
  final long mostClaimed;

  Rule(String term, Growth growth, Middle middle, long mostClaimed) {
    this.term = term;
    this.growth = growth;
    this.middle = middle;
    this.mostClaimed = mostClaimed;
  }

  /** Whether losses are ever levelled, so that the claims must have a sum. */
  boolean countsLosses() {
    return middle != Middle.TOP;
  }
}

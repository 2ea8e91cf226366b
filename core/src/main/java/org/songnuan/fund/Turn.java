package org.songnuan.fund;

/**
 * How the turn of a row went when what is short went in rank order.
 *
 * @param kind what came of it
 * @param before how many recipients came before
 * @param tied how many recipients were tied with it at a cut that parts them, itself included; 0 if
 *     none were, or all of them got alike
 * @param ticket its place among the tied by the lot, from 1; 0 if none was drawn
 * @param left how much could still be given when it did not fit, or was kept for those before it,
 *     in fen or units
 * @param waiting its place on the waitlist, from 1, which those who are tied share; 0 if it does
 *     not wait
 * @param lastWaiting the last place of those who share it
 */
record Turn(
    Kind kind, long before, long tied, long ticket, long left, long waiting, long lastWaiting) {
  /** What can come of a turn. */
  enum Kind {
    /** It was met in full. */
    MET,
    /** It got what was left. */
    PART,
    /** It did not fit, and what was left was kept from those behind. */
    STOPS,
    /** It did not fit, and the next was tried. */
    PASSED_OVER,
    /** Nothing was left. */
    NOTHING_LEFT,
    /** Nothing was left but what is kept for those who wait before it. */
    KEPT_BEFORE,
    /** It was tied at a cut, and nothing decides between the tied: what they need is kept. */
    UNDECIDED
  }

  /** Returns this turn with a place on the waitlist that it shares up to the last one. */
  Turn waiting(long from, long to) {
    return new Turn(kind, before, tied, ticket, left, from, to);
  }

  /** Returns this turn without the lot, if one was drawn. */
  Turn withoutLot() {
    return ticket == 0 ? this : new Turn(kind, before, 0, 0, left, waiting, lastWaiting);
  }
}

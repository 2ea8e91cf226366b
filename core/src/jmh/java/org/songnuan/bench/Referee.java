package org.songnuan.bench;

import java.util.List;

/**
 * Compares every row of every contestant with the hand-written rules before anything is timed, and
 * the register with what is said of it.
 *
 * <p>Where there are 240 rules, nobody wrote them by hand: then the lambdas are compared with,
 * after those of version 0 among them have been compared with the hand-written ones.
 */
final class Referee {
  private final RuleBook book;
  private final PlainHousehold[] households;
  private final long[] expected;

  private Referee(RuleBook book, PlainHousehold[] households, long[] expected) {
    this.book = book;
    this.households = households;
    this.expected = expected;
  }

  /**
   * Returns the referee of a contest.
   *
   * @throws IllegalStateException if the register is not what it should be, or the rules as lambdas
   *     differ from those written by hand
   */
  static Referee of(Register register, RuleBook book, PlainHousehold[] households) {
    RuleBook written = RuleBook.of(24);
    long[] byHand = new long[households.length];
    new HandIfs(households).classify(byHand);
    requireShape(register, byHand);
    Referee ofHand = new Referee(written, households, byHand);
    if (book.equals(written)) {
      return ofHand;
    }
    long[] byLambdas = new long[households.length * book.words()];
    new Lambdas(book, households).classify(byLambdas);
    ofHand.requireSameVersion(book, byLambdas);
    return new Referee(book, households, byLambdas);
  }

  private static void requireShape(Register register, long[] masks) {
    int none = 0;
    long met = 0;
    for (long mask : masks) {
      none += mask == 0 ? 1 : 0;
      met |= mask;
    }
    boolean right =
        switch (register) {
          case POOR -> none >= 30_000 && none <= 40_000;
          case GENERAL -> none >= 98_500 && none <= 99_500;
        };
    if (!right || met != (1L << 24) - 1) {
      throw new IllegalStateException(
          "Register ("
              + register
              + ") must be as described, but was ("
              + none
              + " in no category, "
              + Long.bitCount(met)
              + " rules met).");
    }
  }

  private void requireSameVersion(RuleBook versions, long[] masks) {
    List<String> originals = book.ids();
    for (int rule = 0; rule < versions.rules().size(); rule++) {
      RuleBook.Entry entry = versions.rules().get(rule);
      if (entry.version() == 0) {
        int original = originals.indexOf(entry.original());
        for (int row = 0; row < households.length; row++) {
          if (isSet(masks, row, versions.words(), rule) != isSet(expected, row, 1, original)) {
            throw differs("lambdas", row, entry.id());
          }
        }
      }
    }
  }

  private static boolean isSet(long[] masks, int row, int words, int rule) {
    return (masks[row * words + (rule >> 6)] >> rule & 1) == 1;
  }

  /** Returns how many words the masks of the whole register take. */
  int length() {
    return expected.length;
  }

  /**
   * Checks that these are the masks of every row.
   *
   * @throws IllegalStateException if one differs
   */
  void requireSame(String contestant, long[] masks) {
    for (int word = 0; word < expected.length; word++) {
      requireNone(contestant, word, masks[word] ^ expected[word]);
    }
  }

  /**
   * Checks masks of households of whom something is missing, certain ones before possible ones:
   * whatever the papers say, what is certain holds and what holds is possible; where nothing is
   * missing both are the same; and something is open at all.
   *
   * @throws IllegalStateException if that is not so
   */
  void requireSound(String contestant, long[] masks) {
    long open = 0;
    for (int word = 0; word < expected.length; word++) {
      long certain = masks[word];
      long possible = masks[expected.length + word];
      requireNone(contestant, word, (certain & ~expected[word]) | (expected[word] & ~possible));
      if (SongnuanUnknowns.isComplete(word / book.words())) {
        requireNone(contestant, word, certain ^ possible);
      }
      open |= certain ^ possible;
    }
    if (open == 0) {
      throw new IllegalStateException(
          "Contestant (" + contestant + ") must leave something open, but left nothing.");
    }
  }

  private void requireNone(String contestant, int word, long wrong) {
    if (wrong != 0) {
      int rule = ((word % book.words()) << 6) + Long.numberOfTrailingZeros(wrong);
      String id = rule < book.ids().size() ? book.ids().get(rule) : "of no number";
      throw differs(contestant, word / book.words(), id);
    }
  }

  private static IllegalStateException differs(String contestant, int row, String rule) {
    return new IllegalStateException(
        "Contestant ("
            + contestant
            + ") must agree with the hand-written rules, but did not (row "
            + row
            + ", rule "
            + rule
            + ").");
  }
}

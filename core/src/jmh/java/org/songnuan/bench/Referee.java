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
    int found = 0;
    for (long mask : masks) {
      none += mask == 0 ? 1 : 0;
      found += Long.bitCount(mask);
    }
    boolean right =
        switch (register) {
          case POOR -> none >= 30_000 && none <= 40_000;
          case GENERAL -> none >= 98_500 && none <= 99_500;
        };
    long all = 0;
    for (long mask : masks) {
      all |= mask;
    }
    if (!right || all != (1L << 24) - 1) {
      throw new IllegalStateException(
          "Register ("
              + register
              + ") must be as described, but was ("
              + none
              + " in no category, "
              + found
              + " categories, rules met "
              + Long.toBinaryString(all)
              + ").");
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
    requireWithin(contestant, masks, 0, masks, 0);
    for (int word = 0; word < expected.length; word++) {
      if (masks[word] != expected[word]) {
        throw differs(contestant, word, masks[word] ^ expected[word]);
      }
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
    requireWithin(contestant, masks, 0, masks, expected.length);
    long open = 0;
    for (int word = 0; word < expected.length; word++) {
      long unknown = masks[word] ^ masks[expected.length + word];
      if (SongnuanUnknowns.isComplete(word / book.words()) && unknown != 0) {
        throw differs(contestant, word, unknown);
      }
      open |= unknown;
    }
    if (open == 0) {
      throw new IllegalStateException(
          "Contestant (" + contestant + ") must leave something open, but left nothing.");
    }
  }

  private void requireWithin(
      String contestant, long[] certain, int firstCertain, long[] possible, int firstPossible) {
    for (int word = 0; word < expected.length; word++) {
      long wrong =
          (certain[firstCertain + word] & ~expected[word])
              | (expected[word] & ~possible[firstPossible + word]);
      if (wrong != 0) {
        throw differs(contestant, word, wrong);
      }
    }
  }

  private IllegalStateException differs(String contestant, int word, long wrong) {
    int rule = ((word % book.words()) << 6) + Long.numberOfTrailingZeros(wrong);
    String id = rule < book.ids().size() ? book.ids().get(rule) : "no rule";
    return differs(contestant, word / book.words(), id);
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

package org.songnuan.bench;

import java.util.List;
import java.util.function.Predicate;

/** A predicate for each rule, asked one after the other. */
final class Lambdas implements Contestant {
  private final PlainHousehold[] households;
  private final Predicate<PlainHousehold>[] rules;
  private final int words;

  @SuppressWarnings("unchecked") // an array of a generic type cannot be made in another way
  Lambdas(RuleBook book, PlainHousehold[] households) {
    List<Predicate<PlainHousehold>> all = JavaRules.of(book);
    this.households = households;
    this.rules = all.toArray((Predicate<PlainHousehold>[]) new Predicate<?>[0]);
    this.words = book.words();
  }

  @Override
  public void classify(long[] masks) {
    for (int row = 0; row < households.length; row++) {
      for (int word = 0; word < words; word++) {
        masks[row * words + word] = mask(households[row], word << 6);
      }
    }
  }

  private long mask(PlainHousehold household, int first) {
    int end = Math.min(rules.length, first + 64);
    long mask = 0;
    for (int rule = first; rule < end; rule++) {
      if (rules[rule].test(household)) {
        mask |= 1L << rule;
      }
    }
    return mask;
  }
}

package org.songnuan.bench;

import java.util.Arrays;
import org.songnuan.rule.Columns;

/** This library over a register that is kept as columns; filling them is not timed. */
final class SongnuanColumns implements Contestant {
  private final Columns columns;
  private final VerdictMasks verdicts;

  SongnuanColumns(RuleBook book, PlainHousehold[] households) {
    this.columns =
        Columns.of(HouseholdFacts.PLAIN, Arrays.asList(households), HouseholdFacts::sheet);
    this.verdicts = new VerdictMasks(book, book.compile(HouseholdFacts.PLAIN));
  }

  @Override
  public void classify(long[] masks) {
    verdicts.certain(columns, masks);
  }
}

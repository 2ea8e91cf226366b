package org.songnuan.bench;

import java.util.Arrays;
import java.util.List;

/**
 * This library over plain records: every pass reads each record through one reader into cells that
 * are used again.
 */
final class SongnuanObjects implements Contestant {
  private final List<PlainHousehold> households;
  private final VerdictMasks verdicts;

  SongnuanObjects(RuleBook book, PlainHousehold[] households) {
    this.households = Arrays.asList(households);
    this.verdicts = new VerdictMasks(book, book.compile(HouseholdFacts.PLAIN));
  }

  @Override
  public void classify(long[] masks) {
    verdicts.certain(households, HouseholdFacts.READER, masks);
  }
}

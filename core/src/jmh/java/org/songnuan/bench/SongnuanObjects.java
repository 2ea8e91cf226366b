package org.songnuan.bench;

/**
 * This library over plain records: every pass reads each record into a sheet and asks the rules of
 * it, one by one.
 */
final class SongnuanObjects implements Contestant {
  private final PlainHousehold[] households;
  private final VerdictMasks verdicts;

  SongnuanObjects(RuleBook book, PlainHousehold[] households) {
    this.households = households;
    this.verdicts = new VerdictMasks(book, book.compile(HouseholdFacts.PLAIN));
  }

  @Override
  public void classify(long[] masks) {
    for (int row = 0; row < households.length; row++) {
      verdicts.certain(HouseholdFacts.sheet(households[row]), row, masks);
    }
  }
}

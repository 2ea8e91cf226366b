package org.songnuan.bench;

/**
 * This library over plain records: every pass reads each record through one reader into cells that
 * are used again.
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
      verdicts.certain(households[row], HouseholdFacts.READER, row, masks);
    }
  }
}

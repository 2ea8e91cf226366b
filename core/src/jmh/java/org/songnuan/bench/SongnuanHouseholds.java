package org.songnuan.bench;

import java.util.Arrays;
import org.songnuan.beneficiary.Household;

/** This library over its own type, whose sheets are filled when a household is made. */
final class SongnuanHouseholds implements Contestant {
  private final Household[] households;
  private final VerdictMasks verdicts;

  SongnuanHouseholds(RuleBook book, PlainHousehold[] households) {
    this.households =
        Arrays.stream(households).map(HouseholdFacts::household).toArray(Household[]::new);
    this.verdicts = new VerdictMasks(book, book.compile(HouseholdFacts.OWN));
  }

  @Override
  public void classify(long[] masks) {
    for (int row = 0; row < households.length; row++) {
      verdicts.certain(households[row].facts(), row, masks);
    }
  }
}

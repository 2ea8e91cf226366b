package org.songnuan.bench;

import java.util.Arrays;
import java.util.List;
import org.songnuan.beneficiary.Household;

/** This library over its own type, whose sheets are filled when a household is made. */
final class SongnuanHouseholds implements Contestant {
  private final List<Household> households;
  private final VerdictMasks verdicts;

  SongnuanHouseholds(RuleBook book, PlainHousehold[] households) {
    this.households = Arrays.stream(households).map(HouseholdFacts::household).toList();
    this.verdicts = new VerdictMasks(book, book.compile(HouseholdFacts.OWN));
  }

  @Override
  public void classify(long[] masks) {
    verdicts.certain(households, Household::facts, masks);
  }
}

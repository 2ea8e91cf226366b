package org.songnuan.bench;

import java.util.Arrays;
import java.util.List;
import org.songnuan.beneficiary.Household;

/**
 * This library over its own type where facts may be missing: one household in ten has brought no
 * papers, so that its costs, its savings and its grade of disability are not on file.
 *
 * <p>The first half of the masks is what certainly holds, the second what possibly holds.
 */
final class SongnuanUnknowns implements Contestant {
  private final List<Household> households;
  private final VerdictMasks verdicts;

  SongnuanUnknowns(RuleBook book, PlainHousehold[] households) {
    this.households = Arrays.stream(households).map(SongnuanUnknowns::household).toList();
    this.verdicts = new VerdictMasks(book, book.compile(HouseholdFacts.OWN));
  }

  /** Returns whether everything of the household of this row is on file. */
  static boolean isComplete(int row) {
    return row % 10 != 7;
  }

  private static Household household(PlainHousehold plain) {
    return isComplete(plain.number())
        ? HouseholdFacts.household(plain)
        : HouseholdFacts.withoutPapers(plain);
  }

  @Override
  public void classify(long[] masks) {
    verdicts.certainAndPossible(households, Household::facts, masks);
  }
}

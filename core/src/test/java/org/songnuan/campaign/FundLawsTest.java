package org.songnuan.campaign;

import net.jqwik.api.Arbitrary;
import org.songnuan.beneficiary.Roster;
import org.songnuan.laws.FundLaws;
import org.songnuan.testkit.FundArbitraries;
import org.songnuan.testkit.RosterArbitraries;

class FundLawsTest implements FundLaws {
  @Override
  public Arbitrary<Campaign> campaigns() {
    return FundArbitraries.campaigns();
  }

  @Override
  public Arbitrary<Roster> rosters() {
    return RosterArbitraries.rosters();
  }
}

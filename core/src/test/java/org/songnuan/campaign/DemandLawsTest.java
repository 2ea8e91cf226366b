package org.songnuan.campaign;

import net.jqwik.api.Arbitrary;
import org.songnuan.beneficiary.Roster;
import org.songnuan.laws.DemandLaws;
import org.songnuan.testkit.CampaignArbitraries;
import org.songnuan.testkit.RosterArbitraries;

class DemandLawsTest implements DemandLaws {
  @Override
  public Arbitrary<Campaign> campaigns() {
    return CampaignArbitraries.campaigns();
  }

  @Override
  public Arbitrary<Roster> rosters() {
    return RosterArbitraries.rosters();
  }
}

package org.songnuan.campaign;

import net.jqwik.api.Arbitrary;
import org.songnuan.beneficiary.Roster;
import org.songnuan.laws.RunLaws;
import org.songnuan.testkit.CampaignArbitraries;
import org.songnuan.testkit.RosterArbitraries;

class RunLawsTest implements RunLaws {
  @Override
  public Arbitrary<Campaign> campaigns() {
    return CampaignArbitraries.campaigns();
  }

  @Override
  public Arbitrary<Roster> rosters() {
    return RosterArbitraries.rosters();
  }
}

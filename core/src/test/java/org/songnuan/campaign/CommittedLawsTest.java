package org.songnuan.campaign;

import net.jqwik.api.Arbitrary;
import org.songnuan.beneficiary.Roster;
import org.songnuan.laws.CommittedLaws;
import org.songnuan.testkit.CampaignArbitraries;
import org.songnuan.testkit.RosterArbitraries;

class CommittedLawsTest implements CommittedLaws {
  @Override
  public Arbitrary<Campaign> campaigns() {
    return CampaignArbitraries.campaigns();
  }

  @Override
  public Arbitrary<Roster> rosters() {
    return RosterArbitraries.rosters();
  }
}

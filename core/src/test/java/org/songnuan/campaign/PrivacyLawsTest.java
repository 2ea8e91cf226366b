package org.songnuan.campaign;

import net.jqwik.api.Arbitrary;
import org.songnuan.beneficiary.Roster;
import org.songnuan.laws.PrivacyLaws;
import org.songnuan.testkit.CampaignArbitraries;
import org.songnuan.testkit.RosterArbitraries;

class PrivacyLawsTest implements PrivacyLaws {
  @Override
  public Arbitrary<Campaign> campaigns() {
    return CampaignArbitraries.campaigns();
  }

  @Override
  public Arbitrary<Roster> markedRosters() {
    return RosterArbitraries.rosters(MARKER);
  }
}

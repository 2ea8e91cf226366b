package org.songnuan.campaign;

import net.jqwik.api.Arbitrary;
import org.songnuan.beneficiary.Roster;
import org.songnuan.laws.RankLaws;
import org.songnuan.testkit.RankArbitraries;
import org.songnuan.testkit.RosterArbitraries;

class RankLawsTest implements RankLaws {
  @Override
  public Arbitrary<Campaign> campaigns() {
    return RankArbitraries.campaigns();
  }

  @Override
  public Arbitrary<Roster> rosters() {
    return RosterArbitraries.rosters();
  }
}

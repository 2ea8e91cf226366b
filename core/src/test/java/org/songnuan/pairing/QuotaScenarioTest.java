package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Joiner;
import com.google.common.primitives.Ints;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.scope.Lot;

/** Quotas by rank (O13) and the contacts of a union (A4). */
class QuotaScenarioTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 13);
  private static final Area COUNTY = Area.parse("示例县");
  private static final List<String> RANKS = List.of("县处级正职", "县处级副职", "乡科级正职", "乡科级副职", "一般干部");

  @Test
  void each_rank_carries_its_quota_and_no_more() {
    List<String> told = new ArrayList<>();
    for (int[] quota : List.of(new int[] {5, 4, 3, 2, 1}, new int[] {8, 7, 6, 5, 4})) {
      PairingPolicy.Builder policy = PairingPolicy.builder().lot(Lot.of("quota"));
      List<Helper> helpers = new ArrayList<>();
      int all = 0;
      for (int i = 0; i < quota.length; i++) {
        policy.capacity(RANKS.get(i), quota[i]);
        all += quota[i];
        helpers.add(Helper.builder().id("S-" + i).area(COUNTY).rank(RANKS.get(i)).build());
      }
      Pairing full = policy.build().pair(PairingTest.targets(all, COUNTY), helpers, DAY);
      Pairing over = full.plus(Target.of("H-more", COUNTY));
      for (int i = 0; i < quota.length; i++) {
        assertThat(full.recipients(HelperId.of("S-" + i))).hasSize(quota[i]);
      }
      assertThat(over.alone()).hasSize(1);
      assertThat(over.shortages().get(0).missing()).isEqualTo(1);
      told.add(
          Joiner.on('-').join(Ints.asList(quota))
              + ": "
              + full.pairs().size()
              + " of "
              + all
              + ", one more is one too many");
    }

    assertThat(told).isEqualTo(ScenarioFiles.expected("03-quotas"));
  }

  @Test
  void the_share_of_an_ill_cadre_is_redistributed_in_the_unit() {
    PairingPolicy policy = PairingPolicy.builder().lot(Lot.of("quota")).build();
    List<Helper> helpers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      helpers.add(
          Helper.builder()
              .id("S-" + i)
              .area(COUNTY)
              .organisation(i < 3 ? "财政局" : "教育局")
              .capacity(4)
              .build());
    }
    Pairing pairing = policy.pair(PairingTest.targets(12, COUNTY), helpers, DAY);
    Pairing taken = pairing.redistribute(HelperId.of("S-0"), DateRange.from(DAY));

    assertThat(taken.pairs())
        .hasSize(2)
        .extracting(Pair::helper)
        .containsExactlyInAnyOrder(HelperId.of("S-1"), HelperId.of("S-2"));
    assertThat(taken.quality().alone()).isZero();
  }

  @Test
  void everybody_listed_has_a_contact_and_a_lone_elder_a_person() {
    String scenario = "02-union-contacts";
    List<Helper> helpers = new ArrayList<>(ScenarioFiles.staff(scenario, COUNTY));
    helpers.add(Helper.builder().id("T").area(COUNTY).kind(HelperKind.TEAM).capacity(20).build());
    List<Target> targets = ScenarioFiles.targets(scenario, COUNTY);
    Pairing pairing =
        PairingPolicy.builder()
            .lot(Lot.of("union"))
            .addRule(PairRule.namedPerson("ELDER_ALONE"))
            .build()
            .pair(targets, helpers, DAY);
    long elders =
        pairing.pairs().stream()
            .filter(pair -> pair.recipient().value().startsWith("E-"))
            .filter(pair -> pair.helper().value().startsWith("K-"))
            .count();

    assertThat(
            List.of(pairing.pairs().size() + "/" + targets.size(), "elders with persons " + elders))
        .isEqualTo(ScenarioFiles.expected(scenario));
  }
}

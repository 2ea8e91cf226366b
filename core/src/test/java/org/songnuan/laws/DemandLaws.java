package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.testkit.CampaignArbitraries.CITY;
import static org.songnuan.testkit.CampaignArbitraries.DATE;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.fund.Demand;
import org.songnuan.fund.Draws;
import org.songnuan.fund.Settlement;

/** Demand and draws of parts merge into those of the whole, however it is taken apart. */
public interface DemandLaws {
  /** Campaigns in which not everybody can have everything. */
  @Provide
  Arbitrary<Campaign> campaigns();

  /** Rosters for those campaigns. */
  @Provide
  Arbitrary<Roster> rosters();

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void three_parts_merge_in_any_order_and_grouping(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster, @ForAll long seed) {
    CampaignPlan plan = plan(campaign);
    List<List<Assessment>> parts = parts(plan, roster, seed);
    Settlement open = plan.settle(plan.demand(assessments(plan, roster)));

    assertMerges(parts.stream().map(plan::demand).toList(), Demand::merge);
    assertMerges(parts.stream().map(open::draws).toList(), Draws::merge);
  }

  private static <T> void assertMerges(List<T> parts, BinaryOperator<T> merge) {
    T one = parts.get(0);
    T two = parts.get(1);
    T three = parts.get(2);
    T whole = merge.apply(merge.apply(one, two), three);

    assertThat(merge.apply(one, merge.apply(two, three))).isEqualTo(whole).hasSameHashCodeAs(whole);
    assertThat(merge.apply(merge.apply(three, one), two)).isEqualTo(whole);
    assertThat(merge.apply(two, one)).isEqualTo(merge.apply(one, two));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void nobody_adds_nothing(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    CampaignPlan plan = plan(campaign);
    ImmutableList<Assessment> assessments = assessments(plan, roster);
    Demand demand = plan.demand(assessments);
    Draws draws = plan.settle(demand).draws(assessments);

    assertThat(plan.demand(ImmutableList.of())).isEqualTo(Demand.NONE);
    assertThat(demand.merge(Demand.NONE)).isEqualTo(demand);
    assertThat(Demand.NONE.merge(demand)).isEqualTo(demand);
    assertThat(draws.merge(Draws.NONE)).isEqualTo(draws);
    assertThat(Draws.NONE.merge(draws)).isEqualTo(draws);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void the_parts_of_any_partition_merge_into_the_whole(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster, @ForAll long seed) {
    CampaignPlan plan = plan(campaign);
    ImmutableList<Assessment> all = assessments(plan, roster);
    Settlement open = plan.settle(plan.demand(all));
    List<List<Assessment>> parts = parts(plan, roster, seed);

    assertThat(parts.stream().map(plan::demand).reduce(Demand.NONE, Demand::merge))
        .isEqualTo(plan.demand(all))
        .isEqualTo(
            all.stream()
                .map(assessment -> plan.demand(List.of(assessment)))
                .reduce(Demand.NONE, Demand::merge));
    assertThat(parts.stream().map(plan::demand).reduce(Demand.NONE, Demand::merge).text())
        .isEqualTo(plan.demand(all).text());
    assertThat(parts.stream().map(open::draws).reduce(Draws.NONE, Draws::merge))
        .isEqualTo(open.draws(all));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void the_table_does_not_grow_with_the_roster(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    CampaignPlan plan = plan(campaign);
    ImmutableList<Assessment> all = assessments(plan, roster);
    long sorts =
        all.stream().flatMap(assessment -> assessment.entitlements().stream()).distinct().count();
    long open =
        all.stream()
            .filter(Assessment::isOpen)
            .map(assessment -> List.of(assessment.entitlements(), assessment.possible()))
            .distinct()
            .mapToLong(pair -> pair.get(1).size())
            .sum();

    assertThat((long) plan.demand(all).size())
        .isLessThanOrEqualTo(sorts + open)
        .isLessThanOrEqualTo(plan.demandBound(all.size()));
  }

  private static List<List<Assessment>> parts(CampaignPlan plan, Roster roster, long seed) {
    Random random = new Random(seed);
    List<List<Assessment>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Assessment assessment : assessments(plan, roster)) {
      parts.get(random.nextInt(parts.size())).add(assessment);
    }
    return parts;
  }

  private static ImmutableList<Assessment> assessments(CampaignPlan plan, Roster roster) {
    return roster.recipients().stream().map(plan::assess).collect(ImmutableList.toImmutableList());
  }

  private static CampaignPlan plan(Campaign campaign) {
    return campaign.prepare(DATE, CITY).orThrow();
  }
}

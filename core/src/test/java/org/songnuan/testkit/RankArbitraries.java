package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.songnuan.beneficiary.Household;
import org.songnuan.benefit.Priority;
import org.songnuan.campaign.Campaign;
import org.songnuan.split.RankOrder;
import org.songnuan.split.Splitter;

/** Campaigns in which what is short goes in rank order, under every sort of terms. */
public final class RankArbitraries {
  private static final ImmutableList<RankOrder> ORDERS =
      ImmutableList.of(RankOrder.divisible(), RankOrder.stopping(), RankOrder.skipping());

  private RankArbitraries() {}

  /** Campaigns of {@link FundArbitraries} in rank order, or with a priority for whole benefits. */
  public static Arbitrary<Campaign> campaigns() {
    return Combinators.combine(FundArbitraries.campaigns(), Arbitraries.longs().withoutEdgeCases())
        .as((campaign, seed) -> ranked(campaign, new Random(seed)));
  }

  private static Campaign ranked(Campaign campaign, Random random) {
    Splitter whenShort =
        random.nextInt(4) == 0
            ? campaign.whenShort()
            : ORDERS.get(random.nextInt(3)).by(List.of(1L, 100L, 100_00L).get(random.nextInt(3)));
    return Campaign.builder()
        .id(campaign.id())
        .addAllParameters(campaign.parameters())
        .addAllCategories(campaign.categories())
        .addAllBenefits(campaign.benefits())
        .addAllFunds(campaign.funds())
        .addAllStocks(campaign.stocks())
        .stacking(campaign.stacking())
        .gate(campaign.gate())
        .priority(priority(campaign, random))
        .whenShort(whenShort)
        .build();
  }

  private static Priority priority(Campaign campaign, Random random) {
    Priority priority =
        random.nextBoolean()
            ? Priority.NONE
            : Priority.categories(campaign.categories().get(0).id().value());
    priority =
        random.nextBoolean()
            ? priority.lowestFirst(Household.PER_HEAD)
            : priority.highestFirst(Household.INCOME);
    priority = random.nextBoolean() ? priority.highestFirst(Household.SIZE) : priority;
    return random.nextBoolean() ? priority.drawingLots() : priority;
  }
}

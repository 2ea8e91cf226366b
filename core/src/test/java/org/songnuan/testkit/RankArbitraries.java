package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.songnuan.beneficiary.Household;
import org.songnuan.benefit.PriceList;
import org.songnuan.benefit.Priority;
import org.songnuan.benefit.Substitution;
import org.songnuan.campaign.Campaign;
import org.songnuan.fund.Quota;
import org.songnuan.quantity.Money;
import org.songnuan.split.RankOrder;
import org.songnuan.split.Splitter;

/**
 * Campaigns with everything at once: what is short goes in rank order, funds have terms, seats are
 * few, goods are exchanged, and a household's value is capped.
 */
public final class RankArbitraries {
  private static final ImmutableList<RankOrder> ORDERS =
      ImmutableList.of(RankOrder.divisible(), RankOrder.stopping(), RankOrder.skipping());

  private static final PriceList PRICES =
      PriceList.NONE
          .plus(CampaignArbitraries.RICE, Money.ofFen(3_50), CampaignArbitraries.DATE, "quote")
          .plus(CampaignArbitraries.QUILT, Money.ofFen(80_00), CampaignArbitraries.DATE, "quote");

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
    Campaign.Builder builder = Campaign.builder();
    if (random.nextInt(3) == 0) {
      builder.valueCap(Money.ofFen(random.nextInt(600_00)));
    }
    if (random.nextInt(3) == 0) {
      builder.addSubstitution(
          Substitution.of(
              CampaignArbitraries.RICE,
              1 + random.nextInt(2),
              CampaignArbitraries.QUILT,
              1 + random.nextInt(2)));
    }
    if (random.nextInt(3) == 0) {
      builder.quota(quota(campaign, random));
    }
    return builder
        .prices(PRICES)
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

  private static Quota quota(Campaign campaign, Random random) {
    Quota quota = Quota.of(2 + random.nextInt(6));
    quota =
        random.nextBoolean()
            ? quota.reservingFor(1 + random.nextInt(2), campaign.categories().get(0).id().value())
            : quota.reservingIn(1, CampaignArbitraries.DISTRICT);
    return random.nextBoolean() ? quota.keepingUnfilled() : quota;
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

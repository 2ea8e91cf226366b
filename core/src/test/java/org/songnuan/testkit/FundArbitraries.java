package org.songnuan.testkit;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.songnuan.beneficiary.Category;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.campaign.Campaign;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundSource;
import org.songnuan.fund.Release;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.DateRange;

/** Campaigns whose funds come under every sort of terms at once. */
public final class FundArbitraries {
  private static final LocalDate DATE = CampaignArbitraries.DATE;

  private FundArbitraries() {}

  /** Campaigns of {@link CampaignArbitraries} with terms for their funds. */
  public static Arbitrary<Campaign> campaigns() {
    return Combinators.combine(
            CampaignArbitraries.campaigns(), Arbitraries.longs().withoutEdgeCases())
        .as(
            (campaign, seed) -> {
              Random random = new Random(seed);
              return with(campaign, benefits(campaign, random), terms(campaign, random));
            });
  }

  private static List<Benefit> benefits(Campaign campaign, Random random) {
    return campaign.benefits().stream()
        .map(benefit -> random.nextInt(4) == 0 ? benefit.whole() : benefit)
        .toList();
  }

  /** Returns the campaign with other funds. */
  public static Campaign withFunds(Campaign campaign, Iterable<Fund> funds) {
    return with(campaign, campaign.benefits(), funds);
  }

  private static Campaign with(
      Campaign campaign, Iterable<Benefit> benefits, Iterable<Fund> funds) {
    return Campaign.builder()
        .id(campaign.id())
        .addAllParameters(campaign.parameters())
        .addAllCategories(campaign.categories())
        .addAllBenefits(benefits)
        .addAllFunds(funds)
        .addAllStocks(campaign.stocks())
        .stacking(campaign.stacking())
        .gate(campaign.gate())
        .whenShort(campaign.whenShort())
        .build();
  }

  private static List<Fund> terms(Campaign campaign, Random random) {
    ImmutableList.Builder<Fund> funds = ImmutableList.builder();
    for (int i = 0; i < campaign.funds().size(); i++) {
      Fund fund = campaign.funds().get(i).from(any(FundSource.values(), random));
      if (random.nextInt(5) == 0) {
        fund = fund.valid(DateRange.until(DATE.plusDays(random.nextInt(3) - 1)));
      }
      if (random.nextInt(4) == 0) {
        fund = fund.earmarked(fund.earmark().in(CampaignArbitraries.DISTRICT));
      }
      if (random.nextInt(5) == 0) {
        fund = fund.earmarked(fund.earmark().forKinds(any(BenefitKind.values(), random)));
      }
      if (random.nextInt(6) == 0) {
        fund = fund.released(Release.of("A-1", DATE.plusDays(random.nextInt(3) - 1), "notice"));
      }
      if (random.nextInt(3) == 0) {
        Category category = any(campaign.categories().toArray(Category[]::new), random);
        fund = fund.limiting(category.id().value(), Money.ofFen(random.nextInt(500_00)));
      }
      if (i > 0 && random.nextInt(3) == 0) {
        String leader = campaign.funds().get(random.nextInt(i)).id().value();
        Ratio ratio = Ratio.of(1 + random.nextInt(3), 1 + random.nextInt(3));
        fund =
            random.nextBoolean()
                ? fund.matching(leader, ratio)
                : fund.matchingExactly(leader, ratio);
      }
      funds.add(fund);
    }
    return funds.build();
  }

  private static <T> T any(T[] all, Random random) {
    return all[random.nextInt(all.length)];
  }
}

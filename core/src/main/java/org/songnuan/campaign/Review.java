package org.songnuan.campaign;

import static com.google.common.collect.ImmutableList.sortedCopyOf;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.fund.Earmark;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundCode;
import org.songnuan.fund.Stock;

/**
 * What can be found in a campaign by reading it, without rules, date or area; by id, whatever the
 * order in which it was written.
 */
final class Review {
  private final ImmutableSet<CategoryId> categories;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  private Review(Campaign campaign) {
    this.categories = campaign.categories().stream().map(Category::id).collect(toImmutableSet());
  }

  static ImmutableList<Finding> of(Campaign campaign) {
    Review review = new Review(campaign);
    review.read(campaign);
    return review.findings.build();
  }

  private void read(Campaign campaign) {
    if (campaign.categories().isEmpty()) {
      findings.add(Finding.warning(CampaignCode.NO_CATEGORY));
    }
    if (campaign.benefits().isEmpty()) {
      findings.add(Finding.warning(CampaignCode.NO_BENEFIT));
    }
    for (Category category : sortedCopyOf(comparing(Category::id), campaign.categories())) {
      if (category.criterion().isEmpty()) {
        findings.add(
            Finding.error(CampaignCode.NO_CRITERION, Argument.text(category.id().value())));
      }
    }
    for (Benefit benefit : campaign.tariff().benefits()) {
      if (!categories.contains(benefit.category())) {
        findings.add(
            Finding.error(
                BenefitCode.UNKNOWN_CATEGORY,
                Argument.text(benefit.id().value()),
                Argument.text(benefit.category().value())));
      }
    }
    for (Fund fund : campaign.treasury().funds()) {
      check(fund.id().value(), fund.earmark());
      if (fund.amount().isZero()) {
        findings.add(Finding.warning(FundCode.EMPTY_FUND, Argument.of(fund.term())));
      }
    }
    for (Stock stock : campaign.treasury().stocks()) {
      check(stock.id().value(), stock.earmark());
    }
  }

  private void check(String id, Earmark earmark) {
    for (CategoryId category : earmark.categories()) {
      if (!categories.contains(category)) {
        findings.add(
            Finding.error(
                FundCode.UNKNOWN_CATEGORY, Argument.text(id), Argument.text(category.value())));
      }
    }
  }
}

package org.songnuan.campaign;

import static com.google.common.collect.ImmutableList.sortedCopyOf;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeMultiset;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitCode;
import org.songnuan.benefit.Decision;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.Priority;
import org.songnuan.benefit.Substitution;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Code;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.fund.Earmark;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundCode;
import org.songnuan.fund.Release;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Quantity;
import org.songnuan.scope.Area;
import org.songnuan.split.Division;
import org.songnuan.split.RankOrder;
import org.songnuan.split.Splitter;

/**
 * What can be found in a campaign by reading it, without its rules; by id, whatever the order in
 * which it was written.
 */
final class Review {
  private final ImmutableSet<CategoryId> categories;
  private final LocalDate date;
  private final Area area;
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  private Review(Campaign campaign, LocalDate date, Area area) {
    this.date = date;
    this.area = area;
    this.categories = campaign.categories().stream().map(Category::id).collect(toImmutableSet());
  }

  static ImmutableList<Finding> of(Campaign campaign, LocalDate date, Area area) {
    Review review = new Review(campaign, date, area);
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
      if (benefit.grant() instanceof Grant.Share && isByAmounts(campaign.whenShort())) {
        findings.add(
            Finding.error(
                BenefitCode.SHARE_BY_CLAIM,
                Argument.text(benefit.id().value()),
                Argument.of(campaign.whenShort().term())));
      }
    }
    findings.addAll(TariffReview.of(campaign, date));
    decisions(campaign);
    for (Fund fund : campaign.treasury().funds()) {
      check(fund.id().value(), fund.earmark());
      checkTerms(campaign, fund);
      if (fund.amount().isZero()) {
        findings.add(Finding.warning(FundCode.EMPTY_FUND, Argument.of(fund.term())));
      }
    }
    for (Stock stock : campaign.treasury().stocks()) {
      check(stock.id().value(), stock.earmark());
      check(campaign, stock);
    }
    if (campaign.valueCap().isPresent()) {
      checkPrices(campaign);
    }
    for (String code : unlike(campaign)) {
      findings.add(Finding.error(CampaignCode.UNLIKE_ITEMS, Argument.text(code)));
    }
  }

  /** Whether what is claimed must be an amount. */
  private static boolean isByAmounts(Splitter whenShort) {
    return !(whenShort instanceof Division division) || division.isByClaims();
  }

  /** Names in priority, quota and decisions, and decisions that contradict each other. */
  private void decisions(Campaign campaign) {
    if (campaign.whenShort() instanceof RankOrder && campaign.priority().equals(Priority.NONE)) {
      findings.add(Finding.warning(FundCode.RANK_WITHOUT_PRIORITY));
    }
    check(BenefitCode.RANK_UNKNOWN_CATEGORY, campaign.priority().categories());
    campaign.quota().ifPresent(quota -> check(FundCode.QUOTA_UNKNOWN_CATEGORY, quota.categories()));
    Multiset<RecipientId> ordered = TreeMultiset.create();
    Set<RecipientId> included = new TreeSet<>();
    Set<RecipientId> excluded = new TreeSet<>();
    for (Decision decision : campaign.decisions()) {
      decision
          .category()
          .ifPresent(id -> check(BenefitCode.DECISION_UNKNOWN_CATEGORY, ImmutableList.of(id)));
      switch (decision.kind()) {
        case ORDER -> ordered.addAll(decision.recipients());
        case INCLUDE -> included.addAll(decision.recipients());
        case EXCLUDE, DECLINE -> excluded.addAll(decision.recipients());
        case CHOOSE -> {}
      }
    }
    Set<RecipientId> conflicts = new TreeSet<>(Sets.intersection(included, excluded));
    Choices choices = Choices.of(campaign);
    findings.addAll(choices.findings());
    conflicts.addAll(choices.contradictory());
    ordered.entrySet().stream()
        .filter(entry -> entry.getCount() > 1)
        .forEach(entry -> conflicts.add(entry.getElement()));
    conflicts.forEach(
        id -> findings.add(Finding.error(BenefitCode.DECISIONS_CONFLICT).about(id.value())));
  }

  private void check(Code code, Iterable<CategoryId> named) {
    for (CategoryId category : named) {
      if (!categories.contains(category)) {
        findings.add(Finding.error(code, Argument.text(category.value())));
      }
    }
  }

  private void checkTerms(Campaign campaign, Fund fund) {
    Argument name = Argument.of(fund.term());
    for (CategoryId category : fund.limits().keySet()) {
      if (!categories.contains(category)) {
        findings.add(
            Finding.error(
                FundCode.UNKNOWN_CATEGORY,
                Argument.text(fund.id().value()),
                Argument.text(category.value())));
      }
    }
    fund.leader()
        .filter(leader -> campaign.funds().stream().noneMatch(other -> other.id().equals(leader)))
        .ifPresent(
            leader ->
                findings.add(
                    Finding.error(FundCode.UNKNOWN_LEADER, name, Argument.text(leader.value()))));
    if (!fund.validity().contains(date)) {
      findings.add(
          Finding.warning(
              FundCode.NOT_VALID,
              name,
              Argument.of(date),
              Argument.text(fund.validity().toString())));
    }
    for (Release release : fund.releases()) {
      if (!release.date().isAfter(date)) {
        findings.add(
            Finding.note(
                FundCode.RELEASED,
                name,
                Argument.of(release.date()),
                Argument.text(release.document())));
      }
    }
    if (meetsNothing(campaign, fund.earmarkOn(date))) {
      findings.add(Finding.warning(FundCode.EARMARK_MEETS_NOTHING, name));
    }
  }

  private boolean meetsNothing(Campaign campaign, Earmark earmark) {
    boolean elsewhere =
        !earmark.areas().isEmpty()
            && earmark.areas().stream()
                .noneMatch(named -> campaign.territory(area).overlaps(named));
    return elsewhere
        || (!campaign.benefits().isEmpty()
            && campaign.benefits().stream()
                .noneMatch(
                    benefit ->
                        earmark.allows(
                            new Entitlement(benefit, ImmutableSortedSet.of(benefit.category())),
                            earmark.areas().isEmpty() ? area : earmark.areas().first())));
  }

  /** Whether everything that the value cap must count has a price, and is counted. */
  private void checkPrices(Campaign campaign) {
    Set<String> unpriced = new TreeSet<>();
    Set<String> uncounted = new TreeSet<>();
    for (Benefit benefit : campaign.tariff().benefits()) {
      if (benefit.grant() instanceof Grant.InKind inKind) {
        inKind
            .goods()
            .figures()
            .forEach((item, figure) -> (figure.isKnown() ? unpriced : uncounted).add(item.code()));
        inKind.goods().items().stream()
            .filter(item -> campaign.prices().price(item, date).isPresent())
            .forEach(item -> unpriced.remove(item.code()));
      }
    }
    campaign.substitutions().stream()
        .map(Substitution::instead)
        .filter(item -> campaign.prices().price(item, date).isEmpty())
        .forEach(item -> unpriced.add(item.code()));
    unpriced.forEach(
        code ->
            findings.add(Finding.error(FundCode.NO_PRICE, Argument.text(code), Argument.of(date))));
    uncounted.forEach(
        code -> findings.add(Finding.warning(FundCode.UNCOUNTED_VALUE, Argument.text(code))));
  }

  /** Whether a batch may still be given, and was bought from a fund that is there. */
  private void check(Campaign campaign, Stock stock) {
    Item item = stock.item();
    if (stock.isExpired(date)) {
      findings.add(
          Finding.warning(
              FundCode.EXPIRED_BATCH,
              Argument.text(stock.id().value()),
              Argument.of(Term.of(item.chinese(), item.english())),
              Argument.of(Quantity.of(stock.amount(), item.unit())),
              Argument.of(stock.lastDay().orElseThrow())));
    }
    stock
        .boughtFrom()
        .filter(id -> campaign.funds().stream().noneMatch(fund -> fund.id().equals(id)))
        .ifPresent(
            id ->
                findings.add(
                    Finding.error(
                        FundCode.UNKNOWN_STOCK_FUND,
                        Argument.text(stock.id().value()),
                        Argument.text(id.value()))));
  }

  /** Returns the codes by which benefits and stocks mean items that differ. */
  private static Set<String> unlike(Campaign campaign) {
    Map<String, Item> byCode = new HashMap<>();
    Set<String> unlike = new TreeSet<>();
    Stream.concat(
            campaign.benefits().stream()
                .map(Benefit::grant)
                .filter(Grant.InKind.class::isInstance)
                .flatMap(grant -> ((Grant.InKind) grant).goods().items().stream()),
            Stream.concat(
                campaign.stocks().stream().map(Stock::item),
                campaign.substitutions().stream()
                    .flatMap(each -> Stream.of(each.wanted(), each.instead()))))
        .forEach(
            item -> {
              Item known = byCode.putIfAbsent(item.code(), item);
              if (known != null && !known.equals(item)) {
                unlike.add(item.code());
              }
            });
    return unlike;
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

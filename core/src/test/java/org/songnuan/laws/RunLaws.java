package org.songnuan.laws;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.testkit.CampaignArbitraries.CITY;
import static org.songnuan.testkit.CampaignArbitraries.DATE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.Stacking;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Award;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Demand;
import org.songnuan.fund.Draws;
import org.songnuan.fund.Earmark;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Issue;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Settlement;
import org.songnuan.fund.Stock;
import org.songnuan.fund.StockId;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.OutcomeTexts;

/** What every run obeys, whatever the campaign and whoever is on the roster. */
public interface RunLaws {
  /** Campaigns in which not everybody can have everything. */
  @Provide
  Arbitrary<Campaign> campaigns();

  /** Rosters for those campaigns. */
  @Provide
  Arbitrary<Roster> rosters();

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void the_order_of_the_roster_never_shows(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster, @ForAll long seed) {
    List<Recipient> shuffled = new ArrayList<>(roster.recipients());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Answers.of(plan(campaign).run(Roster.copyOf(shuffled))))
        .isEqualTo(Answers.of(plan(campaign).run(roster)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void the_order_in_which_the_campaign_was_written_never_shows(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Campaign reversed =
        copy(campaign, campaign.stacking(), Lists.reverse(campaign.benefits()))
            .addAllParameters(Lists.reverse(campaign.parameters()))
            .addAllCategories(Lists.reverse(campaign.categories()))
            .addAllFunds(Lists.reverse(campaign.funds()))
            .addAllStocks(Lists.reverse(campaign.stocks()))
            .build();

    assertThat(Answers.of(plan(reversed).run(roster)))
        .isEqualTo(Answers.of(plan(campaign).run(roster)));
    assertThat(reversed.prepare(DATE.minusYears(1), CITY).findings())
        .isEqualTo(campaign.prepare(DATE.minusYears(1), CITY).findings());
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  default void neither_locale_nor_zone_of_the_machine_shows(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Answers here = Answers.of(plan(campaign).run(roster));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String elsewhere : ImmutableList.of("tr-TR", "ar-SA-u-nu-arab", "th-TH-u-ca-buddhist")) {
        Locale.setDefault(Locale.forLanguageTag(elsewhere));
        TimeZone.setDefault(
            TimeZone.getTimeZone(elsewhere.startsWith("ar") ? "GMT+14:00" : "GMT-12:00"));
        assertThat(Answers.of(plan(campaign).run(roster))).isEqualTo(here);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void every_fen_of_every_fund_is_paid_reserved_or_left(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome = plan(campaign).run(roster);
    Map<FundId, Money> paid = new TreeMap<>();
    for (Award award : outcome.awards()) {
      for (Payment payment : award.payments()) {
        assertThat(payment.money().isPositive()).isTrue();
        paid.merge(payment.fund(), payment.money(), Money::plus);
      }
    }

    assertThat(outcome.settlement().balances()).hasSameSizeAs(campaign.funds());
    for (Balance balance : outcome.settlement().balances()) {
      assertThat(balance.paid()).isEqualTo(paid.getOrDefault(balance.fund().id(), Money.ZERO));
      assertThat(balance.in()).isEqualTo(balance.fund().amount());
      assertThat(balance.reserved()).isEqualTo(balance.fund().reserve().plus(balance.pending()));
      assertThat(balance.paid().plus(balance.reserved()).plus(balance.left()))
          .isEqualTo(balance.in());
      assertThat(balance.left().isNegative()).isFalse();
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void every_unit_of_every_stock_is_given_or_still_there(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome = plan(campaign).run(roster);
    Map<StockId, Long> given = new TreeMap<>();
    campaign.stocks().forEach(stock -> given.put(stock.id(), 0L));
    for (Award award : outcome.awards()) {
      for (Issue issue : award.issues()) {
        assertThat(issue.units()).isPositive();
        given.merge(issue.stock(), issue.units(), Math::addExact);
      }
    }

    assertThat(outcome.settlement().issued()).isEqualTo(given);
    for (Stock stock : campaign.stocks()) {
      assertThat(given.get(stock.id())).isLessThanOrEqualTo(stock.amount());
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void nobody_gets_more_than_is_due_nor_anything_else(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome = plan(campaign).run(roster);

    for (Assessment assessment : outcome.assessments()) {
      Award award = outcome.award(assessment.recipient());
      assertThat(due(assessment).keySet()).containsAll(got(award).keySet());
      got(award)
          .forEach(
              (what, units) ->
                  assertThat(units).isLessThanOrEqualTo(due(assessment).getOrDefault(what, 0L)));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void nothing_is_used_for_what_its_earmark_forbids(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome = plan(campaign).run(roster);
    Function<FundId, Fund> funds = byId(campaign.funds(), Fund::id);
    Function<StockId, Stock> stocks = byId(campaign.stocks(), Stock::id);

    for (Assessment assessment : outcome.assessments()) {
      Function<BenefitId, Entitlement> due =
          byId(assessment.entitlements(), entitlement -> entitlement.benefit().id());
      Award award = outcome.award(assessment.recipient());
      for (Payment payment : award.payments()) {
        assertAllowed(funds.apply(payment.fund()).earmark(), due.apply(payment.benefit()));
      }
      for (Issue issue : award.issues()) {
        assertThat(stocks.apply(issue.stock()).item()).isEqualTo(issue.item());
        assertAllowed(stocks.apply(issue.stock()).earmark(), due.apply(issue.benefit()));
      }
    }
  }

  private static void assertAllowed(Earmark earmark, Entitlement entitlement) {
    if (!earmark.categories().isEmpty()) {
      assertThat(earmark.categories()).containsAnyElementsOf(entitlement.supportedBy());
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void an_assessment_depends_on_its_recipient_alone(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome = plan(campaign).run(roster);

    for (Recipient recipient : roster.recipients()) {
      Outcome alone = plan(campaign).run(Roster.of(recipient));
      assertThat(alone.assessments())
          .containsExactly(outcome.assessment(recipient.id()))
          .containsExactly(plan(campaign).assess(recipient));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void the_steps_over_any_partition_give_what_one_run_gives(
      @ForAll("campaigns") Campaign campaign,
      @ForAll("rosters") Roster roster,
      @ForAll @IntRange(min = 1, max = 5) int parts,
      @ForAll long seed) {
    Random random = new Random(seed);
    CampaignPlan plan = plan(campaign);
    List<List<Assessment>> parted = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      parted.add(new ArrayList<>());
    }
    List<Recipient> shuffled = new ArrayList<>(roster.recipients());
    Collections.shuffle(shuffled, random);
    shuffled.forEach(recipient -> parted.get(random.nextInt(parts)).add(plan.assess(recipient)));

    Demand demand = merged(parted.stream().map(plan::demand).toList(), Demand::merge, random);
    Settlement open = plan.settle(demand);
    Draws draws = merged(parted.stream().map(open::draws).toList(), Draws::merge, random);
    Settlement settlement = open.close(draws);

    Outcome outcome = plan.run(roster);
    assertThat(settlement.balances()).isEqualTo(outcome.settlement().balances());
    assertThat(settlement.issued()).isEqualTo(outcome.settlement().issued());
    assertThat(settlement.certificates()).isEqualTo(outcome.settlement().certificates());
    for (List<Assessment> part : parted) {
      for (Assessment assessment : part) {
        assertThat(settlement.award(assessment)).isEqualTo(outcome.award(assessment.recipient()));
      }
    }
  }

  /** Merges in a random order and grouping. */
  private static <T> T merged(List<T> parts, BinaryOperator<T> merge, Random random) {
    List<T> left = new ArrayList<>(parts);
    while (left.size() > 1) {
      T one = left.remove(random.nextInt(left.size()));
      T other = left.remove(random.nextInt(left.size()));
      left.add(merge.apply(one, other));
    }
    return left.get(0);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void a_benefit_that_is_always_replaced_changes_no_award(
      @ForAll("campaigns") Campaign campaign,
      @ForAll("rosters") Roster roster,
      @ForAll @IntRange(max = 5) int which) {
    Benefit benefit = campaign.benefits().get(which % campaign.benefits().size());
    if (!(benefit.grant() instanceof Grant.Cash cash) || cash.money().fen() == 1) {
      return;
    }
    Benefit smaller =
        Benefit.cash(benefit.category().value(), Money.ofFen(cash.money().fen() - 1))
            .called("a-smaller-one");
    List<Benefit> more = new ArrayList<>(campaign.benefits());
    more.add(smaller);

    Outcome outcome = plan(with(campaign, Stacking.HIGHEST_ONLY, more)).run(roster);
    Outcome without = plan(with(campaign, Stacking.HIGHEST_ONLY, campaign.benefits())).run(roster);
    assertThat(outcome.awards()).isEqualTo(without.awards());
    assertThat(outcome.settlement().balances()).isEqualTo(without.settlement().balances());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void highest_only_entitles_to_the_largest_of_the_sums_parts(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    CampaignPlan highest = plan(with(campaign, Stacking.HIGHEST_ONLY, campaign.benefits()));
    CampaignPlan sum = plan(with(campaign, Stacking.SUM, campaign.benefits()));

    for (Recipient recipient : roster.recipients()) {
      List<Money> all = cash(sum.assess(recipient));
      assertThat(cash(highest.assess(recipient)))
          .isEqualTo(all.isEmpty() ? List.of() : List.of(Collections.max(all)));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void money_is_paid_in_whole_steps_and_equals_differ_by_one(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    long step = campaign.whenShort().step();
    Map<Entitlement, Long> least = new HashMap<>();
    Map<Entitlement, Long> most = new HashMap<>();
    Outcome outcome = plan(campaign).run(roster);

    for (Assessment assessment : outcome.assessments()) {
      Map<String, Long> got = got(outcome.award(assessment.recipient()));
      for (Entitlement entitlement : assessment.entitlements()) {
        if (entitlement.benefit().grant() instanceof Grant.Cash) {
          long units = got.getOrDefault(entitlement.benefit().id().value(), 0L);
          assertThat(units % step).isZero();
          least.merge(entitlement, units, Math::min);
          most.merge(entitlement, units, Math::max);
        }
      }
    }
    most.forEach(
        (entitlement, units) ->
            assertThat(units - least.getOrDefault(entitlement, 0L)).isLessThanOrEqualTo(step));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  default void who_is_short_could_not_be_paid_a_step_more(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    long step = campaign.whenShort().step();
    Outcome outcome = plan(campaign).run(roster);

    for (Assessment assessment : outcome.assessments()) {
      Map<String, Long> got = got(outcome.award(assessment.recipient()));
      for (Entitlement entitlement : assessment.entitlements()) {
        if (entitlement.benefit().grant() instanceof Grant.Cash cash) {
          long units = got.getOrDefault(entitlement.benefit().id().value(), 0L);
          if (cash.money().fen() - units >= step) {
            assertThat(left(outcome, entitlement)).isLessThan(step);
          }
        }
      }
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  default void whoever_gets_less_than_is_due_is_told_why(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome = plan(campaign).run(roster);

    for (Assessment assessment : outcome.assessments()) {
      Award award = outcome.award(assessment.recipient());
      assertThat(!award.shortfalls().isEmpty() || got(award).equals(due(assessment))).isTrue();
    }
  }

  private static long left(Outcome outcome, Entitlement entitlement) {
    return outcome.settlement().balances().stream()
        .filter(balance -> balance.fund().earmark().allows(entitlement.supportedBy()))
        .mapToLong(balance -> balance.left().fen())
        .sum();
  }

  private static List<Money> cash(Assessment assessment) {
    return assessment.entitlements().stream()
        .map(entitlement -> entitlement.benefit().grant())
        .filter(Grant.Cash.class::isInstance)
        .map(grant -> ((Grant.Cash) grant).money())
        .toList();
  }

  /** What is due by benefit, and by item where it is goods. */
  private static Map<String, Long> due(Assessment assessment) {
    Map<String, Long> due = new TreeMap<>();
    for (Entitlement entitlement : assessment.entitlements()) {
      String id = entitlement.benefit().id().value();
      if (entitlement.benefit().grant() instanceof Grant.Cash cash) {
        due.put(id, cash.money().fen());
      } else if (entitlement.benefit().grant() instanceof Grant.InKind inKind) {
        for (Item item : inKind.goods().items()) {
          if (inKind.goods().amount(item).isKnown()) {
            due.put(id + " " + item.code(), inKind.goods().amount(item).value().amount().floor());
          }
        }
      }
    }
    return due;
  }

  private static Map<String, Long> got(Award award) {
    Map<String, Long> got = new TreeMap<>();
    award
        .payments()
        .forEach(
            payment -> got.merge(payment.benefit().value(), payment.money().fen(), Math::addExact));
    award
        .issues()
        .forEach(
            issue ->
                got.merge(
                    issue.benefit().value() + " " + issue.item().code(),
                    issue.units(),
                    Math::addExact));
    return got;
  }

  private static <K, V> Function<K, V> byId(List<V> values, Function<V, K> id) {
    Map<K, V> byId = new HashMap<>();
    values.forEach(value -> byId.put(id.apply(value), value));
    return key -> requireNonNull(byId.get(key));
  }

  private static Campaign with(Campaign campaign, Stacking stacking, List<Benefit> benefits) {
    return copy(campaign, stacking, benefits)
        .addAllParameters(campaign.parameters())
        .addAllCategories(campaign.categories())
        .addAllFunds(campaign.funds())
        .addAllStocks(campaign.stocks())
        .build();
  }

  private static Campaign.Builder copy(
      Campaign campaign, Stacking stacking, List<Benefit> benefits) {
    Campaign.Builder builder = Campaign.builder();
    builder
        .id(campaign.id())
        .gate(campaign.gate())
        .addAllBenefits(benefits)
        .stacking(stacking)
        .whenShort(campaign.whenShort());
    return builder;
  }

  private static CampaignPlan plan(Campaign campaign) {
    return campaign.prepare(DATE, CITY).orThrow();
  }

  /** Everything that a run says, so that two can be compared. */
  record Answers(
      List<Assessment> assessments,
      List<Award> awards,
      List<Balance> balances,
      Map<StockId, Long> issued,
      List<?> certificates,
      List<String> texts) {
    static Answers of(Outcome outcome) {
      return new Answers(
          outcome.assessments(),
          outcome.awards(),
          outcome.settlement().balances(),
          outcome.settlement().issued(),
          outcome.settlement().certificates(),
          OutcomeTexts.of(outcome));
    }
  }
}

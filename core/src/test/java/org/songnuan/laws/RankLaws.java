package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.testkit.CampaignArbitraries.CITY;
import static org.songnuan.testkit.CampaignArbitraries.DATE;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Award;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Certificate;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Demand;
import org.songnuan.fund.Draws;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Round;
import org.songnuan.fund.Settlement;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.OutcomeTexts;

/** What rank order keeps on the network of funds. */
public interface RankLaws {
  /** Campaigns in which what is short goes in rank order. */
  @Provide
  Arbitrary<Campaign> campaigns();

  /** Rosters for those campaigns. */
  @Provide
  Arbitrary<Roster> rosters();

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  default void the_order_of_the_roster_never_shows(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster, @ForAll long seed) {
    List<Recipient> shuffled = new ArrayList<>(roster.recipients());
    Collections.shuffle(shuffled, new Random(seed));
    Outcome one = plan(campaign).run(roster);
    Outcome other = plan(campaign).run(Roster.copyOf(shuffled));

    assertThat(other.awards()).isEqualTo(one.awards());
    assertThat(other.waitlist()).isEqualTo(one.waitlist());
    assertThat(OutcomeTexts.of(other)).isEqualTo(OutcomeTexts.of(one));
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  default void the_parts_of_any_partition_give_what_one_run_gives(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster, @ForAll long seed) {
    CampaignPlan plan = plan(campaign);
    Outcome whole = plan.run(roster);
    Committed committed =
        Committed.of(
            whole.awards().subList(0, whole.awards().size() / 3), Commitment.State.PROMISED);
    Outcome outcome = plan.run(roster, committed);
    Random random = new Random(seed);
    List<List<Assessment>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < roster.size(); i++) {
      parts.get(random.nextInt(3)).add(outcome.admission().of(outcome.assessments().get(i)));
    }
    Round round = plan.rounds().first(committed);
    Settlement settlement = settled(round, parts);
    while (!round.isLast()) {
      round = round.next(settlement);
      settlement = settled(round, parts);
    }

    assertThat(settlement.demand().text()).isEqualTo(outcome.settlement().demand().text());
    assertThat(settlement.balances()).isEqualTo(outcome.settlement().balances());
    assertThat(settlement.stockBalances()).isEqualTo(outcome.settlement().stockBalances());
    assertThat(round.certificates(settlement)).isEqualTo(outcome.certificates());
    for (List<Assessment> part : parts) {
      for (Assessment assessment : part) {
        assertThat(round.award(settlement, assessment))
            .isEqualTo(outcome.award(assessment.recipient()));
      }
    }
  }

  private static Settlement settled(Round round, List<List<Assessment>> parts) {
    Demand demand =
        parts.stream()
            .map(part -> Demand.parse(round.demand(part).text()))
            .reduce(Demand.NONE, (one, other) -> other.merge(one));
    Settlement open = round.settle(demand);
    return open.close(
        parts.stream().map(part -> round.draws(open, part)).reduce(Draws.NONE, Draws::merge));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  default void a_demand_is_read_as_it_was_written_and_is_not_too_large(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster, @ForAll long seed) {
    CampaignPlan plan = plan(campaign);
    Demand demand = plan.demand(plan.assess(roster));
    String text = demand.text();
    assertThat(Demand.parse(text)).isEqualTo(demand);
    assertThat((long) demand.size()).isLessThanOrEqualTo(plan.demandBound(roster.size()));

    Random random = new Random(seed);
    for (int i = 0; i < 20 && !text.isEmpty(); i++) {
      StringBuilder spoilt = new StringBuilder(text);
      int at = random.nextInt(text.length());
      if (random.nextBoolean()) {
        spoilt.deleteCharAt(at);
      } else {
        spoilt.setCharAt(at, "\t\n\" ,-[]?9a\\".charAt(random.nextInt(12)));
      }
      try {
        assertThat(Demand.parse(spoilt).text()).isEqualTo(spoilt.toString());
      } catch (IllegalArgumentException e) {
        assertThat(e.getMessage()).matches("Demand \\(line \\d+, column \\d+\\) must have .*");
      }
    }
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  default void every_fen_is_paid_reserved_or_left_and_every_certificate_holds(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    CampaignPlan plan = plan(campaign);
    Outcome outcome = plan.run(roster);
    Map<FundId, Money> paid = new TreeMap<>();
    for (Award award : outcome.awards()) {
      for (Payment payment : award.payments()) {
        paid.merge(payment.fund(), payment.money(), Money::plus);
      }
    }
    for (Balance balance : outcome.settlement().balances()) {
      assertThat(balance.paid()).isEqualTo(paid.getOrDefault(balance.fund().id(), Money.ZERO));
      assertThat(balance.left().isNegative()).isFalse();
    }
    assertThat(plan.treasury().unmatched(outcome.settlement().balances())).isEmpty();
    for (Certificate certificate :
        ImmutableList.<Certificate>builder()
            .addAll(outcome.settlement().certificates())
            .addAll(outcome.settlement().surpluses())
            .build()) {
      assertThat(certificate.holds(plan.treasury(), outcome.settlement().demand(), Committed.NONE))
          .isTrue();
    }
  }

  @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
  default void neither_goods_nor_money_pass_the_value_cap(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome = plan(campaign).run(roster);
    campaign
        .valueCap()
        .ifPresent(
            cap -> {
              for (Award award : outcome.awards()) {
                Money goods =
                    Money.sum(
                        award.issues().stream()
                            .map(
                                issue ->
                                    campaign
                                        .prices()
                                        .price(issue.item(), DATE)
                                        .orElseThrow()
                                        .times(issue.units()))
                            .toList());
                assertThat(award.cash().plus(goods)).isLessThanOrEqualTo(cap);
              }
            });
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  default void whoever_waits_gets_less_than_is_due_and_is_told_why(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome = plan(campaign).run(roster);

    outcome
        .waitlist()
        .forEach(
            tied -> tied.forEach(id -> assertThat(outcome.award(id).shortfalls()).isNotEmpty()));
  }

  private static CampaignPlan plan(Campaign campaign) {
    return campaign.prepare(DATE, CITY).orThrow();
  }
}

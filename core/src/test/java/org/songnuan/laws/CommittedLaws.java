package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.testkit.CampaignArbitraries.CITY;
import static org.songnuan.testkit.CampaignArbitraries.DATE;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Demand;
import org.songnuan.fund.FundCode;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Money;

/** What is made or promised never moves, whoever comes and goes afterwards. */
public interface CommittedLaws {
  /** Campaigns in which not everybody can have everything. */
  @Provide
  Arbitrary<Campaign> campaigns();

  /** Rosters for those campaigns. */
  @Provide
  Arbitrary<Roster> rosters();

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  default void a_new_settlement_moves_only_what_is_left(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster, @ForAll long seed) {
    CampaignPlan plan = campaign.prepare(DATE, CITY).orThrow();
    Random random = new Random(seed);
    Outcome before = plan.run(some(roster, random));
    Committed committed = Committed.of(some(lines(before), random));
    Outcome after = plan.run(some(roster, random), committed);

    for (Award award : after.awards()) {
      assertThat(award.committed()).isEqualTo(committed.of(award.recipient()));
    }
    for (Balance balance : after.settlement().balances()) {
      Money fixed = committed.of(balance.fund().id());
      Money more =
          Money.sum(
              after.awards().stream()
                  .flatMap(award -> award.payments().stream())
                  .filter(payment -> payment.fund().equals(balance.fund().id()))
                  .map(Payment::money)
                  .toList());
      assertThat(balance.committed()).isEqualTo(fixed);
      assertThat(balance.paid()).isEqualTo(fixed.plus(more));
      assertThat(balance.reserved()).isEqualTo(balance.fund().reserve().plus(balance.pending()));
      assertThat(balance.left().isNegative()).isFalse();
    }
    assertThat(after.findings())
        .noneMatch(
            finding ->
                finding.code() == FundCode.OVERCOMMITTED
                    || finding.code() == FundCode.STOCK_OVERCOMMITTED
                    || finding.code() == FundCode.COMMITTED_ABOVE_DUE
                    || finding.code() == FundCode.COMMITTED_AGAINST_EARMARK);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  default void what_was_all_promised_is_not_promised_again(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    CampaignPlan plan = campaign.prepare(DATE, CITY).orThrow();
    Outcome before = plan.run(roster);
    if (before.assessments().stream().anyMatch(Assessment::isOpen)) {
      return;
    }
    Outcome again = plan.run(roster, Committed.of(before.awards(), Commitment.State.PROMISED));

    for (Award award : again.awards()) {
      assertThat(award.payments()).isEmpty();
      assertThat(award.issues()).isEmpty();
      assertThat(award.cash()).isEqualTo(before.award(award.recipient()).cash());
      assertThat(award.goods()).isEqualTo(before.award(award.recipient()).goods());
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  default void demand_beside_commitments_merges_over_any_partition(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster, @ForAll long seed) {
    CampaignPlan plan = campaign.prepare(DATE, CITY).orThrow();
    Random random = new Random(seed);
    Outcome before = plan.run(roster);
    Committed committed = Committed.of(some(lines(before), random));

    assertThat(
            before.assessments().stream()
                .map(assessment -> plan.demand(ImmutableList.of(assessment), committed))
                .reduce(Demand.NONE, Demand::merge))
        .isEqualTo(plan.demand(before.assessments(), committed));
  }

  private static List<Commitment> lines(Outcome outcome) {
    return outcome.awards().stream()
        .flatMap(award -> Commitment.of(award, Commitment.State.MADE).stream())
        .toList();
  }

  private static Roster some(Roster roster, Random random) {
    List<Recipient> kept = some(roster.recipients(), random);
    return Roster.copyOf(kept);
  }

  private static <T> List<T> some(List<T> all, Random random) {
    List<T> kept = new ArrayList<>(all);
    kept.removeIf(one -> random.nextInt(4) == 0);
    return kept;
  }
}

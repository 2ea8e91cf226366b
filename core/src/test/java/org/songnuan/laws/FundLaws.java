package org.songnuan.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.testkit.CampaignArbitraries.CITY;
import static org.songnuan.testkit.CampaignArbitraries.DATE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Award;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Certificate;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Demand;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Treasury;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.FundArbitraries;

/** What funds keep, under whatever terms they come. */
public interface FundLaws {
  /** Campaigns whose funds have terms. */
  @Provide
  Arbitrary<Campaign> campaigns();

  /** Rosters for those campaigns. */
  @Provide
  Arbitrary<Roster> rosters();

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  default void every_fund_keeps_its_terms(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome = campaign.prepare(DATE, CITY).orThrow().run(roster);
    Map<FundId, Money> paid = new TreeMap<>();
    for (Assessment assessment : outcome.assessments()) {
      for (Payment payment : outcome.award(assessment.recipient()).payments()) {
        Fund fund = fund(campaign, payment.fund());
        assertThat(fund.validity().contains(DATE)).isTrue();
        assertThat(fund.earmarkOn(DATE).allows(due(assessment, payment), assessment.area()))
            .isTrue();
        paid.merge(payment.fund(), payment.money(), Money::plus);
      }
    }
    for (Balance balance : outcome.settlement().balances()) {
      Money of = paid.getOrDefault(balance.fund().id(), Money.ZERO);
      assertThat(balance.paid()).isEqualTo(of);
      assertThat(balance.in()).isEqualTo(of.plus(balance.reserved()).plus(balance.left()));
      assertThat(balance.left().isNegative()).isFalse();
    }
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  default void no_fund_gives_a_class_more_than_its_share_limit(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome = campaign.prepare(DATE, CITY).orThrow().run(roster);
    for (Fund fund : campaign.funds()) {
      fund.limits()
          .forEach(
              (category, limit) -> {
                Money given = Money.ZERO;
                for (Assessment assessment : outcome.assessments()) {
                  for (Payment payment : outcome.award(assessment.recipient()).payments()) {
                    boolean alone =
                        due(assessment, payment)
                            .supportedBy()
                            .equals(ImmutableSortedSet.of(category));
                    given =
                        payment.fund().equals(fund.id()) && alone
                            ? given.plus(payment.money())
                            : given;
                  }
                }
                assertThat(given).isLessThanOrEqualTo(limit);
              });
    }
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  default void funds_that_match_keep_their_ratio(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Treasury treasury = campaign.prepare(DATE, CITY).orThrow().treasury();
    Outcome outcome = campaign.prepare(DATE, CITY).orThrow().run(roster);
    assertThat(treasury.unmatched(outcome.settlement().balances())).isEmpty();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  default void what_is_whole_is_paid_in_full_or_not_at_all(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    Outcome outcome = campaign.prepare(DATE, CITY).orThrow().run(roster);
    for (Assessment assessment : outcome.assessments()) {
      for (Entitlement entitlement : assessment.entitlements()) {
        if (entitlement.benefit().isWhole()
            && entitlement.benefit().grant() instanceof Grant.Cash cash) {
          Money paid =
              Money.sum(
                  outcome.award(assessment.recipient()).payments().stream()
                      .filter(payment -> payment.benefit().equals(entitlement.benefit().id()))
                      .map(Payment::money)
                      .toList());
          assertThat(paid).isIn(Money.ZERO, cash.money());
        }
      }
    }
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  default void more_money_in_a_fund_never_lowers_what_is_spent(
      @ForAll("campaigns") Campaign campaign,
      @ForAll("rosters") Roster roster,
      @ForAll @IntRange(min = 1, max = 300_00) int more) {
    List<Fund> plain =
        campaign.funds().stream()
            .map(fund -> Fund.of(fund.id().value(), fund.amount()).earmarked(fund.earmark()))
            .toList();
    boolean inParts = campaign.benefits().stream().noneMatch(benefit -> benefit.isWhole());
    if (plain.isEmpty() || !inParts || campaign.whenShort().step() > 1) {
      return;
    }
    List<Fund> richer = new ArrayList<>(plain);
    Fund first = plain.get(0);
    richer.set(
        0,
        Fund.of(first.id().value(), Money.ofFen(first.amount().fen() + more))
            .earmarked(first.earmark()));
    assertThat(spent(FundArbitraries.withFunds(campaign, richer), roster))
        .isGreaterThanOrEqualTo(spent(FundArbitraries.withFunds(campaign, plain), roster));
  }

  private static Money spent(Campaign campaign, Roster roster) {
    return Money.sum(
        campaign.prepare(DATE, CITY).orThrow().run(roster).settlement().balances().stream()
            .map(balance -> balance.paid().plus(balance.pending()))
            .toList());
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  default void every_certificate_holds(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    CampaignPlan plan = campaign.prepare(DATE, CITY).orThrow();
    Outcome first = plan.run(roster);
    assertHold(plan, first, Committed.NONE);
    List<Award> some = first.awards().subList(0, first.awards().size() / 2);
    Committed committed = Committed.of(some, Commitment.State.MADE);
    assertHold(plan, plan.run(roster, committed), committed);
  }

  private static void assertHold(CampaignPlan plan, Outcome outcome, Committed committed) {
    Demand demand = plan.demand(outcome.assessments(), committed);
    for (Certificate certificate : outcome.settlement().certificates()) {
      assertThat(certificate.holds(plan.treasury(), demand, committed))
          .as("%s of %s", certificate, plan.treasury().funds())
          .isTrue();
    }
    for (Certificate certificate : outcome.settlement().surpluses()) {
      assertThat(certificate.holds(plan.treasury(), demand, committed))
          .as("%s of %s", certificate, plan.treasury().funds())
          .isTrue();
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  default void no_certificate_holds_that_was_tampered_with(
      @ForAll("campaigns") Campaign campaign, @ForAll("rosters") Roster roster) {
    CampaignPlan plan = campaign.prepare(DATE, CITY).orThrow();
    Outcome outcome = plan.run(roster);
    Demand demand = plan.demand(outcome.assessments());
    for (Certificate certificate :
        ImmutableList.<Certificate>builder()
            .addAll(outcome.settlement().certificates())
            .addAll(outcome.settlement().surpluses())
            .build()) {
      for (Certificate forged : Forgeries.of(certificate)) {
        assertThat(forged.holds(plan.treasury(), demand, Committed.NONE)).isFalse();
      }
    }
  }

  private static Entitlement due(Assessment assessment, Payment payment) {
    return assessment.entitlements().stream()
        .filter(entitlement -> entitlement.benefit().id().equals(payment.benefit()))
        .findFirst()
        .orElseThrow();
  }

  private static Fund fund(Campaign campaign, FundId id) {
    return campaign.funds().stream().filter(fund -> fund.id().equals(id)).findFirst().orElseThrow();
  }

  /** A certificate with one field changed, for each field. */
  final class Forgeries {
    private Forgeries() {}

    static List<Certificate> of(Certificate certificate) {
      List<Certificate> forged = new ArrayList<>();
      if (certificate instanceof Certificate.OfCash cash) {
        for (long fen : new long[] {-1, 1}) {
          forged.add(
              new Certificate.OfCash(
                  cash.categories(),
                  cash.funds(),
                  plus(cash.claimed(), fen),
                  cash.pending(),
                  cash.held()));
          forged.add(
              new Certificate.OfCash(
                  cash.categories(),
                  cash.funds(),
                  cash.claimed(),
                  plus(cash.pending(), fen),
                  cash.held()));
          forged.add(
              new Certificate.OfCash(
                  cash.categories(),
                  cash.funds(),
                  cash.claimed(),
                  cash.pending(),
                  plus(cash.held(), fen)));
        }
        forged.add(
            new Certificate.OfCash(
                more(cash.categories()),
                cash.funds(),
                cash.claimed(),
                cash.pending(),
                cash.held()));
        forged.add(
            new Certificate.OfCash(
                cash.categories(),
                more(cash.funds(), FundId.of("forged")),
                cash.claimed(),
                cash.pending(),
                cash.held()));
        if (!cash.funds().isEmpty()) {
          forged.add(
              new Certificate.OfCash(
                  cash.categories(),
                  less(cash.funds()),
                  cash.claimed(),
                  cash.pending(),
                  cash.held()));
        }
      } else if (certificate instanceof Certificate.OfSurplus surplus) {
        for (long fen : new long[] {-1, 1}) {
          forged.add(
              new Certificate.OfSurplus(
                  surplus.categories(),
                  surplus.funds(),
                  plus(surplus.held(), fen),
                  surplus.claimed()));
          forged.add(
              new Certificate.OfSurplus(
                  surplus.categories(),
                  surplus.funds(),
                  surplus.held(),
                  plus(surplus.claimed(), fen)));
        }
        forged.add(
            new Certificate.OfSurplus(
                more(surplus.categories()), surplus.funds(), surplus.held(), surplus.claimed()));
        forged.add(
            new Certificate.OfSurplus(
                surplus.categories(),
                more(surplus.funds(), FundId.of("forged")),
                surplus.held(),
                surplus.claimed()));
      } else if (certificate instanceof Certificate.OfMatching tie) {
        for (long fen : new long[] {-1, 1}) {
          forged.add(
              new Certificate.OfMatching(
                  tie.shortage(), tie.fund(), tie.partner(), plus(tie.most(), fen), tie.toAdd()));
          forged.add(
              new Certificate.OfMatching(
                  tie.shortage(), tie.fund(), tie.partner(), tie.most(), plus(tie.toAdd(), fen)));
        }
        // Turned round, a tie of one to one may be as true: each of the two waits for the other.
        forged.add(
            new Certificate.OfMatching(
                tie.shortage(), FundId.of("forged"), tie.partner(), tie.most(), tie.toAdd()));
        forged.add(
            new Certificate.OfMatching(
                tie.shortage(), tie.fund(), FundId.of("forged"), tie.most(), tie.toAdd()));
        forged.add(
            new Certificate.OfMatching(
                (Certificate.OfCash) of(tie.shortage()).get(0),
                tie.fund(),
                tie.partner(),
                tie.most(),
                tie.toAdd()));
      } else {
        Certificate.OfGoods goods = (Certificate.OfGoods) certificate;
        forged.add(
            new Certificate.OfGoods(
                goods.item(),
                goods.categories(),
                goods.stocks(),
                goods.needed() + 1,
                goods.pending(),
                goods.held()));
        forged.add(
            new Certificate.OfGoods(
                goods.item(),
                goods.categories(),
                goods.stocks(),
                goods.needed(),
                goods.pending() + 1,
                goods.held()));
        forged.add(
            new Certificate.OfGoods(
                goods.item(),
                goods.categories(),
                goods.stocks(),
                goods.needed(),
                goods.pending(),
                goods.held() - 1));
        forged.add(
            new Certificate.OfGoods(
                goods.item(),
                more(goods.categories()),
                goods.stocks(),
                goods.needed(),
                goods.pending(),
                goods.held()));
      }
      return forged;
    }

    private static Money plus(Money money, long fen) {
      return Money.ofFen(money.fen() + fen);
    }

    private static ImmutableSortedSet<CategoryId> more(ImmutableSortedSet<CategoryId> all) {
      return more(all, CategoryId.of("forged"));
    }

    private static <T extends Comparable<T>> ImmutableSortedSet<T> more(
        ImmutableSortedSet<T> all, T one) {
      return ImmutableSortedSet.<T>naturalOrder().addAll(all).add(one).build();
    }

    private static <T extends Comparable<T>> ImmutableSortedSet<T> less(ImmutableSortedSet<T> all) {
      return ImmutableSortedSet.copyOf(all.asList().subList(1, all.size()));
    }
  }
}

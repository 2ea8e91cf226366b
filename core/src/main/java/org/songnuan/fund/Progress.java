package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.Substitution;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;

/** What one recipient still claims after some rounds, and what was said on the way. */
final class Progress {
  private final Rounds rounds;
  private final Committed committed;
  private final List<Reason> said = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private Assessment still;

  Progress(Rounds rounds, Committed committed, Assessment assessment) {
    this.rounds = rounds;
    this.committed = committed;
    this.still =
        rounds.worth().map(cap -> cap.limitGoods(assessment, said::add)).orElse(assessment);
  }

  /** Returns what is claimed of goods. */
  Assessment goods() {
    return Claimed.onlyGoods(still);
  }

  /** Goods were settled: what was given is claimed from here on, and the rest is a gap. */
  void meet(Settlement settlement) {
    Assessment claimed = goods();
    Award award = settlement.award(claimed);
    said.addAll(award.shortfalls());
    Claimed met = new Claimed(award, committed);
    still = met.met(still);
    gaps.addAll(met.gaps(claimed));
  }

  /** Returns how many whole exchanges would fill the gaps, as claims for exchanges. */
  Assessment wish(Substitution substitution) {
    Item exchange = Exchanges.item(substitution);
    ImmutableList.Builder<Entitlement> wishes = ImmutableList.builder();
    long room =
        rounds
            .worth()
            .map(cap -> cap.room(still, substitution.instead()) / substitution.insteadUnits())
            .orElse(Long.MAX_VALUE);
    for (Gap gap : gaps) {
      long exchanges =
          gap.isOf(substitution.wanted())
              ? Math.min(room, gap.missing() / substitution.units())
              : 0;
      if (exchanges > 0) {
        room -= exchanges;
        wishes.add(
            gap.entitlement()
                .to(gap.entitlement().benefit().giving(Grant.of(Goods.of(exchange, exchanges)))));
      }
    }
    return Claimed.with(still, wishes.build());
  }

  /** Exchanges were made, as far as the stocks of what is given instead had any left. */
  void exchange(Substitution substitution, Settlement exchanges) {
    Map<BenefitId, Long> made = new TreeMap<>();
    for (Issue issue : exchanges.award(wish(substitution)).issues()) {
      made.merge(issue.benefit(), issue.units(), Math::addExact);
    }
    made.forEach(
        (benefit, count) -> {
          Gap gap = gap(benefit, substitution);
          gaps.set(gaps.indexOf(gap), gap.less(count * substitution.units()));
          still = gap.plus(still, substitution, count);
          said.add(gap.reason(substitution, count));
        });
  }

  private Gap gap(BenefitId benefit, Substitution substitution) {
    return gaps.stream()
        .filter(gap -> gap.isOf(substitution.wanted()))
        .filter(gap -> gap.entitlement().benefit().id().equals(benefit))
        .findFirst()
        .orElseThrow();
  }

  /** Returns what is claimed in the last round: goods as they were given, and money beside them. */
  Assessment last() {
    still = rounds.worth().map(cap -> cap.limitCash(still, said::add)).orElse(still);
    return still;
  }

  /** Returns what was said so far. */
  ImmutableList<Reason> said() {
    return ImmutableList.copyOf(said);
  }
}

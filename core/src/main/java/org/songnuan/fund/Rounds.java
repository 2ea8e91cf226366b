package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.PriceList;
import org.songnuan.benefit.Substitution;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;

/**
 * Goods first, then what replaces them, then cash: the rounds of a campaign in which what somebody
 * gets of one kind changes what is due of another.
 *
 * <p>It answers "what is left to be met by something else?". Goods are settled as they are claimed,
 * as far as the value cap of a household lets them. What is short is exchanged, substitution after
 * substitution, out of what is left. Then money is claimed up to the cap, so that it fills the gap
 * that the goods leave, at the prices of the day. The last settlement holds everything at once: the
 * claims for goods are then what the rounds before gave, which the stocks can meet.
 *
 * <p>Without a cap and without substitutions there is one round, and nothing of this shows.
 */
public final class Rounds {
  private final Treasury treasury;
  private final Optional<Worth> worth;
  private final ImmutableList<Substitution> substitutions;

  private Rounds(
      Treasury treasury, Optional<Worth> worth, ImmutableList<Substitution> substitutions) {
    this.treasury = treasury;
    this.worth = worth;
    this.substitutions = substitutions;
  }

  /**
   * Returns the rounds over a treasury.
   *
   * @param prices what goods are worth
   * @param date the day of the prices
   * @param cap the most that a household gets, goods and money together, if there is a cap
   * @param substitutions what may be given instead, in the order in which it is tried
   */
  public static Rounds of(
      Treasury treasury,
      PriceList prices,
      LocalDate date,
      Optional<Money> cap,
      Iterable<Substitution> substitutions) {
    return new Rounds(
        treasury,
        cap.map(money -> new Worth(prices, date, money)),
        ImmutableList.copyOf(substitutions));
  }

  /**
   * What the rounds came to.
   *
   * @param settlement the last one, closed
   * @param awards what each recipient gets, in the order of the assessments
   * @param certificates the proofs of what is short, of goods before anything replaced them
   * @param claimed what each recipient claims in the last settlement, in the order of the
   *     assessments
   */
  public record Result(
      Settlement settlement,
      ImmutableList<Award> awards,
      ImmutableList<Certificate> certificates,
      ImmutableList<Assessment> claimed) {
    @Override
    public String toString() {
      return "Result[" + settlement + "]";
    }
  }

  /** Settles these assessments, all of the campaign, beyond what is committed. */
  public Result settle(ImmutableList<Assessment> assessments, Committed committed) {
    if (worth.isEmpty() && substitutions.isEmpty()) {
      Settlement settlement = closed(treasury, assessments, committed);
      return new Result(
          settlement, awards(settlement, assessments), settlement.certificates(), assessments);
    }
    return new Run(assessments, committed).result();
  }

  private static Settlement closed(
      Treasury treasury, ImmutableList<Assessment> assessments, Committed committed) {
    Settlement open = treasury.settle(treasury.demand(assessments, committed), committed);
    return open.close(open.draws(assessments));
  }

  private static ImmutableList<Award> awards(
      Settlement settlement, ImmutableList<Assessment> assessments) {
    return assessments.stream().map(settlement::award).collect(toImmutableList());
  }

  /** One run: what everybody still claims, and what was said on the way. */
  private final class Run {
    private final Committed committed;
    private final ImmutableListMultimap.Builder<RecipientId, Reason> said =
        ImmutableListMultimap.builder();
    private final List<Assessment> now = new ArrayList<>();
    private final Map<RecipientId, List<Gap>> gaps = new HashMap<>();

    Run(ImmutableList<Assessment> assessments, Committed committed) {
      this.committed = committed;
      assessments.forEach(each -> now.add(limited(each)));
    }

    private Assessment limited(Assessment assessment) {
      return worth.isEmpty()
          ? assessment
          : worth.get().limitGoods(assessment, reason -> said.put(assessment.recipient(), reason));
    }

    Result result() {
      ImmutableList<Certificate> ofGoods = settleGoods();
      substitutions.forEach(this::exchange);
      worth.ifPresent(
          cap ->
              now.replaceAll(
                  each -> cap.limitCash(each, reason -> said.put(each.recipient(), reason))));
      ImmutableList<Assessment> last = ImmutableList.copyOf(now);
      Settlement settlement = closed(treasury, last, committed);
      ImmutableListMultimap<RecipientId, Reason> reasons = said.build();
      return new Result(
          settlement,
          awards(settlement, last).stream()
              .map(award -> award.saying(reasons.get(award.recipient())))
              .collect(toImmutableList()),
          ImmutableList.<Certificate>builder()
              .addAll(ofGoods)
              .addAll(
                  settlement.certificates().stream()
                      .filter(Certificate.OfCash.class::isInstance)
                      .iterator())
              .build(),
          last);
    }

    private ImmutableList<Assessment> goods() {
      return now.stream().map(Claimed::onlyGoods).collect(toImmutableList());
    }

    /** Settles the goods, and claims from here on what was given. */
    private ImmutableList<Certificate> settleGoods() {
      ImmutableList<Assessment> goods = goods();
      Settlement settlement = closed(treasury, goods, committed);
      for (int i = 0; i < now.size(); i++) {
        RecipientId id = now.get(i).recipient();
        Award award = settlement.award(goods.get(i));
        said.putAll(id, award.shortfalls());
        Claimed claimed = new Claimed(award, committed);
        now.set(i, claimed.met(now.get(i)));
        gaps.put(id, new ArrayList<>(claimed.gaps(goods.get(i))));
      }
      return settlement.certificates();
    }

    /** Makes one substitution, as far as the stocks of what is given instead have any left. */
    private void exchange(Substitution substitution) {
      ImmutableList<Assessment> wishes =
          now.stream().map(each -> wish(each, substitution)).collect(toImmutableList());
      if (wishes.stream().allMatch(each -> each.entitlements().isEmpty())) {
        return;
      }
      Settlement before = closed(treasury, goods(), committed);
      Settlement exchanges =
          closed(Exchanges.of(substitution, treasury, before), wishes, Committed.NONE);
      for (int i = 0; i < now.size(); i++) {
        RecipientId id = now.get(i).recipient();
        Map<BenefitId, Long> made = new TreeMap<>();
        for (Issue issue : exchanges.award(wishes.get(i)).issues()) {
          made.merge(issue.benefit(), issue.units(), Math::addExact);
        }
        for (Map.Entry<BenefitId, Long> each : made.entrySet()) {
          List<Gap> own = gaps.getOrDefault(id, List.of());
          Gap gap = gap(own, each.getKey(), substitution);
          own.set(own.indexOf(gap), gap.less(each.getValue() * substitution.units()));
          now.set(i, gap.plus(now.get(i), substitution, each.getValue()));
          said.put(id, gap.reason(substitution, each.getValue()));
        }
      }
    }

    private Gap gap(List<Gap> own, BenefitId benefit, Substitution substitution) {
      return own.stream()
          .filter(gap -> gap.isOf(substitution.wanted()))
          .filter(gap -> gap.entitlement().benefit().id().equals(benefit))
          .findFirst()
          .orElseThrow();
    }

    /** How many whole exchanges would fill the gaps of a recipient, as claims for exchanges. */
    private Assessment wish(Assessment assessment, Substitution substitution) {
      Item exchange = Exchanges.item(substitution);
      ImmutableList.Builder<Entitlement> wishes = ImmutableList.builder();
      long room =
          worth
              .map(
                  cap -> cap.room(assessment, substitution.instead()) / substitution.insteadUnits())
              .orElse(Long.MAX_VALUE);
      for (Gap gap : gaps.getOrDefault(assessment.recipient(), List.of())) {
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
      return Claimed.with(assessment, wishes.build());
    }
  }
}

package org.songnuan.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.CapPeriod;
import org.songnuan.benefit.History;
import org.songnuan.benefit.Series;
import org.songnuan.benefit.Stacking;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Earmark;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;

/**
 * A campaign of 24 categories, 15 benefits in 4 kinds of which the highest alone is given, a yearly
 * cap on relief with a history for every fourth household, and a fund for each kind that suffices.
 *
 * <p>The hand loop computes the same payments over primitives: for each household and kind, which
 * benefit, how much of it, and which fund pays, once it has seen that every fund suffices. It knows
 * nothing else: no reasons, no papers, no certificates.
 */
final class CampaignCase {
  private static final int BENEFITS = 15;
  private static final BenefitKind[] KINDS = {
    BenefitKind.AWARD, BenefitKind.HONOUR, BenefitKind.RELIEF, BenefitKind.SCHOLARSHIP
  };
  private static final int RELIEF = 2;
  private static final long CAP = 150_000;
  private static final long FUND = 10_000_000_000L * 100;
  private static final Area AREA = Area.parse("示例省/示例市");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);

  final CampaignPlan plan;
  final Roster roster;
  private final PlainHousehold[] households;
  private final long[] paidBefore;
  private final long[] fen;
  private final byte[] benefit;
  private final byte[] fund;

  CampaignCase(int n) {
    PlainHousehold[] register = Register.POOR.households();
    List<Recipient> recipients = new ArrayList<>(n);
    List<History.Line> lines = new ArrayList<>();
    PlainHousehold[] byNumber = new PlainHousehold[n];
    for (int i = 0; i < n; i++) {
      byNumber[i] = numbered(register[i % register.length], i);
      recipients.add(HouseholdFacts.household(byNumber[i]));
      if (before(i) > 0) {
        lines.add(History.Line.of("H-" + i, DATE.minusDays(9), "new-year", Money.ofFen(before(i))));
      }
    }
    roster = Roster.copyOf(recipients);
    plan = campaign().prepare(DATE, AREA).orThrow().after(History.of(lines));
    households = new PlainHousehold[n];
    paidBefore = new long[n];
    for (int i = 0; i < n; i++) {
      int number = Integer.parseInt(roster.recipients().get(i).id().value().substring(2));
      households[i] = byNumber[number];
      paidBefore[i] = before(number);
    }
    fen = new long[n * KINDS.length];
    benefit = new byte[n * KINDS.length];
    fund = new byte[n * KINDS.length];
  }

  private static long before(int number) {
    return number % 4 == 0 ? number % 1_600 * 100L : 0;
  }

  private static PlainHousehold numbered(PlainHousehold h, int number) {
    return new PlainHousehold(
        number,
        h.income(),
        h.size(),
        h.students(),
        h.minors(),
        h.aged(),
        h.disabled(),
        h.grade(),
        h.medical(),
        h.rent(),
        h.savings(),
        h.district(),
        h.receiving(),
        h.veteran(),
        h.singleParent(),
        h.disaster(),
        h.alone(),
        h.partyVeteran());
  }

  private static long amount(int which) {
    return (1 + which * 7 % 9) * 10_000L;
  }

  private static String name(int which) {
    return "b" + which / 10 + which % 10;
  }

  private static Campaign campaign() {
    Campaign.Builder campaign = Campaign.builder().id("2026-spring").schema(HouseholdFacts.OWN);
    campaign.addParameter(parameter("line", Thresholds.of(0).line()));
    campaign.addParameter(parameter("wage", Thresholds.of(0).wage()));
    List<RuleBook.Entry> rules = RuleBook.of(24).rules();
    for (RuleBook.Entry rule : rules) {
      campaign.addCategory(Category.of(rule.id(), rule.id()).where(rule.text()));
    }
    for (int i = 0; i < BENEFITS; i++) {
      BenefitKind kind = KINDS[i % KINDS.length];
      campaign.addBenefit(
          Benefit.cash(rules.get(i).id(), Money.ofFen(amount(i)))
              .called(name(i))
              .of(kind)
              .in(Series.of("", kind.name())));
    }
    for (BenefitKind kind : KINDS) {
      campaign.addFund(
          Fund.of(kind.name(), Money.ofFen(FUND)).earmarked(Earmark.FREE.forKinds(kind)));
    }
    campaign.stacking(Stacking.HIGHEST_ONLY);
    campaign.addCap(
        Cap.of("year", Money.ofFen(CAP))
            .counting(BenefitKind.RELIEF)
            .over(CapPeriod.calendarYear()));
    return campaign.build();
  }

  private static Parameter parameter(String name, long value) {
    return Parameter.of(name, LocalDate.of(2026, 1, 1), AREA, Money.ofFen(value), "made up");
  }

  Outcome run() {
    return plan.run(roster);
  }

  /** Runs the campaign and visits every payment line; returns how much is paid in all. */
  long paid() {
    long[] sum = {0};
    run().eachPayment((line, place) -> sum[0] += line.money().fen());
    return sum[0];
  }

  /**
   * Fills in, for each household and kind, the benefit that is paid, how much of it, and by which
   * fund; returns how much is paid in all.
   */
  long byHand() {
    long[] claimed = new long[KINDS.length];
    Arrays.fill(fen, 0);
    for (int row = 0; row < households.length; row++) {
      long mask = HandIfs.categories(households[row]);
      int at = row * KINDS.length;
      for (int which = 0; which < BENEFITS; which++) {
        if ((mask >>> which & 1) == 1 && amount(which) > fen[at + which % KINDS.length]) {
          fen[at + which % KINDS.length] = amount(which);
          benefit[at + which % KINDS.length] = (byte) which;
        }
      }
      fen[at + RELIEF] = Math.min(fen[at + RELIEF], Math.max(0, CAP - paidBefore[row]));
      for (int kind = 0; kind < KINDS.length; kind++) {
        claimed[kind] += fen[at + kind];
      }
    }
    long sum = 0;
    for (long each : claimed) {
      if (each > FUND) {
        throw new IllegalStateException("Funds must suffice, but did not.");
      }
      sum += each;
    }
    for (int line = 0; line < fen.length; line++) {
      fund[line] = (byte) (fen[line] > 0 ? line % KINDS.length : -1);
    }
    return sum;
  }

  /** Compares every payment line of a run with what the hand loop filled in. */
  void check(Outcome outcome) {
    int[] left = {0};
    for (long each : fen) {
      left[0] += each > 0 ? 1 : 0;
    }
    outcome.eachPayment(
        (line, place) -> {
          int which = Integer.parseInt(line.benefit().value().substring(1));
          int at = place * KINDS.length + which % KINDS.length;
          boolean same =
              line.money().fen() == fen[at]
                  && benefit[at] == which
                  && line.fund().value().equals(KINDS[fund[at]].name());
          if (!same) {
            throw new IllegalStateException(
                "Payment line must be that of the hand loop, but differed at (" + place + ").");
          }
          left[0]--;
        });
    if (left[0] != 0) {
      throw new IllegalStateException(
          "Payment lines must be all of the hand loop, but (" + left[0] + ") were missing.");
    }
  }
}

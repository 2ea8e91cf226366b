package org.songnuan.examples;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.google.common.base.Stopwatch;
import com.google.common.collect.ImmutableList;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Stacking;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.CampaignPlan;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Settlement;
import org.songnuan.quantity.Money;
import org.songnuan.report.Summary;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.split.Division;

/**
 * A city of invented households, as many as are asked for, through every step of a campaign: how
 * long each step takes and how much memory is in use after it. The money is short on purpose. The
 * last line adds up again, payment by payment, that every fund gave what it says and no more.
 */
final class Scale {
  private static final Area CITY = Area.parse("示例省/示例市");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final int TENTHS = 10;
  private static final long MEBIBYTE = 1 << 20;

  private final PrintStream out;
  private final int households;
  private int done;

  private Scale(PrintStream out, int households) {
    this.out = out;
    this.households = households;
  }

  /**
   * Runs so many households.
   *
   * @throws IllegalStateException if a fund does not add up
   */
  static void run(PrintStream out, int households) {
    new Scale(out, households).run();
  }

  private void run() {
    out.println(String.format(Locale.ROOT, "%,d households", households));
    CampaignPlan plan = phase("plan", () -> campaign().prepare(DAY, CITY).orThrow());
    Roster roster = phase("roster", this::roster);
    ImmutableList<Assessment> assessments = phase("assess", () -> plan.assess(roster));
    Settlement settlement = phase("settle", () -> settle(plan, assessments));
    long lines = phase("award", () -> payments(settlement, assessments));
    Outcome outcome = phase("run", () -> plan.run(roster));
    String summary = phase("summary", () -> Summary.of(outcome, DAY).text(Locale.ENGLISH));
    out.println();
    out.print(summary);
    out.println();
    out.println(conservation(outcome, lines));
  }

  private static Campaign campaign() {
    return Campaign.builder()
        .id("2026-spring-city")
        .addParameter(
            Parameter.of("line", LocalDate.of(2026, 1, 1), CITY, Money.yuan(900), "made up"))
        .addCategory(Category.of("dibao", "低保户").where("income < line * size"))
        .addCategory(
            Category.of("marginal", "低保边缘户")
                .where("income >= line * size && income * 2 < line * size * 3"))
        .addCategory(Category.of("aged", "高龄老人").where("members.exists(m, m.age >= 80)"))
        .addBenefit(Benefit.cash("dibao", Money.yuan(500)))
        .addBenefit(Benefit.cash("marginal", Money.yuan(300)))
        .addBenefit(Benefit.cash("aged", Money.yuan(200)))
        .stacking(Stacking.HIGHEST_ONLY)
        .addFund(Fund.of("city", Money.yuan(40_000_000)).onlyFor("dibao"))
        .addFund(Fund.of("own", Money.yuan(20_000_000)))
        .whenShort(Division.equalAwards())
        .build();
  }

  private Roster roster() {
    Household[] all = new Household[households];
    tenths(i -> all[i] = household(i));
    return Roster.of(all);
  }

  /** Returns the household of this number: the same on every machine. */
  private static Household household(int number) {
    long size = 1L + number % 5;
    long income = number * 7_919L % 9_000;
    return Household.of("H-" + number, CITY)
        .with(Household.INCOME, Money.yuan(income))
        .with(Household.SIZE, size)
        .member(1930 + number % 70);
  }

  private static Settlement settle(CampaignPlan plan, ImmutableList<Assessment> assessments) {
    Settlement open = plan.settle(plan.demand(assessments));
    return open.close(open.draws(assessments));
  }

  private long payments(Settlement settlement, ImmutableList<Assessment> assessments) {
    long[] lines = new long[1];
    tenths(i -> lines[0] += settlement.award(assessments.get(i)).payments().size());
    return lines[0];
  }

  /** Does something for each household, and shows a dot for each tenth of them. */
  private void tenths(IntConsumer each) {
    for (int i = 0; i < households; i++) {
      each.accept(i);
      if (i + 1 >= (long) households * (done + 1) / TENTHS && done < TENTHS) {
        out.print('.');
        out.flush();
        done++;
      }
    }
  }

  private <T> T phase(String name, Supplier<T> work) {
    out.print(String.format(Locale.ROOT, "%-8s", name));
    done = 0;
    Stopwatch watch = Stopwatch.createStarted();
    T result = work.get();
    long milliseconds = watch.elapsed(MILLISECONDS);
    out.print(" ".repeat(TENTHS - done));
    out.println(
        String.format(Locale.ROOT, " %,9d ms %,9d MB in use", milliseconds, inUse() / MEBIBYTE));
    return result;
  }

  private static long inUse() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static String conservation(Outcome outcome, long lines) {
    Money in = Money.ZERO;
    Money paid = Money.ZERO;
    long counted = 0;
    for (Balance balance : outcome.settlement().balances()) {
      FundId fund = balance.fund().id();
      Money given = Money.ZERO;
      for (Recipient recipient : outcome.roster().recipients()) {
        for (Payment payment : outcome.award(recipient.id()).payments()) {
          if (payment.fund().equals(fund)) {
            given = given.plus(payment.money());
            counted++;
          }
        }
      }
      Document.check("Paid by " + fund, balance.paid(), given);
      in = in.plus(balance.in());
      paid = paid.plus(given).plus(balance.reserved()).plus(balance.left());
    }
    Document.check("Payment lines", lines, counted);
    Document.check("Paid, reserved and left", in, paid);
    return String.format(
        Locale.ROOT,
        "conserved to the fen: in %s = paid, reserved and left, in %,d payments",
        in,
        counted);
  }
}

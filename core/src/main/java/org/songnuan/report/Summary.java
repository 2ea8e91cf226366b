package org.songnuan.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.songnuan.beneficiary.Household;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Decision;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Code;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.fund.Award;
import org.songnuan.fund.Balance;
import org.songnuan.fund.FundCode;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;

/**
 * The completion summary of a run: how many were helped, with what, out of which money, and what is
 * missing.
 *
 * <p>It names nobody. Goods of unlike units are never added, and what was handed out without
 * counting stays "some". Money of unlike kinds is shown apart: staff welfare is not relief.
 */
public final class Summary {
  private static final ImmutableSet<Code> SHORTAGES =
      ImmutableSet.of(
          FundCode.CATEGORIES_SHORT,
          FundCode.CATEGORIES_SHORT_OF_GOODS,
          FundCode.CATEGORIES_WITHOUT_FUND,
          FundCode.CATEGORIES_WITHOUT_STOCK);

  private final Outcome outcome;
  private final LocalDate asOf;
  private final List<Award> helped = new ArrayList<>();
  private long households;
  private long householdsHelped;
  private long householdsWithActs;
  private final TotalsCount totals;

  private Summary(Outcome outcome, LocalDate asOf) {
    this.outcome = outcome;
    this.asOf = asOf;
    this.totals = TotalsCount.of(outcome);
    for (int i = 0; i < outcome.awards().size(); i++) {
      boolean isHousehold = outcome.roster().recipients().get(i) instanceof Household;
      Award award = outcome.awards().get(i);
      households += isHousehold ? 1 : 0;
      if (!award.isEmpty()) {
        householdsHelped += isHousehold ? 1 : 0;
        helped.add(award);
      } else if (isHousehold && SummaryOfPeople.hasActs(outcome, i)) {
        householdsWithActs++;
      }
    }
  }

  /** Returns the summary of the outcome, as of this day. */
  public static Summary of(Outcome outcome, LocalDate asOf) {
    return new Summary(outcome, asOf);
  }

  /** Returns the day up to which it counts. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Returns how many households are on the roster. */
  public long households() {
    return households;
  }

  /** Returns how many households get money or goods. */
  public long householdsHelped() {
    return householdsHelped;
  }

  /** Returns how many households get a letter, a call or the like, and nothing else. */
  public long householdsWithActs() {
    return householdsWithActs;
  }

  /** Returns how many places are on the roster. */
  public long places() {
    return outcome.awards().size() - households;
  }

  /** Returns how many places get money or goods. */
  public long placesHelped() {
    return helped.size() - householdsHelped;
  }

  /** Returns all money that is paid. */
  public Money cash() {
    return Money.sum(helped.stream().map(Award::cash).toList());
  }

  /** Returns the money that is paid, by the kind of the benefit; a kind without any is left out. */
  public ImmutableSortedMap<BenefitKind, Money> cashByKind() {
    ImmutableSortedMap.Builder<BenefitKind, Money> cash = ImmutableSortedMap.naturalOrder();
    byKind().forEach((kind, totals) -> addIfAny(cash, kind, totals.cash()));
    return cash.buildOrThrow();
  }

  private static void addIfAny(
      ImmutableSortedMap.Builder<BenefitKind, Money> cash, BenefitKind kind, Money money) {
    if (money.isPositive()) {
      cash.put(kind, money);
    }
  }

  /** Returns the totals of everything. */
  public Totals totals() {
    return totals.all();
  }

  /** Returns the totals of each kind of benefit; a kind of which nothing is given is left out. */
  public ImmutableSortedMap<BenefitKind, Totals> byKind() {
    return totals.byKind();
  }

  /** Returns all goods that are given, what is not counted included. */
  public Goods goods() {
    return Goods.sum(helped.stream().map(Award::goods).toList());
  }

  /** Returns what became of every fund. */
  public ImmutableList<Balance> balances() {
    return outcome.settlement().balances();
  }

  /** Returns the summary as lines, each with those that belong below it. */
  public ImmutableList<Reason> lines() {
    ImmutableList.Builder<Reason> lines = ImmutableList.builder();
    lines.add(Reason.of(ReportCode.AS_OF, new Argument.DayOfSeason(asOf)));
    if (households > 0 || places() == 0) {
      lines.add(
          Reason.of(
              ReportCode.HOUSEHOLDS_HELPED,
              Argument.of(householdsHelped),
              Argument.of(households)));
      if (householdsWithActs > 0) {
        lines.add(Reason.of(ReportCode.HOUSEHOLDS_WITH_ACTS, Argument.of(householdsWithActs)));
      }
    }
    if (places() > 0) {
      lines.add(
          Reason.of(ReportCode.PLACES_HELPED, Argument.of(placesHelped()), Argument.of(places())));
    }
    lines.addAll(SummaryOfKinds.goods(goods()));
    lines.add(
        Reason.of(ReportCode.CASH, Argument.of(cash()))
            .because(
                cashByKind().entrySet().stream()
                    .map(
                        kind ->
                            Reason.of(
                                ReportCode.CASH_OF_KIND,
                                Argument.of(kind.getKey().term()),
                                Argument.of(kind.getValue())))
                    .collect(toImmutableList())));
    addIfAny(lines, Reason.of(ReportCode.KINDS), SummaryOfKinds.lines(byKind()));
    SummaryOfStores stores = new SummaryOfStores(outcome);
    SummaryOfPeople people = new SummaryOfPeople(outcome);
    addIfAny(lines, Reason.of(ReportCode.FUNDS), stores.fundLines());
    addIfAny(lines, Reason.of(ReportCode.STOCKS), stores.stockLines());
    addIfAny(lines, Reason.of(ReportCode.CATEGORIES), people.categoryLines());
    SummaryOfKinds.suppressed(outcome).ifPresent(lines::add);
    people.seats().ifPresent(lines::add);
    addIfAny(
        lines,
        Reason.of(ReportCode.DECISIONS),
        outcome.plan().campaign().decisions().stream()
            .sorted(comparing(Decision::on).thenComparing(Decision::document))
            .map(Decision::reason)
            .collect(toImmutableList()));
    addIfAny(lines, people.notListed(), ImmutableList.of());
    addIfAny(lines, people.open(), ImmutableList.of());
    addIfAny(lines, Reason.of(ReportCode.SHORT), shortages());
    return lines.build();
  }

  private static void addIfAny(
      ImmutableList.Builder<Reason> lines, Reason heading, ImmutableList<Reason> below) {
    Reason block = heading.because(below);
    if (!block.because().isEmpty()) {
      lines.add(block);
    }
  }

  private ImmutableList<Reason> shortages() {
    return outcome.findings().stream()
        .map(Finding::reason)
        .filter(reason -> SHORTAGES.contains(reason.code()))
        .collect(toImmutableList());
  }

  /**
   * Returns the summary as text, a line each, in Chinese or English.
   *
   * @throws IllegalArgumentException if the language is neither
   */
  public String text(Locale locale) {
    return Text.of(lines(), locale);
  }

  @Override
  public String toString() {
    return "Summary[" + outcome + " as of " + asOf + "]";
  }
}

package org.songnuan.report;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.benefit.Decision;
import org.songnuan.campaign.Outcome;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Code;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.fund.Admission;
import org.songnuan.fund.Award;
import org.songnuan.fund.Balance;
import org.songnuan.fund.Commitment;
import org.songnuan.fund.FundCode;
import org.songnuan.fund.Payment;
import org.songnuan.fund.Stock;
import org.songnuan.fund.StockBalance;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.Fact;

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

  private Summary(Outcome outcome, LocalDate asOf) {
    this.outcome = outcome;
    this.asOf = asOf;
    for (int i = 0; i < outcome.awards().size(); i++) {
      boolean isHousehold = outcome.roster().recipients().get(i) instanceof Household;
      Award award = outcome.awards().get(i);
      households += isHousehold ? 1 : 0;
      if (!award.isEmpty()) {
        householdsHelped += isHousehold ? 1 : 0;
        helped.add(award);
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

  /** Returns how many households get something. */
  public long householdsHelped() {
    return householdsHelped;
  }

  /** Returns how many places are on the roster. */
  public long places() {
    return outcome.awards().size() - households;
  }

  /** Returns how many places get something. */
  public long placesHelped() {
    return helped.size() - householdsHelped;
  }

  /** Returns all money that is paid. */
  public Money cash() {
    return Money.sum(helped.stream().map(Award::cash).toList());
  }

  /** Returns the money that is paid, by the kind of the benefit; a kind without any is left out. */
  public ImmutableSortedMap<BenefitKind, Money> cashByKind() {
    Map<BenefitId, BenefitKind> kinds = new TreeMap<>();
    for (Benefit benefit : outcome.plan().campaign().benefits()) {
      kinds.put(benefit.id(), benefit.kind());
    }
    Map<BenefitKind, Money> sums = new TreeMap<>();
    for (Award award : helped) {
      payments(award)
          .forEach(
              payment -> {
                BenefitKind kind = kinds.getOrDefault(payment.benefit(), BenefitKind.RELIEF);
                sums.merge(kind, payment.money(), Money::plus);
              });
    }
    return ImmutableSortedMap.copyOf(sums);
  }

  private static Stream<Payment> payments(Award award) {
    return Stream.concat(
        award.committed().stream()
            .filter(Commitment.OfCash.class::isInstance)
            .map(line -> ((Commitment.OfCash) line).payment()),
        award.payments().stream());
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
    }
    if (places() > 0) {
      lines.add(
          Reason.of(ReportCode.PLACES_HELPED, Argument.of(placesHelped()), Argument.of(places())));
    }
    goods().figures().forEach((item, figure) -> lines.add(line(item, figure)));
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
    addIfAny(lines, Reason.of(ReportCode.FUNDS), fundLines());
    addIfAny(lines, Reason.of(ReportCode.STOCKS), stockLines());
    addIfAny(lines, Reason.of(ReportCode.CATEGORIES), categoryLines());
    seats().ifPresent(lines::add);
    addIfAny(
        lines,
        Reason.of(ReportCode.DECISIONS),
        outcome.plan().campaign().decisions().stream()
            .sorted(comparing(Decision::on).thenComparing(Decision::document))
            .map(Decision::reason)
            .collect(toImmutableList()));
    addIfAny(lines, notListed(), ImmutableList.of());
    addIfAny(lines, open(), ImmutableList.of());
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

  private static Reason line(Item item, Figure<Quantity> figure) {
    Argument name = Argument.of(Term.of(item.chinese(), item.english()));
    if (figure.isKnown() && item.unit().equals(Unit.JIN)) {
      return Reason.of(
          ReportCode.GOODS_IN_KILOGRAMS,
          name,
          Argument.of(figure),
          Argument.of(figure.value().in(Unit.KILOGRAM).amount()));
    }
    return Reason.of(ReportCode.GOODS, name, Argument.of(figure));
  }

  private ImmutableList<Reason> fundLines() {
    return balances().stream().map(Summary::fundLine).collect(toImmutableList());
  }

  private static Reason fundLine(Balance balance) {
    ImmutableList.Builder<Reason> parts = ImmutableList.builder();
    if (balance.committed().isPositive()) {
      parts.add(Reason.of(ReportCode.COMMITTED, Argument.of(balance.committed())));
    }
    if (balance.pending().isPositive()) {
      parts.add(Reason.of(ReportCode.PENDING, Argument.of(balance.pending())));
    }
    return Reason.of(
            ReportCode.BALANCE,
            Argument.of(balance.fund().term()),
            Argument.of(balance.in()),
            Argument.of(balance.paid()),
            Argument.of(balance.reserved()),
            Argument.of(balance.left()))
        .because(parts.build());
  }

  private ImmutableList<Reason> stockLines() {
    return outcome.settlement().stockBalances().stream()
        .map(this::stockLine)
        .collect(toImmutableList());
  }

  private Reason stockLine(StockBalance balance) {
    Stock stock = balance.stock();
    Unit unit = stock.item().unit();
    long ofItem =
        outcome.settlement().stockBalances().stream()
            .filter(other -> other.stock().item().equals(stock.item()))
            .count();
    long pending = outcome.settlement().pendingGoods().getOrDefault(stock.id(), 0L);
    long kept = balance.reserved() - pending;
    String which = ofItem > 1 ? " (" + stock.id() + ")" : "";
    Argument name =
        Argument.of(Term.of(stock.item().chinese() + which, stock.item().english() + which));
    Argument in = Argument.of(Quantity.of(balance.in(), unit));
    Argument given = Argument.of(Quantity.of(balance.given(), unit));
    Argument left = Argument.of(Quantity.of(balance.left() + pending, unit));
    Reason line =
        kept == 0 && balance.packed() == 0
            ? Reason.of(ReportCode.STOCK, name, in, given, left)
            : Reason.of(
                ReportCode.STOCK_IN_FULL,
                name,
                in,
                given,
                Argument.of(Quantity.of(balance.packed(), unit)),
                Argument.of(Quantity.of(kept, unit)),
                left);
    return line.because(
        pending == 0
            ? ImmutableList.of()
            : ImmutableList.of(
                Reason.of(ReportCode.PENDING_GOODS, Argument.of(Quantity.of(pending, unit)))));
  }

  private ImmutableList<Reason> categoryLines() {
    return outcome.plan().campaign().categories().stream()
        .sorted(comparing(Category::id))
        .map(this::categoryLine)
        .collect(toImmutableList());
  }

  private Reason categoryLine(Category category) {
    long belong = 0;
    long get = 0;
    for (int i = 0; i < outcome.assessments().size(); i++) {
      Assessment assessment = outcome.assessments().get(i);
      if (assessment.classification().categories().contains(category.id())) {
        belong++;
        get += outcome.awards().get(i).isEmpty() ? 0 : 1;
      }
    }
    return Reason.of(
        category.unit().isOfHouseholds() ? ReportCode.CATEGORY : ReportCode.CATEGORY_OF_PLACES,
        Argument.of(category.term()),
        Argument.of(belong),
        Argument.of(get));
  }

  /** The seats, if there are fewer than recipients may want, and who has none. */
  private Optional<Reason> seats() {
    Admission admission = outcome.admission();
    ImmutableList.Builder<Reason> below = ImmutableList.builder();
    ImmutableMap.of(
            Admission.Status.PROMOTED, ReportCode.SEATS_PROMOTED,
            Admission.Status.WAITING, ReportCode.SEATS_WAITING,
            Admission.Status.UNDECIDED, ReportCode.SEATS_UNDECIDED,
            Admission.Status.DECLINED, ReportCode.SEATS_DECLINED)
        .forEach(
            (status, code) -> {
              if (admission.count(status) > 0) {
                below.add(Reason.of(code, Argument.of(admission.count(status))));
              }
            });
    return outcome
        .plan()
        .campaign()
        .quota()
        .map(
            quota ->
                Reason.of(
                        ReportCode.SEATS,
                        Argument.of(quota.seats()),
                        Argument.of((long) admission.seated().size()))
                    .because(below.build()));
  }

  /** Those who are not listed, counted by what is missing on their files. */
  private Reason notListed() {
    Multiset<ImmutableList<Reason>> missing = LinkedHashMultiset.create();
    outcome.assessments().stream()
        .filter(assessment -> !assessment.isListed())
        .forEach(assessment -> missing.add(assessment.refusals()));
    ImmutableList.Builder<Reason> below = ImmutableList.builder();
    missing
        .entrySet()
        .forEach(
            entry ->
                below.add(
                    Reason.of(ReportCode.SO_MANY, Argument.of((long) entry.getCount()))
                        .because(entry.getElement())));
    return Reason.of(ReportCode.NOT_LISTED, Argument.of((long) missing.size()))
        .because(below.build());
  }

  /** Those whose answer a missing fact leaves open, counted by each fact that is missing. */
  private Reason open() {
    Multiset<Term> papers = LinkedHashMultiset.create();
    ImmutableSortedMap<RecipientId, ImmutableSet<Fact<?>>> missing = outcome.papers();
    missing.values().forEach(facts -> facts.forEach(fact -> papers.add(fact.term())));
    ImmutableList.Builder<Reason> below = ImmutableList.builder();
    for (Multiset.Entry<Term> paper : papers.entrySet()) {
      below.add(
          Reason.of(
              ReportCode.PAPER,
              Argument.of((long) paper.getCount()),
              Argument.of(paper.getElement())));
    }
    return Reason.of(ReportCode.OPEN, Argument.of((long) missing.size())).because(below.build());
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

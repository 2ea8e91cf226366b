package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import java.util.function.ToLongBiFunction;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Assessments;
import org.songnuan.benefit.Entitlement;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.split.Claim;

/**
 * How far everybody's claims are met: what each sort of claim gets, which funds pay it, and why
 * what is missing is missing.
 *
 * <p>Where some of those who are alike get one step more than the others, the settlement is open
 * until it is given their ids: {@link #draws} collects them, {@link #close} decides. After that
 * {@link #award} answers for each recipient on its own.
 */
public final class Settlement {
  private final Treasury treasury;
  private final Committed committed;
  private final Demand demand;
  private final ImmutableMap<Row, RowAward> awards;
  private final ImmutableList<Cut> cuts;
  private final ImmutableList<Cut> surpluses;
  private final ImmutableList<Certificate.OfMatching> ties;
  private final ImmutableMap<Row, RowPlan> plans;
  private final Map<Entitlement, ImmutableList<RowPlan>> known = new ConcurrentHashMap<>();
  private final ImmutableMap<String, Long> paid;
  private final ImmutableMap<String, Long> given;
  private final ImmutableMap<String, Long> pendingCash;
  private final ImmutableMap<String, Long> pendingGoods;

  Settlement(
      Treasury treasury,
      Committed committed,
      Demand demand,
      ImmutableMap<Row, RowAward> awards,
      ImmutableList<Cut> cuts,
      ImmutableList<Cut> surpluses,
      ImmutableList<Certificate.OfMatching> ties) {
    this.treasury = treasury;
    this.committed = committed;
    this.demand = demand;
    this.awards = awards;
    this.cuts = cuts;
    this.surpluses = surpluses;
    this.ties = ties;
    this.plans = ImmutableMap.of();
    this.paid = spent(awards, true, false);
    this.given = spent(awards, false, false);
    this.pendingCash = spent(awards, true, true);
    this.pendingGoods = spent(awards, false, true);
  }

  /** The same settlement with every draw decided. */
  private Settlement(Settlement open, ImmutableMap<Row, RowPlan> plans) {
    this.treasury = open.treasury;
    this.committed = open.committed;
    this.demand = open.demand;
    this.awards = open.awards;
    this.cuts = open.cuts;
    this.surpluses = open.surpluses;
    this.ties = open.ties;
    this.plans = plans;
    this.paid = open.paid;
    this.given = open.given;
    this.pendingCash = open.pendingCash;
    this.pendingGoods = open.pendingGoods;
  }

  /** Returns the demand that was settled. */
  public Demand demand() {
    return demand;
  }

  /** Returns what was committed before and has not moved. */
  public Committed committed() {
    return committed;
  }

  /** Returns the ids that these recipients bring to rows that are open. */
  public Draws draws(Iterable<Assessment> assessments) {
    Map<Row, List<RecipientId>> ids = new HashMap<>();
    if (assessments instanceof Assessments all) {
      if (awards.values().stream().anyMatch(RowAward::isOpen)) {
        addBySort(all, ids);
      }
    } else {
      addByRecipient(assessments, ids);
    }
    Map<Row, ImmutableSortedSet<RecipientId>> sorted = new HashMap<>();
    ids.forEach((row, list) -> sorted.put(row, ImmutableSortedSet.copyOf(list)));
    return Draws.of(sorted);
  }

  /** Looks at every sort, and at recipients only if there is an open row. */
  private void addBySort(Assessments all, Map<Row, List<RecipientId>> ids) {
    Claimants claimants = Claimants.of(treasury, committed, all);
    Map<Entitlement, ImmutableList<List<RecipientId>>> open = new HashMap<>();
    List<ImmutableList<List<RecipientId>>> bySort = new ArrayList<>(claimants.size());
    for (int sort = 0; sort < claimants.size(); sort++) {
      ImmutableList.Builder<List<RecipientId>> lists = ImmutableList.builder();
      if (claimants.count(sort) > 0 && claimants.isPlain(sort)) {
        for (Entitlement each : claimants.due(sort)) {
          lists.addAll(open.computeIfAbsent(each, e -> openLists(RecipientRows.plain(e), ids)));
        }
      } else if (claimants.count(sort) > 0) {
        RecipientRows claims = claimants.claims(sort);
        claimants.due(sort).forEach(each -> lists.addAll(openLists(claims.of(each), ids)));
      }
      bySort.add(lists.build());
    }
    for (int place = 0; place < all.size() && !ids.isEmpty(); place++) {
      ImmutableList<List<RecipientId>> lists = bySort.get(claimants.sort(place));
      if (!lists.isEmpty()) {
        RecipientId id = all.recipient(place).id();
        lists.forEach(list -> list.add(id));
      }
    }
  }

  private void addByRecipient(Iterable<Assessment> assessments, Map<Row, List<RecipientId>> ids) {
    Map<Entitlement, ImmutableList<List<RecipientId>>> open = new HashMap<>();
    for (Assessment assessment : assessments) {
      RecipientRows claims = treasury.claims(assessment, committed);
      for (Entitlement entitlement : assessment.entitlements()) {
        ImmutableList<List<RecipientId>> lists = claims.isPlain() ? open.get(entitlement) : null;
        if (lists == null) {
          lists = openLists(claims.of(entitlement), ids);
          if (claims.isPlain()) {
            open.put(entitlement, lists);
          }
        }
        for (List<RecipientId> list : lists) {
          list.add(assessment.recipient());
        }
      }
    }
  }

  private ImmutableList<List<RecipientId>> openLists(
      ImmutableList<Row> rows, Map<Row, List<RecipientId>> ids) {
    return rows.stream()
        .filter(row -> award(row).isOpen())
        .map(row -> ids.computeIfAbsent(row, open -> new ArrayList<>()))
        .collect(toImmutableList());
  }

  /**
   * Returns this settlement with every draw decided.
   *
   * @throws IllegalArgumentException if the draws do not hold all ids that are needed
   */
  public Settlement close(Draws draws) {
    ImmutableMap.Builder<Row, RowPlan> closed = ImmutableMap.builder();
    Map<String, ImmutableList<Source>> sources = new HashMap<>();
    Shortfall shortfall = new Shortfall(treasury, paid, pendingCash, pendingGoods);
    awards.forEach(
        (row, award) -> {
          if (!row.pending()) {
            ImmutableList<Source> ofPool =
                sources.computeIfAbsent(
                    row.pool(), pool -> treasury.sources(row.item(), committed));
            closed.put(
                row,
                RowPlan.close(
                    row,
                    award,
                    treasury.lot(),
                    draws.of(row),
                    units -> shortfall.of(row, award, row.committed() + units, ofPool)));
          }
        });
    return new Settlement(this, closed.buildOrThrow());
  }

  private RowAward award(Row row) {
    RowAward award = awards.get(row);
    if (award == null) {
      throw new IllegalArgumentException(
          "Assessment must be part of the demand that was settled, but was not.");
    }
    return award;
  }

  private RowPlan plan(Row row) {
    RowPlan plan = plans.get(row);
    if (plan == null) {
      award(row);
      throw new IllegalStateException("Settlement must be closed before it awards.");
    }
    return plan;
  }

  /**
   * Returns what the recipient gets.
   *
   * @throws IllegalArgumentException if the assessment was not part of the demand
   * @throws IllegalStateException if the settlement is not closed
   */
  public Award award(Assessment assessment) {
    RecipientId id = assessment.recipient();
    RecipientRows claims = treasury.claims(assessment, committed);
    ImmutableList<Entitlement> due = assessment.entitlements();
    ImmutableList.Builder<Payment> payments = ImmutableList.builder();
    ImmutableList.Builder<Issue> issues = ImmutableList.builder();
    ImmutableList.Builder<Reason> draws = ImmutableList.builder();
    ImmutableList.Builder<Reason> shortfalls = ImmutableList.builder();
    Goods uncounted = Goods.NONE;
    for (Entitlement entitlement : due) {
      for (RowPlan plan : plans(claims, entitlement)) {
        RowPlan.Lines lines = plan.of(id);
        payments.addAll(lines.payments());
        issues.addAll(lines.issues());
        draws.addAll(lines.draws());
        shortfalls.addAll(lines.shortfalls());
      }
      uncounted = uncounted.plus(RecipientRows.uncounted(entitlement));
    }
    return new Award(
        id,
        committed.of(id),
        payments.build(),
        issues.build(),
        uncounted,
        draws.build(),
        shortfalls.build());
  }

  /**
   * Visits every payment beyond what is committed with the place of its recipient, a line for each
   * recipient, benefit and fund: the recipients in their order, the lines of each as its award has
   * them. No award is made for it.
   *
   * @throws IllegalArgumentException if an assessment was not part of the demand
   * @throws IllegalStateException if the settlement is not closed
   */
  public void eachPayment(List<Assessment> assessments, ObjIntConsumer<Payment> visitor) {
    if (!(assessments instanceof Assessments all)) {
      for (int place = 0; place < assessments.size(); place++) {
        int at = place;
        award(assessments.get(place)).payments().forEach(line -> visitor.accept(line, at));
      }
      return;
    }
    Claimants claimants = Claimants.of(treasury, committed, all);
    IdentityHashMap<Entitlement, ImmutableList<RowPlan>> plans = new IdentityHashMap<>();
    KindPayments[] bySort = new KindPayments[claimants.size()];
    for (int place = 0; place < all.size(); place++) {
      int sort = claimants.sort(place);
      if (bySort[sort] == null) {
        bySort[sort] = payments(claimants, sort, plans);
      }
      bySort[sort].each(all, place, visitor);
    }
  }

  private KindPayments payments(
      Claimants claimants, int sort, IdentityHashMap<Entitlement, ImmutableList<RowPlan>> shared) {
    KindPayments payments = new KindPayments();
    ImmutableList<Entitlement> due = claimants.due(sort);
    if (claimants.isPlain(sort)) {
      due.forEach(each -> shared.computeIfAbsent(each, this::plainPlans).forEach(payments::add));
    } else {
      RecipientRows claims = claimants.claims(sort);
      due.forEach(each -> plans(claims, each).forEach(payments::add));
    }
    return payments;
  }

  private ImmutableList<RowPlan> plainPlans(Entitlement entitlement) {
    ImmutableList<RowPlan> found = known.get(entitlement);
    if (found == null) {
      found = RecipientRows.plain(entitlement).stream().map(this::plan).collect(toImmutableList());
      known.put(entitlement, found);
    }
    return found;
  }

  /** Returns the plans of the entitlement's rows; alike for all who have nothing yet. */
  private ImmutableList<RowPlan> plans(RecipientRows claims, Entitlement entitlement) {
    return claims.isPlain()
        ? plainPlans(entitlement)
        : claims.of(entitlement).stream().map(this::plan).collect(toImmutableList());
  }

  /**
   * Returns the place of the recipient on the waitlist for money, from 1, which those who are tied
   * share; empty if it does not wait, or money does not go in rank order. The first of its claims
   * counts that is not met in full.
   *
   * @throws IllegalArgumentException if the assessment was not part of the demand
   */
  public OptionalLong waiting(Assessment assessment) {
    RecipientRows claims = treasury.claims(assessment, committed);
    return assessment.entitlements().stream()
        .filter(entitlement -> entitlement.rank().isPresent())
        .flatMap(entitlement -> claims.of(entitlement).stream())
        .filter(row -> row.item() == null)
        .map(row -> award(row).turn())
        .filter(turn -> turn != null && turn.waiting() > 0)
        .mapToLong(turn -> requireNonNull(turn).waiting())
        .min();
  }

  /**
   * Returns how much money is missing for all that is claimed, what a missing fact leaves open
   * included; shares without an amount claim nothing here.
   */
  public Money missing() {
    return Money.ofFen(sum((row, award) -> row.claim() < Claim.UNLIMITED ? owed(row, award) : 0));
  }

  /** Returns how much money all claims come to, what is committed included. */
  public Money claimed() {
    return Money.ofFen(
        sum(
            (row, award) ->
                row.claim() < Claim.UNLIMITED && !row.pending()
                    ? LongMath.saturatedMultiply(row.claim(), award.count())
                    : 0));
  }

  /** Returns how much more money claims would come to if every missing fact said so. */
  public Money pending() {
    return Money.ofFen(
        sum(
            (row, award) ->
                row.claim() < Claim.UNLIMITED && row.pending()
                    ? LongMath.saturatedMultiply(row.due(), award.count())
                    : 0));
  }

  private static long owed(Row row, RowAward award) {
    return LongMath.saturatedMultiply(row.due(), award.count()) - award.total();
  }

  private long sum(ToLongBiFunction<Row, RowAward> amount) {
    long sum = 0;
    for (Map.Entry<Row, RowAward> entry : awards.entrySet()) {
      if (entry.getKey().item() == null) {
        long more = amount.applyAsLong(entry.getKey(), entry.getValue());
        sum = Math.min(Money.MAX.fen(), LongMath.saturatedAdd(sum, more));
      }
    }
    return sum;
  }

  /** Returns the balance of every fund, in the order of their ids. */
  public ImmutableList<Balance> balances() {
    return treasury.funds().stream().map(this::balance).collect(toImmutableList());
  }

  private Balance balance(Fund fund) {
    Money before = committed.of(fund.id());
    Money spent = before.plus(Money.ofFen(paid.getOrDefault(fund.id().value(), 0L)));
    Money pending = Money.ofFen(pendingCash.getOrDefault(fund.id().value(), 0L));
    Money spare = fund.amount().minus(before);
    Money kept = fund.reserve().isAbove(spare) ? spare : fund.reserve();
    Money reserved = kept.isNegative() ? pending : kept.plus(pending);
    return new Balance(
        fund,
        fund.amount(),
        spent,
        before,
        reserved,
        pending,
        fund.amount().minus(spent).minus(reserved));
  }

  /**
   * Returns how many units of each stock are given out, what was committed before included, by the
   * stock's id.
   */
  public ImmutableSortedMap<StockId, Long> issued() {
    ImmutableSortedMap.Builder<StockId, Long> all = ImmutableSortedMap.naturalOrder();
    treasury
        .stocks()
        .forEach(
            stock ->
                all.put(
                    stock.id(),
                    Math.addExact(
                        committed.of(stock.id()), given.getOrDefault(stock.id().value(), 0L))));
    return all.buildOrThrow();
  }

  /** Returns the balance of every stock, in the order of their ids. */
  public ImmutableList<StockBalance> stockBalances() {
    return treasury.stocks().stream().map(this::balance).collect(toImmutableList());
  }

  private StockBalance balance(Stock stock) {
    long before = committed.of(stock.id());
    long spent = Math.addExact(before, given.getOrDefault(stock.id().value(), 0L));
    long pending = pendingGoods.getOrDefault(stock.id().value(), 0L);
    long spare = Math.max(0, stock.amount() - before - stock.packed());
    long reserved = Math.min(stock.reserve(), spare) + pending;
    return new StockBalance(
        stock,
        stock.amount(),
        spent,
        stock.packed(),
        reserved,
        stock.amount() - spent - stock.packed() - reserved);
  }

  /**
   * Returns how many units of each stock are reserved for those whose papers are missing, by the
   * stock's id; a stock of which nothing is reserved is left out.
   */
  public ImmutableSortedMap<StockId, Long> pendingGoods() {
    ImmutableSortedMap.Builder<StockId, Long> all = ImmutableSortedMap.naturalOrder();
    pendingGoods.forEach((id, units) -> all.put(StockId.of(id), units));
    return all.buildOrThrow();
  }

  /**
   * Returns what is wrong with the whole: of a fund or stock that has committed more than it has,
   * or that does not exist; and who is tied where what is short goes in rank order.
   */
  public ImmutableList<Finding> findings() {
    return ImmutableList.<Finding>builder()
        .addAll(Overcommitment.findings(treasury, committed))
        .addAll(TurnWords.ties(awards))
        .build();
  }

  /**
   * Returns how much each source pays, or reserves for papers and decisions that are missing, of
   * those of money or of those of goods.
   */
  static ImmutableMap<String, Long> spent(
      Map<Row, RowAward> awards, boolean cash, boolean pending) {
    Map<String, Long> sums = new HashMap<>();
    awards.forEach(
        (row, award) -> {
          boolean waits = row.pending() || award.isUndecided();
          if ((row.item() == null) == cash && waits == pending) {
            award
                .slices()
                .forEach(slice -> sums.merge(slice.source(), slice.units(), Math::addExact));
          }
        });
    return ImmutableMap.copyOf(sums);
  }

  /**
   * Returns the proofs of what is short: categories whose claims exceed all that the funds which
   * may pay them hold, and after them the funds that are held back because they match others. Empty
   * if every claim could be met.
   */
  public ImmutableList<Certificate> certificates() {
    return ImmutableList.<Certificate>builder()
        .addAll(cuts.stream().map(Cut::certificate).iterator())
        .addAll(ties)
        .build();
  }

  /**
   * Returns the proofs of what cannot be spent: funds that hold more than all that they may pay.
   * Empty if every fund could be spent, were there money for all that is claimed.
   */
  public ImmutableList<Certificate.OfSurplus> surpluses() {
    return surpluses.stream()
        .filter(cut -> cut.item() == null)
        .map(Cut::ofSurplus)
        .collect(toImmutableList());
  }

  @Override
  public String toString() {
    return "Settlement[" + awards.size() + " rows" + (plans.isEmpty() ? ", open" : "") + "]";
  }
}

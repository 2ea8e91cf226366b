package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.benefit.Assessment;
import org.songnuan.benefit.Entitlement;
import org.songnuan.benefit.Grant;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.split.Claim;
import org.songnuan.split.Division;

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
  private final ImmutableSortedMap<Row, RowAward> awards;
  private final ImmutableList<Cut> cuts;
  private final ImmutableSortedMap<Row, RowPlan> plans;
  private final ImmutableMap<String, Long> paid;
  private final ImmutableMap<String, Long> given;
  private final ImmutableMap<String, Long> pendingCash;
  private final ImmutableMap<String, Long> pendingGoods;

  Settlement(
      Treasury treasury,
      Committed committed,
      Demand demand,
      ImmutableSortedMap<Row, RowAward> awards,
      ImmutableList<Cut> cuts) {
    this(treasury, committed, demand, awards, cuts, ImmutableSortedMap.of());
  }

  private Settlement(
      Treasury treasury,
      Committed committed,
      Demand demand,
      ImmutableSortedMap<Row, RowAward> awards,
      ImmutableList<Cut> cuts,
      ImmutableSortedMap<Row, RowPlan> plans) {
    this.treasury = treasury;
    this.committed = committed;
    this.demand = demand;
    this.awards = awards;
    this.cuts = cuts;
    this.plans = plans;
    this.paid = spent(awards, true, false);
    this.given = spent(awards, false, false);
    this.pendingCash = spent(awards, true, true);
    this.pendingGoods = spent(awards, false, true);
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
    Map<Row, ImmutableSortedSet.Builder<RecipientId>> ids = new TreeMap<>();
    for (Assessment assessment : assessments) {
      for (Row row : treasury.claims(assessment, committed).certain()) {
        if (award(row).isOpen()) {
          ids.computeIfAbsent(row, open -> ImmutableSortedSet.naturalOrder())
              .add(assessment.recipient());
        }
      }
    }
    Map<Row, ImmutableSortedSet<RecipientId>> sorted = new TreeMap<>();
    ids.forEach((row, builder) -> sorted.put(row, builder.build()));
    return Draws.of(sorted);
  }

  /**
   * Returns this settlement with every draw decided.
   *
   * @throws IllegalArgumentException if the draws do not hold all ids that are needed
   */
  public Settlement close(Draws draws) {
    ImmutableSortedMap.Builder<Row, RowPlan> closed = ImmutableSortedMap.naturalOrder();
    awards.forEach(
        (row, award) -> {
          if (!row.pending()) {
            closed.put(row, RowPlan.close(award, treasury.lot(), draws.of(row)));
          }
        });
    return new Settlement(treasury, committed, demand, awards, cuts, closed.buildOrThrow());
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
    ImmutableList.Builder<Payment> payments = ImmutableList.builder();
    ImmutableList.Builder<Issue> issues = ImmutableList.builder();
    ImmutableList.Builder<Reason> draws = ImmutableList.builder();
    ImmutableList.Builder<Reason> shortfalls = ImmutableList.builder();
    Claims claims = treasury.claims(assessment, committed);
    Goods uncounted = Goods.NONE;
    for (Entitlement entitlement : assessment.entitlements()) {
      for (Row row : claims.of(entitlement)) {
        RowPlan plan = plan(row);
        for (RowAward.Slice part : plan.paidBy(id)) {
          if (row.item() == null) {
            payments.add(
                new Payment(row.benefit(), FundId.of(part.source()), Money.ofFen(part.units())));
          } else {
            issues.add(
                new Issue(row.benefit(), StockId.of(part.source()), row.item(), part.units()));
          }
        }
        if (plan.isDrawn()) {
          draws.add(draw(row, plan, id));
        }
        long units = Math.addExact(row.committed(), plan.units(id));
        if (row.claim() < Claim.UNLIMITED && units < row.claim()) {
          shortfalls.add(missing(row, units, row.units(row.claim() - units)));
        }
      }
      uncounted = uncounted.plus(uncounted(entitlement));
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

  private static Goods uncounted(Entitlement entitlement) {
    Goods goods = Goods.NONE;
    if (entitlement.benefit().grant() instanceof Grant.InKind inKind) {
      for (Map.Entry<Item, Figure<Quantity>> entry : inKind.goods().figures().entrySet()) {
        if (!entry.getValue().isKnown()) {
          goods = goods.plus(Goods.of(entry.getKey(), entry.getValue()));
        }
      }
    }
    return goods;
  }

  private static Reason draw(Row row, RowPlan plan, RecipientId id) {
    return Reason.of(
        plan.isWinner(id) ? FundCode.WON_DRAW : FundCode.LOST_DRAW,
        Argument.of(plan.award().winners()),
        Argument.of(plan.award().count()),
        row.units(plan.award().step()));
  }

  private Reason missing(Row row, long units, Argument missing) {
    Item item = row.item();
    ImmutableList<Source> payers =
        treasury.sources(item, committed).stream()
            .filter(source -> source.earmark().allows(row.use()))
            .collect(toImmutableList());
    ImmutableMap<String, Long> spent = item == null ? paid : given;
    ImmutableMap<String, Long> kept = item == null ? pendingCash : pendingGoods;
    long pending = payers.stream().mapToLong(source -> kept.getOrDefault(source.id(), 0L)).sum();
    if (item != null) {
      Argument name = Argument.of(Term.of(item.chinese(), item.english()));
      return pending > 0
          ? Reason.of(FundCode.SHORT_OF_GOODS_BESIDE_PENDING, missing, name, row.units(pending))
          : Reason.of(
              payers.isEmpty() ? FundCode.NO_STOCK : FundCode.SHORT_OF_GOODS, missing, name);
    }
    boolean allSpent =
        payers.stream()
            .allMatch(
                source ->
                    spent.getOrDefault(source.id(), 0L) + kept.getOrDefault(source.id(), 0L)
                        == source.units());
    if (allSpent && pending > 0) {
      return Reason.of(FundCode.SHORT_BESIDE_PENDING, missing, row.units(pending));
    } else if (allSpent) {
      return Reason.of(payers.isEmpty() ? FundCode.NO_FUND : FundCode.SHORT, missing);
    }
    Division division = treasury.division();
    return units + division.step() > division.ceiling()
        ? Reason.of(FundCode.AT_CEILING, missing, row.units(division.ceiling()))
        : Reason.of(FundCode.WHOLE_STEPS, missing, row.units(division.step()));
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
   * Returns what is wrong with the commitments as a whole: of a fund or stock that has committed
   * more than it has, or that does not exist.
   */
  public ImmutableList<Finding> findings() {
    return Overcommitment.findings(treasury, committed);
  }

  /** Returns how much each source pays or reserves, of those of money or of those of goods. */
  private static ImmutableMap<String, Long> spent(
      Map<Row, RowAward> awards, boolean cash, boolean pending) {
    Map<String, Long> sums = new HashMap<>();
    awards.forEach(
        (row, award) -> {
          if ((row.item() == null) == cash && row.pending() == pending) {
            award
                .slices()
                .forEach(slice -> sums.merge(slice.source(), slice.units(), Math::addExact));
          }
        });
    return ImmutableMap.copyOf(sums);
  }

  /**
   * Returns the proofs of what is short: categories whose claims exceed all that the funds which
   * may pay them hold. Empty if every claim could be met.
   */
  public ImmutableList<Certificate> certificates() {
    return cuts.stream().map(Settlement::certificate).collect(toImmutableList());
  }

  private static Certificate certificate(Cut cut) {
    Item item = cut.item();
    return item == null
        ? new Certificate.OfCash(
            cut.categories(),
            cut.sources().stream().map(FundId::of).collect(toImmutableSortedSet(naturalOrder())),
            Money.ofFen(cut.claimed()),
            Money.ofFen(cut.pending()),
            Money.ofFen(cut.held()))
        : new Certificate.OfGoods(
            item,
            cut.categories(),
            cut.sources().stream().map(StockId::of).collect(toImmutableSortedSet(naturalOrder())),
            cut.claimed(),
            cut.pending(),
            cut.held());
  }

  @Override
  public String toString() {
    return "Settlement[" + awards.size() + " rows" + (plans.isEmpty() ? ", open" : "") + "]";
  }
}

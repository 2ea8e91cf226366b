package org.songnuan.ledger;

import static java.util.Comparator.comparingLong;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.pairing.HelperId;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/**
 * How units are packed into tranches. A unit is one recipient, or all of one area or helper where
 * these stay together; it is never torn.
 */
final class TranchePacking {
  /** What stays together. */
  record Unit(
      ImmutableList<RecipientId> recipients,
      ImmutableSortedSet<Area> areas,
      ImmutableSortedSet<HelperId> helpers,
      long fen) {
    long number() {
      return recipients.size();
    }

    @Override
    public String toString() {
      return "Unit[" + number() + ", " + fen + "]";
    }
  }

  /** A tranche as it is packed. */
  private static final class Bin {
    static final Comparator<Bin> FEWEST =
        comparingLong(Bin::number).thenComparingInt(bin -> bin.place);
    static final Comparator<Bin> LIGHTEST = comparingLong(Bin::weight).thenComparing(FEWEST);

    private final int place;
    private final ToLongFunction<Unit> weigher;
    private final List<Unit> units = new ArrayList<>();
    private long number;
    private long fen;
    private long weight;

    Bin(int place, ToLongFunction<Unit> weigher) {
      this.place = place;
      this.weigher = weigher;
    }

    long number() {
      return number;
    }

    long weight() {
      return weight;
    }

    void add(Unit unit) {
      units.add(unit);
      number += unit.number();
      fen += unit.fen();
      weight += weigher.applyAsLong(unit);
    }
  }

  private final ImmutableList<Unit> units;
  private final TrancheRule.Limit limit;
  private final long fen;

  /**
   * Begins with units in their order.
   *
   * @throws IllegalArgumentException if their money comes to more than can be said
   */
  TranchePacking(ImmutableList<Unit> units, TrancheRule.Limit limit) {
    this.units = units;
    this.limit = limit;
    this.fen = Money.sum(units.stream().map(unit -> Money.ofFen(unit.fen())).toList()).fen();
  }

  /** Fills one tranche after another: a unit that does not fit begins the next. */
  ImmutableList<ImmutableList<Unit>> filled() {
    List<Bin> bins = new ArrayList<>();
    for (Unit unit : units) {
      if (bins.isEmpty() || !fits(bins.get(bins.size() - 1), unit)) {
        bins.add(new Bin(bins.size(), Unit::number));
      }
      bins.get(bins.size() - 1).add(unit);
    }
    return result(bins);
  }

  private boolean fits(Bin bin, Unit unit) {
    return bin.number() + unit.number() <= limit.recipients()
        && limit.money().map(most -> bin.fen + unit.fen() <= most.fen()).orElse(true);
  }

  /** Makes tranches whose numbers of units differ by 1 at most, as few as the limit allows. */
  ImmutableList<ImmutableList<Unit>> even() {
    int tranches = fewest();
    ImmutableList<ImmutableList<Unit>> result = even(tranches);
    while (!isWithin(result)) {
      tranches = more(tranches);
      result = even(tranches);
    }
    return result;
  }

  private ImmutableList<ImmutableList<Unit>> even(int tranches) {
    ImmutableList.Builder<ImmutableList<Unit>> result = ImmutableList.builder();
    int from = 0;
    for (int i = 0; i < tranches; i++) {
      int to = from + units.size() / tranches + (i < units.size() % tranches ? 1 : 0);
      result.add(units.subList(from, to));
      from = to;
    }
    return result.build();
  }

  /** Places the largest first, each where there is least, in as few tranches as this can. */
  ImmutableList<ImmutableList<Unit>> largestFirst(ToLongFunction<Unit> weight) {
    int tranches = fewest();
    ImmutableList<ImmutableList<Unit>> result = largestFirst(tranches, weight);
    while (!isWithin(result)) {
      tranches = more(tranches);
      result = largestFirst(tranches, weight);
    }
    return result;
  }

  /** Weightless units go where there are fewest, so that they do not all end up in one place. */
  private ImmutableList<ImmutableList<Unit>> largestFirst(
      int tranches, ToLongFunction<Unit> weight) {
    List<Bin> bins =
        IntStream.range(0, tranches).mapToObj(place -> new Bin(place, weight)).toList();
    TreeSet<Bin> open = new TreeSet<>(Bin.LIGHTEST);
    open.addAll(bins);
    boolean weightless = false;
    for (Unit unit : Ordering.from(comparingLong(weight).reversed()).immutableSortedCopy(units)) {
      if (!weightless && weight.applyAsLong(unit) == 0) {
        weightless = true;
        open = new TreeSet<>(Bin.FEWEST);
        bins.stream().filter(bin -> bin.number() < limit.recipients()).forEach(open::add);
      }
      Bin least = open.first();
      open.remove(least);
      least.add(unit);
      if (least.number() < limit.recipients()) {
        open.add(least);
      }
    }
    return result(bins);
  }

  private int more(int tranches) {
    return Math.min(units.size(), tranches + 1 + tranches / 64);
  }

  /** Returns the number of tranches asked for, or the least that the limit could allow. */
  private int fewest() {
    if (limit.tranches() > 0) {
      return Math.min(limit.tranches(), units.size());
    }
    long number = units.stream().mapToLong(Unit::number).sum();
    long byNumber = -Math.floorDiv(-number, limit.recipients());
    long byMoney = limit.money().map(most -> -Math.floorDiv(-fen, most.fen())).orElse(1L);
    return (int) Math.min(units.size(), Math.max(1, Math.max(byNumber, byMoney)));
  }

  /** With as many tranches as units nothing can be done any more. */
  private boolean isWithin(ImmutableList<ImmutableList<Unit>> result) {
    return result.size() >= units.size()
        || limit
            .money()
            .map(
                most ->
                    result.stream()
                        .allMatch(one -> one.stream().mapToLong(Unit::fen).sum() <= most.fen()))
            .orElse(true);
  }

  private static ImmutableList<ImmutableList<Unit>> result(List<Bin> bins) {
    return bins.stream()
        .filter(bin -> !bin.units.isEmpty())
        .map(bin -> ImmutableList.copyOf(bin.units))
        .collect(ImmutableList.toImmutableList());
  }
}

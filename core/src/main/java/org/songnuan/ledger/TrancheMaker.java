package org.songnuan.ledger;

import static com.google.common.collect.ImmutableSortedMap.toImmutableSortedMap;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.ledger.TranchePacking.Unit;
import org.songnuan.pairing.HelperId;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;

/** Makes the tranches of one ledger by one rule. */
final class TrancheMaker {
  private final Ledger ledger;
  private final TrancheRule rule;
  private final ImmutableSortedMap<RecipientId, Portion> outstanding;
  private final List<Tranche> tranches = new ArrayList<>();
  private final ImmutableList.Builder<Reason> why = ImmutableList.builder();
  private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

  private TrancheMaker(Ledger ledger, TrancheRule rule) {
    this.ledger = ledger;
    this.rule = rule;
    this.outstanding = ledger.outstanding();
  }

  static Tranches of(Ledger ledger, TrancheRule rule) {
    return new TrancheMaker(ledger, rule).make();
  }

  private Tranches make() {
    ImmutableSortedMap<RecipientId, Portion> held =
        outstanding.entrySet().stream()
            .filter(entry -> ledger.isBlocked(entry.getKey()))
            .collect(toImmutableSortedMap(naturalOrder(), Map.Entry::getKey, Map.Entry::getValue));
    held.forEach(
        (id, portion) ->
            findings.add(
                Finding.warning(LedgerCode.TRANCHE_HELD, Argument.of(portion.cash()))
                    .about(id.value())));
    ImmutableList<Unit> units =
        inOrder()
            .filter(id -> !held.containsKey(id))
            .map(this::unit)
            .collect(ImmutableList.toImmutableList());
    if (rule.groups().areNone()) {
      pack(units);
    } else {
      List<ImmutableList<Unit>> groups =
          rule.groups().helpers() == null
              ? groups(units, Unit::areas)
              : groups(units, Unit::helpers);
      if (rule.limit().tranches() > 0) {
        pack(groups.stream().map(TrancheMaker::together).collect(ImmutableList.toImmutableList()));
      } else {
        groups.forEach(this::pack);
      }
    }
    return new Tranches(ImmutableList.copyOf(tranches), held, why.build(), findings.build());
  }

  private Portion portion(RecipientId id) {
    return requireNonNull(outstanding.get(id), "portion");
  }

  private Stream<RecipientId> inOrder() {
    if (!rule.isDrawn()) {
      return outstanding.keySet().stream();
    }
    Lot lot = Lot.of(ledger.outcome().plan().campaign().id() + "/tranches");
    return outstanding.keySet().stream().sorted(comparing(RecipientId::value, lot.comparator()));
  }

  private Unit unit(RecipientId id) {
    return new Unit(ImmutableList.of(id), areas(id), helpers(id), portion(id).cash().fen());
  }

  private ImmutableSortedSet<Area> areas(RecipientId id) {
    int depth = rule.groups().areaDepth();
    return depth == 0
        ? ImmutableSortedSet.of()
        : ledger
            .recipient(id)
            .map(Recipient::area)
            .map(area -> new Area(area.path().subList(0, Math.min(depth, area.depth()))))
            .stream()
            .collect(toImmutableSortedSet(naturalOrder()));
  }

  private ImmutableSortedSet<HelperId> helpers(RecipientId id) {
    ImmutableMap<RecipientId, HelperId> helpers = rule.groups().helpers();
    if (helpers == null) {
      return ImmutableSortedSet.of();
    }
    Optional<HelperId> helper = Optional.ofNullable(helpers.get(id));
    if (helper.isEmpty()) {
      findings.add(Finding.note(LedgerCode.TRANCHE_WITHOUT_HELPER).about(id.value()));
    }
    return helper.stream().collect(toImmutableSortedSet(naturalOrder()));
  }

  /** Returns the units by area or helper, in their order; those without one come last. */
  private static <T extends Comparable<T>> List<ImmutableList<Unit>> groups(
      List<Unit> units, Function<Unit, ImmutableSortedSet<T>> of) {
    TreeMap<T, ImmutableList.Builder<Unit>> groups = new TreeMap<>();
    ImmutableList.Builder<Unit> others = ImmutableList.builder();
    for (Unit unit : units) {
      ImmutableSortedSet<T> key = of.apply(unit);
      if (key.isEmpty()) {
        others.add(unit);
      } else {
        groups.computeIfAbsent(key.first(), any -> ImmutableList.builder()).add(unit);
      }
    }
    return Stream.concat(groups.values().stream(), Stream.of(others))
        .map(ImmutableList.Builder::build)
        .filter(group -> !group.isEmpty())
        .toList();
  }

  private static Unit together(List<Unit> group) {
    return new Unit(
        group.stream()
            .flatMap(unit -> unit.recipients().stream())
            .collect(ImmutableList.toImmutableList()),
        group.get(0).areas(),
        group.get(0).helpers(),
        Money.sum(group.stream().map(unit -> Money.ofFen(unit.fen())).toList()).fen());
  }

  /** Makes the tranches of these; an award that is above the limit alone is one by itself. */
  private void pack(ImmutableList<Unit> units) {
    ImmutableList.Builder<Unit> rest = ImmutableList.builder();
    for (Unit unit : units) {
      if (rule.limit().money().filter(most -> unit.fen() > most.fen()).isPresent()) {
        above(unit, rule.limit().money().orElseThrow());
      } else {
        rest.add(unit);
      }
    }
    packWithin(rest.build());
  }

  private void above(Unit unit, Money most) {
    findings.add(
        Finding.warning(
                LedgerCode.TRANCHE_ABOVE_LIMIT,
                Argument.of(Money.ofFen(unit.fen())),
                Argument.of(most))
            .about(unit.recipients().get(0).value()));
    add(ImmutableList.of(unit));
  }

  private void packWithin(ImmutableList<Unit> units) {
    if (units.isEmpty()) {
      return;
    }
    TranchePacking packing = new TranchePacking(units, rule.limit());
    int before = tranches.size();
    switch (rule.balance()) {
      case FILLED -> {
        packing.filled().forEach(this::add);
        explain(LedgerCode.TRANCHES_FILLED, before);
      }
      case NUMBER -> {
        if (units.stream().allMatch(unit -> unit.number() == 1)) {
          packing.even().forEach(this::add);
          explain(LedgerCode.TRANCHES_EVEN, before);
        } else {
          packing.largestFirst(Unit::number).forEach(this::add);
          explain(
              LedgerCode.TRANCHES_LARGEST_NUMBER,
              before,
              Argument.of(most(before, Tranche::size)),
              Argument.of(least(before, Tranche::size)),
              Argument.of(bound(before, units, Unit::number)));
        }
      }
      case MONEY -> {
        packing.largestFirst(Unit::fen).forEach(this::add);
        explain(
            LedgerCode.TRANCHES_LARGEST_MONEY,
            before,
            Argument.of(Money.ofFen(most(before, one -> one.cash().fen()))),
            Argument.of(Money.ofFen(least(before, one -> one.cash().fen()))),
            Argument.of(Money.ofFen(bound(before, units, Unit::fen))));
      }
    }
  }

  private void add(List<Unit> units) {
    tranches.add(
        new Tranche(
            tranches.size() + 1,
            units.stream()
                .flatMap(unit -> unit.areas().stream())
                .collect(toImmutableSortedSet(naturalOrder())),
            units.stream()
                .flatMap(unit -> unit.helpers().stream())
                .collect(toImmutableSortedSet(naturalOrder())),
            units.stream()
                .flatMap(unit -> unit.recipients().stream())
                .collect(toImmutableSortedMap(naturalOrder(), id -> id, this::portion))));
  }

  private void explain(LedgerCode code, int before, Argument... more) {
    long number = tranches.stream().skip(before).mapToLong(Tranche::size).sum();
    why.add(
        new Reason(
            code,
            ImmutableList.<Argument>builder()
                .add(Argument.between(before + 1L, tranches.size()), Argument.of(number))
                .add(more)
                .build(),
            ImmutableList.of()));
  }

  private long most(int before, ToLongFunction<Tranche> of) {
    return tranches.stream().skip(before).mapToLong(of).max().orElse(0);
  }

  private long least(int before, ToLongFunction<Tranche> of) {
    return tranches.stream().skip(before).mapToLong(of).min().orElse(0);
  }

  /** No way of making so many tranches has a largest one below this. */
  private long bound(int before, List<Unit> units, ToLongFunction<Unit> of) {
    long mean = -Math.floorDiv(-units.stream().mapToLong(of).sum(), tranches.size() - before);
    return Math.max(mean, units.stream().mapToLong(of).max().orElse(0));
  }
}

package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Severity;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Lot;
import org.songnuan.split.Claim;
import org.songnuan.split.Division;
import org.songnuan.split.Split;

/**
 * One level of a budget: what a line has to pass on, and those directly below it.
 *
 * <p>Blocks, and shares that count what is carried over, are whole fen that sum to what there is.
 * So they are the weights of the last division, which alone knows steps, floors and ceilings: where
 * none of these binds, it gives back just those shares.
 */
final class BudgetLevel {
  private final Budget budget;
  private final Term term;
  private final Money pot;
  private final ImmutableList<BudgetLine> lines;
  private final Lot lot;
  private final ImmutableSortedMap<String, Split> blocks;
  private final Split split;
  private final ImmutableList<Finding> findings;

  private BudgetLevel(Budget budget, Term term, Money pot, List<BudgetLine> lines, Lot lot) {
    this.budget = budget;
    this.term = term;
    this.pot = pot;
    this.lines = ImmutableList.copyOf(lines);
    this.lot = lot;
    ImmutableList.Builder<Finding> found = ImmutableList.builder();
    Money estate = budget.countsCarryOver() ? pot.plus(carriedOver()) : pot;
    this.blocks = blocks(estate, found);
    long[] weights = weights();
    this.split = split(budget.countsCarryOver() ? targets(estate, weights) : weights);
    findings(found);
    this.findings = found.build();
  }

  /** Divides what there is among the lines, all of whose weights are known. */
  static BudgetLevel of(Budget budget, Term term, Money pot, List<BudgetLine> lines, Lot lot) {
    return new BudgetLevel(budget, term, pot, lines, lot);
  }

  private Money carriedOver() {
    return Money.sum(lines.stream().map(BudgetLine::carriedOver).toList());
  }

  private static long weight(BudgetLine line, String factor) {
    return line.weights().getOrDefault(factor, 0L);
  }

  private long total(String factor) {
    return lines.stream().mapToLong(line -> weight(line, factor)).sum();
  }

  /** Cuts the estate into a block for each factor and divides each by that factor. */
  private ImmutableSortedMap<String, Split> blocks(
      Money estate, ImmutableList.Builder<Finding> found) {
    List<Claim> parts = new ArrayList<>();
    budget.factors().forEach((factor, part) -> parts.add(Claim.of(factor).withWeight(part)));
    Split cut = Division.weighted().split(estate.fen(), parts, lot);
    ImmutableSortedMap.Builder<String, Split> divided = ImmutableSortedMap.naturalOrder();
    for (String factor : budget.factors().keySet()) {
      if (total(factor) == 0) {
        found.add(
            Finding.warning(FundCode.BUDGET_NO_WEIGHT, Argument.of(term), Argument.text(factor)));
      }
      List<Claim> claims =
          lines.stream().map(line -> Claim.of(line.id()).withWeight(weight(line, factor))).toList();
      divided.put(factor, Division.weighted().split(cut.share(factor), claims, lot));
    }
    return divided.buildOrThrow();
  }

  /** How heavily each line counts: its weight by the only factor, or what all blocks give it. */
  private long[] weights() {
    String first = budget.factors().firstKey();
    return lines.stream()
        .mapToLong(
            line ->
                blocks.size() == 1
                    ? weight(line, first)
                    : blocks.values().stream().mapToLong(block -> block.share(line.id())).sum())
        .toArray();
  }

  /** What each would be allotted to the fen, if what it carried over is a part of its share. */
  private long[] targets(Money estate, long[] weights) {
    List<Claim> claims = new ArrayList<>();
    long[] least = new long[weights.length];
    long needed = 0;
    for (int i = 0; i < weights.length; i++) {
      BudgetLine line = lines.get(i);
      long floor = line.floor().max(line.carriedOver()).fen();
      least[i] = floor - line.carriedOver().fen();
      needed = Math.min(Money.MAX.fen(), needed + least[i]);
      claims.add(
          Claim.of(line.id())
              .withWeight(weights[i])
              .withFloor(floor)
              .withCap(line.ceiling().fen() < floor ? floor : line.ceiling().fen()));
    }
    if (needed > pot.fen()) {
      return least;
    }
    Split shares = Division.weighted().split(estate.fen(), claims, lot);
    long[] targets = new long[weights.length];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = shares.share(lines.get(i).id()) - lines.get(i).carriedOver().fen();
    }
    return targets;
  }

  private Split split(long[] weights) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      BudgetLine line = lines.get(i);
      claims.add(
          Claim.of(line.id())
              .withWeight(weights[i])
              .withFloor(bound(line, line.floor()))
              .withCap(bound(line, line.ceiling())));
    }
    return budget.division().split(pot.fen(), claims, lot);
  }

  /** A bound on what is allotted: less what is carried over, where that counts. */
  private long bound(BudgetLine line, Money bound) {
    return budget.countsCarryOver()
        ? bound.minus(line.carriedOver()).max(Money.ZERO).fen()
        : bound.fen();
  }

  private void findings(ImmutableList.Builder<Finding> found) {
    long floors = 0;
    for (BudgetLine line : lines) {
      floors = Math.min(Money.MAX.fen(), floors + bound(line, line.floor()));
      if (budget.countsCarryOver() && line.carriedOver().isAbove(line.ceiling())) {
        found.add(
            Finding.warning(
                FundCode.BUDGET_CARRIED_ABOVE_CEILING,
                Argument.of(line.term()),
                Argument.of(line.carriedOver()),
                Argument.of(line.ceiling())));
      }
    }
    if (floors > pot.fen()) {
      found.add(
          Finding.warning(
              FundCode.BUDGET_FLOORS_SHORT,
              Argument.of(term),
              Argument.of(Money.ofFen(floors)),
              Argument.of(pot),
              Argument.of(Money.ofFen(floors - pot.fen()))));
    }
    if (split.left() > 0) {
      found.add(
          Finding.of(
              Severity.NOTE,
              Reason.of(
                      FundCode.BUDGET_LEFT,
                      Argument.of(term),
                      Argument.of(Money.ofFen(split.left())))
                  .because(split.findings().stream().map(Finding::reason).toList())));
    }
  }

  ImmutableList<BudgetLine> lines() {
    return lines;
  }

  Money allotted(BudgetLine line) {
    return Money.ofFen(split.share(line.id()));
  }

  Money left() {
    return Money.ofFen(split.left());
  }

  ImmutableList<Finding> findings() {
    return findings;
  }

  Reason why(BudgetLine line) {
    ImmutableList.Builder<Reason> because = ImmutableList.builder();
    for (Map.Entry<String, Split> block : blocks.entrySet()) {
      because.add(
          Reason.of(
              FundCode.BUDGET_WEIGHT,
              Argument.text(block.getKey()),
              Argument.of(weight(line, block.getKey())),
              Argument.of(total(block.getKey()))));
      if (blocks.size() > 1) {
        long sum =
            block.getValue().left()
                + lines.stream().mapToLong(each -> block.getValue().share(each.id())).sum();
        because.add(
            Reason.of(
                FundCode.BUDGET_BLOCK,
                Argument.text(block.getKey()),
                Argument.of(Money.ofFen(sum)),
                Argument.of(Money.ofFen(block.getValue().share(line.id())))));
      }
    }
    if (line.floor().isPositive()) {
      because.add(Reason.of(FundCode.BUDGET_AT_FLOOR, Argument.of(line.floor())));
    }
    if (line.ceiling().isBelow(Money.MAX)) {
      because.add(Reason.of(FundCode.BUDGET_AT_CEILING, Argument.of(line.ceiling())));
    }
    if (line.carriedOver().isPositive()) {
      because.add(
          Reason.of(
              budget.countsCarryOver() ? FundCode.BUDGET_CARRIED_COUNTED : FundCode.BUDGET_CARRIED,
              Argument.of(line.carriedOver())));
    }
    because.add(Reason.of(FundCode.BUDGET_DIVISION).because(split.why(line.id())));
    return Reason.of(
            FundCode.BUDGET_ALLOTTED,
            Argument.of(line.term()),
            Argument.of(allotted(line)),
            Argument.of(term),
            Argument.of(pot))
        .because(because.build());
  }
}

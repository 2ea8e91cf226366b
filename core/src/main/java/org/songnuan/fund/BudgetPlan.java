package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Lot;

/**
 * A {@link Budget} that was divided: what every organisation or area is allotted, what becomes of
 * it, and why.
 *
 * <p>The allotments of those directly below a line, what it keeps and what it leaves sum to what it
 * has.
 */
public final class BudgetPlan {
  private final Budget budget;
  private final Lot lot;
  private final Map<String, BudgetLine> lines = new HashMap<>();
  private final Map<String, List<BudgetLine>> below = new HashMap<>();
  private final Map<String, BudgetLevel> levels = new HashMap<>();
  private final Map<String, Allotment> allotments = new TreeMap<>();
  private final ImmutableList.Builder<Finding> found = ImmutableList.builder();
  private final ImmutableList<Finding> findings;

  BudgetPlan(Budget budget, Lot lot) {
    this.budget = budget;
    this.lot = lot;
    for (BudgetLine line : budget.lines()) {
      lines.put(line.id(), line);
      below.computeIfAbsent(line.parent(), parent -> new ArrayList<>()).add(line);
    }
    divide();
    findUnplaced();
    this.findings = found.build();
  }

  private record Step(String id, int level, Money allotted) {}

  private void divide() {
    Deque<Step> next = new ArrayDeque<>();
    next.add(new Step(budget.root(), 0, budget.amount()));
    while (!next.isEmpty()) {
      Step step = next.remove();
      BudgetLine line = lines.get(step.id());
      List<BudgetLine> children = below.getOrDefault(step.id(), List.of());
      Money carriedOver = line == null ? Money.ZERO : line.carriedOver();
      Money total = step.allotted().plus(carriedOver);
      Money kept = children.isEmpty() && line != null ? total : kept(line, total);
      Money pot = total.minus(kept);
      BudgetLevel level = children.isEmpty() ? null : level(step.id(), pot, children);
      Money left = level == null ? pot : level.left();
      allotments.put(
          step.id(),
          new Allotment(
              step.id(), step.level(), step.allotted(), carriedOver, kept, pot.minus(left), left));
      for (BudgetLine child : children) {
        next.add(
            new Step(
                child.id(), step.level() + 1, level == null ? Money.ZERO : level.allotted(child)));
      }
    }
  }

  private Money kept(@Nullable BudgetLine line, Money total) {
    if (line == null) {
      return Money.ZERO;
    }
    if (line.own().isAbove(total)) {
      found.add(
          Finding.warning(
              FundCode.BUDGET_OWN_SHORT,
              Argument.of(line.term()),
              Argument.of(line.own()),
              Argument.of(total)));
    }
    return line.own().min(total);
  }

  /** Divides a level, unless a weight on it is not known: then all of it stays above. */
  private @Nullable BudgetLevel level(String id, Money pot, List<BudgetLine> children) {
    boolean known = true;
    for (BudgetLine child : children) {
      for (String factor : budget.factors().keySet()) {
        if (!child.weights().containsKey(factor)) {
          known = false;
          found.add(
              Finding.error(
                  FundCode.BUDGET_WEIGHT_MISSING,
                  Argument.of(child.term()),
                  Argument.text(factor),
                  Argument.of(term(id))));
        }
      }
    }
    if (!known) {
      return null;
    }
    BudgetLevel level = BudgetLevel.of(budget, term(id), pot, children, lot);
    found.addAll(level.findings());
    levels.put(id, level);
    return level;
  }

  private Term term(String id) {
    BudgetLine line = lines.get(id);
    return line == null ? Term.of(id) : line.term();
  }

  private void findUnplaced() {
    for (BudgetLine line : budget.lines()) {
      if (allotments.containsKey(line.id())) {
        continue;
      }
      if (!lines.containsKey(line.parent())) {
        found.add(
            Finding.error(
                FundCode.BUDGET_UNKNOWN_PARENT,
                Argument.of(line.term()),
                Argument.text(line.parent())));
      } else if (isInCircle(line)) {
        found.add(Finding.error(FundCode.BUDGET_CYCLE, Argument.of(line.term())));
      } else {
        found.add(
            Finding.error(
                FundCode.BUDGET_NOT_PLACED,
                Argument.of(line.term()),
                Argument.of(term(line.parent()))));
      }
    }
  }

  private boolean isInCircle(BudgetLine line) {
    Set<String> seen = new HashSet<>();
    BudgetLine above = lines.get(line.parent());
    while (above != null && seen.add(above.id())) {
      if (above.id().equals(line.id())) {
        return true;
      }
      above = lines.get(above.parent());
    }
    return false;
  }

  /** Returns the budget that was divided. */
  public Budget budget() {
    return budget;
  }

  /** Returns what became of every line that stands below the root, and of the root, by id. */
  public ImmutableSortedMap<String, Allotment> allotments() {
    return ImmutableSortedMap.copyOf(allotments);
  }

  /**
   * Returns what the organisation or area has, and what becomes of it.
   *
   * @throws IllegalArgumentException if it has no place in the budget
   */
  public Allotment allotment(String id) {
    Allotment allotment = allotments.get(id);
    if (allotment == null) {
      throw new IllegalArgumentException(
          "Budget line must have a place in the budget, but was (" + id + ").");
    }
    return allotment;
  }

  /** Returns the allotments of those directly below, by id. */
  public ImmutableList<Allotment> below(String id) {
    return below.getOrDefault(allotment(id).id(), List.of()).stream()
        .map(line -> allotment(line.id()))
        .collect(toImmutableList());
  }

  /**
   * Returns why it is allotted so much: its weights, its bounds, and how the level was divided.
   *
   * @throws IllegalArgumentException if it has no place in the budget
   */
  public Reason why(String id) {
    Allotment allotment = allotment(id);
    BudgetLine line = lines.get(id);
    if (line == null) {
      return Reason.of(
          FundCode.BUDGET_ROOT, Argument.of(term(id)), Argument.of(allotment.allotted()));
    }
    return Optional.ofNullable(levels.get(line.parent()))
        .map(level -> level.why(line))
        .orElseGet(() -> Reason.of(FundCode.BUDGET_LEVEL_OPEN, Argument.of(term(line.parent()))));
  }

  /** Returns what is wrong with the lines, what is short and what is left, in a fixed order. */
  public ImmutableList<Finding> findings() {
    return findings;
  }

  @Override
  public String toString() {
    return "BudgetPlan[" + budget + ", " + allotments.size() + " allotments]";
  }
}

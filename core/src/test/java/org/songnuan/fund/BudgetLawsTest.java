package org.songnuan.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Lot;

/** What every budget keeps, whatever the tree, the weights, the bounds and the money. */
class BudgetLawsTest {
  private static final Lot LOT = Lot.of("2026-spring");

  private static BudgetPlan divide(Budget budget) {
    return budget.divide(LOT);
  }

  /** Trees of up to 12 lines; each stands below the root or an earlier line. */
  @Provide
  Arbitrary<Budget> budgets() {
    return Arbitraries.randomValue(BudgetLawsTest::random);
  }

  private static Budget random(Random random) {
    Budget budget = Budget.of("root", Money.ofFen(random.nextInt(200_000))).by("people", 2);
    budget = random.nextBoolean() ? budget.by("need", 1 + random.nextInt(3)) : budget;
    budget = random.nextBoolean() ? budget.countingCarryOver() : budget;
    budget = random.nextBoolean() ? budget.inStepsOf(Money.ofFen(1 + random.nextInt(500))) : budget;
    List<String> ids = new ArrayList<>(List.of("root"));
    int lines = 1 + random.nextInt(12);
    for (int i = 0; i < lines; i++) {
      String id = "n" + i;
      BudgetLine line = BudgetLine.of(id, ids.get(random.nextInt(ids.size())));
      line = line.weighing("people", random.nextInt(50));
      line = random.nextInt(15) == 0 ? line : line.weighing("need", random.nextInt(4));
      if (random.nextInt(3) == 0) {
        int floor = random.nextInt(20_000);
        line = line.atMost(Money.ofFen(floor + random.nextInt(50_000))).atLeast(Money.ofFen(floor));
      }
      line = random.nextInt(3) > 0 ? line : line.carryingOver(Money.ofFen(random.nextInt(30_000)));
      line = random.nextInt(3) > 0 ? line : line.keeping(Money.ofFen(random.nextInt(30_000)));
      budget = budget.with(line);
      ids.add(id);
    }
    return budget;
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void every_level_sums_to_the_fen(@ForAll("budgets") Budget budget) {
    BudgetPlan plan = divide(budget);

    Money kept = Money.ZERO;
    Money left = Money.ZERO;
    for (Allotment each : plan.allotments().values()) {
      assertThat(Money.sum(plan.below(each.id()).stream().map(Allotment::allotted).toList()))
          .isEqualTo(each.passedOn());
      assertThat(each.kept().plus(each.passedOn()).plus(each.left())).isEqualTo(each.total());
      kept = kept.plus(each.kept());
      left = left.plus(each.left());
    }
    Money carried = Money.sum(budget.lines().stream().map(BudgetLine::carriedOver).toList());
    assertThat(kept.plus(left)).isEqualTo(budget.amount().plus(carried));
    assertThat(plan.allotments()).hasSize(budget.lines().size() + 1);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void the_order_of_the_lines_never_shows(@ForAll("budgets") Budget budget, @ForAll long seed) {
    List<BudgetLine> shuffled = new ArrayList<>(budget.lines());
    Collections.shuffle(shuffled, new Random(seed));
    Budget other = without(budget);
    for (BudgetLine line : shuffled) {
      other = other.with(line);
    }

    assertThat(other).isEqualTo(budget);
    assertThat(divide(other).allotments()).isEqualTo(divide(budget).allotments());
    assertThat(divide(other).findings()).isEqualTo(divide(budget).findings());
  }

  private static Budget without(Budget budget) {
    return like(budget, budget.root(), budget.amount());
  }

  private static Budget like(Budget budget, String root, Money amount) {
    Budget other = Budget.of(root, amount).inStepsOf(budget.step());
    other = budget.countsCarryOver() ? other.countingCarryOver() : other;
    for (String factor : budget.factors().keySet()) {
      other = other.by(factor, budget.factors().getOrDefault(factor, 0L));
    }
    return other;
  }

  /** A level knows nothing of how deep it lies, or of any other level. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_level_on_its_own_is_divided_as_within_the_tree(@ForAll("budgets") Budget budget) {
    BudgetPlan plan = divide(budget);

    for (Allotment above : plan.allotments().values()) {
      ImmutableList<Allotment> below = plan.below(above.id());
      if (below.isEmpty()) {
        continue;
      }
      Budget alone = like(budget, above.id(), above.passedOn().plus(above.left()));
      for (BudgetLine line : budget.lines()) {
        alone = line.parent().equals(above.id()) ? alone.with(line) : alone;
      }
      BudgetPlan level = divide(alone);
      assertThat(level.allotment(above.id()).left()).isEqualTo(above.left());
      assertThat(level.below(above.id()))
          .extracting(Allotment::id, Allotment::allotted)
          .containsExactlyElementsOf(
              below.stream().map(each -> tuple(each.id(), each.allotted())).toList());
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void steps_and_bounds_are_kept(@ForAll("budgets") Budget budget) {
    BudgetPlan plan = divide(budget);
    long step = budget.step().fen();

    for (BudgetLine line : budget.lines()) {
      Allotment allotment = plan.allotment(line.id());
      assertThat(allotment.allotted().fen() % step).isZero();
      assertThat(allotment.carriedOver()).isEqualTo(line.carriedOver());
      Money bounded = budget.countsCarryOver() ? allotment.total() : allotment.allotted();
      if (allotment.allotted().isPositive()) {
        assertThat(bounded.isAtMost(line.ceiling())).isTrue();
      }
    }
  }

  /** Without bounds, steps or carry-over, one factor gives the exact quota rounded down or up. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void by_one_factor_alone_each_is_within_quota(
      @ForAll("weights") List<Integer> weights, @ForAll("fen") long fen) {
    Budget budget = Budget.of("root", Money.ofFen(fen)).by("people");
    long sum = 0;
    for (int i = 0; i < weights.size(); i++) {
      budget = budget.with(BudgetLine.of("n" + i, "root").weighing("people", weights.get(i)));
      sum += weights.get(i);
    }
    BudgetPlan plan = divide(budget);

    for (int i = 0; i < weights.size(); i++) {
      long share = plan.allotment("n" + i).allotted().fen();
      assertThat(Math.abs(share * sum - fen * weights.get(i))).isLessThan(sum);
    }
  }

  @Provide
  Arbitrary<List<Integer>> weights() {
    return Arbitraries.integers().between(1, 1_000).list().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<Long> fen() {
    return Arbitraries.longs().between(0, 10_000_000);
  }
}

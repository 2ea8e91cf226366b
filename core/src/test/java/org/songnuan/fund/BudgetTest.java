package org.songnuan.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.Lot;

/** A budget goes down a tree, and every level says what it has, passes on and leaves. */
class BudgetTest {
  private static final Lot LOT = Lot.of("2026-spring");

  private static BudgetLine people(String id, String parent, long people) {
    return BudgetLine.of(id, parent).weighing("people", people);
  }

  private static Budget budget(long yuan) {
    return Budget.of("province", Money.yuan(yuan)).by("people");
  }

  private static List<String> findings(BudgetPlan plan) {
    return plan.findings().stream().map(Wording.in(Locale.ENGLISH)::of).toList();
  }

  private static Money allotted(BudgetPlan plan, String id) {
    return plan.allotment(id).allotted();
  }

  @Test
  void the_example_of_the_class() {
    BudgetPlan plan =
        Budget.of("湖北", Money.yuan(100_000))
            .by("people", 3)
            .by("last-year", 1)
            .inStepsOf(Money.yuan(100))
            .with(BudgetLine.of("武汉", "湖北").weighing("people", 5).weighing("last-year", 1))
            .with(BudgetLine.of("宜昌", "湖北").weighing("people", 4).weighing("last-year", 3))
            .divide(LOT);

    assertThat(allotted(plan, "武汉")).isEqualTo(Money.yuan(47_900));
    assertThat(allotted(plan, "宜昌")).isEqualTo(Money.yuan(52_100));
    assertThat(Wording.in(Locale.ENGLISH).of(plan.why("武汉")))
        .isEqualTo(
            """
            武汉 is allotted 47,900.00 of the 100,000.00 that 湖北 divides
              last-year: 1 of 4 on this level
              6,250.00 of the 25,000.00 that go by last-year
              people: 5 of 9 on this level
              41,666.67 of the 75,000.00 that go by people
              the division, counted in fen
                gets 4,790,000, by weighted division
                  the exact share is 4,791,667
                  in steps of 10,000, 4,790,000 of it is whole
                  other remainders are larger: none of 1 odd steps""");
  }

  @Test
  void four_levels_of_areas_sum_to_the_fen() {
    Area province = Area.parse("湖北");
    Area city = province.child("武汉");
    Area district = city.child("江岸");
    BudgetPlan plan =
        Budget.of(province, Money.yuan(1_000))
            .by("people")
            .with(BudgetLine.of(city).weighing("people", 2).keeping(Money.yuan(100)))
            .with(BudgetLine.of(province.child("宜昌")).weighing("people", 1))
            .with(BudgetLine.of(district).weighing("people", 1))
            .with(BudgetLine.of(city.child("江汉")).weighing("people", 1))
            .with(BudgetLine.of(district.child("一社区")).weighing("people", 1))
            .with(BudgetLine.of(district.child("二社区")).weighing("people", 2))
            .divide(LOT);

    assertThat(plan.allotment("湖北/武汉"))
        .isEqualTo(
            new Allotment(
                "湖北/武汉",
                1,
                Money.parse("666.67"),
                Money.ZERO,
                Money.yuan(100),
                Money.parse("566.67"),
                Money.ZERO));
    assertThat(plan.below("湖北/武汉/江岸")).extracting(Allotment::level).containsExactly(3, 3);
    assertThat(Money.sum(plan.below("湖北/武汉/江岸").stream().map(Allotment::kept).toList()))
        .isEqualTo(allotted(plan, "湖北/武汉/江岸"));
    assertThat(findings(plan)).isEmpty();
  }

  @Test
  void floors_and_ceilings_hold_and_the_rest_goes_by_weight() {
    BudgetPlan plan =
        budget(1_000)
            .with(
                people("a", "province", 1).atLeast(Money.yuan(300)),
                people("b", "province", 8).atMost(Money.yuan(400)),
                people("c", "province", 1))
            .divide(LOT);

    assertThat(allotted(plan, "a")).isEqualTo(Money.yuan(300));
    assertThat(allotted(plan, "b")).isEqualTo(Money.yuan(400));
    assertThat(allotted(plan, "c")).isEqualTo(Money.yuan(300));
  }

  @Test
  void money_above_all_ceilings_is_left_above_with_the_reason() {
    BudgetPlan plan =
        budget(1_000).with(people("a", "province", 1).atMost(Money.yuan(400))).divide(LOT);

    assertThat(plan.allotment("province").left()).isEqualTo(Money.yuan(600));
    assertThat(findings(plan))
        .containsExactly(
            "NOTE fund.BUDGET_LEFT: province keeps 600.00 that could not be passed on\n"
                + "  everybody has the most that may be given, 60,000 is left");
  }

  @Test
  void floors_above_what_there_is_are_divided_and_found() {
    BudgetPlan plan =
        budget(300)
            .with(
                people("a", "province", 1).atLeast(Money.yuan(400)),
                people("b", "province", 9).atLeast(Money.yuan(200)))
            .divide(LOT);

    assertThat(allotted(plan, "a")).isEqualTo(Money.yuan(200));
    assertThat(allotted(plan, "b")).isEqualTo(Money.yuan(100));
    assertThat(findings(plan))
        .containsExactly(
            "WARNING fund.BUDGET_FLOORS_SHORT: the floors below province come to 600.00, but only"
                + " 300.00 is to be divided: 300.00 missing");
  }

  @Test
  void what_is_carried_over_comes_on_top_unless_it_is_counted() {
    Budget budget =
        budget(1_000)
            .with(
                people("a", "province", 1).carryingOver(Money.yuan(200)),
                people("b", "province", 1));

    assertThat(budget.divide(LOT).allotment("a").total()).isEqualTo(Money.yuan(700));
    assertThat(budget.countingCarryOver().divide(LOT).allotment("a").total())
        .isEqualTo(Money.yuan(600));
    assertThat(allotted(budget.countingCarryOver().divide(LOT), "b")).isEqualTo(Money.yuan(600));
  }

  @Test
  void whoever_carried_over_more_than_its_share_loses_nothing() {
    BudgetPlan plan =
        budget(100)
            .countingCarryOver()
            .with(
                people("a", "province", 1).carryingOver(Money.yuan(500)).atMost(Money.yuan(300)),
                people("b", "province", 1),
                people("c", "province", 1))
            .divide(LOT);

    assertThat(plan.allotment("a").total()).isEqualTo(Money.yuan(500));
    assertThat(allotted(plan, "a")).isEqualTo(Money.ZERO);
    assertThat(allotted(plan, "b")).isEqualTo(Money.yuan(50));
    assertThat(findings(plan))
        .containsExactly(
            "WARNING fund.BUDGET_CARRIED_ABOVE_CEILING: a carried over 500.00, which is above its"
                + " ceiling of 300.00");
  }

  @Test
  void a_weight_that_is_not_known_leaves_its_level_undivided_and_no_other() {
    BudgetPlan plan =
        budget(900)
            .with(
                people("a", "province", 1),
                people("b", "province", 2),
                people("a1", "a", 1),
                people("b1", "b", 1),
                BudgetLine.of("b2", "b"))
            .divide(LOT);

    assertThat(allotted(plan, "a1")).isEqualTo(Money.yuan(300));
    assertThat(allotted(plan, "b1")).isEqualTo(Money.ZERO);
    assertThat(plan.allotment("b").left()).isEqualTo(Money.yuan(600));
    assertThat(findings(plan))
        .containsExactly(
            "ERROR fund.BUDGET_WEIGHT_MISSING: budget line b2 must have a weight by (people), so b"
                + " cannot be divided");
    assertThat(Wording.in(Locale.ENGLISH).of(plan.why("b1"))).isEqualTo("b is not divided");
  }

  @Test
  void lines_without_a_place_are_found_one_by_one() {
    BudgetPlan plan =
        budget(900)
            .with(
                people("a", "province", 1),
                people("b", "city", 1),
                people("b1", "b", 1),
                people("x", "y", 1),
                people("y", "x", 1))
            .divide(LOT);

    assertThat(plan.allotments().keySet()).containsExactly("a", "province");
    assertThat(findings(plan))
        .containsExactly(
            "ERROR fund.BUDGET_UNKNOWN_PARENT: budget line b must stand below one of the budget,"
                + " but was below (city)",
            "ERROR fund.BUDGET_NOT_PLACED: budget line b1 stands below b, which has no place",
            "ERROR fund.BUDGET_CYCLE: budget line x must stand below the root, but stands in a"
                + " circle",
            "ERROR fund.BUDGET_CYCLE: budget line y must stand below the root, but stands in a"
                + " circle");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan.allotment("b"))
        .withMessage("Budget line must have a place in the budget, but was (b).");
  }

  @Test
  void a_factor_without_any_weight_leaves_its_part_to_the_others() {
    BudgetPlan plan =
        budget(900)
            .by("need")
            .with(
                people("a", "province", 1).weighing("need", 0),
                people("b", "province", 2).weighing("need", 0))
            .divide(LOT);

    assertThat(allotted(plan, "a")).isEqualTo(Money.yuan(300));
    assertThat(findings(plan))
        .containsExactly(
            "WARNING fund.BUDGET_NO_WEIGHT: all weights by need below province are zero, so that"
                + " part goes by the rest");
  }

  @Test
  void a_line_that_cannot_keep_what_it_needs_keeps_all() {
    BudgetPlan plan =
        budget(90)
            .with(people("a", "province", 1).keeping(Money.yuan(100)), people("a1", "a", 1))
            .divide(LOT);

    assertThat(plan.allotment("a").kept()).isEqualTo(Money.yuan(90));
    assertThat(findings(plan))
        .containsExactly(
            "WARNING fund.BUDGET_OWN_SHORT: a keeps 100.00 for its own use, but has only 90.00");
  }

  @Test
  void bad_input_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Budget.of("province", Money.ofFen(-1)))
        .withMessage("Budget of (province) must not be less than 0.00, but was (-0.01).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> budget(1).inStepsOf(Money.ZERO))
        .withMessage("Step of a division must be from 1 to 2^62, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> budget(1).by("people"))
        .withMessage("Budget must use each factor once, but was (people) twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> budget(1).by("need", 0))
        .withMessage("Part of factor (need) must be from 1 to 1000000, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> budget(1).with(people("a", "province", 1), people("a", "b", 1)))
        .withMessage("Budget must use each id once, but was (a) twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> budget(1).with(people("province", "a", 1)))
        .withMessage("Budget must use each id once, but was (province) twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people("a", "province", -1))
        .withMessage("Weight of budget line (a) must be from 0 to 2^62, but was (-1).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people("a", "province", 1).atLeast(Money.yuan(3)).atMost(Money.yuan(2)))
        .withMessage(
            "Floor of budget line (a) must not exceed its ceiling (2.00), but was (3.00).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> people("a", "province", 1).carryingOver(Money.ofFen(-1)))
        .withMessage("Carry-over of budget line (a) must not be negative, but was (-0.01).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BudgetLine.of("a", "a"))
        .withMessage("Budget line must have an id and stand below another, but was (a) below (a).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Budget.of("province", Money.yuan(1)).with(people("a", "province", 1)).divide(LOT))
        .withMessage("Budget must name a factor by which it is divided, but was (none).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> budget(1).with(people("a", "province", 1).carryingOver(Money.MAX)))
        .withMessage("Budget must have sums of at most 2^62, but was more in (money of all).");
  }
}

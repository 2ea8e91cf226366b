package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.beneficiary.Household.INCOME;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.PlanComparison.Change;
import org.songnuan.campaign.PlanComparison.Direction;
import org.songnuan.campaign.PlanComparison.Shift;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.quantity.Unit;
import org.songnuan.scope.Area;

/** Two plans over one roster: who gains, who loses, why, and what money moves. */
class PlanComparisonTest {
  private static final Area CITY = Area.parse("示例市");
  private static final Area EAST = CITY.child("东街");
  private static final Area WEST = CITY.child("西街");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final CategoryId LOW = CategoryId.of("low");
  private static final Item RICE = Item.of("rice", "大米", "rice", Unit.JIN);

  /** A line of income, what each below it gets, what each aged one gets, and what a fund has. */
  private static Outcome run(int line, int low, int aged, int own, Roster roster) {
    return campaign(line)
        .addBenefit(Benefit.cash("low", Money.yuan(low)))
        .addBenefit(Benefit.cash("aged", Money.yuan(aged)))
        .addFund(Fund.of("city", Money.yuan(500)).onlyFor("low"))
        .addFund(Fund.of("own", Money.yuan(own)))
        .build()
        .prepare(DAY, CITY)
        .orThrow()
        .run(roster);
  }

  private static Campaign.Builder campaign(int line) {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("low", "低收入户").where("income < yuan(" + line + ")"))
        .addCategory(Category.of("aged", "高龄老人").where("members.exists(m, m.age >= 80)"));
  }

  private static Household household(String id, Area area, long income, int born) {
    return Household.of(id, area).with(INCOME, Money.yuan(income)).member(born);
  }

  private static final Roster ROSTER =
      Roster.of(
          household("H-1", EAST, 1_000, 1970),
          household("H-2", EAST, 2_500, 1970),
          household("H-3", WEST, 9_000, 1940),
          household("H-4", WEST, 9_000, 1990));

  private final PlanComparison comparison =
      PlanComparison.of(run(2_000, 500, 300, 9_000, ROSTER), run(3_000, 400, 200, 9_000, ROSTER));

  private static String why(PlanComparison of, String id) {
    return Wording.in(Locale.ENGLISH).of(of.why(RecipientId.of(id)));
  }

  @Test
  void it_says_who_gains_and_who_loses() {
    assertThat(comparison.gained())
        .extracting(change -> change.recipient().value())
        .containsExactly("H-2");
    assertThat(comparison.lost())
        .extracting(change -> change.recipient().value())
        .containsExactly("H-1", "H-3");
    assertThat(comparison.lost())
        .extracting(Change::difference)
        .containsExactly(Money.yuan(-100), Money.yuan(-100));
    assertThat(comparison.total())
        .isEqualTo(new Shift(4, 1, 2, 0, Money.yuan(400), Money.yuan(200)));
    assertThat(comparison).hasToString("PlanComparison[3 of 4 change]");
    assertThat(comparison.gained().get(0)).hasToString("Change[GAINS, 400.00]");
  }

  @Test
  void it_says_it_by_category_area_and_fund() {
    assertThat(comparison.byCategory())
        .isEqualTo(
            ImmutableSortedMap.of(
                CategoryId.of("aged"),
                new Shift(1, 0, 1, 0, Money.ZERO, Money.yuan(100)),
                LOW,
                new Shift(2, 1, 1, 0, Money.yuan(400), Money.yuan(100))));
    assertThat(comparison.byArea())
        .isEqualTo(
            ImmutableSortedMap.of(
                EAST, new Shift(2, 1, 1, 0, Money.yuan(400), Money.yuan(100)),
                WEST, new Shift(2, 0, 1, 0, Money.ZERO, Money.yuan(100))));
    assertThat(comparison.byFund())
        .isEqualTo(
            ImmutableSortedMap.of(
                FundId.of("city"), Money.ZERO, FundId.of("own"), Money.yuan(200)));
  }

  @Test
  void it_says_why() {
    assertThat(why(comparison, "H-3"))
        .isEqualTo(
            """
            gets 100.00 less
              aged-cash: 300.00 was due, 200.00 is now
              own paid 300.00, and pays 200.00 now""");
    assertThat(why(comparison, "H-2"))
        .startsWith(
            """
            gets 400.00 more
              belongs to 低收入户 now
              due now: low-cash
            """);
    assertThat(why(comparison, "H-4")).isEqualTo("gets the same");
    assertThat(Wording.in(Locale.CHINESE).of(comparison.why(RecipientId.of("H-2"))))
        .startsWith("多发放 400.00\n  新列入 低收入户\n  新增应得：");
  }

  @Test
  void it_says_why_somebody_is_left_out() {
    PlanComparison back =
        PlanComparison.of(run(3_000, 400, 200, 9_000, ROSTER), run(2_000, 500, 300, 9_000, ROSTER));

    assertThat(why(back, "H-2"))
        .startsWith(
            """
            gets 400.00 less
              no longer belongs to 低收入户
              no longer due: low-cash
            """);
  }

  @Test
  void where_the_same_is_due_the_money_that_is_short_is_the_reason() {
    Outcome poor = run(2_000, 500, 300, 300, ROSTER);
    Outcome less = run(2_000, 500, 300, 200, ROSTER);

    assertThat(why(PlanComparison.of(poor, less), "H-3"))
        .startsWith(
            """
            gets 100.00 less
              own paid 300.00, and pays 200.00 now
              what is not met now
            """);
    assertThat(why(PlanComparison.of(less, poor), "H-3")).contains("what was not met before");
  }

  @Test
  void goods_that_change_count_beside_the_money() {
    Outcome money = goods(400, Goods.NONE);
    Outcome rice = goods(400, Goods.of(RICE, 10));
    Outcome riceForMoney = goods(300, Goods.of(RICE, 10));
    Outcome someRice = goods(400, Goods.some(RICE));

    assertThat(way(money, rice)).isEqualTo(Direction.GAINS);
    assertThat(way(rice, money)).isEqualTo(Direction.LOSES);
    assertThat(way(money, riceForMoney)).isEqualTo(Direction.MIXED);
    assertThat(way(rice, someRice)).isEqualTo(Direction.MIXED);
    assertThat(why(PlanComparison.of(money, rice), "H-1"))
        .startsWith("gets the same money, but other goods\n  due now: ");
    assertThat(PlanComparison.of(money, rice).total())
        .isEqualTo(new Shift(4, 1, 0, 0, Money.ZERO, Money.ZERO));
  }

  @Test
  void goods_that_are_due_in_another_amount_are_the_reason() {
    Outcome ten = goods(400, Goods.of(RICE, 10));
    Outcome twenty = goods(400, Goods.of(RICE, 20));

    assertThat(why(PlanComparison.of(ten, twenty), "H-1"))
        .isEqualTo("gets the same money, but other goods\n  rice: 10 jin was due, 20 jin is now");
  }

  private static Direction way(Outcome before, Outcome after) {
    return PlanComparison.of(before, after).changes().get(0).direction();
  }

  private static Outcome goods(int low, Goods goods) {
    Campaign.Builder campaign =
        campaign(2_000)
            .addBenefit(Benefit.cash("low", Money.yuan(low)))
            .addFund(Fund.of("own", Money.yuan(9_000)))
            .addStock(Stock.of("store", RICE, 1_000));
    if (!goods.isEmpty()) {
      campaign.addBenefit(Benefit.goods("low", goods));
    }
    return campaign.build().prepare(DAY, CITY).orThrow().run(ROSTER);
  }

  @Test
  void outcomes_of_two_rosters_are_refused() {
    Outcome other = run(2_000, 500, 300, 300, Roster.of(household("H-9", EAST, 1, 1970)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlanComparison.of(run(2_000, 500, 300, 300, ROSTER), other))
        .withMessage(
            "Outcomes must be of the same roster, but were of two.\n"
                + "Maybe run both plans over one.");
  }

  private static Roster random(long seed) {
    Random random = new Random(seed);
    List<Household> households = new ArrayList<>();
    for (int i = random.nextInt(9); i > 0; i--) {
      households.add(
          household(
              "H-" + i,
              random.nextBoolean() ? EAST : WEST,
              500L * random.nextInt(8),
              1930 + random.nextInt(40)));
    }
    return Roster.copyOf(households);
  }

  @Property(tries = 60)
  void gains_less_losses_are_the_difference_and_every_table_adds_up_to_it(
      @ForAll long seed,
      @ForAll @IntRange(max = 2_000) int own,
      @ForAll @IntRange(max = 2_000) int otherOwn,
      @ForAll @IntRange(min = 1, max = 600) int low) {
    Roster roster = random(seed);
    Outcome before = run(2_000, 500, 300, own, roster);
    Outcome after = run(2_500, low, 300, otherOwn, roster);
    PlanComparison there = PlanComparison.of(before, after);
    Money difference = total(after).minus(total(before));
    Shift total = there.total();

    assertThat(total.difference()).isEqualTo(difference);
    assertThat(Money.sum(there.byFund().values())).isEqualTo(difference);
    assertThat(Money.sum(there.byArea().values().stream().map(Shift::gains).toList()))
        .isEqualTo(total.gains());
    assertThat(there.byArea().values().stream().mapToLong(Shift::of).sum())
        .isEqualTo(roster.size());
    assertThat(there.changes()).hasSize((int) (total.gaining() + total.losing() + total.mixed()));
  }

  @Property(tries = 40)
  void the_other_way_round_gains_are_losses_and_beside_itself_nothing_changes(
      @ForAll long seed,
      @ForAll @IntRange(max = 2_000) int own,
      @ForAll @IntRange(max = 2_000) int otherOwn) {
    Roster roster = random(seed);
    Outcome one = run(2_000, 500, 300, own, roster);
    Outcome other = run(2_500, 400, 350, otherOwn, roster);
    PlanComparison there = PlanComparison.of(one, other);
    PlanComparison back = PlanComparison.of(other, one);

    assertThat(back.total().gains()).isEqualTo(there.total().losses());
    assertThat(back.total().losing()).isEqualTo(there.total().gaining());
    assertThat(back.lost())
        .extracting(Change::recipient)
        .isEqualTo(there.gained().stream().map(Change::recipient).toList());
    assertThat(PlanComparison.of(one, run(2_000, 500, 300, own, roster)).changes()).isEmpty();
    assertThat(PlanComparison.of(one, one).byFund().values()).allMatch(Money::isZero);
  }

  private static Money total(Outcome outcome) {
    return Money.sum(outcome.awards().stream().map(award -> award.cash()).toList());
  }

  @Test
  void coverage_and_leakage_are_of_those_in_need() {
    Outcome outcome = run(3_000, 400, 200, 300, ROSTER);
    Targeting figures = Targeting.of(outcome, LOW);

    assertThat(total(outcome)).isEqualTo(Money.yuan(800));
    assertThat(figures.coverage()).contains(Ratio.ONE);
    assertThat(figures.inNeed()).isEqualTo(2);
    assertThat(figures.leakage()).contains(outcome.award("H-3").cash().dividedBy(Money.yuan(800)));
    assertThat(Targeting.of(run(1, 400, 200, 300, ROSTER), LOW).coverage()).isEmpty();
    assertThat(Targeting.of(run(1, 400, 200, 300, ROSTER), LOW).leakage()).contains(Ratio.ONE);
    assertThat(Targeting.of(run(1, 400, 200, 0, ROSTER), LOW).leakage()).isEmpty();
  }

  @Test
  void the_gini_coefficient_is_that_computed_by_hand() {
    // 1, 2, 3, 4: the differences of all 16 pairs sum to 20; 20 / (2 × 4 × 10) = 1/4.
    assertThat(gini(100, 200, 300, 400)).contains(Ratio.of(1, 4));
    // 1, 1, 4: 12 / (2 × 3 × 6) = 1/3.
    assertThat(gini(4, 1, 1)).contains(Ratio.of(1, 3));
    assertThat(gini(500, 500, 500)).contains(Ratio.ZERO);
    assertThat(gini(0, 500, 0, 500)).contains(Ratio.ZERO);
    assertThat(gini(7)).contains(Ratio.ZERO);
    assertThat(gini(0, 0)).isEmpty();
  }

  @Property(tries = 100)
  void the_gini_coefficient_is_the_mean_difference_over_twice_the_mean(
      @ForAll List<@IntRange(min = 1, max = 1_000) Integer> fen) {
    long differences = 0;
    long sum = 0;
    for (int one : fen) {
      sum += one;
      for (int other : fen) {
        differences += Math.abs(one - other);
      }
    }

    assertThat(gini(fen.stream().mapToLong(Integer::longValue).toArray()))
        .isEqualTo(
            fen.isEmpty()
                ? Optional.empty()
                : Optional.of(Ratio.of(differences, 2L * fen.size() * sum)));
  }

  private static Optional<Ratio> gini(long... fen) {
    return Targeting.gini(LongStream.of(fen).mapToObj(Money::ofFen).toList());
  }

  @Test
  void need_must_be_said_by_categories_of_the_campaign_and_figures_that_do_not_fit_are_refused() {
    Outcome outcome = run(3_000, 400, 200, 300, ROSTER);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Targeting.of(outcome))
        .withMessage("Need must be said by a category, but was (none).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Targeting.of(outcome, CategoryId.of("lows")))
        .withMessage("Campaign must have the category (lows), but has not.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gini(Money.MAX.fen(), Money.MAX.fen() - 1, 5, 1))
        .withMessageStartingWith("Gini coefficient must be a fraction of at most 63 bits");
  }
}

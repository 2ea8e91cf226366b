package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.beneficiary.Household.INCOME;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Grant;
import org.songnuan.benefit.Stacking;
import org.songnuan.fund.Committed;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;

/** The other way round; every answer is settled again. */
class WhatIfTest {
  private static final Area CITY = Area.parse("示例市");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final BenefitId LOW = BenefitId.of("low-cash");

  private static CampaignPlan plan(Stacking stacking, Fund... funds) {
    return Campaign.builder()
        .id("2026-spring")
        .addCategory(Category.of("low", "低收入户").where("income < yuan(2000)"))
        .addCategory(Category.of("aged", "高龄老人").where("members.exists(m, m.age >= 80)"))
        .addBenefit(Benefit.cash("low", Money.yuan(500)))
        .addBenefit(Benefit.cash("aged", Money.yuan(300)))
        .stacking(stacking)
        .addFunds(funds)
        .build()
        .prepare(DAY, CITY)
        .orThrow();
  }

  private static Household household(String id, long income, int born) {
    return Household.of(id, CITY).with(INCOME, Money.yuan(income)).member(born);
  }

  private static final Roster ROSTER =
      Roster.of(
          household("H-1", 1_000, 1970),
          household("H-2", 1_000, 1940),
          household("H-3", 9_000, 1940),
          household("H-4", 9_000, 1990));

  @Test
  void the_largest_amount_is_affordable_and_a_step_more_is_not() {
    CampaignPlan plan =
        plan(
            Stacking.SUM,
            Fund.of("city", Money.yuan(450)).onlyFor("aged"),
            Fund.of("own", Money.yuan(1_000)));
    Money most = plan.whatIf(ROSTER, Committed.NONE).largestAmount(LOW, Money.yuan(10));
    assertThat(most).isEqualTo(Money.yuan(420));
    assertThat(plan.giving(LOW, Grant.of(most)).run(ROSTER).settlement().missing())
        .isEqualTo(Money.ZERO);
    assertThat(
            plan.giving(LOW, Grant.of(most.plus(Money.yuan(10))))
                .run(ROSTER)
                .settlement()
                .missing()
                .isPositive())
        .isTrue();
  }

  @Property(tries = 40)
  void any_largest_amount_is_the_last_that_settles_in_full(
      @ForAll @IntRange(max = 3_000) int city, @ForAll @IntRange(max = 3_000) int own) {
    CampaignPlan plan =
        plan(
            Stacking.HIGHEST_ONLY,
            Fund.of("city", Money.yuan(city)).onlyFor("low"),
            Fund.of("own", Money.yuan(own)));
    Money step = Money.yuan(7);
    Money most = plan.whatIf(ROSTER, Committed.NONE).largestAmount(LOW, step);
    if (most.isPositive()) {
      assertThat(plan.giving(LOW, Grant.of(most)).run(ROSTER).settlement().missing().isZero())
          .isTrue();
    }
    assertThat(
            plan.giving(LOW, Grant.of(most.plus(step)))
                .run(ROSTER)
                .settlement()
                .missing()
                .isPositive())
        .isTrue();
  }

  @Test
  void a_category_more_costs_what_is_claimed_beyond_what_it_replaces() {
    CampaignPlan plan = plan(Stacking.HIGHEST_ONLY, Fund.of("own", Money.yuan(1_500)));
    WhatIf.Cost cost =
        plan.whatIf(ROSTER, Committed.NONE)
            .costOf(
                Category.of("all", "全体").where("true"),
                List.of(Benefit.cash("all", Money.yuan(400))));
    assertThat(cost).isEqualTo(new WhatIf.Cost(Money.yuan(500), Money.ZERO, Money.yuan(300)));
  }

  @Test
  void one_yuan_more_buys_one_yuan_nothing_or_what_it_is_matched_with() {
    CampaignPlan plan =
        plan(
            Stacking.SUM,
            Fund.of("dues", Money.yuan(700)).onlyFor("aged"),
            Fund.of("city", Money.yuan(100)).onlyFor("low"),
            Fund.of("match", Money.yuan(900)).onlyFor("low").matching("city", Ratio.of(2)));
    assertThat(plan.whatIf(ROSTER, Committed.NONE).oneYuanMore())
        .isEqualTo(
            ImmutableSortedMap.of(
                FundId.of("city"), Money.yuan(3),
                FundId.of("dues"), Money.ZERO,
                FundId.of("match"), Money.ZERO));
  }

  @Test
  void the_demand_of_a_tariff_of_fixed_amounts_does_not_grow_with_the_roster() {
    CampaignPlan plan = plan(Stacking.SUM, Fund.of("own", Money.yuan(1)));
    assertThat(plan.demandBound(0)).isZero();
    assertThat(plan.demandBound(1)).isEqualTo(4);
    assertThat(plan.demandBound(1_000_000)).isEqualTo(4);
    assertThat(plan(Stacking.HIGHEST_ONLY).demandBound(1_000_000)).isEqualTo(2 * 2 + 2 * 2 * 3);
  }

  @Test
  void a_question_without_sense_is_refused() {
    WhatIf whatIf =
        plan(Stacking.SUM, Fund.of("own", Money.yuan(1))).whatIf(ROSTER, Committed.NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> whatIf.largestAmount(LOW, Money.ZERO))
        .withMessage("Step of an amount must be more than 0.00, but was (0.00).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> whatIf.largestAmount(BenefitId.of("none"), Money.yuan(1)))
        .withMessage("Campaign must have a benefit of money with this id, but had none (none).");
  }
}

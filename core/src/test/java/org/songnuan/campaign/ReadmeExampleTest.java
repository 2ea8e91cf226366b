package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.beneficiary.Household.INCOME;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.Stacking;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundId;
import org.songnuan.fund.Payment;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.Occasion;
import org.songnuan.split.Division;

/** The first example that a reader meets does what the reader is told. */
class ReadmeExampleTest {
  private final Outcome outcome = outcome();

  static Outcome outcome() {
    // README example begin
    Area city = Area.parse("湖北/武汉");
    Campaign campaign =
        Campaign.builder()
            .id("2026-spring")
            .occasion(Occasion.springFestival(LocalDate.of(2026, 2, 17)))
            .addParameter(
                Parameter.of(
                    "line", LocalDate.of(2026, 1, 1), city, Money.yuan(900), "city notice 2026"))
            .addCategory(Category.of("dibao", "低保户").where("income < line * size"))
            .addCategory(Category.of("aged", "高龄老人").where("members.exists(m, m.age >= 80)"))
            .addBenefit(Benefit.cash("dibao", Money.yuan(500)))
            .addBenefit(Benefit.cash("aged", Money.yuan(300)))
            .stacking(Stacking.HIGHEST_ONLY)
            .addFund(Fund.of("city", Money.yuan(400)).onlyFor("dibao"))
            .addFund(Fund.of("own", Money.yuan(300)))
            .whenShort(Division.equalAwards())
            .build();
    Roster roster =
        Roster.of(
            Household.of("H-1", city).with(INCOME, Money.yuan(1_200)).member(1941).member(1975),
            Household.of("H-2", city).with(INCOME, Money.yuan(4_000)).member(1939));
    CampaignPlan plan = campaign.prepare(LocalDate.of(2026, 1, 20), city).orThrow();
    Outcome outcome = plan.run(roster);
    outcome.award("H-1").cash(); // 400.00, all from city; H-2 gets 300.00 from own
    Wording.in(Locale.ENGLISH).of(outcome.why("H-1")); // … 100.00 short: every fund …
    // README example end
    return outcome;
  }

  @Test
  void the_first_household_gets_what_the_earmarked_fund_holds() {
    assertThat(outcome.award("H-1").cash()).isEqualTo(Money.yuan(400));
    assertThat(outcome.award("H-1").payments())
        .containsExactly(
            new Payment(BenefitId.of("dibao-cash"), FundId.of("city"), Money.yuan(400)));
  }

  @Test
  void the_second_household_gets_all_it_should_from_the_free_fund() {
    assertThat(outcome.award("H-2").cash()).isEqualTo(Money.yuan(300));
    assertThat(outcome.award("H-2").payments())
        .containsExactly(new Payment(BenefitId.of("aged-cash"), FundId.of("own"), Money.yuan(300)));
  }

  @Test
  void the_reason_says_the_clauses_the_money_and_the_shortage() {
    assertThat(Wording.in(Locale.ENGLISH).of(outcome.why("H-1")))
        .isEqualTo(
            """
            gets 400.00
              belongs to 高龄老人
                1 of the 2 listed members meet this
                  member 1 meets this
                    age 84–85 is at least 80 (4–5 over)
              belongs to 低保户
                monthly income per head 600.00 is below line 900.00 (300.00 under)
              entitled to dibao-cash: 500.00
              aged-cash (300.00) is replaced by the higher dibao-cash (500.00)
              400.00 from city
              100.00 short: every fund that may pay is spent""");
  }

  @Test
  void the_reason_of_the_second_says_what_it_does_not_belong_to() {
    assertThat(Wording.in(Locale.CHINESE).of(outcome.why("H-2")))
        .isEqualTo(
            """
            发放 300.00
              属于 高龄老人
                登记的 1 位成员中有 1 位满足
                  第 1 位成员满足
                    年龄 86–87，达到 80，超出 6–7
              不属于 低保户
                月人均收入 4,000.00，不低于 line 900.00，超出 3,100.00
              应得 aged-cash：300.00
              300.00 由 own 支付""");
  }
}

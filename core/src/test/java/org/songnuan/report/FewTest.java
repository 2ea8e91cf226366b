package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.report.ReportFixture.english;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Fund;
import org.songnuan.fund.FundSource;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/** What reports say of few, and of those who get nothing but a letter. */
class FewTest {
  private static final Area CITY = Area.parse("示例市");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

  /** Two destitute households, the others of low income, all of whom get a letter. */
  private static Outcome outcome(int low, boolean pays) {
    List<Household> roster = new ArrayList<>();
    for (int i = 0; i < low + 2; i++) {
      roster.add(
          Household.of("H-" + i, CITY)
              .with(Household.INCOME, Money.yuan(i < 2 ? 100 : 900))
              .member(1950));
    }
    Campaign.Builder campaign =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("destitute", "特困户", "destitute").where("income < yuan(500)"))
            .addCategory(Category.of("low", "低收入户", "low income").where("income >= yuan(500)"))
            .addBenefit(Benefit.cash("destitute", Money.yuan(1_000)))
            .addBenefit(Benefit.act("low", Action.LETTER))
            .addFund(
                Fund.of("city", Money.yuan(5_000))
                    .called("市级", "city")
                    .from(FundSource.ALLOCATION)
                    .onlyFor("destitute"))
            .addFund(
                Fund.of("own", Money.yuan(9_000)).called("自筹", "own").from(FundSource.SELF_RAISED));
    if (pays) {
      campaign.addBenefit(Benefit.cash("low", Money.yuan(300)));
    }
    return campaign.build().prepare(DAY, CITY).orThrow().run(Roster.copyOf(roster));
  }

  @Test
  void the_public_cannot_read_off_a_fund_how_many_few_are() {
    assertThat(english(FundStatement.byFund(outcome(7, true), DAY, Audience.PUBLIC)))
        .isEqualTo(
            """
            fund statement
            as of 2026-01-20 · public
            fund   source                      in      paid  reserved      left
            -----  -------------------  ---------  --------  --------  --------
            city   superior allocation   5,000.00         …         …         …
            own    self-raised           9,000.00         …         …         …
            -----  -------------------  ---------  --------  --------  --------
            total                       14,000.00  4,100.00      0.00  9,900.00
            what is paid to fewer than 5 recipients, and figures that would tell it, are shown as …
            """);
    assertThat(english(FundStatement.bySource(outcome(7, true), DAY, Audience.PUBLIC)))
        .contains("…")
        .doesNotContain("2,000.00");
    assertThat(english(FundStatement.byFund(outcome(7, true), DAY, Audience.SUPERIOR)))
        .contains("2,000.00")
        .doesNotContain("…");
  }

  @Test
  void without_another_fund_that_pays_the_totals_are_hidden_too() {
    Outcome few = outcome(7, false);

    assertThat(FundStatement.byFund(few, DAY, Audience.PUBLIC).total().orElseThrow())
        .endsWith(Cell.Mark.HIDDEN, Cell.Mark.HIDDEN, Cell.Mark.HIDDEN);
    assertThat(
            english(FundStatement.byFund(few, DAY, Audience.PUBLIC))
                + english(FundStatement.bySource(few, DAY, Audience.PUBLIC))
                + english(FundStatement.given(few, DAY, Audience.PUBLIC)))
        .doesNotContain("2,000.00", "3,000.00");
  }

  @Test
  void whoever_gets_a_letter_alone_is_not_passed_over() {
    Summary summary = Summary.of(outcome(3, false), DAY);

    assertThat(summary.householdsHelped()).isEqualTo(2);
    assertThat(summary.householdsWithActs()).isEqualTo(3);
    assertThat(summary.text(Locale.ENGLISH))
        .contains(
            """
            2 households helped (of 5 on the roster)
            3 households more get a letter, a call or the like
            """)
        .contains(
            """
              low income: 3, of whom 0 get something
                3 more get a letter, a call or the like
            """);
    assertThat(summary.text(Locale.CHINESE)).contains("另有 3 户得到慰问信、电话等\n");
  }
}

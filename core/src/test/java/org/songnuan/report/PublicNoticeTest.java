package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.report.ReportFixture.DAY;
import static org.songnuan.report.ReportFixture.DIRECTORY;
import static org.songnuan.report.ReportFixture.EAST;
import static org.songnuan.report.ReportFixture.OUTCOME;
import static org.songnuan.report.ReportFixture.chinese;
import static org.songnuan.report.ReportFixture.english;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Person;
import org.songnuan.beneficiary.Roster;
import org.songnuan.beneficiary.StandardCategory;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Fund;
import org.songnuan.fund.Stock;
import org.songnuan.quantity.Goods;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Formula;
import org.songnuan.scope.DateRange;

class PublicNoticeTest {
  private static final Outcome SENSITIVE =
      Campaign.builder()
          .id("2026-spring")
          .addCategory(Category.of("all", "困难户", "in difficulty").where("true"))
          .addCategory(Category.of(StandardCategory.DISABLED_HOUSEHOLD))
          .addCategory(
              Category.of("own-name", "某类", "some class")
                  .where("\"FAMILY_PLANNING_SPECIAL\" in registered"))
          .addCategory(Category.of("through", "转述", "through another").where("holds(\"own-name\")"))
          .addBenefit(Benefit.cash("all", Money.yuan(500)))
          .addBenefit(Benefit.cash(StandardCategory.DISABLED_HOUSEHOLD, Money.yuan(300)))
          .addFund(Fund.of("own", Money.yuan(10_000)))
          .build()
          .prepare(LocalDate.of(2026, 1, 20), EAST)
          .orThrow()
          .run(
              Roster.of(
                  Household.of("H-1", EAST).registered("DISABLED_HOUSEHOLD").member(1950),
                  Household.of("H-2", EAST)
                      .member(1950)
                      .member(Person.bornIn(2015).registered("DE_FACTO_ORPHAN")),
                  Household.of("H-3", EAST).member(2015)));

  @Test
  void it_shows_masked_names_sizes_and_amounts_and_no_child() {
    assertThat(chinese(PublicNotice.of(OUTCOME, DAY, 7, DIRECTORY, "low").table()))
        .isEqualTo(
            """
            公示名单
            截至 2月10日（2026年） · 公开
            序号  姓名  家庭人口      金额                 物资
            ----  ----  --------  --------  -------------------
            1     甲**         2    500.00  大米 10 斤、糖 部分
            2     丁*          2    500.00              糖 部分
            ----  ----  --------  --------  -------------------
            合计                  1,000.00
            公示期 7 天：2026年2月11日至2026年2月17日（张贴当日不计）
            """);
    assertThat(english(PublicNotice.of(OUTCOME, DAY, 7, DIRECTORY, "low", "aged").table()))
        .contains("2      乙*                1    300.00\n")
        .endsWith(
            "posted for 7 days, from 2026-02-11 to 2026-02-17, the day of posting not counted\n");
  }

  @Test
  void the_day_of_posting_does_not_count() {
    assertThat(PublicNotice.of(OUTCOME, DAY, 1, DIRECTORY, "low").days())
        .isEqualTo(DateRange.ofClosed(DAY.plusDays(1), DAY.plusDays(1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicNotice.of(OUTCOME, DAY, 0, DIRECTORY, "low"))
        .withMessage("Notice must hang for at least 1 day, but was (0).");
  }

  @Test
  void neither_a_line_nor_an_amount_tells_of_a_disability_or_an_orphan() {
    Table table = PublicNotice.of(SENSITIVE, DAY, 7, DIRECTORY, "all").table();

    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).get(3)).isEqualTo(Cell.of(Money.yuan(500)));
  }

  @Test
  void a_category_that_tells_what_is_nobodys_business_is_refused() {
    for (String category : new String[] {"DISABLED_HOUSEHOLD", "own-name", "through"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> PublicNotice.of(SENSITIVE, DAY, 7, DIRECTORY, category))
          .withMessage(
              "Category (%s) must not be posted: it tells of illness, disability, family planning,"
                  + " the forces, the party or minors.",
              category);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicNotice.of(SENSITIVE, DAY, 7, DIRECTORY, "none"))
        .withMessage("Category to post must be one of the campaign's, but was (none).");
  }

  @Test
  void a_category_is_refused_if_an_amount_of_it_depends_on_what_is_nobodys_business() {
    Outcome outcome =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "困难户", "in difficulty").where("true"))
            .addBenefit(
                Benefit.cash(
                    "all",
                    Formula.parse(
                        "members.map(m, 'DISABLED_PERSON' in m.registered, yuan(100)).sum()")))
            .addFund(Fund.of("own", Money.yuan(10_000)))
            .build()
            .prepare(LocalDate.of(2026, 1, 20), EAST)
            .orThrow()
            .run(Roster.of(Household.of("H-1", EAST).member(1950)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PublicNotice.of(outcome, DAY, 7, DIRECTORY, "all"))
        .withMessage(
            "Amount of a benefit (all-cash) must not be posted: it tells of illness, disability,"
                + " family planning, the forces, the party or minors.");
  }

  @Test
  void what_another_category_hands_out_without_counting_is_not_read_off_a_counted_item() {
    Outcome outcome =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "困难户", "in difficulty").where("true"))
            .addCategory(Category.of(StandardCategory.DISABLED_HOUSEHOLD))
            .addBenefit(Benefit.goods("all", Goods.of(ReportFixture.RICE, 20)))
            .addBenefit(
                Benefit.goods(StandardCategory.DISABLED_HOUSEHOLD, Goods.some(ReportFixture.RICE)))
            .addStock(Stock.of("rice", ReportFixture.RICE, 100))
            .build()
            .prepare(LocalDate.of(2026, 1, 20), EAST)
            .orThrow()
            .run(
                Roster.of(Household.of("H-1", EAST).registered("DISABLED_HOUSEHOLD").member(1950)));

    assertThat(outcome.award("H-1").uncounted()).isEqualTo(Goods.some(ReportFixture.RICE));
    assertThat(PublicNotice.of(outcome, DAY, 7, DIRECTORY, "all").table().rows().get(0).get(4))
        .isEqualTo(new Cell.Bundle(Goods.of(ReportFixture.RICE, 20)));
  }

  @Test
  void without_a_category_nobody_is_on_it() {
    assertThat(PublicNotice.of(OUTCOME, DAY, 7, DIRECTORY).table().rows()).isEmpty();
  }

  @Test
  void a_household_that_the_campaign_itself_takes_for_one_of_an_orphan_is_not_on_it() {
    Outcome outcome =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("all", "困难户", "in difficulty").where("true"))
            .addCategory(
                Category.of("ORPHAN", "孤儿", "orphan").where("members.exists(m, m.age < 9)"))
            .addBenefit(Benefit.cash("all", Money.yuan(500)))
            .addFund(Fund.of("own", Money.yuan(10_000)))
            .build()
            .prepare(LocalDate.of(2026, 1, 20), EAST)
            .orThrow()
            .run(
                Roster.of(
                    Household.of("H-1", EAST).member(1950).member(2020),
                    Household.of("H-2", EAST).member(1950)));

    assertThat(PublicNotice.of(outcome, DAY, 7, DIRECTORY, "all").table().rows()).hasSize(1);
  }
}

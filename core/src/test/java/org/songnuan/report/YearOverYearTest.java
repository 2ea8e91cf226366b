package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.report.ReportFixture.PLAN;
import static org.songnuan.report.ReportFixture.chinese;
import static org.songnuan.report.ReportFixture.english;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Occasion;

class YearOverYearTest {
  private static final Term PAID = Term.of("发放金额", "paid");
  private static final Term DONATED = Term.of("捐赠", "donated");
  private static final Term NEXT = Term.of("增资", "raised");
  private static final Term ITEMS = Term.of("项次", "items");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 11);

  private static YearFigures before(LocalDate asOf) {
    return YearFigures.of(Occasion.springFestival(LocalDate.of(2025, 1, 29)), asOf)
        .with(PAID, Figure.known(Money.yuan(152_300)))
        .with(DONATED, Figure.known(Money.ZERO))
        .with(NEXT, Figure.known(Money.yuan(10_000)))
        .with(ITEMS, 300);
  }

  private static YearFigures after() {
    return YearFigures.of(Occasion.springFestival(LocalDate.of(2026, 2, 17)), DAY)
        .with(PAID, Figure.known(Money.yuan(186_500)))
        .with(DONATED, Figure.known(Money.yuan(500)))
        .with(NEXT, Figure.moreThan(Money.yuan(10_000)))
        .with(ITEMS, 286);
  }

  @Test
  void growth_from_nothing_is_not_applicable_and_what_is_unknown_stays_so() {
    Table table = YearOverYear.of(before(LocalDate.of(2024, 12, 23)), after(), Audience.INTERNAL);

    assertThat(table.markdown(Locale.CHINESE))
        .isEqualTo(
            """
            ### 同比

            截至 1月11日（2026年） · 内部

            | 指标 | 2025年 | 2026年 | 增减 | 增长 |
            | :--- | :--- | :--- | :--- | ---: |
            | 发放金额 | 152,300.00 | 186,500.00 | +34,200.00 | +22.46% |
            | 捐赠 | 0.00 | 500.00 | +500.00 | 不适用 |
            | 增资 | 10,000.00 | 10000余元 | 未知 | 未知 |
            | 项次 | 300 | 286 | -14 | -4.67% |

            - 两年均截至节前第 37 天
            """);
    assertThat(english(table)).contains("donated  0.00        500.00").contains("n/a");
  }

  @Test
  void a_year_that_ends_on_another_day_from_the_festival_says_so() {
    Table table = YearOverYear.of(before(LocalDate.of(2025, 1, 11)), after(), Audience.INTERNAL);

    assertThat(english(table))
        .endsWith(
            "the years do not end on the same day from the festival: 18 days before the festival,"
                + " and 37 days before the festival\n");
  }

  @Test
  void a_year_may_end_on_the_festival_or_after_it() {
    YearFigures earlier =
        YearFigures.of(
            Occasion.springFestival(LocalDate.of(2025, 1, 29)), LocalDate.of(2025, 1, 29));
    YearFigures later =
        YearFigures.of(
            Occasion.springFestival(LocalDate.of(2026, 2, 17)), LocalDate.of(2026, 2, 20));

    assertThat(chinese(YearOverYear.of(earlier, later, Audience.INTERNAL)))
        .endsWith("截止日与节日的间隔不同：上年节日当天，本年节后第 3 天\n");
  }

  @Test
  void other_occasions_and_years_the_wrong_way_round_are_refused() {
    YearFigures newYear = YearFigures.of(Occasion.newYear(2025), DAY);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> YearOverYear.of(newYear, after(), Audience.INTERNAL))
        .withMessageStartingWith("Years must be of one occasion (");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> YearOverYear.of(after(), before(DAY), Audience.INTERNAL))
        .withMessage("Later year must come after 2026-02-17, but was (2025-01-29).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> after().with(PAID, 1))
        .withMessage("Figure of a year must be given once, but (paid) was given twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                YearOverYear.scope(
                    PLAN.campaign(), 2026, PLAN.campaign(), 2026, DAY, Audience.INTERNAL))
        .withMessage("Later year must come after 2026, but was (2026).");
  }

  @Test
  void the_scope_of_the_next_year_says_what_is_added_and_what_is_dropped() {
    Campaign next =
        Campaign.builder()
            .id("2027-spring")
            .addCategory(Category.of("low", "低收入户", "low income").where("income < yuan(3000)"))
            .addCategory(Category.of("student", "困难学生", "student").where("true"))
            .addBenefit(Benefit.cash("low", Money.yuan(500)))
            .addBenefit(Benefit.cash("student", Money.yuan(500)))
            .build();

    assertThat(
            chinese(YearOverYear.scope(PLAN.campaign(), 2026, next, 2027, DAY, Audience.SUPERIOR)))
        .isEqualTo(
            """
            慰问范围
            截至 1月11日（2026年） · 上报
            类别      2026年  2027年  变化
            --------  ------  ------  ----
            高龄老人  ✓               取消
            低收入户  ✓       ✓       保留
            困难学生          ✓       新增
            """);
  }

  @Test
  void the_public_reads_no_small_number_and_not_how_it_has_grown() {
    YearFigures old =
        YearFigures.of(
                Occasion.springFestival(LocalDate.of(2025, 1, 29)), LocalDate.of(2024, 12, 23))
            .with(ITEMS, 3)
            .with(PAID, Figure.known(Money.yuan(300)));
    YearFigures now =
        YearFigures.of(Occasion.springFestival(LocalDate.of(2026, 2, 17)), DAY)
            .with(ITEMS, 10)
            .with(PAID, Figure.known(Money.yuan(1_000)));

    assertThat(english(YearOverYear.of(old, now, Audience.PUBLIC)))
        .contains("items   …       10        …               …\n")
        .contains("paid    300.00  1,000.00")
        .endsWith("figures below 5, and those that would tell them, are shown as …\n");
    assertThat(english(YearOverYear.of(old, now, Audience.SUPERIOR))).contains("+7", "+233.33%");
  }

  @Test
  void a_negative_number_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> after().with(Term.of("户数", "households"), -1))
        .withMessage("Figure of a year (households) must not be negative, but was (-1).");
  }
}

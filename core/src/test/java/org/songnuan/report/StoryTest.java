package org.songnuan.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.beneficiary.Household.INCOME;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Benefit;
import org.songnuan.campaign.Campaign;
import org.songnuan.campaign.Outcome;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;

class StoryTest {
  private static final Area WARD = Area.parse("示例市/示例院");
  private static final Outcome OUTCOME =
      Campaign.builder()
          .id("2026-spring")
          .addParameter(
              Parameter.of("line", LocalDate.of(2026, 1, 1), WARD, Money.yuan(950), "notice")
                  .called("低保标准", "subsistence line"))
          .addCategory(Category.of("dibao", "低保户", "Dibao").where("income < line * size"))
          .addCategory(Category.of("aged", "高龄老人", "aged").where("members.exists(m, m.age >= 80)"))
          .addBenefit(Benefit.cash("dibao", Money.yuan(500)))
          .addFund(Fund.of("own", Money.yuan(1_000)))
          .build()
          .prepare(LocalDate.of(2026, 1, 20), WARD)
          .orThrow()
          .run(
              Roster.of(
                  Household.of("H-1", WARD)
                      .with(INCOME, Money.yuan(3_210))
                      .member(1960)
                      .member(1962)
                      .member(1990),
                  Household.of("H-2", WARD).with(INCOME, Money.yuan(3_210)).member(1930),
                  Household.of("H-3", WARD).member(1960)));

  private static String categories(String recipient, Locale locale) {
    String text = Story.of(OUTCOME, recipient).text(locale);
    String from = locale.equals(Locale.CHINESE) ? "三、" : "3. ";
    String to = locale.equals(Locale.CHINESE) ? "四、" : "4. ";
    return text.substring(text.indexOf(from), text.indexOf(to));
  }

  @Test
  void who_belongs_nowhere_reads_the_nearest_change() {
    assertThat(categories("H-1", Locale.CHINESE))
        .isEqualTo(
            """
            三、类别
              不属于 高龄老人
                登记的 3 位成员中有 0 位满足
                  第 1 位成员不满足
                    年龄 65–66，未达到 80，差 14–15
                  第 2 位成员不满足
                    年龄 63–64，未达到 80，差 16–17
                  第 3 位成员不满足
                    年龄 35–36，未达到 80，差 44–45
              不属于 低保户
                家庭月收入 3,210.00，不低于 低保标准 × 家庭人口 2,850.00，超出 360.00
              家庭月收入由 3,210.00 降至 2,849.99（少 360.01），即符合 低保户
            """);
    assertThat(categories("H-1", Locale.ENGLISH))
        .endsWith(
            """
              monthly household income 3,210.00 lowered to 2,849.99 (360.01 less) would meet Dibao
            """);
  }

  @Test
  void who_belongs_somewhere_or_perhaps_does_not() {
    assertThat(categories("H-2", Locale.ENGLISH)).doesNotContain("would meet");
    assertThat(categories("H-3", Locale.ENGLISH)).doesNotContain("would meet");
  }
}

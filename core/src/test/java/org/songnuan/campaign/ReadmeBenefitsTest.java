package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.Household;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.beneficiary.Roster;
import org.songnuan.benefit.Action;
import org.songnuan.benefit.Benefit;
import org.songnuan.benefit.Cap;
import org.songnuan.benefit.CapPeriod;
import org.songnuan.benefit.History;
import org.songnuan.benefit.Stacking;
import org.songnuan.explain.Wording;
import org.songnuan.fund.Fund;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Formula;
import org.songnuan.scope.Area;
import org.songnuan.testkit.Readme;

class ReadmeBenefitsTest {

  @Test
  void what_the_readme_shows_is_what_the_code_does() {
    Area city = Area.parse("湖北/武汉");
    LocalDate day = LocalDate.of(2026, 1, 20);
    Household both = Household.of("H-1", city).with(Household.INCOME, Money.yuan(400)).member(1940);
    Roster roster = Roster.of(both, Household.of("H-2", city).member(1941));
    History history =
        History.of(
            List.of(History.Line.of("H-1", LocalDate.of(2026, 1, 3), "new-year", Money.yuan(680))));
    // README benefits begin
    Campaign campaign =
        Campaign.builder()
            .id("2026-spring")
            .addCategory(Category.of("poor", "困难户", "poor").where("income < yuan(900) * size"))
            .addCategory(Category.of("aged", "高龄", "aged").where("members.exists(m, m.age >= 80)"))
            .addBenefit(Benefit.cash("poor", Money.yuan(500)))
            .addBenefit(Benefit.cash("aged", Money.yuan(300)))
            .addBenefit(Benefit.act("aged", Action.LETTER))
            .stacking(Stacking.HIGHEST_ONLY)
            .addCap(
                Cap.of("year-cap", Formula.parse("yuan(90) * 12")).over(CapPeriod.calendarYear()))
            .addFund(Fund.of("own", Money.yuan(10_000)))
            .build();
    Outcome outcome = campaign.prepare(day, city).orThrow().after(history).run(roster);
    // README benefits end
    String readme = Readme.text();
    List<String> told = new ArrayList<>();
    outcome.assessment(RecipientId.of("H-1")).suppressed().stream()
        .map(one -> Wording.in(Locale.ENGLISH).of(one.reason()))
        .forEach(told::add);
    told.add(
        "certain "
            + outcome.award("H-2").cash()
            + ", reserved until its papers are there "
            + outcome.settlement().pending());

    assertThat(Readme.squeezed()).contains(Readme.part(ReadmeBenefitsTest.class, "benefits"));
    assertThat(readme).contains("```\n" + String.join("\n", told) + "\n```");
  }
}

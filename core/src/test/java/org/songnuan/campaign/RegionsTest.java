package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Category;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Household;
import org.songnuan.benefit.Benefit;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Comparison;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

/** A plan of a city in whose districts other values are in force. */
class RegionsTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Area DISTRICT = CITY.child("江岸");
  private static final Area OTHER_DISTRICT = CITY.child("汉阳");
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final CategoryId DIBAO = CategoryId.of("dibao");
  private static final Parameter OF_CITY = line(NEW_YEAR, CITY, 900);

  private static Parameter line(LocalDate from, Area area, long yuan) {
    return Parameter.of("line", from, area, Money.yuan(yuan), "notice of " + area.name());
  }

  private static Parameter line(String days, Area area, long yuan) {
    return Parameter.of(
        "line",
        DateRange.parse(days),
        area,
        Argument.of(Money.yuan(yuan)),
        "notice of " + area.name());
  }

  private static Preparation prepared(Parameter... parameters) {
    return Campaign.builder()
        .id("2026-spring")
        .addAllParameters(List.of(parameters))
        .addCategory(Category.of("dibao", "低保户").where("income < line * size"))
        .addBenefit(Benefit.cash("dibao", Money.yuan(500)))
        .build()
        .prepare(DATE, CITY);
  }

  private static Verdict verdict(CampaignPlan plan, Area area) {
    return plan.assess(earning1000(area)).classification().verdict(DIBAO);
  }

  private static Household earning1000(Area area) {
    return Household.of("H-1", area).with(Household.INCOME, Money.yuan(1_000)).member(1941);
  }

  private static List<String> findings(Preparation preparation) {
    return preparation.findings().stream().map(Wording.in(Locale.ENGLISH)::of).toList();
  }

  @Test
  void a_district_with_a_line_of_its_own_uses_it() {
    CampaignPlan plan = prepared(OF_CITY, line(NEW_YEAR, DISTRICT, 1_100)).orThrow();

    assertThat(verdict(plan, CITY)).isEqualTo(Verdict.NO);
    assertThat(verdict(plan, OTHER_DISTRICT)).isEqualTo(Verdict.NO);
    assertThat(verdict(plan, DISTRICT)).isEqualTo(Verdict.YES);
    assertThat(verdict(plan, DISTRICT.child("一元街"))).isEqualTo(Verdict.YES);
  }

  @Test
  void a_district_whose_line_itself_counts_helps_whoever_is_at_it() {
    Campaign campaign =
        Campaign.builder()
            .id("2026-spring")
            .addParameter(line(NEW_YEAR, CITY, 1_000))
            .addParameter(Parameter.of("lineTest", NEW_YEAR, CITY, Comparison.BELOW, "city notice"))
            .addParameter(
                Parameter.of("lineTest", NEW_YEAR, DISTRICT, Comparison.AT_MOST, "district notice"))
            .addCategory(
                Category.of("dibao", "低保户").where("compare(income, lineTest, line * size)"))
            .addBenefit(Benefit.cash("dibao", Money.yuan(500)))
            .build();
    CampaignPlan plan = campaign.prepare(DATE, CITY).orThrow();

    assertThat(verdict(plan, CITY)).isEqualTo(Verdict.NO);
    assertThat(verdict(plan, DISTRICT)).isEqualTo(Verdict.YES);
    assertThat(plan.parameters(DISTRICT).find("lineTest").orElseThrow().source())
        .isEqualTo("district notice");
    assertThat(Wording.in(Locale.CHINESE).of(plan.why(earning1000(CITY), DIBAO).reason()))
        .isEqualTo("月人均收入 1,000.00，不低于 line 1,000.00，超出 0.00");
    assertThat(Wording.in(Locale.CHINESE).of(plan.why(earning1000(DISTRICT), DIBAO).reason()))
        .isEqualTo("月人均收入 1,000.00，不超过 line 1,000.00，低 0.00");
    assertThat(findings(campaign.prepare(LocalDate.of(2025, 12, 31), CITY)))
        .contains(
            "ERROR rule.NOT_IN_FORCE: rule dibao (line 1, column 17) must use parameters in force on"
                + " 2025-12-31 in 湖北/武汉, but was (lineTest).\n"
                + "Maybe 2026-01-01/.. in 湖北/武汉 was meant.");
  }

  @Test
  void the_reason_shows_the_line_of_the_district() {
    CampaignPlan plan = prepared(OF_CITY, line(NEW_YEAR, DISTRICT, 1_100)).orThrow();

    assertThat(Wording.in(Locale.ENGLISH).of(plan.why(earning1000(DISTRICT), DIBAO).reason()))
        .isEqualTo("monthly income per head 1,000.00 is below line 1,100.00 (100.00 under)");
    assertThat(plan.parameters(DISTRICT).find("line")).contains(line(NEW_YEAR, DISTRICT, 1_100));
    assertThat(plan.parameters().find("line")).contains(OF_CITY);
  }

  @Test
  void a_street_with_a_line_of_its_own_goes_before_its_district() {
    Area street = DISTRICT.child("一元街");
    CampaignPlan plan =
        prepared(OF_CITY, line(NEW_YEAR, DISTRICT, 1_100), line(NEW_YEAR, street, 950)).orThrow();

    assertThat(verdict(plan, DISTRICT)).isEqualTo(Verdict.YES);
    assertThat(verdict(plan, street)).isEqualTo(Verdict.NO);
  }

  @Test
  void who_is_outside_is_explained_by_the_rules_of_the_plans_area() {
    CampaignPlan plan = prepared(OF_CITY, line(NEW_YEAR, DISTRICT, 1_100)).orThrow();

    assertThat(plan.why(earning1000(Area.parse("湖北/黄石")), DIBAO).verdict()).isEqualTo(Verdict.NO);
  }

  @Test
  void a_value_that_another_district_has_alone_is_a_gap_everywhere_else() {
    Parameter own = Parameter.of("bonus", NEW_YEAR, OTHER_DISTRICT, Money.yuan(1), "notice");

    assertThat(findings(prepared(OF_CITY, line(NEW_YEAR, DISTRICT, 1_100), own)))
        .containsExactly(
            "ERROR rule.PARAMETER_GAP: parameter bonus must be in force on 2026-01-20 in 湖北/武汉,"
                + " but was not",
            "ERROR rule.PARAMETER_GAP: parameter bonus must be in force on 2026-01-20 in"
                + " 湖北/武汉/江岸, but was not");
  }

  @Test
  void the_line_of_a_district_that_has_ended_is_a_finding() {
    Preparation preparation = prepared(OF_CITY, line("2025-01-01/2026-01-01", DISTRICT, 1_100));

    assertThat(findings(preparation))
        .containsExactly(
            "WARNING campaign.PARAMETER_LAPSED: parameter line of 湖北/武汉/江岸 has ended, so that"
                + " of 湖北/武汉 is used");
    assertThat(verdict(preparation.orThrow(), DISTRICT)).isEqualTo(Verdict.NO);
  }

  @Test
  void the_line_of_a_district_that_has_not_begun_is_none() {
    Preparation preparation = prepared(OF_CITY, line(LocalDate.of(2026, 7, 1), DISTRICT, 1_100));

    assertThat(findings(preparation)).isEmpty();
    assertThat(verdict(preparation.orThrow(), DISTRICT)).isEqualTo(Verdict.NO);
  }

  @Test
  void the_line_of_a_district_that_was_renewed_is_in_order() {
    Preparation preparation =
        prepared(
            OF_CITY,
            line("2025-01-01/2026-01-01", DISTRICT, 1_050),
            line(NEW_YEAR, DISTRICT, 1_100));

    assertThat(findings(preparation)).isEmpty();
    assertThat(verdict(preparation.orThrow(), DISTRICT)).isEqualTo(Verdict.YES);
  }

  @Test
  void two_lines_of_one_district_on_one_day_are_an_error() {
    assertThat(
            findings(
                prepared(
                    OF_CITY,
                    line("2025-06-01/2026-06-01", DISTRICT, 1_050),
                    line(NEW_YEAR, DISTRICT, 1_100))))
        .containsExactly(
            "ERROR rule.PARAMETER_OVERLAP: parameter line of 湖北/武汉/江岸 must have one value a"
                + " day, but has two from 2026-01-01");
  }

  @Test
  void a_supported_village_elsewhere_is_judged_by_the_line_in_force_there() {
    Area village = Area.parse("湖北/仙桃/青山村");
    CampaignPlan plan = supporting(village, line(NEW_YEAR, Area.parse("湖北/仙桃"), 700)).orThrow();

    assertThat(plan.territory().supported()).containsExactly(village);
    assertThat(plan.assess(earning1000(village.child("二组"))).isListed()).isTrue();
    assertThat(verdict(plan, village)).isEqualTo(Verdict.NO);
    assertThat(verdict(plan, CITY)).isEqualTo(Verdict.NO);
    assertThat(
            plan.assess(
                    Household.of("H-2", village)
                        .with(Household.INCOME, Money.yuan(699))
                        .member(1941))
                .classification()
                .verdict(DIBAO))
        .isEqualTo(Verdict.YES);
  }

  @Test
  void who_is_neither_at_home_nor_supported_is_told_both() {
    Area village = Area.parse("湖北/仙桃/青山村");
    CampaignPlan plan = supporting(village, line(NEW_YEAR, Area.parse("湖北/仙桃"), 700)).orThrow();

    assertThat(plan.assess(earning1000(Area.parse("湖北/仙桃"))).refusals())
        .extracting(Wording.in(Locale.ENGLISH)::of)
        .containsExactly("is outside of 湖北/武汉 and of the supported 湖北/仙桃/青山村");
  }

  @Test
  void a_supported_village_without_a_line_of_its_own_does_not_borrow_the_citys() {
    assertThat(supporting(Area.parse("湖北/仙桃/青山村")).findings())
        .extracting(Wording.in(Locale.ENGLISH)::of)
        .contains(
            "ERROR rule.PARAMETER_GAP: parameter line must be in force on 2026-01-20 in 湖北/仙桃/青山村, but was not");
  }

  private static Preparation supporting(Area village, Parameter... more) {
    return Campaign.builder()
        .id("2026-spring")
        .addSupportedArea(village)
        .addParameter(OF_CITY)
        .addAllParameters(List.of(more))
        .addCategory(Category.of("dibao", "低保户").where("income < line * size"))
        .addBenefit(Benefit.cash("dibao", Money.yuan(500)))
        .build()
        .prepare(DATE, CITY);
  }
}

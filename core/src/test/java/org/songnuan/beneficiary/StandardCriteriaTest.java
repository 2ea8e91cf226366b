package org.songnuan.beneficiary;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Analysis;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.Parameter;
import org.songnuan.rule.Parameters;
import org.songnuan.rule.RuleSet;
import org.songnuan.scope.Area;

class StandardCriteriaTest {
  private static final LocalDate DATE = LocalDate.of(2025, 12, 1);
  private static final Area WUHAN = Area.parse("湖北/武汉");
  private static final Area SHENYANG = Area.parse("辽宁/沈阳");
  private static final Area LANZHOU = Area.parse("甘肃/兰州");
  private static final Area NANJING = Area.parse("江苏/南京");

  /** What every locality sets for itself; the figures are made up. */
  private static ImmutableList<Parameter> with(Area area, Parameter... own) {
    return ImmutableList.<Parameter>builder()
        .addAll(StandardCriteria.parameters(area))
        .add(Parameter.of("assetLimit", DATE, area, Money.yuan(30_000), "made up"))
        .add(Parameter.of("disposable", DATE, area, Money.yuan(40_000), "made up"))
        .add(own)
        .build();
  }

  private static Classifier compiled(
      List<StandardCategory> categories, LocalDate date, Area area, Parameter... own) {
    FactSchema schema =
        categories.get(0).unit().isOfHouseholds() ? StandardFacts.HOUSEHOLDS : Place.FACTS;
    return RuleSet.of(
            schema,
            categories.stream()
                .map(each -> StandardCriteria.category(each, date, area).rule().orElseThrow())
                .toList())
        .compile(Parameters.inForce(with(area, own), date, area));
  }

  private static Verdict verdict(
      StandardCategory category, Household household, Area area, Parameter... own) {
    return compiled(List.of(category), DATE, area, own).verdict(category.name(), household.facts());
  }

  private static Household household() {
    return Household.of(RecipientId.of("H-1"), WUHAN, StandardFacts.HOUSEHOLDS);
  }

  private static Person aged(int age) {
    return Person.of(StandardFacts.PERSONS).with(Person.BIRTH, DATE.minusYears(age));
  }

  @ParameterizedTest
  @EnumSource
  void every_category_compiles_is_analysed_and_has_a_witness(StandardCategory category) {
    Classifier classifier = compiled(List.of(category), DATE, WUHAN);

    Analysis.Answer met = classifier.analyse().met(category.name());

    assertThat(met.verdict()).isEqualTo(Verdict.YES);
    assertThat(classifier.verdict(category.name(), met.witness().orElseThrow()))
        .isEqualTo(Verdict.YES);
  }

  @Test
  void all_of_them_compile_together() {
    List<StandardCategory> ofHouseholds =
        Arrays.stream(StandardCategory.values())
            .filter(category -> category.unit().isOfHouseholds())
            .toList();

    assertThat(compiled(ofHouseholds, DATE, WUHAN).verdicts(household().facts()))
        .hasSize(ofHouseholds.size());
  }

  @Test
  void every_criterion_and_threshold_has_a_day_an_area_and_a_source() {
    assertThat(StandardCriteria.ALL)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            entry -> {
              assertThat(entry.validity().hasFirst()).isTrue();
              assertThat(entry.source()).isNotBlank();
            });
    assertThat(StandardRates.PARAMETERS)
        .allSatisfy(
            rate -> {
              assertThat(rate.source()).isNotBlank();
              assertThat(rate.area()).isNotEqualTo(Area.EVERYWHERE);
            });
    assertThat(StandardCriteria.PARAMETERS)
        .allSatisfy(parameter -> assertThat(parameter.validity().hasFirst()).isTrue());
  }

  @Test
  void below_the_line_is_dibao_and_on_it_is_marginal_up_to_one_and_a_half() {
    Household two =
        household().with(Household.SIZE, 2L).with(StandardFacts.ASSETS, Money.yuan(60_000));

    assertThat(verdict(StandardCategory.DIBAO_HOUSEHOLD, earning(two, 1_879_99), WUHAN))
        .isEqualTo(Verdict.YES);
    assertThat(verdict(StandardCategory.DIBAO_HOUSEHOLD, earning(two, 1_880_00), WUHAN))
        .isEqualTo(Verdict.NO);
    assertThat(verdict(StandardCategory.DIBAO_MARGINAL, earning(two, 1_880_00), WUHAN))
        .isEqualTo(Verdict.YES);
    assertThat(verdict(StandardCategory.DIBAO_MARGINAL, earning(two, 2_819_99), WUHAN))
        .isEqualTo(Verdict.YES);
    assertThat(verdict(StandardCategory.DIBAO_MARGINAL, earning(two, 2_820_00), WUHAN))
        .isEqualTo(Verdict.NO);
    assertThat(
            verdict(
                StandardCategory.DIBAO_HOUSEHOLD,
                earning(two, 1).with(StandardFacts.ASSETS, Money.ofFen(60_000_01)),
                WUHAN))
        .isEqualTo(Verdict.NO);
  }

  private static Household earning(Household household, long fen) {
    return household.with(Household.INCOME, Money.ofFen(fen));
  }

  @Test
  void the_comparator_of_rigid_spending_is_the_localitys() {
    Parameter line = Parameter.of("line", DATE, SHENYANG, Money.yuan(900), "made up");
    Household exactly80 = spending(80_000);

    assertThat(verdict(StandardCategory.RIGID_SPENDING, exactly80, SHENYANG, line))
        .isEqualTo(Verdict.YES);
    assertThat(verdict(StandardCategory.RIGID_SPENDING, spending(60_000), WUHAN))
        .isEqualTo(Verdict.NO);
    assertThat(verdict(StandardCategory.RIGID_SPENDING, spending(60_001), WUHAN))
        .isEqualTo(Verdict.YES);
    assertThat(verdict(StandardCategory.RIGID_SPENDING, spending(79_999), SHENYANG, line))
        .isEqualTo(Verdict.NO);
  }

  @Test
  void in_gansu_it_is_savings_homes_and_cars_that_must_fit_and_not_the_asset_limit() {
    Parameter line = Parameter.of("line", DATE, LANZHOU, Money.yuan(900), "made up");
    Household at =
        spending(60_001)
            .with(StandardFacts.ASSETS, Money.yuan(4 * 900 * 36))
            .with(StandardFacts.HOMES, 1L)
            .with(StandardFacts.CARS, Money.yuan(150_000));

    assertThat(rigidInLanzhou(at, line)).isEqualTo(Verdict.YES);
    assertThat(rigidInLanzhou(at.with(StandardFacts.ASSETS, Money.ofFen(129_600_01)), line))
        .isEqualTo(Verdict.NO);
    assertThat(rigidInLanzhou(at.with(StandardFacts.HOMES, 2L), line)).isEqualTo(Verdict.NO);
    assertThat(rigidInLanzhou(at.with(StandardFacts.CARS, Money.ofFen(150_000_01)), line))
        .isEqualTo(Verdict.NO);
    assertThat(rigidInLanzhou(at.with(StandardFacts.YEAR_MEDICAL, Money.yuan(60_000)), line))
        .isEqualTo(Verdict.NO);
    assertThat(verdict(StandardCategory.RIGID_SPENDING, at, WUHAN)).isEqualTo(Verdict.NO);
  }

  private static Verdict rigidInLanzhou(Household household, Parameter line) {
    return verdict(StandardCategory.RIGID_SPENDING, household, LANZHOU, line);
  }

  @Test
  void the_line_of_nanjing_is_750_a_head_and_that_of_wuhan_is_not() {
    Household one =
        household().with(Household.SIZE, 1L).with(StandardFacts.ASSETS, Money.yuan(30_000));

    assertThat(verdict(StandardCategory.DIBAO_HOUSEHOLD, earning(one, 749_99), NANJING))
        .isEqualTo(Verdict.YES);
    assertThat(verdict(StandardCategory.DIBAO_HOUSEHOLD, earning(one, 750_00), NANJING))
        .isEqualTo(Verdict.NO);
    assertThat(verdict(StandardCategory.DIBAO_HOUSEHOLD, earning(one, 750_00), WUHAN))
        .isEqualTo(Verdict.YES);
  }

  /** A household of four that earned 100,000 in a year. */
  private static Household spending(long yuan) {
    return household()
        .with(Household.SIZE, 4L)
        .with(Household.INCOME, Money.yuan(8_300))
        .with(StandardFacts.ASSETS, Money.ZERO)
        .with(StandardFacts.YEAR_INCOME, Money.yuan(100_000))
        .with(StandardFacts.YEAR_LIVING, Money.ZERO)
        .with(StandardFacts.YEAR_MEDICAL, Money.yuan(yuan))
        .with(StandardFacts.YEAR_SCHOOL, Money.ZERO)
        .with(StandardFacts.YEAR_CARE, Money.ZERO)
        .with(StandardFacts.YEAR_OTHER, Money.ZERO);
  }

  @Test
  void an_elder_with_300_a_month_of_which_243_does_not_count_is_destitute() {
    Person elder =
        aged(82)
            .with(StandardFacts.OBLIGOR, "none")
            .with(StandardFacts.OWN_INCOME, Money.yuan(300))
            .with(StandardFacts.BASIC_PENSION, Money.yuan(143))
            .with(StandardFacts.OTHER_EXEMPT, Money.yuan(100));
    Household alone = household().with(StandardFacts.ASSETS, Money.ZERO);

    assertThat(verdict(StandardCategory.STATUTORY_DESTITUTE, alone.member(elder), WUHAN))
        .isEqualTo(Verdict.YES);
    assertThat(
            verdict(
                StandardCategory.STATUTORY_DESTITUTE,
                alone.member(elder.with(StandardFacts.OWN_INCOME, Money.yuan(1_183))),
                WUHAN))
        .isEqualTo(Verdict.NO);
    assertThat(
            verdict(
                StandardCategory.STATUTORY_DESTITUTE,
                alone.member(elder.with(StandardFacts.OBLIGOR, "able")),
                WUHAN))
        .isEqualTo(Verdict.NO);
  }

  @Test
  void a_rule_that_has_run_out_leaves_the_registration() {
    LocalDate later = LocalDate.of(2026, 1, 20);

    assertThat(StandardCriteria.find(StandardCategory.STATUTORY_DESTITUTE, later, WUHAN)).isEmpty();
    assertThat(StandardCriteria.category(StandardCategory.STATUTORY_DESTITUTE, later, WUHAN))
        .isEqualTo(Category.of(StandardCategory.STATUTORY_DESTITUTE));
    assertThat(
            StandardCriteria.find(
                StandardCategory.DIBAO_HOUSEHOLD, LocalDate.of(2021, 6, 30), WUHAN))
        .isEmpty();
  }

  @Test
  void who_joined_on_the_last_day_of_september_1949_joined_before_the_founding() {
    Household household = household();
    Person eve = aged(95).with(StandardFacts.PARTY_SINCE, LocalDate.of(1949, 9, 30));
    Person founding = aged(95).with(StandardFacts.PARTY_SINCE, LocalDate.of(1949, 10, 1));

    assertThat(verdict(StandardCategory.PARTY_PRE_FOUNDING, household.member(eve), WUHAN))
        .isEqualTo(Verdict.YES);
    assertThat(verdict(StandardCategory.PARTY_PRE_FOUNDING, household.member(founding), WUHAN))
        .isEqualTo(Verdict.NO);
  }

  @Test
  void a_child_is_left_behind_or_unsupported_by_what_is_with_both_parents() {
    Person child = aged(10);

    assertThat(childOf(StandardCategory.LEFT_BEHIND_CHILD, child, "away", "away"))
        .isEqualTo(Verdict.YES);
    assertThat(childOf(StandardCategory.LEFT_BEHIND_CHILD, child, "present", "away"))
        .isEqualTo(Verdict.NO);
    assertThat(childOf(StandardCategory.LEFT_BEHIND_CHILD, aged(16), "away", "away"))
        .isEqualTo(Verdict.NO);
    assertThat(childOf(StandardCategory.DE_FACTO_ORPHAN, child, "dead", "lost"))
        .isEqualTo(Verdict.YES);
    assertThat(childOf(StandardCategory.DE_FACTO_ORPHAN, child, "dead", "dead"))
        .isEqualTo(Verdict.NO);
    assertThat(childOf(StandardCategory.DE_FACTO_ORPHAN, child, "dead", "present"))
        .isEqualTo(Verdict.NO);
  }

  private static Verdict childOf(
      StandardCategory category, Person child, String father, String mother) {
    return verdict(
        category,
        household()
            .member(child.with(StandardFacts.FATHER, father).with(StandardFacts.MOTHER, mother)),
        WUHAN);
  }

  @Test
  void a_household_belongs_through_a_member_and_the_way_back_is_known() {
    Household through = household().registered().member(aged(40).registered("DISABLED_PERSON"));

    assertThat(verdict(StandardCategory.DISABLED_HOUSEHOLD, through, WUHAN)).isEqualTo(Verdict.YES);
    assertThat(verdict(StandardCategory.ILLNESS_HOUSEHOLD, through, WUHAN)).isEqualTo(Verdict.NO);
    assertThat(StandardCategory.values())
        .allSatisfy(
            category ->
                category
                    .ofHousehold()
                    .ifPresent(household -> assertThat(household.ofMember()).contains(category)));
    assertThat(StandardCategory.DISABLED_PERSON.ofHousehold())
        .contains(StandardCategory.DISABLED_HOUSEHOLD);
  }

  @ParameterizedTest
  @EnumSource
  void a_group_takes_in_each_of_its_categories_once_and_nobody_else(StandardGroup group) {
    Classifier classifier =
        RuleSet.of(StandardFacts.HOUSEHOLDS, List.of(group.category().rule().orElseThrow()))
            .compile(Parameters.inForce(List.of(), DATE, WUHAN));

    for (StandardCategory category : StandardCategory.values()) {
      if (category.unit().isOfHouseholds()) {
        Household registered =
            category.unit() == RecipientUnit.HOUSEHOLD
                ? household().registered(category.name()).member(aged(40).registered())
                : household().registered().member(aged(40).registered(category.name()));
        assertThat(classifier.verdict(group.name(), registered.facts()))
            .isEqualTo(Verdict.of(group.categories().contains(category)));
      }
    }
  }

  @Test
  void a_group_may_go_by_the_criteria_of_the_campaign() {
    Category ofCampaign = StandardGroup.MARTYR_OR_SERVICE_FAMILY.ofCampaign();

    assertThat(ofCampaign.criterion().orElseThrow())
        .hasToString("holds(\"MARTYR_SURVIVOR\") || holds(\"SERVICE_MEMBER_FAMILY\")");
    assertThat(StandardGroup.PREFERENTIAL_CARE_ALL.ids())
        .containsAll(StandardGroup.MILITARY_RELATED.ids());
  }

  @Test
  void statutory_and_local_terms_are_kept_apart() {
    assertThat(StandardCategory.STATUTORY_DESTITUTE.isStatutory()).isTrue();
    assertThat(StandardCategory.LOCAL_EXTREME_HARDSHIP.isStatutory()).isFalse();
    assertThat(Arrays.stream(StandardCategory.values()).filter(StandardCategory::isStatutory))
        .hasSize(13);
    assertThat(
            StandardCriteria.ALL.stream()
                .map(StandardCriteria.Entry::category)
                .filter(each -> each == StandardCategory.LOCAL_EXTREME_HARDSHIP))
        .isEmpty();
  }
}

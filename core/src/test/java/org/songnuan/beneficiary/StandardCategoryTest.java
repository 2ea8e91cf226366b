package org.songnuan.beneficiary;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.FactSchema;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.Parameters;
import org.songnuan.rule.RuleSet;
import org.songnuan.scope.Area;

class StandardCategoryTest {
  private static final Area CITY = Area.parse("湖北/武汉");

  @Test
  void the_catalogue_has_a_code_two_names_and_a_unit_for_each() {
    assertThat(
            Arrays.stream(StandardCategory.values())
                .map(
                    category ->
                        category.id()
                            + " | "
                            + category.term().chinese()
                            + " | "
                            + category.term().english()
                            + " | "
                            + category.unit())
                .collect(joining("\n")))
        .isEqualTo(
            """
            DIBAO_HOUSEHOLD | 低保户 | Dibao household | HOUSEHOLD
            DIBAO_MARGINAL | 低保边缘户 | Dibao-marginal household | HOUSEHOLD
            LOW_INCOME | 低收入困难家庭 | low-income household | HOUSEHOLD
            RIGID_SPENDING | 刚性支出困难家庭 | household poor through rigid spending | HOUSEHOLD
            STATUTORY_DESTITUTE | 特困人员 | person in extreme hardship (statutory) | PERSON
            LOCAL_EXTREME_HARDSHIP | 特困户 | extreme-hardship household (local) | HOUSEHOLD
            SPECIAL_HARDSHIP | 特殊困难户 | special-hardship household | HOUSEHOLD
            HARDSHIP_HOUSEHOLD | 困难户 | household in difficulty | HOUSEHOLD
            DISABLED_PERSON | 残疾人 | disabled person | PERSON
            DISABLED_HOUSEHOLD | 残疾人困难家庭 | household with a disabled member | HOUSEHOLD
            ILLNESS_PERSON | 因病致贫病人 | patient impoverished by illness | PERSON
            ILLNESS_HOUSEHOLD | 重大疾病家庭 | household with serious illness | HOUSEHOLD
            CHRONIC_ILLNESS_HOUSEHOLD | 长期慢性病家庭 | household with long chronic illness | HOUSEHOLD
            DISASTER_HIT | 受灾家庭 | household hit by disaster | HOUSEHOLD
            SINGLE_PARENT_HARDSHIP | 特困单亲家庭 | single parent in hardship | HOUSEHOLD
            ELDER_ALONE | 孤寡老人 | elder without kin | PERSON
            ADVANCED_AGE | 高龄老人 | person of advanced age | PERSON
            RETIREE | 离退休人员 | retiree | PERSON
            VETERAN_CADRE | 老干部 | veteran cadre | PERSON
            RETIREE_HARDSHIP | 困难老同志 | retiree in hardship | PERSON
            SOCIAL_RETIREE | 社会化管理企业退休人员 | enterprise retiree under community management | PERSON
            PARTY_HARDSHIP | 困难党员 | party member in hardship | PERSON
            PARTY_VETERAN | 老党员 | veteran party member | PERSON
            PARTY_PRE_FOUNDING | 建国前党员 | party member since before the founding | PERSON
            MARTYR_SURVIVOR | 烈属 | martyr's survivors | HOUSEHOLD
            SERVICE_MEMBER_FAMILY | 军属 | family of a serving member | HOUSEHOLD
            VETERAN | 退役军人 | veteran | PERSON
            PREFERENTIAL_CARE | 优抚对象 | recipient of preferential care | PERSON
            STUDENT_HARDSHIP | 困难学生 | student in hardship | PERSON
            YOUTH_HARDSHIP | 贫困青少年 | youth in hardship | PERSON
            SCHOLARSHIP_HOLDER | 希望之星获得者 | scholarship holder | PERSON
            LEFT_BEHIND_CHILD | 留守儿童 | left-behind child | PERSON
            MIGRANT_CHILD | 流动人口儿童 | migrant child | PERSON
            ORPHAN | 孤儿 | orphan | PERSON
            DE_FACTO_ORPHAN | 事实无人抚养儿童 | de facto unsupported child | PERSON
            PAIRED_CHILD_HOUSEHOLD | 结对困难儿童家庭 | paired child's family | HOUSEHOLD
            FAMILY_PLANNING_HARDSHIP | 计生困难户 | family-planning hardship household | HOUSEHOLD
            FAMILY_PLANNING_SPECIAL | 计生特殊家庭 | family-planning special family | HOUSEHOLD
            WORKER_HARDSHIP | 困难职工 | worker in hardship | PERSON
            WORKER_ILL_DISABLED | 病残职工 | ill or disabled worker | PERSON
            STAFF_ALL | 全体职工 | all staff | PERSON
            STAFF_ON_DUTY | 值班人员 | staff on duty | PERSON
            STAFF_FROM_ELSEWHERE | 外地职工 | staff from elsewhere | PERSON
            STAFF_ADVANCED | 先进个人 | commended staff | PERSON
            DEPARTMENT_ON_DUTY | 值班科室 | department on duty | DEPARTMENT
            DEPARTMENT_ADVANCED | 先进科室 | commended department | DEPARTMENT
            INPATIENT_BED | 住院病人床位 | occupied inpatient bed | BED""");
  }

  @ParameterizedTest
  @EnumSource
  void whoever_is_registered_under_the_code_belongs(StandardCategory category) {
    assertThat(verdict(category, registered(category, category.name()))).isEqualTo(Verdict.YES);
  }

  @ParameterizedTest
  @EnumSource
  void whoever_is_registered_under_no_code_does_not_belong(StandardCategory category) {
    assertThat(verdict(category, registered(category))).isEqualTo(Verdict.NO);
  }

  @ParameterizedTest
  @EnumSource
  void whoever_has_no_registration_on_file_is_open(StandardCategory category) {
    assertThat(verdict(category, nothingKnown(category))).isEqualTo(Verdict.UNKNOWN);
  }

  @ParameterizedTest
  @EnumSource(
      value = StandardCategory.class,
      names = {"ELDER_ALONE", "PARTY_VETERAN", "ORPHAN"})
  void one_registered_member_suffices_and_the_others_do_not_matter(StandardCategory category) {
    Household household =
        Household.of("H", CITY)
            .member(Person.unknown())
            .member(Person.unknown().registered(category.name(), "RETIREE"));

    assertThat(verdict(category, household)).isEqualTo(Verdict.YES);
  }

  @Test
  void a_member_who_is_not_listed_leaves_a_category_of_persons_open() {
    Household household =
        Household.of("H", CITY).with(Household.SIZE, 2L).member(Person.unknown().registered());

    assertThat(verdict(StandardCategory.ORPHAN, household)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void a_member_who_is_not_listed_cannot_take_away_what_a_listed_one_brings() {
    Household household =
        Household.of("H", CITY)
            .with(Household.SIZE, 2L)
            .member(Person.unknown().registered("ORPHAN"));

    assertThat(verdict(StandardCategory.ORPHAN, household)).isEqualTo(Verdict.YES);
  }

  private static Recipient registered(StandardCategory category, String... codes) {
    return switch (category.unit()) {
      case HOUSEHOLD -> Household.of("H", CITY).registered(codes);
      case PERSON -> Household.of("H", CITY).member(Person.unknown().registered(codes));
      case BED, DEPARTMENT -> Place.of("P", CITY, category.unit()).registered(codes);
    };
  }

  private static Recipient nothingKnown(StandardCategory category) {
    return category.unit().isOfHouseholds()
        ? Household.of("H", CITY).member(Person.unknown())
        : Place.of("P", CITY, category.unit());
  }

  private static Verdict verdict(StandardCategory category, Recipient recipient) {
    FactSheet facts = recipient.facts();
    return classifier(category, facts.schema()).verdict(category.name(), facts);
  }

  private static Classifier classifier(StandardCategory category, FactSchema schema) {
    return RuleSet.of(schema, List.of(Category.of(category).rule().orElseThrow()))
        .compile(Parameters.inForce(List.of(), LocalDate.of(2026, 1, 20), CITY));
  }
}

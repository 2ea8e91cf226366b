package org.songnuan.beneficiary;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.songnuan.beneficiary.RecipientUnit.BED;
import static org.songnuan.beneficiary.RecipientUnit.DEPARTMENT;
import static org.songnuan.beneficiary.RecipientUnit.HOUSEHOLD;
import static org.songnuan.beneficiary.RecipientUnit.PERSON;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.songnuan.explain.Term;
import org.songnuan.rule.Fact;

/**
 * The catalogue of categories that campaigns name, each with one unit.
 *
 * <p>It answers "what is this group called, and what is counted?". Whoever is registered under a
 * code (see {@link Household#REGISTERED} and {@link Person#REGISTERED}) belongs to it; a campaign
 * may give its own criterion instead, or add categories of its own. Statutory and local terms are
 * kept apart: {@code STATUTORY_DESTITUTE} (特困人员) is not {@code LOCAL_EXTREME_HARDSHIP} (特困户).
 */
public enum StandardCategory {
  /** Drawing the subsistence allowance. */
  DIBAO_HOUSEHOLD("低保户", "Dibao household", HOUSEHOLD),
  /** Income below one and a half times the line, not on the allowance. */
  DIBAO_MARGINAL("低保边缘户", "Dibao-marginal household", HOUSEHOLD),
  /** Low income by the local measure. */
  LOW_INCOME("低收入困难家庭", "low-income household", HOUSEHOLD),
  /** Poor through spending that cannot be avoided. */
  RIGID_SPENDING("刚性支出困难家庭", "household poor through rigid spending", HOUSEHOLD),
  /** In extreme hardship by statute: no labour, no income, nobody obliged. */
  STATUTORY_DESTITUTE("特困人员", "person in extreme hardship (statutory)", PERSON),
  /** In extreme hardship by a local label. */
  LOCAL_EXTREME_HARDSHIP("特困户", "extreme-hardship household (local)", HOUSEHOLD),
  /** In special hardship by a local label. */
  SPECIAL_HARDSHIP("特殊困难户", "special-hardship household", HOUSEHOLD),
  /** In difficulty, in general. */
  HARDSHIP_HOUSEHOLD("困难户", "household in difficulty", HOUSEHOLD),
  /** A disabled person. */
  DISABLED_PERSON("残疾人", "disabled person", PERSON),
  /** With a disabled member, in hardship. */
  DISABLED_HOUSEHOLD("残疾人困难家庭", "household with a disabled member", HOUSEHOLD),
  /** Impoverished by illness, as a person. */
  ILLNESS_PERSON("因病致贫病人", "patient impoverished by illness", PERSON),
  /** Impoverished by serious illness, as a household. */
  ILLNESS_HOUSEHOLD("重大疾病家庭", "household with serious illness", HOUSEHOLD),
  /** With a long chronic illness. */
  CHRONIC_ILLNESS_HOUSEHOLD("长期慢性病家庭", "household with long chronic illness", HOUSEHOLD),
  /** Hit by a disaster. */
  DISASTER_HIT("受灾家庭", "household hit by disaster", HOUSEHOLD),
  /** A single parent in hardship. */
  SINGLE_PARENT_HARDSHIP("特困单亲家庭", "single parent in hardship", HOUSEHOLD),
  /** Elderly without kin. */
  ELDER_ALONE("孤寡老人", "elder without kin", PERSON),
  /** Of advanced age. */
  ADVANCED_AGE("高龄老人", "person of advanced age", PERSON),
  /** Retired. */
  RETIREE("离退休人员", "retiree", PERSON),
  /** A veteran cadre. */
  VETERAN_CADRE("老干部", "veteran cadre", PERSON),
  /** Retired and in hardship. */
  RETIREE_HARDSHIP("困难老同志", "retiree in hardship", PERSON),
  /** Retired from an enterprise, looked after by the community. */
  SOCIAL_RETIREE("社会化管理企业退休人员", "enterprise retiree under community management", PERSON),
  /** A party member in hardship. */
  PARTY_HARDSHIP("困难党员", "party member in hardship", PERSON),
  /** A veteran party member. */
  PARTY_VETERAN("老党员", "veteran party member", PERSON),
  /** Joined the party before the founding of the state. */
  PARTY_PRE_FOUNDING("建国前党员", "party member since before the founding", PERSON),
  /** Survivors of a martyr. */
  MARTYR_SURVIVOR("烈属", "martyr's survivors", HOUSEHOLD),
  /** Family of a serving member of the forces. */
  SERVICE_MEMBER_FAMILY("军属", "family of a serving member", HOUSEHOLD),
  /** A veteran of the forces. */
  VETERAN("退役军人", "veteran", PERSON),
  /** Entitled to preferential care. */
  PREFERENTIAL_CARE("优抚对象", "recipient of preferential care", PERSON),
  /** A pupil or undergraduate in hardship. */
  STUDENT_HARDSHIP("困难学生", "student in hardship", PERSON),
  /** A young person in hardship. */
  YOUTH_HARDSHIP("贫困青少年", "youth in hardship", PERSON),
  /** Holder of a scholarship. */
  SCHOLARSHIP_HOLDER("希望之星获得者", "scholarship holder", PERSON),
  /** A child whose parents work elsewhere. */
  LEFT_BEHIND_CHILD("留守儿童", "left-behind child", PERSON),
  /** A child that moved with its parents. */
  MIGRANT_CHILD("流动人口儿童", "migrant child", PERSON),
  /** An orphan. */
  ORPHAN("孤儿", "orphan", PERSON),
  /** A child whom nobody supports in fact. */
  DE_FACTO_ORPHAN("事实无人抚养儿童", "de facto unsupported child", PERSON),
  /** The family of a child that is paired with a helper. */
  PAIRED_CHILD_HOUSEHOLD("结对困难儿童家庭", "paired child's family", HOUSEHOLD),
  /** In hardship, under family planning. */
  FAMILY_PLANNING_HARDSHIP("计生困难户", "family-planning hardship household", HOUSEHOLD),
  /** The only child is dead or disabled. */
  FAMILY_PLANNING_SPECIAL("计生特殊家庭", "family-planning special family", HOUSEHOLD),
  /** A worker in hardship. */
  WORKER_HARDSHIP("困难职工", "worker in hardship", PERSON),
  /** An ill or disabled worker. */
  WORKER_ILL_DISABLED("病残职工", "ill or disabled worker", PERSON),
  /** Everybody on the staff: welfare, not relief. */
  STAFF_ALL("全体职工", "all staff", PERSON),
  /** On duty over the festival. */
  STAFF_ON_DUTY("值班人员", "staff on duty", PERSON),
  /** From elsewhere and unable to go home. */
  STAFF_FROM_ELSEWHERE("外地职工", "staff from elsewhere", PERSON),
  /** Commended for their work. */
  STAFF_ADVANCED("先进个人", "commended staff", PERSON),
  /** A department on duty. */
  DEPARTMENT_ON_DUTY("值班科室", "department on duty", DEPARTMENT),
  /** A department that is commended. */
  DEPARTMENT_ADVANCED("先进科室", "commended department", DEPARTMENT),
  /** A bed with an inpatient in it. */
  INPATIENT_BED("住院病人床位", "occupied inpatient bed", BED);

  private final String chinese;
  private final String english;
  private final RecipientUnit unit;

  StandardCategory(String chinese, String english, RecipientUnit unit) {
    this.chinese = chinese;
    this.english = english;
    this.unit = unit;
  }

  /** Returns the code as an id. */
  public CategoryId id() {
    return CategoryId.of(name());
  }

  /** Returns what readers call it. */
  public Term term() {
    return Term.of(chinese, english);
  }

  /** Returns what is counted. */
  public RecipientUnit unit() {
    return unit;
  }

  /**
   * Returns whether the term is one of law, rather than a label that a locality or an organisation
   * gives: a local 特困户 need not be a 特困人员.
   */
  public boolean isStatutory() {
    return switch (this) {
      case DIBAO_HOUSEHOLD,
          DIBAO_MARGINAL,
          RIGID_SPENDING,
          STATUTORY_DESTITUTE,
          DISABLED_PERSON,
          MARTYR_SURVIVOR,
          SERVICE_MEMBER_FAMILY,
          VETERAN,
          PREFERENTIAL_CARE,
          LEFT_BEHIND_CHILD,
          ORPHAN,
          DE_FACTO_ORPHAN,
          FAMILY_PLANNING_SPECIAL ->
          true;
      default -> false;
    };
  }

  /**
   * Returns the category of households to which a household belongs through a member of this one;
   * empty if this one counts households, or there is none.
   */
  public Optional<StandardCategory> ofHousehold() {
    return switch (this) {
      case DISABLED_PERSON -> Optional.of(DISABLED_HOUSEHOLD);
      case ILLNESS_PERSON -> Optional.of(ILLNESS_HOUSEHOLD);
      default -> Optional.empty();
    };
  }

  /**
   * Returns the category of the members through whom a household belongs to this one: the way back.
   */
  public Optional<StandardCategory> ofMember() {
    return switch (this) {
      case DISABLED_HOUSEHOLD -> Optional.of(DISABLED_PERSON);
      case ILLNESS_HOUSEHOLD -> Optional.of(ILLNESS_PERSON);
      default -> Optional.empty();
    };
  }

  /** Returns the categories that have one of these units, by code, each with its name. */
  static ImmutableMap<String, Term> named(RecipientUnit... units) {
    return Arrays.stream(values())
        .filter(category -> Arrays.asList(units).contains(category.unit))
        .collect(toImmutableMap(StandardCategory::name, StandardCategory::term));
  }

  /** Returns the fact under which of these somebody is registered. */
  static Fact<Set<String>> registration(RecipientUnit... units) {
    ImmutableMap<String, Term> categories = named(units);
    return Fact.choices("registered", "登记类别", "registration", categories.keySet())
        .optionsCalled(categories);
  }
}

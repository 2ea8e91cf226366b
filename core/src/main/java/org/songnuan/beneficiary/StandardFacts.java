package org.songnuan.beneficiary;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.songnuan.explain.Term;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Fact;
import org.songnuan.rule.FactSchema;

/**
 * The facts that the regulations ask about, beyond those of every household and person.
 *
 * <p>It answers "what must be on file for the criteria of {@link StandardCriteria} and for {@link
 * Membership} to decide?". A host takes {@link #HOUSEHOLDS} as its schema, or only the facts that
 * it needs, and adds its own. Amounts are yuan in a month unless the name says year.
 *
 * <pre>{@code
 * Household.of(id, village, StandardFacts.HOUSEHOLDS).with(StandardFacts.ASSETS, Money.yuan(9_000))
 * }</pre>
 */
public final class StandardFacts {
  /** Deposits, securities and the like of all members. */
  public static final Fact<Money> ASSETS = amount("assets", "家庭金融资产", "financial assets");

  /** The homes that the members own. */
  public static final Fact<Long> HOMES = Fact.count("homes", "住房套数", "homes owned");

  /** What the cars that are not needed for a living or a disability are worth. */
  public static final Fact<Money> CARS = amount("cars", "非生活必需车辆价值", "value of leisure cars");

  /** The income of all members in the last twelve months. */
  public static final Fact<Money> YEAR_INCOME =
      amount("yearIncome", "近十二个月家庭总收入", "income of the last 12 months");

  /** What living itself cost in the last twelve months. */
  public static final Fact<Money> YEAR_LIVING =
      amount("yearLiving", "近十二个月基本生活支出", "basic living of 12 months");

  /** What was paid for treatment in the last twelve months after insurance and aid. */
  public static final Fact<Money> YEAR_MEDICAL =
      amount("yearMedical", "近十二个月医疗自付", "medical costs of 12 months, self-paid");

  /** What schools cost in the last twelve months, at the price of public ones. */
  public static final Fact<Money> YEAR_SCHOOL =
      amount("yearSchool", "近十二个月教育支出", "schooling of 12 months");

  /** What disability and rehabilitation cost in the last twelve months, net of subsidies. */
  public static final Fact<Money> YEAR_CARE =
      amount("yearCare", "近十二个月残疾康复支出", "rehabilitation of 12 months");

  /** What housing cost in the last twelve months beyond the ordinary. */
  public static final Fact<Money> YEAR_HOUSING =
      amount("yearHousing", "近十二个月住房刚性支出", "housing of 12 months");

  /** What else could not be avoided in the last twelve months. */
  public static final Fact<Money> YEAR_OTHER =
      amount("yearOther", "近十二个月其他刚性支出", "other unavoidable costs of 12 months");

  /** What an accident or a sudden event cost, after compensation. */
  public static final Fact<Money> SUDDEN_LOSS =
      amount("suddenLoss", "意外损失（扣除赔付）", "loss by a sudden event, after compensation");

  /** Whether a full-grown child cannot live on its own. */
  public static final Fact<Boolean> NOT_INDEPENDENT =
      Fact.flag("notIndependent", "不能独立生活", "cannot live independently");

  /** Whether the person is a full-time pupil or student, up to the bachelor's degree. */
  public static final Fact<Boolean> IN_SCHOOL =
      Fact.flag("inSchool", "全日制在读（本科及以下）", "in full-time school, to bachelor's level");

  /** Whether a duty of support by law binds the person and the household. */
  public static final Fact<Boolean> DUTY_OF_SUPPORT =
      Fact.flag("dutyOfSupport", "有法定赡养、扶养、抚养义务", "legal duty of support");

  /** Whether the person has lived with the household for long. */
  public static final Fact<Boolean> LIVES_TOGETHER =
      Fact.flag("livesTogether", "长期共同居住", "lives with the household");

  /** Why the person is away from the household, or that the person is not. */
  public static final Fact<String> ABSENCE =
      choice(
          "absence",
          "离家原因",
          "absence",
          ImmutableMap.of(
              "none", Term.of("未离家", "none"),
              "clergy", Term.of("宗教教职", "clergy"),
              "prison", Term.of("服刑", "in prison"),
              "drugTreatment", Term.of("强制隔离戒毒", "in compulsory drug treatment"),
              "missing", Term.of("宣告失踪", "declared missing")));

  /** The day since when the person is away. */
  public static final Fact<LocalDate> AWAY_SINCE = Fact.date("awaySince", "离家日期", "away since");

  /** For how many completed years the person is away on the date of the plan. */
  public static final Fact<Long> YEARS_AWAY =
      Fact.age("yearsAway", "离家年数", "years away", AWAY_SINCE);

  /** The kind of disability on the certificate, or none. */
  public static final Fact<String> DISABILITY =
      choice(
          "disability",
          "残疾类别",
          "disability",
          ImmutableMap.of(
              "none", Term.of("无", "none"),
              "vision", Term.of("视力", "vision"),
              "hearing", Term.of("听力", "hearing"),
              "speech", Term.of("言语", "speech"),
              "limb", Term.of("肢体", "limb"),
              "intellectual", Term.of("智力", "intellectual"),
              "mental", Term.of("精神", "mental"),
              "multiple", Term.of("多重", "multiple")));

  /** The grade of the disability from 1, the gravest, to 4. */
  public static final Fact<Long> DISABILITY_GRADE =
      Fact.count("disabilityGrade", "残疾等级", "disability grade").between(1L, 4L);

  /** Whether anybody is bound by law to support the person, and able to. */
  public static final Fact<String> OBLIGOR =
      choice(
          "obligor",
          "法定义务人",
          "person bound to support",
          ImmutableMap.of(
              "none", Term.of("无", "none"),
              "unable", Term.of("无履行能力", "unable to"),
              "able", Term.of("有履行能力", "able to")));

  /** The person's own income in a month, everything included. */
  public static final Fact<Money> OWN_INCOME = amount("ownIncome", "本人月收入", "own income");

  /** The part of the own income that is the basic pension set by the central government. */
  public static final Fact<Money> BASIC_PENSION =
      amount("basicPension", "中央确定的基础养老金", "central basic pension");

  /** The part of the own income that is medical insurance or the old-age allowance. */
  public static final Fact<Money> OTHER_EXEMPT =
      amount("otherExempt", "高龄津贴等不计收入", "old-age allowance and other exempt income");

  /** Whether the person is a worker of the organisation or its union. */
  public static final Fact<Boolean> WORKER = Fact.flag("worker", "职工", "worker");

  /** The day on which the person joined the party. */
  public static final Fact<LocalDate> PARTY_SINCE =
      Fact.date("partySince", "入党日期", "party member since");

  /** How it stands with a child's father. */
  public static final Fact<String> FATHER = parent("father", "父亲状况", "father");

  /** How it stands with a child's mother. */
  public static final Fact<String> MOTHER = parent("mother", "母亲状况", "mother");

  /** The facts of a household and of its members, all of the above included. */
  public static final FactSchema HOUSEHOLDS =
      Household.FACTS
          .plus(ASSETS, HOMES, CARS, YEAR_INCOME, YEAR_LIVING, YEAR_MEDICAL, YEAR_SCHOOL)
          .plus(YEAR_CARE, YEAR_HOUSING, YEAR_OTHER, SUDDEN_LOSS)
          .plusOfMembers(NOT_INDEPENDENT, IN_SCHOOL, DUTY_OF_SUPPORT, LIVES_TOGETHER)
          .plusOfMembers(ABSENCE, AWAY_SINCE, YEARS_AWAY, DISABILITY, DISABILITY_GRADE)
          .plusOfMembers(OBLIGOR, OWN_INCOME, BASIC_PENSION, OTHER_EXEMPT, WORKER, PARTY_SINCE)
          .plusOfMembers(FATHER, MOTHER);

  /** The facts of a member, as {@link #HOUSEHOLDS} has them. */
  public static final FactSchema PERSONS = HOUSEHOLDS.members().orElseThrow();

  private StandardFacts() {}

  private static Fact<Money> amount(String name, String chinese, String english) {
    return Fact.money(name, chinese, english).notNegative();
  }

  private static Fact<String> choice(
      String name, String chinese, String english, ImmutableMap<String, Term> options) {
    return Fact.choice(name, chinese, english, ImmutableList.copyOf(options.keySet()))
        .optionsCalled(options);
  }

  private static Fact<String> parent(String name, String chinese, String english) {
    return choice(
        name,
        chinese,
        english,
        ImmutableMap.<String, Term>builder()
            .put("present", Term.of("在家并能监护", "present and able"))
            .put("away", Term.of("外出务工", "working elsewhere"))
            .put("unable", Term.of("无监护能力", "unable to look after the child"))
            .put("disabled", Term.of("重度残疾", "severely disabled"))
            .put("ill", Term.of("重病", "seriously ill"))
            .put("imprisoned", Term.of("服刑六个月以上", "imprisoned for 6 months or more"))
            .put("lost", Term.of("失联六个月以上", "out of touch for 6 months or more"))
            .put("missing", Term.of("宣告失踪", "declared missing"))
            .put("dead", Term.of("死亡", "dead"))
            .buildOrThrow());
  }
}

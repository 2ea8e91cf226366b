package org.songnuan.beneficiary;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Comparator.comparing;
import static org.songnuan.beneficiary.StandardCategory.ADVANCED_AGE;
import static org.songnuan.beneficiary.StandardCategory.DE_FACTO_ORPHAN;
import static org.songnuan.beneficiary.StandardCategory.DIBAO_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.DIBAO_MARGINAL;
import static org.songnuan.beneficiary.StandardCategory.DISABLED_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.DISABLED_PERSON;
import static org.songnuan.beneficiary.StandardCategory.ELDER_ALONE;
import static org.songnuan.beneficiary.StandardCategory.ILLNESS_HOUSEHOLD;
import static org.songnuan.beneficiary.StandardCategory.ILLNESS_PERSON;
import static org.songnuan.beneficiary.StandardCategory.LEFT_BEHIND_CHILD;
import static org.songnuan.beneficiary.StandardCategory.PARTY_PRE_FOUNDING;
import static org.songnuan.beneficiary.StandardCategory.RIGID_SPENDING;
import static org.songnuan.beneficiary.StandardCategory.STATUTORY_DESTITUTE;
import static org.songnuan.beneficiary.StandardCategory.WORKER_HARDSHIP;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Optional;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

/**
 * Default criteria of {@link StandardCategory}, as data: each in force on days and in an area, with
 * its source, and so are the thresholds that it names.
 *
 * <p>It answers "who is meant, by the rules that were found, here and on that day?". Localities
 * differ in thresholds and in comparators, so both are data: above 60 percent by the national rule,
 * at least 80 in Liaoning. A category without a criterion in force goes by its registration ({@link
 * Category#of(StandardCategory)}). What every locality sets for itself has no default and is the
 * host's to add as a {@link Parameter}: {@code assetLimit} (assets a head), {@code disposable}
 * (last year's disposable income a head), and {@code line} where it is not below. The facts are
 * those of {@link StandardFacts}.
 *
 * <pre>{@code
 * Campaign.builder().schema(StandardFacts.HOUSEHOLDS)
 *     .addCategory(StandardCriteria.category(StandardCategory.RIGID_SPENDING, date, city))
 *     .addAllParameters(StandardCriteria.parameters(city))
 * }</pre>
 */
public final class StandardCriteria {
  /**
   * One criterion of a category, or one of its versions.
   *
   * @param category whose criterion it is
   * @param validity the days on which it is in force; without an end, until a later one of the same
   *     area begins
   * @param area where it is in force; the most special area wins
   * @param criterion the criterion, over {@link StandardFacts}
   * @param source the document that it comes from
   */
  public record Entry(
      StandardCategory category,
      DateRange validity,
      Area area,
      Criterion criterion,
      String source) {}

  private static final LocalDate DIBAO_RULES = LocalDate.of(2021, 7, 1);
  private static final LocalDate RIGID_RULES = LocalDate.of(2025, 1, 1);
  private static final LocalDate NO_DATE = LocalDate.of(2022, 1, 1);
  private static final Area EVERYWHERE = Area.EVERYWHERE;
  private static final String ASSETS_FIT = " && assets <= assetLimit * size";
  private static final String NO_LABOUR =
      "(m.age >= destituteAge || m.age < 16"
          + " || (m.disability in [\"intellectual\", \"mental\"] && m.disabilityGrade <= 3)"
          + " || (m.disability == \"limb\" && m.disabilityGrade <= 2)"
          + " || (m.disability == \"vision\" && m.disabilityGrade <= 1))";
  private static final String PARENT_FAILS =
      " in [\"disabled\", \"ill\", \"imprisoned\", \"lost\"]";
  private static final String PARENT_GONE_OR_FAILS =
      " in [\"disabled\", \"ill\", \"imprisoned\", \"lost\", \"missing\", \"dead\"]";

  /** Every criterion, in the order of the catalogue. */
  public static final ImmutableList<Entry> ALL =
      ImmutableList.of(
          entry(
              DIBAO_HOUSEHOLD,
              DIBAO_RULES,
              EVERYWHERE,
              "income < line * size" + ASSETS_FIT,
              "最低生活保障审核确认办法"),
          entry(
              DIBAO_MARGINAL,
              DIBAO_RULES,
              EVERYWHERE,
              "income >= line * size && income < line * size * marginalMultiple" + ASSETS_FIT,
              "最低生活保障审核确认办法"),
          rigid(EVERYWHERE, ">", "刚性支出困难家庭认定办法"),
          rigid(Area.parse("辽宁"), ">=", "辽宁省认定办法（比例为以上）"),
          rigid(
              Area.parse("甘肃"),
              ">",
              " && assets <= line * size * 36 && homes <= 1 && cars <= yuan(150000)",
              "甘肃省认定办法（征求意见稿：存款、住房、车辆限额）"),
          new Entry(
              STATUTORY_DESTITUTE,
              DateRange.of(DIBAO_RULES, LocalDate.of(2026, 1, 1)),
              EVERYWHERE,
              destitute("m.ownIncome - m.basicPension - m.otherExempt"),
              "特困人员认定办法；基础养老金十四五期间不计入"),
          entry(
              DISABLED_HOUSEHOLD,
              NO_DATE,
              EVERYWHERE,
              link(DISABLED_HOUSEHOLD, DISABLED_PERSON),
              "户与人的对应关系"),
          entry(
              ILLNESS_HOUSEHOLD,
              NO_DATE,
              EVERYWHERE,
              link(ILLNESS_HOUSEHOLD, ILLNESS_PERSON),
              "户与人的对应关系"),
          entry(
              ELDER_ALONE,
              DIBAO_RULES,
              EVERYWHERE,
              "size == 1 && members.exists(m, m.age >= destituteAge && m.obligor == \"none\")",
              "特困人员认定办法（年龄、义务人）"),
          entry(
              ADVANCED_AGE,
              NO_DATE,
              EVERYWHERE,
              "members.exists(m, m.age >= advancedAge)",
              "各省高龄津贴标准（2022）"),
          entry(
              PARTY_PRE_FOUNDING,
              NO_DATE,
              EVERYWHERE,
              "members.exists(m, m.partySince <= foundingEve)",
              "走访慰问文件：1949年9月30日以前入党"),
          entry(
              LEFT_BEHIND_CHILD,
              LocalDate.of(2016, 2, 4),
              EVERYWHERE,
              "members.exists(m, m.age < 16"
                  + " && ((m.father == \"away\" && m.mother in [\"away\", \"unable\"])"
                  + " || (m.mother == \"away\" && m.father == \"unable\")))",
              "关于加强农村留守儿童关爱保护工作的意见（2016）"),
          entry(
              DE_FACTO_ORPHAN,
              LocalDate.of(2020, 1, 1),
              EVERYWHERE,
              "members.exists(m, m.age < 18 && ((m.father"
                  + PARENT_FAILS
                  + " && m.mother"
                  + PARENT_GONE_OR_FAILS
                  + ") || (m.mother"
                  + PARENT_FAILS
                  + " && m.father in [\"missing\", \"dead\"])))",
              "关于进一步加强事实无人抚养儿童保障工作的意见（2019）"),
          entry(
              WORKER_HARDSHIP,
              NO_DATE,
              EVERYWHERE,
              "members.exists(m, m.worker) && (suddenLoss > yearIncome * accidentShare"
                  + " || yearIncome - yearMedical - yearCare - yearSchool - yearHousing - yearOther"
                  + " <= line * size * 12 * unionMultiple)",
              "平顶山、青岛、邢台工会困难职工认定标准（2019—2021）"));

  /** Every threshold that a criterion names and that was found, with its source. */
  public static final ImmutableList<Parameter> PARAMETERS =
      ImmutableList.of(
          Parameter.of("line", NO_DATE, Area.parse("湖北/武汉"), Money.yuan(940), "武汉市低保标准")
              .called("低保标准", "subsistence line"),
          Parameter.of("line", NO_DATE, Area.parse("江苏/南京"), Money.yuan(750), "南京市低保标准（物价补贴公告）"),
          Parameter.of("marginalMultiple", DIBAO_RULES, EVERYWHERE, Ratio.of(3, 2), "最低生活保障审核确认办法")
              .called("边缘倍数", "marginal multiple"),
          ratio("rigidRatio", RIGID_RULES, "/", 60, "吉林省 60%，未另定的地方从此")
              .called("刚性支出比例", "share of rigid spending"),
          ratio("rigidRatio", RIGID_RULES, "山东/威海", 75, "威海市 75%"),
          ratio("rigidRatio", RIGID_RULES, "辽宁", 80, "辽宁省 80%"),
          Parameter.of("destituteAge", DIBAO_RULES, EVERYWHERE, 60, "特困人员认定办法")
              .called("无劳动能力年龄", "age of no labour"),
          Parameter.of("advancedAge", NO_DATE, EVERYWHERE, 80, "吉林、黑龙江、珠海高龄津贴（2022）")
              .called("高龄年龄", "advanced age"),
          Parameter.of("advancedAge", NO_DATE, Area.parse("河南"), 90, "河南省高龄津贴（2022）"),
          Parameter.of(
                  "foundingEve",
                  NO_DATE,
                  EVERYWHERE,
                  LocalDate.of(1949, 9, 30),
                  "走访慰问文件：1949年9月30日以前入党")
              .called("建国前最后一日", "last day before the founding"),
          Parameter.of("unionMultiple", NO_DATE, EVERYWHERE, 2, "平顶山、青岛、邢台相对困难职工：两倍以内")
              .called("相对困难倍数", "multiple of relative hardship"),
          ratio("accidentShare", NO_DATE, "/", 80, "青岛意外致困职工：损失超过年收入 80%")
              .called("意外损失比例", "share of a sudden loss"));

  private StandardCriteria() {}

  private static Entry entry(
      StandardCategory category, LocalDate from, Area area, String text, String source) {
    return new Entry(category, DateRange.from(from), area, Criterion.parse(text), source);
  }

  private static Entry rigid(Area area, String exceeds, String source) {
    return rigid(area, exceeds, ASSETS_FIT, source);
  }

  private static Entry rigid(Area area, String exceeds, String assetsFit, String source) {
    return entry(
        RIGID_SPENDING,
        RIGID_RULES,
        area,
        "income >= line * size * marginalMultiple && yearIncome < disposable * size"
            + assetsFit
            + " && yearLiving + yearMedical + yearSchool + yearCare + yearOther "
            + exceeds
            + " yearIncome * rigidRatio",
        source);
  }

  private static Criterion destitute(String countable) {
    return Criterion.parse(
        "members.exists(m, "
            + NO_LABOUR
            + " && "
            + countable
            + " < line && m.obligor in [\"none\", \"unable\"])"
            + ASSETS_FIT);
  }

  private static String link(StandardCategory household, StandardCategory person) {
    return Category.registeredAs(household) + " || " + Category.registeredAs(person);
  }

  private static Parameter ratio(
      String name, LocalDate from, String area, long percent, String source) {
    return Parameter.of(name, from, Area.parse(area), Ratio.of(percent, 100), source);
  }

  /**
   * Returns the criterion that is in force on the day in the area: that of the most special area,
   * and of one area the latest; empty if the category goes by its registration.
   */
  public static Optional<Entry> find(StandardCategory category, LocalDate date, Area area) {
    ImmutableListMultimap<Area, Entry> begun =
        Multimaps.index(
            ALL.stream()
                .filter(entry -> entry.category() == category && entry.area().contains(area))
                .filter(entry -> !entry.validity().first().isAfter(date))
                .toList(),
            Entry::area);
    return begun.asMap().values().stream()
        .flatMap(
            versions ->
                versions.stream().max(comparing(entry -> entry.validity().first())).stream())
        .filter(entry -> entry.validity().contains(date))
        .max(comparing(entry -> entry.area().depth()));
  }

  /** Returns the category with the criterion in force, or else by its registration. */
  public static Category category(StandardCategory category, LocalDate date, Area area) {
    return find(category, date, area)
        .map(
            entry ->
                Category.of(category.id(), category.term(), category.unit())
                    .where(entry.criterion()))
        .orElseGet(() -> Category.of(category));
  }

  /**
   * Returns the thresholds that are in force in the area or in a part of it, on any day; a host
   * leaves out those that it replaces.
   */
  public static ImmutableList<Parameter> parameters(Area area) {
    return PARAMETERS.stream()
        .filter(parameter -> parameter.area().contains(area) || area.contains(parameter.area()))
        .collect(toImmutableList());
  }
}

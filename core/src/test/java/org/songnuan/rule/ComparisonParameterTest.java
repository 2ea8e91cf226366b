package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

/** Localities differ in 低于 (below) and 不超过 (at most): which it is, is a parameter. */
class ComparisonParameterTest {
  private static final Area CITY = Area.parse("示例省/示例市");
  private static final Area DISTRICT = CITY.child("甲区");
  private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final Fact<Money> INCOME =
      Fact.money("income", "月收入", "monthly income").notNegative();
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size").between(1L, 30L);
  private static final Fact<Long> YEARS = Fact.count("years", "工龄", "years of work");
  private static final FactSchema SCHEMA = FactSchema.of(INCOME, SIZE).plusOfMembers(YEARS);
  private static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.of("line", NEW_YEAR, CITY, Money.yuan(900), "city notice 2026")
              .called("低保标准", "line"),
          Parameter.of("lineTest", NEW_YEAR, CITY, Comparison.BELOW, "city notice 2026"),
          Parameter.of("lineTest", NEW_YEAR, DISTRICT, Comparison.AT_MOST, "district notice"));
  private static final RuleSet RULES =
      RuleSet.of(SCHEMA)
          .plus("poor", Criterion.parse("compare(income, lineTest, line * size)"))
          .plus("large", Criterion.parse("size >= 5"));
  private static final FactSheet AT_THE_LINE =
      FactSheet.of(SCHEMA).with(INCOME, Money.yuan(1_800)).with(SIZE, 2L);

  private static Classifier at(Area area) {
    return RULES.compile(Parameters.inForce(PARAMETERS, DAY, area));
  }

  private static String why(Area area, Locale locale, FactSheet sheet) {
    return Wording.in(locale).of(at(area).why("poor", sheet).reason());
  }

  @Test
  void a_text_and_java_say_the_same() {
    Criterion poor =
        Criterion.compare(
            Formula.of(INCOME), "lineTest", Formula.name("line").times(Formula.of(SIZE)));
    assertThat(poor).hasToString("compare(income, lineTest, line * size)");
    for (String text :
        List.of(
            "compare(income, lineTest, line * size)",
            "!compare(income, lineTest, line) && compare < 3",
            "members.exists(m, compare(m.years, yearsTest, 20))",
            "members.map(m, compare(m.years, yearsTest, 20), yuan(5)).sum() > yuan(9)")) {
      assertThat(Criterion.parse(text)).hasToString(text);
    }
    assertThat(Criterion.parse(" compare( income,lineTest ,(line*size))")).isEqualTo(poor);
  }

  @Test
  void whether_the_line_itself_counts_is_the_areas_to_say() {
    assertThat(at(CITY).verdict("poor", AT_THE_LINE)).isEqualTo(Verdict.NO);
    assertThat(at(DISTRICT).verdict("poor", AT_THE_LINE)).isEqualTo(Verdict.YES);
    assertThat(at(CITY).decider().decide(AT_THE_LINE).get(1)).isEqualTo(Verdict.NO);
    assertThat(at(DISTRICT).decider().decide(AT_THE_LINE).get(1)).isEqualTo(Verdict.YES);
    FactSheet richer = AT_THE_LINE.with(INCOME, Money.ofFen(180_001));
    FactSheet poorer = AT_THE_LINE.with(INCOME, Money.ofFen(179_999));
    for (Area area : List.of(CITY, DISTRICT)) {
      assertThat(at(area).verdicts(richer)).containsEntry("poor", Verdict.NO);
      assertThat(at(area).verdicts(poorer)).containsEntry("poor", Verdict.YES);
      assertThat(at(area).verdict("poor", FactSheet.of(SCHEMA))).isEqualTo(Verdict.UNKNOWN);
    }
  }

  @Test
  void the_reason_names_the_comparison_in_force() {
    assertThat(why(CITY, Locale.CHINESE, AT_THE_LINE))
        .isEqualTo("月收入 1,800.00，不低于 低保标准 × 人数 1,800.00，超出 0.00");
    assertThat(why(DISTRICT, Locale.CHINESE, AT_THE_LINE))
        .isEqualTo("月收入 1,800.00，不超过 低保标准 × 人数 1,800.00，低 0.00");
    assertThat(why(CITY, Locale.ENGLISH, AT_THE_LINE))
        .isEqualTo("monthly income 1,800.00 is not below line × size 1,800.00 (0.00 over)");
    assertThat(why(DISTRICT, Locale.ENGLISH, AT_THE_LINE))
        .isEqualTo("monthly income 1,800.00 is at most line × size 1,800.00 (0.00 under)");
  }

  @Test
  void areas_that_differ_in_it_alone_differ_for_whoever_is_at_the_line() {
    Difference difference = Difference.between(at(CITY), at(DISTRICT));
    assertThat(difference.lost("poor").verdict()).isEqualTo(Verdict.NO);
    assertThat(difference.isSame("large")).isEqualTo(Verdict.YES);
    assertThat(difference.isComplete("poor")).isTrue();
    assertThat(difference.gains("poor").keySet()).hasToString("[income == yuan(900) * size]");
    assertThat(difference.gains("poor").values())
        .singleElement()
        .satisfies(
            witness -> {
              assertThat(at(CITY).verdict("poor", witness)).isEqualTo(Verdict.NO);
              assertThat(at(DISTRICT).verdict("poor", witness)).isEqualTo(Verdict.YES);
            });
    assertThat(difference.over(List.of(AT_THE_LINE)))
        .extracting(Difference.Change::ruleId, Difference.Change::before, Difference.Change::after)
        .containsExactly(tuple("poor", Verdict.NO, Verdict.YES));
  }

  @Test
  void the_nearest_change_stops_at_the_line_or_below_it() {
    FactSheet richer = AT_THE_LINE.with(INCOME, Money.yuan(2_000));
    assertThat(Wording.in(Locale.ENGLISH).of(at(CITY).nearestChange("poor", richer).reason()))
        .contains("lowered to 1,799.99");
    assertThat(Wording.in(Locale.ENGLISH).of(at(DISTRICT).nearestChange("poor", richer).reason()))
        .contains("lowered to 1,800.00");
  }

  @Test
  void it_is_among_the_values_that_a_decision_used_with_its_source() {
    Parameter used = at(DISTRICT).parameters().find("lineTest").orElseThrow();
    assertThat(used.comparison()).contains(Comparison.AT_MOST);
    assertThat(used.value()).isEqualTo(Argument.of(Term.of("不超过", "at most")));
    assertThat(used.source()).isEqualTo("district notice");
    assertThat(at(DISTRICT).parameters().find("line").orElseThrow().comparison()).isEmpty();
    assertThat(at(CITY).content())
        .contains("parameter lineTest = <\n")
        .contains("rule poor: compare(income, lineTest, line * size)\n");
    assertThat(at(DISTRICT).content()).contains("parameter lineTest = <=\n");
    assertThat(at(CITY).contentHash()).isNotEqualTo(at(DISTRICT).contentHash());
    assertThat(at(CITY).rules()).isEqualTo(RULES);
  }

  @Test
  void only_what_tells_the_smaller_from_the_larger_can_be_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameter.of("lineTest", NEW_YEAR, CITY, Comparison.EQUAL, "x"))
        .withMessage(
            "Parameter (lineTest) must be below, at most, at least or above, but was (EQUAL).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Parameter.of(
                    "lineTest",
                    DateRange.from(NEW_YEAR),
                    CITY,
                    Argument.of(Comparison.DIFFERENT.term()),
                    "x"))
        .withMessage(
            "Parameter (lineTest) must be money, a number, a ratio, a day or a comparison, but was"
                + " (Name[term=Term[chinese=不等于, english=different from]]).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Criterion.CompareBy(
                    Formula.of(1), new Formula.Name("years", true), Formula.of(2)))
        .withMessage("Comparison must be a parameter, but was (m.years).");
  }

  @Test
  void two_on_one_day_overlap_as_thresholds_do() {
    List<Parameter> twice =
        List.of(
            Parameter.of("lineTest", NEW_YEAR, CITY, Comparison.BELOW, "x"),
            Parameter.of("lineTest", NEW_YEAR, CITY, Comparison.AT_MOST, "x"));
    assertThat(Parameters.inForce(twice, DAY, CITY).findings())
        .extracting(Object::toString)
        .containsExactly(
            "ERROR rule.PARAMETER_OVERLAP: parameter lineTest of 示例省/示例市 must have one value a day,"
                + " but has two from 2026-01-01");
  }

  @Test
  void a_rule_over_members_compares_by_it_too() {
    RuleSet rules =
        RuleSet.of(SCHEMA)
            .plus("long", Criterion.parse("members.exists(m, compare(m.years, test, 20))"))
            .plusAmount(
                "bonus",
                Formula.parse("members.map(m, compare(m.years, test, 20), yuan(5)).sum()"));
    FactSheet worker = FactSheet.of(SCHEMA.members().orElseThrow()).with(YEARS, 20L);
    FactSheet household = AT_THE_LINE.withMembers(List.of(worker));
    for (Comparison comparison : List.of(Comparison.AT_LEAST, Comparison.ABOVE)) {
      boolean counts = comparison == Comparison.AT_LEAST;
      Classifier classifier =
          rules.compile(
              Parameters.inForce(
                  List.of(Parameter.of("test", NEW_YEAR, CITY, comparison, "x")), DAY, CITY));
      assertThat(classifier.verdict("long", household)).isEqualTo(Verdict.of(counts));
      assertThat(classifier.decider().decide(household).get(0)).isEqualTo(Verdict.of(counts));
      assertThat(classifier.amount("bonus", household).exact())
          .contains(counts ? Money.yuan(5) : Money.ZERO);
    }
  }
}

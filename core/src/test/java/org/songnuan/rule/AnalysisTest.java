package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/** What an analysis says to those who write rules. */
class AnalysisTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Fact<Money> INCOME =
      Fact.money("income", "家庭月收入", "monthly household income").notNegative();
  private static final Fact<Long> SIZE =
      Fact.count("size", "家庭人口", "household size").between(1L, 30L);
  private static final Fact<Long> STUDENTS = Fact.count("students", "在校人数", "students");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村户籍", "rural");
  private static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");
  private static final FactSchema FACTS =
      FactSchema.of(INCOME, SIZE, STUDENTS, RURAL)
          .plusOfMembers(BIRTH, Fact.age("age", "年龄", "age", BIRTH))
          .plus(
              Fact.quotient("perHead", "月人均收入", "monthly income per head", INCOME, SIZE),
              Fact.countOfMembers("listed", "登记人数", "listed members"),
              Fact.money("rest", "余额", "rest").derivedBy("income - yuan(100) * size"))
          .constrained("students <= size");
  private static final Parameters PARAMETERS =
      Parameters.inForce(
          List.of(
              Parameter.of("line", LocalDate.of(2026, 1, 1), CITY, Money.yuan(900), "city notice")),
          LocalDate.of(2026, 1, 20),
          CITY);

  /** Rules a, b, c, … */
  private static Classifier classifier(String... texts) {
    RuleSet rules = RuleSet.of(FACTS);
    for (int rule = 0; rule < texts.length; rule++) {
      rules = rules.plus(String.valueOf((char) ('a' + rule)), Criterion.parse(texts[rule]));
    }
    return rules.compile(PARAMETERS);
  }

  private static Analysis analysis(String... texts) {
    return classifier(texts).analyse();
  }

  private static Analysis pair(String one, String other) {
    return analysis(one, other);
  }

  @Test
  void a_group_of_rules_may_leave_a_gap_that_all_rules_close() {
    Classifier classifier = classifier("size < 3", "size > 3", "size == 3");
    assertThat(classifier.outside(List.of("a", "b", "c")).verdict()).isEqualTo(Verdict.NO);
    Analysis.Answer gap = classifier.outside(List.of("a", "b"));
    assertThat(gap.witness().flatMap(sheet -> sheet.get(SIZE))).contains(3L);
    assertThat(classifier.outside(List.of()).verdict()).isEqualTo(Verdict.YES);
    assertThatIllegalArgumentException().isThrownBy(() -> classifier.outside(List.of("d")));
  }

  private static String words(Analysis analysis) {
    return Wording.in(Locale.ENGLISH).of(analysis.reason());
  }

  @Test
  void below_the_line_is_within_below_one_and_a_half_lines() {
    Analysis pair = pair("income < line * size", "income * 2 < line * size * 3");
    assertThat(pair.implies("a", "b")).isEqualTo(Verdict.YES);
    assertThat(pair.implies("b", "a")).isEqualTo(Verdict.NO);
    FactSheet between = pair.only("b", "a").witness().orElseThrow();
    assertThat(between.get(INCOME).orElseThrow())
        .isGreaterThanOrEqualTo(Money.yuan(900 * between.get(SIZE).orElseThrow()));
  }

  @Test
  void an_income_per_head_is_the_same_as_the_line_multiplied_out() {
    assertThat(pair("perHead < line", "income < line * size").isEqual("a", "b"))
        .isEqualTo(Verdict.YES);
    assertThat(pair("rest < yuan(0)", "perHead < yuan(100)").isEqual("a", "b"))
        .isEqualTo(Verdict.YES);
  }

  @Test
  void a_constraint_bounds_what_there_can_be() {
    Analysis pair = pair("students >= 3", "size >= 3");
    assertThat(pair.implies("a", "b")).isEqualTo(Verdict.YES);
    assertThat(pair.implies("b", "a")).isEqualTo(Verdict.NO);
  }

  @Test
  void nothing_is_as_much_as_twice_nothing() {
    Analysis pair = pair("income == yuan(900) * students", "income >= yuan(1800) * students");
    FactSheet both = pair.both("a", "b").witness().orElseThrow();
    assertThat(both.get(INCOME)).contains(Money.ZERO);
    assertThat(both.get(STUDENTS)).contains(0L);
    assertThat(
            pair(
                    "income == yuan(900) * students && students > 0",
                    "income >= yuan(1800) * students")
                .excludes("a", "b"))
        .isEqualTo(Verdict.YES);
  }

  @Test
  void amounts_that_hang_together_are_refuted_by_their_sums() {
    Analysis pair =
        pair("income > yuan(500) * students + yuan(1)", "income <= yuan(500) * students");
    assertThat(pair.excludes("a", "b")).isEqualTo(Verdict.YES);
  }

  @Test
  void somebody_over_eighty_is_somebody_over_sixty() {
    Analysis pair = pair("members.exists(m, m.age >= 80)", "members.exists(m, m.age >= 60)");
    assertThat(pair.implies("a", "b")).isEqualTo(Verdict.YES);
    assertThat(pair.only("b", "a").witness().orElseThrow().members()).hasSize(1);
    Analysis counted =
        pair(
            "members.filter(m, m.age >= 80).size() >= 2 && listed >= 4",
            "members.exists(m, m.age >= 80)");
    assertThat(counted.implies("a", "b")).isEqualTo(Verdict.YES);
    assertThat(counted.both("a", "b").witness().orElseThrow().members()).hasSize(4);
    assertThat(
            pair("members.all(m, m.age < 18)", "members.exists(m, m.age >= 60)").excludes("a", "b"))
        .isEqualTo(Verdict.YES);
  }

  @Test
  void what_nobody_can_meet_comes_with_the_conditions_that_contradict_each_other() {
    Analysis analysis =
        analysis("rural && income < line * size && (income >= line * size * 2 || students > size)");
    assertThat(analysis.met("a").verdict()).isEqualTo(Verdict.NO);
    assertThat(words(analysis))
        .isEqualTo(
            """
            an analysis of the rules, of which there are 1
              no subject can meet a
                there is no such subject
                  these cannot all hold
                    monthly household income < line × household size
                    monthly household income ≥ line × household size × 2
                  these cannot all hold
                    it always holds that students ≤ household size
                    students > household size
              some meet none of them
                for example: monthly household income 0.00, household size 1, students 0, rural no""");
  }

  @Test
  void a_value_that_no_fact_has_is_told_with_what_it_allows() {
    assertThat(Wording.in(Locale.CHINESE).of(analysis("size > 40").met("a").reason()))
        .isEqualTo(
            """
            以下一项不可能成立
              家庭人口 > 40
              家庭人口在 1 至 30 之间""");
  }

  @Test
  void a_clause_that_nobody_can_meet_is_found_in_a_rule_that_some_do() {
    Analysis analysis = analysis("rural || size == 1 && students >= 2");
    assertThat(analysis.met("a").verdict()).isEqualTo(Verdict.YES);
    assertThat(analysis.clauses("a").get(Criterion.parse("size == 1 && students >= 2")))
        .extracting(Analysis.Answer::verdict)
        .isEqualTo(Verdict.NO);
    assertThat(words(analysis))
        .contains(
            """
            no subject can meet one alternative of a: household size = 1 and students ≥ 2
                these cannot all hold
                  it always holds that students ≤ household size
                  household size = 1
                  students ≥ 2
            """);
  }

  @Test
  void what_everybody_meets_is_found() {
    Analysis analysis = analysis("income >= yuan(0)", "rural || !rural");
    assertThat(words(analysis))
        .isEqualTo(
            """
            an analysis of the rules, of which there are 2
              every subject meets a
              every subject meets b
              everybody meets one of them""");
  }

  @Test
  void rules_that_leave_nobody_out_do_not() {
    assertThat(analysis("income < line * size", "perHead >= line").outside().verdict())
        .isEqualTo(Verdict.NO);
    FactSheet outside =
        analysis("income < line * size", "perHead > line").outside().witness().orElseThrow();
    assertThat(outside.get(INCOME).orElseThrow())
        .isEqualTo(Money.yuan(900 * outside.get(SIZE).orElseThrow()));
  }

  @Test
  void what_cannot_be_told_is_said_to_be_open() {
    Analysis pair =
        pair(
            "income * size * students * income < yuan(3) * yuan(5)",
            "income * income * size * students >= yuan(3) * yuan(5)");
    assertThat(pair.excludes("a", "b")).isIn(Verdict.YES, Verdict.UNKNOWN);
  }

  @Test
  void a_rule_that_is_not_there_is_refused() {
    Analysis analysis = analysis("rural", "size > 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> analysis.met("rurel"))
        .withMessage("Rule must be one of the set, but was (rurel).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> analysis.both("a", "a"))
        .withMessage("Pair must be of two rules, but was (a) twice.");
  }

  @Test
  void an_analysis_without_rules_says_nothing() {
    assertThat(analysis().ruleIds()).isEmpty();
    assertThat(words(analysis())).contains("of which there are 0");
  }
}

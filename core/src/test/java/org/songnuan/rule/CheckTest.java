package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

class CheckTest {
  private static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");
  private static final FactSchema ALONE =
      FactSchema.of(
          Fact.money("income", "收入", "income"),
          Fact.count("size", "人数", "size"),
          Fact.flag("rural", "农村", "rural"),
          Fact.date("moved", "迁入日期", "day of moving"),
          Fact.choice("housing", "住房", "housing", List.of("rented", "owned")),
          Fact.choices("registered", "登记", "registration", List.of("dibao", "tekun")));
  private static final FactSchema SCHEMA =
      ALONE.plusOfMembers(
          BIRTH, Fact.age("age", "年龄", "age", BIRTH), Fact.flag("school", "在校", "in school"));
  private static final Parameters PARAMETERS =
      Parameters.inForce(
          List.of(
              Parameter.of("line", LocalDate.of(2026, 1, 1), Area.EVERYWHERE, Money.yuan(900), "x"),
              Parameter.of(
                  "lineTest", LocalDate.of(2026, 1, 1), Area.EVERYWHERE, Comparison.BELOW, "x"),
              Parameter.of(
                  "third", LocalDate.of(2026, 1, 1), Area.EVERYWHERE, Ratio.of(1, 3), "x")),
          LocalDate.of(2026, 1, 20),
          Area.EVERYWHERE);

  private static final Argument YUAN = Argument.of(Money.yuan(900));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          incme < line ; 1 ; UNKNOWN_NAME: rule r (line 1, column 1) must use names of facts and parameters, but was (incme).~Maybe income was meant.
          income < lines ; 10 ; UNKNOWN_NAME: rule r (line 1, column 10) must use names of facts and parameters, but was (lines).~Maybe line was meant.
          income < xyzzy ; 10 ; UNKNOWN_NAME: rule r (line 1, column 10) must use names of facts and parameters, but was (xyzzy).
          members.exists(p, p.aeg >= 80) ; 19 ; UNKNOWN_NAME: rule r (line 1, column 19) must use names of facts and parameters, but was (m.aeg).
          members.exists(p, p.ages >= 80) ; 19 ; UNKNOWN_NAME: rule r (line 1, column 19) must use names of facts and parameters, but was (m.ages).~Maybe m.age was meant.
          members.exists(m, m.age > 3 && age >= 80) ; 32 ; UNKNOWN_NAME: rule r (line 1, column 32) must use names of facts and parameters, but was (age).~Maybe m.age was meant.
          members.exists(m, m.age > 3) && age >= 80 ; 33 ; UNKNOWN_NAME: rule r (line 1, column 33) must use names of facts and parameters, but was (age).
          members.exists(m, m.income < line) ; 19 ; UNKNOWN_NAME: rule r (line 1, column 19) must use names of facts and parameters, but was (m.income).
          rural && (income < 950) ; 11 ; UNLIKE_KINDS: rule r (line 1, column 11) must combine amounts of one kind, but was (income < 950: money with number)
          income * income < line ; 1 ; UNLIKE_KINDS: rule r (line 1, column 1) must combine amounts of one kind, but was (income * income < line: money^2 with money)
          rural && line < (income + size) * 2 ; 18 ; UNLIKE_KINDS: rule r (line 1, column 18) must combine amounts of one kind, but was (income + size: money with number)
          moved < size ; 1 ; UNLIKE_KINDS: rule r (line 1, column 1) must combine amounts of one kind, but was (moved < size: day with number)
          size < 5 || moved < moved + moved ; 21 ; DAY_ARITHMETIC: rule r (line 1, column 21) must only compare days, but was (moved + moved)
          -moved < moved ; 1 ; DAY_ARITHMETIC: rule r (line 1, column 1) must only compare days, but was (-moved)
          moved * 2 < moved ; 1 ; DAY_ARITHMETIC: rule r (line 1, column 1) must only compare days, but was (moved * 2)
          rural && min(income, size) < line ; 10 ; UNLIKE_KINDS: rule r (line 1, column 10) must combine amounts of one kind, but was (min(income, size): money with number)
          max(yuan(0), clamp(0, income, line)) < line ; 14 ; UNLIKE_KINDS: rule r (line 1, column 14) must combine amounts of one kind, but was (clamp(0, income, line): number with money)
          roundUp(income, 5) < line ; 1 ; UNLIKE_KINDS: rule r (line 1, column 1) must combine amounts of one kind, but was (roundUp(income, 5): money with number)
          bands(income, [5], [1, 2]) < 3 ; 1 ; UNLIKE_KINDS: rule r (line 1, column 1) must combine amounts of one kind, but was (bands(income, [5], [1, 2]): money with number)
          bands(size, [5], [1, line]) < 3 ; 1 ; UNLIKE_KINDS: rule r (line 1, column 1) must combine amounts of one kind, but was (bands(size, [5], [1, line]): number with money)
          marginal(size, [5], [1, line]) < 3 ; 1 ; UNLIKE_KINDS: rule r (line 1, column 1) must combine amounts of one kind, but was (marginal(size, [5], [1, line]): number with money)
          members.map(m, m.birth).sum() < moved ; 1 ; DAY_ARITHMETIC: rule r (line 1, column 1) must only compare days, but was (members.map(m, m.birth).sum())
          [rural, size > 1, housing].filter(x, x).size() >= 2 ; 19 ; WRONG_TYPE: rule r (line 1, column 19) must use a fact of type FLAG, but was (housing)
          members.map(p, p.scool, p.age).sum() < 5 ; 16 ; UNKNOWN_NAME: rule r (line 1, column 16) must use names of facts and parameters, but was (m.scool).~Maybe m.school was meant.
          members.map(p, p.school, p.aeg).sum() < 5 ; 26 ; UNKNOWN_NAME: rule r (line 1, column 26) must use names of facts and parameters, but was (m.aeg).
          bands(size, [size], [1, 2]) < 3 ; 1 ; NOT_FIXED: rule r (line 1, column 1) must have limits and rates that are constants or parameters, but was (size)
          marginal(size, [5], [1, size]) < 3 ; 1 ; NOT_FIXED: rule r (line 1, column 1) must have limits and rates that are constants or parameters, but was (size)
          bands(size, [marginal(5, [3], [1, size])], [1, 2]) < 3 ; 14 ; NOT_FIXED: rule r (line 1, column 14) must have limits and rates that are constants or parameters, but was (size)
          bands(income, [yuan(900), line], [1, 2, 3]) < 3 ; 1 ; LIMITS_DESCEND: rule r (line 1, column 1) must end each band above its beginning (900.00), but was (900.00), for which there is another band
          rural && marginal(income, [-line], [1, 2]) < line ; 10 ; LIMITS_DESCEND: rule r (line 1, column 10) must end each band above its beginning (0.00), but was (-900.00), for which there is another band
          clamp(line, income, yuan(800)) < line ; 1 ; BOUNDS_CROSS: rule r (line 1, column 1) must have a most that is not below the least (900.00), but was (800.00)
          size > 1 && housing < 5 ; 13 ; WRONG_TYPE: rule r (line 1, column 13) must use a fact of type MONEY, COUNT, DATE, QUOTIENT, but was (housing)
          size > 1 && size ; 13 ; WRONG_TYPE: rule r (line 1, column 13) must use a fact of type FLAG, but was (size)
          line ; 1 ; WRONG_TYPE: rule r (line 1, column 1) must use a fact of type FLAG, but was (line)
          registered == "dibao" ; 1 ; WRONG_TYPE: rule r (line 1, column 1) must use a fact of type CHOICE, but was (registered)
          "rented" in housing ; 13 ; WRONG_TYPE: rule r (line 1, column 13) must use a fact of type CHOICES, but was (housing)
          housing in ["owned", "rentd"] ; 22 ; UNKNOWN_OPTION: rule r (line 1, column 22) must name an option of housing, but was (rentd).~Maybe rented was meant.
          "dibao" in registered && "x" in registered ; 26 ; UNKNOWN_OPTION: rule r (line 1, column 26) must name an option of registered, but was (x).
          rural && compare(income, lineTets, line) ; 26 ; UNKNOWN_NAME: rule r (line 1, column 26) must use names of facts and parameters, but was (lineTets).~Maybe lineTest was meant.
          rural && compare(income, line, yuan(900)) ; 26 ; NOT_A_COMPARISON: rule r (line 1, column 26) must compare by a parameter that is a comparison, but was (line)
          compare(income, size, line) ; 17 ; NOT_A_COMPARISON: rule r (line 1, column 17) must compare by a parameter that is a comparison, but was (size)
          compare(income, lineTest, 5) ; 1 ; UNLIKE_KINDS: rule r (line 1, column 1) must combine amounts of one kind, but was (compare(income, lineTest, 5): money with number)
          compare(incme, lineTest, line) ; 9 ; UNKNOWN_NAME: rule r (line 1, column 9) must use names of facts and parameters, but was (incme).~Maybe income was meant.
          rural && income < lineTest ; 19 ; WRONG_TYPE: rule r (line 1, column 19) must use a fact of type MONEY, COUNT, DATE, QUOTIENT, but was (lineTest)
          lineTest ; 1 ; WRONG_TYPE: rule r (line 1, column 1) must use a fact of type FLAG, but was (lineTest)
          size > 1 && holds("quite") ; 19 ; UNKNOWN_RULE: rule r (line 1, column 19) must refer to rules of the set, but was (quite).
          size > 1 || holds("s") ; 19 ; UNKNOWN_RULE: rule r (line 1, column 19) must refer to rules of the set, but was (s).~Maybe r was meant.
          rural || !holds("r") ; 17 ; RULE_CYCLE: rule r (line 1, column 17) must not depend on itself, but does (r → r)
          """)
  void a_rule_that_does_not_fit_is_found_with_its_place(String text, int column, String expected) {
    List<Finding> findings = check(SCHEMA, text);

    assertThat(findings)
        .extracting(Finding::toString)
        .containsExactly("ERROR rule." + expected.replace('~', '\n'));
    assertThat(findings.get(0).isError()).isTrue();
    assertThat(expected).contains("column " + column + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          incme * 2 ; UNKNOWN_NAME: rule a (line 1, column 1) must use names of facts and parameters, but was (incme).~Maybe income was meant.
          size ; NOT_MONEY: amount a (line 1, column 1) must be money, but was (size: number)
          min(moved, moved) ; NOT_MONEY: amount a (line 1, column 1) must be money, but was (min(moved, moved): day)
          income * income ; NOT_MONEY: amount a (line 1, column 1) must be money, but was (income * income: money^2)
          max(yuan(0), income * third - line) ; NOT_WHOLE_FEN: amount a (line 1, column 14) must say how to round what may be a fraction of a fen, but was (income * third)
          marginal(income, [line], [0, third]) ; NOT_WHOLE_FEN: amount a (line 1, column 1) must say how to round what may be a fraction of a fen, but was (marginal(income, [line], [0, third]))
          yuan(100) * third ; NOT_WHOLE_FEN: amount a (line 1, column 1) must say how to round what may be a fraction of a fen, but was (yuan(100) * third)
          """)
  void an_amount_that_does_not_fit_is_found_with_its_place(String text, String expected) {
    assertThat(RuleSet.of(SCHEMA).plusAmount("a", Formula.parse(text)).check(PARAMETERS))
        .extracting(Finding::toString)
        .containsExactly("ERROR rule." + expected.replace('~', '\n'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line * third",
        "income * 2 * third * 3 - line",
        "roundDown(income * third, fen(1)) + line * third * size",
        "members.map(m, m.age >= 80, line * third).sum()",
        "bands(income * third, [line * third], [line, income])",
        "marginal(income, [line], [0, 2])"
      })
  void what_comes_out_in_whole_fen_needs_no_rounding(String text) {
    assertThat(RuleSet.of(SCHEMA).plusAmount("a", Formula.parse(text)).check(PARAMETERS)).isEmpty();
  }

  @Test
  void an_amount_points_to_its_own_text_and_refers_to_rules() {
    String text = "members.map(m, holds('q'), yuan(5)).sum()\n + incme";
    RuleSet.Amount amount = new RuleSet.Amount("a", Term.of("a"), Formula.parse(text), text);
    assertThat(RuleSet.of(SCHEMA).plusAmount(amount).check(PARAMETERS))
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR rule.UNKNOWN_RULE: rule a (line 1, column 22) must refer to rules of the set, but"
                + " was (q).",
            "ERROR rule.UNKNOWN_NAME: rule a (line 2, column 4) must use names of facts and"
                + " parameters, but was (incme).\nMaybe income was meant.");
    RuleSet circle =
        RuleSet.of(SCHEMA)
            .plus("r", Criterion.parse("members.map(m, holds('r'), yuan(5)).sum() > yuan(9)"));
    assertThat(circle.check(PARAMETERS))
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR rule.RULE_CYCLE: rule r (line 1, column 22) must not depend on itself, but does"
                + " (r → r)");
    RuleSet namesake =
        RuleSet.of(SCHEMA)
            .plus("a", Criterion.parse("rural"))
            .plusAmount("a", Formula.parse("members.map(m, holds('a'), yuan(5)).sum()"));
    assertThat(namesake.check(PARAMETERS)).isEmpty();
    RuleSet large =
        RuleSet.of(SCHEMA, chain(256, "holds('r%d')"))
            .plusAmount("a", Formula.parse("members.map(m, holds('r255'), yuan(5)).sum()"));
    assertThat(large.check(PARAMETERS))
        .extracting(Finding::code)
        .containsExactly(RuleCode.RULE_TOO_LARGE);
  }

  @Test
  void an_amount_has_an_id_of_its_own() {
    RuleSet rules =
        RuleSet.of(SCHEMA)
            .plus("a", Criterion.parse("rural"))
            .plusAmount("a", Formula.parse("income"));
    assertThat(rules).hasToString("RuleSet[a] amounts [a]");
    assertThat(rules.amounts()).containsOnlyKeys("a");
    assertThat(rules)
        .isNotEqualTo(RuleSet.of(SCHEMA).plus("a", Criterion.parse("rural")))
        .isEqualTo(
            RuleSet.of(SCHEMA)
                .plusAmount("a", Formula.parse("income"))
                .plus("a", Criterion.parse("rural")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules.plusAmount("a", Formula.parse("income")))
        .withMessage("Rule set must use each id once, but was (a) twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSet.Amount.of(" ", Term.of("a"), Formula.parse("income")))
        .withMessage("Amount must have an id, but was (blank).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                rules
                    .plusAmount("topup", Formula.parse("income"))
                    .compile(PARAMETERS)
                    .amount("topap", FactSheet.of(SCHEMA)))
        .withMessage("Amount must be one of the set, but was (topap).\nMaybe topup was meant.");
  }

  @Test
  void a_place_is_counted_over_lines_and_each_mistake_has_its_own() {
    assertThat(check(SCHEMA, "rural\n  && incme < line\n\t&& incme < fen(95000)"))
        .extracting(finding -> Wording.in(Locale.CHINESE).of(finding))
        .containsExactly(
            "错误 rule.UNKNOWN_NAME：规则 r 第 2 行第 6 列：名称 incme 未定义。\n或许应为 income。",
            "错误 rule.UNKNOWN_NAME：规则 r 第 3 行第 5 列：名称 incme 未定义。\n或许应为 income。");
  }

  @Test
  void a_subject_without_members_is_not_asked_for_them() {
    assertThat(check(ALONE, "rural && members.exists(m, 1 < 2)"))
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR rule.NO_MEMBERS: rule r (line 1, column 10) must not ask for members, for the"
                + " subject has none");
    Criterion nested = Criterion.someMember(Criterion.someMember(new Criterion.Constant(true)));
    assertThat(RuleSet.of(SCHEMA).plus("r", nested).check(PARAMETERS))
        .extracting(Finding::code)
        .containsExactly(RuleCode.NO_MEMBERS);
  }

  @Test
  void a_fact_of_a_member_is_not_known_outside_of_a_clause_about_one() {
    Criterion loose = Formula.ofMember("age").atLeast(Formula.of(80));
    assertThat(RuleSet.of(SCHEMA).plus("r", loose).check(PARAMETERS))
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR rule.UNKNOWN_NAME: rule r (line 1, column 1) must use names of facts and"
                + " parameters, but was (m.age).");
  }

  @Test
  void rules_in_a_circle_are_each_named_but_not_who_refers_to_them() {
    RuleSet rules =
        RuleSet.of(SCHEMA)
            .plus("a", Criterion.holds("b"))
            .plus("b", Criterion.parse("rural || !holds('a')"))
            .plus("c", Criterion.holds("a"));
    assertThat(rules.check(PARAMETERS))
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR rule.RULE_CYCLE: rule a (line 1, column 7) must not depend on itself, but does"
                + " (a → b → a)",
            "ERROR rule.RULE_CYCLE: rule b (line 1, column 17) must not depend on itself, but does"
                + " (b → a → b)");
  }

  @Test
  void a_circle_is_told_by_its_shortest_way_and_each_way_into_it_has_its_place() {
    RuleSet rules =
        RuleSet.of(SCHEMA)
            .plus("a", Criterion.parse("rural && holds('b') || holds('d') && holds('e')"))
            .plus("b", Criterion.parse("holds('c')"))
            .plus("c", Criterion.parse("holds('a')"))
            .plus("d", Criterion.parse("holds('b') || holds('a')"))
            .plus("e", Criterion.parse("rural"));
    assertThat(rules.check(PARAMETERS))
        .extracting(Finding::toString)
        .startsWith(
            "ERROR rule.RULE_CYCLE: rule a (line 1, column 16) must not depend on itself, but does"
                + " (a → b → c → a)",
            "ERROR rule.RULE_CYCLE: rule a (line 1, column 30) must not depend on itself, but does"
                + " (a → d → a)",
            "ERROR rule.RULE_CYCLE: rule b (line 1, column 7) must not depend on itself, but does"
                + " (b → c → a → b)")
        .hasSize(6);
  }

  @Test
  void a_parameter_out_of_its_range_is_named_with_the_clause_and_the_nearest_range() {
    Area city = Area.parse("示例省/示例市");
    List<Parameter> all =
        List.of(
            Parameter.of("line", DateRange.parse("2020-01-01/2021-01-01"), city, YUAN, "x"),
            Parameter.of("line", DateRange.parse("2027-01-01/2028-01-01"), city, YUAN, "x"),
            Parameter.of("line", DateRange.parse("2026-02-01/.."), city.child("甲区"), YUAN, "x"),
            Parameter.of("top", DateRange.parse("2026-01-01/.."), city.child("甲区"), YUAN, "x"));
    RuleSet rules =
        RuleSet.of(SCHEMA)
            .plus("r", Criterion.parse("rural && income < line"))
            .plus("s", Criterion.parse("income < top || compare(income, lineTest, top * size)"))
            .plusAmount("a", Formula.parse("line - income"));
    assertThat(rules.check(Parameters.inForce(all, LocalDate.of(2026, 1, 20), city)))
        .filteredOn(finding -> finding.code() != RuleCode.PARAMETER_GAP)
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR rule.NOT_IN_FORCE: rule r (line 1, column 19) must use parameters in force on"
                + " 2026-01-20 in 示例省/示例市, but was (line).\n"
                + "Maybe 2027-01-01/2028-01-01 in 示例省/示例市 was meant.",
            "ERROR rule.NOT_IN_FORCE: rule s (line 1, column 10) must use parameters in force on"
                + " 2026-01-20 in 示例省/示例市, but was (top).\n"
                + "Maybe 2026-01-01/.. in 示例省/示例市/甲区 was meant.",
            "ERROR rule.NOT_IN_FORCE: rule s (line 1, column 43) must use parameters in force on"
                + " 2026-01-20 in 示例省/示例市, but was (top).\n"
                + "Maybe 2026-01-01/.. in 示例省/示例市/甲区 was meant.",
            "ERROR rule.UNKNOWN_NAME: rule s (line 1, column 33) must use names of facts and"
                + " parameters, but was (lineTest).",
            "ERROR rule.NOT_IN_FORCE: rule a (line 1, column 1) must use parameters in force on"
                + " 2026-01-20 in 示例省/示例市, but was (line).\n"
                + "Maybe 2027-01-01/2028-01-01 in 示例省/示例市 was meant.");
    assertThat(rules.check(Parameters.inForce(all, LocalDate.of(2021, 1, 1), city)))
        .extracting(Wording.in(Locale.CHINESE)::of)
        .contains(
            "错误 rule.NOT_IN_FORCE：规则 r 第 1 行第 19 列：参数 line 在 2021年1月1日 于 示例省/示例市 没有有效值。\n"
                + "最近的有效期为 2020-01-01/2021-01-01（示例省/示例市）。");
  }

  @Test
  @Timeout(10)
  void a_chain_of_any_length_is_looked_at_safely() {
    assertThat(RuleSet.of(SCHEMA, chain(10_000, "holds('r%d')")).check(PARAMETERS))
        .hasSize(9_744)
        .last()
        .hasToString(
            "ERROR rule.RULE_TOO_LARGE: rule r9999 (line 1, column 7) must have at most 100,000"
                + " parts, nested at most 256 deep, with the rules that it refers to written out,"
                + " but has more");
    assertThat(
            RuleSet.of(SCHEMA, chain(256, "holds('r%d')"))
                .compile(PARAMETERS)
                .verdict("r255", FactSheet.of(SCHEMA)))
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  @Timeout(10)
  void rules_that_double_with_each_reference_are_refused() {
    assertThat(RuleSet.of(SCHEMA, chain(60, "holds('r%1$d') && holds('r%1$d')")).check(PARAMETERS))
        .extracting(Finding::code)
        .containsOnly(RuleCode.RULE_TOO_LARGE)
        .hasSize(45);
  }

  @Test
  void a_rule_that_is_too_large_is_pointed_to_at_the_largest_rule_that_it_refers_to() {
    RuleSet rules =
        RuleSet.of(SCHEMA, chain(256, "holds('r%d')"))
            .plus("s", Criterion.parse("holds('r0') ||\n  !holds('r255') || holds('r254')"));

    assertThat(rules.check(PARAMETERS))
        .extracting(Finding::toString)
        .singleElement()
        .asString()
        .startsWith("ERROR rule.RULE_TOO_LARGE: rule s (line 1, column 23) must have");
  }

  private static List<RuleSet.Rule> chain(int length, String text) {
    List<RuleSet.Rule> rules = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      String before = i == 0 ? "rural" : String.format(Locale.ROOT, text, i - 1);
      rules.add(RuleSet.Rule.of("r" + i, Term.of("r"), Criterion.parse(before)));
    }
    return rules;
  }

  @Test
  void a_name_is_a_fact_or_a_parameter() {
    Parameters both =
        Parameters.inForce(
            List.of(
                Parameter.of("size", LocalDate.of(2026, 1, 1), Area.EVERYWHERE, 3, "notice"),
                Parameter.of("age", LocalDate.of(2026, 1, 1), Area.EVERYWHERE, 3, "notice")),
            LocalDate.of(2026, 1, 20),
            Area.EVERYWHERE);
    assertThat(RuleSet.of(SCHEMA).check(both))
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR rule.AMBIGUOUS_NAME: name size must be a fact or a parameter, but was both");
  }

  @Test
  void a_text_that_does_not_say_the_criterion_has_no_places() {
    Criterion wrong = Criterion.parse("rural && incme < line");
    for (String text : List.of("不是规则", "rural", "")) {
      RuleSet.Rule rule = new RuleSet.Rule("r", Term.of("r"), wrong, text);
      assertThat(RuleSet.of(SCHEMA, List.of(rule)).check(PARAMETERS))
          .extracting(Finding::toString)
          .containsExactly(
              "ERROR rule.UNKNOWN_NAME: rule r (line 1, column 1) must use names of facts and"
                  + " parameters, but was (incme).\nMaybe income was meant.");
    }
  }

  @Test
  void what_is_not_in_order_is_not_compiled() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> RuleSet.of(SCHEMA).plus("r", Criterion.parse("incme < line")).compile(PARAMETERS))
        .withMessage(
            "Rule set must be in order, but was: ERROR rule.UNKNOWN_NAME: rule r (line 1, column 1)"
                + " must use names of facts and parameters, but was (incme).\n"
                + "Maybe income was meant.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RuleSet.of(SCHEMA).plus("r", Criterion.holds("q")).plus("r", Criterion.holds("q")))
        .withMessage("Rule set must use each id once, but was (r) twice.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RuleSet.Rule.of(" ", Term.of("r"), Criterion.holds("q")))
        .withMessage("Rule must have an id, but was (blank).");
  }

  @Test
  void only_rules_of_the_set_are_answered_for_subjects_with_its_facts() {
    Classifier classifier =
        RuleSet.of(SCHEMA).plus("low", Criterion.parse("income < line")).compile(PARAMETERS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> classifier.verdict("lov", FactSheet.of(SCHEMA)))
        .withMessage("Rule must be one of the set, but was (lov).\nMaybe low was meant.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> classifier.why("low", FactSheet.of(FactSchema.EMPTY)))
        .withMessageStartingWith(
            "Subject must have the facts of the rules (FactSchema[income: MONEY")
        .withMessageEndingWith("), but was (FactSchema[]).");
    assertThat(classifier.verdicts(FactSheet.of(SCHEMA))).containsEntry("low", Verdict.UNKNOWN);
  }

  private static List<Finding> check(FactSchema schema, String text) {
    RuleSet.Rule rule = new RuleSet.Rule("r", Term.of("r"), Criterion.parse(text), text);
    return RuleSet.of(schema, List.of(rule)).check(PARAMETERS);
  }
}

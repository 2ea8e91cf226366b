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
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

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
              Parameter.of(
                  "line", LocalDate.of(2026, 1, 1), Area.EVERYWHERE, Money.yuan(900), "x")),
          LocalDate.of(2026, 1, 20),
          Area.EVERYWHERE);

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
          size > 1 && housing < 5 ; 13 ; WRONG_TYPE: rule r (line 1, column 13) must use a fact of type MONEY, COUNT, DATE, QUOTIENT, but was (housing)
          size > 1 && size ; 13 ; WRONG_TYPE: rule r (line 1, column 13) must use a fact of type FLAG, but was (size)
          line ; 1 ; WRONG_TYPE: rule r (line 1, column 1) must use a fact of type FLAG, but was (line)
          registered == "dibao" ; 1 ; WRONG_TYPE: rule r (line 1, column 1) must use a fact of type CHOICE, but was (registered)
          "rented" in housing ; 13 ; WRONG_TYPE: rule r (line 1, column 13) must use a fact of type CHOICES, but was (housing)
          housing in ["owned", "rentd"] ; 22 ; UNKNOWN_OPTION: rule r (line 1, column 22) must name an option of housing, but was (rentd).~Maybe rented was meant.
          "dibao" in registered && "x" in registered ; 26 ; UNKNOWN_OPTION: rule r (line 1, column 26) must name an option of registered, but was (x).
          size > 1 && holds("q") ; 0 ; UNKNOWN_RULE: rule r must refer to rules of the set, but was (q)
          holds("r") ; 0 ; RULE_CYCLE: rule r must not depend on itself, but does
          """)
  void a_rule_that_does_not_fit_is_found_with_its_place(String text, int column, String expected) {
    List<Finding> findings = check(SCHEMA, text);

    assertThat(findings)
        .extracting(Finding::toString)
        .containsExactly("ERROR rule." + expected.replace('~', '\n'));
    assertThat(findings.get(0).isError()).isTrue();
    assertThat(expected).contains(column == 0 ? "rule r" : "column " + column + ")");
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
            "ERROR rule.RULE_CYCLE: rule a must not depend on itself, but does",
            "ERROR rule.RULE_CYCLE: rule b must not depend on itself, but does");
  }

  @Test
  @Timeout(10)
  void a_chain_of_any_length_is_looked_at_safely() {
    assertThat(RuleSet.of(SCHEMA, chain(10_000, "holds('r%d')")).check(PARAMETERS))
        .hasSize(9_744)
        .last()
        .hasToString(
            "ERROR rule.RULE_TOO_LARGE: rule r9999 must have at most 100,000 parts, nested at most"
                + " 256 deep, with the rules that it refers to written out, but has more");
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

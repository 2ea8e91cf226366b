package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.RuleArbitraries;

/** What always holds between facts is said once, and a sheet that breaks it is found. */
class ConstraintTest {
  private static final Fact<Long> SIZE = Fact.count("size", "家庭人口", "household size");
  private static final Fact<Long> STUDENTS = Fact.count("students", "在校人数", "students");
  private static final Fact<Money> INCOME = Fact.money("income", "收入", "income");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村户籍", "rural");
  private static final Fact<String> HOUSING =
      Fact.choice("housing", "住房", "housing", List.of("rented", "owned", "none"))
          .optionsCalled(Map.of("owned", Term.of("自有", "owned by the household")));
  private static final Fact<Set<String>> CODES =
      Fact.choices("codes", "类别", "codes", List.of("dibao", "tekun"));
  private static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");
  private static final FactSchema FACTS =
      FactSchema.of(
              SIZE,
              STUDENTS,
              INCOME,
              RURAL,
              HOUSING,
              CODES,
              BIRTH,
              Fact.age("age", "年龄", "age", BIRTH))
          .plusOfMembers(INCOME);
  private static final FactSchema SCHEMA = FACTS.constrained("students <= size");

  private static List<String> check(FactSheet sheet, Locale locale) {
    return sheet.schema().check(sheet).stream().map(Wording.in(locale)::of).toList();
  }

  @Test
  void a_sheet_that_breaks_a_constraint_is_found() {
    FactSheet sheet = FactSheet.of(SCHEMA).with(SIZE, 2L).with(STUDENTS, 3L);
    assertThat(check(sheet, Locale.CHINESE))
        .containsExactly("注意 rule.CONSTRAINT_BROKEN：登记的事实相互矛盾，应当满足：在校人数 ≤ 家庭人口");
    assertThat(check(sheet, Locale.ENGLISH))
        .containsExactly(
            "WARNING rule.CONSTRAINT_BROKEN: the facts on file contradict each other, for this must"
                + " hold: students ≤ household size");
    assertThat(SCHEMA.constraints()).containsExactly(Criterion.parse("students <= size"));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void only_what_is_certainly_broken_is_found(
      @ForAll @LongRange(min = 0, max = 3) long size,
      @ForAll @LongRange(min = 0, max = 3) long students,
      @ForAll boolean sizeKnown,
      @ForAll boolean studentsKnown) {
    FactSheet sheet = FactSheet.of(SCHEMA);
    sheet = sizeKnown ? sheet.with(SIZE, size) : sheet;
    sheet = studentsKnown ? sheet.with(STUDENTS, students) : sheet;
    assertThat(SCHEMA.check(sheet)).hasSize(sizeKnown && studentsKnown && students > size ? 1 : 0);
  }

  @Test
  void rules_decide_a_broken_sheet_by_what_is_on_it() {
    Classifier classifier =
        RuleSet.of(SCHEMA)
            .plus("learners", Criterion.parse("students >= 3"))
            .compile(RuleArbitraries.PARAMETERS);
    FactSheet sheet = FactSheet.of(SCHEMA).with(SIZE, 2L).with(STUDENTS, 3L);
    assertThat(classifier.verdict("learners", sheet)).isEqualTo(Verdict.YES);
    assertThat(classifier.decider().decide(sheet).get(0)).isEqualTo(Verdict.YES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          students < size && rural ; 在校人数 < 家庭人口，并且农村户籍 ; students < household size and rural
          students > size || !(rural && size == 9) ; 在校人数 > 家庭人口，或者并非（农村户籍，并且家庭人口 = 9） ; students > household size or not (rural and household size = 9)
          housing in ["owned", "rented"] && income >= yuan(1) ; 住房为 自有、rented，并且收入 ≥ 1.00 ; housing is owned by the household, rented and income ≥ 1.00
          "dibao" in codes && size != 2 ; 类别包括 dibao，并且家庭人口 ≠ 2 ; codes includes dibao and household size ≠ 2
          false ; false ; false
          """)
  void the_constraint_is_worded_by_the_names_of_its_facts(
      String text, String chinese, String english) {
    FactSheet sheet =
        FactSheet.of(FACTS.constrained(text))
            .with(SIZE, 2L)
            .with(STUDENTS, 2L)
            .with(INCOME, Money.ZERO)
            .with(HOUSING, "none")
            .with(CODES, Set.of())
            .with(RURAL, true);
    List<Finding> findings = sheet.schema().check(sheet);
    if (text.startsWith("students >")) {
      assertThat(findings).isEmpty();
      sheet = sheet.with(SIZE, 9L);
      findings = sheet.schema().check(sheet);
    }
    assertThat(findings)
        .extracting(finding -> finding.reason().arguments())
        .containsExactly(ImmutableList.of(Argument.of(Term.of(chinese, english))));
  }

  @Test
  void a_constraint_fits_the_facts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FACTS.constrained("students <= sise"))
        .withMessage(
            "Constraint (students <= sise) must fit the schema, but was: ERROR rule.UNKNOWN_NAME:"
                + " rule students <= sise (line 1, column 13) must use names of facts and"
                + " parameters, but was (sise).\n"
                + "Maybe size was meant.");
    for (String text :
        List.of(
            "members.exists(m, m.income > yuan(1))",
            "members.all(m, true)",
            "members.filter(m, true).size() >= 2",
            "holds(\"other\")",
            "rural && age >= 18")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FACTS.constrained(text))
          .withMessage(
              "Constraint must be about the subject's own facts, no ages and no members, but was"
                  + " (%s).",
              text);
    }
  }

  @Test
  void a_schema_is_another_one_with_a_constraint_and_keeps_it_when_extended() {
    assertThat(SCHEMA).isNotEqualTo(FACTS).isEqualTo(FACTS.constrained("students <= size"));
    assertThat(SCHEMA).hasSameHashCodeAs(FACTS.constrained("students <= size"));
    assertThat(FactSchema.of(SIZE).constrained("size >= 1"))
        .hasToString("FactSchema[size: COUNT] where [size >= 1]");
    FactSchema extended =
        SCHEMA.plus(Fact.flag("more", "更多", "more")).plusOfMembers(Fact.flag("more", "更多", "more"));
    assertThat(extended.constraints()).isEqualTo(SCHEMA.constraints());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SCHEMA.check(FactSheet.of(FactSchema.of(SIZE))))
        .withMessageStartingWith(
            "Subject must have the facts of the rules (FactSchema[size: COUNT");
  }
}

package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;

/** What changes for whom when rules are replaced by others. */
class DifferenceTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Fact<Money> INCOME =
      Fact.money("income", "家庭月收入", "monthly household income").notNegative();
  private static final Fact<Long> SIZE =
      Fact.count("size", "家庭人口", "household size").between(1L, 30L);
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村户籍", "rural");
  private static final FactSchema FACTS = FactSchema.of(INCOME, SIZE, RURAL);

  private static Parameters line(long yuan) {
    return Parameters.inForce(
        List.of(
            Parameter.of("line", LocalDate.of(2026, 1, 1), CITY, Money.yuan(yuan), "city notice")),
        LocalDate.of(2026, 1, 20),
        CITY);
  }

  private static Classifier classifier(String text, long line) {
    return RuleSet.of(FACTS).plus("poor", Criterion.parse(text)).compile(line(line));
  }

  private static FactSheet household(long income, long size) {
    return FactSheet.of(FACTS).with(INCOME, Money.yuan(income)).with(SIZE, size);
  }

  private static final Difference RAISED =
      Difference.between(
          classifier("income < line * size", 900), classifier("income < line * size", 950));

  @Test
  void a_higher_line_gains_those_between_the_lines() {
    assertThat(RAISED.lost("poor").verdict()).isEqualTo(Verdict.NO);
    assertThat(RAISED.gained("poor").verdict()).isEqualTo(Verdict.YES);
    assertThat(RAISED.isSame("poor")).isEqualTo(Verdict.NO);
    assertThat(RAISED.isComplete("poor")).isTrue();
    assertThat(RAISED.losses("poor")).isEmpty();
    assertThat(RAISED.gains("poor").keySet())
        .hasToString("[income >= yuan(900) * size && income < yuan(950) * size]");
    assertThat(Wording.in(Locale.ENGLISH).of(RAISED.reason()))
        .isEqualTo(
            """
            these rules change for somebody
              poor gains whoever meets this: monthly household income ≥ 900.00 × household size and monthly household income < 950.00 × household size
                for example: monthly household income 900.00, household size 1""");
    assertThat(Wording.in(Locale.CHINESE).of(RAISED.reason()))
        .isEqualTo(
            """
            下列规则对有的对象有变化
              poor 增加以下对象：家庭月收入 ≥ 900.00 × 家庭人口，并且家庭月收入 < 950.00 × 家庭人口
                例如：家庭月收入 900.00，家庭人口 1""");
  }

  @Test
  void a_new_clause_is_told_by_itself() {
    Difference difference =
        Difference.between(
            classifier("income < line * size", 900),
            classifier("income < line * size && !rural || size >= 6 && rural", 900));
    assertThat(difference.gains("poor").keySet())
        .hasToString("[income >= yuan(900) * size && rural && size >= 6]");
    assertThat(difference.losses("poor").keySet())
        .hasToString("[income < yuan(900) * size && rural && size < 6]");
  }

  @Test
  void the_same_rules_written_otherwise_do_not_differ() {
    Difference difference =
        Difference.between(
            classifier("income < line * size", 900),
            classifier("!(income * 2 >= line * size * 2)", 900));
    assertThat(difference.isSame("poor")).isEqualTo(Verdict.YES);
    assertThat(Wording.in(Locale.ENGLISH).of(difference.reason())).isEqualTo("nothing changes");
    assertThat(difference).hasToString("Difference[0 of 1 rules]");
  }

  @Test
  void a_rule_that_is_new_is_met_by_nobody_before() {
    Classifier before = classifier("income < line * size", 900);
    Classifier after = before.rules().plus("rural", Criterion.parse("rural")).compile(line(900));
    Difference difference = Difference.between(before, after);
    assertThat(difference.gains("rural").keySet()).hasToString("[rural]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> difference.gains("rurel"))
        .withMessage("Rule must be one of either set, but was (rurel).\nMaybe rural was meant.");
  }

  @Test
  void over_a_roster_it_tells_who_changes_and_by_which_clause() {
    FactSheet unknown = FactSheet.of(FACTS).with(SIZE, 2L);
    List<FactSheet> sheets =
        List.of(household(1_799, 2), household(1_850, 2), household(1_900, 2), unknown);
    List<Difference.Change> changes = RAISED.over(sheets);
    assertThat(changes).hasSize(1);
    Difference.Change change = changes.get(0);
    assertThat(change.subject()).isEqualTo(1);
    assertThat(change.before()).isEqualTo(Verdict.NO);
    assertThat(change.after()).isEqualTo(Verdict.YES);
    assertThat(Wording.in(Locale.ENGLISH).of(change.reason()))
        .isEqualTo(
            """
            poor: not met becomes met
              so far
                monthly household income 1,850.00 is not below line × household size 1,800.00 (50.00 over)
              from now on
                monthly household income 1,850.00 is below line × household size 1,900.00 (50.00 under)""");
  }

  @Test
  void what_is_open_on_one_side_is_said_to_be_open() {
    Difference difference =
        Difference.between(classifier("income < line * size", 900), classifier("size >= 2", 900));
    FactSheet unknown = FactSheet.of(FACTS).with(SIZE, 2L);
    assertThat(difference.over(List.of(unknown)))
        .extracting(Difference.Change::before, Difference.Change::after)
        .containsExactly(tuple(Verdict.UNKNOWN, Verdict.YES));
  }

  @Test
  void rules_over_other_facts_cannot_be_compared() {
    Classifier other =
        RuleSet.of(FactSchema.of(RURAL)).plus("a", Criterion.parse("rural")).compile(line(900));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Difference.between(classifier("rural", 900), other))
        .withMessageStartingWith("Rules to compare must be over the same facts, but were (");
  }
}

package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.RuleArbitraries;

/** More subjects of whom something is missing than are decided together. */
class MissingTablesTest {
  private static final Fact<Money> INCOME = Fact.money("income", "收入", "income").notNegative();
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size").notNegative();
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村", "rural");
  private static final FactSchema SCHEMA = FactSchema.of(INCOME, SIZE, RURAL);
  private static final int SUBJECTS = 800;

  /** Nothing is missing of one in eight, and all three facts of another. */
  private static FactSheet subject(long number) {
    FactSheet sheet = FactSheet.of(SCHEMA);
    sheet = number % 2 == 0 ? sheet.with(INCOME, Money.yuan(number * 7 % 1_000)) : sheet;
    sheet = number / 2 % 2 == 0 ? sheet.with(SIZE, number * 5 % 19) : sheet;
    return number / 4 % 2 == 0 ? sheet.with(RURAL, number / 8 % 2 == 0) : sheet;
  }

  private static void assertAsAlone(RuleSet rules) {
    Classifier classifier = rules.compile(RuleArbitraries.PARAMETERS);
    ImmutableList.Builder<FactSheet> some = ImmutableList.builder();
    for (int i = 0; i < SUBJECTS; i++) {
      some.add(subject(i));
    }
    List<FactSheet> sheets = some.build();
    VerdictTable table = new VerdictTable();
    classifier.decider().decideAll(sheets, Function.identity(), table);
    List<String> ids = rules.rules().keySet().asList();
    int open = 0;
    for (int i = 0; i < SUBJECTS; i++) {
      for (int rule = 0; rule < ids.size(); rule++) {
        Verdict alone = classifier.verdict(ids.get(rule), sheets.get(i));
        assertThat(table.get(i, rule)).as(ids.get(rule) + " of " + i).isEqualTo(alone);
        open += alone == Verdict.UNKNOWN ? 1 : 0;
      }
    }
    assertThat(open).isPositive();
  }

  @Test
  void rules_of_one_word_are_decided_as_of_each_alone() {
    assertAsAlone(
        RuleSet.of(SCHEMA)
            .plus("each", Criterion.parse("income < yuan(60) * size"))
            .plus("either", Criterion.parse("rural || income < yuan(500)"))
            .plus("both", Criterion.parse("rural && size >= 3 && income < yuan(700)")));
  }

  @Test
  void rules_of_several_words_are_decided_as_of_each_alone() {
    RuleSet rules = RuleSet.of(SCHEMA);
    for (int i = 0; i < 70; i++) {
      String text = "rural && size >= " + i % 14 + " || income < yuan(" + (i * 9 + 9) + ") * size";
      rules = rules.plus("r%02d".formatted(i), Criterion.parse(text));
    }
    assertAsAlone(rules);
  }

  @Test
  void what_is_known_decides_whatever_is_missing() {
    Decider decider =
        RuleSet.of(SCHEMA)
            .plus("both", Criterion.parse("rural && income < yuan(500)"))
            .plus("either", Criterion.parse("rural || income < yuan(500)"))
            .compile(RuleArbitraries.PARAMETERS)
            .decider();
    VerdictTable table = new VerdictTable();
    FactSheet none = FactSheet.of(SCHEMA);
    List<FactSheet> sheets = List.of(none.with(RURAL, true), none.with(RURAL, false), none);
    decider.decideAll(sheets, Function.identity(), table);
    assertThat(List.of(table.get(0, 0), table.get(1, 0), table.get(2, 0)))
        .containsExactly(Verdict.UNKNOWN, Verdict.NO, Verdict.UNKNOWN);
    assertThat(List.of(table.get(0, 1), table.get(1, 1), table.get(2, 1)))
        .containsExactly(Verdict.YES, Verdict.UNKNOWN, Verdict.UNKNOWN);
  }
}

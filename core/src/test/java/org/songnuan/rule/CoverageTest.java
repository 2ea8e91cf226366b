package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Wording;
import org.songnuan.testkit.RuleArbitraries;

/** What some cases do not try of the rules. */
class CoverageTest {
  private static final Fact<Long> SIZE = Fact.count("size", "家庭人口", "household size");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村户籍", "rural");
  private static final FactSchema FACTS = FactSchema.of(SIZE, RURAL);
  private static final Classifier CLASSIFIER =
      RuleSet.of(FACTS)
          .plus("large", Criterion.parse("size >= 3 && rural || size >= 5"))
          .compile(RuleArbitraries.PARAMETERS);

  private static FactSheet household(long size, boolean rural) {
    return FactSheet.of(FACTS).with(SIZE, size).with(RURAL, rural);
  }

  @Test
  void what_no_case_tries_is_told() {
    Coverage coverage =
        Coverage.of(
            CLASSIFIER, List.of(household(3, true), household(4, false), household(6, false)));
    assertThat(Wording.in(Locale.ENGLISH).of(coverage.reason()))
        .isEqualTo(
            """
            3 cases try 9 of 11 parts of the rules
              nobody is kept out of large by this alone: household size ≥ 3
              for nobody this does not hold: household size ≥ 3""");
    assertThat(Wording.in(Locale.CHINESE).of(coverage.reason()))
        .isEqualTo(
            """
            3 个对象检验了规则的 11 项中的 9 项
              没有对象仅因这一项不满足而不符合 large：家庭人口 ≥ 3
              没有对象不满足这一项：家庭人口 ≥ 3""");
    assertThat(coverage.isComplete()).isFalse();
  }

  @Test
  void cases_on_both_sides_of_every_condition_try_all() {
    Coverage coverage =
        Coverage.of(
            CLASSIFIER,
            List.of(
                household(3, true), household(2, true), household(4, false), household(5, false)));
    assertThat(coverage.missing()).isEmpty();
    assertThat(coverage.holds().keySet()).hasToString("[size >= 3, rural, size >= 5]");
    assertThat(coverage.fails().get(Criterion.parse("size >= 5"))).isEqualTo(3);
    assertThat(coverage.met()).hasToString("{large={size >= 3 && rural=1, size >= 5=1}}");
    assertThat(coverage.keptOut()).hasToString("{large={size >= 3=1, rural=1, size >= 5=2}}");
  }

  @Test
  void without_a_case_everything_is_missing() {
    Coverage coverage = Coverage.of(CLASSIFIER, List.of());
    assertThat(coverage.missing()).hasSize(11);
    assertThat(coverage).hasToString("Coverage[1 rules, 11 missing]");
  }

  @Test
  void what_is_open_tries_nothing() {
    Coverage coverage = Coverage.of(CLASSIFIER, List.of(FactSheet.of(FACTS)));
    assertThat(coverage.missing()).hasSize(11);
  }
}

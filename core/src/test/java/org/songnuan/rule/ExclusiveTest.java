package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.testkit.RuleArbitraries;

/**
 * Rules that are said to exclude each other are proven to, and rules that nobody meets are found.
 */
class ExclusiveTest {
  private static final Fact<Long> SIZE = Fact.count("size", "家庭人口", "household size");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村户籍", "rural");
  private static final RuleSet RULES =
      RuleSet.of(FactSchema.of(SIZE, RURAL))
          .plus("small", Criterion.parse("size < 3"))
          .plus("large", Criterion.parse("size >= 3"))
          .plus("rural", Criterion.parse("rural"));

  private static List<String> findings(RuleSet rules, Locale locale) {
    return rules.check(RuleArbitraries.PARAMETERS).stream().map(Wording.in(locale)::of).toList();
  }

  @Test
  void what_is_exclusive_compiles_and_decides_as_before() {
    RuleSet exclusive = RULES.exclusive("small", "large");
    assertThat(exclusive.check(RuleArbitraries.PARAMETERS)).isEmpty();
    assertThat(exclusive.compile(RuleArbitraries.PARAMETERS).rules()).isEqualTo(exclusive);
    assertThat(exclusive).isNotEqualTo(RULES);
    assertThat(exclusive.exclusive()).hasToString("[[large, small]]");
  }

  @Test
  void what_is_not_exclusive_is_refused_with_somebody_who_meets_both() {
    RuleSet refused = RULES.exclusive("small", "large", "rural");
    assertThat(findings(refused, Locale.ENGLISH))
        .containsExactly(
            "ERROR rule.NOT_EXCLUSIVE: rules large and rural must exclude each other, but somebody"
                + " meets both (for example: household size 3, rural yes)",
            "ERROR rule.NOT_EXCLUSIVE: rules rural and small must exclude each other, but somebody"
                + " meets both (for example: household size 0, rural yes)");
    assertThat(findings(refused, Locale.CHINESE).get(0))
        .isEqualTo("错误 rule.NOT_EXCLUSIVE：规则 large 与 rural 应当互斥，但有对象同时符合（例如：家庭人口 3，农村户籍 是）");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> refused.compile(RuleArbitraries.PARAMETERS))
        .withMessageStartingWith("Rule set must be in order, but was: ERROR rule.NOT_EXCLUSIVE");
  }

  @Test
  void a_later_rule_keeps_what_was_declared() {
    RuleSet rules = RULES.exclusive("small", "large").plus("other", Criterion.parse("size == 1"));
    assertThat(rules.exclusive()).hasSize(1);
  }

  @Test
  void a_name_that_is_no_rule_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RULES.exclusive("small", "lerge"))
        .withMessage("Rule must be one of the set, but was (lerge).\nMaybe large was meant.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RULES.exclusive("small", "small"))
        .withMessage("Exclusive rules must be at least 2 different ones, but were ([small]).");
  }

  @Test
  void a_rule_that_nobody_can_meet_is_a_warning_and_compiles() {
    RuleSet rules = RULES.plus("dead", Criterion.parse("size < 3 && (size > 4 || size == 3)"));
    assertThat(findings(rules, Locale.ENGLISH))
        .containsExactly(
            """
            WARNING rule.RULE_NEVER_MET: no subject can meet dead
              there is no such subject
                these cannot all hold
                  household size < 3
                  household size > 4
                these cannot all hold
                  household size < 3
                  household size = 3""");
    assertThat(findings(rules, Locale.CHINESE).get(0))
        .startsWith("注意 rule.RULE_NEVER_MET：没有对象能符合 dead\n");
    assertThat(rules.compile(RuleArbitraries.PARAMETERS).rules()).isEqualTo(rules);
  }

  @Test
  void an_empty_rule_is_a_warning() {
    RuleSet rules = RuleSet.of(FactSchema.of(SIZE)).plus("none", Criterion.parse("false"));
    assertThat(rules.check(RuleArbitraries.PARAMETERS))
        .extracting(Finding::isError)
        .containsExactly(false);
  }
}

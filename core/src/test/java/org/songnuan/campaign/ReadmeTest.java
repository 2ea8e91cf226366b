package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Wording;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Formula;
import org.songnuan.testkit.Readme;

/** What the README shows is what the code says and does. */
class ReadmeTest {
  @Test
  void the_example_is_the_one_that_is_tested() {
    assertThat(Readme.squeezed()).contains(Readme.part(ReadmeExampleTest.class, "example"));
  }

  @Test
  void the_reason_is_the_one_that_is_given() {
    String why = Wording.in(Locale.ENGLISH).of(ReadmeExampleTest.outcome().why("H-1"));
    assertThat(Readme.text()).contains("```\n" + why + "\n```");
  }

  @Test
  void every_rule_that_is_shown_is_one() {
    String readme = Readme.text();
    String table =
        readme.substring(
            readme.indexOf("## What a rule can say"), readme.indexOf("A `DecisionTable` adds"));
    List<String> rules =
        Pattern.compile("`([^`\n]*)`")
            .matcher(table)
            .results()
            .map(found -> found.group(1).replace("\\|", "|"))
            .filter(rule -> rule.matches(".*[ (].*") && !rule.contains("…"))
            .toList();
    assertThat(rules).hasSize(17).allSatisfy(rule -> assertThat(read(rule)).hasToString(rule));
  }

  /** Every part of the language is a condition, or an amount and so a part of one. */
  private static Object read(String rule) {
    try {
      return Criterion.parse(rule);
    } catch (IllegalArgumentException amount) {
      return Formula.parse(rule);
    }
  }
}

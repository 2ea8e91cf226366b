package org.songnuan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.songnuan.beneficiary.Household.INCOME;
import static org.songnuan.beneficiary.Household.SIZE;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.Household;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.rule.Classifier;
import org.songnuan.rule.Comparison;
import org.songnuan.rule.Criterion;
import org.songnuan.rule.Difference;
import org.songnuan.rule.FactSheet;
import org.songnuan.rule.Formula;
import org.songnuan.rule.Parameter;
import org.songnuan.rule.Parameters;
import org.songnuan.rule.RuleSet;
import org.songnuan.scope.Area;
import org.songnuan.testkit.Readme;

/** The rule and the analysis that the README shows are what the code says and does. */
class ReadmeRulesTest {
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Parameters PARAMETERS =
      Parameters.inForce(
          List.of(
              Parameter.of("line", LocalDate.of(2026, 1, 1), CITY, Money.yuan(900), "city notice")),
          LocalDate.of(2026, 1, 20),
          CITY);

  private static Criterion poor() {
    // README rule begin
    Criterion poor = Formula.of(INCOME).below(Formula.name("line").times(Formula.of(SIZE)));
    // README rule end
    return poor;
  }

  private static Classifier rules() {
    Criterion poor = poor();
    // README rules begin
    Classifier rules =
        RuleSet.of(Household.FACTS)
            .plus("poor", poor)
            .plus(
                "nearPoor",
                Criterion.parse("income >= line * size && income * 3 < line * size * 2"))
            .plus(
                "poorAndOld", Criterion.parse("holds(\"poor\") && members.exists(m, m.age >= 80)"))
            .compile(PARAMETERS);
    // README rules end
    return rules;
  }

  @Test
  void one_rule_has_three_forms() {
    String readme = Readme.text();
    assertThat(Readme.squeezed()).contains(Readme.part(ReadmeRulesTest.class, "rule"));
    assertThat(readme).contains("```\n" + poor() + "\n```");
    assertThat(Criterion.parse(poor().toString())).isEqualTo(poor());
    FactSheet sheet = FactSheet.of(Household.FACTS).with(INCOME, Money.yuan(3_210)).with(SIZE, 3L);
    String why = Wording.in(Locale.ENGLISH).of(rules().why("poor", sheet).reason());
    assertThat(readme).contains("```\n" + why + "\n```");
  }

  @Test
  void two_districts_differ_in_the_comparison_alone() {
    Area city = CITY;
    Area district = CITY.child("江岸");
    LocalDate date = LocalDate.of(2026, 1, 20);
    // README comparison begin
    LocalDate newYear = LocalDate.of(2026, 1, 1);
    List<Parameter> parameters =
        List.of(
            Parameter.of("line", newYear, city, Money.yuan(900), "city notice 2026"),
            Parameter.of("lineTest", newYear, city, Comparison.BELOW, "city notice 2026"),
            Parameter.of("lineTest", newYear, district, Comparison.AT_MOST, "district notice"));
    RuleSet rules =
        RuleSet.of(Household.FACTS)
            .plus("poor", Criterion.parse("compare(income, lineTest, line * size)"));
    Classifier inCity = rules.compile(Parameters.inForce(parameters, date, city));
    Classifier inDistrict = rules.compile(Parameters.inForce(parameters, date, district));
    // README comparison end
    String readme = Readme.text();
    assertThat(Readme.squeezed()).contains(Readme.part(ReadmeRulesTest.class, "comparison"));
    String difference =
        Wording.in(Locale.ENGLISH).of(Difference.between(inCity, inDistrict).reason());
    assertThat(readme).contains("```\n" + difference + "\n```");
    FactSheet atLine = FactSheet.of(Household.FACTS).with(INCOME, Money.yuan(2_700)).with(SIZE, 3L);
    assertThat(readme)
        .contains(
            "```\n"
                + Wording.in(Locale.ENGLISH).of(inCity.why("poor", atLine).reason())
                + "\n"
                + Wording.in(Locale.ENGLISH).of(inDistrict.why("poor", atLine).reason())
                + "\n```");
  }

  @Test
  void the_analysis_finds_the_mistake() {
    String readme = Readme.text();
    assertThat(Readme.squeezed()).contains(Readme.part(ReadmeRulesTest.class, "rules"));
    String analysis = Wording.in(Locale.ENGLISH).of(rules().analyse().reason());
    assertThat(readme).contains("```\n" + analysis + "\n```");
  }
}

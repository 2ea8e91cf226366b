package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;

/** The example of the package, and those of its types that are not tested elsewhere. */
class PackageExampleTest {
  @Test
  void the_example_of_the_package_holds() {
    Area city = Area.parse("湖北/武汉");
    Fact<Money> income = Fact.money("income", "收入", "income");
    Fact<Long> size = Fact.count("size", "人数", "size");
    FactSchema schema = FactSchema.of(income, size);
    Parameters parameters =
        Parameters.inForce(
            List.of(
                Parameter.of(
                    "line", LocalDate.of(2026, 1, 1), city, Money.yuan(900), "city notice 2026")),
            LocalDate.of(2026, 1, 20),
            city);
    FactSheet sheet = FactSheet.of(schema).with(income, Money.yuan(1_200));

    Classifier classifier =
        RuleSet.of(schema).plus("low", Criterion.parse("income < line * size")).compile(parameters);

    assertThat(classifier.verdict("low", sheet)).isEqualTo(Verdict.UNKNOWN);
    assertThat(classifier.verdict("low", sheet.with(size, 2L))).isEqualTo(Verdict.YES);
    assertThat(Wording.in(Locale.ENGLISH).of(classifier.why("low", sheet.with(size, 2L)).reason()))
        .isEqualTo("income 1,200.00 is below line × size 1,800.00 (600.00 under)");
    assertThat(classifier.parameters()).isEqualTo(parameters);
    assertThat(classifier.rules().rules()).containsOnlyKeys("low");
  }

  @Test
  void the_example_of_facts_and_schemas_holds() {
    Fact<Money> rent = Fact.money("rent", "月房租", "monthly rent");
    Fact<Boolean> inSchool = Fact.flag("inSchool", "在校", "in school");
    FactSchema schema = FactSchema.EMPTY.plus(rent).plusOfMembers(inSchool);
    assertThat(schema.find("rent")).contains(rent);
    assertThat(schema.members().orElseThrow().find("inSchool")).contains(inSchool);
  }

  @Test
  void the_example_of_domains_and_quotients_holds() {
    Fact<Money> rent = Fact.money("rent", "月房租", "monthly rent").notNegative();
    Fact<Long> size = Fact.count("size", "人数", "size").between(1L, 30L);
    Fact<Ratio> each = Fact.quotient("each", "人均月房租", "monthly rent per head", rent, size);
    FactSheet sheet =
        FactSheet.of(FactSchema.of(rent, size, each)).with(rent, Money.yuan(1_000)).with(size, 3L);
    assertThat(sheet.get(each)).contains(Ratio.of(100_000, 3));
  }

  @Test
  void the_example_of_formulas_holds() {
    assertThat(Formula.name("line").times(Formula.name("size"))).hasToString("line * size");
  }
}

package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Wording;
import org.songnuan.laws.ValueLaws;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;
import org.songnuan.testkit.ScopeArbitraries;

class ParametersTest implements ValueLaws<Parameters> {
  private static final Area PROVINCE = Area.parse("湖北");
  private static final Area CITY = Area.parse("湖北/武汉");
  private static final Area DISTRICT = Area.parse("湖北/武汉/江岸");

  @Provide
  @Override
  public Arbitrary<Parameters> values() {
    return Combinators.combine(
            parameters().list().ofMaxSize(4),
            ScopeArbitraries.dates(),
            Arbitraries.of(PROVINCE, CITY, DISTRICT))
        .as(Parameters::inForce)
        .withoutEdgeCases();
  }

  @Provide
  Arbitrary<Parameter> parameters() {
    return Combinators.combine(
            Arbitraries.of("line", "quota"),
            ScopeArbitraries.dateRanges(),
            Arbitraries.of(PROVINCE, CITY, DISTRICT),
            Arbitraries.longs().between(1, 3))
        .as((name, days, area, value) -> Parameter.of(name, days, area, Argument.of(value), "x"))
        .withoutEdgeCases();
  }

  @Override
  public Parameters remade(Parameters value) {
    return value.findings().isEmpty()
        ? Parameters.inForce(value.all().values(), value.date(), value.area())
        : value;
  }

  private static Parameter line(String validity, Area area, long yuan) {
    return Parameter.of(
        "line", DateRange.parse(validity), area, Argument.of(Money.yuan(yuan)), "notice");
  }

  private static Parameters on(String date, Area area, Parameter... all) {
    return Parameters.inForce(List.of(all), LocalDate.parse(date), area);
  }

  private static Argument value(Parameters parameters) {
    return parameters.find("line").orElseThrow().value();
  }

  private static List<String> english(Parameters parameters) {
    return Lists.transform(parameters.findings(), Wording.in(Locale.ENGLISH)::of);
  }

  @Test
  void the_example_of_parameter_holds() {
    Parameter line =
        Parameter.of("line", LocalDate.of(2026, 1, 1), CITY, Money.yuan(900), "city notice 2026");
    assertThat(line.validity()).isEqualTo(DateRange.parse("2026-01-01/.."));
    assertThat(line.term().english()).isEqualTo("line");
    assertThat(line.called("低保标准", "line of subsistence").term().chinese()).isEqualTo("低保标准");
    assertThat(Parameters.inForce(List.of(line), LocalDate.of(2026, 1, 1), CITY).find("line"))
        .contains(line);
  }

  @Test
  void the_most_special_area_wins() {
    Parameter[] all = {line("2026-01-01/..", PROVINCE, 700), line("2025-01-01/..", CITY, 900)};
    assertThat(value(on("2026-01-20", DISTRICT, all))).isEqualTo(Argument.of(Money.yuan(900)));
    assertThat(value(on("2026-01-20", Area.parse("湖北/荆州"), all)))
        .isEqualTo(Argument.of(Money.yuan(700)));
    assertThat(english(on("2026-01-20", Area.parse("湖南"), all)))
        .containsExactly(
            "ERROR rule.PARAMETER_GAP: parameter line must be in force on 2026-01-20 in 湖南, but was"
                + " not");
  }

  @Test
  void the_later_start_wins_and_ends_the_open_one_for_good() {
    Parameter[] all = {line("2025-01-01/..", CITY, 900), line("2026-01-01/2026-02-01", CITY, 950)};
    assertThat(value(on("2025-12-31", CITY, all))).isEqualTo(Argument.of(Money.yuan(900)));
    assertThat(value(on("2026-01-01", CITY, all))).isEqualTo(Argument.of(Money.yuan(950)));
    assertThat(value(on("2026-01-31", CITY, all))).isEqualTo(Argument.of(Money.yuan(950)));
    assertThat(on("2026-02-01", CITY, all).find("line")).isEmpty();
    assertThat(english(on("2026-02-01", CITY, all)))
        .containsExactly(
            "ERROR rule.PARAMETER_GAP: parameter line must be in force on 2026-02-01 in 湖北/武汉, but"
                + " was not");
  }

  @Test
  void where_a_special_value_has_ended_the_general_one_counts() {
    Parameters parameters =
        on(
            "2026-02-01",
            CITY,
            line("2025-01-01/..", PROVINCE, 700),
            line("2025-01-01/2026-02-01", CITY, 900));
    assertThat(value(parameters)).isEqualTo(Argument.of(Money.yuan(700)));
    assertThat(parameters.findings()).isEmpty();
  }

  @Test
  void a_gap_is_worded_in_both_languages() {
    Parameters before = on("2024-12-31", CITY, line("2025-01-01/..", CITY, 900));
    assertThat(before.findings())
        .extracting(Wording.in(Locale.CHINESE)::of)
        .containsExactly("错误 rule.PARAMETER_GAP：参数 line 在 2024年12月31日 于 湖北/武汉 没有有效值");
  }

  @Test
  void two_values_of_one_day_and_area_overlap() {
    assertThat(
            english(
                on(
                    "2026-01-20",
                    CITY,
                    line("2025-01-01/2026-02-01", CITY, 900),
                    line("2026-01-31/..", CITY, 950))))
        .containsExactly(
            "ERROR rule.PARAMETER_OVERLAP: parameter line of 湖北/武汉 must have one value a day, but"
                + " has two from 2026-01-31");
    assertThat(
            on(
                    "2026-01-20",
                    CITY,
                    line("2026-01-01/..", CITY, 900),
                    line("2026-01-01/..", CITY, 950))
                .findings())
        .extracting(Wording.in(Locale.CHINESE)::of)
        .containsExactly("错误 rule.PARAMETER_OVERLAP：参数 line 在 湖北/武汉 自 2026年1月1日 起有效期重叠");
    assertThat(
            on(
                    "2026-01-20",
                    CITY,
                    line("2025-01-01/2027-01-01", CITY, 900),
                    line("2025-02-01/2025-03-01", CITY, 950),
                    line("2026-06-01/..", CITY, 960))
                .findings())
        .extracting(Finding::code)
        .containsExactly(RuleCode.PARAMETER_OVERLAP, RuleCode.PARAMETER_OVERLAP);
  }

  @Test
  void what_only_touches_or_is_elsewhere_does_not_overlap() {
    assertThat(
            on(
                    "2026-01-20",
                    CITY,
                    line("2025-01-01/2026-01-01", CITY, 900),
                    line("2026-01-01/2027-01-01", CITY, 950),
                    line("2025-06-01/2026-06-01", PROVINCE, 700))
                .findings())
        .isEmpty();
  }

  @Property(tries = 300)
  void the_order_in_which_they_are_given_does_not_matter(
      @ForAll("several") List<Parameter> all, @ForAll long seed) {
    List<Parameter> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(seed));
    LocalDate date = LocalDate.ofEpochDay(20_495);
    assertThat(Parameters.inForce(shuffled, date, DISTRICT))
        .isEqualTo(Parameters.inForce(all, date, DISTRICT));
  }

  @Property(tries = 300)
  void what_is_in_force_holds_the_day_and_the_area(@ForAll("several") List<Parameter> all) {
    LocalDate date = LocalDate.ofEpochDay(20_495);
    Parameters parameters = Parameters.inForce(all, date, CITY);
    if (parameters.findings().stream().anyMatch(f -> f.code() == RuleCode.PARAMETER_OVERLAP)) {
      return;
    }
    for (Parameter chosen : parameters.all().values()) {
      assertThat(all).contains(chosen);
      assertThat(chosen.validity().contains(date)).isTrue();
      assertThat(chosen.area().contains(CITY)).isTrue();
      assertThat(all)
          .noneMatch(
              p ->
                  p.name().equals(chosen.name())
                      && p.area().equals(chosen.area())
                      && p.validity().first().isAfter(chosen.validity().first())
                      && !p.validity().first().isAfter(date));
    }
  }

  @Provide
  Arbitrary<List<Parameter>> several() {
    return parameters().list().ofMaxSize(6);
  }

  @Test
  void a_parameter_is_an_amount_with_a_source_and_a_name_that_rules_can_use() {
    DateRange days = DateRange.ALL;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameter.of("line", days, CITY, Argument.text("x"), "notice"))
        .withMessage(
            "Parameter (line) must be money, a number, a ratio, a day or a comparison,"
                + " but was (Text[text=x]).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameter.of("line", days, CITY, Argument.of(1), " "))
        .withMessage("Parameter (line) must have a source, but was (blank).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameter.of("低保", days, CITY, Argument.of(1), "notice"))
        .withMessage(
            "Parameter must be named by a letter and at most 63 letters, digits or _, but was (低保).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameter.of("m", days, CITY, Argument.of(1), "notice"))
        .withMessage("Parameter must not be named by a word of the rule language, but was (m).");
    assertThat(
            ImmutableList.of(
                Parameter.of("a", LocalDate.EPOCH, CITY, Ratio.of(3, 2), "x").value(),
                Parameter.of("a", LocalDate.EPOCH, CITY, LocalDate.EPOCH, "x").value(),
                Parameter.of("a", LocalDate.EPOCH, CITY, 3, "x").value()))
        .containsExactly(Argument.of(Ratio.of(3, 2)), Argument.of(LocalDate.EPOCH), Argument.of(3));
  }
}

package org.songnuan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnuan.quantity.Figure;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Quantity;
import org.songnuan.quantity.Ratio;
import org.songnuan.quantity.Unit;
import org.songnuan.rule.RuleCode;
import org.songnuan.testkit.ExplainArbitraries;

class WordingTest {
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
  private static final Quantity RICE = Quantity.of(Ratio.of(1_790), Unit.JIN);

  @Provide
  Arbitrary<Argument> arguments() {
    return ExplainArbitraries.arguments();
  }

  @Test
  void the_example_of_the_class_holds() {
    assertThat(Wording.in(Locale.ENGLISH).of(Argument.of(Money.yuan(1_200)))).isEqualTo("1,200.00");
  }

  static Stream<Arguments> values() {
    Term income = Term.of("收入", "income");
    return Stream.of(
        row(Argument.of(Money.ofFen(-123_456)), "-1,234.56", "-1,234.56"),
        row(Argument.of(Money.MAX), "46,116,860,184,273,879.04", "46,116,860,184,273,879.04"),
        row(share(Ratio.of(150_000)), "1,500.00", "1,500.00"),
        row(share(Ratio.of(200, 3)), "≈0.67", "≈0.67"),
        row(share(Ratio.of(-1, 2)), "≈-0.01", "≈-0.01"),
        row(
            share(Ratio.of(Long.MAX_VALUE)),
            "92,233,720,368,547,758.07",
            "92,233,720,368,547,758.07"),
        row(Argument.of(-1_234_567), "-1,234,567", "-1,234,567"),
        row(Argument.of(999), "999", "999"),
        row(
            Argument.of(Long.MIN_VALUE),
            "-9,223,372,036,854,775,808",
            "-9,223,372,036,854,775,808"),
        row(Argument.between(79, 80), "79–80", "79–80"),
        row(Argument.between(-1_000, 1_000), "-1,000–1,000", "-1,000–1,000"),
        row(Argument.of(Ratio.of(3, 2)), "1.5", "1.5"),
        row(Argument.of(Ratio.of(100)), "100", "100"),
        row(Argument.of(Ratio.of(1, 3)), "≈0.33", "≈0.33"),
        row(Argument.of(Ratio.of(-1, 1_000)), "≈0.00", "≈0.00"),
        row(
            Argument.of(Ratio.of((1L << 62) + 1, 3)),
            "≈1,537,228,672,809,129,301.67",
            "≈1,537,228,672,809,129,301.67"),
        row(Argument.of(RICE), "1,790 斤", "1,790 jin"),
        row(figure(Figure.known(Money.yuan(3_000))), "3,000.00", "3,000.00"),
        row(figure(Figure.moreThan(Money.yuan(3_000))), "3000余元", "more than 3,000.00"),
        row(figure(Figure.moreThan(Money.ofFen(300_050))), "超过 3,000.50", "more than 3,000.50"),
        row(figure(Figure.atLeast(Money.yuan(3_000))), "至少 3,000.00", "at least 3,000.00"),
        row(figure(Figure.some()), "部分", "some"),
        row(figure(Figure.unknown()), "未知", "unknown"),
        row(Argument.of(Figure.moreThan(RICE)), "超过 1,790 斤", "more than 1,790 jin"),
        row(Argument.of(Figure.known(RICE)), "1,790 斤", "1,790 jin"),
        row(Argument.of(LocalDate.of(2026, 2, 7)), "2026年2月7日", "2026-02-07"),
        row(Argument.of(income), "收入", "income"),
        row(Argument.text("a < {0}"), "a < {0}", "a < {0}"),
        row(new Argument.Labelled(income, Argument.of(3)), "收入 3", "income 3"));
  }

  private static Arguments row(Argument argument, String chinese, String english) {
    return Arguments.of(argument, chinese, english);
  }

  private static Argument share(Ratio fen) {
    return new Argument.CashShare(fen);
  }

  private static Argument figure(Figure<Money> figure) {
    return Argument.of(figure);
  }

  @ParameterizedTest
  @MethodSource("values")
  void each_kind_of_value_has_its_words(Argument argument, String chinese, String english) {
    assertThat(CHINESE.of(argument)).isEqualTo(chinese);
    assertThat(ENGLISH.of(argument)).isEqualTo(english);
  }

  @Property
  void every_value_has_words(@ForAll("arguments") Argument argument) {
    assertThat(CHINESE.of(argument)).isNotNull();
    assertThat(ENGLISH.of(argument)).doesNotContain("元", "年");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "zh-CN", "zh-Hant-HK", "en", "en-GB"})
  void the_country_plays_no_part(String tag) {
    Wording wording = Wording.in(Locale.forLanguageTag(tag));
    assertThat(wording).isSameAs(tag.startsWith("zh") ? CHINESE : ENGLISH);
  }

  @Test
  void another_language_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wording.in(Locale.forLanguageTag("de-AT")))
        .withMessage("Wording must be in Chinese or English, but was (de-AT).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Wording.in(Locale.ROOT))
        .withMessage("Wording must be in Chinese or English, but was (und).");
  }

  @Test
  void what_leads_to_a_reason_stands_below_it() {
    Reason leaf = Reason.of(RuleCode.SET, Argument.of(Term.of("农村", "rural")));
    Reason tree =
        Reason.of(RuleCode.ALL_HOLD)
            .because(Reason.of(RuleCode.ANY_HOLDS).because(leaf), Reason.of(RuleCode.ALWAYS));
    assertThat(ENGLISH.of(tree))
        .isEqualTo(
            """
            all of these hold
              at least one of these holds
                rural: yes
              it holds for everybody""");
    assertThat(CHINESE.sentence(tree)).isEqualTo("以下各项均满足");
  }

  @Test
  void a_value_that_is_not_there_leaves_its_place_empty() {
    assertThat(ENGLISH.sentence(Reason.of(RuleCode.SET))).isEqualTo(": yes");
    assertThat(ENGLISH.sentence(Reason.of(RuleCode.SET, Argument.text("{0}{1}"), Argument.of(1))))
        .isEqualTo("{0}{1}: yes");
  }

  @Test
  void a_deep_reason_is_cut_with_a_sign() {
    Reason deep = Reason.of(RuleCode.ALWAYS);
    for (int i = 0; i < 5_000; i++) {
      deep = Reason.of(RuleCode.NEGATED).because(deep);
    }
    assertThat(ENGLISH.of(deep).lines()).hasSize(202);
    assertThat(ENGLISH.of(deep)).endsWith("\n" + "  ".repeat(201) + "…");
    assertThat(deep).hasToString("rule.NEGATED[0 values, 1 reasons]");
  }

  @Test
  @Timeout(5)
  void a_wide_reason_is_cut_with_a_sign() {
    Reason wide = Reason.of(RuleCode.ALWAYS);
    for (int i = 0; i < 64; i++) {
      wide = Reason.of(RuleCode.ALL_HOLD).because(wide, wide);
    }
    assertThat(ENGLISH.of(wide).lines().filter(line -> line.endsWith("…")).count()).isPositive();
    assertThat(ENGLISH.of(wide).lines().count()).isBetween(10_001L, 10_100L);
  }
}

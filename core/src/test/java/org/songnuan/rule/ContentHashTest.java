package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.scope.Area;
import org.songnuan.testkit.RuleArbitraries;
import org.songnuan.testkit.RuleCase;

class ContentHashTest {
  private static final Area CITY = Area.parse("示例省/示例市");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 20);
  private static final Fact<Money> INCOME = Fact.money("income", "月收入", "monthly income");
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size").between(1L, 30L);
  private static final Parameter LINE = line(950, "city notice 2026");
  private static final Parameter UNUSED =
      Parameter.of("other", LocalDate.of(2026, 1, 1), CITY, 3, "city notice 2026");

  private static Parameter line(long yuan, String source) {
    return Parameter.of("line", LocalDate.of(2026, 1, 1), CITY, Money.yuan(yuan), source);
  }

  private static RuleSet rules() {
    return RuleSet.of(FactSchema.of(INCOME, SIZE))
        .plus("low", Criterion.parse("income < line * size"))
        .plus("large", Criterion.parse("size >= 5"))
        .plusAmount("topup", Formula.parse("max(yuan(0), line * size - income)"));
  }

  private static String hash(RuleSet rules, LocalDate date, Parameter... parameters) {
    return rules.compile(Parameters.inForce(List.of(parameters), date, CITY)).contentHash();
  }

  @Test
  void the_content_names_everything_that_answers_depend_on() {
    assertThat(rules().compile(Parameters.inForce(List.of(LINE, UNUSED), DAY, CITY)).content())
        .isEqualTo(
            """
            songnuan rules 1
            date 2026-01-20
            fact income MONEY from -4611686018427387904 to 4611686018427387904
            fact size COUNT from 1 to 30
            parameter line = fen(95000)
            rule large: size >= 5
            rule low: income < line * size
            amount topup: max(yuan(0), line * size - income)
            """);
  }

  @Test
  void anybody_can_work_out_the_hash_of_the_content() throws Exception {
    Classifier classifier = rules().compile(Parameters.inForce(List.of(LINE), DAY, CITY));
    byte[] content = classifier.content().getBytes(StandardCharsets.UTF_8);
    assertThat(classifier.contentHash())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
  }

  @Test
  void neither_order_nor_names_nor_sources_change_the_hash() {
    RuleSet otherwise =
        RuleSet.of(
                FactSchema.of(SIZE, Fact.money("income", "收入", "income")),
                List.of(
                    RuleSet.Rule.of(
                        "low", Term.of("低收入", "low"), Criterion.parse("income < line*size")),
                    RuleSet.Rule.of(
                        "large", Term.of("大户", "large"), Criterion.parse("(size >= 5)"))))
            .plusAmount("topup", Formula.parse("max(yuan(0), line * size - income)"));
    assertThat(hash(otherwise, DAY, UNUSED, line(950, "another source")))
        .isEqualTo(hash(rules(), DAY, LINE));
  }

  @Test
  void what_changes_an_answer_changes_the_hash() {
    RuleSet inclusive =
        RuleSet.of(FactSchema.of(INCOME, SIZE))
            .plus("low", Criterion.parse("income <= line * size"))
            .plus("large", Criterion.parse("size >= 5"))
            .plusAmount("topup", Formula.parse("max(yuan(0), line * size - income)"));
    RuleSet wider =
        RuleSet.of(
                FactSchema.of(INCOME, Fact.count("size", "人数", "size")), rules().rules().values())
            .plusAmount("topup", Formula.parse("max(yuan(0), line * size - income)"));
    assertThat(
            List.of(
                hash(rules(), DAY, LINE),
                hash(rules(), DAY, line(951, "city notice 2026")),
                hash(rules(), DAY.plusDays(1), LINE),
                hash(inclusive, DAY, LINE),
                hash(wider, DAY, LINE),
                hash(rules().plus("poor", Criterion.parse("income < line")), DAY, LINE)))
        .doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<RuleCase> cases() {
    return RuleArbitraries.cases();
  }

  /** A decision is kept as the hash, the sheet and the verdict; the rules are kept as text. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void an_old_decision_is_replayed_from_text_and_proved_equal(@ForAll("cases") RuleCase given) {
    RuleSet rules =
        RuleSet.of(given.schema())
            .plus(RuleCase.BASE, given.base())
            .plus("one", given.one())
            .plus("other", given.other());
    Classifier then = rules.compile(RuleArbitraries.PARAMETERS);
    FactSheet sheet = given.subject().more();
    RuleSet replayed = RuleSet.of(given.schema());
    for (RuleSet.Rule rule : rules.rules().descendingMap().values()) {
      replayed = replayed.plus(rule.id(), Criterion.parse(rule.criterion().toString()));
    }
    Classifier now = replayed.compile(RuleArbitraries.PARAMETERS);
    assertThat(now.contentHash()).isEqualTo(then.contentHash());
    for (String rule : rules.rules().keySet()) {
      Verdict before = then.verdict(rule, sheet);
      assertThat(now.verdict(rule, sheet)).isEqualTo(before);
      assertThat(now.why(rule, sheet).reason()).isEqualTo(then.why(rule, sheet).reason());
    }
  }
}

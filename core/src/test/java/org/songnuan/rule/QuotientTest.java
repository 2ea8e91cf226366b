package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;

/** An amount per head is compared multiplied out, and told per head. */
class QuotientTest {
  private static final Fact<Money> INCOME = Fact.money("income", "家庭月收入", "monthly income");
  private static final Fact<Money> SPENDING = Fact.money("spending", "刚性支出", "rigid spending");
  private static final Fact<Money> TOTAL = Fact.money("total", "总收入", "total income").notNegative();
  private static final Fact<Long> SIZE = Fact.count("size", "家庭人口", "household size");
  private static final Fact<Ratio> PER_HEAD =
      Fact.quotient("perHead", "月人均收入", "monthly income per head", INCOME, SIZE);
  private static final Fact<Ratio> SHARE =
      Fact.quotient("share", "刚性支出占比", "share of rigid spending", SPENDING, TOTAL);
  private static final FactSchema SCHEMA =
      FactSchema.of(INCOME, SPENDING, TOTAL, SIZE, PER_HEAD, SHARE);
  private static final Parameters PARAMETERS =
      Parameters.inForce(
          List.of(
              Parameter.of(
                      "line", LocalDate.of(2026, 1, 1), Area.EVERYWHERE, Money.yuan(950), "notice")
                  .called("低保标准", "subsistence line"),
              Parameter.of(
                      "multiple", LocalDate.of(2026, 1, 1), Area.EVERYWHERE, Ratio.of(3, 2), "law")
                  .called("倍数", "multiple")),
          LocalDate.of(2026, 1, 20),
          Area.EVERYWHERE);

  private static FactSheet household(long fen, long size) {
    return FactSheet.of(SCHEMA).with(INCOME, Money.ofFen(fen)).with(SIZE, size);
  }

  private static Classifier classifier(Criterion... criteria) {
    RuleSet rules = RuleSet.of(SCHEMA);
    for (int i = 0; i < criteria.length; i++) {
      rules = rules.plus("r" + i, criteria[i]);
    }
    return rules.compile(PARAMETERS);
  }

  @Property(tries = 2_000)
  void a_quotient_compares_as_the_amount_multiplied_out(
      @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long fen,
      @ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll @IntRange(min = -2, max = 2) int near,
      @ForAll Comparison comparison) {
    long limit = Math.floorDiv(fen, size) + near;
    Formula each = Formula.of(PER_HEAD);
    Formula bound = Formula.of(Money.ofFen(limit));
    Classifier classifier =
        classifier(
            new Criterion.Compare(each, comparison, bound),
            new Criterion.Compare(bound, comparison.turned(), each),
            new Criterion.Compare(Formula.of(INCOME), comparison, bound.times(Formula.of(SIZE))),
            new Criterion.Compare(
                each.plus(Formula.of(Money.ofFen(7))),
                comparison,
                Formula.of(Money.ofFen(limit + 7))),
            new Criterion.Compare(each.times(3), comparison, bound.times(3)),
            new Criterion.Compare(
                new Formula.Negative(each), comparison.turned(), new Formula.Negative(bound)),
            new Criterion.Compare(each.plus(each), comparison, bound.plus(each)));
    Verdict expected =
        Verdict.of(
            comparison.holds(
                BigInteger.valueOf(fen)
                    .compareTo(BigInteger.valueOf(limit).multiply(BigInteger.valueOf(size)))));
    FactSheet sheet = household(fen, size);
    Verdicts fast = classifier.decider().decide(sheet);
    for (int rule = 0; rule < fast.size(); rule++) {
      assertThat(classifier.verdict("r" + rule, sheet)).as("r" + rule).isEqualTo(expected);
      assertThat(classifier.why("r" + rule, sheet).verdict()).isEqualTo(expected);
      assertThat(fast.get(rule)).as("fast r" + rule).isEqualTo(expected);
    }
  }

  @Property(tries = 200)
  void a_share_of_money_compares_as_the_amounts_multiplied_out(
      @ForAll @LongRange(min = -1_000, max = 1_000) long spent,
      @ForAll @LongRange(min = 1, max = 1_000) long total,
      @ForAll Comparison comparison) {
    Classifier classifier =
        classifier(
            new Criterion.Compare(Formula.of(SHARE).times(10), comparison, Formula.of(6)),
            new Criterion.Compare(
                Formula.of(SPENDING).times(5), comparison, Formula.of(TOTAL).times(3)));
    FactSheet sheet =
        FactSheet.of(SCHEMA).with(SPENDING, Money.ofFen(spent)).with(TOTAL, Money.ofFen(total));
    Verdict expected = Verdict.of(comparison.holds(Long.compare(spent * 5, total * 3)));
    assertThat(classifier.verdicts(sheet).values()).containsExactly(expected, expected);
  }

  @Test
  void a_quotient_shares_its_axis_with_the_amounts_multiplied_out() {
    ClauseFormer former = new ClauseFormer(RuleSet.of(SCHEMA), new Amounts(SCHEMA, PARAMETERS));
    assertThat(former.form(Criterion.parse("perHead < line")))
        .isEqualTo(former.form(Criterion.parse("income < line * size")))
        .isEqualTo(former.form(Criterion.parse("size * line > income")))
        .isEqualTo(former.form(Criterion.parse("perHead * 2 < line * 2")));
    assertThat(former.form(Criterion.parse("perHead < line * multiple")))
        .isEqualTo(former.form(Criterion.parse("income * 2 < line * size * 3")));
    assertThat(former.divisors()).containsExactly(SCHEMA.slot(SIZE));
  }

  @Test
  void a_divisor_that_is_never_zero_costs_no_check() {
    Fact<Long> heads = Fact.count("heads", "人数", "heads").between(1L, 30L);
    FactSchema schema =
        FactSchema.of(INCOME, heads, Fact.quotient("each", "人均", "each", INCOME, heads));
    ClauseFormer former = new ClauseFormer(RuleSet.of(schema), new Amounts(schema, PARAMETERS));
    assertThat(former.form(Criterion.parse("each < line")))
        .isEqualTo(former.form(Criterion.parse("income < line * heads")));
    assertThat(former.divisors()).isEmpty();
  }

  @Test
  void of_nobody_there_is_no_amount_per_head() {
    Classifier classifier =
        classifier(Criterion.parse("perHead < line"), Criterion.parse("income < line * size"));
    FactSheet sheet = household(100, 0);
    assertThat(classifier.verdicts(sheet).values()).containsExactly(Verdict.UNKNOWN, Verdict.NO);
    Verdicts fast = classifier.decider().decide(sheet);
    assertThat(List.of(fast.get(0), fast.get(1))).containsExactly(Verdict.UNKNOWN, Verdict.NO);
    Explanation why = classifier.why("r0", sheet);
    assertThat(why.missing()).containsExactly(SIZE);
    assertThat(Wording.in(Locale.CHINESE).of(why.reason()))
        .isEqualTo(
            """
            月人均收入 与 低保标准 相比，尚不能判定
              月人均收入：家庭人口为零，无从计算""");
    assertThat(Wording.in(Locale.ENGLISH).of(why.reason()))
        .isEqualTo(
            """
            monthly income per head against subsistence line is not decided
              monthly income per head: not defined while household size is zero""");
    assertThat(Wording.in(Locale.ENGLISH).of(classifier.why("r1", sheet).reason()))
        .isEqualTo(
            "monthly income 1.00 is not below subsistence line × household size 0.00 (1.00 over)");
  }

  @Test
  void what_is_missing_of_a_quotient_is_named() {
    Classifier classifier =
        classifier(Criterion.parse("perHead < line"), Criterion.parse("income < line * size"));
    FactSheet sheet = FactSheet.of(SCHEMA).with(SIZE, 3L);
    for (String rule : List.of("r0", "r1")) {
      Explanation why = classifier.why(rule, sheet);
      assertThat(why.missing()).containsExactly(INCOME);
      assertThat(Wording.in(Locale.CHINESE).of(why.reason()))
          .isEqualTo(
              """
              月人均收入 与 低保标准 相比，尚不能判定
                家庭月收入：没有记录""");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          perHead < yuan(950) ; 月人均收入 ≈1,070.00，不低于 950.00，超出 ≈120.00 ; monthly income per head ≈1,070.00 is not below 950.00 (≈120.00 over)
          income < yuan(950) * size ; 月人均收入 ≈1,070.00，不低于 950.00，超出 ≈120.00 ; monthly income per head ≈1,070.00 is not below 950.00 (≈120.00 over)
          perHead < line ; 月人均收入 ≈1,070.00，不低于 低保标准 950.00，超出 ≈120.00 ; monthly income per head ≈1,070.00 is not below subsistence line 950.00 (≈120.00 over)
          income < line * size ; 月人均收入 ≈1,070.00，不低于 低保标准 950.00，超出 ≈120.00 ; monthly income per head ≈1,070.00 is not below subsistence line 950.00 (≈120.00 over)
          size * line <= income ; 低保标准 950.00，不超过 月人均收入 ≈1,070.00，低 ≈120.00 ; subsistence line 950.00 is at most monthly income per head ≈1,070.00 (≈120.00 under)
          income * 2 < line * size * 3 ; 月人均收入 ≈1,070.00，低于 低保标准 × 3/2 1,425.00，低 ≈355.00 ; monthly income per head ≈1,070.00 is below subsistence line × 3/2 1,425.00 (≈355.00 under)
          income < line * (2 * size) ; 月人均收入 ≈1,070.00，低于 低保标准 × 2 1,900.00，低 ≈830.00 ; monthly income per head ≈1,070.00 is below subsistence line × 2 1,900.00 (≈830.00 under)
          income * 3 < yuan(3211) * size ; 月人均收入 ≈1,070.00，低于 ≈1,070.33，低 0.33 ; monthly income per head ≈1,070.00 is below ≈1,070.33 (0.33 under)
          income < (line + yuan(50)) * size * 2 ; 月人均收入 ≈1,070.00，低于 (低保标准 + 50.00) × 2 2,000.00，低 ≈930.00 ; monthly income per head ≈1,070.00 is below (subsistence line + 50.00) × 2 2,000.00 (≈930.00 under)
          income < line * multiple * size ; 月人均收入 ≈1,070.00，低于 低保标准 × 倍数 1,425.00，低 ≈355.00 ; monthly income per head ≈1,070.00 is below subsistence line × multiple 1,425.00 (≈355.00 under)
          perHead * 2 < line ; 月人均收入 × 2 ≈2,140.01，不低于 低保标准 950.00，超出 ≈1,190.01 ; monthly income per head × 2 ≈2,140.01 is not below subsistence line 950.00 (≈1,190.01 over)
          income < line * size * size ; 家庭月收入 3,210.01，低于 低保标准 × 家庭人口 × 家庭人口 8,550.00，低 5,339.99 ; monthly income 3,210.01 is below subsistence line × household size × household size 8,550.00 (5,339.99 under)
          income < line * 3 ; 家庭月收入 3,210.01，不低于 低保标准 × 3 2,850.00，超出 360.01 ; monthly income 3,210.01 is not below subsistence line × 3 2,850.00 (360.01 over)
          income * 0 < line * size ; 家庭月收入 × 0 0.00，低于 低保标准 × 家庭人口 2,850.00，低 2,850.00 ; monthly income × 0 0.00 is below subsistence line × household size 2,850.00 (2,850.00 under)
          share > 0 ; 刚性支出占比 ≈0.67，高于 0，超出 ≈0.67 ; share of rigid spending ≈0.67 is above 0 (≈0.67 over)
          spending * 5 > total * 3 ; 刚性支出占比 ≈0.67，高于 0.6，超出 ≈0.07 ; share of rigid spending ≈0.67 is above 0.6 (≈0.07 over)
          """)
  void a_comparison_is_told_per_head(String text, String chinese, String english) {
    FactSheet sheet =
        household(321_001, 3).with(SPENDING, Money.yuan(2)).with(TOTAL, Money.yuan(3));
    Classifier classifier = classifier(Criterion.parse(text));
    Explanation why = classifier.why("r0", sheet);
    assertThat(Wording.in(Locale.CHINESE).of(why.reason())).isEqualTo(chinese);
    assertThat(Wording.in(Locale.ENGLISH).of(why.reason())).isEqualTo(english);
    assertThat(why.verdict()).isEqualTo(classifier.verdict("r0", sheet));
  }

  @Test
  void an_amount_in_whole_fen_is_told_exactly() {
    Explanation why =
        classifier(Criterion.parse("perHead < line")).why("r0", household(180_000, 2));
    assertThat(Wording.in(Locale.ENGLISH).of(why.reason()))
        .isEqualTo("monthly income per head 900.00 is below subsistence line 950.00 (50.00 under)");
  }

  @Test
  void the_quotient_itself_can_be_read_and_never_filled_in() {
    assertThat(household(321_001, 3).get(PER_HEAD)).contains(Ratio.of(321_001, 3));
    assertThat(household(321_001, 0).get(PER_HEAD)).isEmpty();
    assertThat(FactSheet.of(SCHEMA).with(SIZE, 3L).get(PER_HEAD)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactSheet.of(SCHEMA).with(PER_HEAD, Ratio.ONE))
        .withMessage("Fact (perHead) must not be filled in, for it is derived from others.");
    assertThat(Criterion.parse("perHead < line")).hasToString("perHead < line");
  }

  @Test
  void members_have_quotients_of_their_own() {
    Fact<Money> wage = Fact.money("wage", "工资", "wage");
    Fact<Long> days = Fact.count("days", "工作日", "days worked");
    Fact<Ratio> aDay = Fact.quotient("aDay", "日工资", "wage a day", wage, days);
    FactSchema schema = FactSchema.of(SIZE).plusOfMembers(wage, days, aDay);
    FactSheet member = FactSheet.of(schema.members().orElseThrow());
    Classifier classifier =
        RuleSet.of(schema)
            .plus("low", Criterion.parse("members.exists(m, m.wage < yuan(80) * m.days)"))
            .compile(PARAMETERS);
    FactSheet sheet =
        FactSheet.of(schema)
            .withMembers(List.of(member.with(wage, Money.yuan(500)).with(days, 7L)));
    assertThat(Wording.in(Locale.CHINESE).of(classifier.why("low", sheet).reason()))
        .isEqualTo(
            """
            登记的 1 位成员中有 1 位满足
              第 1 位成员满足
                日工资 ≈71.43，低于 80.00，低 ≈8.57""");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "perHead * share < line",
        "perHead * perHead < line * line",
        "perHead - share * line < line",
        "(perHead + line) * (share + 1) < line"
      })
  void a_comparison_uses_one_quotient_once(String text) {
    List<Finding> findings =
        RuleSet.of(SCHEMA).plus("r", Criterion.parse("size > 1 && " + text)).check(PARAMETERS);
    assertThat(findings)
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR rule.QUOTIENT_MISUSED: rule r (line 1, column 13) must compare one quotient, and"
                + " no product of quotients, but was ("
                + text
                + ")");
    assertThat(Wording.in(Locale.CHINESE).of(findings.get(0)))
        .isEqualTo("错误 rule.QUOTIENT_MISUSED：规则 r 第 1 行第 13 列：" + text + " 只能用到一个比值，且比值不得相乘");
  }

  @Test
  void a_quotient_is_money_of_the_kind_that_is_left() {
    assertThat(RuleSet.of(SCHEMA).plus("r", Criterion.parse("perHead < 950")).check(PARAMETERS))
        .extracting(Finding::toString)
        .containsExactly(
            "ERROR rule.UNLIKE_KINDS: rule r (line 1, column 1) must combine amounts of one kind,"
                + " but was (perHead < 950: money with number)");
    assertThat(RuleSet.of(SCHEMA).plus("r", Criterion.parse("share < 1")).check(PARAMETERS))
        .isEmpty();
  }

  @Test
  void a_quotient_is_by_a_fact_that_is_never_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fact.quotient("share", "占比", "share", TOTAL, INCOME))
        .withMessage(
            "Quotient (share) must be of money by a count, or of two of a kind, the lower not"
                + " negative, but was (total: MONEY by income: MONEY).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fact.quotient("share", "占比", "share", SIZE, TOTAL))
        .withMessageEndingWith("but was (size: COUNT by total: MONEY).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fact.quotient("twice", "再除", "twice", PER_HEAD, SIZE))
        .withMessageEndingWith("but was (perHead: QUOTIENT by size: COUNT).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactSchema.of(INCOME, PER_HEAD))
        .withMessage(
            "Fact (perHead) must come after the fact that it follows from (size: COUNT), but the"
                + " schema has (income).");
  }
}

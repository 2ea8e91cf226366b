package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

class AmountTest {
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
  private static final Fact<Money> INCOME =
      Fact.money("income", "月收入", "monthly income").notNegative();
  private static final Fact<Money> BALANCE = Fact.money("balance", "结余", "balance");
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size");
  private static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");
  private static final Fact<Boolean> SCHOOL = Fact.flag("school", "在校", "in school");
  private static final Fact<Money> WAGE = Fact.money("wage", "工资", "wage").notNegative();
  private static final FactSchema SCHEMA =
      FactSchema.of(INCOME, BALANCE, SIZE)
          .plusOfMembers(BIRTH, Fact.age("age", "年龄", "age", BIRTH), SCHOOL, WAGE);
  private static final FactSchema MEMBER = SCHEMA.members().orElseThrow();
  private static final FactSheet H =
      FactSheet.of(SCHEMA)
          .with(INCOME, Money.yuan(1_250))
          .with(SIZE, 3L)
          .withMembers(
              List.of(
                  born(1941).with(SCHOOL, false).with(WAGE, Money.yuan(50)),
                  born(1975).with(SCHOOL, false).with(WAGE, Money.yuan(1_200)),
                  born(2012).with(SCHOOL, true)));
  private static final FactSheet NOBODY = FactSheet.of(SCHEMA).withMembers(List.of());

  private static FactSheet born(int year) {
    return FactSheet.of(MEMBER).with(BIRTH, LocalDate.of(year, 3, 1));
  }

  private static Classifier classifier(String text) {
    LocalDate from = LocalDate.of(2026, 1, 1);
    Parameters parameters =
        Parameters.inForce(
            List.of(
                Parameter.of("line", from, Area.EVERYWHERE, Money.yuan(950), "x")
                    .called("低保标准", "subsistence line"),
                Parameter.of("third", from, Area.EVERYWHERE, Ratio.of(1, 3), "x")
                    .called("比例", "share"),
                Parameter.of("low", from, Area.EVERYWHERE, Ratio.percent(10), "x")
                    .called("低档比例", "low rate")),
            LocalDate.of(2026, 1, 20),
            Area.EVERYWHERE);
    return RuleSet.of(SCHEMA).plusAmount("a", Formula.parse(text)).compile(parameters);
  }

  private static FormulaExplanation why(String text, FactSheet sheet) {
    Classifier classifier = classifier(text);
    FormulaExplanation why = classifier.whyAmount("a", sheet);
    assertThat(why.result()).isEqualTo(classifier.amount("a", sheet));
    return why;
  }

  private static String line(String text) {
    return text.replace("\n", " / ").replaceAll(" +", " ");
  }

  @Test
  void a_top_up_pays_what_is_missing_to_the_line_and_says_how() {
    String topUp = Formula.topUp(Formula.parse("line * size"), Formula.of(INCOME)).toString();
    FormulaExplanation why = why(topUp, H);

    assertThat(topUp).isEqualTo("max(yuan(0), line * size - income)");
    assertThat(why.result().exact()).contains(Money.yuan(1_600));
    assertThat(why.missing()).isEmpty();
    assertThat(line(ENGLISH.of(why.reason())))
        .isEqualTo(
            "1,600.00, the largest of these / 0.00"
                + " / subsistence line × size − monthly income: 950.00 × 3 − 1,250.00 = 1,600.00");
    assertThat(line(CHINESE.of(why.reason())))
        .isEqualTo("1,600.00，为以下各项中最大的 / 0.00 / 低保标准 × 人数 − 月收入：950.00 × 3 − 1,250.00 = 1,600.00");
  }

  private static final String SENTENCES =
      """
      AMOUNT_IS ; income ; 1250.00 ; 月收入 1,250.00 ; monthly income 1,250.00
      COMPUTED ; line * -(size - 5) + -income * 2 ; -600.00 ; 低保标准 × −(人数 − 5) − 月收入 × 2：950.00 × −(3 − 5) − 1,250.00 × 2 = -600.00 ; subsistence line × −(size − 5) − monthly income × 2: 950.00 × −(3 − 5) − 1,250.00 × 2 = -600.00
      SMALLEST ; min(income, line * 2) ; 1250.00 ; 1,250.00，为以下各项中最小的 / 月收入 1,250.00 / 低保标准 × 2：950.00 × 2 = 1,900.00 ; 1,250.00, the smallest of these / monthly income 1,250.00 / subsistence line × 2: 950.00 × 2 = 1,900.00
      LARGEST ; max(income, line) * 2 ; 2500.00 ; 最大值(月收入, 低保标准) × 2：1,250.00 × 2 = 2,500.00 / 1,250.00，为以下各项中最大的 / 月收入 1,250.00 / 低保标准 950.00 ; max(monthly income, subsistence line) × 2: 1,250.00 × 2 = 2,500.00 / 1,250.00, the largest of these / monthly income 1,250.00 / subsistence line 950.00
      WITHIN_BOUNDS ; clamp(line, income, yuan(2000)) ; 1250.00 ; 1,250.00，在 950.00 与 2,000.00 之间，不作调整 / 低保标准 950.00 / 月收入 1,250.00 / 2,000.00 ; 1,250.00, which is within 950.00 and 2,000.00 / subsistence line 950.00 / monthly income 1,250.00 / 2,000.00
      RAISED_TO_LEAST ; clamp(yuan(1300), income, yuan(2000)) ; 1300.00 ; 1,250.00，提高到最低的 1,300.00 / 1,300.00 / 月收入 1,250.00 / 2,000.00 ; 1,250.00, raised to the least, 1,300.00 / 1,300.00 / monthly income 1,250.00 / 2,000.00
      CUT_TO_MOST ; clamp(yuan(0), income, line) ; 950.00 ; 1,250.00，限制到最高的 950.00 / 0.00 / 月收入 1,250.00 / 低保标准 950.00 ; 1,250.00, cut to the most, 950.00 / 0.00 / monthly income 1,250.00 / subsistence line 950.00
      ROUNDED ; roundDown(income * third, yuan(1)) ; 416.00 ; ≈416.67 按 1.00 取整（舍去零头）：416.00 / 月收入 × 比例：1,250.00 × 1/3 = ≈416.67 ; ≈416.67 rounded down to steps of 1.00: 416.00 / monthly income × share: 1,250.00 × 1/3 = ≈416.67
      ROUNDED ; roundUp(income * third, yuan(10)) ; 420.00 ; ≈416.67 按 10.00 取整（零头进位）：420.00 / 月收入 × 比例：1,250.00 × 1/3 = ≈416.67 ; ≈416.67 rounded up to steps of 10.00: 420.00 / monthly income × share: 1,250.00 × 1/3 = ≈416.67
      ROUNDED ; roundHalfUp(income, yuan(100)) ; 1300.00 ; 1,250.00 按 100.00 取整（四舍五入）：1,300.00 / 月收入 1,250.00 ; 1,250.00 rounded half up to steps of 100.00: 1,300.00 / monthly income 1,250.00
      ROUNDED ; roundHalfEven(income, yuan(100)) ; 1200.00 ; 1,250.00 按 100.00 取整（四舍六入五成双）：1,200.00 / 月收入 1,250.00 ; 1,250.00 rounded half to even to steps of 100.00: 1,200.00 / monthly income 1,250.00
      IN_FIRST_BAND ; bands(size, [4, 6], [yuan(500), line, yuan(0)]) ; 500.00 ; 人数 3，低于 4：500.00 ; size 3 is below 4: 500.00
      IN_BAND ; bands(income, [line, yuan(1251)], [yuan(800), line, yuan(0)]) ; 950.00 ; 月收入 1,250.00，不低于 950.00 且低于 1,251.00：950.00 / 低保标准 950.00 ; monthly income 1,250.00 is at least 950.00 and below 1,251.00: 950.00 / subsistence line 950.00
      IN_LAST_BAND ; bands(income * 2, [yuan(2500)], [yuan(800), line * 2]) ; 1900.00 ; 月收入 × 2 2,500.00，不低于 2,500.00：1,900.00 / 月收入 × 2：1,250.00 × 2 = 2,500.00 / 低保标准 × 2：950.00 × 2 = 1,900.00 ; monthly income × 2 2,500.00 is at least 2,500.00: 1,900.00 / monthly income × 2: 1,250.00 × 2 = 2,500.00 / subsistence line × 2: 950.00 × 2 = 1,900.00
      BY_PARTS ; roundDown(marginal(income, [line, yuan(1200), yuan(5000)], [0, low, third, 1]), fen(1)) ; 41.66 ; ≈41.67 按 0.01 取整（舍去零头）：41.66 / 月收入 1,250.00，分段计算，合计 ≈41.67 / 第 1 档：950.00 × 0 = 0.00 / 第 2 档：250.00 × 1/10 = 25.00 / 第 3 档：50.00 × 1/3 = ≈16.67 ; ≈41.67 rounded down to steps of 0.01: 41.66 / monthly income 1,250.00, band by band: ≈41.67 in all / band 1: 950.00 × 0 = 0.00 / band 2: 250.00 × 1/10 = 25.00 / band 3: 50.00 × 1/3 = ≈16.67
      PART_OF_BAND ; marginal(income * 2, [yuan(2000)], [1, 2]) ; 3000.00 ; 月收入 × 2 2,500.00，分段计算，合计 3,000.00 / 月收入 × 2：1,250.00 × 2 = 2,500.00 / 第 1 档：2,000.00 × 1 = 2,000.00 / 第 2 档：500.00 × 2 = 1,000.00 ; monthly income × 2 2,500.00, band by band: 3,000.00 in all / monthly income × 2: 1,250.00 × 2 = 2,500.00 / band 1: 2,000.00 × 1 = 2,000.00 / band 2: 500.00 × 2 = 1,000.00
      SUM_OVER_MEMBERS ; members.map(m, m.age >= 80, yuan(100)).sum() ; 100.00 ; 登记的 3 位成员中计入 1 位，合计 100.00 / 第 1 位成员计 100.00 / 年龄 84，达到 80，超出 4 ; 1 of the 3 listed members count: 100.00 in all / member 1 counts 100.00 / age 84 is at least 80 (4 over)
      MEMBER_COUNTS ; members.map(m, line * m.age).sum() ; 139650.00 ; 登记的 3 位成员中计入 3 位，合计 139,650.00 / 第 1 位成员计 79,800.00 / 低保标准 × 年龄：950.00 × 84 = 79,800.00 / 第 2 位成员计 47,500.00 / 低保标准 × 年龄：950.00 × 50 = 47,500.00 / 第 3 位成员计 12,350.00 / 低保标准 × 年龄：950.00 × 13 = 12,350.00 ; 3 of the 3 listed members count: 139,650.00 in all / member 1 counts 79,800.00 / subsistence line × age: 950.00 × 84 = 79,800.00 / member 2 counts 47,500.00 / subsistence line × age: 950.00 × 50 = 47,500.00 / member 3 counts 12,350.00 / subsistence line × age: 950.00 × 13 = 12,350.00
      """;

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = SENTENCES)
  void each_step_of_the_arithmetic_has_its_sentence(
      String code, String text, String amount, String chinese, String english) {
    FormulaExplanation why = why(text, H);

    assertThat(why.result().exact()).contains(Money.parse(amount));
    assertThat(line(CHINESE.of(why.reason()))).isEqualTo(chinese);
    assertThat(line(ENGLISH.of(why.reason()))).isEqualTo(english);
    assertThat(codes(why.reason())).contains(code);
  }

  private static final String OPEN =
      """
      AMOUNT_BETWEEN ; max(yuan(0), line * 2 - income) ; 0.00..1900.00 ; income ; 最大值(0.00, 低保标准 × 2 − 月收入)：在 0.00 与 1,900.00 之间，尚不能确定 / 月收入：没有记录 ; max(0.00, subsistence line × 2 − monthly income): from 0.00 to 1,900.00, not decided / monthly income: not on file
      AMOUNT_AT_LEAST ; max(line, line * size - income) ; 950.00.. ; size, income ; 最大值(低保标准, 低保标准 × 人数 − 月收入)：至少 950.00，尚不能确定 / 人数：没有记录 / 月收入：没有记录 ; max(subsistence line, subsistence line × size − monthly income): at least 950.00, not decided / size: not on file / monthly income: not on file
      AMOUNT_AT_MOST ; min(line, line - income * size) ; ..950.00 ; income, size ; 最小值(低保标准, 低保标准 − 月收入 × 人数)：至多 950.00，尚不能确定 / 月收入：没有记录 / 人数：没有记录 ; min(subsistence line, subsistence line − monthly income × size): at most 950.00, not decided / monthly income: not on file / size: not on file
      AMOUNT_OPEN ; balance + income ; .. ; balance, income ; 结余 + 月收入：尚不能确定 / 结余：没有记录 / 月收入：没有记录 ; balance + monthly income: not decided / balance: not on file / monthly income: not on file
      AMOUNT_BETWEEN ; bands(income, [line], [yuan(800), yuan(500)]) ; 500.00..800.00 ; income ; 分档(月收入)：在 500.00 与 800.00 之间，尚不能确定 / 月收入：没有记录 ; bands(monthly income): from 500.00 to 800.00, not decided / monthly income: not on file
      AMOUNT_BETWEEN ; roundDown(clamp(yuan(1), balance, fen(999)), yuan(1)) ; 1.00..9.00 ; balance ; 取整(限于(1.00, 结余, 9.99), 1.00)：在 1.00 与 9.00 之间，尚不能确定 / 结余：没有记录 ; rounded(clamp(1.00, balance, 9.99), 1.00): from 1.00 to 9.00, not decided / balance: not on file
      AMOUNT_AT_LEAST ; marginal(income, [line], [0, 1]) ; 0.00.. ; income ; 分段(月收入)：至少 0.00，尚不能确定 / 月收入：没有记录 ; marginal(monthly income): at least 0.00, not decided / monthly income: not on file
      AMOUNT_AT_LEAST ; members.map(m, m.school, yuan(100)).sum() ; 0.00.. ; `` ; 成员合计(100.00)：至少 0.00，尚不能确定 / 成员未全部登记 ; sum over members(100.00): at least 0.00, not decided / not all members are listed
      """;

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = OPEN)
  void what_is_missing_leaves_the_bounds_that_can_be_told(
      String code, String text, String bounds, String missing, String chinese, String english) {
    FormulaExplanation why = why(text, FactSheet.of(SCHEMA));

    FormulaResult result = why.result();
    assertThat(result.isOpen()).isTrue();
    assertThat(text(result.least()) + ".." + text(result.most())).isEqualTo(bounds);
    assertThat(why.missing().stream().map(Fact::name))
        .containsExactly(missing.isEmpty() ? new String[0] : missing.split(", "));
    assertThat(line(CHINESE.of(why.reason()))).isEqualTo(chinese);
    assertThat(line(ENGLISH.of(why.reason()))).isEqualTo(english);
    assertThat(codes(why.reason())).contains(code);
  }

  private static String text(Optional<Money> bound) {
    return bound.map(Money::toString).orElse("");
  }

  @Test
  void every_code_of_an_amount_is_worded_by_an_example_here() {
    Set<String> codes = new HashSet<>();
    (SENTENCES + OPEN).lines().forEach(row -> codes.add(row.substring(0, row.indexOf(' '))));
    assertThat(EnumSet.range(RuleCode.AMOUNT_IS, RuleCode.AMOUNT_OPEN))
        .extracting(RuleCode::name)
        .allMatch(codes::contains);
  }

  private static Set<String> codes(Reason reason) {
    Set<String> codes = new HashSet<>();
    codes.add(((RuleCode) reason.code()).name());
    reason.because().forEach(part -> codes.addAll(codes(part)));
    return codes;
  }

  @Test
  void a_member_who_may_count_is_within_the_bounds() {
    FactSheet year1946 =
        FactSheet.of(MEMBER)
            .within(BIRTH, DateRange.of(LocalDate.of(1946, 1, 1), LocalDate.of(1947, 1, 1)));
    FactSheet household = NOBODY.withMembers(List.of(born(1941), year1946, born(1975)));

    FormulaExplanation why = why("members.map(m, m.age >= 80, yuan(100)).sum()", household);

    assertThat(why.result().least()).contains(Money.yuan(100));
    assertThat(why.result().most()).contains(Money.yuan(200));
    assertThat(why.missing()).containsExactly(BIRTH);
    FormulaExplanation wages = why("members.map(m, m.school, m.wage).sum()", H);
    assertThat(wages.result().least()).contains(Money.ZERO);
    assertThat(wages.result().most()).isEmpty();
    assertThat(wages.missing()).containsExactly(WAGE);
  }

  @Test
  void what_decides_although_a_part_is_missing_is_exact() {
    FactSheet rich = FactSheet.of(SCHEMA).with(INCOME, Money.yuan(5_000));
    FormulaExplanation why = why("max(yuan(0), clamp(yuan(0), line, balance - balance))", rich);
    assertThat(why.result().isOpen()).isTrue();
    FormulaExplanation zero = why("income - min(income, max(income, balance))", rich);
    assertThat(zero.result().exact()).contains(Money.ZERO);
    assertThat(zero.missing()).isEmpty();
    assertThat(line(ENGLISH.of(zero.reason())))
        .isEqualTo(
            "monthly income − min(monthly income, max(monthly income, balance)):"
                + " 5,000.00 − 5,000.00 = 0.00 / 5,000.00, the smallest of these"
                + " / monthly income 5,000.00 / max(monthly income, balance): at least 5,000.00, not"
                + " decided / balance: not on file");
    assertThat(line(ENGLISH.of(why("clamp(line, min(line, balance), line)", rich).reason())))
        .isEqualTo(
            "clamp(subsistence line, min(subsistence line, balance), subsistence line) 950.00"
                + " / subsistence line 950.00"
                + " / min(subsistence line, balance): at most 950.00, not decided"
                + " / balance: not on file / subsistence line 950.00");
    assertThat(line(ENGLISH.of(why("bands(size, [5], [line, line])", rich).reason())))
        .isEqualTo("bands(size) 950.00 / size: at least 0, not decided / size: not on file");
    assertThat(line(ENGLISH.of(why("marginal(balance, [line], [0, 0])", rich).reason())))
        .isEqualTo("marginal(balance) 0.00 / balance: not decided / balance: not on file");
    assertThat(line(ENGLISH.of(why("balance * 0", rich).reason())))
        .isEqualTo("balance × 0: … × 0 = 0.00");
  }

  @Test
  void an_amount_beyond_what_money_can_be_is_a_finding() {
    FactSheet rich = FactSheet.of(SCHEMA).with(INCOME, Money.MAX).with(SIZE, 2L);
    FormulaResult result = classifier("income * size").amount("a", rich);

    assertThat(result.finding().map(Finding::toString))
        .contains("ERROR rule.AMOUNT_TOO_LARGE: amount a must be within 2^62 fen, but was beyond");
    assertThat(result.exact()).isEmpty();
    assertThat(result.isOpen()).isFalse();
    assertThat(result).hasToString("FormulaResult[too large]");
    assertThat(classifier("-income * size").amount("a", rich).finding()).isPresent();
    assertThat(classifier("income * size - income").amount("a", rich).exact()).contains(Money.MAX);
    FormulaResult half = classifier("clamp(yuan(0), balance, income * 2)").amount("a", rich);
    assertThat(half.least()).contains(Money.ZERO);
    assertThat(half.most()).isEmpty();
    assertThat(half).hasToString("FormulaResult[open]");
  }

  @Test
  void nobody_counts_nothing() {
    assertThat(why("members.map(m, m.school, yuan(100)).sum()", NOBODY).result())
        .isEqualTo(
            new FormulaResult(Optional.of(Money.ZERO), Optional.of(Money.ZERO), Optional.empty()))
        .hasToString("FormulaResult[exact]");
  }

  @Test
  void a_step_rounds_from_zero_or_toward_zero() {
    FactSheet sheet = FactSheet.of(SCHEMA).with(BALANCE, Money.ofFen(-25));
    for (String[] rounded :
        new String[][] {
          {"roundDown", "-0.20"},
          {"roundUp", "-0.30"},
          {"roundHalfUp", "-0.30"},
          {"roundHalfEven", "-0.20"}
        }) {
      assertThat(why(rounded[0] + "(balance, fen(10))", sheet).result().exact())
          .contains(Money.parse(rounded[1]));
    }
  }
}

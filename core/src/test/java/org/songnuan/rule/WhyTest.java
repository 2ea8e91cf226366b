package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

class WhyTest {
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
  private static final LocalDate PLAN_DATE = LocalDate.of(2026, 1, 20);
  private static final Fact<Money> INCOME = Fact.money("income", "月收入", "monthly income");
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村户籍", "rural");
  private static final Fact<LocalDate> MOVED = Fact.date("moved", "迁入日期", "day of moving");
  private static final Fact<String> HOUSING =
      Fact.choice("housing", "住房", "housing", List.of("rented", "owned", "none"));
  private static final Fact<Set<String>> REGISTERED =
      Fact.choices("registered", "登记类别", "registration", List.of("dibao", "tekun"));
  private static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");
  private static final Fact<Boolean> SCHOOL = Fact.flag("school", "在校", "in school");
  private static final FactSchema SCHEMA =
      FactSchema.of(INCOME, SIZE, RURAL, MOVED, HOUSING, REGISTERED)
          .plusOfMembers(BIRTH, Fact.age("age", "年龄", "age", BIRTH), SCHOOL);
  private static final FactSchema MEMBER = SCHEMA.members().orElseThrow();
  private static final FactSheet NOBODY = FactSheet.of(SCHEMA).withMembers(List.of());
  private static final FactSheet H =
      FactSheet.of(SCHEMA)
          .with(INCOME, Money.yuan(1_200))
          .with(SIZE, 2L)
          .with(RURAL, true)
          .with(MOVED, LocalDate.of(2020, 5, 1))
          .with(HOUSING, "rented")
          .with(REGISTERED, Set.of("dibao"))
          .withMembers(
              List.of(
                  born(1941, 3, 1).with(SCHOOL, false),
                  born(1975, 3, 1).with(SCHOOL, false),
                  FactSheet.of(MEMBER).with(SCHOOL, true)));

  private static FactSheet born(int year, int month, int day) {
    return FactSheet.of(MEMBER).with(BIRTH, LocalDate.of(year, month, day));
  }

  private static FactSheet bornIn(int year) {
    return FactSheet.of(MEMBER)
        .within(BIRTH, DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
  }

  private static Classifier classifier(String text, LocalDate date) {
    Parameters parameters =
        Parameters.inForce(
            List.of(
                Parameter.of(
                        "line", LocalDate.of(2020, 1, 1), Area.EVERYWHERE, Money.yuan(900), "x")
                    .called("低保标准", "subsistence line"),
                Parameter.of(
                        "multiple", LocalDate.of(2020, 1, 1), Area.EVERYWHERE, Ratio.of(3, 2), "x")
                    .called("倍数", "multiple")),
            date,
            Area.EVERYWHERE);
    return RuleSet.of(SCHEMA)
        .plus("poor", Criterion.parse("income < line * size"))
        .plus("asked", Criterion.parse(text))
        .compile(parameters);
  }

  private static Explanation why(String text, FactSheet sheet) {
    Classifier classifier = classifier(text, PLAN_DATE);
    Explanation why = classifier.why("asked", sheet);
    assertThat(why.verdict()).isEqualTo(classifier.verdict("asked", sheet));
    return why;
  }

  private static Verdict verdict(String text, FactSheet sheet) {
    return why(text, sheet).verdict();
  }

  private static String line(String text) {
    return text.replace("\n", " / ").replaceAll(" +", " ");
  }

  private static final String SENTENCES =
      """
      BELOW ; income < line * size ; 月收入 1,200.00，低于 低保标准 × 人数 1,800.00，低 600.00 ; monthly income 1,200.00 is below subsistence line × size 1,800.00 (600.00 under)
      NOT_BELOW ; income < yuan(1200) ; 月收入 1,200.00，不低于 1,200.00，超出 0.00 ; monthly income 1,200.00 is not below 1,200.00 (0.00 over)
      AT_MOST ; income <= yuan(1200) ; 月收入 1,200.00，不超过 1,200.00，低 0.00 ; monthly income 1,200.00 is at most 1,200.00 (0.00 under)
      NOT_AT_MOST ; income <= fen(119999) ; 月收入 1,200.00，超过 1,199.99，超出 0.01 ; monthly income 1,200.00 is above 1,199.99 (0.01 over)
      AT_LEAST ; size >= 1 ; 人数 2，达到 1，超出 1 ; size 2 is at least 1 (1 over)
      NOT_AT_LEAST ; size >= 3 ; 人数 2，未达到 3，差 1 ; size 2 is not at least 3 (1 under)
      ABOVE ; moved > date("2020-04-30") ; 迁入日期 2020年5月1日，高于 2020年4月30日，超出 1 ; day of moving 2020-05-01 is above 2020-04-30 (1 over)
      NOT_ABOVE ; size > 2 ; 人数 2，不高于 2，差 0 ; size 2 is not above 2 (0 under)
      EQUAL ; size == 2 ; 人数 2，等于 2 ; size 2 is equal to 2
      DIFFERENT ; size != 5 ; 人数 2，不等于 5，相差 3 ; size 2 is different from 5 (by 3)
      SET ; rural ; 农村户籍：是 ; rural: yes
      NOT_SET ; members.all(m, m.school) ; 登记的 3 位成员中有 1 位满足 / 第 1 位成员不满足 / 在校：否 / 第 2 位成员不满足 / 在校：否 ; 1 of the 3 listed members meet this / member 1 does not meet this / in school: no / member 2 does not meet this / in school: no
      MEMBER_OPEN ; members.exists(m, m.school && m.birth < date("2000-01-01")) ; 登记的 3 位成员中有 0 位满足 / 第 3 位成员尚不能判定 / 以下各项是否均满足，尚不能判定 / 出生日期 与 2000-01-01 相比，尚不能判定 / 出生日期：没有记录 ; 0 of the 3 listed members meet this / member 3 is not decided / whether all of these hold is not decided / day of birth against 2000-01-01 is not decided / day of birth: not on file
      ONE_OF ; housing in ["none", "rented"] ; 住房为 rented，属于 rented、none ; housing is rented, one of rented, none
      NOT_ONE_OF ; housing == "owned" ; 住房为 rented，不属于 owned ; housing is rented, not one of owned
      INCLUDES ; "dibao" in registered ; 登记类别包括 dibao ; registration includes dibao
      INCLUDES_NOT ; "tekun" in registered ; 登记类别不包括 tekun ; registration does not include tekun
      ALL_HOLD ; rural && size == 2 ; 以下各项均满足 / 农村户籍：是 / 人数 2，等于 2 ; all of these hold / rural: yes / size 2 is equal to 2
      NOT_ALL_HOLD ; rural && size == 3 ; 以下各项并非均满足 / 人数 2，不等于 3，相差 1 ; not all of these hold / size 2 is different from 3 (by 1)
      ANY_HOLDS ; size == 3 || rural ; 以下各项至少满足一项 / 农村户籍：是 ; at least one of these holds / rural: yes
      NONE_HOLDS ; size == 3 || housing == "owned" ; 以下各项均不满足 / 人数 2，不等于 3，相差 1 / 住房为 rented，不属于 owned ; none of these holds / size 2 is different from 3 (by 1) / housing is rented, not one of owned
      ENOUGH_HOLD ; [rural, size == 3, size == 2].filter(x, x).size() >= 2 ; 3 项中满足 2 项，至少须满足 2 项 / 农村户籍：是 / 人数 2，等于 2 ; 2 of 3 conditions hold, of which at least 2 must / rural: yes / size 2 is equal to 2
      TOO_FEW_HOLD ; [rural, size == 3, housing == "owned"].filter(x, x).size() >= 2 ; 3 项中只满足 1 项，至少须满足 2 项 / 人数 2，不等于 3，相差 1 / 住房为 rented，不属于 owned ; only 1 of 3 conditions hold, of which at least 2 must / size 2 is different from 3 (by 1) / housing is rented, not one of owned
      COUNT_OPEN ; members.exists(m, [m.school, m.birth < date("2000-01-01")].filter(x, x).size() >= 2) ; 登记的 3 位成员中有 0 位满足 / 第 3 位成员尚不能判定 / 2 项中已满足 1 项，至少须满足 2 项，尚不能判定 / 出生日期 与 2000-01-01 相比，尚不能判定 / 出生日期：没有记录 ; 0 of the 3 listed members meet this / member 3 is not decided / 1 of 2 conditions hold so far, whether at least 2 do is not decided / day of birth against 2000-01-01 is not decided / day of birth: not on file
      NEGATED ; !rural ; 要求相反： / 农村户籍：是 ; the opposite is required of this: / rural: yes
      MEMBERS_MEET ; members.filter(m, !m.school).size() >= 2 ; 登记的 3 位成员中有 2 位满足 / 第 1 位成员满足 / 要求相反： / 在校：否 / 第 2 位成员满足 / 要求相反： / 在校：否 ; 2 of the 3 listed members meet this / member 1 meets this / the opposite is required of this: / in school: no / member 2 meets this / the opposite is required of this: / in school: no
      MEMBER_MEETS ; members.exists(m, m.age >= 80) ; 登记的 3 位成员中有 1 位满足 / 第 1 位成员满足 / 年龄 84，达到 80，超出 4 ; 1 of the 3 listed members meet this / member 1 meets this / age 84 is at least 80 (4 over)
      MEMBER_FAILS ; members.all(m, m.age >= 80) ; 登记的 3 位成员中有 1 位满足 / 第 2 位成员不满足 / 年龄 50，未达到 80，差 30 ; 1 of the 3 listed members meet this / member 2 does not meet this / age 50 is not at least 80 (30 under)
      RULE_HOLDS ; holds("poor") ; 属于 poor / 月收入 1,200.00，低于 低保标准 × 人数 1,800.00，低 600.00 ; poor holds / monthly income 1,200.00 is below subsistence line × size 1,800.00 (600.00 under)
      ALWAYS ; true ; 对所有对象成立 ; it holds for everybody
      NEVER ; false ; 对任何对象都不成立 ; it holds for nobody
      """;

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = SENTENCES)
  void each_reason_has_its_sentence(String code, String text, String chinese, String english) {
    Reason reason = why(text, H).reason();

    assertThat(line(CHINESE.of(reason))).isEqualTo(chinese);
    assertThat(line(ENGLISH.of(reason))).isEqualTo(english);
    assertThat(codes(reason)).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          income < line ; 月收入 与 低保标准 相比，尚不能判定 / 月收入：没有记录 ; monthly income against subsistence line is not decided / monthly income: not on file ; income
          rural ; 农村户籍：没有记录 ; rural: not on file ; rural
          rural && size > 1 ; 以下各项是否均满足，尚不能判定 / 农村户籍：没有记录 / 人数 与 1 相比，尚不能判定 / 人数：没有记录 ; whether all of these hold is not decided / rural: not on file / size against 1 is not decided / size: not on file ; rural, size
          rural || false ; 以下各项是否满足一项，尚不能判定 / 农村户籍：没有记录 ; whether any of these holds is not decided / rural: not on file ; rural
          holds("poor") ; 是否属于 poor，尚不能判定 / 月收入 与 低保标准 × 人数 相比，尚不能判定 / 月收入：没有记录 / 人数：没有记录 ; whether poor holds is not decided / monthly income against subsistence line × size is not decided / monthly income: not on file / size: not on file ; income, size
          members.exists(m, m.school) ; 登记的 0 位成员中有 0 位满足 / 成员未全部登记 ; 0 of the 0 listed members meet this / not all members are listed ; ``
          housing == "owned" ; 住房：没有记录 ; housing: not on file ; housing
          min(income, line) > yuan(5) ; 最小值(月收入, 低保标准) 与 5.00 相比，尚不能判定 / 月收入：没有记录 ; min(monthly income, subsistence line) against 5.00 is not decided / monthly income: not on file ; income
          [rural, size > 1].filter(x, x).size() >= 2 ; 2 项中已满足 0 项，至少须满足 2 项，尚不能判定 / 农村户籍：没有记录 / 人数 与 1 相比，尚不能判定 / 人数：没有记录 ; 0 of 2 conditions hold so far, whether at least 2 do is not decided / rural: not on file / size against 1 is not decided / size: not on file ; rural, size
          "dibao" in registered ; 登记类别：没有记录 ; registration: not on file ; registered
          """)
  void what_is_open_names_what_is_missing(
      String text, String chinese, String english, String missing) {
    Explanation why = why(text, FactSheet.of(SCHEMA));

    assertThat(why.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(line(CHINESE.of(why.reason()))).isEqualTo(chinese);
    assertThat(line(ENGLISH.of(why.reason()))).isEqualTo(english);
    assertThat(why.missing().stream().map(Fact::name))
        .containsExactly(missing.isEmpty() ? new String[0] : missing.split(", "));
  }

  @Test
  void what_another_part_decides_is_not_missing() {
    FactSheet sheet = FactSheet.of(SCHEMA).with(RURAL, false);

    Explanation why = why("rural && income < line", sheet);

    assertThat(why.verdict()).isEqualTo(Verdict.NO);
    assertThat(why.missing()).isEmpty();
    assertThat(line(ENGLISH.of(why.reason()))).isEqualTo("not all of these hold / rural: no");
  }

  @Test
  void a_rule_that_fails_says_why_it_fails() {
    FactSheet sheet = H.with(INCOME, Money.yuan(2_000));
    assertThat(line(CHINESE.of(why("!holds('poor')", sheet).reason())))
        .isEqualTo("要求相反： / 不属于 poor / 月收入 2,000.00，不低于 低保标准 × 人数 1,800.00，超出 200.00");
    assertThat(line(ENGLISH.of(why("!holds('poor')", sheet).reason())))
        .isEqualTo(
            "the opposite is required of this: / poor does not hold / monthly income 2,000.00 is not"
                + " below subsistence line × size 1,800.00 (200.00 over)");
  }

  @Test
  void a_margin_is_an_exact_amount_of_money() {
    assertThat(why("income < line * size", H).reason().arguments().get(2))
        .isEqualTo(Argument.of(Money.yuan(600)));
    assertThat(line(ENGLISH.of(why("fen(101) * multiple > fen(100)", H).reason())))
        .isEqualTo("1.01 × multiple ≈1.52 is above 1.00 (≈0.52 over)");
    assertThat(
            line(
                ENGLISH.of(
                    why("size * multiple > 1 * multiple * multiple * multiple", H).reason())))
        .isEqualTo(
            "size × multiple 3 is not above 1 × multiple × multiple × multiple ≈3.38 (≈0.38 under)");
    assertThat(line(ENGLISH.of(why("income - line < -(income + yuan(1)) * -2", H).reason())))
        .isEqualTo(
            "monthly income − subsistence line 300.00 is below"
                + " −(monthly income + 1.00) × -2 2,402.00 (2,102.00 under)");
    assertThat(line(ENGLISH.of(why("income * income > line * line", H).reason())))
        .isEqualTo(
            "monthly income × monthly income 14400000000 fen^2 is above subsistence line ×"
                + " subsistence line 8100000000 fen^2 (6300000000 fen^2 over)");
    assertThat(line(ENGLISH.of(why("yuan(2) * 3 == yuan(6)", H).reason())))
        .isEqualTo("6.00 is equal to 6.00");
  }

  @Test
  void amounts_beyond_the_bound_of_money_are_compared_and_worded() {
    FactSheet rich = H.with(INCOME, Money.MAX);
    assertThat(line(ENGLISH.of(why("income * 2 - fen(1) > income", rich).reason())))
        .isEqualTo(
            "monthly income × 2 − 0.01 92,233,720,368,547,758.07 is above monthly income"
                + " 46,116,860,184,273,879.04 (46,116,860,184,273,879.03 over)");
    assertThat(verdict("income * 4 * 4 > income * 15", rich)).isEqualTo(Verdict.YES);
    assertThat(line(ENGLISH.of(why("income * 4 > income", rich).reason())))
        .contains("monthly income × 4 18446744073709551616 fen is above");
  }

  @Test
  void one_and_a_half_times_the_line_is_decided_without_dividing() {
    String text = "income < line * size * multiple";
    assertThat(verdict(text, H.with(INCOME, Money.yuan(2_700)))).isEqualTo(Verdict.NO);
    assertThat(verdict(text, H.with(INCOME, Money.ofFen(269_999)))).isEqualTo(Verdict.YES);
    assertThat(line(ENGLISH.of(why(text, H.with(INCOME, Money.yuan(2_700))).reason())))
        .isEqualTo(
            "monthly income 2,700.00 is not below subsistence line × size × multiple 2,700.00 (0.00"
                + " over)");
    String odd = "income < fen(1) * size * multiple * multiple";
    assertThat(verdict(odd, H.with(INCOME, Money.ofFen(4)))).isEqualTo(Verdict.YES);
    assertThat(verdict(odd, H.with(INCOME, Money.ofFen(5)))).isEqualTo(Verdict.NO);
  }

  @Test
  void of_somebody_born_in_1946_it_is_not_known_whether_80_years_are_completed() {
    FactSheet household = NOBODY.withMembers(List.of(bornIn(1946)));

    Explanation why = why("members.exists(m, m.age >= 80)", household);

    assertThat(why.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(why.missing()).containsExactly(BIRTH);
    assertThat(line(ENGLISH.of(why.reason())))
        .isEqualTo(
            "0 of the 1 listed members meet this / member 1 is not decided / age 79–80 against 80 is"
                + " not decided");
    assertThat(line(CHINESE.of(why.reason())))
        .isEqualTo("登记的 1 位成员中有 0 位满足 / 第 1 位成员尚不能判定 / 年龄 79–80 与 80 相比，尚不能判定");
    assertThat(verdict("members.exists(m, m.age >= 79)", household)).isEqualTo(Verdict.YES);
    assertThat(verdict("members.exists(m, m.age > 80)", household)).isEqualTo(Verdict.NO);
    assertThat(line(ENGLISH.of(why("members.exists(m, m.age >= 70)", household).reason())))
        .endsWith("age 79–80 is at least 70 (9–10 over)");
  }

  @Test
  void all_that_keeps_a_comparison_open_is_named() {
    FactSheet household = NOBODY.withMembers(List.of(bornIn(1946)));
    assertThat(why("members.exists(m, m.age >= 40 * size)", household).missing())
        .containsExactly(BIRTH, SIZE);
  }

  @Test
  void a_year_is_completed_on_the_birthday() {
    for (FactSheet member : List.of(born(1946, 1, 19), born(1946, 1, 20))) {
      assertThat(verdict("members.exists(m, m.age == 80)", NOBODY.withMembers(List.of(member))))
          .isEqualTo(Verdict.YES);
    }
    assertThat(
            verdict(
                "members.exists(m, m.age == 79)", NOBODY.withMembers(List.of(born(1946, 1, 21)))))
        .isEqualTo(Verdict.YES);
  }

  @Test
  void a_leap_day_is_completed_on_1_march_of_a_common_year() {
    FactSheet household = NOBODY.withMembers(List.of(born(1944, 2, 29)));
    String text = "members.exists(m, m.age >= 82)";
    assertThat(classifier(text, LocalDate.of(2026, 2, 28)).verdict("asked", household))
        .isEqualTo(Verdict.NO);
    assertThat(classifier(text, LocalDate.of(2026, 3, 1)).verdict("asked", household))
        .isEqualTo(Verdict.YES);
    String leap = "members.exists(m, m.age >= 84)";
    assertThat(classifier(leap, LocalDate.of(2028, 2, 28)).verdict("asked", household))
        .isEqualTo(Verdict.NO);
    assertThat(classifier(leap, LocalDate.of(2028, 2, 29)).verdict("asked", household))
        .isEqualTo(Verdict.YES);
  }

  @Test
  void who_is_not_yet_born_has_no_year_completed() {
    FactSheet household = NOBODY.withMembers(List.of(born(2026, 2, 17)));
    assertThat(verdict("members.exists(m, m.age == 0)", household)).isEqualTo(Verdict.YES);
  }

  @Test
  void the_known_members_decide_what_they_can() {
    FactSheet two = FactSheet.of(MEMBER).with(SCHOOL, true);
    FactSheet one = FactSheet.of(MEMBER).with(SCHOOL, false);
    FactSheet open = NOBODY.withSomeMembers(List.of(two, two, one));
    assertThat(verdict("members.filter(m, m.school).size() >= 2", open)).isEqualTo(Verdict.YES);
    assertThat(verdict("members.filter(m, m.school).size() >= 3", open)).isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict("members.all(m, m.school)", open)).isEqualTo(Verdict.NO);
    assertThat(verdict("members.exists(m, true)", NOBODY)).isEqualTo(Verdict.NO);
    assertThat(verdict("members.all(m, false)", NOBODY)).isEqualTo(Verdict.YES);
    FactSheet perhaps = NOBODY.withMembers(List.of(two, FactSheet.of(MEMBER)));
    assertThat(verdict("members.filter(m, m.school).size() >= 2", perhaps))
        .isEqualTo(Verdict.UNKNOWN);
    assertThat(verdict("members.filter(m, m.school).size() >= 3", perhaps)).isEqualTo(Verdict.NO);
  }

  @Test
  void every_code_of_a_reason_is_worded_by_an_example_here() {
    Set<String> codes = new HashSet<>();
    SENTENCES.lines().forEach(row -> codes.add(row.substring(0, row.indexOf(' '))));
    FactSheet sheet = FactSheet.of(SCHEMA);
    codes.addAll(codes(why("(rural && size > 1) || holds('poor')", sheet).reason()));
    codes.addAll(codes(why("members.exists(m, m.school)", sheet).reason()));
    codes.addAll(codes(why("holds('poor')", H.with(INCOME, Money.yuan(2_000))).reason()));
    codes.addAll(codes(ofNobody()));

    assertThat(EnumSet.range(RuleCode.BELOW, RuleCode.NEVER))
        .extracting(RuleCode::name)
        .allMatch(codes::contains);
  }

  /** Of a household of nobody there is neither an income per head nor one member less. */
  private static Reason ofNobody() {
    FactSchema schema =
        FactSchema.of(
            INCOME,
            SIZE,
            Fact.quotient("perHead", "人均月收入", "monthly income per head", INCOME, SIZE),
            Fact.count("others", "其余人数", "other members").derivedBy("size - 1"));
    return RuleSet.of(schema)
        .plus("asked", Criterion.parse("perHead < yuan(900) || others > 2"))
        .compile(classifier("true", PLAN_DATE).parameters())
        .why("asked", FactSheet.of(schema).with(INCOME, Money.ZERO).with(SIZE, 0L))
        .reason();
  }

  private static Set<String> codes(Reason reason) {
    Set<String> codes = new HashSet<>();
    codes.add(((RuleCode) reason.code()).name());
    reason.because().forEach(part -> codes.addAll(codes(part)));
    return codes;
  }
}

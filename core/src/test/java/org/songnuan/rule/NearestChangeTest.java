package org.songnuan.rule;

import static java.util.Collections.nCopies;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.rule.NearestChange.Change;
import org.songnuan.rule.NearestChange.Entry;
import org.songnuan.scope.Area;
import org.songnuan.scope.DateRange;

class NearestChangeTest {
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
  private static final Fact<Money> INCOME =
      Fact.money("income", "月收入", "monthly income").notNegative();
  private static final Fact<Money> BALANCE = Fact.money("balance", "结余", "balance");
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村户籍", "rural");
  private static final Fact<LocalDate> MOVED = Fact.date("moved", "迁入日期", "day of moving");
  private static final Fact<String> HOUSING =
      Fact.choice("housing", "住房", "housing", List.of("rented", "owned", "none"));
  private static final Fact<Set<String>> REGISTERED =
      Fact.choices("registered", "登记类别", "registration", List.of("dibao", "tekun", "orphan"))
          .optionsCalled(Map.of("orphan", Term.of("孤儿", "orphans")));
  private static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");
  private static final Fact<Long> AGE = Fact.age("age", "年龄", "age", BIRTH);
  private static final Fact<Boolean> SCHOOL = Fact.flag("school", "在校", "in school");
  private static final FactSchema SCHEMA =
      FactSchema.of(INCOME, BALANCE, SIZE, RURAL, MOVED, HOUSING, REGISTERED)
          .plusOfMembers(BIRTH, AGE, SCHOOL);
  private static final FactSchema MEMBER = SCHEMA.members().orElseThrow();
  private static final FactSheet NOTHING = FactSheet.of(SCHEMA).withMembers(List.of());
  private static final FactSheet H =
      FactSheet.of(SCHEMA)
          .with(INCOME, Money.yuan(3_210))
          .with(BALANCE, Money.yuan(-20))
          .with(SIZE, 3L)
          .with(RURAL, false)
          .with(MOVED, LocalDate.of(2020, 5, 1))
          .with(HOUSING, "owned")
          .with(REGISTERED, Set.of("tekun"))
          .withMembers(
              List.of(
                  FactSheet.of(MEMBER).with(BIRTH, LocalDate.of(1946, 1, 30)).with(SCHOOL, false),
                  FactSheet.of(MEMBER).with(BIRTH, LocalDate.of(2015, 6, 1)).with(SCHOOL, true)));

  private static Classifier classifier(String text) {
    LocalDate from = LocalDate.of(2020, 1, 1);
    return RuleSet.of(
            SCHEMA,
            List.of(
                RuleSet.Rule.of(
                    "poor", Term.of("困难户", "Poor"), Criterion.parse("income < line * size")),
                RuleSet.Rule.of("asked", Term.of("低保", "Dibao"), Criterion.parse(text))))
        .compile(
            Parameters.inForce(
                List.of(
                    Parameter.of("line", from, Area.EVERYWHERE, Money.yuan(950), "x"),
                    Parameter.of("odd", from, Area.EVERYWHERE, Money.ofFen(33_333), "x"),
                    Parameter.of("multiple", from, Area.EVERYWHERE, Ratio.of(3, 2), "x")),
                LocalDate.of(2026, 1, 20),
                Area.EVERYWHERE));
  }

  private static NearestChange nearest(String text, FactSheet sheet) {
    return classifier(text).nearestChange("asked", sheet);
  }

  private static String changes(Wording wording, NearestChange nearest) {
    return nearest.changes().stream()
        .map(change -> wording.of(change.reason()))
        .collect(joining(" / "));
  }

  private static final String SENTENCES =
      """
      income < line * size ; 月收入由 3,210.00 降至 2,849.99（少 360.01），即符合 低保 / 人数由 3 升至 4（多 1），即符合 低保 ; monthly income 3,210.00 lowered to 2,849.99 (360.01 less) would meet Dibao / size 3 raised to 4 (1 more) would meet Dibao
      income <= line * size ; 月收入由 3,210.00 降至 2,850.00（少 360.00），即符合 低保 / 人数由 3 升至 4（多 1），即符合 低保 ; monthly income 3,210.00 lowered to 2,850.00 (360.00 less) would meet Dibao / size 3 raised to 4 (1 more) would meet Dibao
      income >= line * size ; 月收入由 3,210.00 降至 2,849.99（少 360.01），即不符合 低保 / 人数由 3 升至 4（多 1），即不符合 低保 ; monthly income 3,210.00 lowered to 2,849.99 (360.01 less) would not meet Dibao / size 3 raised to 4 (1 more) would not meet Dibao
      income > line * size * multiple ; 月收入由 3,210.00 升至 4,275.01（多 1,065.01），即符合 低保 / 人数由 3 降至 2（少 1），即符合 低保 ; monthly income 3,210.00 raised to 4,275.01 (1,065.01 more) would meet Dibao / size 3 lowered to 2 (1 less) would meet Dibao
      income * 2 <= odd * size * 3 ; 月收入由 3,210.00 降至 1,499.98（少 1,710.02），即符合 低保 / 人数由 3 升至 7（多 4），即符合 低保 ; monthly income 3,210.00 lowered to 1,499.98 (1,710.02 less) would meet Dibao / size 3 raised to 7 (4 more) would meet Dibao
      income * 2 >= odd * size * 21 ; 月收入由 3,210.00 升至 10,499.90（多 7,289.90），即符合 低保 / 人数由 3 降至 0（少 3），即符合 低保 ; monthly income 3,210.00 raised to 10,499.90 (7,289.90 more) would meet Dibao / size 3 lowered to 0 (3 less) would meet Dibao
      income * size > yuan(10000) ; 月收入由 3,210.00 升至 3,333.34（多 123.34），即符合 低保 / 人数由 3 升至 4（多 1），即符合 低保 ; monthly income 3,210.00 raised to 3,333.34 (123.34 more) would meet Dibao / size 3 raised to 4 (1 more) would meet Dibao
      balance * 3 > -yuan(10) ; 结余由 -20.00 升至 -3.33（多 16.67），即符合 低保 ; balance -20.00 raised to -3.33 (16.67 more) would meet Dibao
      balance * -3 <= yuan(10) ; 结余由 -20.00 升至 -3.33（多 16.67），即符合 低保 ; balance -20.00 raised to -3.33 (16.67 more) would meet Dibao
      balance * 3 < -yuan(70) ; 结余由 -20.00 降至 -23.34（少 3.34），即符合 低保 ; balance -20.00 lowered to -23.34 (3.34 less) would meet Dibao
      size == 5 ; 人数由 3 升至 5（多 2），即符合 低保 ; size 3 raised to 5 (2 more) would meet Dibao
      size != 3 ; 人数由 3 降至 2（少 1），即符合 低保 ; size 3 lowered to 2 (1 less) would meet Dibao
      rural ; 农村户籍由 否 变为 是，即符合 低保 ; rural changed from no to yes would meet Dibao
      housing in ["none", "rented"] ; 住房由 owned 变为 rented，即符合 低保 ; housing changed from owned to rented would meet Dibao
      "orphan" in registered ; 登记类别增加 孤儿，即符合 低保 ; registration gaining orphans would meet Dibao
      !("tekun" in registered) ; 登记类别去掉 tekun，即符合 低保 ; registration losing tekun would meet Dibao
      "dibao" in registered && "orphan" in registered && !("tekun" in registered) ; 登记类别增加 dibao、孤儿，且登记类别去掉 tekun，即符合 低保 ; registration gaining dibao, orphans and registration losing tekun would meet Dibao
      "dibao" in registered || "orphan" in registered ; 登记类别增加 dibao，即符合 低保 ; registration gaining dibao would meet Dibao
      rural && income < line * size ; 月收入由 3,210.00 降至 2,849.99（少 360.01），且农村户籍由 否 变为 是，即符合 低保 / 人数由 3 升至 4（多 1），且农村户籍由 否 变为 是，即符合 低保 ; monthly income 3,210.00 lowered to 2,849.99 (360.01 less) and rural changed from no to yes would meet Dibao / size 3 raised to 4 (1 more) and rural changed from no to yes would meet Dibao
      holds("poor") ; 月收入由 3,210.00 降至 2,849.99（少 360.01），即符合 低保 / 人数由 3 升至 4（多 1），即符合 低保 ; monthly income 3,210.00 lowered to 2,849.99 (360.01 less) would meet Dibao / size 3 raised to 4 (1 more) would meet Dibao
      members.all(m, m.school) ; 第 1 位成员的在校由 否 变为 是，即符合 低保 ; member 1's in school changed from no to yes would meet Dibao
      members.exists(m, m.school) ; 第 2 位成员的在校由 是 变为 否，即不符合 低保 ; member 2's in school changed from yes to no would not meet Dibao
      members.filter(m, m.school).size() >= 2 ; 第 1 位成员的在校由 否 变为 是，即符合 低保 ; member 1's in school changed from no to yes would meet Dibao
      """;

  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = SENTENCES)
  void each_change_has_its_sentence(String text, String chinese, String english) {
    NearestChange nearest = nearest(text, H);

    assertThat(nearest.complete()).isTrue();
    assertThat(changes(CHINESE, nearest)).isEqualTo(chinese);
    assertThat(changes(ENGLISH, nearest)).isEqualTo(english);
  }

  @Test
  void a_change_is_data_too() {
    NearestChange nearest = nearest("income < line * size", H);

    Change change = nearest.changes().get(0);
    assertThat(nearest.verdict()).isEqualTo(Verdict.NO);
    assertThat(nearest.papers()).isEmpty();
    assertThat(change.verdict()).isEqualTo(Verdict.YES);
    assertThat(change.entries()).containsExactly(new Entry(0, INCOME));
    assertThat(change.subject()).isEqualTo(H.with(INCOME, Money.parse("2849.99")));
  }

  @Test
  void the_alternative_that_comes_closest_is_told_with_its_margins() {
    String text =
        "(rural && housing == 'none' && size > 5) || (income < line * size && !('tekun' in"
            + " registered)) || (members.all(m, m.school) && income < odd && rural && size == 9)";

    assertThat(ENGLISH.of(nearest(text, H).reason()))
        .isEqualTo(
            """
            Dibao does not hold
              parts not met in the closest alternative: 2
                monthly income 3,210.00 is not below line × size 2,850.00 (360.00 over)
                the opposite is required of this:
                  registration includes tekun
              monthly income 3,210.00 lowered to 2,849.99 (360.01 less) and registration losing \
            tekun would meet Dibao
              size 3 raised to 4 (1 more) and registration losing tekun would meet Dibao""");
    assertThat(CHINESE.of(nearest(text, H).reason()))
        .isEqualTo(
            """
            不属于 低保
              最接近的情形尚有 2 项不满足
                月收入 3,210.00，不低于 line × 人数 2,850.00，超出 360.00
                要求相反：
                  登记类别包括 tekun
              月收入由 3,210.00 降至 2,849.99（少 360.01），且登记类别去掉 tekun，即符合 低保
              人数由 3 升至 4（多 1），且登记类别去掉 tekun，即符合 低保""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          members.all(m, m.school) ; 1 / member 1 / in school: no
          members.exists(m, m.school && m.age >= 80) ; 1 / member 2 / age 10 is not at least 80 (70 under)
          !members.exists(m, m.school) ; 1 / member 2 / the opposite is required of this: / in school: yes
          !members.all(m, m.age >= 10) ; 1 / member 1 / the opposite is required of this: / age 79 is at least 10 (69 over)
          members.filter(m, m.age >= 80).size() >= 2 ; 2 / member 1 / age 79 is not at least 80 (1 under) / member 2 / age 10 is not at least 80 (70 under)
          members.filter(m, m.age >= 80).size() >= 3 ; 1 / 0 of the 2 listed members meet this / member 1 does not meet this / age 79 is not at least 80 (1 under) / member 2 does not meet this / age 10 is not at least 80 (70 under)
          !(members.filter(m, m.age >= 1).size() >= 2) ; 1 / member 1 / the opposite is required of this: / age 79 is at least 1 (78 over)
          false || rural ; 1 / rural: no
          !holds("poor") && !!rural ; 1 / rural: no
          """)
  void what_lacks_is_told_of_members_too(String text, String expected) {
    String told = ENGLISH.of(nearest(text, H).reason().because().get(0));

    assertThat(told.replaceAll("\n *", " / "))
        .isEqualTo("parts not met in the closest alternative: " + expected);
  }

  @Test
  void the_host_says_which_facts_may_change() {
    Classifier classifier = classifier("income < line * size");

    NearestChange bySize = classifier.nearestChange("asked", H, List.of(SIZE));
    assertThat(changes(ENGLISH, bySize)).isEqualTo("size 3 raised to 4 (1 more) would meet Dibao");
    NearestChange byNothing = classifier.nearestChange("asked", H, List.of());
    assertThat(byNothing.changes()).isEmpty();
    assertThat(byNothing.complete()).isTrue();
    assertThat(ENGLISH.of(byNothing.reason()))
        .isEqualTo(
            """
            Dibao does not hold
              parts not met in the closest alternative: 1
                monthly income 3,210.00 is not below line × size 2,850.00 (360.00 over)
              no change of the facts that may change would turn this round""");
    assertThat(CHINESE.of(byNothing.reason())).endsWith("\n  可变动的事实如何变化，都不改变这一判定");
  }

  @Test
  void days_and_what_is_derived_from_them_change_only_if_the_host_says_so() {
    Classifier moved = classifier("moved < date('2020-05-01')");
    assertThat(moved.nearestChange("asked", H).changes()).isEmpty();
    assertThat(changes(ENGLISH, moved.nearestChange("asked", H, List.of(MOVED))))
        .isEqualTo(
            "day of moving 2020-05-01 moved back to 2020-04-30 (by days: 1) would meet Dibao");
    assertThat(changes(CHINESE, moved.nearestChange("asked", H, List.of(MOVED))))
        .isEqualTo("迁入日期由 2020年5月1日 提前至 2020年4月30日（早 1 天），即符合 低保");

    Classifier aged = classifier("members.exists(m, m.age >= 80)");
    assertThat(aged.nearestChange("asked", H).changes()).isEmpty();
    assertThat(changes(ENGLISH, aged.nearestChange("asked", H, List.of(BIRTH))))
        .isEqualTo(
            "member 1's day of birth 1946-01-30 moved back to 1946-01-20 (by days: 10) would meet"
                + " Dibao / member 2's day of birth 2015-06-01 moved back to 1946-01-20 (by days:"
                + " 25,334) would meet Dibao");
    Classifier young = classifier("members.filter(m, m.age < 10).size() >= 1");
    assertThat(changes(CHINESE, young.nearestChange("asked", H, List.of(BIRTH))))
        .endsWith(" / 第 2 位成员的出生日期由 2015年6月1日 推后至 2016年1月21日（晚 234 天），即符合 低保");
  }

  @Test
  void members_are_never_added() {
    assertThat(nearest("members.exists(m, m.school)", NOTHING).changes()).isEmpty();
    assertThat(nearest("members.filter(m, m.school).size() >= 3", H).changes()).isEmpty();
  }

  @Test
  void what_nobody_can_meet_has_no_change() {
    assertThat(nearest("false", H).changes()).isEmpty();
    assertThat(nearest("true", H).changes()).isEmpty();
    assertThat(nearest("rural && !rural", H).changes()).isEmpty();
    assertThat(nearest("income < yuan(0)", H).changes()).isEmpty();
    assertThat(nearest("income < yuan(5) && income >= yuan(5) && rural", H).complete()).isTrue();
    assertThat(ENGLISH.of(nearest("false", H).reason()))
        .isEqualTo(
            """
            Dibao does not hold
              parts not met in the closest alternative: 1
                it holds for nobody
              no change of the facts that may change would turn this round""");
  }

  @Test
  void amounts_are_found_up_to_the_bound_of_money() {
    FactSheet poorest = H.with(BALANCE, Money.MAX.negated());
    assertThat(changes(ENGLISH, nearest("balance > yuan(46116860184273879)", poorest)))
        .isEqualTo(
            "balance -46,116,860,184,273,879.04 raised to 46,116,860,184,273,879.01"
                + " (92,233,720,368,547,758.05 more) would meet Dibao");
    assertThat(nearest("balance > yuan(46116860184273879)", poorest).complete()).isTrue();
    assertThat(changes(ENGLISH, nearest("balance <= yuan(0)", H.with(BALANCE, Money.MAX))))
        .isEqualTo(
            "balance 46,116,860,184,273,879.04 lowered to 0.00 (46,116,860,184,273,879.04 less) would"
                + " meet Dibao");
  }

  @Test
  void a_rule_that_is_open_names_the_papers_that_decide_and_those_that_may() {
    NearestChange nearest = nearest("rural && income < line * size", NOTHING.with(SIZE, 2L));

    assertThat(nearest.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(nearest.papers())
        .containsExactly(ImmutableSet.of(new Entry(0, INCOME), new Entry(0, RURAL)));
    assertThat(nearest.changes())
        .extracting(Change::entries)
        .containsExactly(
            ImmutableSet.of(new Entry(0, INCOME)), ImmutableSet.of(new Entry(0, RURAL)));
    assertThat(ENGLISH.of(nearest.reason()))
        .isEqualTo(
            """
            whether Dibao holds is not decided
              monthly income, rural on file would decide whether Dibao holds
              monthly income being 1,900.00 would not meet Dibao
              rural being no would not meet Dibao""");
    assertThat(CHINESE.of(nearest.reason()))
        .isEqualTo(
            """
            是否属于 低保，尚不能判定
              补充 月收入、农村户籍，即可判定是否符合 低保
              月收入为 1,900.00，即不符合 低保
              农村户籍为 否，即不符合 低保""");
  }

  @Test
  void one_paper_may_suffice_where_one_of_several_parts_must_hold() {
    FactSheet sheet = NOTHING.with(SIZE, 2L);
    NearestChange nearest = nearest("rural || income < line || 'orphan' in registered", sheet);

    assertThat(nearest.papers()).hasSize(1);
    assertThat(nearest.papers().get(0)).hasSize(3);
    assertThat(changes(ENGLISH, nearest))
        .isEqualTo(
            "monthly income being 0.00 would meet Dibao / rural being yes would meet Dibao /"
                + " registration being orphans would meet Dibao");
  }

  @Test
  void what_another_part_decides_is_no_paper() {
    FactSheet sheet = NOTHING.with(RURAL, true).with(INCOME, Money.yuan(5));
    NearestChange nearest = nearest("rural && (housing == 'none' || income < line * size)", sheet);

    assertThat(nearest.papers())
        .containsExactly(ImmutableSet.of(new Entry(0, SIZE), new Entry(0, HOUSING)));
    assertThat(changes(ENGLISH, nearest))
        .isEqualTo("size being 1 would meet Dibao / housing being none would meet Dibao");
  }

  @Test
  void a_day_known_in_part_becomes_one_of_its_days() {
    FactSheet born1946 =
        FactSheet.of(MEMBER)
            .within(BIRTH, DateRange.of(LocalDate.of(1946, 1, 1), LocalDate.of(1947, 1, 1)));
    FactSheet household = NOTHING.withMembers(List.of(born1946));

    NearestChange nearest = nearest("members.exists(m, m.age >= 80)", household);

    assertThat(nearest.papers()).containsExactly(ImmutableSet.of(new Entry(1, BIRTH)));
    assertThat(changes(ENGLISH, nearest))
        .isEqualTo("member 1's day of birth being 1946-01-20 would meet Dibao");
    NearestChange both = nearest("members.exists(m, m.age >= 80) || rural", household);
    assertThat(both.papers())
        .containsExactly(ImmutableSet.of(new Entry(0, RURAL), new Entry(1, BIRTH)));
  }

  @Test
  void where_members_are_not_listed_no_paper_surely_decides() {
    NearestChange nearest = nearest("members.all(m, m.school)", FactSheet.of(SCHEMA));

    assertThat(nearest.papers()).isEmpty();
    assertThat(nearest.changes()).isEmpty();
    assertThat(ENGLISH.of(nearest.reason()))
        .isEqualTo("whether Dibao holds is not decided\n  not all members are listed");
  }

  @Test
  void what_is_missing_stays_missing_in_a_change() {
    FactSheet sheet = H.withMembers(List.of(FactSheet.of(MEMBER)));
    assertThat(nearest("rural && members.exists(m, m.school)", sheet).changes()).isEmpty();
    assertThat(
            changes(ENGLISH, nearest("rural && (size > 3 || members.exists(m, m.school))", sheet)))
        .isEqualTo("size 3 raised to 4 (1 more) and rural changed from no to yes would meet Dibao");
  }

  @Test
  void the_search_ends_at_its_bound_and_says_so() {
    NearestChange nearest = nearest("size < size * 1 && rural", H);

    assertThat(nearest.changes()).isEmpty();
    assertThat(nearest.complete()).isFalse();
    assertThat(ENGLISH.of(nearest.reason()))
        .endsWith("\n  the search ended after looking at 2,000,000 parts");
    assertThat(CHINESE.of(nearest.reason())).endsWith("\n  在查看 2,000,000 项之内未能查遍");
  }

  @Test
  void what_is_asked_must_be_there() {
    Classifier classifier = classifier("rural");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> classifier.nearestChange("aske", H))
        .withMessage("Rule must be one of the set, but was (aske).\nMaybe asked was meant.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> classifier.nearestChange("asked", FactSheet.of(FactSchema.EMPTY)))
        .withMessageStartingWith(
            "Subject must have the facts of the rules (FactSchema[income: MONEY");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> classifier.nearestChange("asked", H, List.of(AGE)))
        .withMessage("Fact (age) must not be open to change, for it is derived from others.");
    Fact<Boolean> other = Fact.flag("rurall", "x", "x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> classifier.nearestChange("asked", H, List.of(other)))
        .withMessage(
            "Fact (rurall) that is open to change must be one of the subject or of its members, but"
                + " was neither.");
  }

  @Test
  void a_large_household_is_answered_too() {
    List<FactSheet> children = nCopies(12, FactSheet.of(MEMBER).with(SCHOOL, false));
    NearestChange nearest =
        nearest("members.filter(m, m.school).size() >= 3 && size > 3", H.withMembers(children));

    assertThat(nearest.complete()).isTrue();
    assertThat(nearest.changes()).hasSize(12 * 11 * 10 / 6);
    assertThat(ENGLISH.of(nearest.changes().get(0).reason()))
        .isEqualTo(
            "size 3 raised to 4 (1 more) and member 1's in school changed from no to yes and member"
                + " 2's in school changed from no to yes and member 3's in school changed from no to"
                + " yes would meet Dibao");
    assertThat(nearest.reason().because()).hasSize(1 + 10 + 1);
    assertThat(ENGLISH.of(nearest.reason())).endsWith("\n  other changes of as few facts: 210");
    assertThat(CHINESE.of(nearest.reason())).endsWith("\n  变动事实同样少的变化另有 210 种");
  }

  @Test
  void every_code_of_a_change_is_worded_by_an_example_here() {
    Set<RuleCode> codes = new HashSet<>();
    SENTENCES
        .lines()
        .forEach(row -> collect(nearest(row.substring(0, row.indexOf(';')), H).reason(), codes));
    collect(nearest("members.all(m, m.school)", H).reason(), codes);
    collect(nearest("rural", NOTHING).reason(), codes);
    collect(nearest("false", H).reason(), codes);
    FactSheet children = H.withMembers(nCopies(12, FactSheet.of(MEMBER).with(SCHOOL, false)));
    collect(nearest("members.exists(m, m.school)", children).reason(), codes);
    collect(nearest("size < size * 1 && rural", H).reason(), codes);
    for (String text : List.of("moved > date('2021-01-01')", "moved < date('2010-01-01')")) {
      collect(classifier(text).nearestChange("asked", H, List.of(MOVED)).reason(), codes);
    }

    assertThat(codes).containsAll(EnumSet.range(RuleCode.CLOSEST, RuleCode.SEARCH_ENDED));
  }

  private static void collect(Reason reason, Set<RuleCode> codes) {
    codes.add((RuleCode) reason.code());
    reason.because().forEach(part -> collect(part, codes));
    for (Argument argument : reason.arguments()) {
      if (argument instanceof Argument.Sentence inner) {
        collect(inner.reason(), codes);
      }
    }
  }

  @Test
  void no_text_says_what_is_on_file_but_the_reasons() {
    NearestChange nearest = nearest("income < line * size", H);
    assertThat(nearest.toString()).doesNotContain("3210").doesNotContain("2849");
  }
}

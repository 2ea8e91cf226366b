package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.RuleArbitraries;

/** What follows from other facts is worked out exactly, or is missing. */
class DerivedFactTest {
  private static final Fact<Money> MEDICAL = Fact.money("medical", "医疗支出", "medical cost");
  private static final Fact<Money> SCHOOLING = Fact.money("schooling", "教育支出", "schooling cost");
  private static final Fact<Long> SIZE = Fact.count("size", "家庭人口", "household size");
  private static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");
  private static final Fact<Long> AGE = Fact.age("age", "年龄", "age", BIRTH);
  private static final Fact<Money> PENSION = Fact.money("pension", "养老金", "pension");
  private static final Fact<Money> SPENDING =
      Fact.money("spending", "刚性支出", "rigid spending").derivedBy("medical + schooling * 2");
  private static final Fact<Long> SPARE =
      Fact.count("spare", "空余床位", "spare beds").derivedBy("5 - size");
  private static final Fact<Money> PENSIONS =
      Fact.sumOfMembers("pensions", "养老金合计", "pensions of all", PENSION);
  private static final Fact<Long> LISTED = Fact.countOfMembers("listed", "登记人数", "members listed");
  private static final FactSchema SCHEMA =
      FactSchema.of(MEDICAL, SCHOOLING, SIZE)
          .plusOfMembers(PENSION, BIRTH, AGE)
          .plus(SPENDING, SPARE, PENSIONS, LISTED);
  private static final FactSheet NOBODY = FactSheet.of(SCHEMA);
  private static final FactSheet MEMBER = FactSheet.of(SCHEMA.members().orElseThrow());

  @Test
  void a_sum_of_own_facts_is_known_as_soon_as_its_parts_are() {
    FactSheet sheet = NOBODY.with(MEDICAL, Money.yuan(300));
    assertThat(sheet.get(SPENDING)).isEmpty();
    assertThat(sheet.with(SCHOOLING, Money.ofFen(5)).get(SPENDING)).contains(Money.ofFen(30_010));
    assertThat(sheet.with(SCHOOLING, Money.ofFen(5)))
        .isEqualTo(NOBODY.with(SCHOOLING, Money.ofFen(5)).with(MEDICAL, Money.yuan(300)));
  }

  @Test
  void a_sum_over_members_needs_the_fact_of_every_one_and_all_of_them_listed() {
    FactSheet poor = MEMBER.with(PENSION, Money.yuan(143));
    FactSheet other = MEMBER.with(PENSION, Money.yuan(1_000));
    assertThat(NOBODY.get(PENSIONS)).isEmpty();
    assertThat(NOBODY.withMembers(List.of()).get(PENSIONS)).contains(Money.ZERO);
    assertThat(NOBODY.withMembers(List.of(poor, other)).get(PENSIONS)).contains(Money.yuan(1_143));
    assertThat(NOBODY.withMembers(List.of(poor, MEMBER)).get(PENSIONS)).isEmpty();
    assertThat(NOBODY.withSomeMembers(List.of(poor, other)).get(PENSIONS)).isEmpty();
    assertThat(NOBODY.withMembers(List.of(poor)).withSomeMembers(List.of(poor)).get(PENSIONS))
        .isEmpty();
  }

  @Test
  void the_members_are_counted_once_all_are_listed() {
    assertThat(NOBODY.get(LISTED)).isEmpty();
    assertThat(NOBODY.withMembers(List.of()).get(LISTED)).contains(0L);
    assertThat(NOBODY.withMembers(List.of(MEMBER, MEMBER)).get(LISTED)).contains(2L);
    assertThat(NOBODY.withSomeMembers(List.of(MEMBER, MEMBER)).get(LISTED)).isEmpty();
  }

  @Test
  void what_lies_outside_of_the_domain_is_missing_and_nothing_is_thrown() {
    assertThat(NOBODY.with(SIZE, 5L).get(SPARE)).contains(0L);
    assertThat(NOBODY.with(SIZE, 6L).get(SPARE)).isEmpty();
    assertThat(NOBODY.with(SIZE, Long.MAX_VALUE).get(SPARE)).isEmpty();
    assertThat(NOBODY.with(MEDICAL, Money.MAX).with(SCHOOLING, Money.ofFen(1)).get(SPENDING))
        .isEmpty();
    FactSheet most = MEMBER.with(PENSION, Money.MAX);
    assertThat(NOBODY.withMembers(List.of(most, most)).get(PENSIONS)).isEmpty();
  }

  @Test
  void an_intermediate_result_may_be_of_any_size() {
    FactSheet sheet =
        NOBODY.with(MEDICAL, Money.MAX).with(SCHOOLING, Money.ofFen(-Money.MAX.fen()));
    assertThat(sheet.get(SPENDING)).contains(Money.ofFen(-Money.MAX.fen()));
    FactSheet most = MEMBER.with(PENSION, Money.MAX);
    FactSheet least = MEMBER.with(PENSION, Money.ofFen(-Money.MAX.fen()));
    assertThat(NOBODY.withMembers(List.of(most, most, most, least, least)).get(PENSIONS))
        .contains(Money.MAX);
  }

  @Test
  void nobody_fills_a_derived_fact_in() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NOBODY.with(SPENDING, Money.yuan(1)))
        .withMessage("Fact (spending) must not be filled in, for it is derived from others.");
    assertThat(SPENDING.isDerived()).isTrue();
    assertThat(AGE.isDerived()).isTrue();
    assertThat(MEDICAL.isDerived()).isFalse();
  }

  @Test
  void rules_ask_about_derived_facts_as_about_others() {
    RuleSet rules =
        RuleSet.of(SCHEMA)
            .plus("a_costly", Criterion.parse("spending > yuan(500)"))
            .plus("b_per_listed", Criterion.parse("pensions < yuan(600) * listed"));
    Classifier classifier = rules.compile(RuleArbitraries.PARAMETERS);
    FactSheet sheet =
        NOBODY
            .with(MEDICAL, Money.yuan(300))
            .with(SCHOOLING, Money.yuan(100))
            .withMembers(List.of(MEMBER.with(PENSION, Money.yuan(599))));
    assertThat(classifier.verdicts(sheet).values()).containsExactly(Verdict.NO, Verdict.YES);
    Verdicts fast = classifier.decider().decide(sheet);
    assertThat(List.of(fast.get(0), fast.get(1))).containsExactly(Verdict.NO, Verdict.YES);
    assertThat(Wording.in(Locale.CHINESE).of(classifier.why("a_costly", sheet).reason()))
        .isEqualTo("刚性支出 500.00，不高于 500.00，差 0.00");
  }

  private static Explanation why(String text, FactSheet sheet) {
    return RuleSet.of(SCHEMA)
        .plus("asked", Criterion.parse(text))
        .compile(RuleArbitraries.PARAMETERS)
        .why("asked", sheet);
  }

  @Test
  void what_is_missing_behind_a_derived_fact_is_named() {
    Explanation spending = why("spending > yuan(500)", NOBODY.with(MEDICAL, Money.yuan(300)));
    assertThat(spending.missing()).containsExactly(SCHOOLING);
    assertThat(Wording.in(Locale.ENGLISH).of(spending.reason()))
        .isEqualTo(
            """
            rigid spending against 500.00 is not decided
              schooling cost: not on file""");
    Explanation pensions =
        why("pensions > yuan(500)", NOBODY.withSomeMembers(List.of(MEMBER, MEMBER)));
    assertThat(pensions.missing()).containsExactly(PENSION);
    assertThat(Wording.in(Locale.CHINESE).of(pensions.reason()))
        .isEqualTo(
            """
            养老金合计 与 500.00 相比，尚不能判定
              成员未全部登记
              养老金：没有记录""");
    Explanation listed = why("listed >= 2", NOBODY);
    assertThat(listed.missing()).isEmpty();
    assertThat(Wording.in(Locale.ENGLISH).of(listed.reason()))
        .isEqualTo(
            """
            members listed against 2 is not decided
              not all members are listed""");
  }

  @Test
  void a_result_outside_of_the_domain_is_told_as_such() {
    Explanation spare = why("spare >= 1", NOBODY.with(SIZE, 6L));
    assertThat(spare.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(spare.missing()).isEmpty();
    assertThat(Wording.in(Locale.ENGLISH).of(spare.reason()))
        .isEqualTo(
            """
            spare beds against 1 is not decided
              spare beds: the result is outside of what it allows""");
    assertThat(Wording.in(Locale.CHINESE).of(spare.reason()))
        .isEqualTo(
            """
            空余床位 与 1 相比，尚不能判定
              空余床位：结果超出允许的范围""");
  }

  @Test
  void a_formula_fits_the_facts_before_it() {
    FactSchema schema = FactSchema.of(MEDICAL, SIZE, BIRTH, AGE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema.plus(SPENDING))
        .withMessage(
            "Fact (spending) must fit the schema, but was: ERROR rule.UNKNOWN_NAME: rule spending"
                + " (line 1, column 11) must use names of facts and parameters, but was"
                + " (schooling).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema.plus(Fact.money("sum", "合计", "sum").derivedBy("medical + medicl")))
        .withMessage(
            "Fact (sum) must fit the schema, but was: ERROR rule.UNKNOWN_NAME: rule sum (line 1,"
                + " column 11) must use names of facts and parameters, but was (medicl).\n"
                + "Maybe medical was meant.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema.plus(Fact.count("sum", "合计", "sum").derivedBy("medical * 2")))
        .withMessageStartingWith(
            "Fact (sum) must fit the schema, but was: ERROR rule.UNLIKE_KINDS: rule sum (line 1,"
                + " column 1) must combine amounts of one kind");
    for (String formula : List.of("age * 2", "date(\"2026-01-20\")")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> schema.plus(Fact.count("twice", "两倍", "twice").derivedBy(formula)))
          .withMessage(
              "Fact (twice) must follow from sums and products of money and counts, no ages and no"
                  + " quotients, but was (%s).",
              formula);
    }
  }

  @Test
  void a_sum_over_members_is_of_a_fact_that_they_have() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactSchema.of(SIZE).plusOfMembers(BIRTH).plus(PENSIONS))
        .withMessage(
            "Fact (pensions) must come after the fact that it follows from (pension: MONEY), but the"
                + " schema has (birth).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FactSchema.of(SIZE).plus(LISTED))
        .withMessage(
            "Fact (listed) must count members, but the schema has none.\n"
                + "Maybe add the facts of members first.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fact.sumOfMembers("ages", "年龄合计", "ages", AGE))
        .withMessage("Sum over members (ages) must be of money or a count, but was (age: COUNT).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LISTED.derivedBy("size"))
        .withMessage(
            "Fact (listed) must be MONEY or COUNT and not derived yet to follow from a formula, but"
                + " was (COUNT, derived).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BIRTH.derivedBy("size"))
        .withMessage(
            "Fact (birth) must be MONEY or COUNT and not derived yet to follow from a formula, but"
                + " was (DATE).");
  }

  @Test
  void a_derived_fact_follows_from_derived_facts_before_it() {
    Fact<Money> left = Fact.money("left", "结余", "left").derivedBy("pensions - spending");
    FactSheet sheet =
        FactSheet.of(SCHEMA.plus(left))
            .with(MEDICAL, Money.yuan(300))
            .withMembers(List.of(MEMBER.with(PENSION, Money.yuan(400))));
    assertThat(sheet.get(left)).isEmpty();
    assertThat(sheet.with(SCHOOLING, Money.yuan(75)).get(left)).contains(Money.yuan(-50));
  }

  /** A formula over three amounts and a count, and their values; any may be missing. */
  private record Case(Formula formula, List<Optional<Money>> amounts, Optional<Long> count) {}

  private static final List<Fact<Money>> AMOUNTS =
      List.of(
          Fact.money("a", "甲", "a"),
          Fact.money("b", "乙", "b"),
          Fact.money("c", "丙", "c").notNegative());
  private static final List<Long> FEN =
      List.of(0L, 1L, 7L, 90_000L, 3_037_000_499L, Money.MAX.fen() - 1, Money.MAX.fen());

  @Provide
  Arbitrary<Case> formulas() {
    return Arbitraries.randomValue(
        random -> {
          List<Optional<Money>> amounts = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            long fen =
                FEN.get(random.nextInt(FEN.size())) * (i < 2 && random.nextBoolean() ? -1 : 1);
            amounts.add(random.nextInt(9) == 0 ? Optional.empty() : Optional.of(Money.ofFen(fen)));
          }
          Optional<Long> count =
              random.nextInt(9) == 0 ? Optional.empty() : Optional.of((long) random.nextInt(4));
          return new Case(amount(3, random), amounts, count);
        });
  }

  private static Formula amount(int depth, Random random) {
    return switch (depth == 0 ? 0 : random.nextInt(5)) {
      case 1 -> amount(depth - 1, random).plus(amount(depth - 1, random));
      case 2 -> amount(depth - 1, random).minus(amount(depth - 1, random));
      case 3 ->
          random.nextBoolean()
              ? amount(depth - 1, random).times(random.nextInt(7) - 3)
              : amount(depth - 1, random).times(Formula.name("n"));
      case 4 -> new Formula.Negative(amount(depth - 1, random));
      default ->
          random.nextInt(4) == 0
              ? Formula.of(Money.ofFen(random.nextInt(1_000)))
              : Formula.of(AMOUNTS.get(random.nextInt(3)));
    };
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void the_result_is_exact_or_missing(@ForAll("formulas") Case given) {
    Fact<Money> result = Fact.money("result", "结果", "result").derivedBy(given.formula());
    Fact<Long> count = Fact.count("n", "数", "n");
    FactSheet sheet =
        FactSheet.of(FactSchema.of(AMOUNTS.toArray(Fact<?>[]::new)).plus(count).plus(result));
    for (int i = 0; i < 3; i++) {
      sheet = put(sheet, AMOUNTS.get(i), given.amounts().get(i));
    }
    sheet = put(sheet, count, given.count());

    Optional<BigInteger> exact =
        exact(given.formula(), given)
            .filter(fen -> fen.abs().compareTo(BigInteger.valueOf(Money.MAX.fen())) <= 0);

    assertThat(sheet.get(result).map(Money::fen).map(BigInteger::valueOf)).isEqualTo(exact);
  }

  private static <T> FactSheet put(FactSheet sheet, Fact<T> fact, Optional<T> value) {
    return value.map(known -> sheet.with(fact, known)).orElse(sheet);
  }

  private static Optional<BigInteger> exact(Formula formula, Case given) {
    if (formula instanceof Formula.Name name) {
      return name.name().equals("n")
          ? given.count().map(BigInteger::valueOf)
          : given
              .amounts()
              .get(name.name().charAt(0) - 'a')
              .map(Money::fen)
              .map(BigInteger::valueOf);
    } else if (formula instanceof Formula.Cash cash) {
      return Optional.of(BigInteger.valueOf(cash.money().fen()));
    } else if (formula instanceof Formula.Whole whole) {
      return Optional.of(BigInteger.valueOf(whole.value()));
    } else if (formula instanceof Formula.Negative negative) {
      return exact(negative.amount(), given).map(BigInteger::negate);
    }
    ImmutableList<Formula> parts = formula.parts();
    Optional<BigInteger> one = exact(parts.get(0), given);
    Optional<BigInteger> other = exact(parts.get(1), given);
    return one.flatMap(
        left ->
            other.map(
                right -> formula instanceof Formula.Sum ? left.add(right) : left.multiply(right)));
  }
}

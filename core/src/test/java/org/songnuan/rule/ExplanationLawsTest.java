package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.RuleArbitraries;
import org.songnuan.testkit.RuleCase;

/** What was prepared says the same as what is worked out for one subject alone. */
class ExplanationLawsTest {
  private static final Fact<Money> INCOME = Fact.money("income", "收入", "income");
  private static final Fact<Money> DEBT = Fact.money("debt", "债务", "debt");
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size");
  private static final FactSchema LARGE =
      FactSchema.of(
          INCOME, DEBT, SIZE, Fact.quotient("each", "人均收入", "income per head", INCOME, SIZE));

  @Provide
  Arbitrary<RuleCase> cases() {
    return RuleArbitraries.cases();
  }

  @Provide
  Arbitrary<RuleCase> memberCases() {
    return RuleArbitraries.memberCases();
  }

  @Provide
  Arbitrary<RuleCase> quotientCases() {
    return RuleArbitraries.cases(RuleArbitraries.QUOTIENTS);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void a_comparison_in_64_bits_is_told_as_in_any_size(@ForAll("cases") RuleCase given) {
    checkComparisons(given, given.one());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void so_is_one_by_quotients(@ForAll("quotientCases") RuleCase given) {
    checkComparisons(given, given.one());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void so_is_one_about_members(@ForAll("memberCases") RuleCase given) {
    checkComparisons(given, Criterion.someMember(given.one()));
  }

  private static void checkComparisons(RuleCase given, Criterion criterion) {
    RuleSet rules =
        RuleSet.of(given.schema()).plus(RuleCase.BASE, given.base()).plus("asked", criterion);
    Reading reading = Reading.of(rules, RuleArbitraries.PARAMETERS);
    for (Criterion.Compare compare :
        comparisons(reading.rules().rules().values().asList().get(0).criterion())) {
      ComparisonPart part = part(compare, reading);
      for (FactSheet sheet : sheets(given)) {
        if (!isAboutMember(compare)) {
          check(part, sheet, null);
        }
        sheet.members().forEach(member -> check(part, sheet, member));
      }
    }
  }

  private static ComparisonPart part(Criterion.Compare compare, Reading reading) {
    Amounts amounts = reading.amounts();
    return new ComparisonPart(
        compare,
        amounts,
        new Explainer(reading.rules(), amounts).formulas(),
        new Teller(amounts, new Labels(amounts)),
        new PlainSides());
  }

  private static void check(ComparisonPart part, FactSheet sheet, @Nullable FactSheet member) {
    assertThat(part.explain(Asked.of(sheet, member))).isEqualTo(part.exactly(sheet, member));
  }

  private static boolean isAboutMember(Object part) {
    return (part instanceof Formula.Name name && name.ofMember())
        || Depth.parts(part).stream().anyMatch(ExplanationLawsTest::isAboutMember);
  }

  private static List<Criterion.Compare> comparisons(Object part) {
    List<Criterion.Compare> found = new ArrayList<>();
    if (part instanceof Criterion.Compare compare) {
      found.add(compare);
    }
    Depth.parts(part).forEach(inner -> found.addAll(comparisons(inner)));
    return found;
  }

  private static ImmutableList<FactSheet> sheets(RuleCase given) {
    return ImmutableList.of(given.subject().less(), given.subject().more(), given.subject().all());
  }

  @Property(tries = 300)
  void amounts_that_64_bits_do_not_hold_are_told_as_others(
      @ForAll long income, @ForAll long debt, @ForAll @IntRange(min = 0, max = 3) int size) {
    Reading reading = Reading.of(RuleSet.of(LARGE), RuleArbitraries.PARAMETERS);
    FactSheet sheet =
        FactSheet.of(LARGE)
            .with(INCOME, Money.ofFen(income / 4))
            .with(DEBT, Money.ofFen(debt / 4))
            .with(SIZE, (long) size);
    for (String text :
        List.of(
            "income + debt < line",
            "income * 3 >= debt * 5 + line",
            "income < debt * size",
            "each == line",
            "each * 7 > debt",
            "income != -debt",
            "line * multiple * size <= income")) {
      check(part((Criterion.Compare) Criterion.parse(text), reading), sheet, null);
    }
  }

  @Test
  void so_is_the_one_number_whose_opposite_64_bits_do_not_hold() {
    Reading reading = Reading.of(RuleSet.of(LARGE), RuleArbitraries.PARAMETERS);
    FactSheet sheet =
        FactSheet.of(LARGE)
            .with(INCOME, Money.ofFen(1L << 40))
            .with(DEBT, Money.ofFen(-5))
            .with(SIZE, 1L << 23);
    for (String text :
        List.of("-(income * size) < debt", "debt > -(income * size)", "-(size * each) < debt")) {
      check(part((Criterion.Compare) Criterion.parse(text), reading), sheet, null);
    }
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void to_explain_all_rules_is_to_explain_each_as_if_nobody_had_asked_before(
      @ForAll("cases") RuleCase given) {
    RuleSet rules =
        RuleSet.of(given.schema())
            .plus(RuleCase.BASE, given.base())
            .plus("one", given.one())
            .plus("other", given.other())
            .plus("same", given.one().or(given.other()));
    Reading reading = Reading.of(rules, RuleArbitraries.PARAMETERS);
    Explainer explainer = new Explainer(reading.rules(), reading.amounts());
    for (FactSheet sheet : sheets(given)) {
      Explainer another = new Explainer(reading.rules(), reading.amounts());
      List<Explanation> each = new ArrayList<>();
      rules.rules().keySet().forEach(id -> each.add(another.explain(id, sheet)));
      assertThat(explainer.explainAll(sheet)).isEqualTo(each);
    }
  }

  @Test
  void what_was_told_of_a_count_is_told_again_of_the_same_count_only() {
    RuleSet rules =
        RuleSet.of(LARGE)
            .plus("few", Criterion.parse("size < 4"))
            .plus("many", Criterion.parse("size * 2 >= 31"));
    Classifier classifier = rules.compile(RuleArbitraries.PARAMETERS);
    FactSheet unknown = FactSheet.of(LARGE);
    for (int round = 0; round < 2; round++) {
      for (long size : new long[] {0, 3, 4, 14, 15, 16, 1L << 40}) {
        FactSheet sheet = unknown.with(SIZE, size);

        assertThat(classifier.whyAll(sheet))
            .isEqualTo(rules.compile(RuleArbitraries.PARAMETERS).whyAll(sheet));
        assertThat(classifier.why("few", sheet).verdict()).isEqualTo(Verdict.of(size < 4));
        assertThat(classifier.why("many", sheet).verdict()).isEqualTo(Verdict.of(size >= 16));
      }
      assertThat(classifier.why("few", unknown).verdict()).isEqualTo(Verdict.UNKNOWN);
    }
    assertThat(classifier.why("few", unknown.with(SIZE, 3L)))
        .isSameAs(classifier.why("few", unknown.with(SIZE, 3L)));
  }

  @Test
  void what_rules_have_in_common_is_one_and_the_same() {
    Classifier classifier =
        RuleSet.of(LARGE)
            .plus("a", Criterion.parse("income < yuan(1) && size == 1"))
            .plus("b", Criterion.parse("size == 2 || income < yuan(1)"))
            .compile(RuleArbitraries.PARAMETERS);
    ImmutableList<Explanation> all =
        classifier.whyAll(FactSheet.of(LARGE).with(INCOME, Money.ZERO).with(SIZE, 1L));

    assertThat(all.get(0).reason().because().get(0)).isSameAs(all.get(1).reason().because().get(0));
  }

  @Test
  void a_rule_that_is_asked_for_each_member_is_asked_of_the_subject_once() {
    Fact<Boolean> school = Fact.flag("school", "在校", "in school");
    FactSchema schema = FactSchema.of(SIZE).plusOfMembers(school);
    FactSheet pupil = FactSheet.of(schema.members().orElseThrow()).with(school, true);
    ImmutableList<Explanation> all =
        RuleSet.of(schema)
            .plus("a", Criterion.parse("size == 2"))
            .plus("b", Criterion.parse("members.all(m, holds('a'))"))
            .compile(RuleArbitraries.PARAMETERS)
            .whyAll(FactSheet.of(schema).with(SIZE, 2L).withMembers(List.of(pupil, pupil)));

    assertThat(all.get(1).reason().because())
        .hasSize(2)
        .allSatisfy(
            member ->
                assertThat(member.because().get(0).because().get(0)).isSameAs(all.get(0).reason()));
  }
}

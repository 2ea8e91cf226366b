package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.RuleArbitraries;
import org.songnuan.testkit.RuleCase;

class DeciderTest {
  @Provide
  Arbitrary<RuleCase> cases() {
    return RuleArbitraries.cases();
  }

  @Provide
  Arbitrary<RuleCase> byZero() {
    return RuleArbitraries.cases(RuleArbitraries.QUOTIENTS);
  }

  private static RuleSet rules(RuleCase given) {
    return RuleSet.of(given.schema())
        .plus(RuleCase.BASE, given.base())
        .plus("one", given.one())
        .plus("other", given.other())
        .plus("both", given.one().and(given.other()))
        .plus("either", given.one().or(given.other()).and(given.base().negated()));
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void the_fast_verdict_is_the_plain_one(@ForAll("cases") RuleCase given) {
    assertFastIsPlain(given);
  }

  /** Quotients by what may be zero are decided by the tables only where it is not. */
  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void the_fast_verdict_is_the_plain_one_by_zero_too(@ForAll("byZero") RuleCase given) {
    assertFastIsPlain(given);
  }

  private static void assertFastIsPlain(RuleCase given) {
    Classifier classifier = rules(given).compile(RuleArbitraries.PARAMETERS);
    Decider decider = classifier.decider();
    List<String> ids = List.copyOf(classifier.rules().rules().keySet());
    for (FactSheet sheet :
        List.of(given.subject().less(), given.subject().more(), given.subject().all())) {
      Verdicts verdicts = decider.decide(sheet);
      for (int rule = 0; rule < ids.size(); rule++) {
        assertThat(verdicts.get(rule))
            .as(ids.get(rule))
            .isEqualTo(classifier.verdict(ids.get(rule), sheet));
      }
      if (!sheet.isPartlyKnown()) {
        assertReadIsPut(decider, sheet, verdicts, ids.size());
      }
    }
  }

  /** What a reader sets is decided as what a sheet holds, derived facts included. */
  private static void assertReadIsPut(Decider decider, FactSheet sheet, Verdicts put, int rules) {
    List<Verdict> expected = IntStream.range(0, rules).mapToObj(put::get).toList();
    FactReader<FactSheet> reader =
        (subject, cells) -> {
          for (Fact<?> fact : subject.schema().facts()) {
            int place = subject.schema().place(fact);
            if (!fact.isDerived() && subject.isKnown(place)) {
              cells.set(place, subject.least(place));
            }
          }
          if (!subject.isMembersOpen()) {
            cells.setMembers(subject.members());
          }
        };
    if (!sheet.isMembersOpen() || sheet.members().isEmpty()) {
      Verdicts read = decider.decide(sheet, reader);
      assertThat(read.finding()).isEmpty();
      assertThat(IntStream.range(0, rules).mapToObj(read::get).toList()).isEqualTo(expected);
    }
  }

  private static final Fact<Money> INCOME = Fact.money("income", "收入", "income").notNegative();
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村", "rural");
  private static final FactSchema SCHEMA = FactSchema.of(INCOME, SIZE, RURAL);

  /** A host's class. */
  private record Family(long income, long size, boolean rural) {}

  @Test
  void a_reader_that_throws_leaves_its_subject_open_and_nobody_else() {
    Classifier classifier =
        RuleSet.of(SCHEMA)
            .plus("low", Criterion.parse("income < yuan(900) * size"))
            .plus("rural", Criterion.parse("rural"))
            .compile(RuleArbitraries.PARAMETERS);
    int income = SCHEMA.place(INCOME);
    int size = SCHEMA.place(SIZE);
    int rural = SCHEMA.place(RURAL);
    FactReader<Family> reader =
        (family, cells) -> {
          if (family.size() < 0) {
            throw new IllegalStateException("no such family");
          }
          cells.set(income, Money.ofFen(family.income()));
          cells.set(size, family.size());
          cells.set(rural, family.rural());
        };
    Decider decider = classifier.decider();
    ImmutableList.Builder<Verdict> low = ImmutableList.builder();
    for (Family family :
        List.of(
            new Family(1_799_99, 2, false),
            new Family(0, -1, true),
            new Family(1_800_00, 2, true))) {
      Verdicts verdicts = decider.decide(family, reader);
      low.add(verdicts.get(0));
      assertThat(verdicts.finding().isPresent()).isEqualTo(family.size() < 0);
    }
    assertThat(low.build()).containsExactly(Verdict.YES, Verdict.UNKNOWN, Verdict.NO);
  }

  @Test
  void an_and_over_many_ors_grows_with_its_text() {
    StringBuilder text = new StringBuilder("rural");
    for (int i = 0; i < 40; i++) {
      text.append(" && (size < ").append(i).append(" || size > ").append(i).append(")");
    }
    Classifier classifier =
        RuleSet.of(SCHEMA)
            .plus("far", Criterion.parse(text.toString()))
            .compile(RuleArbitraries.PARAMETERS);
    FactSheet sheet = FactSheet.of(SCHEMA).with(RURAL, true);
    Decider decider = classifier.decider();
    assertThat(decider.decide(sheet.with(SIZE, 40L)).get(0)).isEqualTo(Verdict.YES);
    assertThat(decider.decide(sheet.with(SIZE, 39L)).get(0)).isEqualTo(Verdict.NO);
    assertThat(decider.decide(sheet).get(0)).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void more_rules_than_a_word_holds_are_decided() {
    RuleSet rules = RuleSet.of(SCHEMA);
    for (int i = 0; i < 200; i++) {
      rules = rules.plus("r%03d".formatted(i), Criterion.parse("size >= " + i));
    }
    Decider decider = rules.compile(RuleArbitraries.PARAMETERS).decider();
    Verdicts verdicts = decider.decide(FactSheet.of(SCHEMA).with(SIZE, 130L));
    assertThat(verdicts.certain(0)).isEqualTo(-1L);
    assertThat(verdicts.certain(64)).isEqualTo(-1L);
    assertThat(verdicts.certain(128)).isEqualTo(0b111);
    assertThat(verdicts.certain(192)).isZero();
    assertThat(verdicts.get(130)).isEqualTo(Verdict.YES);
    assertThat(verdicts.get(131)).isEqualTo(Verdict.NO);
  }

  @Test
  void amounts_too_large_for_64_bits_are_still_exact() {
    Decider decider =
        RuleSet.of(SCHEMA)
            .plus("low", Criterion.parse("income * 3 < yuan(1000000000) * size * 7"))
            .compile(RuleArbitraries.PARAMETERS)
            .decider();
    FactSheet huge = FactSheet.of(SCHEMA).with(INCOME, Money.MAX);
    assertThat(decider.decide(huge.with(SIZE, 19_764_368L)).get(0)).isEqualTo(Verdict.NO);
    assertThat(decider.decide(huge.with(SIZE, 19_764_369L)).get(0)).isEqualTo(Verdict.YES);
  }

  @Test
  void nobody_with_nothing_is_compared_exactly() {
    Decider decider =
        RuleSet.of(SCHEMA)
            .plus("a_below", Criterion.parse("income < yuan(900) * size"))
            .plus("b_at_most", Criterion.parse("income <= yuan(900) * size"))
            .plus("c_at_most", Criterion.parse("income <= yuan(800) * size"))
            .compile(RuleArbitraries.PARAMETERS)
            .decider();
    Verdicts verdicts =
        decider.decide(FactSheet.of(SCHEMA).with(INCOME, Money.ZERO).with(SIZE, 0L));
    assertThat(verdicts.certain(0)).isEqualTo(0b110);
  }
}

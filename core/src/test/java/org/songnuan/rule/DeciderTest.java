package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
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
    List<FactSheet> sheets =
        List.of(given.subject().less(), given.subject().more(), given.subject().all());
    VerdictTable put = new VerdictTable();
    decider.decideAll(sheets, Function.identity(), put);
    VerdictTable kept = new VerdictTable();
    decider.decideAll(Columns.of(given.schema(), sheets, Function.identity()), kept);
    List<FactSheet> readable = sheets.stream().filter(DeciderTest::isReadable).toList();
    VerdictTable read = new VerdictTable();
    decider.readAll(readable, DeciderTest::read, read);
    for (int rule = 0; rule < ids.size(); rule++) {
      for (int i = 0; i < sheets.size(); i++) {
        FactSheet sheet = sheets.get(i);
        Verdict plain = classifier.verdict(ids.get(rule), sheet);
        assertThat(decider.decide(sheet).get(rule)).as(ids.get(rule)).isEqualTo(plain);
        assertThat(put.get(i, rule)).as("many, " + ids.get(rule)).isEqualTo(plain);
        assertThat(kept.get(i, rule)).as("columns, " + ids.get(rule)).isEqualTo(plain);
      }
      for (int i = 0; i < readable.size(); i++) {
        FactSheet sheet = readable.get(i);
        Verdict plain = classifier.verdict(ids.get(rule), sheet);
        Verdicts verdicts = decider.decide(sheet, DeciderTest::read);
        assertThat(verdicts.finding()).isEmpty();
        assertThat(verdicts.get(rule)).as("read, " + ids.get(rule)).isEqualTo(plain);
        assertThat(read.get(i, rule)).as("read many, " + ids.get(rule)).isEqualTo(plain);
      }
    }
  }

  /** A reader knows no day in part, and no member without all others. */
  private static boolean isReadable(FactSheet sheet) {
    return !sheet.isPartlyKnown() && (!sheet.isMembersOpen() || sheet.members().isEmpty());
  }

  /** Sets what is on file, and leaves what is derived. */
  private static void read(FactSheet sheet, FactCells cells) {
    for (Fact<?> fact : sheet.schema().facts()) {
      int place = sheet.schema().place(fact);
      if (!fact.isDerived() && sheet.isKnown(place)) {
        cells.set(place, sheet.least(place));
      }
    }
    if (!sheet.isMembersOpen()) {
      cells.setMembers(sheet.members());
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

  @Test
  void a_count_over_many_clauses_grows_with_its_text() {
    for (int most : List.of(5, 12, 24, 300)) {
      for (int least : List.of(1, 2, most / 2, most - 1, most)) {
        assertCounts(least, most);
      }
    }
  }

  /** So many of the limits from 1 on are reached as the size says. */
  private static void assertCounts(int least, int most) {
    ImmutableList.Builder<Criterion> limits = ImmutableList.builder();
    for (int i = 1; i <= most; i++) {
      Criterion reached = Criterion.parse("size >= " + i);
      limits.add(i % 3 == 0 ? Criterion.parse("rural || size >= " + i) : reached);
    }
    Criterion count = Criterion.atLeast(least, limits.build());
    Classifier classifier =
        RuleSet.of(SCHEMA)
            .plus("a", count)
            .plus("b", count.negated())
            .compile(RuleArbitraries.PARAMETERS);
    Decider decider = classifier.decider();
    FactSheet settled = FactSheet.of(SCHEMA).with(RURAL, false);
    for (long size : List.of(least - 1L, (long) least)) {
      Verdicts verdicts = decider.decide(settled.with(SIZE, size));
      assertThat(verdicts.get(0)).isEqualTo(Verdict.of(size >= least));
      assertThat(verdicts.get(1)).isEqualTo(Verdict.of(size < least));
    }
    for (FactSheet sheet :
        List.of(settled, FactSheet.of(SCHEMA), FactSheet.of(SCHEMA).with(SIZE, 2L))) {
      assertThat(decider.decide(sheet).get(0)).isEqualTo(classifier.verdict("a", sheet));
      assertThat(decider.decide(sheet).get(1)).isEqualTo(classifier.verdict("b", sheet));
    }
  }

  @Test
  void an_and_over_ors_of_more_than_a_word_is_decided() {
    StringBuilder text = new StringBuilder("(rural || size == 0");
    for (int i = 1; i < 200; i++) {
      text.append(" || size == ").append(3 * i);
    }
    Decider decider =
        RuleSet.of(SCHEMA)
            .plus("far", Criterion.parse(text + ") && (size < 500 || size > 510)"))
            .compile(RuleArbitraries.PARAMETERS)
            .decider();
    FactSheet sheet = FactSheet.of(SCHEMA).with(RURAL, false);
    assertThat(decider.decide(sheet.with(SIZE, 300L)).get(0)).isEqualTo(Verdict.YES);
    assertThat(decider.decide(sheet.with(SIZE, 301L)).get(0)).isEqualTo(Verdict.NO);
    assertThat(decider.decide(sheet.with(SIZE, 501L)).get(0)).isEqualTo(Verdict.NO);
  }
}

package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.songnuan.explain.Verdict;
import org.songnuan.laws.ValueLaws;
import org.songnuan.scope.DateRange;
import org.songnuan.testkit.RuleArbitraries;

class FactSheetTest implements ValueLaws<FactSheet> {
  private static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");
  private static final FactSchema SCHEMA =
      FactSchema.of(BIRTH, Fact.age("age", "年龄", "age", BIRTH));

  @Provide
  @Override
  public Arbitrary<FactSheet> values() {
    return RuleArbitraries.cases()
        .flatMap(
            given ->
                Arbitraries.of(
                    given.subject().less(), given.subject().more(), given.subject().all()))
        .withoutEdgeCases();
  }

  /** Copies what is known; days in part cannot be read, so such a sheet stands for itself. */
  @Override
  public FactSheet remade(FactSheet value) {
    FactSheet sheet = FactSheet.of(value.schema());
    for (Fact<?> fact : value.schema().facts().reverse()) {
      sheet = fact.isDerived() ? sheet : copied(fact, value, sheet);
      int slot = value.schema().slot(fact);
      if (value.least(slot) != value.most(slot)) {
        return value;
      }
    }
    Iterable<FactSheet> members = value.members().stream().map(this::remade).toList();
    return value.isMembersOpen() ? sheet.withSomeMembers(members) : sheet.withMembers(members);
  }

  private static <T> FactSheet copied(Fact<T> fact, FactSheet from, FactSheet to) {
    return from.get(fact).map(value -> to.with(fact, value)).orElse(to);
  }

  /** The age of a day in part is decided exactly where each of the days decides it alike. */
  @Property(tries = 300)
  void a_day_in_part_decides_what_all_of_its_days_decide(
      @ForAll @IntRange(min = -9_000, max = -8_000) int first,
      @ForAll @IntRange(max = 500) int more,
      @ForAll Comparison comparison,
      @ForAll @IntRange(min = 78, max = 83) int limit) {
    Classifier classifier =
        RuleSet.of(SCHEMA)
            .plus(
                "asked", new Criterion.Compare(Formula.name("age"), comparison, Formula.of(limit)))
            .compile(RuleArbitraries.PARAMETERS);
    boolean yes = false;
    boolean no = false;
    for (int day = first; day <= first + more; day++) {
      FactSheet sheet = FactSheet.of(SCHEMA).with(BIRTH, LocalDate.ofEpochDay(day));
      yes |= classifier.verdict("asked", sheet) == Verdict.YES;
      no |= classifier.verdict("asked", sheet) == Verdict.NO;
    }
    FactSheet inPart =
        FactSheet.of(SCHEMA)
            .within(
                BIRTH,
                DateRange.ofClosed(
                    LocalDate.ofEpochDay(first), LocalDate.ofEpochDay((long) first + more)));

    assertThat(classifier.verdict("asked", inPart))
        .isEqualTo(yes && no ? Verdict.UNKNOWN : Verdict.of(yes));
  }
}

package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Verdict;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.scope.DateRange;
import org.songnuan.testkit.RuleArbitraries;

/** A fact says which values it allows, and nothing else gets in. */
class DomainTest {
  private static final Fact<Money> RENT =
      Fact.money("rent", "月房租", "monthly rent").between(Money.ZERO, Money.yuan(5_000));
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size").between(1L, 30L);
  private static final Fact<LocalDate> BIRTH =
      Fact.date("birth", "出生日期", "day of birth")
          .between(LocalDate.of(1900, 1, 1), LocalDate.of(2026, 1, 20));
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村", "rural");
  private static final Fact<String> HOUSING =
      Fact.choice("housing", "住房", "housing", List.of("rented", "owned"));
  private static final Fact<Set<String>> CODES =
      Fact.choices("codes", "类别", "codes", List.of("dibao", "tekun"));
  private static final Fact<Long> AGE = Fact.age("age", "年龄", "age", BIRTH);
  private static final FactSchema SCHEMA =
      FactSchema.of(RENT, SIZE, BIRTH, RURAL, HOUSING, CODES, AGE);
  private static final Classifier CLASSIFIER =
      RuleSet.of(SCHEMA)
          .plus("large", Criterion.parse("size >= 5"))
          .compile(RuleArbitraries.PARAMETERS);

  @Test
  void a_value_outside_of_the_domain_is_refused() {
    FactSheet sheet = FactSheet.of(SCHEMA);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.with(SIZE, 31L))
        .withMessage("Fact (size) must be from 1 to 30, but was (31).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.with(SIZE, 0L))
        .withMessage("Fact (size) must be from 1 to 30, but was (0).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.with(RENT, Money.ofFen(500_001)))
        .withMessage("Fact (rent) must be from 0.00 to 5000.00, but was (5000.01).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sheet.with(BIRTH, LocalDate.of(2026, 1, 21)))
        .withMessage("Fact (birth) must be from 1900-01-01 to 2026-01-20, but was (2026-01-21).");
  }

  @Property(tries = 200)
  void both_ends_of_the_domain_are_allowed_and_nothing_beyond(
      @ForAll @LongRange(min = -2, max = 33) long size) {
    FactSheet sheet = FactSheet.of(SCHEMA);
    if (size < 1 || size > 30) {
      assertThatIllegalArgumentException().isThrownBy(() -> sheet.with(SIZE, size));
    } else {
      assertThat(sheet.with(SIZE, size).get(SIZE)).contains(size);
    }
  }

  @Test
  void of_days_in_part_those_are_kept_that_the_fact_allows() {
    FactSheet sheet = FactSheet.of(SCHEMA);
    DateRange year = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    assertThat(sheet.within(BIRTH, year).days(BIRTH))
        .contains(DateRange.ofClosed(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 20)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                sheet.within(
                    BIRTH, DateRange.of(LocalDate.of(2027, 1, 1), LocalDate.of(2028, 1, 1))))
        .withMessage(
            "Fact (birth) must be from 1900-01-01 to 2026-01-20, but was (2027-01-01/2028-01-01).");
  }

  @Test
  void a_domain_only_ever_narrows() {
    Fact<Long> wide = SIZE.between(0L, 100L);
    assertThat(wide).isEqualTo(SIZE);
    assertThat(SIZE.between(5L, 100L)).isEqualTo(Fact.count("size", "人数", "size").between(5L, 30L));
    assertThat(SIZE.notNegative()).isEqualTo(SIZE);
    assertThat(Fact.money("rent", "月房租", "monthly rent").notNegative())
        .isEqualTo(Fact.money("rent", "月房租", "monthly rent").between(Money.ZERO, Money.MAX));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIZE.between(31L, 40L))
        .withMessage("Fact (size) must allow a value, but was (from 31 to 30).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SIZE.between(7L, 6L))
        .withMessage("Fact (size) must allow a value, but was (from 7 to 6).");
  }

  @Test
  void flags_choices_ages_and_quotients_have_no_domain_of_their_own() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RURAL.between(false, true))
        .withMessage("Fact (rural) must be MONEY, COUNT or DATE to have a domain, but was (FLAG).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AGE.between(0L, 120L))
        .withMessage(
            "Fact (age) must be MONEY, COUNT or DATE to have a domain, but was (COUNT, derived).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Fact.quotient("each", "人均", "each", RENT, SIZE).notNegative())
        .withMessage(
            "Fact (each) must be MONEY or COUNT to be not negative, but was (QUOTIENT, derived).");
  }

  /** What a host's reader sets, and the fact that is found if it is not allowed. */
  private record Read(int place, long value, String found) {}

  @Test
  void a_reader_that_sets_a_value_outside_leaves_that_subject_open_and_nobody_else() {
    Decider decider = CLASSIFIER.decider();
    FactReader<Read> reader =
        (read, cells) -> {
          cells.set(SCHEMA.place(SIZE), 6);
          cells.set(read.place(), read.value());
        };
    List<Read> reads =
        List.of(
            new Read(SCHEMA.place(SIZE), 31, "size"),
            new Read(SCHEMA.place(SIZE), 30, ""),
            new Read(SCHEMA.place(RENT), -1, "monthly rent"),
            new Read(SCHEMA.place(RENT), 500_000, ""),
            new Read(SCHEMA.place(BIRTH), Long.MAX_VALUE, "day of birth"),
            new Read(SCHEMA.place(RURAL), 2, "rural"),
            new Read(SCHEMA.place(HOUSING), 2, "housing"),
            new Read(SCHEMA.place(HOUSING), 1, ""),
            new Read(SCHEMA.place(CODES), 4, "codes"),
            new Read(SCHEMA.place(CODES), 3, ""));
    for (Read read : reads) {
      Verdicts verdicts = decider.decide(read, reader);
      boolean refused = !read.found().isEmpty();
      assertThat(verdicts.get(0)).isEqualTo(refused ? Verdict.UNKNOWN : Verdict.YES);
      assertThat(verdicts.finding().map(Finding::toString).orElse(""))
          .isEqualTo(
              refused
                  ? "ERROR rule.VALUE_OUT_OF_RANGE: the value of ("
                      + read.found()
                      + ") must be one that the fact allows, but was not"
                  : "");
    }
  }

  @Test
  void of_many_that_are_read_only_those_outside_are_open() {
    FactReader<Long> reader = (size, cells) -> cells.set(SCHEMA.place(SIZE), size);
    VerdictTable table = new VerdictTable();
    CLASSIFIER.decider().readAll(List.of(4L, 31L, 30L, 0L, 5L), reader, table);
    assertThat(IntStream.range(0, 5).mapToObj(subject -> table.get(subject, 0)).toList())
        .containsExactly(Verdict.NO, Verdict.UNKNOWN, Verdict.YES, Verdict.UNKNOWN, Verdict.YES);
    assertThat(IntStream.range(0, 5).filter(i -> table.finding(i).isPresent()))
        .containsExactly(1, 3);
  }

  @Test
  void the_first_fact_that_is_outside_is_named_in_both_languages() {
    Verdicts verdicts =
        CLASSIFIER
            .decider()
            .decide(
                "anybody",
                (anybody, cells) -> {
                  cells.set(SCHEMA.place(SIZE), 0);
                  cells.set(SCHEMA.place(SIZE), 4);
                  cells.setOption(SCHEMA.place(HOUSING), -1);
                });
    Finding finding = verdicts.finding().orElseThrow();
    assertThat(Wording.in(Locale.CHINESE).of(finding))
        .isEqualTo("错误 rule.VALUE_OUT_OF_RANGE：住房：读取的值超出允许的范围");
    assertThat(Wording.in(Locale.ENGLISH).of(finding))
        .isEqualTo(
            "ERROR rule.VALUE_OUT_OF_RANGE: the value of (housing) must be one that the fact"
                + " allows, but was not");
  }

  @Test
  void a_reader_that_fills_in_what_is_derived_fails() {
    Verdicts verdicts =
        CLASSIFIER
            .decider()
            .decide("anybody", (anybody, filled) -> filled.set(SCHEMA.place(AGE), 80));
    assertThat(verdicts.finding().map(Finding::code)).contains(RuleCode.READER_FAILED);
  }

  @Test
  void a_reader_that_lists_members_of_another_schema_fails() {
    FactCells cells = new FactCells(SCHEMA);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cells.setMembers(List.of(FactSheet.of(FactSchema.of(RURAL)))))
        .withMessage(
            "Member must have the facts that the schema declares for members, but was"
                + " (FactSchema[rural: FLAG]).");
  }

  @Test
  void any_options_are_read_as_bits() {
    RuleSet rules = RuleSet.of(SCHEMA).plus("tekun", Criterion.parse("\"tekun\" in codes"));
    Decider decider = rules.compile(RuleArbitraries.PARAMETERS).decider();
    FactReader<Long> reader = (bits, cells) -> cells.setOptions(SCHEMA.place(CODES), bits);
    assertThat(decider.decide(0b10L, reader).get(0)).isEqualTo(Verdict.YES);
    assertThat(decider.decide(0b01L, reader).get(0)).isEqualTo(Verdict.NO);
    assertThat(decider.decide(0b111L, reader).get(0)).isEqualTo(Verdict.UNKNOWN);
  }
}

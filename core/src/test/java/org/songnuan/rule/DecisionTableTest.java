package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.songnuan.rule.Cell.any;
import static org.songnuan.rule.Cell.atLeast;
import static org.songnuan.rule.Cell.below;
import static org.songnuan.rule.Cell.between;
import static org.songnuan.rule.Cell.is;
import static org.songnuan.rule.Cell.oneOf;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Term;
import org.songnuan.explain.Wording;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.scope.DateRange;

class DecisionTableTest {
  private static final Wording CHINESE = Wording.in(Locale.CHINESE);
  private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Fact<Money> INCOME = Fact.money("income", "收入", "income").notNegative();
  private static final Fact<Money> BALANCE = Fact.money("balance", "结余", "balance");
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村", "rural");
  private static final Fact<LocalDate> BIRTH = Fact.date("birth", "出生日期", "day of birth");
  private static final Fact<Long> AGE = Fact.age("age", "年龄", "age", BIRTH);
  private static final Fact<String> HOUSING =
      Fact.choice("housing", "住房", "housing", List.of("rented", "owned", "none"));
  private static final Fact<Set<String>> KINDS =
      Fact.choices("kinds", "类别", "kinds", List.of("a", "b"));
  private static final FactSchema SCHEMA =
      FactSchema.of(INCOME, BALANCE, SIZE, RURAL, BIRTH, AGE, HOUSING, KINDS);
  private static final FactSheet SHEET = FactSheet.of(SCHEMA);

  private static DecisionTable<Money> example() {
    return DecisionTable.<Money>unique(INCOME, HOUSING)
        .row(Money.yuan(800), below(Money.yuan(500)), any())
        .row(Money.yuan(500), between(Money.yuan(500), Money.yuan(900)), oneOf("rented"))
        .otherwise(Money.ZERO)
        .build();
  }

  private static String line(String text) {
    return text.replace("\n", " / ").replaceAll(" +", " ");
  }

  private static FactSheet sheet(long fen, String housing) {
    return SHEET.with(INCOME, Money.ofFen(fen)).with(HOUSING, housing);
  }

  @Test
  void the_example_of_the_class_holds() {
    DecisionTable<Money> table = example();

    assertThat(table.decide(sheet(49_999, "owned"), DATE).output()).contains(Money.yuan(800));
    assertThat(table.decide(sheet(50_000, "owned"), DATE).output()).contains(Money.ZERO);
    assertThat(table.decide(sheet(50_000, "rented"), DATE).output()).contains(Money.yuan(500));
    assertThat(table.decide(sheet(90_000, "rented"), DATE).output()).contains(Money.ZERO);
    assertThat(table)
        .hasToString(
            """
            UNIQUE | income | housing
            1 | <500.00 | - | 800.00
            2 | [500.00..900.00) | "rented" | 500.00
            otherwise | 0.00""");
    assertThat(table.policy()).isEqualTo(DecisionTable.HitPolicy.UNIQUE);
    assertThat(table.inputs()).containsExactly(INCOME, HOUSING);
    assertThat(table).isEqualTo(example()).hasSameHashCodeAs(example());
  }

  @Test
  void the_row_and_its_cells_are_the_reason() {
    DecisionTable<Money> table = example();
    assertThat(line(ENGLISH.of(table.decide(sheet(50_000, "rented"), DATE).reason())))
        .isEqualTo(
            "row 2 applies: 500.00 / "
                + "income 500.00 is in [500.00..900.00) / "
                + "housing rented is in \"rented\"");
    assertThat(line(CHINESE.of(table.decide(sheet(49_999, "rented"), DATE).reason())))
        .isEqualTo("第 1 行适用：800.00 / 收入 499.99 符合 <500.00");
    assertThat(line(ENGLISH.of(table.decide(sheet(90_000, "rented"), DATE).reason())))
        .isEqualTo("no row applies: 0.00");
  }

  @Test
  void what_is_missing_leaves_the_outputs_that_are_possible() {
    DecisionTable<Money> table = example();
    DecisionTable.Decision<Money> open = table.decide(SHEET.with(INCOME, Money.yuan(500)), DATE);

    assertThat(open.certain()).isEmpty();
    assertThat(open.possible()).containsExactly(Money.yuan(500), Money.ZERO);
    assertThat(open.output()).isEmpty();
    assertThat(open.missing()).containsExactly(HOUSING);
    assertThat(open).hasToString("Decision[0 certain, 2 possible]");
    assertThat(line(ENGLISH.of(open.reason())))
        .isEqualTo(
            "which row applies is not decided / "
                + "row 2 may apply: 500.00 / "
                + "income 500.00 is in [500.00..900.00) / "
                + "perhaps no row applies: 0.00 / "
                + "housing: not on file");
    assertThat(line(CHINESE.of(open.reason())))
        .isEqualTo(
            "适用哪一行，尚不能判定 / "
                + "第 2 行可能适用：500.00 / "
                + "收入 500.00 符合 [500.00..900.00) / "
                + "可能没有适用的行：0.00 / "
                + "住房：没有记录");
    assertThat(table.decide(SHEET.with(INCOME, Money.ZERO), DATE).output())
        .contains(Money.yuan(800));
    assertThat(table.decide(SHEET.with(HOUSING, "owned"), DATE).possible())
        .containsExactly(Money.yuan(800), Money.ZERO);
  }

  @Test
  void outputs_that_are_equal_leave_nothing_open() {
    DecisionTable<String> table =
        DecisionTable.<String>unique(RURAL, SIZE)
            .row("help", is(true), any())
            .row("help", is(false), below(3))
            .row("none", is(false), atLeast(3))
            .build();
    DecisionTable.Decision<String> decision = table.decide(SHEET.with(SIZE, 2L), DATE);
    assertThat(decision.output()).contains("help");
    assertThat(decision.missing()).isEmpty();
    assertThat(line(ENGLISH.of(decision.reason())))
        .isEqualTo(
            "which row applies is not decided / "
                + "row 1 may apply: help / "
                + "row 2 may apply: help / "
                + "size 2 is in <3");
  }

  @Test
  void an_age_is_counted_on_the_day_and_a_day_in_part_can_decide() {
    DecisionTable<Money> table =
        DecisionTable.<Money>first(AGE, BIRTH)
            .row(Money.yuan(300), atLeast(100), any())
            .row(Money.yuan(100), between(90, 100), any())
            .row(Money.yuan(50), atLeast(80), below(LocalDate.of(1946, 1, 21)))
            .row(Money.ZERO, any(), any())
            .build();
    assertThat(born(table, LocalDate.of(1946, 1, 20))).contains(Money.yuan(50));
    assertThat(born(table, LocalDate.of(1946, 1, 21))).contains(Money.ZERO);
    assertThat(born(table, LocalDate.of(1926, 1, 20))).contains(Money.yuan(300));
    DateRange in1941 = DateRange.of(LocalDate.of(1941, 1, 1), LocalDate.of(1942, 1, 1));
    DateRange in1946 = DateRange.of(LocalDate.of(1946, 1, 1), LocalDate.of(1947, 1, 1));
    assertThat(table.decide(SHEET.within(BIRTH, in1941), DATE).output()).contains(Money.yuan(50));
    DecisionTable.Decision<Money> open = table.decide(SHEET.within(BIRTH, in1946), DATE);
    assertThat(open.possible()).containsExactly(Money.yuan(50), Money.ZERO);
    assertThat(open.missing()).containsExactly(BIRTH);
    assertThat(line(ENGLISH.of(table.decide(SHEET.within(BIRTH, in1941), DATE).reason())))
        .isEqualTo(
            "row 3 applies: 50.00 / "
                + "age 84–85 is in >=80 / "
                + "day of birth 1941-01-01–1941-12-31 is in <1946-01-21");
  }

  private static Optional<Money> born(DecisionTable<Money> table, LocalDate day) {
    return table.decide(SHEET.with(BIRTH, day), DATE).output();
  }

  @Test
  void all_rows_that_hit_are_collected_in_their_order() {
    DecisionTable<Money> table =
        DecisionTable.<Money>collect(SIZE, RURAL, HOUSING)
            .row(Money.yuan(100), atLeast(2), any(), any())
            .row(Money.yuan(50), any(), is(true), any())
            .row(Money.yuan(100), any(), any(), oneOf("none"))
            .build();
    FactSheet large = SHEET.with(SIZE, 2L).with(RURAL, false);
    DecisionTable.Decision<Money> open = table.decide(large, DATE);
    assertThat(open.certain()).containsExactly(Money.yuan(100));
    assertThat(open.possible()).containsExactly(Money.yuan(100), Money.yuan(100));
    assertThat(open.missing()).containsExactly(HOUSING);
    assertThat(line(ENGLISH.of(open.reason())))
        .isEqualTo(
            "2 rows apply or may apply / "
                + "row 1 applies: 100.00 / "
                + "size 2 is in >=2 / "
                + "row 3 may apply: 100.00 / "
                + "housing: not on file");
    assertThat(table.decide(large.with(HOUSING, "none"), DATE).certain())
        .containsExactly(Money.yuan(100), Money.yuan(100));
    DecisionTable.Decision<Money> none =
        table.decide(SHEET.with(SIZE, 1L).with(RURAL, false).with(HOUSING, "owned"), DATE);
    assertThat(none.possible()).isEmpty();
    assertThat(CHINESE.of(none.reason())).isEqualTo("适用或可能适用 0 行");
  }

  @Test
  void a_collection_may_have_an_output_for_none() {
    DecisionTable<Term> table =
        DecisionTable.<Term>collect(RURAL)
            .row(Term.of("农村", "rural"), is(true))
            .otherwise(Term.of("城镇", "urban"))
            .build();
    assertThat(table.decide(SHEET.with(RURAL, false), DATE).output())
        .contains(Term.of("城镇", "urban"));
    assertThat(table.decide(SHEET, DATE).possible()).hasSize(2);
    assertThat(table.decide(SHEET, DATE).certain()).isEmpty();
    assertThat(line(CHINESE.of(table.decide(SHEET.with(RURAL, true), DATE).reason())))
        .isEqualTo("适用或可能适用 1 行 / 第 1 行适用：农村 / 农村 true 符合 true");
  }

  @Test
  void an_overlap_is_refused_with_a_value_for_each_input() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DecisionTable.<Integer>unique(INCOME, HOUSING)
                    .row(1, below(Money.yuan(500)), any())
                    .row(2, atLeast(Money.yuan(500)), oneOf("owned"))
                    .row(3, between(Money.yuan(400), Money.yuan(600)), oneOf("none"))
                    .build())
        .withMessage(
            "Decision table must have one row for each subject, but was hit by rows 1 and 3 for"
                + " (income 400.00, housing none).\nMaybe the first of them should count.");
  }

  @Test
  void a_gap_is_refused_with_a_value_for_each_input() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DecisionTable.<Integer>unique(BALANCE, RURAL)
                    .row(1, between(Money.yuan(-5), Money.yuan(5)), any())
                    .row(2, atLeast(Money.yuan(5)), is(true))
                    .build())
        .withMessage(
            "Decision table must have a row for every subject, but was without one for (balance"
                + " -5.01, rural false).\nMaybe it should have an otherwise.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DecisionTable.<Integer>first(SIZE, RURAL)
                    .row(1, below(3), any())
                    .row(2, atLeast(3), is(true))
                    .build())
        .withMessage(
            "Decision table must have a row for every subject, but was without one for (size 3,"
                + " rural false).\nMaybe it should have an otherwise.");
  }

  @Test
  void a_row_that_is_never_the_first_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DecisionTable.<Integer>first(SIZE, RURAL)
                    .row(1, below(3), any())
                    .row(2, any(), is(true))
                    .row(3, between(1, 2), any())
                    .otherwise(4)
                    .build())
        .withMessage(
            "Row (3) of a decision table must be the first to hit for somebody, but the rows before"
                + " it take all.");
  }

  @Test
  void a_cell_fits_its_input() {
    assertRefused(INCOME, is(true), "Cell must fit its input (income: MONEY), but was (true).");
    assertRefused(INCOME, below(5), "Cell must fit its input (income: MONEY), but was (<5).");
    assertRefused(RURAL, below(5), "Cell must fit its input (rural: FLAG), but was (<5).");
    assertRefused(SIZE, oneOf("a"), "Cell must fit its input (size: COUNT), but was (\"a\").");
    assertRefused(
        HOUSING,
        oneOf("rentd"),
        "Fact (housing) must be one of its options, but was (rentd).\nMaybe rented was meant.");
    assertRefused(
        KINDS,
        any(),
        "Input of a decision table must be MONEY, COUNT, DATE, FLAG or CHOICE, but was (kinds:"
            + " CHOICES).");
    assertRefused(
        SIZE,
        below(0),
        "Row (1) of a decision table must be possible, but has a cell for values that its input"
            + " never has.");
  }

  private static void assertRefused(Fact<?> input, Cell cell, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionTable.<Integer>collect(input).row(1, cell).build())
        .withMessage(message);
  }

  @Test
  void a_table_has_the_parts_that_it_needs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionTable.<Integer>unique(SIZE, RURAL).row(1, any()))
        .withMessage("Row (1) of a decision table must have 2 cells, but was (1).");
    assertThatIllegalArgumentException()
        .isThrownBy(DecisionTable::unique)
        .withMessage("Decision table must have at least 1 input and each once, but was ([]).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionTable.unique(SIZE, SIZE))
        .withMessage(
            "Decision table must have at least 1 input and each once, but was ([size: COUNT, size:"
                + " COUNT]).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> between(5, 5))
        .withMessage("Range of a cell must end above its beginning (5), but was (5).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> between(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1)))
        .withMessage(
            "Range of a cell must end above its beginning (2026-01-02), but was (2026-01-01).");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Cell.Within(Optional.of(Argument.of(Money.ZERO)), Optional.of(Argument.of(5))))
        .withMessage("Range of a cell must end above its beginning (0.00), but was (5).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cell.Within(Optional.empty(), Optional.empty()))
        .withMessage("Range of a cell must have a limit, but was (none).\nMaybe any() was meant.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Cell.Within(Optional.of(Argument.of(Ratio.ONE)), Optional.empty()))
        .withMessage(
            "Limit of a cell must be money, a number or a day, but was (Fraction[ratio=1]).");
    assertThatIllegalArgumentException()
        .isThrownBy(Cell::oneOf)
        .withMessage("Cell must have at least 1 option, but was (none).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> example().decide(FactSheet.of(FactSchema.of(SIZE)), DATE))
        .withMessageStartingWith("Fact (income) must be in the schema, but it has (size).");
  }

  @Test
  @Timeout(20)
  void a_table_that_is_too_large_to_check_is_refused_in_good_time() {
    Fact<?>[] facts = new Fact<?>[24];
    for (int i = 0; i < facts.length; i++) {
      facts[i] = Fact.flag("f" + i, "事实" + i, "fact " + i);
    }
    DecisionTable.Builder<Integer> table = DecisionTable.collect(facts);
    for (int row = 0; row < 200; row++) {
      Cell[] cells = new Cell[facts.length];
      Arrays.fill(cells, any());
      for (int i = 0; i < 9; i++) {
        cells[(row * 7 + i * i + 3 * i) % facts.length] = is((((row * 40_503) >> i) & 1) == 1);
      }
      table.row(row, cells);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.otherwise(-1).build())
        .withMessage(
            "Decision table must be small enough to be checked with 200000 boxes, but was"
                + " larger.\nMaybe some inputs belong into a table of their own.");
    DecisionTable.Builder<Integer> rows = DecisionTable.collect(RURAL);
    for (int row = 0; row < 1_000; row++) {
      rows.row(row, any());
    }
    assertThat(rows.build().decide(SHEET, DATE).certain()).hasSize(1_000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows.row(1_000, any()))
        .withMessage("Decision table must have at most 1000 rows, but was given more.");
  }
}

package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.songnuan.explain.Argument;
import org.songnuan.quantity.Money;

/** A decision table is read from the text that it prints. */
class DecisionTableTextTest {
  private static final Fact<Money> INCOME = Fact.money("income", "收入", "income");
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size");
  private static final Fact<LocalDate> MOVED = Fact.date("moved", "迁入日期", "day of moving");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村", "rural");
  private static final List<String> OPTIONS = List.of("rented", "a | b", "\"q\" \\ '\n,", "无");
  private static final Fact<String> HOUSING = Fact.choice("housing", "住房", "housing", OPTIONS);
  private static final FactSchema SCHEMA = FactSchema.of(INCOME, SIZE, MOVED, RURAL, HOUSING);

  @Provide
  Arbitrary<DecisionTable<String>> tables() {
    return Arbitraries.randomValue(DecisionTableTextTest::table);
  }

  private static DecisionTable<String> table(Random random) {
    DecisionTable.Builder<String> builder =
        DecisionTable.collect(INCOME, SIZE, MOVED, RURAL, HOUSING);
    for (int left = random.nextInt(5); left > 0; left--) {
      builder.row(
          random.nextBoolean() ? "x | y" : "甲 -",
          range(random, 0),
          range(random, 1),
          range(random, 2),
          random.nextInt(3) == 0 ? Cell.any() : Cell.is(random.nextBoolean()),
          options(random));
    }
    return random.nextBoolean() ? builder.otherwise("none").build() : builder.build();
  }

  private static Cell range(Random random, int type) {
    int from = 1 + random.nextInt(50);
    Optional<Argument> first = Optional.of(value(from, type));
    Optional<Argument> until = Optional.of(value(from + 1 + random.nextInt(50), type));
    return switch (random.nextInt(4)) {
      case 0 -> Cell.any();
      case 1 -> new Cell.Within(first, Optional.empty());
      case 2 -> new Cell.Within(Optional.empty(), until);
      default -> new Cell.Within(first, until);
    };
  }

  private static Argument value(int number, int type) {
    return switch (type) {
      case 0 -> Argument.of(Money.ofFen(number * 77L - 2_000));
      case 1 -> Argument.of((long) number);
      default -> Argument.of(LocalDate.of(2026, 1, 1).plusDays(number));
    };
  }

  private static Cell options(Random random) {
    ImmutableSortedSet.Builder<String> options = ImmutableSortedSet.naturalOrder();
    options.add(OPTIONS.get(random.nextInt(4)), OPTIONS.get(random.nextInt(4)));
    return random.nextInt(3) == 0 ? Cell.any() : new Cell.OneOf(options.build());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void reading_the_text_of_a_table_gives_the_table(@ForAll("tables") DecisionTable<String> table) {
    assertThat(DecisionTable.<String>parse(table.toString(), SCHEMA, text -> text))
        .isEqualTo(table)
        .hasToString(table.toString());
  }

  @Test
  void a_table_of_money_is_read_as_it_is_written_by_hand() {
    String text =
        """
        UNIQUE | income | housing

        1|<500|-|800
          2   | [ 500 .. 1,900.5 ) | "rented","无" | 500.00
        otherwise | 0
        """;
    DecisionTable<Money> built =
        DecisionTable.<Money>unique(INCOME, HOUSING)
            .row(Money.yuan(800), Cell.below(Money.yuan(500)), Cell.any())
            .row(
                Money.yuan(500),
                Cell.between(Money.yuan(500), Money.ofFen(190_050)),
                Cell.oneOf("rented", "无"))
            .otherwise(Money.ZERO)
            .build();
    assertThat(DecisionTable.<Money>parse(text, SCHEMA, Money::parse)).isEqualTo(built);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          ANY | size ; line 1, column 1 ; UNIQUE, FIRST or COLLECT ; ANY ; ``
          FIRST | sise ; line 1, column 9 ; the name of a fact ; sise ; ~Maybe size was meant.
          FIRST | size~2 | - | x ; line 2, column 1 ; the number of the row, 1, or otherwise ; 2 ; ``
          FIRST | size~1 | 5 | x ; line 2, column 5 ; - or a range of numbers such as [1..3), <1 or >=3 ; 5 ; ``
          FIRST | size~1 | [5..5) | x ; line 2, column 5 ; - or a range of numbers such as [1..3), <1 or >=3 ; [5..5) ; ``
          FIRST | income~1 | <1.234 | x ; line 2, column 5 ; - or a range of money such as [500.00..900.00), <500.00 or >=900.00 ; <1.234 ; ``
          FIRST | moved~1 | <2026-02-30 | x ; line 2, column 5 ; - or a range of days such as [2026-01-01..2026-02-01) or <2026-01-01 ; <2026-02-30 ; ``
          FIRST | rural~1 | yes | x ; line 2, column 5 ; -, true or false ; yes ; ``
          FIRST | rural | housing~1 | - | "rentd" | x ; line 2, column 9 ; - or options of housing in quotes ; "rentd" ; ~Maybe rented was meant.
          FIRST | housing~1 | "rented" "无" | x ; line 2, column 5 ; - or options of housing in quotes ; "rented" "无" ; ``
          FIRST | housing~1 | "rented", | x ; line 2, column 5 ; - or options of housing in quotes ; "rented", ; ``
          FIRST | rural~1 | - ; line 2, column 6 ; an output ; the end ; ``
          FIRST | rural | size~1 | - ; line 2, column 6 ; a cell for size ; the end ; ``
          FIRST | rural~1 | - | bad ; line 2, column 9 ; an output ; bad ; ``
          FIRST | rural~otherwise | x~1 | - | x ; line 3, column 1 ; nothing behind the otherwise ; 1 | - | x ; ``
          """)
  void a_bad_text_is_told_where_and_what_was_expected(
      String text, String place, String expected, String was, String maybe) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DecisionTable.<String>parse(
                    text.replace('~', '\n'), SCHEMA, DecisionTableTextTest::notBad))
        .withMessage(
            "Table text (%s) must have %s, but was (%s).%s",
            place, expected, was, maybe.replace('~', '\n'));
  }

  private static String notBad(String text) {
    if (text.equals("bad")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  @Test
  void tabs_and_carriage_returns_count_for_no_more_than_spaces() {
    String spaced = "FIRST | size\n1 | <3 | x\notherwise | y";
    String tabbed = "\tFIRST\t|\tsize\r\n\t1\t|\t<3\t|\tx\r\n\totherwise\t|\ty\r\n";
    assertThat(DecisionTable.<String>parse(tabbed, SCHEMA, text -> text))
        .isEqualTo(DecisionTable.<String>parse(spaced, SCHEMA, text -> text));
  }

  @Test
  @SuppressWarnings("NullAway") // a reader may answer null all the same
  void an_output_that_is_not_read_is_told_where_with_the_cause() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                DecisionTable.<String>parse(
                    "FIRST | size\n1 | - | bad", SCHEMA, DecisionTableTextTest::notBad))
        .withStackTraceContaining("Caused by: java.lang.IllegalArgumentException: bad");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DecisionTable.<String>parse("FIRST | size\n1 | - | x", SCHEMA, text -> null))
        .withMessage("Table text (line 2, column 9) must have an output, but was (x).");
  }

  @Test
  void an_empty_or_an_endless_text_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionTable.<String>parse(" \n", SCHEMA, text -> text))
        .withMessage(
            "Table text (line 2, column 1) must have UNIQUE, FIRST or COLLECT, but was (the end).");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionTable.<String>parse("x".repeat(100_001), SCHEMA, text -> text))
        .withMessage("Table text must have at most 100000 characters, but was (100001).");
  }
}

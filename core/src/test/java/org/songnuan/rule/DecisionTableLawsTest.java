package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Tables over a grid so small that every point of it can be tried. */
class DecisionTableLawsTest {
  private static final LocalDate DATE = LocalDate.of(2026, 1, 20);
  private static final Fact<Long> SIZE = Fact.count("size", "人数", "size");
  private static final Fact<Boolean> RURAL = Fact.flag("rural", "农村", "rural");
  private static final Fact<String> HOUSING =
      Fact.choice("housing", "住房", "housing", List.of("a", "b", "c"));
  private static final FactSchema SCHEMA = FactSchema.of(SIZE, RURAL, HOUSING);
  private static final Pattern WITNESS =
      Pattern.compile("\\(size (\\d+), rural (true|false), housing ([abc])\\)");

  /** A row as plain conditions: sizes from one on and before another, flags and options as bits. */
  private record Row(int from, int until, int flags, int options) {
    boolean hits(Point point) {
      return from <= point.size()
          && point.size() < until
          && (flags >> point.rural() & 1) == 1
          && (options >> point.housing() & 1) == 1;
    }

    Cell[] cells() {
      Cell size =
          from == 0
              ? until > 5 ? Cell.any() : Cell.below(until)
              : until > 5 ? Cell.atLeast(from) : Cell.between(from, until);
      Cell rural = flags == 3 ? Cell.any() : Cell.is(flags == 2);
      String[] names =
          IntStream.range(0, 3)
              .filter(i -> (options >> i & 1) == 1)
              .mapToObj(i -> HOUSING.options().get(i))
              .toArray(String[]::new);
      return new Cell[] {size, rural, options == 7 ? Cell.any() : Cell.oneOf(names)};
    }
  }

  /** A subject; -1 is missing. */
  private record Point(int size, int rural, int housing) {
    FactSheet sheet() {
      FactSheet sheet = FactSheet.of(SCHEMA);
      sheet = size < 0 ? sheet : sheet.with(SIZE, (long) size);
      sheet = rural < 0 ? sheet : sheet.with(RURAL, rural == 1);
      return housing < 0 ? sheet : sheet.with(HOUSING, HOUSING.options().get(housing));
    }

    boolean allows(Point all) {
      return (size < 0 || size == all.size)
          && (rural < 0 || rural == all.rural)
          && (housing < 0 || housing == all.housing);
    }
  }

  /** From 5 on all sizes are alike. */
  private static List<Point> grid(int least) {
    List<Point> grid = new ArrayList<>();
    for (int size = least; size <= 5; size++) {
      for (int rural = least; rural <= 1; rural++) {
        for (int housing = least; housing <= 2; housing++) {
          grid.add(new Point(size, rural, housing));
        }
      }
    }
    return grid;
  }

  @Provide
  Arbitrary<List<Row>> tables() {
    return Arbitraries.randomValue(DecisionTableLawsTest::table);
  }

  /** Rows at random, or the whole space cut up, of which now and then a piece is lost. */
  private static List<Row> table(Random random) {
    List<Row> rows = new ArrayList<>();
    if (random.nextInt(3) == 0) {
      for (int left = 1 + random.nextInt(5); left > 0; left--) {
        int from = random.nextInt(4);
        rows.add(
            new Row(
                from,
                from + 1 + random.nextInt(5 - from) + (random.nextBoolean() ? 9 : 0),
                1 + random.nextInt(3),
                1 + random.nextInt(7)));
      }
      return rows;
    }
    rows.add(new Row(0, 9, 3, 7));
    for (int cuts = random.nextInt(6); cuts > 0; cuts--) {
      cut(rows.remove(random.nextInt(rows.size())), rows, random);
    }
    if (rows.size() > 1 && random.nextInt(4) == 0) {
      rows.remove(random.nextInt(rows.size()));
    }
    return rows;
  }

  private static void cut(Row row, List<Row> rows, Random random) {
    int at = 1 + random.nextInt(4);
    int options = row.options() & (1 + random.nextInt(6));
    if (random.nextBoolean() && row.from() < at && at < row.until()) {
      rows.add(new Row(row.from(), at, row.flags(), row.options()));
      rows.add(new Row(at, row.until(), row.flags(), row.options()));
    } else if (random.nextBoolean() && row.flags() == 3) {
      rows.add(new Row(row.from(), row.until(), 1, row.options()));
      rows.add(new Row(row.from(), row.until(), 2, row.options()));
    } else if (options != 0 && options != row.options()) {
      rows.add(new Row(row.from(), row.until(), row.flags(), options));
      rows.add(new Row(row.from(), row.until(), row.flags(), row.options() & ~options));
    } else {
      rows.add(row);
    }
  }

  private static DecisionTable.Builder<Integer> filled(
      DecisionTable.Builder<Integer> table, List<Row> rows) {
    for (int i = 0; i < rows.size(); i++) {
      table.row(i, rows.get(i).cells());
    }
    return table;
  }

  private static List<Integer> hits(List<Row> rows, Point point) {
    return IntStream.range(0, rows.size()).filter(i -> rows.get(i).hits(point)).boxed().toList();
  }

  private static @Nullable String refusal(DecisionTable.Builder<Integer> table) {
    try {
      table.build();
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void a_table_is_unique_if_every_subject_hits_one_row(@ForAll("tables") List<Row> rows) {
    boolean overlap = grid(0).stream().anyMatch(point -> hits(rows, point).size() > 1);
    boolean gap = grid(0).stream().anyMatch(point -> hits(rows, point).isEmpty());
    String refusal = refusal(filled(DecisionTable.unique(SIZE, RURAL, HOUSING), rows));

    if (!overlap && !gap) {
      assertThat(refusal).isNull();
    } else {
      assertThat(refusal).isNotNull();
      int witnessed = hits(rows, witness(String.valueOf(refusal))).size();
      assertThat(witnessed).matches(count -> overlap ? count > 1 : count == 0);
    }
    assertThat(
            refusal(filled(DecisionTable.unique(SIZE, RURAL, HOUSING), rows).otherwise(-1)) == null)
        .isEqualTo(!overlap);
  }

  private static Point witness(String refusal) {
    Matcher witness = WITNESS.matcher(refusal);
    assertThat(witness.find()).as(refusal).isTrue();
    return new Point(
        Integer.parseInt(witness.group(1)),
        witness.group(2).equals("true") ? 1 : 0,
        HOUSING.options().indexOf(witness.group(3)));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void the_first_row_that_hits_counts_and_every_row_is_once_the_first(
      @ForAll("tables") List<Row> rows) {
    Set<Integer> firsts = new LinkedHashSet<>();
    grid(0).forEach(point -> hits(rows, point).stream().limit(1).forEach(firsts::add));
    String refusal = refusal(filled(DecisionTable.first(SIZE, RURAL, HOUSING), rows).otherwise(-1));
    assertThat(refusal == null).isEqualTo(firsts.size() == rows.size());
    if (refusal == null) {
      DecisionTable<Integer> table =
          filled(DecisionTable.first(SIZE, RURAL, HOUSING), rows).otherwise(-1).build();
      for (Point point : grid(0)) {
        assertThat(table.decide(point.sheet(), DATE).output())
            .contains(hits(rows, point).stream().findFirst().orElse(-1));
      }
      assertPossible(table, rows);
    }
  }

  /** What is possible is what some way to fill in the missing facts gives, and nothing else. */
  private static void assertPossible(DecisionTable<Integer> table, List<Row> rows) {
    for (Point partly : grid(-1)) {
      Set<Integer> expected = new LinkedHashSet<>();
      grid(0).stream()
          .filter(partly::allows)
          .forEach(point -> expected.add(hits(rows, point).stream().findFirst().orElse(-1)));
      DecisionTable.Decision<Integer> decision = table.decide(partly.sheet(), DATE);
      assertThat(decision.possible()).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(decision.certain().isEmpty()).isEqualTo(expected.size() > 1);
      assertThat(decision.output().isPresent()).isEqualTo(expected.size() == 1);
      assertThat(decision.missing().isEmpty()).isEqualTo(expected.size() == 1);
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void a_unique_table_tells_what_is_possible_too(@ForAll("tables") List<Row> rows) {
    DecisionTable.Builder<Integer> builder =
        filled(DecisionTable.<Integer>unique(SIZE, RURAL, HOUSING), rows).otherwise(-1);
    if (refusal(builder) == null) {
      assertPossible(builder.build(), rows);
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void all_rows_are_collected_as_certain_or_possible(@ForAll("tables") List<Row> rows) {
    DecisionTable<Integer> table =
        filled(DecisionTable.<Integer>collect(SIZE, RURAL, HOUSING), rows).build();
    for (Point partly : grid(-1)) {
      List<Point> full = grid(0).stream().filter(partly::allows).toList();
      DecisionTable.Decision<Integer> decision = table.decide(partly.sheet(), DATE);
      assertThat(decision.possible())
          .containsExactlyElementsOf(rowsWhere(rows, row -> full.stream().anyMatch(row::hits)));
      assertThat(decision.certain())
          .containsExactlyElementsOf(rowsWhere(rows, row -> full.stream().allMatch(row::hits)));
    }
  }

  private static List<Integer> rowsWhere(List<Row> rows, Predicate<Row> condition) {
    return IntStream.range(0, rows.size())
        .filter(i -> condition.test(rows.get(i)))
        .boxed()
        .toList();
  }
}

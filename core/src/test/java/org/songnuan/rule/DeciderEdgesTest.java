package org.songnuan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;
import org.songnuan.testkit.RuleArbitraries;

/**
 * Where the numbers that tables read end: amounts, limits and factors about the edges of 32 and of
 * 64 bits, and counts about fifteen, for more subjects than are decided together; of many of them
 * any of the facts is missing.
 */
class DeciderEdgesTest {
  private static final Fact<Money> RENT = Fact.money("rent", "房租", "rent");
  private static final Fact<Money> COST = Fact.money("cost", "开支", "cost");
  private static final Fact<Money> MEANS = Fact.money("means", "财产", "means");
  private static final Fact<Long> HEADS = Fact.count("heads", "人数", "heads");
  private static final Fact<Long> ROOMS = Fact.count("rooms", "房间", "rooms");
  private static final FactSchema SCHEMA = FactSchema.of(RENT, COST, MEANS, HEADS, ROOMS);
  private static final int SUBJECTS = 300;

  private static final long[] EDGES = {
    0,
    1,
    14,
    15,
    16,
    10_000_000,
    10_000_001,
    1 << 24,
    1 << 28,
    357_913_941,
    357_913_942,
    536_870_911,
    536_870_912,
    (1L << 30) - 1,
    1L << 30,
    (1L << 31) - 2,
    (1L << 31) - 1,
    1L << 31,
    (1L << 31) + 1,
    1L << 32,
    1L << 40,
    (1L << 61) - 1,
    1L << 61,
    (1L << 62) - 1,
    1L << 62
  };
  private static final long[] FACTORS = {1, 2, 3, 7, 12, 31, 53, 100, 90_000, 1 << 20, 1L << 33};

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void every_form_is_exact_at_every_edge(@ForAll long seed) {
    Random random = new Random(seed);
    RuleSet rules = RuleSet.of(SCHEMA);
    for (int rule = 0; rule < 6; rule++) {
      rules = rules.plus("rule" + rule, Criterion.parse(comparison(random)));
    }
    Classifier classifier = rules.compile(RuleArbitraries.PARAMETERS);
    ImmutableList.Builder<FactSheet> some = ImmutableList.builder();
    for (int i = 0; i < SUBJECTS; i++) {
      some.add(subject(random));
    }
    List<FactSheet> sheets = some.build();
    Decider decider = classifier.decider();
    VerdictTable many = new VerdictTable();
    decider.decideAll(sheets, Function.identity(), many);
    VerdictTable kept = new VerdictTable();
    decider.decideAll(Columns.of(SCHEMA, sheets, Function.identity()), kept);
    VerdictTable read = new VerdictTable();
    decider.readAll(sheets, DeciderEdgesTest::read, read);
    for (int i = 0; i < SUBJECTS; i++) {
      for (int rule = 0; rule < 6; rule++) {
        String text = rules.rules().values().asList().get(rule).text();
        Verdict plain = classifier.verdict("rule" + rule, sheets.get(i));
        assertThat(many.get(i, rule)).as("many, " + text).isEqualTo(plain);
        assertThat(kept.get(i, rule)).as("columns, " + text).isEqualTo(plain);
        assertThat(read.get(i, rule)).as("read, " + text).isEqualTo(plain);
        assertThat(decider.decide(sheets.get(i)).get(rule)).as("one, " + text).isEqualTo(plain);
      }
    }
  }

  private static String comparison(Random random) {
    String sign = List.of("<", "<=", ">", ">=", "==").get(random.nextInt(5));
    long one = any(FACTORS, random);
    long other = any(FACTORS, random);
    long limit = any(EDGES, random);
    return switch (random.nextInt(7)) {
      case 0 -> "rent " + sign + " fen(" + limit + ")";
      case 1 -> "rent * " + one + " " + sign + " cost * " + other;
      case 2 -> "rent * " + one + " " + sign + " fen(" + any(FACTORS, random) + ") * heads";
      case 3 -> "rent * " + one + " + cost " + sign + " fen(" + limit + ")";
      case 4 -> "rent + cost * " + one + " " + sign + " means * " + other;
      case 5 -> "heads * " + one + " " + sign + " rooms * " + other;
      default -> "heads " + sign + " " + random.nextInt(18);
    };
  }

  private static FactSheet subject(Random random) {
    FactSheet sheet =
        FactSheet.of(SCHEMA)
            .with(RENT, amount(random))
            .with(COST, amount(random))
            .with(MEANS, amount(random))
            .with(HEADS, count(random))
            .with(ROOMS, count(random));
    for (int slot = 0; slot < SCHEMA.size(); slot++) {
      sheet = random.nextInt(10) == 0 ? sheet.without(slot) : sheet;
    }
    return sheet;
  }

  private static Money amount(Random random) {
    long fen = any(EDGES, random);
    return Money.ofFen(random.nextInt(4) == 0 ? -fen : fen);
  }

  private static long count(Random random) {
    return random.nextInt(3) == 0 ? any(EDGES, random) : random.nextInt(18);
  }

  private static long any(long[] of, Random random) {
    return of[random.nextInt(of.length)];
  }

  private static void read(FactSheet sheet, FactCells cells) {
    for (Fact<?> fact : SCHEMA.facts()) {
      int place = SCHEMA.place(fact);
      if (sheet.isKnown(place)) {
        cells.set(place, sheet.least(place));
      }
    }
  }
}

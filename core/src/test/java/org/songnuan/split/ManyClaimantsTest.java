package org.songnuan.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.songnuan.explain.Wording;
import org.songnuan.scope.Lot;

/** Lists long enough for samples and classes, against sorting and big integers. */
class ManyClaimantsTest {

  private static final Lot LOT = Lot.of("many");

  /** How the amounts of a list are spread. */
  enum Spread {
    EVEN,
    FEW_VALUES,
    LONG_TAIL,
    SORTED,
    /** Those that a sample in even strides would see are unlike the others. */
    MISLEADING,
    HUGE;

    long[] amounts(Random random, int size) {
      long[] amounts = new long[size];
      for (int i = 0; i < size; i++) {
        amounts[i] =
            switch (this) {
              case EVEN, SORTED -> random.nextInt(1_000_000);
              case FEW_VALUES -> 100L * random.nextInt(5);
              case LONG_TAIL -> (1L << random.nextInt(40)) + random.nextInt(3);
              case MISLEADING -> i % (size / 2_048) == 0 ? 1 : 1_000 + random.nextInt(1_000);
              case HUGE -> random.nextLong() >>> 17;
            };
      }
      if (this == SORTED) {
        Arrays.sort(amounts);
      }
      return amounts;
    }
  }

  @Provide
  Arbitrary<Spread> spreads() {
    return Arbitraries.of(Spread.class);
  }

  private static Problem problem(Claims claims, Rule rule, long estate) {
    return Problem.of(rule, Claim.UNLIMITED, 1, estate, claims.columns());
  }

  private static long[] plusOne(long[] amounts) {
    return Arrays.stream(amounts).map(amount -> amount + 1).toArray();
  }

  private static long sum(Column column, int rows) {
    return IntStream.range(0, rows).mapToLong(column::at).sum();
  }

  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void the_level_is_that_of_sorting(
      @ForAll("spreads") Spread weights,
      @ForAll("spreads") Spread bounds,
      @ForAll @IntRange(min = 8_200, max = 20_000) int size,
      @ForAll long seed,
      @ForAll @LongRange(max = 1_000) long part) {
    Random random = new Random(seed);
    long[] floors = bounds.amounts(random, size);
    long[] caps = bounds.amounts(random, size);
    for (int i = 0; i < size; i++) {
      floors[i] = random.nextInt(3) == 0 ? Math.min(floors[i], caps[i]) : 0;
    }
    Claims claims =
        Claims.of(size, Integer::toString)
            .withWeights(plusOne(weights.amounts(random, size)))
            .withCaps(caps)
            .withFloors(floors);
    Column floor = claims.columns().floor();
    Column cap = claims.columns().cap();
    long estate = sum(floor, size) + (sum(cap, size) - sum(floor, size)) / 1_000 * part;
    Problem problem = problem(claims, Rule.WEIGHTED, estate);
    Vessels vessels = Vessels.of(BigInteger.valueOf(estate), problem, problem.floor, problem.top);

    WaterLevel level = WaterLevel.of(vessels);
    WideLevel sorted = WideLevel.of(vessels);

    assertThat(vessels.isNarrow()).isTrue();
    for (int i = 0; i < size; i++) {
      assertThat(level.whole(i)).isEqualTo(sorted.whole(i));
      assertThat(level.remainder(i).multiply(sorted.denominator()))
          .isEqualTo(sorted.remainder(i).multiply(level.denominator()));
    }
  }

  /** Where Newton's method does not end soon, the marks are narrowed down: the same level. */
  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void narrowing_the_marks_finds_the_same_level(
      @ForAll("spreads") Spread weights,
      @ForAll("spreads") Spread bounds,
      @ForAll @IntRange(min = 2_048, max = 2_300) int size,
      @ForAll long seed,
      @ForAll @LongRange(max = 1_000) long part) {
    Random random = new Random(seed);
    Column weight = Column.of(plusOne(weights.amounts(random, size)));
    Column cap = Column.of(bounds.amounts(random, size));
    Column floor = Column.min(cap, Column.of(bounds.amounts(random, size)), size);
    long units = sum(floor, size) + (sum(cap, size) - sum(floor, size)) / 1_000 * part;
    Open all = new Open(size, Column.all(1), weight, floor, cap);

    Marks marks = new Marks(units, all);
    LevelSearch search = LevelSearch.of(units, all);

    Fraction narrowed = Fraction.of(marks.height(), marks.breadth());
    Fraction found = Fraction.of(search.height(), search.breadth());
    for (int i = 0; i < size; i++) {
      Fraction least = Fraction.of(floor.at(i));
      Fraction most = Fraction.of(cap.at(i));
      Fraction broad = Fraction.of(weight.at(i));
      assertThat(narrowed.times(broad).clamp(least, most))
          .isEqualTo(found.times(broad).clamp(least, most));
    }
  }

  @Property(tries = 15, edgeCases = EdgeCasesMode.NONE)
  void the_odd_units_go_where_sorting_sends_them(
      @ForAll("spreads") Spread spread,
      @ForAll @IntRange(min = 8_200, max = 15_000) int size,
      @ForAll long seed,
      @ForAll @LongRange(min = 1, max = 999) long part) {
    long[] amounts = plusOne(spread.amounts(new Random(seed), size));
    Claims claims = Claims.of(size, Integer::toString).withClaims(amounts);
    long estate = Arrays.stream(amounts).sum() / 1_000 * part;
    for (Division division : List.of(Division.proportional(), Division.equalAwards())) {
      Problem problem = problem(claims, division.rule(), estate);
      Level level =
          WideLevel.of(Vessels.of(BigInteger.valueOf(estate), problem, problem.floor, problem.top));
      long[] expected = IntStream.range(0, size).mapToLong(level::whole).toArray();
      Comparator<Integer> byRemainder = (a, b) -> level.compareRemainders(b, a);
      IntStream.range(0, size)
          .boxed()
          .filter(i -> !level.isWhole(i))
          .sorted(
              byRemainder
                  .thenComparing(i -> -amounts[i])
                  .thenComparing(i -> Integer.toString(i), LOT.comparator()))
          .limit(estate - Arrays.stream(expected).sum())
          .forEach(i -> expected[i]++);

      assertThat(division.split(estate, claims, LOT).toArray()).isEqualTo(expected);
    }
  }

  @Example
  void a_list_says_what_columns_say() {
    Random random = new Random(42);
    int size = 9_000;
    long[] weights = plusOne(Spread.EVEN.amounts(random, size));
    long[] amounts = plusOne(Spread.FEW_VALUES.amounts(random, size));
    long[] ranks = Spread.FEW_VALUES.amounts(random, size);
    Claims claims =
        Claims.of(size, i -> "H-" + i).withWeights(weights).withClaims(amounts).withRanks(ranks);
    List<Claim> list =
        IntStream.range(0, size)
            .mapToObj(i -> Claim.of("H-" + i, amounts[i]).withWeight(weights[i]).withRank(ranks[i]))
            .toList();
    for (Splitter splitter :
        List.of(
            Division.equal().by(7),
            Division.weighted(),
            Division.talmud(),
            Division.proportional().rounding(Rounding.WEBSTER),
            RankOrder.skipping())) {
      Split split = splitter.split(654_321, list, LOT);
      Shares shares = splitter.split(654_321, claims, LOT);

      assertThat(list.stream().mapToLong(claim -> split.share(claim.id())).toArray())
          .isEqualTo(shares.toArray());
      assertThat(shares.left()).isEqualTo(split.left());
      assertThat(shares.draws()).isEqualTo(split.draws());
      assertThat(shares.why(17)).isEqualTo(split.why("H-17"));
      assertThat(shares.unmet().asList().stream().map(i -> "H-" + i)).isEqualTo(split.unmet());
      assertThat(Wording.in(Locale.ENGLISH).of(shares.why(17))).isNotBlank();
    }
  }
}

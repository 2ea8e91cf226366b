package org.songnuan.fund;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.benefit.BenefitId;
import org.songnuan.benefit.BenefitKind;
import org.songnuan.scope.Area;
import org.songnuan.split.ClaimRow;
import org.songnuan.split.Division;

class PoolSolverTest {

  /** One claim of each class, and sources that may pay some of the classes. */
  @SuppressWarnings("ArrayRecordComponent") // a case is made once and never compared
  record Case(long[] held, int[] mayPay, long[] claims) {
    List<Source> sources() {
      List<Source> sources = new ArrayList<>();
      for (int s = 0; s < held.length; s++) {
        int classes = mayPay[s];
        String[] categories =
            IntStream.range(0, claims.length)
                .filter(c -> (classes >> c & 1) == 1)
                .mapToObj(c -> "c" + c)
                .toArray(String[]::new);
        sources.add(new Source("s" + s, held[s], Earmark.onlyFor(categories)));
      }
      return sources;
    }

    ImmutableSortedMap<Row, Long> demand() {
      Map<Row, Long> rows = new TreeMap<>();
      for (int c = 0; c < claims.length; c++) {
        rows.put(row(c, 0, claims[c]), 1L);
      }
      return ImmutableSortedMap.copyOf(rows);
    }

    /** Whether some payment gives everybody this: no classes may get more than is held for them. */
    boolean isPayable(long[] awards) {
      for (int classes = 0; classes < 1 << claims.length; classes++) {
        long given = 0;
        long held = 0;
        for (int c = 0; c < claims.length; c++) {
          given += (classes >> c & 1) == 1 ? awards[c] : 0;
        }
        for (int s = 0; s < this.held.length; s++) {
          held += (mayPay[s] & classes) != 0 ? this.held[s] : 0;
        }
        if (given > held) {
          return false;
        }
      }
      return true;
    }
  }

  private static Row row(int ofClass, int tier, long claim) {
    return new Row(
        null,
        tier,
        BenefitId.of("b" + ofClass),
        new Use(
            ImmutableSortedSet.of(CategoryId.of("c" + ofClass)),
            Area.EVERYWHERE,
            BenefitKind.RELIEF,
            ""),
        claim,
        0,
        false,
        false,
        Optional.empty(),
        0);
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.integers()
        .between(1, 3)
        .flatMap(
            sources ->
                Arbitraries.integers()
                    .between(1, 4)
                    .flatMap(
                        classes ->
                            Combinators.combine(
                                    Arbitraries.longs()
                                        .between(0, 12)
                                        .array(long[].class)
                                        .ofSize(sources),
                                    Arbitraries.integers()
                                        .between(1, (1 << classes) - 1)
                                        .array(int[].class)
                                        .ofSize(sources),
                                    Arbitraries.longs()
                                        .between(1, 7)
                                        .array(long[].class)
                                        .ofSize(classes))
                                .as(Case::new)));
  }

  private static long[] awards(Case given, Division division) {
    PoolSolver solver = new PoolSolver(given.sources(), division, given.demand());
    long[] awards = new long[given.claims().length];
    solver
        .awards()
        .forEach(
            (row, award) ->
                awards[Integer.parseInt(row.benefit().value().substring(1))] = award.total());
    return awards;
  }

  @Property(tries = 2_000)
  void equal_awards_on_the_network_are_the_lexicographic_max_min(@ForAll("cases") Case given) {
    long[] awards = awards(given, Division.equalAwards());
    assertThat(given.isPayable(awards)).isTrue();
    assertThat(sorted(awards)).isEqualTo(sorted(best(given)));
  }

  /** The payable awards whose smallest is largest, then the second smallest, and so on. */
  private static long[] best(Case given) {
    long @Nullable [] best = null;
    long[] awards = new long[given.claims().length];
    while (true) {
      if (given.isPayable(awards)
          && (best == null || Arrays.compare(sorted(awards), sorted(best)) > 0)) {
        best = awards.clone();
      }
      int c = 0;
      while (c < awards.length && awards[c] == given.claims()[c]) {
        awards[c++] = 0;
      }
      if (c == awards.length) {
        return best == null ? awards : best;
      }
      awards[c]++;
    }
  }

  private static long[] sorted(long[] awards) {
    long[] copy = awards.clone();
    Arrays.sort(copy);
    return copy;
  }

  @Property
  void every_division_pays_what_the_network_carries_and_no_more_than_is_claimed(
      @ForAll("cases") Case given, @ForAll("divisions") Division division) {
    PoolSolver solver = new PoolSolver(given.sources(), division, given.demand());
    long[] awards = awards(given, division);
    assertThat(given.isPayable(awards)).isTrue();
    for (int c = 0; c < awards.length; c++) {
      assertThat(awards[c]).isBetween(0L, given.claims()[c]);
    }
    solver
        .awards()
        .values()
        .forEach(
            award ->
                assertThat(award.slices().stream().mapToLong(RowAward.Slice::units).sum())
                    .isEqualTo(award.total()));
    if (division.step() == 1) {
      long most = Arrays.stream(best(given)).sum();
      assertThat(Arrays.stream(awards).sum()).isEqualTo(most);
    }
  }

  @Provide
  Arbitrary<Division> divisions() {
    return Arbitraries.of(
        Division.equalAwards(),
        Division.equalAwards().by(2),
        Division.proportional(),
        Division.equalLosses(),
        Division.talmud());
  }

  @Property
  void a_certificate_is_there_exactly_when_something_is_short_and_it_holds(
      @ForAll("cases") Case given) {
    PoolSolver solver = new PoolSolver(given.sources(), Division.equalAwards(), given.demand());
    long missing =
        Arrays.stream(given.claims()).sum()
            - Arrays.stream(awards(given, Division.equalAwards())).sum();
    assertThat(solver.shortages().stream().mapToLong(cut -> cut.claimed() - cut.held()).sum())
        .isEqualTo(missing);
    for (Cut cut : solver.shortages()) {
      long claimed = 0;
      for (int c = 0; c < given.claims().length; c++) {
        claimed += cut.categories().contains(CategoryId.of("c" + c)) ? given.claims()[c] : 0;
      }
      long held = 0;
      for (Source source : given.sources()) {
        boolean mayPay = source.earmark().allows(cut.categories());
        held += mayPay ? source.units() : 0;
        assertThat(cut.sources().contains(source.id())).isEqualTo(mayPay);
      }
      assertThat(cut.claimed()).isEqualTo(claimed).isGreaterThan(held);
      assertThat(cut.held()).isEqualTo(held);
    }
  }

  @Property
  void one_source_gives_what_the_division_alone_gives(
      @ForAll("divisions") Division division, @ForAll("cases") Case given) {
    List<Source> one = List.of(new Source("s", given.held()[0], Earmark.FREE));
    PoolSolver solver = new PoolSolver(one, division, given.demand());
    List<Long> awards = new ArrayList<>();
    solver.awards().values().forEach(award -> awards.add(award.total()));
    List<Long> split = new ArrayList<>();
    var rows =
        given.demand().entrySet().stream()
            .map(row -> ClaimRow.of(row.getValue(), row.getKey().claim()))
            .toList();
    var divided = division.splitRows(given.held()[0], rows);
    for (int i = 0; i < rows.size(); i++) {
      split.add(divided.share(i));
    }
    long places = divided.places() * division.step();
    assertThat(awards.stream().mapToLong(Long::longValue).sum())
        .isEqualTo(split.stream().mapToLong(Long::longValue).sum() + places);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(awards.get(i) - split.get(i))
          .isBetween(0L, divided.isDrawn(i) ? division.step() : 0);
    }
  }

  @Test
  void an_earlier_tier_is_met_first_and_may_be_moved_to_another_source() {
    List<Source> sources =
        List.of(new Source("free", 5, Earmark.FREE), new Source("only", 5, Earmark.onlyFor("c0")));
    ImmutableSortedMap<Row, Long> demand =
        ImmutableSortedMap.of(row(0, 0, 5), 1L, row(1, 1, 6), 1L);
    PoolSolver solver = new PoolSolver(sources, Division.equalAwards(), demand);
    assertThat(solver.awards().get(row(0, 0, 5)))
        .isEqualTo(
            new RowAward(1, 5, 1, 0, 0, ImmutableList.of(new RowAward.Slice("only", 5)), null));
    assertThat(solver.awards().get(row(1, 1, 6)))
        .isEqualTo(
            new RowAward(1, 5, 1, 0, 0, ImmutableList.of(new RowAward.Slice("free", 5)), null));
  }
}

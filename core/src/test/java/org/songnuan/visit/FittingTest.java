package org.songnuan.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Who is fitted in and how even the teams are, against a search that tries everything. */
class FittingTest {

  /** Up to 7 visits, one after the other, of up to 3 kinds. */
  @SuppressWarnings("ArrayRecordComponent") // a case is made once and never compared
  record Case(int[][] allowed, int[] capacity, int[] teamOf, int teams, int[] line) {
    Fitting fitting() {
      return new Fitting(allowed, capacity, teamOf, teams);
    }

    /** Whether all these visits can be fitted in: no kinds have more visits than places (Hall). */
    boolean fits(int[] visits) {
      for (int kinds = 1; kinds < 1 << allowed.length; kinds++) {
        BitSet places = new BitSet();
        int number = 0;
        for (int kind = 0; kind < allowed.length; kind++) {
          if ((kinds >> kind & 1) == 1) {
            Arrays.stream(allowed[kind]).forEach(places::set);
            number += visits[kind];
          }
        }
        if (number > places.stream().map(place -> capacity[place]).sum()) {
          return false;
        }
      }
      return true;
    }

    /** The least sum of the squares of the loads with which these visits can be fitted in. */
    long evenest(int[] visits) {
      return evenest(0, visits.clone(), new int[capacity.length]);
    }

    private long evenest(int kind, int[] left, int[] load) {
      if (kind == left.length) {
        long[] loads = new long[teams];
        for (int place = 0; place < load.length; place++) {
          loads[teamOf[place]] += load[place];
        }
        return Arrays.stream(loads).map(one -> one * one).sum();
      }
      if (left[kind] == 0) {
        return evenest(kind + 1, left, load);
      }
      long best = Long.MAX_VALUE;
      left[kind]--;
      for (int place : allowed[kind]) {
        if (load[place] < capacity[place]) {
          load[place]++;
          best = Math.min(best, evenest(kind, left, load));
          load[place]--;
        }
      }
      left[kind]++;
      return best;
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.randomValue(FittingTest::random);
  }

  private static Case random(Random random) {
    int places = 1 + random.nextInt(4);
    int teams = 1 + random.nextInt(3);
    int[][] allowed = new int[1 + random.nextInt(3)][];
    for (int kind = 0; kind < allowed.length; kind++) {
      allowed[kind] = IntStream.range(0, places).filter(place -> random.nextInt(5) > 1).toArray();
    }
    return new Case(
        allowed,
        IntStream.range(0, places).map(place -> random.nextInt(4)).toArray(),
        IntStream.range(0, places).map(place -> random.nextInt(teams)).toArray(),
        teams,
        IntStream.range(0, random.nextInt(8)).map(i -> random.nextInt(allowed.length)).toArray());
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whoever_comes_first_is_fitted_in_if_there_is_any_way(@ForAll("cases") Case one) {
    Fitting fitting = one.fitting();
    int[] visits = new int[one.allowed().length];
    for (int kind : one.line()) {
      visits[kind]++;
      boolean fits = one.fits(visits);
      assertThat(fitting.add(kind)).isEqualTo(fits);
      visits[kind] -= fits ? 0 : 1;
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void the_teams_are_as_even_as_can_be_and_nothing_is_lost(@ForAll("cases") Case one) {
    Fitting fitting = one.fitting();
    int[] visits = new int[one.allowed().length];
    for (int kind : one.line()) {
      visits[kind] += fitting.add(kind) ? 1 : 0;
    }
    fitting.even();

    int[] load = new int[one.capacity().length];
    for (int kind = 0; kind < visits.length; kind++) {
      int sum = 0;
      for (int place = 0; place < load.length; place++) {
        int at = fitting.at(kind, place);
        assertThat(at).isNotNegative();
        int here = place;
        assertThat(at == 0 || Arrays.stream(one.allowed()[kind]).anyMatch(p -> p == here)).isTrue();
        load[place] += at;
        sum += at;
      }
      assertThat(sum).isEqualTo(visits[kind]);
    }
    long squares = 0;
    for (int team = 0; team < one.teams(); team++) {
      squares += (long) fitting.loadOf(team) * fitting.loadOf(team);
    }
    for (int place = 0; place < load.length; place++) {
      assertThat(load[place]).isLessThanOrEqualTo(one.capacity()[place]);
    }
    assertThat(squares).isEqualTo(one.evenest(visits));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void closed_places_are_fewer_than_the_visits_that_may_have_no_others(@ForAll("cases") Case one) {
    Fitting fitting = one.fitting();
    int[] asked = new int[one.allowed().length];
    boolean refused = false;
    for (int kind : one.line()) {
      asked[kind]++;
      refused |= !fitting.add(kind) && one.allowed()[kind].length > 0;
    }
    BitSet closed = fitting.closed();
    int number = 0;
    for (int kind = 0; kind < asked.length; kind++) {
      number +=
          one.allowed()[kind].length > 0 && Arrays.stream(one.allowed()[kind]).allMatch(closed::get)
              ? asked[kind]
              : 0;
    }
    int room = closed.stream().map(place -> one.capacity()[place]).sum();
    assertThat(refused).isEqualTo(number > room);
  }

  @Test
  void three_hundred_and_forty_six_visits_over_seven_teams_are_three_of_fifty_and_four_of_49() {
    int[] places = IntStream.range(0, 7).toArray();
    Fitting fitting =
        new Fitting(new int[][] {places}, IntStream.range(0, 7).map(i -> 99).toArray(), places, 7);
    for (int i = 0; i < 346; i++) {
      assertThat(fitting.add(0)).isTrue();
    }
    fitting.even();

    assertThat(IntStream.of(places).map(fitting::loadOf))
        .containsExactly(50, 50, 50, 49, 49, 49, 49);
  }
}

package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The solver beside every pairing that there is. */
class OptimumTest {

  @Property(tries = 1_000)
  void the_optimum_costs_what_the_best_of_all_pairings_costs(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Task task = RandomTask.of(seed, 5, 4, 1);
    Optimum optimum = Optimum.of(task);

    assertThat(cost(optimum)).isEqualTo(BruteForce.of(task).best());
    assertThat(PriceCheck.holds(optimum)).isTrue();
  }

  @Property(tries = 500)
  void so_it_does_where_some_want_several_contacts(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Task task = RandomTask.of(seed, 4, 4, 3);
    Optimum optimum = Optimum.of(task);

    assertThat(cost(optimum)).isEqualTo(BruteForce.of(task).best());
    assertThat(PriceCheck.holds(optimum)).isTrue();
  }

  @Property(tries = 1_000)
  void of_all_optima_it_is_the_first_by_place(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Task task = RandomTask.of(seed, 5, 4, 1);
    Optimum optimum = settled(task);

    assertThat(with(optimum)).isEqualTo(BruteForce.of(task).first());
    assertThat(PriceCheck.holds(optimum)).isTrue();
  }

  @Property(tries = 500)
  void so_it_is_where_some_want_several_contacts(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Task task = RandomTask.of(seed, 4, 4, 3);
    Optimum optimum = settled(task);

    assertThat(with(optimum)).isEqualTo(BruteForce.of(task).first());
    assertThat(PriceCheck.holds(optimum)).isTrue();
  }

  @Property(tries = 100)
  void a_table_of_moves_and_a_list_of_them_find_the_same_cost(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Task task = RandomTask.of(seed, 40, 4, 1);
    Optimum listed = Optimum.of(task, false);
    Optimum tabled = Optimum.of(task, true);

    assertThat(cost(tabled)).isEqualTo(cost(listed));
    assertThat(PriceCheck.holds(tabled)).isTrue();
    assertThat(PriceCheck.holds(listed)).isTrue();
  }

  @Property(tries = 300)
  void prices_prove_nothing_of_a_pairing_that_costs_more(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Task task = RandomTask.of(seed, 5, 4, 1);
    Optimum optimum = Optimum.of(task);
    long best = cost(optimum);
    Random random = new Random(seed);
    for (int seat = 0; seat < optimum.seats().count(); seat++) {
      move(optimum, seat, random);
      assertThat(PriceCheck.holds(optimum)).isEqualTo(cost(optimum) == best);
    }
  }

  private static void move(Optimum optimum, int seat, Random random) {
    Task task = optimum.task();
    Seats seats = optimum.seats();
    int household = seats.household(seat);
    List<Integer> others = new ArrayList<>(List.of(seats.nobody()));
    for (int link = task.links().from(household); link < task.links().from(household + 1); link++) {
      int helper = task.links().helper(link);
      if (helper != seats.helper(seat) && !seats.isFull(helper)) {
        others.add(helper);
      }
    }
    Collections.shuffle(others, random);
    int to = others.get(0);
    seats.leave(seat);
    seats.join(seat, to, to == seats.nobody() ? 0 : task.links().costOf(household, to));
  }

  private static Optimum settled(Task task) {
    Optimum optimum = Optimum.of(task);
    LotOrder.settle(optimum);
    return optimum;
  }

  static long cost(Optimum optimum) {
    Task task = optimum.task();
    Seats seats = optimum.seats();
    long cost = 0;
    for (int household = 0; household < task.links().households(); household++) {
      for (int lacks = 0; lacks < seats.lacking(household); lacks++) {
        cost += task.costOfLacking(household, lacks);
      }
      for (int seat = seats.first(household); seat < seats.first(household + 1); seat++) {
        if (seats.helper(seat) != seats.nobody()) {
          cost += task.links().costOf(household, seats.helper(seat));
        }
      }
    }
    for (int helper = 0; helper < task.links().helpers(); helper++) {
      assertThat(seats.load(helper)).isLessThanOrEqualTo(task.burden().most(helper));
      for (int k = 1; k <= seats.load(helper); k++) {
        cost += task.burden().cost(helper, k);
      }
    }
    return cost;
  }

  private static List<List<Integer>> with(Optimum optimum) {
    Seats seats = optimum.seats();
    List<List<Integer>> with = new ArrayList<>();
    for (int household = 0; household < optimum.task().links().households(); household++) {
      List<Integer> helpers = new ArrayList<>();
      for (int seat = seats.first(household); seat < seats.first(household + 1); seat++) {
        helpers.add(seats.helper(seat));
      }
      Collections.sort(helpers);
      with.add(helpers);
    }
    return with;
  }
}

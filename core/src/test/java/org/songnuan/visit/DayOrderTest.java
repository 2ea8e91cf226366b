package org.songnuan.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.Collections2;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.scope.Area;

/** The way of a day, against the shortest of all ways on small cases. */
class DayOrderTest {
  private static final Area CITY = Area.parse("湖北/武汉");

  /** Addressees on a plain of 100 by 100, or in areas. */
  record Case(ImmutableList<Addressee> stops, Travel travel) {
    long shortest() {
      long shortest = Long.MAX_VALUE;
      for (List<Addressee> way : Collections2.permutations(stops)) {
        shortest = Math.min(shortest, DayOrder.length(way, travel));
      }
      return shortest;
    }
  }

  @Provide
  Arbitrary<Case> plains() {
    return Arbitraries.randomValue(random -> plain(random, 1 + random.nextInt(7)));
  }

  @Provide
  Arbitrary<Case> trees() {
    return Arbitraries.randomValue(DayOrderTest::tree);
  }

  private static Case plain(Random random, int size) {
    int[][] places = new int[size][];
    List<Addressee> stops = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      RecipientId id = RecipientId.of("H-" + i);
      places[i] = new int[] {random.nextInt(100), random.nextInt(100)};
      stops.add(Addressee.of(id, CITY));
    }
    return new Case(
        ImmutableList.copyOf(stops),
        (from, to) -> {
          int[] a = places[number(from)];
          int[] b = places[number(to)];
          return (long) Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
        });
  }

  private static int number(Addressee addressee) {
    return Integer.parseInt(addressee.id().value().substring(2));
  }

  private static Case tree(Random random) {
    List<Addressee> stops = new ArrayList<>();
    int size = 1 + random.nextInt(7);
    for (int i = 0; i < size; i++) {
      Area area = CITY;
      for (int depth = random.nextInt(4); depth > 0; depth--) {
        area = area.child("街" + random.nextInt(2));
      }
      stops.add(Addressee.of(RecipientId.of("H-" + i), area));
    }
    return new Case(ImmutableList.copyOf(stops), Travel.BY_AREA);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void the_way_holds_everybody_once_and_no_order_of_the_list_shows(@ForAll("plains") Case one) {
    List<Addressee> shuffled = new ArrayList<>(one.stops());
    Collections.shuffle(shuffled, new Random(1));
    ImmutableList<Addressee> way = DayOrder.of(one.stops(), one.travel());

    assertThat(way).containsExactlyInAnyOrderElementsOf(one.stops());
    assertThat(DayOrder.of(shuffled, one.travel())).isEqualTo(way);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void a_way_through_areas_is_hardly_ever_longer_than_the_shortest(@ForAll("trees") Case one) {
    long length = DayOrder.length(DayOrder.of(one.stops(), one.travel()), one.travel());

    assertThat(length).isLessThanOrEqualTo(one.shortest() + 2);
  }

  @Test
  void on_small_plains_the_way_is_on_average_within_one_in_a_hundred_of_the_shortest() {
    Random random = new Random(20_260_217);
    long length = 0;
    long shortest = 0;
    long worstPercent = 0;
    for (int i = 0; i < 300; i++) {
      Case one = plain(random, 7);
      long mine = DayOrder.length(DayOrder.of(one.stops(), one.travel()), one.travel());
      long best = one.shortest();
      length += mine;
      shortest += best;
      worstPercent = Math.max(worstPercent, (mine - best) * 100 / best);
    }

    assertThat(length * 100).isLessThanOrEqualTo(shortest * 101);
    assertThat(worstPercent).isLessThanOrEqualTo(15);
  }

  @Test
  void a_negative_distance_is_refused() {
    ImmutableList<Addressee> stops =
        ImmutableList.of(
            Addressee.of(RecipientId.of("H-1"), CITY),
            Addressee.of(RecipientId.of("H-2"), CITY),
            Addressee.of(RecipientId.of("H-3"), CITY));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DayOrder.of(stops, (from, to) -> -1))
        .withMessage("Distance between two addressees must be at least 0, but was (-1).");
  }
}

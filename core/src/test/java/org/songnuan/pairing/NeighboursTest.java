package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.songnuan.scope.Area;

/** Neighbours go to the same helper where it costs nothing else. */
class NeighboursTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 11);
  private static final Area STREET = Area.parse("示例区/示例街道");

  private static PairingCase together(PairingCase given) {
    return given.with(policy -> policy.withKeepsNeighboursTogether(true));
  }

  private static Quality withoutApart(Quality quality) {
    return new Quality(
        quality.alone(),
        quality.lacking(),
        quality.leadersWithout(),
        quality.moved(),
        quality.unevenness(),
        quality.dislike(),
        0);
  }

  @Test
  void a_building_has_one_helper_where_loads_allow_it() {
    PairingPolicy policy = PairingTest.policy().keepsNeighboursTogether(true).build();
    List<Target> targets = new ArrayList<>();
    for (int building = 1; building <= 3; building++) {
      for (int door = 1; door <= 4; door++) {
        targets.add(Target.of("H-" + building + door, STREET.child(building + "栋")));
      }
    }
    List<Helper> helpers =
        Stream.of("S-1", "S-2", "S-3")
            .map(id -> Helper.builder().id(id).area(STREET).capacity(4).build())
            .toList();

    Pairing pairing = policy.pair(targets, helpers, DAY);

    assertThat(pairing.quality()).isEqualTo(new Quality(0, 0, 0, 0, 48, 0, 0));
    assertThat(pairing.isProven()).isTrue();
  }

  @Property(tries = 150)
  void nothing_else_is_given_up_for_it(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = PairingCase.of(seed, 9, 6);
    Pairing apart = given.pair();
    Pairing together = together(given).pair();

    assertThat(withoutApart(together.quality())).isEqualTo(apart.quality());
    assertThat(together.alone()).isEqualTo(apart.alone());
    assertThat(together.isProven()).isTrue();
    assertThat(together.quality())
        .isEqualTo(EveryPairing.quality(together(given), together.pairs()))
        .isLessThanOrEqualTo(EveryPairing.quality(together(given), apart.pairs()));
  }

  @Property(tries = 50)
  void the_order_of_the_input_never_shows(@ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    PairingCase given = together(PairingCase.of(seed, 9, 6));
    List<Target> targets = new ArrayList<>(given.targets());
    List<Helper> helpers = new ArrayList<>(given.helpers());
    Collections.shuffle(targets, new Random(seed));
    Collections.shuffle(helpers, new Random(seed + 1));

    assertThat(given.policy().pair(targets, helpers, DAY, given.existing()).pairs())
        .isEqualTo(given.pair().pairs());
  }

  @Test
  void on_small_cases_it_is_nearly_always_the_best_there_is() {
    int cases = 0;
    int missedByLot = 0;
    int missed = 0;
    for (int seed = 0; cases < 1_000; seed++) {
      Small small = new Small(seed);
      Pairing together = small.pair(true);
      if (!together.alone().isEmpty()) {
        continue;
      }
      cases++;
      long best = small.fewestApart(together.quality().unevenness());
      Pairing byLot = small.pair(false);

      assertThat(together.quality().unevenness()).isEqualTo(byLot.quality().unevenness());
      assertThat(together.quality().apart()).isGreaterThanOrEqualTo(best);
      missed += together.quality().apart() == best ? 0 : 1;
      missedByLot += small.apart(byLot) == best ? 0 : 1;
    }
    assertThat(missed).isLessThanOrEqualTo(22);
    assertThat(missedByLot).isGreaterThan(900);
  }

  /** Eight households of up to four areas and three helpers, of whom about one in four may not. */
  private static final class Small {
    private static final int HOUSEHOLDS = 8;
    private static final int HELPERS = 3;
    private final boolean[][] may = new boolean[HOUSEHOLDS][HELPERS];
    private final int[] area = new int[HOUSEHOLDS];
    private final List<Target> targets = new ArrayList<>();
    private final List<Helper> helpers = new ArrayList<>();

    Small(int seed) {
      Random random = new Random(seed);
      int areas = 2 + random.nextInt(3);
      for (int household = 0; household < HOUSEHOLDS; household++) {
        area[household] = random.nextInt(areas);
        List<String> kin = new ArrayList<>();
        for (int helper = 0; helper < HELPERS; helper++) {
          may[household][helper] = random.nextInt(4) > 0;
          if (!may[household][helper]) {
            kin.add("K-" + helper);
          }
        }
        targets.add(
            Target.of("H-" + household, STREET.child("a" + area[household]))
                .kin(kin.toArray(String[]::new)));
      }
      for (int helper = 0; helper < HELPERS; helper++) {
        helpers.add(
            Helper.builder()
                .id("S-" + helper)
                .area(STREET)
                .capacity(HOUSEHOLDS)
                .addKin("K-" + helper)
                .build());
      }
    }

    Pairing pair(boolean together) {
      return PairingTest.policy()
          .addRule(PairRule.noKin())
          .keepsNeighboursTogether(together)
          .build()
          .pair(targets, helpers, DAY);
    }

    long apart(Pairing pairing) {
      int[] with = new int[HOUSEHOLDS];
      for (int household = 0; household < HOUSEHOLDS; household++) {
        HelperId helper = pairing.helpers(targets.get(household).id()).get(0);
        with[household] = Integer.parseInt(helper.value().substring(2));
      }
      return apart(with);
    }

    private long apart(int[] with) {
      long apart = 0;
      for (int one = 0; one < HOUSEHOLDS; one++) {
        for (int other = 0; other < one; other++) {
          apart += area[one] == area[other] && with[one] != with[other] ? 1 : 0;
        }
      }
      return apart;
    }

    /** Tries every pairing that covers everybody and is as even. */
    long fewestApart(long unevenness) {
      return fewestApart(0, new int[HOUSEHOLDS], new int[HELPERS], unevenness);
    }

    private long fewestApart(int household, int[] with, int[] load, long unevenness) {
      if (household == HOUSEHOLDS) {
        long squares = 0;
        for (int own : load) {
          squares += (long) own * own;
        }
        return squares == unevenness ? apart(with) : Long.MAX_VALUE;
      }
      long fewest = Long.MAX_VALUE;
      for (int helper = 0; helper < HELPERS; helper++) {
        if (may[household][helper]) {
          with[household] = helper;
          load[helper]++;
          fewest = Math.min(fewest, fewestApart(household + 1, with, load, unevenness));
          load[helper]--;
        }
      }
      return fewest;
    }
  }
}

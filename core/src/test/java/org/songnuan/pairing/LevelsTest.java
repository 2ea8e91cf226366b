package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.songnuan.scope.Area;

/** What one unit of each level costs: more than everything below it, and not more than fits. */
class LevelsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 11);
  private static final Area STREET = Area.parse("示例区/示例街道");

  /** Each household may have any of the helpers. */
  private static Links full(int households, int helpers) {
    int[] from = IntStream.rangeClosed(0, households).map(i -> i * helpers).toArray();
    int[] helper = IntStream.range(0, households * helpers).map(i -> i % helpers).toArray();
    return new Links(helpers, from, helper, null);
  }

  /** Each household has one helper of its own. */
  private static Links single(int households) {
    return new Links(
        households,
        IntStream.rangeClosed(0, households).toArray(),
        IntStream.range(0, households).toArray(),
        null);
  }

  @Property(tries = 300)
  void no_level_is_outweighed_by_all_that_a_circle_can_change_below_it(
      @ForAll @IntRange(min = 1, max = 30) int helpers,
      @ForAll @LongRange(min = 0, max = 1_000) long preferences,
      @ForAll @LongRange(min = 0, max = 100) long evenness) {
    Levels levels = Levels.of(full(2, helpers), preferences, evenness);
    BigInteger moves = BigInteger.valueOf(helpers + 2L);
    BigInteger below = moves.multiply(BigInteger.valueOf(preferences));

    assertThat(BigInteger.valueOf(levels.even())).isGreaterThan(below);
    below = below.add(BigInteger.valueOf(levels.even()).multiply(BigInteger.valueOf(evenness)));
    assertThat(BigInteger.valueOf(levels.keep())).isGreaterThan(below);
    below = below.add(BigInteger.valueOf(levels.keep()).multiply(moves));
    assertThat(BigInteger.valueOf(levels.leader())).isGreaterThan(below);
    assertThat(levels.lacking()).isGreaterThan(2 * levels.leader());
    assertThat(levels.alone()).isGreaterThan(2 * levels.lacking());
  }

  @Test
  void helpers_who_share_no_household_do_not_make_the_levels_any_dearer() {
    assertThat(Levels.of(single(1_000), 1_000, 100)).isEqualTo(Levels.of(single(1), 1_000, 100));
    assertThat(Levels.of(full(2, 9), 1_000, 100)).isNotEqualTo(Levels.of(single(18), 1_000, 100));
  }

  @Test
  void without_preferences_and_evenness_every_level_still_counts() {
    Levels levels = Levels.of(full(1, 1), 0, 0);

    assertThat(levels).isEqualTo(new Levels(1, 1, 4, 9, 19));
  }

  @Test
  void costs_that_do_not_fit_are_refused_with_their_sizes_before_anything_is_solved() {
    assertThatCode(() -> Levels.of(full(1, 2), 1L << 40, 1 << 10)).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Levels.of(full(1, 2), 1L << 50, 1 << 10))
        .withMessage(
            "Costs of a pairing must stay within 2^59 so that nothing outweighs what is more"
                + " important, but with (2) helpers linked to each other, preferences differing by"
                + " (1125899906842624) and loads by (1024) they do not.\n"
                + "Maybe weigh preferences less, or pair area by area.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Levels.of(full(1, 2), Long.MAX_VALUE, Long.MAX_VALUE));
  }

  @Test
  void a_policy_whose_costs_do_not_fit_is_refused_and_without_its_weights_it_is_solved() {
    List<Target> targets = PairingTest.targets(2, STREET);
    List<Helper> helpers =
        IntStream.range(0, 9)
            .mapToObj(
                i ->
                    Helper.builder()
                        .id("S-" + i)
                        .area(i == 0 ? STREET.child("东村") : STREET)
                        .capacity(1_000_000_007 + i)
                        .build())
            .toList();
    PairingPolicy.Builder heavy = PairingTest.policy();
    heavy.addPreference(Preference.nearest(Preference.HEAVIEST));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> heavy.build().pair(targets, helpers, DAY))
        .withMessageStartingWith("Costs of a pairing must stay within 2^59");
    assertThat(PairingTest.policy().build().pair(targets, helpers, DAY).alone()).isEmpty();
  }
}

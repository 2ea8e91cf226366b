package org.songnuan.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The cover beside the optimum of a task in which nothing else counts. */
class CoverTest {

  @Property(tries = 500)
  void a_cover_leaves_as_few_without_as_the_optimum(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Task task = RandomTask.of(seed, 60, 12, 1);
    Links links = task.links().free();
    int[] most = IntStream.range(0, links.helpers()).map(task.burden()::most).toArray();
    long[] alone = new long[links.households()];
    Arrays.fill(alone, 1);
    int[] one = new int[links.households()];
    Arrays.fill(one, 1);
    Seats best = Optimum.of(new Task(links, Burden.of(most), one, alone, 1)).seats();

    Cover cover = Cover.of(links, most);

    assertThat(cover.covered())
        .isEqualTo(links.households() - IntStream.range(0, one.length).map(best::lacking).sum());
    int[] load = new int[most.length];
    for (int household = 0; household < one.length; household++) {
      if (cover.with(household) >= 0) {
        load[cover.with(household)]++;
        assertThat(links.find(household, cover.with(household))).isNotNegative();
      }
    }
    assertThat(IntStream.range(0, load.length)).allMatch(helper -> load[helper] <= most[helper]);
  }

  @Property(tries = 500)
  void what_is_starved_wants_more_than_it_can_have(
      @ForAll @LongRange(min = 0, max = 1L << 40) long seed) {
    Task task = RandomTask.of(seed, 60, 12, 1);
    Links links = task.links().free();
    int[] most = IntStream.range(0, links.helpers()).map(task.burden()::most).toArray();
    Cover cover = Cover.of(links, most);
    int wanted = 0;
    for (int household = 0; household < links.households(); household++) {
      if (cover.isStarved(household)) {
        wanted++;
        for (int link = links.from(household); link < links.from(household + 1); link++) {
          assertThat(cover.isSpent(links.helper(link))).isTrue();
        }
      }
    }
    int capacity =
        IntStream.range(0, most.length).filter(cover::isSpent).map(helper -> most[helper]).sum();

    assertThat(wanted - capacity).isEqualTo(links.households() - cover.covered());
  }
}

package org.songnuan.fund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NetworkTest {

  /** Sources, classes, who may pay whom (a bit for each class), and a demand. */
  @SuppressWarnings("ArrayRecordComponent") // a case is made once and never compared
  record Case(long[] capacity, int[] mayPay, long[] demand) {
    boolean[][] edges() {
      boolean[][] edges = new boolean[capacity.length][demand.length];
      for (int s = 0; s < capacity.length; s++) {
        for (int c = 0; c < demand.length; c++) {
          edges[s][c] = (mayPay[s] >> c & 1) == 1;
        }
      }
      return edges;
    }

    Network network() {
      return new Network(capacity, edges(), demand.length);
    }

    /** What all sources that may pay any of these classes hold, by definition. */
    long held(int classes) {
      return IntStream.range(0, capacity.length)
          .filter(s -> (mayPay[s] & classes) != 0)
          .mapToLong(s -> capacity[s])
          .sum();
    }

    long asked(int classes) {
      return IntStream.range(0, demand.length)
          .filter(c -> (classes >> c & 1) == 1)
          .mapToLong(c -> demand[c])
          .sum();
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            sources ->
                Arbitraries.integers()
                    .between(1, 5)
                    .flatMap(
                        classes ->
                            Combinators.combine(
                                    Arbitraries.longs()
                                        .between(0, 9)
                                        .array(long[].class)
                                        .ofSize(sources),
                                    Arbitraries.integers()
                                        .between(0, (1 << classes) - 1)
                                        .array(int[].class)
                                        .ofSize(sources),
                                    Arbitraries.longs()
                                        .between(0, 9)
                                        .array(long[].class)
                                        .ofSize(classes))
                                .as(Case::new)));
  }

  @Property
  void it_carries_a_demand_unless_some_classes_ask_more_than_their_sources_hold(
      @ForAll("cases") Case given) {
    boolean possible =
        IntStream.range(0, 1 << given.demand().length)
            .allMatch(classes -> given.asked(classes) <= given.held(classes));
    assertThat(given.network().carries(given.demand())).isEqualTo(possible);
  }

  @Property
  void what_blocks_asks_more_than_its_sources_hold(@ForAll("cases") Case given) {
    Network network = given.network();
    if (network.carries(given.demand())) {
      return;
    }
    BitSet blocked = network.blocked();
    int classes = blocked.stream().map(c -> 1 << c).sum();
    assertThat(given.asked(classes)).isGreaterThan(given.held(classes));
    assertThat(network.held(blocked)).isEqualTo(given.held(classes));
  }

  @Property
  void a_flow_takes_no_more_than_a_source_holds_and_gives_no_more_than_is_asked(
      @ForAll("cases") Case given) {
    Network network = given.network();
    boolean carries = network.carries(given.demand());
    for (int s = 0; s < given.capacity().length; s++) {
      int at = s;
      LongStream flows =
          IntStream.range(0, given.demand().length).mapToLong(c -> network.flow(at, c));
      assertThat(flows.sum()).isBetween(0L, given.capacity()[s]);
    }
    for (int c = 0; c < given.demand().length; c++) {
      long got = 0;
      for (int s = 0; s < given.capacity().length; s++) {
        got += network.flow(s, c);
        if (network.flow(s, c) > 0) {
          assertThat(given.edges()[s][c]).isTrue();
        }
      }
      assertThat(got).isLessThanOrEqualTo(given.demand()[c]);
      if (carries) {
        assertThat(got).isEqualTo(given.demand()[c]);
      }
    }
  }

  @Test
  void the_first_source_is_used_as_far_as_any_flow_can() {
    boolean[][] mayPay = {{true, true}, {true, false}};
    Network network = new Network(new long[] {5, 4}, mayPay, 2);
    assertThat(network.carriesInOrder(new long[] {4, 3})).isTrue();
    assertThat(network.flow(0, 0) + network.flow(0, 1)).isEqualTo(5);
    assertThat(network.flow(0, 1)).isEqualTo(3);
  }
}

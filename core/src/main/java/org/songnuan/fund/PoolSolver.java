package org.songnuan.fund;

import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.songnuan.split.Division;
import org.songnuan.split.RankOrder;
import org.songnuan.split.Splitter;

/**
 * Gives out one pool, the money or one item, to the rows that claim it, on the network of the
 * sources that may pay: tier after tier, by a {@linkplain NetworkDivision division} or {@linkplain
 * NetworkRanking in rank order}.
 *
 * <p>Where a division holds, claims that are met in full or not at all come first in their tier: in
 * rank order if they have ranks, else the smallest first.
 */
final class PoolSolver {
  private final Pool pool;
  private final Grants grants;

  PoolSolver(List<Source> sources, Splitter whenShort, ImmutableSortedMap<Row, Long> demand) {
    this.pool = new Pool(sources, demand);
    this.grants = new Grants(pool);
    Arrays.fill(grants.step, whenShort.step());
    long ceiling = whenShort instanceof Division division ? division.ceiling() : Long.MAX_VALUE;
    TreeMap<Integer, List<Integer>> tiers = new TreeMap<>();
    for (int i = 0; i < pool.size(); i++) {
      Row row = pool.row(i);
      if (Math.min(row.claim(), ceiling) > row.committed()) {
        tiers.computeIfAbsent(row.tier(), tier -> new ArrayList<>()).add(i);
      }
    }
    NetworkRanking ranking =
        new NetworkRanking(grants, whenShort instanceof RankOrder order ? order : WHOLE);
    for (List<Integer> rows : tiers.values()) {
      if (whenShort instanceof Division division) {
        takeWhole(rows, ranking);
        rows.removeIf(i -> pool.row(i).whole());
        new NetworkDivision(grants, division).divide(rows);
      } else {
        ranking.serve(rows);
      }
    }
  }

  /** How whole claims with ranks are met beside a division. */
  private static final RankOrder WHOLE = RankOrder.skipping();

  /** Returns what the claims of each row get. */
  ImmutableSortedMap<Row, RowAward> awards() {
    if (!pool.network().carriesInOrder(grants.frozen)) {
      throw new IllegalStateException("Network must carry what it has carried before.");
    }
    return pool.byRow(pool.pay(grants.awards()));
  }

  /** Returns the proofs of what is short. */
  ImmutableList<Cut> shortages() {
    return Cut.shortages(pool);
  }

  /** Returns the proofs of what cannot be spent. */
  ImmutableList<Cut> surpluses() {
    return Cut.surpluses(pool);
  }

  /**
   * Serves the claims that are met in full or not at all: in rank order where they have ranks, then
   * the smallest first. Another one is taken while the flow still extends to its whole amount. Who
   * is, inside a row without a rank, is left to the draw.
   */
  private void takeWhole(List<Integer> rows, NetworkRanking ranking) {
    List<Integer> whole = new ArrayList<>(rows);
    whole.removeIf(i -> !pool.row(i).whole());
    if (whole.isEmpty()) {
      return;
    }
    List<Integer> ranked = new ArrayList<>(whole);
    ranked.removeIf(i -> pool.row(i).rank().isEmpty());
    ranking.serve(ranked);
    whole.removeAll(ranked);
    pool.network().carries(grants.frozen);
    whole.sort(comparingLong((Integer i) -> pool.row(i).due()).thenComparing(naturalOrder()));
    for (int i : whole) {
      grants.step[i] = pool.row(i).due();
      grants.winners[i] = grants.steps(pool.classOf(i), pool.count(i), grants.step[i]);
    }
  }
}

package org.songnuan.fund;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.quantity.Item;
import org.songnuan.split.Claim;

/**
 * Claims that cannot all be met, whatever is done: where the network cannot carry all claims, the
 * classes of the minimum cut claim more than every source that may pay them can give. Each
 * connected part of it is one cut.
 *
 * @param item what is short, or null for money
 * @param categories the categories that support them
 * @param sources the ids of all sources that may pay them
 * @param claimed what they claim together beyond what is committed
 * @param pending how much of it a missing fact leaves open
 * @param held what those sources can give them together, less than is claimed
 */
record Cut(
    @Nullable Item item,
    ImmutableSortedSet<CategoryId> categories,
    ImmutableSortedSet<String> sources,
    long claimed,
    long pending,
    long held) {

  /** Returns the proofs of what is short in the pool. */
  static ImmutableList<Cut> of(Pool pool) {
    long[] claims = new long[pool.classes()];
    long[] pending = new long[pool.classes()];
    for (int i = 0; i < pool.size(); i++) {
      Row row = pool.row(i);
      if (row.claim() < Claim.UNLIMITED) {
        long more = LongMath.saturatedMultiply(row.due(), pool.count(i));
        add(claims, pool.classOf(i), more);
        add(pending, pool.classOf(i), row.pending() ? more : 0);
      }
    }
    Network network = pool.network();
    ImmutableList.Builder<Cut> cuts = ImmutableList.builder();
    if (!network.carries(claims)) {
      BitSet blocked = network.blocked();
      while (!blocked.isEmpty()) {
        BitSet part = network.connected(blocked, blocked.nextSetBit(0));
        cuts.add(
            new Cut(
                pool.row(0).item(),
                pool.categories(part),
                pool.payers(part),
                part.stream().mapToLong(c -> claims[c]).sum(),
                part.stream().mapToLong(c -> pending[c]).sum(),
                network.held(part)));
        blocked.andNot(part);
      }
    }
    return cuts.build();
  }

  private static void add(long[] sums, int at, long more) {
    sums[at] = Math.min(Claim.UNLIMITED, LongMath.saturatedAdd(sums[at], more));
  }
}

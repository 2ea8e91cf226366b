package org.songnuan.fund;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.quantity.Item;
import org.songnuan.quantity.Money;
import org.songnuan.split.Claim;

/**
 * Claims and sources that do not fit each other, whatever is done (a minimum cut).
 *
 * <p>Short: where the network cannot carry all claims, the claims that nobody but the sources of
 * the cut may pay are more than those can give. Surplus: where a source has something to spare, all
 * that it may pay is met, by it and by others that could hand over nothing else; those sources
 * together hold more than is claimed of them.
 *
 * @param item of what, or null for money
 * @param categories the categories that support the claims
 * @param sources the ids of the sources
 * @param claimed what is claimed beyond what is committed
 * @param pending how much of it a missing fact leaves open
 * @param held what the sources can give, or of a surplus, what they have
 */
record Cut(
    @Nullable Item item,
    ImmutableSortedSet<CategoryId> categories,
    ImmutableSortedSet<String> sources,
    long claimed,
    long pending,
    long held) {

  /** Returns the proofs of what is short in the pool. */
  static ImmutableList<Cut> shortages(Pool pool) {
    Network network = pool.network();
    ImmutableList.Builder<Cut> cuts = ImmutableList.builder();
    if (!network.carries(claims(pool, false))) {
      BitSet blocked = network.blocked();
      while (!blocked.isEmpty()) {
        BitSet part = network.connected(blocked, blocked.nextSetBit(0));
        Cut cut = shortage(pool, part);
        if (cut.held < cut.claimed) {
          cuts.add(cut);
        }
        blocked.andNot(part);
      }
    }
    return cuts.build();
  }

  /** Adds up what is supported by these categories and payable by none but these payers. */
  private static Cut shortage(Pool pool, BitSet part) {
    ImmutableSortedSet<CategoryId> categories = pool.categories(part);
    BitSet payers = pool.network().sourcesOf(part);
    BitSet classes = new BitSet();
    Sum sum = new Sum();
    for (int i = 0; i < pool.size(); i++) {
      BitSet own = pool.payers(pool.classOf(i));
      own.andNot(payers);
      if (own.isEmpty() && categories.containsAll(pool.row(i).supportedBy())) {
        sum.add(pool.row(i), pool.count(i));
        if (pool.row(i).claim() < Claim.UNLIMITED) {
          classes.set(pool.classOf(i));
        }
      }
    }
    return sum.cut(pool, pool.ids(classes), pool.network().held(classes));
  }

  /** Returns the proofs of what cannot be spent. */
  static ImmutableList<Cut> surpluses(Pool pool) {
    Network network = pool.network();
    network.carries(claims(pool, true));
    ImmutableList.Builder<Cut> cuts = ImmutableList.builder();
    BitSet spare = network.spare();
    while (!spare.isEmpty()) {
      BitSet sources = network.closure(spare.nextSetBit(0));
      Sum sum = new Sum();
      for (int i = 0; i < pool.size(); i++) {
        if (pool.payers(pool.classOf(i)).intersects(sources)) {
          sum.add(pool.row(i), pool.count(i));
        }
      }
      Cut cut = sum.cut(pool, pool.idsOf(sources), pool.heldBy(sources));
      if (cut.held > cut.claimed && !sum.unlimited) {
        cuts.add(cut);
      }
      spare.andNot(sources);
    }
    return cuts.build();
  }

  private static long[] claims(Pool pool, boolean unlimitedToo) {
    long[] claims = new long[pool.classes()];
    for (int i = 0; i < pool.size(); i++) {
      Row row = pool.row(i);
      if (unlimitedToo || row.claim() < Claim.UNLIMITED) {
        int c = pool.classOf(i);
        long more = LongMath.saturatedMultiply(row.due(), pool.count(i));
        claims[c] = Math.min(Claim.UNLIMITED, LongMath.saturatedAdd(claims[c], more));
      }
    }
    return claims;
  }

  /** What some rows claim together, those without an amount left out. */
  private static final class Sum {
    private long claimed;
    private long pending;
    private boolean unlimited;
    private final ImmutableSortedSet.Builder<CategoryId> categories =
        ImmutableSortedSet.naturalOrder();

    void add(Row row, long count) {
      if (row.claim() == Claim.UNLIMITED) {
        unlimited = true;
        return;
      }
      long more = LongMath.saturatedMultiply(row.due(), count);
      claimed = LongMath.saturatedAdd(claimed, more);
      pending = LongMath.saturatedAdd(pending, row.pending() ? more : 0);
      categories.addAll(row.supportedBy());
    }

    Cut cut(Pool pool, ImmutableSortedSet<String> sources, long held) {
      return new Cut(pool.row(0).item(), categories.build(), sources, claimed, pending, held);
    }
  }

  /** Returns what is short as a proof. */
  Certificate certificate() {
    return item == null
        ? ofCash()
        : new Certificate.OfGoods(
            item,
            categories,
            sources.stream().map(StockId::of).collect(toImmutableSortedSet(naturalOrder())),
            claimed,
            pending,
            held);
  }

  /** Returns the money that is short as a proof. */
  Certificate.OfCash ofCash() {
    return new Certificate.OfCash(
        categories, funds(), Money.ofFen(claimed), Money.ofFen(pending), Money.ofFen(held));
  }

  /** Returns the money that cannot be spent as a proof. */
  Certificate.OfSurplus ofSurplus() {
    return new Certificate.OfSurplus(categories, funds(), Money.ofFen(held), Money.ofFen(claimed));
  }

  private ImmutableSortedSet<FundId> funds() {
    return sources.stream().map(FundId::of).collect(toImmutableSortedSet(naturalOrder()));
  }
}

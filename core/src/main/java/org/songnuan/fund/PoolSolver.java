package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.quantity.Item;
import org.songnuan.split.Claim;
import org.songnuan.split.ClaimRow;
import org.songnuan.split.Division;
import org.songnuan.split.RowSplit;

/**
 * Divides one pool, the money or one item, among the rows that claim it, on the network of the
 * sources that may pay.
 *
 * <p>Tier after tier: the estate of the division is raised for all rows of the tier together, as
 * far as the network carries the whole shares. One unit further a minimum cut blocks a set of
 * classes: that set gets all that its sources have left, divided by the same division, and is
 * frozen; the others go on without it (the bipartite rationing problem, Moulin and Sethuraman
 * 2013). A frozen total is never taken back, though later rows may move it to another source.
 */
final class PoolSolver {
  private final ImmutableList<Source> sources;
  private final Division division;
  private final Network network;
  private final ImmutableList<ImmutableSortedSet<CategoryId>> classes;
  private final Map<ImmutableSortedSet<CategoryId>, Integer> classOf = new HashMap<>();
  private final long[] frozen;
  private final TreeMap<Row, RowAward> awards = new TreeMap<>();
  private final List<Cut> cuts = new ArrayList<>();

  /**
   * Claims that cannot all be met, whatever is done.
   *
   * @param item what is short, or null for money
   * @param categories the categories that support them
   * @param sources the ids of all sources that may pay them
   * @param claimed what they claim together
   * @param held what those sources hold together, less than is claimed
   */
  record Cut(
      @Nullable Item item,
      ImmutableSortedSet<CategoryId> categories,
      ImmutableSortedSet<String> sources,
      long claimed,
      long held) {}

  PoolSolver(List<Source> sources, Division division, ImmutableSortedMap<Row, Long> demand) {
    this.sources = ImmutableList.sortedCopyOf(Source.MOST_RESTRICTED_FIRST, sources);
    this.division = division;
    this.classes =
        demand.keySet().stream().map(Row::supportedBy).distinct().collect(toImmutableList());
    for (int c = 0; c < classes.size(); c++) {
      classOf.put(classes.get(c), c);
    }
    boolean[][] mayPay = new boolean[sources.size()][classes.size()];
    for (int s = 0; s < sources.size(); s++) {
      for (int c = 0; c < classes.size(); c++) {
        mayPay[s][c] = this.sources.get(s).earmark().allows(classes.get(c));
      }
    }
    this.network =
        new Network(
            this.sources.stream().mapToLong(Source::units).toArray(), mayPay, classes.size());
    this.frozen = new long[classes.size()];
    TreeMap<Integer, TreeMap<Row, Long>> tiers = new TreeMap<>();
    demand.forEach(
        (row, count) -> tiers.computeIfAbsent(row.tier(), t -> new TreeMap<>()).put(row, count));
    tiers.values().forEach(this::divide);
    certify();
    pay();
  }

  /** Returns what the claims of each row get. */
  ImmutableSortedMap<Row, RowAward> awards() {
    return ImmutableSortedMap.copyOf(awards);
  }

  /** Returns the proofs of what is short. */
  ImmutableList<Cut> cuts() {
    return ImmutableList.copyOf(cuts);
  }

  private void divide(Map<Row, Long> tier) {
    Map<Row, Long> active = new TreeMap<>(tier);
    while (!active.isEmpty()) {
      long most = Math.min(claimed(active), unspent());
      long estate = largestCarried(active, most);
      if (estate == most) {
        freeze(active, estate, estate);
        return;
      }
      network.carries(wholeShares(active, estate + 1));
      BitSet blocked = network.blocked();
      Map<Row, Long> cut = new TreeMap<>(active);
      cut.keySet().removeIf(row -> !blocked.get(classOf(row)));
      long left = network.capacityOf(network.sourcesOf(blocked));
      left -= blocked.stream().mapToLong(c -> frozen[c]).sum();
      freeze(cut, left, carriedTo(active, cut, estate));
      active.keySet().removeAll(cut.keySet());
    }
  }

  /** Returns what the rows get together where all active ones share this estate. */
  private long carriedTo(Map<Row, Long> active, Map<Row, Long> cut, long estate) {
    RowSplit split = split(active, estate);
    long sum = 0;
    int at = 0;
    for (Map.Entry<Row, Long> row : active.entrySet()) {
      sum += cut.containsKey(row.getKey()) ? row.getValue() * split.share(at) : 0;
      at++;
    }
    return sum;
  }

  private long unspent() {
    long spent = 0;
    for (long units : frozen) {
      spent += units;
    }
    return sources.stream().mapToLong(Source::units).sum() - spent;
  }

  private static long claimed(Map<Row, Long> rows) {
    long sum = 0;
    for (Map.Entry<Row, Long> row : rows.entrySet()) {
      long claims = LongMath.saturatedMultiply(row.getKey().claim(), row.getValue());
      sum = Math.min(Claim.UNLIMITED, LongMath.saturatedAdd(sum, claims));
    }
    return sum;
  }

  /** The largest estate whose whole shares the network carries, by halving. */
  private long largestCarried(Map<Row, Long> rows, long most) {
    if (network.carries(wholeShares(rows, most))) {
      return most;
    }
    long carried = 0;
    long tooMuch = most;
    while (tooMuch - carried > 1) {
      long middle = carried + (tooMuch - carried) / 2;
      if (network.carries(wholeShares(rows, middle))) {
        carried = middle;
      } else {
        tooMuch = middle;
      }
    }
    return carried;
  }

  private RowSplit split(Map<Row, Long> rows, long estate) {
    return division.splitRows(
        estate,
        rows.entrySet().stream()
            .map(row -> ClaimRow.of(row.getValue(), row.getKey().claim()))
            .toList());
  }

  private long[] wholeShares(Map<Row, Long> rows, long estate) {
    RowSplit split = split(rows, estate);
    long[] demand = frozen.clone();
    int at = 0;
    for (Map.Entry<Row, Long> row : rows.entrySet()) {
      demand[classOf(row.getKey())] += row.getValue() * split.share(at++);
    }
    return demand;
  }

  private int classOf(Row row) {
    return classOf.getOrDefault(row.supportedBy(), -1);
  }

  /**
   * Gives the rows this estate for good. Where the odd steps below one unit a claim would pass a
   * cut inside the set, the rows keep what was carried.
   */
  private void freeze(Map<Row, Long> rows, long estate, long carried) {
    long given = estate;
    while (!network.carries(wholeShares(rows, given))) {
      given = given == estate ? carried : given - 1;
    }
    RowSplit split = split(rows, given);
    List<Map.Entry<Row, Long>> list = List.copyOf(rows.entrySet());
    long[] shares = wholeShares(rows, given);
    System.arraycopy(shares, 0, frozen, 0, frozen.length);
    long[] winners = winners(split, list);
    for (int i = 0; i < list.size(); i++) {
      awards.put(
          list.get(i).getKey(),
          new RowAward(
              list.get(i).getValue(),
              split.share(i),
              division.step(),
              winners[i],
              ImmutableList.of()));
    }
  }

  /**
   * Spreads the odd steps over the rows that are tied, in proportion to their claims and never past
   * what the network carries; who gets one inside a row is left to the draw.
   */
  private long[] winners(RowSplit split, List<Map.Entry<Row, Long>> rows) {
    long[] winners = new long[rows.size()];
    List<Integer> tied = new ArrayList<>();
    List<ClaimRow> counts = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (split.isDrawn(i)) {
        tied.add(i);
        counts.add(ClaimRow.of(1, rows.get(i).getValue()));
      }
    }
    if (tied.isEmpty()) {
      return winners;
    }
    long left = split.places();
    RowSplit spread = Division.proportional().splitRows(left, counts);
    long odd = left;
    for (int i = 0; i < tied.size(); i++) {
      odd -= spread.share(i);
    }
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < tied.size() && left > 0; i++) {
        int row = tied.get(i);
        long quota = pass == 1 ? left : spread.share(i) + (spread.isDrawn(i) && odd-- > 0 ? 1 : 0);
        long wanted = Math.min(Math.min(quota, left), rows.get(row).getValue() - winners[row]);
        long more = steps(classOf(rows.get(row).getKey()), wanted);
        winners[row] += more;
        left -= more;
      }
    }
    return winners;
  }

  /** Freezes as many steps more for the class as the network carries, and returns how many. */
  private long steps(int ofClass, long wanted) {
    long low = 0;
    long high = wanted;
    long before = frozen[ofClass];
    while (low < high) {
      long middle = high - (high - low) / 2;
      frozen[ofClass] = before + middle * division.step();
      if (network.carries(frozen)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    frozen[ofClass] = before + low * division.step();
    return low;
  }

  /**
   * Proves what is short: where the network cannot carry all claims, the classes of the minimum cut
   * claim more than every source that may pay them holds. Each connected part of it is one cut.
   */
  private void certify() {
    long[] claims = new long[classes.size()];
    for (Map.Entry<Row, RowAward> row : awards.entrySet()) {
      if (row.getKey().claim() < Claim.UNLIMITED) {
        int c = classOf(row.getKey());
        long more = LongMath.saturatedMultiply(row.getKey().claim(), row.getValue().count());
        claims[c] = Math.min(Claim.UNLIMITED, LongMath.saturatedAdd(claims[c], more));
      }
    }
    if (network.carries(claims)) {
      return;
    }
    BitSet blocked = network.blocked();
    while (!blocked.isEmpty()) {
      BitSet part = network.connected(blocked, blocked.nextSetBit(0));
      BitSet payers = network.sourcesOf(part);
      cuts.add(
          new Cut(
              awards.firstKey().item(),
              part.stream()
                  .boxed()
                  .flatMap(c -> classes.get(c).stream())
                  .collect(toImmutableSortedSet(naturalOrder())),
              payers.stream()
                  .mapToObj(s -> sources.get(s).id())
                  .collect(toImmutableSortedSet(naturalOrder())),
              part.stream().mapToLong(c -> claims[c]).sum(),
              network.capacityOf(payers)));
      blocked.andNot(part);
    }
  }

  /** Lays the flow of each class over its rows, the most restricted source first. */
  private void pay() {
    if (!network.carries(frozen)) {
      throw new IllegalStateException("Network must carry what it has carried before.");
    }
    for (int c = 0; c < classes.size(); c++) {
      int source = 0;
      long left = sources.isEmpty() ? 0 : network.flow(0, c);
      for (Map.Entry<Row, RowAward> entry : awards.entrySet()) {
        if (classOf(entry.getKey()) != c) {
          continue;
        }
        ImmutableList.Builder<RowAward.Slice> slices = ImmutableList.builder();
        for (long due = entry.getValue().total(); due > 0; ) {
          while (left == 0) {
            left = network.flow(++source, c);
          }
          long units = Math.min(due, left);
          slices.add(new RowAward.Slice(sources.get(source).id(), units));
          due -= units;
          left -= units;
        }
        entry.setValue(entry.getValue().paidBy(slices.build()));
      }
    }
  }
}

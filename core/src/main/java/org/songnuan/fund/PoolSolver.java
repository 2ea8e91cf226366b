package org.songnuan.fund;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.math.LongMath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final ImmutableList<Use> classes;
  private final Map<Use, Integer> classOf = new HashMap<>();
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
   * @param pending how much of it a missing fact leaves open
   * @param held what those sources hold together, less than is claimed
   */
  record Cut(
      @Nullable Item item,
      ImmutableSortedSet<CategoryId> categories,
      ImmutableSortedSet<String> sources,
      long claimed,
      long pending,
      long held) {}

  PoolSolver(List<Source> sources, Division division, ImmutableSortedMap<Row, Long> demand) {
    this.sources = ImmutableList.sortedCopyOf(Source.MOST_RESTRICTED_FIRST, sources);
    this.division = division;
    this.classes = demand.keySet().stream().map(Row::use).distinct().collect(toImmutableList());
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
        (row, count) -> {
          if (Math.min(row.claim(), division.ceiling()) > row.committed()) {
            tiers.computeIfAbsent(row.tier(), t -> new TreeMap<>()).put(row, count);
          } else {
            awards.put(row, new RowAward(count, 0, division.step(), 0, ImmutableList.of()));
          }
        });
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
      long most = claimed(active);
      long estate = largestCarried(active, most);
      Map<Row, Long> cut = new TreeMap<>(active);
      if (estate < most) {
        network.carries(wholeShares(active, estate + 1));
        BitSet blocked = network.blocked();
        cut.keySet().removeIf(row -> !blocked.get(classOf(row)));
      }
      if (!freezeTogether(cut)) {
        freezeStepwise(active, estate, cut.keySet());
      }
      active.keySet().removeAll(cut.keySet());
    }
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
    long carried = floors(rows);
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
        estate, rows.entrySet().stream().map(row -> claims(row.getKey(), row.getValue())).toList());
  }

  /**
   * What is committed is the floor of the claim. Of a commitment that is no whole number of steps
   * the odd part stands aside, so that what is paid beyond it is in whole steps.
   */
  private ClaimRow claims(Row row, long count) {
    long odd = row.committed() % division.step();
    return ClaimRow.of(count, row.claim() - odd)
        .withFloor(floor(row))
        .withCap(division.ceiling() - odd);
  }

  private long floor(Row row) {
    return row.committed() - row.committed() % division.step();
  }

  private long floors(Map<Row, Long> rows) {
    long sum = 0;
    for (Map.Entry<Row, Long> row : rows.entrySet()) {
      sum = Math.addExact(sum, Math.multiplyExact(floor(row.getKey()), row.getValue()));
    }
    return sum;
  }

  private long[] wholeShares(Map<Row, Long> rows, long estate) {
    RowSplit split = split(rows, estate);
    long[] demand = frozen.clone();
    int at = 0;
    for (Map.Entry<Row, Long> row : rows.entrySet()) {
      long more = split.share(at++) - floor(row.getKey());
      demand[classOf(row.getKey())] += row.getValue() * more;
    }
    return demand;
  }

  private int classOf(Row row) {
    return classOf.getOrDefault(row.use(), -1);
  }

  /**
   * Divides all that the sources have left for these rows among them, for good. It does nothing and
   * returns false if a smaller cut inside the set forbids it: then the odd steps below one unit a
   * claim cannot fall as they would without the network.
   */
  private boolean freezeTogether(Map<Row, Long> cut) {
    long[] before = frozen.clone();
    List<Row> rows = List.copyOf(cut.keySet());
    long estate = Math.addExact(floors(cut), left(cut));
    RowSplit split = split(cut, estate);
    long[] shares = wholeShares(cut, estate);
    BitSet drawn = new BitSet();
    for (int i = 0; i < rows.size(); i++) {
      drawn.set(i, split.isDrawn(i));
    }
    boolean carried = network.carries(shares);
    if (carried) {
      System.arraycopy(shares, 0, frozen, 0, frozen.length);
      long[] winners = new long[rows.size()];
      spread(cut, rows, drawn, split.places(), winners);
      if (Arrays.stream(winners).sum() == split.places()) {
        award(cut, split, winners, cut.keySet());
        return true;
      }
    }
    System.arraycopy(before, 0, frozen, 0, frozen.length);
    return false;
  }

  /** Returns how much the network can still carry for these rows. */
  private long left(Map<Row, Long> cut) {
    long all = network.capacity();
    long[] demand = frozen.clone();
    cut.forEach(
        (row, count) -> {
          long claims = LongMath.saturatedMultiply(row.due(), count);
          int c = classOf(row);
          demand[c] = Math.min(all, LongMath.saturatedAdd(demand[c], claims));
        });
    return network.carried(demand) - Arrays.stream(frozen).sum();
  }

  /**
   * Gives these rows their whole shares of this estate for good, and then the odd steps that their
   * sources have left: in the order in which a larger estate would give them, each as far as the
   * network carries it.
   */
  private void freezeStepwise(Map<Row, Long> active, long estate, Set<Row> cut) {
    List<Row> rows = List.copyOf(active.keySet());
    RowSplit split = split(active, estate);
    long[] winners = new long[rows.size()];
    BitSet open = new BitSet();
    for (int i = 0; i < rows.size(); i++) {
      if (cut.contains(rows.get(i))) {
        open.set(i);
        long more = split.share(i) - floor(rows.get(i));
        frozen[classOf(rows.get(i))] += count(active, rows.get(i)) * more;
      }
    }
    long beyond = estate;
    while (!open.isEmpty() && beyond < claimed(active)) {
      beyond = nextRise(active, split, open, beyond);
      RowSplit larger = split(active, beyond);
      BitSet rising = (BitSet) open.clone();
      open.stream().filter(i -> larger.share(i) == split.share(i)).forEach(rising::clear);
      open.andNot(rising);
      spread(active, rows, rising, possible(active, rows, rising), winners);
    }
    award(active, split, winners, cut);
  }

  private void award(Map<Row, Long> active, RowSplit split, long[] winners, Set<Row> cut) {
    List<Row> rows = List.copyOf(active.keySet());
    for (int i = 0; i < rows.size(); i++) {
      if (cut.contains(rows.get(i))) {
        awards.put(
            rows.get(i),
            new RowAward(
                count(active, rows.get(i)),
                split.share(i) - floor(rows.get(i)),
                division.step(),
                winners[i],
                ImmutableList.of()));
      }
    }
  }

  private static long count(Map<Row, Long> rows, Row row) {
    return rows.getOrDefault(row, 0L);
  }

  /** The least larger estate at which the whole share of some open row rises, by halving. */
  private long nextRise(Map<Row, Long> active, RowSplit split, BitSet open, long estate) {
    long low = estate;
    long high = claimed(active);
    while (high - low > 1) {
      long middle = low + (high - low) / 2;
      RowSplit larger = split(active, middle);
      if (open.stream().anyMatch(i -> larger.share(i) > split.share(i))) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Returns to how many claims of these rows together the network carries one step more. */
  private long possible(Map<Row, Long> active, List<Row> rows, BitSet rising) {
    long[] before = frozen.clone();
    long together =
        rising.stream()
            .mapToLong(i -> steps(classOf(rows.get(i)), count(active, rows.get(i))))
            .sum();
    System.arraycopy(before, 0, frozen, 0, frozen.length);
    return together;
  }

  /**
   * Gives so many claims of these rows one step more each, as far as the network carries it: in
   * proportion to the number of claims, and what a row cannot take to the others. Who gets it
   * inside a row is left to the draw.
   */
  private void spread(
      Map<Row, Long> active, List<Row> rows, BitSet tied, long places, long[] winners) {
    List<Integer> order = tied.stream().boxed().toList();
    RowSplit quota =
        Division.proportional()
            .splitRows(
                places,
                order.stream().map(i -> ClaimRow.of(1, count(active, rows.get(i)))).toList());
    long odd = quota.places();
    long left = places;
    for (int pass = 0; pass < 2; pass++) {
      for (int i = 0; i < order.size(); i++) {
        int at = order.get(i);
        long wanted = Math.min(left, count(active, rows.get(at)) - winners[at]);
        if (pass == 0) {
          boolean one = quota.isDrawn(i) && odd-- > 0;
          wanted = Math.min(wanted, quota.share(i) + (one ? 1 : 0));
        }
        long given = steps(classOf(rows.get(at)), wanted);
        winners[at] += given;
        left -= given;
      }
    }
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
    long[] pending = new long[classes.size()];
    for (Map.Entry<Row, RowAward> row : awards.entrySet()) {
      if (row.getKey().claim() < Claim.UNLIMITED) {
        long more = LongMath.saturatedMultiply(row.getKey().due(), row.getValue().count());
        add(claims, classOf(row.getKey()), more);
        add(pending, classOf(row.getKey()), row.getKey().pending() ? more : 0);
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
                  .flatMap(c -> classes.get(c).supportedBy().stream())
                  .collect(toImmutableSortedSet(naturalOrder())),
              payers.stream()
                  .mapToObj(s -> sources.get(s).id())
                  .collect(toImmutableSortedSet(naturalOrder())),
              part.stream().mapToLong(c -> claims[c]).sum(),
              part.stream().mapToLong(c -> pending[c]).sum(),
              network.capacityOf(payers)));
      blocked.andNot(part);
    }
  }

  private static void add(long[] sums, int at, long more) {
    sums[at] = Math.min(Claim.UNLIMITED, LongMath.saturatedAdd(sums[at], more));
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

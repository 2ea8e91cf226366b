package org.songnuan.fund;

import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.songnuan.beneficiary.CategoryId;

/**
 * The rows that claim from one pool, the money or one item, and the sources that pay it; all
 * numbered. Rows that the same gates are open to make a class: the network tells no more apart.
 */
final class Pool {
  private final ImmutableList<Source> sources;
  private final ImmutableList<Row> rows;
  private final long[] count;
  private final int[] classOf;
  private final List<BitSet> gatesOf = new ArrayList<>();
  private final Network network;

  Pool(List<Source> sources, ImmutableSortedMap<Row, Long> demand) {
    this.sources = ImmutableList.sortedCopyOf(Source.MOST_RESTRICTED_FIRST, sources);
    this.rows = demand.keySet().asList();
    this.count = demand.values().stream().mapToLong(Long::longValue).toArray();
    this.classOf = new int[rows.size()];
    List<Integer> sourceOf = new ArrayList<>();
    List<Long> limits = new ArrayList<>();
    for (int s = 0; s < this.sources.size(); s++) {
      Source source = this.sources.get(s);
      for (long limit : source.limits().values()) {
        sourceOf.add(s);
        limits.add(Math.min(limit, source.units()));
      }
      sourceOf.add(s);
      limits.add(source.units());
    }
    Map<Use, Integer> classOfUse = new HashMap<>();
    Map<BitSet, Integer> classOfGates = new HashMap<>();
    for (int i = 0; i < classOf.length; i++) {
      classOf[i] =
          classOfUse.computeIfAbsent(
              rows.get(i).use(), use -> classOfGates.computeIfAbsent(gates(use), this::newClass));
    }
    boolean[][] open = new boolean[sourceOf.size()][gatesOf.size()];
    for (int c = 0; c < gatesOf.size(); c++) {
      int at = c;
      gatesOf.get(c).stream().forEach(gate -> open[gate][at] = true);
    }
    this.network =
        new Network(
            this.sources.stream().mapToLong(Source::units).toArray(),
            sourceOf.stream().mapToInt(Integer::intValue).toArray(),
            limits.stream().mapToLong(Long::longValue).toArray(),
            open,
            gatesOf.size());
  }

  private int newClass(BitSet gates) {
    gatesOf.add(gates);
    return gatesOf.size() - 1;
  }

  private BitSet gates(Use use) {
    BitSet gates = new BitSet();
    int gate = 0;
    for (Source source : sources) {
      for (Map.Entry<CategoryId, Long> limit : source.limits().entrySet()) {
        gates.set(gate++, Source.allows(source, limit, use));
      }
      gates.set(gate++, source.allowsWithoutLimit(use));
    }
    return gates;
  }

  Network network() {
    return network;
  }

  ImmutableList<Source> sources() {
    return sources;
  }

  int size() {
    return classOf.length;
  }

  Row row(int i) {
    return rows.get(i);
  }

  long count(int i) {
    return count[i];
  }

  /** Returns the class of the row. */
  int classOf(int i) {
    return classOf[i];
  }

  int classes() {
    return gatesOf.size();
  }

  /** Returns the categories that support the rows of these classes. */
  ImmutableSortedSet<CategoryId> categories(BitSet classes) {
    ImmutableSortedSet.Builder<CategoryId> categories = ImmutableSortedSet.naturalOrder();
    for (int i = 0; i < classOf.length; i++) {
      if (classes.get(classOf[i])) {
        categories.addAll(rows.get(i).supportedBy());
      }
    }
    return categories.build();
  }

  /** Returns the sources that may pay the class. */
  BitSet payers(int ofClass) {
    BitSet one = new BitSet();
    one.set(ofClass);
    return network.sourcesOf(one);
  }

  /** Returns the ids of the sources that may pay any of these classes. */
  ImmutableSortedSet<String> ids(BitSet classes) {
    return idsOf(network.sourcesOf(classes));
  }

  /** Returns the ids of these sources. */
  ImmutableSortedSet<String> idsOf(BitSet some) {
    return some.stream()
        .mapToObj(s -> sources.get(s).id())
        .collect(toImmutableSortedSet(naturalOrder()));
  }

  /** Returns what these sources have, whatever they may give. */
  long heldBy(BitSet some) {
    return some.stream().mapToLong(s -> sources.get(s).held()).sum();
  }

  /** Returns the awards by row. */
  ImmutableSortedMap<Row, RowAward> byRow(RowAward[] awards) {
    ImmutableSortedMap.Builder<Row, RowAward> map = ImmutableSortedMap.naturalOrder();
    for (int i = 0; i < awards.length; i++) {
      map.put(rows.get(i), awards[i]);
    }
    return map.buildOrThrow();
  }

  /** Lays the flow of each class over its rows, the most restricted source first. */
  RowAward[] pay(RowAward[] awards) {
    RowAward[] paid = new RowAward[awards.length];
    int[] source = new int[classes()];
    long[] left = new long[classes()];
    for (int c = 0; c < classes(); c++) {
      left[c] = sources.isEmpty() ? 0 : network.flow(0, c);
    }
    for (int i = 0; i < awards.length; i++) {
      int c = classOf[i];
      ImmutableList.Builder<RowAward.Slice> slices = ImmutableList.builder();
      for (long due = awards[i].total(); due > 0; ) {
        while (left[c] == 0) {
          left[c] = network.flow(++source[c], c);
        }
        long units = Math.min(due, left[c]);
        slices.add(new RowAward.Slice(sources.get(source[c]).id(), units));
        due -= units;
        left[c] -= units;
      }
      paid[i] = awards[i].paidBy(slices.build());
    }
    return paid;
  }
}

package org.songnuan.fund;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Sources on one side, classes of claims on the other, an edge where a source may pay a class: can
 * the sources carry a demand, and if not, what blocks?
 *
 * <p>The flow is found by augmenting paths (Ford and Fulkerson 1956, shortest first as in Edmonds
 * and Karp 1972). Sources are opened one after the other, in the order in which they shall be used
 * up: a path never takes anything from a source, so the first is used as far as any flow can, then
 * the second, and so on. What blocks is the minimum cut nearest to the unmet demand: a set of
 * classes whose sources are all spent on that set alone.
 */
final class Network {
  private final long[] capacity;
  private final boolean[][] mayPay;
  private final long[][] flow;
  private final long[] unmet;

  /**
   * Makes the network.
   *
   * @param capacity units of each source, in the order in which they shall be used up
   * @param mayPay for each source, for each class, whether it may pay it
   * @param classes the number of classes
   */
  Network(long[] capacity, boolean[][] mayPay, int classes) {
    this.capacity = capacity;
    this.mayPay = mayPay;
    this.flow = new long[capacity.length][classes];
    this.unmet = new long[classes];
  }

  /** Finds the largest flow for this demand and returns whether it meets all of it. */
  boolean carries(long[] demand) {
    for (long[] row : flow) {
      Arrays.fill(row, 0);
    }
    System.arraycopy(demand, 0, unmet, 0, unmet.length);
    for (int source = 0; source < capacity.length; source++) {
      long spare = capacity[source];
      while (spare > 0) {
        long pushed = augment(source, spare);
        if (pushed == 0) {
          break;
        }
        spare -= pushed;
      }
    }
    return Arrays.stream(unmet).allMatch(units -> units == 0);
  }

  /** Returns how much of this demand the largest flow meets. */
  long carried(long[] demand) {
    carries(demand);
    return Arrays.stream(demand).sum() - Arrays.stream(unmet).sum();
  }

  /** Returns how much all sources hold together. */
  long capacity() {
    return Arrays.stream(capacity).sum();
  }

  /** Returns how much the source pays the class in the last flow. */
  long flow(int source, int ofClass) {
    return flow[source][ofClass];
  }

  /** Pushes as much as the shortest path from the source to an unmet class allows. */
  private long augment(int start, long spare) {
    int[] cameFromSource = new int[unmet.length];
    int[] cameFromClass = new int[capacity.length];
    Arrays.fill(cameFromSource, -1);
    Arrays.fill(cameFromClass, -1);
    BitSet seenSources = new BitSet();
    ArrayDeque<Integer> sources = new ArrayDeque<>();
    sources.add(start);
    seenSources.set(start);
    while (!sources.isEmpty()) {
      int source = sources.remove();
      for (int c = 0; c < unmet.length; c++) {
        if (!mayPay[source][c] || cameFromSource[c] >= 0) {
          continue;
        }
        cameFromSource[c] = source;
        if (unmet[c] > 0) {
          return push(start, c, spare, cameFromSource, cameFromClass);
        }
        for (int other = 0; other < capacity.length; other++) {
          if (flow[other][c] > 0 && !seenSources.get(other)) {
            seenSources.set(other);
            cameFromClass[other] = c;
            sources.add(other);
          }
        }
      }
    }
    return 0;
  }

  private long push(int start, int end, long spare, int[] cameFromSource, int[] cameFromClass) {
    long units = Math.min(spare, unmet[end]);
    for (int c = end, s = cameFromSource[c]; s != start; s = cameFromSource[c]) {
      c = cameFromClass[s];
      units = Math.min(units, flow[s][c]);
    }
    unmet[end] -= units;
    int c = end;
    int s = cameFromSource[c];
    flow[s][c] += units;
    while (s != start) {
      c = cameFromClass[s];
      flow[s][c] -= units;
      s = cameFromSource[c];
      flow[s][c] += units;
    }
    return units;
  }

  /**
   * Returns the classes that block after a flow that does not meet the demand: together they ask
   * for more than {@link #sourcesOf their sources} have, and those are spent on them alone. Classes
   * that no other source may pay belong to them.
   */
  BitSet blocked() {
    BitSet classes = new BitSet();
    for (int c = 0; c < unmet.length; c++) {
      classes.set(c, unmet[c] > 0);
    }
    for (boolean grows = true; grows; ) {
      BitSet sources = sourcesOf(classes);
      int size = classes.cardinality();
      for (int c = 0; c < unmet.length; c++) {
        if (isPaidBy(sources, c) || isPayableByNoneBut(sources, c)) {
          classes.set(c);
        }
      }
      grows = classes.cardinality() > size;
    }
    return classes;
  }

  private boolean isPaidBy(BitSet sources, int c) {
    return sources.stream().anyMatch(s -> flow[s][c] > 0);
  }

  private boolean isPayableByNoneBut(BitSet sources, int c) {
    boolean payable = false;
    for (int s = 0; s < capacity.length; s++) {
      if (mayPay[s][c] && !sources.get(s)) {
        return false;
      }
      payable |= mayPay[s][c];
    }
    return payable;
  }

  /** Returns the sources that may pay any of these classes. */
  BitSet sourcesOf(BitSet classes) {
    BitSet sources = new BitSet();
    for (int s = 0; s < capacity.length; s++) {
      int at = s;
      sources.set(s, classes.stream().anyMatch(c -> mayPay[at][c]));
    }
    return sources;
  }

  /** Returns those of the classes that hang together with this one through their sources. */
  BitSet connected(BitSet classes, int with) {
    BitSet part = new BitSet();
    part.set(with);
    for (boolean grows = true; grows; ) {
      grows = false;
      BitSet sources = sourcesOf(part);
      for (int c = classes.nextSetBit(0); c >= 0; c = classes.nextSetBit(c + 1)) {
        int at = c;
        if (!part.get(c) && sources.stream().anyMatch(s -> mayPay[s][at])) {
          part.set(c);
          grows = true;
        }
      }
    }
    return part;
  }

  /** Returns how much these sources hold. */
  long capacityOf(BitSet sources) {
    return sources.stream().mapToLong(s -> capacity[s]).sum();
  }
}

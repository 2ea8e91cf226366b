package org.songnuan.fund;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Sources on one side, classes of claims on the other, and gates between them: can the sources
 * carry a demand, and if not, what blocks?
 *
 * <p>Every source gives through its gates, each of which lets so much through to the classes that
 * it is open to; a source without limits has one gate as wide as itself. The flow is found by
 * augmenting paths (Ford and Fulkerson 1956, shortest first as in Edmonds and Karp 1972), and it
 * stays, so that a class can be given more, or less, without starting again. What blocks is the
 * minimum cut nearest to the unmet demand: a set of classes whose sources or gates are all spent on
 * that set alone.
 */
final class Network {
  private final long[] capacity;
  private final int[] sourceOf;
  private final long[] limit;
  private final boolean[][] open;
  private final int classes;
  private final long[][] flow;
  private final long[] spare;
  private final long[] room;
  private final long[] unmet;

  private final ArrayDeque<Integer> queue = new ArrayDeque<>();
  private final int[] classOfGate;
  private final int[] gateOfSource;
  private final int[] gateOfClass;
  private final boolean[] throughSource;

  /**
   * Makes a network without limits: one gate a source.
   *
   * @param capacity units of each source, in the order in which they shall be used up
   * @param mayPay for each source, for each class, whether it may pay it
   * @param classes the number of classes
   */
  Network(long[] capacity, boolean[][] mayPay, int classes) {
    this(capacity, identity(capacity.length), capacity, mayPay, classes);
  }

  private static int[] identity(int size) {
    int[] identity = new int[size];
    Arrays.setAll(identity, i -> i);
    return identity;
  }

  /**
   * Makes the network.
   *
   * @param capacity units of each source, in the order in which they shall be used up
   * @param sourceOf for each gate, its source
   * @param limit for each gate, how much it lets through
   * @param open for each gate, for each class, whether it is open to it
   * @param classes the number of classes
   */
  Network(long[] capacity, int[] sourceOf, long[] limit, boolean[][] open, int classes) {
    this.capacity = capacity;
    this.sourceOf = sourceOf;
    this.limit = limit;
    this.open = open;
    this.classes = classes;
    this.flow = new long[sourceOf.length][classes];
    this.spare = capacity.clone();
    this.room = limit.clone();
    this.unmet = new long[classes];
    this.classOfGate = new int[sourceOf.length];
    this.gateOfSource = new int[capacity.length];
    this.gateOfClass = new int[classes];
    this.throughSource = new boolean[classes];
  }

  private void clear(long[] demand) {
    for (long[] row : flow) {
      Arrays.fill(row, 0);
    }
    System.arraycopy(limit, 0, room, 0, limit.length);
    System.arraycopy(demand, 0, unmet, 0, classes);
  }

  /** Finds the largest flow for this demand and returns whether it meets all of it. */
  boolean carries(long[] demand) {
    clear(demand);
    System.arraycopy(capacity, 0, spare, 0, capacity.length);
    return meetAll();
  }

  /**
   * Finds the largest flow that uses the first source as far as any flow can, then the second, and
   * so on, and returns whether it meets all of the demand.
   */
  boolean carriesInOrder(long[] demand) {
    clear(demand);
    Arrays.fill(spare, 0);
    boolean met = Arrays.stream(unmet).allMatch(units -> units == 0);
    for (int source = 0; source < capacity.length && !met; source++) {
      spare[source] = capacity[source]; // a path never takes anything from an earlier source
      met = meetAll();
    }
    return met;
  }

  private boolean meetAll() {
    boolean met = true;
    for (int c = 0; c < classes; c++) {
      if (unmet[c] > 0) {
        unmet[c] -= push(c, unmet[c]);
        met &= unmet[c] == 0;
      }
    }
    return met;
  }

  /** Returns how much of this demand the largest flow meets. */
  long carried(long[] demand) {
    carries(demand);
    return capacity() - Arrays.stream(spare).sum();
  }

  /** Gives the class as much more as the network can, at most so much, and returns how much. */
  long push(int c, long units) {
    long left = units;
    for (int gate = 0; gate < sourceOf.length && left > 0; gate++) {
      long direct = Math.min(left, Math.min(room[gate], spare[sourceOf[gate]]));
      if (open[gate][c] && direct > 0) {
        flow[gate][c] += direct;
        room[gate] -= direct;
        spare[sourceOf[gate]] -= direct;
        left -= direct;
      }
    }
    while (left > 0) {
      int end = search(c);
      if (end < 0) {
        break;
      }
      left -= augment(c, end, left);
    }
    return units - left;
  }

  /** Takes so much back from the class, which must have it. */
  void release(int c, long units) {
    long left = units;
    for (int gate = 0; gate < sourceOf.length && left > 0; gate++) {
      long back = Math.min(left, flow[gate][c]);
      flow[gate][c] -= back;
      room[gate] += back;
      spare[sourceOf[gate]] += back;
      left -= back;
    }
  }

  /** Searches a shortest path from the class to a source with something to spare, or returns -1. */
  private int search(int start) {
    Arrays.fill(classOfGate, -1);
    Arrays.fill(gateOfSource, -1);
    Arrays.fill(gateOfClass, -1);
    queue.clear();
    queue.add(start);
    gateOfClass[start] = Integer.MAX_VALUE;
    while (!queue.isEmpty()) {
      int c = queue.remove();
      for (int gate = 0; gate < sourceOf.length; gate++) {
        if (!open[gate][c] || classOfGate[gate] >= 0) {
          continue;
        }
        classOfGate[gate] = c;
        int source = sourceOf[gate];
        if (room[gate] > 0 && gateOfSource[source] < 0) {
          gateOfSource[source] = gate;
          if (spare[source] > 0) {
            return source;
          }
          for (int other = 0; other < sourceOf.length; other++) {
            if (sourceOf[other] == source) {
              reach(other, true);
            }
          }
        }
        reach(gate, false);
      }
    }
    return -1;
  }

  /** Reaches the classes that the gate pays: they may have to be paid otherwise. */
  private void reach(int gate, boolean thatSource) {
    for (int c = 0; c < classes; c++) {
      if (flow[gate][c] > 0 && gateOfClass[c] < 0) {
        gateOfClass[c] = gate;
        throughSource[c] = thatSource;
        queue.add(c);
      }
    }
  }

  private long augment(int start, int end, long most) {
    long units = Math.min(most, spare[end]);
    int gate = gateOfSource[end];
    units = Math.min(units, room[gate]);
    for (int c = classOfGate[gate]; c != start; c = classOfGate[gate]) {
      gate = gateOfClass[c];
      units = Math.min(units, flow[gate][c]);
      if (throughSource[c]) {
        gate = gateOfSource[sourceOf[gate]];
        units = Math.min(units, room[gate]);
      }
    }
    spare[end] -= units;
    gate = gateOfSource[end];
    room[gate] -= units;
    int c = classOfGate[gate];
    flow[gate][c] += units;
    while (c != start) {
      gate = gateOfClass[c];
      flow[gate][c] -= units;
      if (throughSource[c]) {
        room[gate] += units;
        gate = gateOfSource[sourceOf[gate]];
        room[gate] -= units;
      }
      c = classOfGate[gate];
      flow[gate][c] += units;
    }
    return units;
  }

  /** Returns how much all sources hold together. */
  long capacity() {
    return Arrays.stream(capacity).sum();
  }

  /** Returns how much the source pays the class in the last flow. */
  long flow(int source, int ofClass) {
    long sum = 0;
    for (int gate = 0; gate < sourceOf.length; gate++) {
      sum += sourceOf[gate] == source ? flow[gate][ofClass] : 0;
    }
    return sum;
  }

  /**
   * Returns the classes that block after a flow that does not meet the demand: together they ask
   * for more than {@link #held their sources} can give them, and those are spent on them alone.
   * Classes that nothing else may pay belong to them.
   */
  BitSet blocked() {
    BitSet blocked = new BitSet();
    for (int c = 0; c < classes; c++) {
      blocked.set(c, unmet[c] > 0);
    }
    boolean[] gates = new boolean[sourceOf.length];
    boolean[] sources = new boolean[capacity.length];
    for (boolean grows = true; grows; ) {
      grows = false;
      for (int gate = 0; gate < sourceOf.length; gate++) {
        if (!gates[gate] && isOpenToAny(gate, blocked)) {
          gates[gate] = true;
          sources[sourceOf[gate]] |= room[gate] > 0;
        }
      }
      for (int c = 0; c < classes; c++) {
        if (!blocked.get(c) && (isPaid(c, gates, sources) || isClosed(c, gates, sources))) {
          blocked.set(c);
          grows = true;
        }
      }
    }
    return blocked;
  }

  private boolean isOpenToAny(int gate, BitSet some) {
    for (int c = some.nextSetBit(0); c >= 0; c = some.nextSetBit(c + 1)) {
      if (open[gate][c]) {
        return true;
      }
    }
    return false;
  }

  private boolean isPaid(int c, boolean[] gates, boolean[] sources) {
    for (int gate = 0; gate < sourceOf.length; gate++) {
      if (flow[gate][c] > 0 && (gates[gate] || sources[sourceOf[gate]])) {
        return true;
      }
    }
    return false;
  }

  private boolean isClosed(int c, boolean[] gates, boolean[] sources) {
    boolean payable = false;
    for (int gate = 0; gate < sourceOf.length; gate++) {
      if (open[gate][c]) {
        payable = true;
        if (!gates[gate] && !sources[sourceOf[gate]]) {
          return false;
        }
      }
    }
    return payable;
  }

  /** Returns the sources that may pay any of these classes. */
  BitSet sourcesOf(BitSet some) {
    BitSet sources = new BitSet();
    for (int gate = 0; gate < sourceOf.length; gate++) {
      if (isOpenToAny(gate, some)) {
        sources.set(sourceOf[gate]);
      }
    }
    return sources;
  }

  /**
   * Returns those of the classes that hang together with this one through their sources, or like it
   * have none.
   */
  BitSet connected(BitSet some, int with) {
    BitSet part = new BitSet();
    part.set(with);
    for (boolean grows = true; grows; ) {
      grows = false;
      BitSet sources = sourcesOf(part);
      for (int c = some.nextSetBit(0); c >= 0; c = some.nextSetBit(c + 1)) {
        boolean together = sources.isEmpty() ? isPayableByNone(c) : mayBePaidBy(c, sources);
        if (!part.get(c) && together) {
          part.set(c);
          grows = true;
        }
      }
    }
    return part;
  }

  private boolean isPayableByNone(int c) {
    for (boolean[] gate : open) {
      if (gate[c]) {
        return false;
      }
    }
    return true;
  }

  private boolean mayBePaidBy(int c, BitSet sources) {
    for (int gate = 0; gate < sourceOf.length; gate++) {
      if (open[gate][c] && sources.get(sourceOf[gate])) {
        return true;
      }
    }
    return false;
  }

  /** Returns the sources that have something to spare after the last flow. */
  BitSet spare() {
    BitSet sources = new BitSet();
    for (int source = 0; source < capacity.length; source++) {
      sources.set(source, spare[source] > 0);
    }
    return sources;
  }

  /**
   * Returns the source and all those that pay what it may pay, and what those may pay, and so on.
   */
  BitSet closure(int start) {
    BitSet sources = new BitSet();
    sources.set(start);
    for (boolean grows = true; grows; ) {
      int size = sources.cardinality();
      for (int c = 0; c < classes; c++) {
        if (mayBePaidBy(c, sources)) {
          for (int gate = 0; gate < sourceOf.length; gate++) {
            if (flow[gate][c] > 0) {
              sources.set(sourceOf[gate]);
            }
          }
        }
      }
      grows = sources.cardinality() > size;
    }
    return sources;
  }

  /** Returns how much all sources can give these classes at the most, the limits considered. */
  long held(BitSet some) {
    long[] through = new long[capacity.length];
    for (int gate = 0; gate < sourceOf.length; gate++) {
      if (isOpenToAny(gate, some)) {
        int source = sourceOf[gate];
        through[source] = Math.min(capacity[source], through[source] + limit[gate]);
      }
    }
    return Arrays.stream(through).sum();
  }
}

package org.songnuan.split;

/**
 * What water is poured into: vessel i stands for {@code count[i]} claimants alike, is as broad as
 * their weight, filled to its floor from the start and never above its cap. Floors and caps are in
 * {@code parts} of a unit (1, or 2 where half units are needed); the units poured are whole.
 *
 * <p>Whoever builds one has seen to it that floor ≤ cap, that the weight is 0 only where floor =
 * cap, that the floors fit into the units and the units into the caps, and that the weights of all
 * claimants sum to at most 2<sup>62</sup>.
 */
final class Vessels {
  final long units;
  final int parts;
  final long[] count;
  final long[] weight;
  final long[] floor;
  final long[] cap;
  final Rank rank;

  Vessels(long units, int parts, long[] count, long[] weight, long[] floor, long[] cap, Rank rank) {
    this.units = units;
    this.parts = parts;
    this.count = count;
    this.weight = weight;
    this.floor = floor;
    this.cap = cap;
    this.rank = rank;
  }

  int size() {
    return count.length;
  }
}

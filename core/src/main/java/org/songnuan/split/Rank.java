package org.songnuan.split;

/**
 * Who comes first among equals: the larger weight, then the larger claim; the lot, which is drawn
 * outside, decides between those whom this order leaves level. Mirrored where losses are shared,
 * since whoever comes first in awards must come last in losses.
 */
final class Rank implements Narrowing.Order {
  final long[] weight;
  final long[] claim;
  final boolean mirrored;

  Rank(long[] weight, long[] claim, boolean mirrored) {
    this.weight = weight;
    this.claim = claim;
    this.mirrored = mirrored;
  }

  @Override
  public int compare(int a, int b) {
    int larger = Long.compare(weight[b], weight[a]);
    if (larger == 0) {
      larger = Long.compare(claim[b], claim[a]);
    }
    return mirrored ? -larger : larger;
  }
}

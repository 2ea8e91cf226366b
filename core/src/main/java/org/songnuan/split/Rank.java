package org.songnuan.split;

/**
 * Who comes first among equals, in awards and in losses alike: the larger weight, then the larger
 * claim. So a larger claim never gets less, and never bears less, than a smaller one. The lot,
 * which is drawn outside, decides between those whom this order leaves level.
 */
final class Rank implements Narrowing.Order {

  private final long[] weight;
  private final long[] claim;

  Rank(long[] weight, long[] claim) {
    this.weight = weight;
    this.claim = claim;
  }

  @Override
  public int compare(int a, int b) {
    int larger = Long.compare(weight[b], weight[a]);
    return larger != 0 ? larger : Long.compare(claim[b], claim[a]);
  }
}

package org.songnuan.split;

import java.util.List;

/**
 * Who comes first among equals, in awards and in losses alike: the larger weight, then the larger
 * claim. So a larger claim never gets less, and never bears less, than a smaller one. The lot,
 * which is drawn outside, decides between those whom this order leaves level.
 */
final class Rank implements Narrowing.Order {

  private final Column weight;
  private final Column claim;

  Rank(Column weight, Column claim) {
    this.weight = weight;
    this.claim = claim;
  }

  /** What the order goes by, one after the other, the larger first. */
  List<Column> keys() {
    return List.of(weight, claim);
  }

  @Override
  public int compare(int a, int b) {
    int larger = Long.compare(weight.at(b), weight.at(a));
    return larger != 0 ? larger : Long.compare(claim.at(b), claim.at(a));
  }
}

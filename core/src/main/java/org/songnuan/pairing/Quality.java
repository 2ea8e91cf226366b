package org.songnuan.pairing;

import java.util.Comparator;

/**
 * How good a pairing is, level by level: less is better, and what comes first matters more than
 * everything after it.
 *
 * @param alone how many have no contact
 * @param lacking how many further contacts are lacking
 * @param leadersWithout how many leaders have no household
 * @param moved how many pairs that were there are not kept
 * @param unevenness the sum of the squares of all loads, weighed as {@link Evenness} says
 * @param dislike what the preferences cost
 * @param apart how many pairs of contacts, of two neighbours each, are not with the same helper; 0
 *     unless the policy keeps neighbours together
 */
public record Quality(
    long alone,
    long lacking,
    long leadersWithout,
    long moved,
    long unevenness,
    long dislike,
    long apart)
    implements Comparable<Quality> {
  private static final Comparator<Quality> ORDER =
      Comparator.comparingLong(Quality::alone)
          .thenComparingLong(Quality::lacking)
          .thenComparingLong(Quality::leadersWithout)
          .thenComparingLong(Quality::moved)
          .thenComparingLong(Quality::unevenness)
          .thenComparingLong(Quality::dislike)
          .thenComparingLong(Quality::apart);

  /** Orders the better before the worse. */
  @Override
  public int compareTo(Quality other) {
    return ORDER.compare(this, other);
  }
}

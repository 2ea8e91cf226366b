package org.songnuan.split;

import java.util.List;
import org.songnuan.explain.Term;
import org.songnuan.scope.Lot;

/**
 * A way to give out an estate that may be too small: by a {@link Division}, which gives everybody a
 * part, or in {@link RankOrder}, which meets one claim after the other. It answers "who gets how
 * much of this estate?" for either.
 *
 * <pre>{@code
 * Split first = RankOrder.stopping().split(estate, urgent, lot);
 * Split both = first.then(Division.equalAwards(), others, lot);    // out of what is left
 * }</pre>
 */
public sealed interface Splitter permits Division, RankOrder {

  /**
   * Gives out the estate; draws lots only where it ends between equals.
   *
   * @param estate units to share, from 0 to 2<sup>62</sup>
   * @param claims in any order; the ids must be distinct
   * @param lot decides between equals, by id alone
   * @throws IllegalArgumentException if the estate is out of range, two claims have the same id, or
   *     a sum that the rule needs is too large
   */
  Split split(long estate, List<Claim> claims, Lot lot);

  /**
   * Gives out the estate as {@link #split(long, List, Lot)} does, for claims in columns.
   *
   * @param estate units to share, from 0 to 2<sup>62</sup>
   * @param claims in any order; the ids must be distinct
   * @param lot decides between equals, by id alone
   * @throws IllegalArgumentException if the estate is out of range, two of those between whom a lot
   *     is drawn have the same id, or a sum that the rule needs is too large
   */
  Shares split(long estate, Claims claims, Lot lot);

  /**
   * The same with every share a whole number of steps; 1 unless said otherwise.
   *
   * @param step units, from 1 to 2<sup>62</sup>: 100_00 pays in notes of 100 yuan
   * @throws IllegalArgumentException if the step is out of range
   */
  Splitter by(long step);

  /** The smallest amount that is paid, in units. */
  long step();

  /** What the rule is called. */
  Term term();
}

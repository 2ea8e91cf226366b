package org.songnuan.pairing;

import static java.util.Objects.requireNonNull;

import org.songnuan.explain.Term;
import org.songnuan.rule.Criterion;

/**
 * What would be better of a pair, and how much it weighs beside other preferences. Preferences
 * decide only between pairings that cover, keep and spread equally well.
 *
 * <pre>{@code
 * Preference.of("skilled", "技能对口", "skills match", "skilled", 5)
 * Preference.nearest(1)
 * }</pre>
 */
public sealed interface Preference {
  /** The most that a preference may weigh. */
  long HEAVIEST = 1_000_000;

  /**
   * Pairs of which this holds, before others.
   *
   * @param id the id, unique among the preferences and rules of a policy
   * @param term what readers call it
   * @param criterion what would be better, over the facts of a {@link PairRule}
   * @param weight what it costs if it does not certainly hold, from 1
   */
  record Holding(String id, Term term, Criterion criterion, long weight) implements Preference {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank, or the weight out of range
     */
    public Holding {
      requireNonNull(term, "term");
      requireNonNull(criterion, "criterion");
      if (id.isBlank()) {
        throw new IllegalArgumentException("Preference must have an id, but was (blank).");
      }
      checkWeight(weight);
    }
  }

  /**
   * Pairs of which the helper is nearer: each step in the tree of areas between the recipient and
   * the nearest area of the helper costs the same.
   *
   * @param weight what a step costs, from 1
   */
  record Nearest(long weight) implements Preference {
    /**
     * Checks the weight.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public Nearest {
      checkWeight(weight);
    }
  }

  /** Returns what it costs at most where it is not met. */
  long weight();

  /**
   * Returns the preference that this text says.
   *
   * @throws IllegalArgumentException if the text is no criterion, or the weight out of range
   */
  static Preference of(String id, String chinese, String english, String criterion, long weight) {
    return new Holding(id, Term.of(chinese, english), Criterion.parse(criterion), weight);
  }

  /**
   * Returns the preference for helpers nearby: one posted in a village comes before one of the
   * whole street. That neighbours have the same helper is another wish, see {@link
   * PairingPolicy#keepsNeighboursTogether}.
   *
   * @throws IllegalArgumentException if the weight is out of range
   */
  static Preference nearest(long weight) {
    return new Nearest(weight);
  }

  private static void checkWeight(long weight) {
    if (weight < 1 || weight > HEAVIEST) {
      throw new IllegalArgumentException(
          "Weight of a preference must be 1 to " + HEAVIEST + ", but was (" + weight + ").");
    }
  }
}

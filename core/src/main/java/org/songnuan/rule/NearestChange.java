package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/**
 * What would change a verdict: the nearest changes that turn it round, and for an open one the
 * papers that would decide it.
 *
 * <p>It answers "how far was it off, and what would have to be different?". A change gives some
 * entries other values, each an entry of the subject's own sheet or of a member who is listed; it
 * never adds or removes a member. Fewer entries are nearer. Of equally few, every set of entries
 * that can turn the verdict is listed once, in the order of the schema, the subject's own before
 * those of the first member; and in each the first entry moves as little as can be, then the
 * second. The move of an amount or a day is the difference, and of two that are equal the lower
 * value counts; that of a set of choices is the number of options gained or lost, those declared
 * first before others; to a flag and a choice every other value is equally near, the option that is
 * declared first before others. Values stay within what the fact allows. What is missing or known
 * as a range only stays so.
 *
 * <p>Of an open verdict ({@code UNKNOWN}) the changes put missing entries on file instead, or make
 * a range one of its days: the fewest of which some values decide, with such values as an instance
 * (those that meet the rule, if any do, and the nearest to zero, a day to 1 January 1970). They
 * show what may suffice. What certainly suffices are the {@link #papers}.
 *
 * <p>Every change was run through the plain evaluation before it was returned.
 *
 * <pre>{@code
 * classifier.nearestChange("dibao", sheet).changes().get(0).reason();
 * // monthly income 3,210.00 lowered to 2,849.99 (360.01 less) would meet dibao
 * }</pre>
 *
 * @param verdict the verdict as it is, always the one that {@link Classifier#verdict} gives
 * @param changes the nearest changes; empty if there are none, or none was found before the search
 *     reached its bound
 * @param papers if the verdict is open, the smallest sets of entries that decide it whatever they
 *     turn out to be, in the order of the schema; each comparison of the rule is taken for itself,
 *     so where several hang together fewer may do. Empty if nothing that could be put on file
 *     surely decides, as where members are not listed
 * @param complete whether the search came to its end; if not, there may be more than is listed, but
 *     no change of fewer entries than those listed
 * @param reason the same in words: where the verdict is {@code NO} first the alternative of the
 *     rule that fails in the fewest parts, those parts with observed value, limit and margin; then
 *     the changes, the first ten of them, or why there is none
 */
public record NearestChange(
    Verdict verdict,
    ImmutableList<Change> changes,
    ImmutableList<ImmutableSet<Entry>> papers,
    boolean complete,
    Reason reason) {

  /**
   * A fact on the subject's own sheet or on that of a member.
   *
   * @param member the place of the member among those listed, from 1; 0 for the subject itself
   * @param fact the fact
   */
  public record Entry(int member, Fact<?> fact) {
    /** Checks that the fact is there. */
    public Entry {
      requireNonNull(fact, "fact");
    }
  }

  /**
   * One change.
   *
   * @param verdict the verdict that it leads to
   * @param entries the entries that get another value, in the order of the schema
   * @param subject the subject as it would be; it differs in those entries alone
   * @param reason the change in words, from what to what and by how much
   */
  public record Change(
      Verdict verdict, ImmutableSet<Entry> entries, FactSheet subject, Reason reason) {
    /** Checks that the parts are there. */
    public Change {
      requireNonNull(verdict, "verdict");
      requireNonNull(entries, "entries");
      requireNonNull(subject, "subject");
      requireNonNull(reason, "reason");
    }
  }

  /** Checks that the parts are there. */
  public NearestChange {
    requireNonNull(verdict, "verdict");
    requireNonNull(changes, "changes");
    requireNonNull(papers, "papers");
    requireNonNull(reason, "reason");
  }
}

package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Analysis.Answer;

/**
 * What changes for whom when rules are replaced by others over the same facts: other texts, other
 * parameters, rules that are new or gone.
 *
 * <p>It answers "who gains, who loses, by which clause?" twice: of all subjects that there can be,
 * by region with an example of each, as {@link Analysis} understands them; and of the subjects of a
 * roster, one by one ({@link #over}). A rule of which only one of the two sets knows is met by
 * nobody in the other.
 *
 * <pre>{@code
 * Difference difference = Difference.between(lastYear, thisYear);
 * difference.gains("poor").keySet()   // income >= yuan(900) * size && income < yuan(950) * size
 * difference.over(sheets)             // who changes, and why
 * }</pre>
 */
public final class Difference {
  /** The most regions that are told of one rule. */
  static final int MOST_REGIONS = 20;

  /**
   * What changes in a rule.
   *
   * @param gained whether somebody meets it who did not before
   * @param lost whether somebody does not meet it any more
   * @param gains who gains: what they have in common, with one of them
   * @param losses who loses
   * @param complete whether the regions are all that there are
   */
  record OfRule(
      Answer gained,
      Answer lost,
      ImmutableMap<Criterion, FactSheet> gains,
      ImmutableMap<Criterion, FactSheet> losses,
      boolean complete) {
    /** Returns whether the rule is met by the same subjects as before. */
    Verdict isSame() {
      return gained.verdict().or(lost.verdict()).not();
    }
  }

  /**
   * That a rule changes for a subject of a roster.
   *
   * @param subject the place of the subject, from 0
   * @param ruleId the rule
   * @param before the verdict so far
   * @param after the verdict from now on
   * @param reason the clauses that decided before, and those that decide now
   */
  public record Change(int subject, String ruleId, Verdict before, Verdict after, Reason reason) {
    /** Checks that the parts are there. */
    public Change {
      requireNonNull(ruleId, "ruleId");
      requireNonNull(before, "before");
      requireNonNull(after, "after");
      requireNonNull(reason, "reason");
    }
  }

  private final Classifier before;
  private final Classifier after;
  private final ImmutableSortedMap<String, OfRule> rules;
  private final Reason reason;

  private Difference(
      Classifier before,
      Classifier after,
      ImmutableSortedMap<String, OfRule> rules,
      Reason reason) {
    this.before = before;
    this.after = after;
    this.rules = rules;
    this.reason = reason;
  }

  /**
   * Compares rules with those that replace them.
   *
   * @throws IllegalArgumentException if they are not over the same facts
   */
  public static Difference between(Classifier before, Classifier after) {
    if (!before.rules().schema().equals(after.rules().schema())) {
      throw new IllegalArgumentException(
          "Rules to compare must be over the same facts, but were ("
              + before.rules().schema()
              + " and "
              + after.rules().schema()
              + ").");
    }
    Comparer comparer = new Comparer(before.reading(), after.reading());
    ImmutableSortedMap<String, OfRule> rules = comparer.rules();
    return new Difference(before, after, rules, comparer.reason(rules));
  }

  /** Returns the ids of the rules of either set. */
  public ImmutableSortedSet<String> ruleIds() {
    return rules.keySet();
  }

  /**
   * Returns whether somebody meets the rule who did not before.
   *
   * @throws IllegalArgumentException if there is no rule of this id before or after
   */
  public Answer gained(String ruleId) {
    return rule(ruleId).gained();
  }

  /**
   * Returns whether somebody does not meet the rule any more.
   *
   * @throws IllegalArgumentException if there is no rule of this id before or after
   */
  public Answer lost(String ruleId) {
    return rule(ruleId).lost();
  }

  /**
   * Returns who meets the rule from now on: what they have in common, every limit written out, and
   * one of them, checked by the plain evaluation of both sets. There are at most 20 regions; they
   * may share subjects.
   *
   * @throws IllegalArgumentException if there is no rule of this id before or after
   */
  public ImmutableMap<Criterion, FactSheet> gains(String ruleId) {
    return rule(ruleId).gains();
  }

  /**
   * Returns who does not meet the rule any more, as {@link #gains} does.
   *
   * @throws IllegalArgumentException if there is no rule of this id before or after
   */
  public ImmutableMap<Criterion, FactSheet> losses(String ruleId) {
    return rule(ruleId).losses();
  }

  /**
   * Returns whether the regions of the rule are all that there are, so that outside of them nothing
   * changes.
   *
   * @throws IllegalArgumentException if there is no rule of this id before or after
   */
  public boolean isComplete(String ruleId) {
    return rule(ruleId).complete();
  }

  /**
   * Returns whether the rule is met by the same subjects as before.
   *
   * @throws IllegalArgumentException if there is no rule of this id before or after
   */
  public Verdict isSame(String ruleId) {
    return rule(ruleId).isSame();
  }

  private OfRule rule(String ruleId) {
    OfRule rule = rules.get(ruleId);
    if (rule == null) {
      throw new IllegalArgumentException(
          "Rule must be one of either set, but was ("
              + ruleId
              + ")."
              + Names.maybe(ruleId, rules.keySet()));
    }
    return rule;
  }

  /** Returns the same in words: who gains and loses which rule, with examples. */
  public Reason reason() {
    return reason;
  }

  /**
   * Returns what changes for these subjects, in their order and the order of the rules. What is
   * open before or after is said to be open.
   *
   * @throws IllegalArgumentException if a subject has other facts
   */
  public ImmutableList<Change> over(List<FactSheet> subjects) {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    Decider old = before.decider();
    Decider now = after.decider();
    ImmutableSortedSet<String> ids = rules.keySet();
    for (int subject = 0; subject < subjects.size(); subject++) {
      FactSheet sheet = subjects.get(subject);
      Verdicts was = old.decide(sheet);
      Verdicts is = now.decide(sheet);
      for (String id : ids) {
        Verdict one = verdict(before, was, id);
        Verdict other = verdict(after, is, id);
        if (one != other) {
          changes.add(
              new Change(
                  subject,
                  id,
                  one,
                  other,
                  ComparisonWords.change(before, after, id, sheet, one, other)));
        }
      }
    }
    return changes.build();
  }

  private static Verdict verdict(Classifier classifier, Verdicts verdicts, String ruleId) {
    int place = classifier.rules().rules().keySet().asList().indexOf(ruleId);
    return place < 0 ? Verdict.NO : verdicts.get(place);
  }

  /** Returns of how many rules something changes, never an example. */
  @Override
  public String toString() {
    long changed = rules.values().stream().filter(rule -> rule.isSame() != Verdict.YES).count();
    return "Difference[" + changed + " of " + rules.size() + " rules]";
  }
}

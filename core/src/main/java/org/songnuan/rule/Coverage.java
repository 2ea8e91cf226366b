package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import org.songnuan.explain.Reason;

/**
 * How well some subjects try out rules: which clauses they meet, and which conditions alone keep
 * somebody out.
 *
 * <p>It answers "what do these test cases not try?". A rule is written as alternatives of
 * conditions that must hold at once, the clauses. Each clause should be met by somebody; each of
 * its conditions should be the only one that keeps somebody out, or the condition could be left out
 * without a case noticing; and each condition should hold for somebody and fail for somebody else,
 * so that both sides of its limit are tried.
 *
 * <pre>{@code
 * Coverage.of(classifier, sheets).missing()   // nobody is kept out of poor by savings < yuan(30000) alone
 * }</pre>
 *
 * @param met of each rule, how many subjects meet each of its clauses
 * @param keptOut of each rule, how many subjects each of its conditions alone keeps from meeting a
 *     clause, who meet no other clause of the rule either
 * @param holds for how many subjects each condition of the rules holds
 * @param fails for how many subjects it does not
 * @param missing what is not tried, a sentence each, in the order of the rules
 * @param reason how much is tried, and what is not
 */
public record Coverage(
    ImmutableSortedMap<String, ImmutableMap<Criterion, Long>> met,
    ImmutableSortedMap<String, ImmutableMap<Criterion, Long>> keptOut,
    ImmutableMap<Criterion, Long> holds,
    ImmutableMap<Criterion, Long> fails,
    ImmutableList<Reason> missing,
    Reason reason) {

  /** Checks that the parts are there. */
  public Coverage {
    requireNonNull(met, "met");
    requireNonNull(keptOut, "keptOut");
    requireNonNull(holds, "holds");
    requireNonNull(fails, "fails");
    requireNonNull(missing, "missing");
    requireNonNull(reason, "reason");
  }

  /**
   * Returns how well the subjects try out the rules.
   *
   * @throws IllegalArgumentException if a subject has other facts than the rules
   */
  public static Coverage of(Classifier classifier, List<FactSheet> subjects) {
    subjects.forEach(subject -> Classifier.checkSchema(classifier.rules().schema(), subject));
    return new CaseCounter(classifier.reading(), subjects).coverage();
  }

  /** Returns whether nothing is missing. */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /** Returns how much is missing, never of whom. */
  @Override
  public String toString() {
    return "Coverage[" + met.size() + " rules, " + missing.size() + " missing]";
  }
}

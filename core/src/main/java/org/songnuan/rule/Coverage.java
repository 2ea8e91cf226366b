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
 * @param rules the clauses of each rule, by its id
 * @param conditions the conditions of all rules, each once, in the order of the rules
 * @param missing what is not tried, a sentence each, in the order of the rules
 * @param reason how much is tried, and what is not
 */
public record Coverage(
    ImmutableSortedMap<String, ImmutableList<OfClause>> rules,
    ImmutableList<OfCondition> conditions,
    ImmutableList<Reason> missing,
    Reason reason) {

  /**
   * How often a clause of a rule is tried.
   *
   * @param clause the clause
   * @param met how many subjects meet it
   * @param keptOut of each of its conditions, how many subjects it alone keeps from meeting the
   *     clause, who meet no other clause of the rule either
   */
  public record OfClause(Criterion clause, long met, ImmutableMap<Criterion, Long> keptOut) {
    /** Checks that the parts are there. */
    public OfClause {
      requireNonNull(clause, "clause");
      requireNonNull(keptOut, "keptOut");
    }
  }

  /**
   * How often a condition is tried.
   *
   * @param condition the condition
   * @param holds for how many subjects it holds
   * @param fails for how many it does not
   */
  public record OfCondition(Criterion condition, long holds, long fails) {
    /** Checks that the condition is there. */
    public OfCondition {
      requireNonNull(condition, "condition");
    }
  }

  /** Checks that the parts are there. */
  public Coverage {
    requireNonNull(rules, "rules");
    requireNonNull(conditions, "conditions");
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
    return "Coverage[" + rules.size() + " rules, " + missing.size() + " missing]";
  }
}

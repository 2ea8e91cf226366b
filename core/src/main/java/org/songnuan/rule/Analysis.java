package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/**
 * What rules say of all subjects that there can be, rather than of one.
 *
 * <p>It answers "can anybody meet this rule, is one within another, do two exclude each other, is
 * anybody left out?". Every answer is about subjects of whom all facts are known, within what each
 * fact allows, who break no constraint of the schema. That a rule is met means {@code YES}; a rule
 * over an income per head is not met by a household of nobody, of which it is open.
 *
 * <p>An answer that there is such a subject comes with one, which was run through the plain
 * evaluation before. An answer that there is none is proven. Where neither was found within a
 * stated bound the answer is {@code UNKNOWN}, and nothing is said: this may happen where rules hang
 * on formulas such as {@code min} or rounding, on products of three facts, or on members and the
 * subject at once. That derived amounts stay within what money and counts can be is taken for
 * granted.
 *
 * <pre>{@code
 * Analysis analysis = RuleSet.of(schema)
 *     .plus("poor", Criterion.parse("income < line * size"))
 *     .plus("nearPoor", Criterion.parse("income < line * size * 2"))
 *     .compile(parameters).analyse();
 * analysis.implies("poor", "nearPoor")           // YES
 * analysis.only("nearPoor", "poor").witness()    // somebody between the lines
 * }</pre>
 */
public final class Analysis {

  /**
   * Whether there is a subject of some kind.
   *
   * @param verdict {@code YES} if there is one, {@code NO} if it is proven that there is none
   * @param witness one, if there is one: a sheet on which everything is known
   * @param reason the same in words: of a single rule the facts of the witness that matter, or
   *     which conditions contradict each other
   */
  public record Answer(Verdict verdict, Optional<FactSheet> witness, Reason reason) {
    /** Checks that the parts are there. */
    public Answer {
      requireNonNull(verdict, "verdict");
      requireNonNull(witness, "witness");
      requireNonNull(reason, "reason");
    }
  }

  /** What was found of a rule. */
  record OfRule(String ruleId, Answer met, Answer unmet, ImmutableMap<Criterion, Answer> clauses) {}

  /** What was found of two rules, the first with the lesser id. */
  record OfPair(String one, String other, Answer both, Answer onlyOne, Answer onlyOther) {
    Verdict excludes() {
      return both.verdict().not();
    }

    Verdict oneImpliesOther() {
      return onlyOne.verdict().not();
    }

    Verdict otherImpliesOne() {
      return onlyOther.verdict().not();
    }

    Verdict isEqual() {
      return oneImpliesOther().and(otherImpliesOne());
    }

    Verdict overlaps() {
      return both.verdict().and(onlyOne.verdict()).and(onlyOther.verdict());
    }
  }

  private final ImmutableSortedMap<String, OfRule> rules;
  private final ImmutableList<OfPair> pairs;
  private final Answer outside;
  private final Reason reason;

  /** Holds what was found: of each two rules, those of the first rule first. */
  Analysis(
      ImmutableSortedMap<String, OfRule> rules,
      ImmutableList<OfPair> pairs,
      Answer outside,
      Reason reason) {
    this.rules = rules;
    this.pairs = pairs;
    this.outside = outside;
    this.reason = reason;
  }

  /** Returns the ids of the rules. */
  public ImmutableSortedSet<String> ruleIds() {
    return rules.keySet();
  }

  /**
   * Returns whether somebody meets the rule; if nobody does, the rule is dead.
   *
   * @throws IllegalArgumentException if there is no rule of this id
   */
  public Answer met(String ruleId) {
    return rule(ruleId).met();
  }

  /**
   * Returns whether somebody does not meet the rule; if there is nobody, everybody meets it.
   *
   * @throws IllegalArgumentException if there is no rule of this id
   */
  public Answer unmet(String ruleId) {
    return rule(ruleId).unmet();
  }

  /**
   * Returns whether somebody meets each of the clauses that the rule is made of, where it is
   * written as alternatives of conditions that must hold at once. There are at most 32 of them: an
   * alternative of more stays one condition.
   *
   * @throws IllegalArgumentException if there is no rule of this id
   */
  public ImmutableMap<Criterion, Answer> clauses(String ruleId) {
    return rule(ruleId).clauses();
  }

  /**
   * Returns whether somebody meets both rules.
   *
   * @throws IllegalArgumentException if there is no rule of an id, or the two are the same
   */
  public Answer both(String ruleId, String otherId) {
    return pair(ruleId, otherId).both();
  }

  /**
   * Returns whether somebody meets the first rule and not the other.
   *
   * @throws IllegalArgumentException if there is no rule of an id, or the two are the same
   */
  public Answer only(String ruleId, String otherId) {
    OfPair pair = pair(ruleId, otherId);
    return pair.one().equals(ruleId) ? pair.onlyOne() : pair.onlyOther();
  }

  /**
   * Returns whether whoever meets the first rule meets the other.
   *
   * @throws IllegalArgumentException if there is no rule of an id, or the two are the same
   */
  public Verdict implies(String ruleId, String otherId) {
    return only(ruleId, otherId).verdict().not();
  }

  /**
   * Returns whether nobody meets both rules.
   *
   * @throws IllegalArgumentException if there is no rule of an id, or the two are the same
   */
  public Verdict excludes(String ruleId, String otherId) {
    return pair(ruleId, otherId).excludes();
  }

  /**
   * Returns whether the same subjects meet both rules.
   *
   * @throws IllegalArgumentException if there is no rule of an id, or the two are the same
   */
  public Verdict isEqual(String ruleId, String otherId) {
    return pair(ruleId, otherId).isEqual();
  }

  /**
   * Returns whether some meet both rules, some only the first, and some only the other.
   *
   * @throws IllegalArgumentException if there is no rule of an id, or the two are the same
   */
  public Verdict overlaps(String ruleId, String otherId) {
    return pair(ruleId, otherId).overlaps();
  }

  /** Returns whether somebody meets none of the rules. */
  public Answer outside() {
    return outside;
  }

  /**
   * Returns what is remarkable, in words: rules and clauses that nobody meets with the conditions
   * that contradict each other, rules that everybody meets, rules that are the same, within
   * another, or exclude each other, a subject that meets none.
   */
  public Reason reason() {
    return reason;
  }

  private OfRule rule(String ruleId) {
    OfRule rule = rules.get(ruleId);
    if (rule == null) {
      throw new IllegalArgumentException(
          "Rule must be one of the set, but was ("
              + ruleId
              + ")."
              + Names.maybe(ruleId, rules.keySet()));
    }
    return rule;
  }

  private OfPair pair(String ruleId, String otherId) {
    rule(ruleId);
    rule(otherId);
    boolean ordered = ruleId.compareTo(otherId) < 0;
    String one = ordered ? ruleId : otherId;
    String other = ordered ? otherId : ruleId;
    int place = rules.keySet().asList().indexOf(one);
    int ofOther = rules.keySet().asList().indexOf(other);
    if (place == ofOther) {
      throw new IllegalArgumentException(
          "Pair must be of two rules, but was (" + ruleId + ") twice.");
    }
    int before = place * (2 * rules.size() - place - 1) / 2;
    return pairs.get(before + ofOther - place - 1);
  }

  /** Returns how many rules were analysed, never an example. */
  @Override
  public String toString() {
    return "Analysis[" + rules.size() + " rules, " + pairs.size() + " pairs]";
  }
}

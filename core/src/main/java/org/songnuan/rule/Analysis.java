package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
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
 * analysis.pair("poor", "nearPoor").oneImpliesOther()   // YES
 * }</pre>
 *
 * @param rules what was found of each rule, by its id
 * @param pairs what was found of every two rules, in the order of the first id, then the other
 * @param outside whether somebody meets none of the rules
 * @param reason what is remarkable, in words: rules and clauses that nobody meets with the
 *     conditions that contradict each other, rules that everybody meets, rules that are the same,
 *     within another, or exclude each other, a subject that meets none
 */
public record Analysis(
    ImmutableSortedMap<String, OfRule> rules,
    ImmutableList<OfPair> pairs,
    Answer outside,
    Reason reason) {

  /**
   * Whether there is a subject of some kind.
   *
   * @param verdict {@code YES} if there is one, {@code NO} if it is proven that there is none
   * @param witness one, if there is one: a sheet on which everything is known
   * @param reason the same in words: the facts of the witness that matter, or which conditions
   *     contradict each other where a single rule is asked about
   */
  public record Answer(Verdict verdict, Optional<FactSheet> witness, Reason reason) {
    /** Checks that the parts are there. */
    public Answer {
      requireNonNull(verdict, "verdict");
      requireNonNull(witness, "witness");
      requireNonNull(reason, "reason");
    }
  }

  /**
   * What was found of a rule.
   *
   * @param ruleId the rule
   * @param met whether somebody meets it; if not, it is dead
   * @param unmet whether somebody does not; if not, everybody meets it
   * @param clauses whether somebody meets each of the clauses that it is made of, where it is
   *     written as alternatives of conditions that must hold at once; at most 32 of them, an
   *     alternative of more stays one condition
   */
  public record OfRule(
      String ruleId, Answer met, Answer unmet, ImmutableMap<Criterion, Answer> clauses) {
    /** Checks that the parts are there. */
    public OfRule {
      requireNonNull(ruleId, "ruleId");
      requireNonNull(met, "met");
      requireNonNull(unmet, "unmet");
      requireNonNull(clauses, "clauses");
    }
  }

  /**
   * What was found of two rules.
   *
   * @param one the rule with the lesser id
   * @param other the other rule
   * @param both whether somebody meets both; if not, they exclude each other
   * @param onlyOne whether somebody meets the first and not the other; if not, it implies the other
   * @param onlyOther whether somebody meets the other and not the first
   */
  public record OfPair(String one, String other, Answer both, Answer onlyOne, Answer onlyOther) {
    /** Checks that the parts are there. */
    public OfPair {
      requireNonNull(one, "one");
      requireNonNull(other, "other");
      requireNonNull(both, "both");
      requireNonNull(onlyOne, "onlyOne");
      requireNonNull(onlyOther, "onlyOther");
    }

    /** Returns whether nobody meets both. */
    public Verdict excludes() {
      return both.verdict().not();
    }

    /** Returns whether whoever meets the first meets the other. */
    public Verdict oneImpliesOther() {
      return onlyOne.verdict().not();
    }

    /** Returns whether whoever meets the other meets the first. */
    public Verdict otherImpliesOne() {
      return onlyOther.verdict().not();
    }

    /** Returns whether the same subjects meet both. */
    public Verdict isEqual() {
      return oneImpliesOther().and(otherImpliesOne());
    }

    /** Returns whether some meet both, and some only the first, and some only the other. */
    public Verdict overlaps() {
      return both.verdict().and(onlyOne.verdict()).and(onlyOther.verdict());
    }
  }

  /** Checks that the parts are there. */
  public Analysis {
    requireNonNull(rules, "rules");
    requireNonNull(pairs, "pairs");
    requireNonNull(outside, "outside");
    requireNonNull(reason, "reason");
  }

  /**
   * Returns what was found of a rule.
   *
   * @throws IllegalArgumentException if there is no rule of this id
   */
  public OfRule rule(String ruleId) {
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

  /**
   * Returns what was found of two different rules, of which the first is the one with the lesser
   * id.
   *
   * @throws IllegalArgumentException if there is no rule of an id, or the two are the same
   */
  public OfPair pair(String ruleId, String otherId) {
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

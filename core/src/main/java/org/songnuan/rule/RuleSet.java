package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;

/**
 * Several criteria over the same facts, each with an id.
 *
 * <p>It answers "what are the rules?". A rule may refer to another by {@code holds("id")}, never to
 * itself in a circle; with the rules that it refers to written out it has at most 100,000 parts,
 * nested at most 256 deep. The order in which rules are added never shows in a result.
 */
public final class RuleSet {

  /**
   * A criterion with its id.
   *
   * @param id the id, by which {@code holds} refers to it
   * @param term what readers call it
   * @param criterion what must be so
   * @param text the text that it was read from, to which findings point
   */
  public record Rule(String id, Term term, Criterion criterion, String text) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public Rule {
      requireNonNull(id, "id");
      requireNonNull(term, "term");
      requireNonNull(criterion, "criterion");
      requireNonNull(text, "text");
      if (id.isBlank()) {
        throw new IllegalArgumentException("Rule must have an id, but was (blank).");
      }
    }

    /** Returns the rule that points to its printed form. */
    public static Rule of(String id, Term term, Criterion criterion) {
      return new Rule(id, term, criterion, criterion.toString());
    }
  }

  private final FactSchema schema;
  private final ImmutableSortedMap<String, Rule> rules;

  private RuleSet(FactSchema schema, ImmutableSortedMap<String, Rule> rules) {
    this.schema = requireNonNull(schema, "schema");
    this.rules = rules;
  }

  /** Returns the set that has no rule yet, over these facts. */
  public static RuleSet of(FactSchema schema) {
    return new RuleSet(schema, ImmutableSortedMap.of());
  }

  /**
   * Returns the set of these rules over these facts.
   *
   * @throws IllegalArgumentException if two rules share an id
   */
  public static RuleSet of(FactSchema schema, Iterable<Rule> rules) {
    SortedMap<String, Rule> all = new TreeMap<>();
    for (Rule rule : rules) {
      if (all.put(rule.id(), rule) != null) {
        throw new IllegalArgumentException(
            "Rule set must use each id once, but was (" + rule.id() + ") twice.");
      }
    }
    return new RuleSet(schema, ImmutableSortedMap.copyOfSorted(all));
  }

  /**
   * Returns this set with one more rule.
   *
   * @throws IllegalArgumentException if a rule has this id already
   */
  public RuleSet plus(String id, Criterion criterion) {
    Rule rule = Rule.of(id, Term.of(id), criterion);
    return of(schema, ImmutableList.<Rule>builder().addAll(rules.values()).add(rule).build());
  }

  /** Returns the facts that the rules may ask about. */
  public FactSchema schema() {
    return schema;
  }

  /** Returns the rules by id. */
  public ImmutableSortedMap<String, Rule> rules() {
    return rules;
  }

  /**
   * Returns what is wrong with the rules when they are read with these parameters: names that are
   * not known, amounts of unlike kinds, circles, parameters not in force. Empty if they can be
   * compiled.
   */
  public ImmutableList<Finding> check(Parameters parameters) {
    return new Checker(this, parameters).check();
  }

  /**
   * Compiles the rules with the parameters in force.
   *
   * @throws IllegalArgumentException if {@link #check} finds an error; the message is the first
   */
  public Classifier compile(Parameters parameters) {
    for (Finding finding : check(parameters)) {
      if (finding.isError()) {
        throw new IllegalArgumentException("Rule set must be in order, but was: " + finding);
      }
    }
    return new Classifier(this, parameters);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleSet that && schema.equals(that.schema) && rules.equals(that.rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  @Override
  public String toString() {
    return "RuleSet" + rules.keySet();
  }
}

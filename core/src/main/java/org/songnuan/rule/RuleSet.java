package org.songnuan.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Term;

/**
 * Several criteria and amounts over the same facts, each with an id.
 *
 * <p>It answers "what are the rules, and how much is what they give?". A rule may refer to another
 * by {@code holds("id")}, never to itself in a circle; with the rules that it refers to written out
 * it has at most 100,000 parts, nested at most 256 deep. The order in which rules are added never
 * shows in a result.
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

  /**
   * A formula of an amount of money with its id.
   *
   * @param id the id; a rule may have the same
   * @param term what readers call it
   * @param formula how much it is
   * @param text the text that it was read from, to which findings point
   */
  public record Amount(String id, Term term, Formula formula, String text) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public Amount {
      requireNonNull(id, "id");
      requireNonNull(term, "term");
      requireNonNull(formula, "formula");
      requireNonNull(text, "text");
      if (id.isBlank()) {
        throw new IllegalArgumentException("Amount must have an id, but was (blank).");
      }
    }

    /** Returns the amount that points to its printed form. */
    public static Amount of(String id, Term term, Formula formula) {
      return new Amount(id, term, formula, formula.toString());
    }
  }

  private final FactSchema schema;
  private final ImmutableSortedMap<String, Rule> rules;
  private final ImmutableSortedMap<String, Amount> amounts;
  private final ImmutableSet<ImmutableSortedSet<String>> exclusive;

  private RuleSet(
      FactSchema schema,
      ImmutableSortedMap<String, Rule> rules,
      ImmutableSortedMap<String, Amount> amounts,
      ImmutableSet<ImmutableSortedSet<String>> exclusive) {
    this.schema = requireNonNull(schema, "schema");
    this.rules = rules;
    this.amounts = amounts;
    this.exclusive = exclusive;
  }

  /** Returns the set that has no rule yet, over these facts. */
  public static RuleSet of(FactSchema schema) {
    return new RuleSet(schema, ImmutableSortedMap.of(), ImmutableSortedMap.of(), ImmutableSet.of());
  }

  /**
   * Returns the set of these rules over these facts.
   *
   * @throws IllegalArgumentException if two rules share an id
   */
  public static RuleSet of(FactSchema schema, Iterable<Rule> rules) {
    return new RuleSet(schema, byId(rules, Rule::id), ImmutableSortedMap.of(), ImmutableSet.of());
  }

  private static <T> ImmutableSortedMap<String, T> byId(Iterable<T> all, Function<T, String> idOf) {
    SortedMap<String, T> byId = new TreeMap<>();
    for (T one : all) {
      if (byId.put(idOf.apply(one), one) != null) {
        throw new IllegalArgumentException(
            "Rule set must use each id once, but was (" + idOf.apply(one) + ") twice.");
      }
    }
    return ImmutableSortedMap.copyOfSorted(byId);
  }

  private static <T> ImmutableList<T> plus(Iterable<T> all, T one) {
    return ImmutableList.<T>builder().addAll(all).add(one).build();
  }

  /**
   * Returns this set with one more rule.
   *
   * @throws IllegalArgumentException if a rule has this id already
   */
  public RuleSet plus(String id, Criterion criterion) {
    Rule rule = Rule.of(id, Term.of(id), criterion);
    return new RuleSet(schema, byId(plus(rules.values(), rule), Rule::id), amounts, exclusive);
  }

  /**
   * Returns this set with one more amount of money.
   *
   * @throws IllegalArgumentException if an amount has this id already
   */
  public RuleSet plusAmount(String id, Formula formula) {
    return plusAmount(Amount.of(id, Term.of(id), formula));
  }

  /**
   * Returns this set with one more amount of money.
   *
   * @throws IllegalArgumentException if an amount has this id already
   */
  public RuleSet plusAmount(Amount amount) {
    return new RuleSet(schema, rules, byId(plus(amounts.values(), amount), Amount::id), exclusive);
  }

  /**
   * Returns this set with the statement that nobody meets two of these rules. It never changes a
   * verdict: it is proven when the rules are checked and compiled, or refused with somebody who
   * meets both.
   *
   * <pre>{@code
   * rules.exclusive("dibao", "dibaoMarginal")
   * }</pre>
   *
   * @throws IllegalArgumentException if there are fewer than two different ids, or there is no rule
   *     of an id
   */
  public RuleSet exclusive(String... ruleIds) {
    ImmutableSortedSet<String> group = ImmutableSortedSet.copyOf(ruleIds);
    if (group.size() < 2) {
      throw new IllegalArgumentException(
          "Exclusive rules must be at least 2 different ones, but were (" + group + ").");
    }
    for (String id : ruleIds) {
      if (!rules.containsKey(id)) {
        throw new IllegalArgumentException(
            "Rule must be one of the set, but was (" + id + ")." + Names.maybe(id, rules.keySet()));
      }
    }
    return new RuleSet(
        schema,
        rules,
        amounts,
        ImmutableSet.<ImmutableSortedSet<String>>builder().addAll(exclusive).add(group).build());
  }

  /** Returns this set with its rules and formulas rewritten; ids, names and texts stay. */
  RuleSet rewritten(Rewriter by) {
    return new RuleSet(
        schema,
        ImmutableSortedMap.copyOfSorted(
            Maps.transformValues(
                rules,
                rule -> new Rule(rule.id(), rule.term(), by.of(rule.criterion()), rule.text()))),
        ImmutableSortedMap.copyOfSorted(
            Maps.transformValues(
                amounts,
                amount ->
                    new Amount(
                        amount.id(), amount.term(), by.of(amount.formula()), amount.text()))),
        exclusive);
  }

  /** Returns the groups of rules of which nobody meets two, in the order of their declaration. */
  public ImmutableSet<ImmutableSortedSet<String>> exclusive() {
    return exclusive;
  }

  /** Returns the facts that the rules may ask about. */
  public FactSchema schema() {
    return schema;
  }

  /** Returns the rules by id. */
  public ImmutableSortedMap<String, Rule> rules() {
    return rules;
  }

  /** Returns the amounts by id. */
  public ImmutableSortedMap<String, Amount> amounts() {
    return amounts;
  }

  /**
   * Returns what is wrong with the rules when they are read with these parameters: names that are
   * not known, amounts of unlike kinds, circles, parameters not in force, limits that do not
   * ascend, amounts that may be a fraction of a fen, rules said to be exclusive that are not proven
   * to be. Without an error they can be compiled. A rule that no subject can meet is a warning,
   * with the conditions that contradict each other.
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
    for (Finding finding : new Checker(this, parameters).errors()) {
      if (finding.isError()) {
        throw new IllegalArgumentException("Rule set must be in order, but was: " + finding);
      }
    }
    return new Classifier(this, parameters);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RuleSet that
        && schema.equals(that.schema)
        && rules.equals(that.rules)
        && amounts.equals(that.amounts)
        && exclusive.equals(that.exclusive);
  }

  @Override
  public int hashCode() {
    return rules.hashCode() * 31 + amounts.hashCode();
  }

  @Override
  public String toString() {
    return "RuleSet" + rules.keySet() + (amounts.isEmpty() ? "" : " amounts " + amounts.keySet());
  }
}

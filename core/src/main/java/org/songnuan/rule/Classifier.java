package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Optional;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Finding;
import org.songnuan.explain.Verdict;
import org.songnuan.quantity.Money;

/**
 * Checked rules, ready to answer for any number of subjects.
 *
 * <p>It answers "does the rule hold for this subject, and why?". It is immutable and may be shared
 * between threads.
 */
public final class Classifier {
  private final RuleSet rules;
  private final Parameters parameters;
  private final Reading reading;
  private final Amounts amounts;
  private final Interpreter interpreter;
  private final Explainer explainer;
  private final Nearest nearest;
  private final ClauseTables tables;

  Classifier(RuleSet rules, Parameters parameters) {
    this.rules = rules;
    this.parameters = parameters;
    this.reading = Reading.of(rules, parameters);
    this.amounts = reading.amounts();
    this.interpreter = reading.interpreter();
    this.explainer = new Explainer(reading.rules(), amounts);
    this.nearest = new Nearest(reading.rules(), amounts, interpreter, explainer);
    this.tables = ClauseTables.of(reading.rules(), amounts, interpreter);
  }

  /** Returns the rules as they were written. */
  public RuleSet rules() {
    return rules;
  }

  /** Returns the parameters in force: every value that a decision may have used. */
  public Parameters parameters() {
    return parameters;
  }

  /**
   * Returns everything that the answers depend on as text in one fixed form: the date, the facts
   * with what they allow, the parameters that are used with their values, the rules and the
   * amounts, one to a line. Whoever keeps it can see by which rules a decision was made.
   */
  public String content() {
    return ContentText.of(rules, parameters);
  }

  /**
   * Returns the SHA-256 of {@link #content} in UTF-8, as 64 hexadecimal digits.
   *
   * <p>Kept with a decision, it proves later that the rules at hand are those of then: equal
   * hashes, equal answers for equal sheets. It does not depend on the order in which rules, facts
   * or parameters were given, nor on what readers call them.
   */
  public String contentHash() {
    return ContentText.hash(content());
  }

  /**
   * Returns whether the rule holds for the subject.
   *
   * @throws IllegalArgumentException if there is no rule of this id, or the subject has another
   *     schema
   */
  public Verdict verdict(String ruleId, FactSheet subject) {
    return interpreter.verdict(rule(ruleId).criterion(), checked(subject));
  }

  /** Returns what decides one subject after the other, the fast way; one for each thread. */
  public Decider decider() {
    return new Decider(rules.schema(), tables);
  }

  /** Returns the verdict of every rule for the subject, by rule id. */
  public ImmutableSortedMap<String, Verdict> verdicts(FactSheet subject) {
    checked(subject);
    ImmutableSortedMap.Builder<String, Verdict> verdicts = ImmutableSortedMap.naturalOrder();
    reading
        .rules()
        .rules()
        .forEach((id, rule) -> verdicts.put(id, interpreter.verdict(rule.criterion(), subject)));
    return verdicts.buildOrThrow();
  }

  /**
   * Returns the same verdict as {@link #verdict}, with the clauses that decided.
   *
   * @throws IllegalArgumentException if there is no rule of this id, or the subject has another
   *     schema
   */
  public Explanation why(String ruleId, FactSheet subject) {
    Explanation why = explainer.explain(ruleId, checked(subject));
    if (why == null) {
      throw noRule(ruleId);
    }
    return why;
  }

  /**
   * Returns the explanation of every rule for the subject, in the order of the rules' ids: what
   * {@link #why} returns of each, in less time. What several of them rest on is one and the same
   * reason in all of them.
   *
   * @throws IllegalArgumentException if the subject has another schema
   */
  public ImmutableList<Explanation> whyAll(FactSheet subject) {
    return explainer.explainAll(checked(subject));
  }

  /**
   * Returns how much the amount is for the subject, as far as the facts on file tell.
   *
   * @throws IllegalArgumentException if there is no amount of this id, or the subject has another
   *     schema
   */
  public FormulaResult amount(String amountId, FactSheet subject) {
    Formula formula = amountOf(amountId).formula();
    return result(amountId, amounts.bounds(formula, checked(subject), null));
  }

  /**
   * Returns the same result as {@link #amount}, with its arithmetic or what is missing.
   *
   * @throws IllegalArgumentException if there is no amount of this id, or the subject has another
   *     schema
   */
  public FormulaExplanation whyAmount(String amountId, FactSheet subject) {
    Formula formula = amountOf(amountId).formula();
    Range bounds = amounts.bounds(formula, checked(subject), null);
    FormulaExplainer formulas = explainer.formulas();
    return new FormulaExplanation(
        result(amountId, bounds),
        formulas.reason(formula, subject, null),
        bounds.isExact() ? ImmutableSet.of() : formulas.missing(formula, subject, null));
  }

  private static FormulaResult result(String id, Range bounds) {
    Exact most = Exact.of(Money.MAX.fen());
    if (bounds.least().compareTo(most) > 0 || bounds.most().compareTo(most.negated()) < 0) {
      Finding tooLarge = Finding.error(RuleCode.AMOUNT_TOO_LARGE, Argument.text(id));
      return new FormulaResult(Optional.empty(), Optional.empty(), Optional.of(tooLarge));
    }
    return new FormulaResult(money(bounds.least()), money(bounds.most()), Optional.empty());
  }

  /** A bound beyond what money can be tells nothing. */
  private static Optional<Money> money(Exact bound) {
    boolean isMoney =
        bound.isBounded() && bound.absolute().compareTo(Exact.of(Money.MAX.fen())) <= 0;
    return isMoney
        ? Optional.of(Money.ofFen(bound.numerator().divide(bound.denominator()).longValueExact()))
        : Optional.empty();
  }

  private RuleSet.Amount amountOf(String amountId) {
    RuleSet.Amount amount = reading.rules().amounts().get(amountId);
    if (amount == null) {
      throw new IllegalArgumentException(
          "Amount must be one of the set, but was ("
              + amountId
              + ")."
              + Names.maybe(amountId, rules.amounts().keySet()));
    }
    return amount;
  }

  /**
   * Returns what would turn the verdict round, or decide an open one: the nearest changes. Open to
   * change is every fact of the subject and its members but days, which are past, and what is
   * derived from them. It is searched for only here: no other answer pays for it.
   *
   * @throws IllegalArgumentException if there is no rule of this id, or the subject has another
   *     schema
   */
  public NearestChange nearestChange(String ruleId, FactSheet subject) {
    return nearest.change(rule(ruleId), checked(subject), Nearest.open(rules.schema()));
  }

  /**
   * Returns what would turn the verdict round, or decide an open one: the nearest changes.
   *
   * @param open the facts that are open to change, of the subject or its members; what is missing
   *     can be put on file in any case
   * @throws IllegalArgumentException if there is no rule of this id, the subject has another
   *     schema, or a fact that is called open is in no schema or is derived (of an age name the day
   *     of birth)
   */
  public NearestChange nearestChange(String ruleId, FactSheet subject, Iterable<Fact<?>> open) {
    return nearest.change(rule(ruleId), checked(subject), Nearest.checked(open, rules.schema()));
  }

  /**
   * Returns what the rules say of all subjects that there can be: which nobody can meet, which are
   * within another, which exclude each other. It is worked out anew each time.
   *
   * <p>The work is bounded: one question looks at 60,000 parts of rules at most, all together at
   * 200 million, and what is not decided by then is said to be open.
   */
  public Analysis analyse() {
    return new Analyst(reading).analyse();
  }

  /**
   * Returns whether there is a subject who meets none of these rules, as {@link Analysis}
   * understands subjects: a gap between the rules, with an example, or the proof that there is
   * none. Of no rules at all everybody is outside.
   *
   * @throws IllegalArgumentException if there is no rule of an id
   */
  public Analysis.Answer outside(Iterable<String> ruleIds) {
    ImmutableList.Builder<Criterion> group = ImmutableList.builder();
    ruleIds.forEach(id -> group.add(rule(id).criterion()));
    return Analyst.outside(reading, group.build());
  }

  /** Returns the rules as they are read. */
  Reading reading() {
    return reading;
  }

  private RuleSet.Rule rule(String ruleId) {
    RuleSet.Rule rule = reading.rules().rules().get(ruleId);
    if (rule == null) {
      throw noRule(ruleId);
    }
    return rule;
  }

  private IllegalArgumentException noRule(String ruleId) {
    return new IllegalArgumentException(
        "Rule must be one of the set, but was ("
            + ruleId
            + ")."
            + Names.maybe(ruleId, rules.rules().keySet()));
  }

  private FactSheet checked(FactSheet subject) {
    checkSchema(rules.schema(), subject);
    return subject;
  }

  static void checkSchema(FactSchema schema, FactSheet subject) {
    checkSchema(schema, subject.schema());
  }

  static void checkSchema(FactSchema schema, FactSchema other) {
    if (!other.equals(schema)) {
      throw new IllegalArgumentException(
          "Subject must have the facts of the rules (" + schema + "), but was (" + other + ").");
    }
  }
}

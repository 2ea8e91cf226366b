package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;
import org.songnuan.rule.Analysis.Answer;
import org.songnuan.rule.Analysis.OfPair;
import org.songnuan.rule.Analysis.OfRule;

/**
 * Analyses the rules of a set.
 *
 * <p>Every subject that a search finds is asked about all rules, so that most questions about pairs
 * are answered by one that was found before.
 */
final class Analyst {
  static final Answer NOBODY =
      new Answer(Verdict.NO, Optional.empty(), Reason.of(RuleCode.NO_SUBJECT));
  static final Answer OPEN =
      new Answer(Verdict.UNKNOWN, Optional.empty(), Reason.of(RuleCode.SUBJECT_OPEN));
  private static final Reason EXISTS = Reason.of(RuleCode.SUBJECT_EXISTS);

  private final Reading reading;
  private final ImmutableList<RuleSet.Rule> rules;
  private final Seeker seeker;

  /** The clauses of each rule: the conditions of each, and the demand that it is met. */
  private final List<ImmutableMap<Demand, ImmutableList<Criterion>>> clauses = new ArrayList<>();

  /** The answers with the subjects that were found, and of each rule the numbers of those. */
  private final List<Answer> found = new ArrayList<>();

  private final BitSet[] met;
  private final List<Demand> yes = new ArrayList<>();
  private final List<Demand> notYes = new ArrayList<>();
  private final Demand anybody;
  private final Map<FactSheet, Integer> numbers = new HashMap<>();

  Analyst(Reading reading) {
    this.reading = reading;
    this.rules = reading.rules().rules().values().asList();
    this.met = new BitSet[rules.size()];
    this.anybody = new Demand(reading, new Criterion.Constant(true), Want.YES);
    ImmutableList.Builder<Demand> demands = ImmutableList.builder();
    demands.add(anybody);
    for (int rule = 0; rule < rules.size(); rule++) {
      Criterion criterion = rules.get(rule).criterion();
      met[rule] = new BitSet();
      yes.add(new Demand(reading, criterion, Want.YES));
      notYes.add(new Demand(reading, criterion, Want.NOT_YES));
      clauses.add(clauses(criterion));
      demands.add(yes.get(rule), notYes.get(rule)).addAll(clauses.get(rule).keySet());
    }
    this.seeker = Seeker.of(reading.schema(), demands.build());
  }

  private ImmutableMap<Demand, ImmutableList<Criterion>> clauses(Criterion criterion) {
    ImmutableMap.Builder<Demand, ImmutableList<Criterion>> all = ImmutableMap.builder();
    for (ImmutableList<Criterion> clause : Alternatives.of(reading.rules(), criterion)) {
      Criterion whole = clause.isEmpty() ? new Criterion.Constant(true) : Criterion.all(clause);
      all.put(new Demand(reading, whole, Want.YES), clause);
    }
    return all.buildOrThrow();
  }

  Analysis analyse() {
    ImmutableSortedMap.Builder<String, OfRule> ofRules = ImmutableSortedMap.naturalOrder();
    for (int rule = 0; rule < rules.size(); rule++) {
      ofRules.put(rules.get(rule).id(), rule(rule));
    }
    ImmutableList.Builder<OfPair> pairs = ImmutableList.builder();
    for (int one = 0; one < rules.size(); one++) {
      for (int other = one + 1; other < rules.size(); other++) {
        pairs.add(pair(one, other));
      }
    }
    ImmutableSortedMap<String, OfRule> all = ofRules.buildOrThrow();
    ImmutableList<OfPair> allPairs = pairs.build();
    Answer outside = outside();
    return new Analysis(
        all, allPairs, outside, new AnalysisWords(reading).reason(all, allPairs, outside));
  }

  private OfRule rule(int rule) {
    ImmutableMap.Builder<Criterion, Answer> ofClauses = ImmutableMap.builder();
    List<Reason> clashes = new ArrayList<>();
    Answer isMet = null;
    for (Map.Entry<Demand, ImmutableList<Criterion>> clause : clauses.get(rule).entrySet()) {
      Answer answer = told(seek(clause.getKey()), rule);
      if (answer.verdict() == Verdict.NO) {
        clashes.add(new Clash(reading).of(clause.getValue()));
        answer = nobody(clashes.get(clashes.size() - 1));
      } else if (answer.verdict() == Verdict.YES && isMet == null) {
        isMet = answer;
      }
      ofClauses.put(clause.getKey().criterion(), answer);
    }
    if (isMet == null) {
      isMet = told(seek(yes.get(rule)), rule);
    }
    if (isMet.verdict() == Verdict.NO && !clashes.isEmpty()) {
      isMet = nobody(new Clash(reading).ofRule(rules.get(rule).criterion()));
    }
    int without = met[rule].nextClearBit(0);
    Answer unmet = without < found.size() ? found.get(without) : seek(notYes.get(rule));
    return new OfRule(rules.get(rule).id(), isMet, told(unmet, rule), ofClauses.buildOrThrow());
  }

  private static Answer nobody(Reason clash) {
    return new Answer(Verdict.NO, Optional.empty(), clash);
  }

  /** Returns the answer with the facts that the rule asks about. */
  private Answer told(Answer answer, int rule) {
    return told(answer, ImmutableList.of(rules.get(rule).criterion()));
  }

  private Answer told(Answer answer, ImmutableList<Criterion> criteria) {
    return answer.witness().isEmpty()
        ? answer
        : new Answer(
            answer.verdict(),
            answer.witness(),
            Examples.of(reading, answer.witness().get(), criteria));
  }

  private OfPair pair(int one, int other) {
    BitSet both = (BitSet) met[one].clone();
    both.and(met[other]);
    return new OfPair(
        rules.get(one).id(),
        rules.get(other).id(),
        both.isEmpty() ? seek(yes.get(one), yes.get(other)) : found.get(both.nextSetBit(0)),
        only(one, other),
        only(other, one));
  }

  private Answer only(int one, int other) {
    BitSet only = (BitSet) met[one].clone();
    only.andNot(met[other]);
    return only.isEmpty() ? seek(yes.get(one), notYes.get(other)) : found.get(only.nextSetBit(0));
  }

  private Answer outside() {
    BitSet any = new BitSet();
    for (BitSet ofRule : met) {
      any.or(ofRule);
    }
    int outside = any.nextClearBit(0);
    ImmutableList<Criterion> all =
        rules.stream().map(RuleSet.Rule::criterion).collect(toImmutableList());
    ImmutableList.Builder<Demand> none = ImmutableList.builder();
    none.add(anybody).addAll(notYes);
    return told(
        outside < found.size() ? found.get(outside) : answer(seeker.seek(none.build())), all);
  }

  /** Returns whether somebody meets none of the criteria. */
  static Answer outside(Reading reading, ImmutableList<Criterion> group) {
    ImmutableList.Builder<Demand> none = ImmutableList.builder();
    none.add(new Demand(reading, new Criterion.Constant(true), Want.YES));
    group.forEach(criterion -> none.add(new Demand(reading, criterion, Want.NOT_YES)));
    ImmutableList<Demand> demands = none.build();
    Sought sought = Seeker.of(reading.schema(), demands).seek(demands);
    FactSheet witness = sought.witness();
    if (witness == null) {
      return sought.none() ? NOBODY : OPEN;
    }
    return new Answer(Verdict.YES, Optional.of(witness), Examples.of(reading, witness, group));
  }

  private Answer seek(Demand... demands) {
    return answer(seeker.seek(demands));
  }

  private Answer answer(Sought sought) {
    FactSheet witness = sought.witness();
    if (witness == null) {
      return sought.none() ? NOBODY : OPEN;
    }
    Integer known = numbers.putIfAbsent(witness, found.size());
    if (known != null) {
      return found.get(known);
    }
    for (int rule = 0; rule < met.length; rule++) {
      met[rule].set(found.size(), yes.get(rule).isMetBy(witness));
    }
    Answer answer = new Answer(Verdict.YES, Optional.of(witness), EXISTS);
    found.add(answer);
    return answer;
  }
}

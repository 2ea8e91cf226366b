package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/** Counts how often the clauses and conditions of rules are tried by some subjects. */
final class CaseCounter {
  private final Reading reading;
  private final Labels labels;
  private final List<FactSheet> subjects;
  private final Map<Criterion, Verdict[]> verdicts = new LinkedHashMap<>();
  private final ImmutableList.Builder<Reason> missing = ImmutableList.builder();
  private long wanted;

  CaseCounter(Reading reading, List<FactSheet> subjects) {
    this.reading = reading;
    this.labels = new Labels(reading.amounts());
    this.subjects = subjects;
  }

  Coverage coverage() {
    ImmutableSortedMap.Builder<String, ImmutableMap<Criterion, Long>> met =
        ImmutableSortedMap.naturalOrder();
    ImmutableSortedMap.Builder<String, ImmutableMap<Criterion, Long>> keptOut =
        ImmutableSortedMap.naturalOrder();
    for (RuleSet.Rule rule : reading.rules().rules().values()) {
      Map<Criterion, Long> ofClauses = new LinkedHashMap<>();
      Map<Criterion, Long> ofConditions = new LinkedHashMap<>();
      count(rule, ofClauses, ofConditions);
      met.put(rule.id(), ImmutableMap.copyOf(ofClauses));
      keptOut.put(rule.id(), ImmutableMap.copyOf(ofConditions));
    }
    ImmutableMap.Builder<Criterion, Long> holds = ImmutableMap.builder();
    ImmutableMap.Builder<Criterion, Long> fails = ImmutableMap.builder();
    verdicts.forEach(
        (condition, tried) -> {
          holds.put(condition, count(tried, Verdict.YES));
          fails.put(condition, count(tried, Verdict.NO));
          tell(count(tried, Verdict.YES), RuleCode.CONDITION_NEVER_HOLDS, condition);
          tell(count(tried, Verdict.NO), RuleCode.CONDITION_NEVER_FAILS, condition);
        });
    ImmutableList<Reason> told = missing.build();
    Reason reason =
        Reason.of(
                RuleCode.COVERAGE,
                Argument.of((long) subjects.size()),
                Argument.of(wanted - told.size()),
                Argument.of(wanted))
            .because(told);
    return new Coverage(
        met.buildOrThrow(),
        keptOut.buildOrThrow(),
        holds.buildOrThrow(),
        fails.buildOrThrow(),
        told,
        reason);
  }

  private void tell(long times, RuleCode code, Criterion condition, Argument... more) {
    wanted++;
    if (times == 0) {
      missing.add(
          Reason.of(
              code,
              ImmutableList.<Argument>builder()
                  .add(Argument.of(labels.term(condition)))
                  .add(more)
                  .build()
                  .toArray(new Argument[0])));
    }
  }

  private void count(
      RuleSet.Rule rule, Map<Criterion, Long> ofClauses, Map<Criterion, Long> ofConditions) {
    ImmutableList<ImmutableList<Criterion>> clauses =
        Alternatives.of(reading.rules(), rule.criterion());
    for (ImmutableList<Criterion> clause : clauses) {
      long met = 0;
      Map<Criterion, Long> keptOut = new LinkedHashMap<>();
      for (Criterion condition : clause) {
        keptOut.put(condition, 0L);
        verdicts(condition);
      }
      for (int subject = 0; subject < subjects.size(); subject++) {
        Criterion only = null;
        boolean other = false;
        for (Criterion condition : clause) {
          Verdict verdict = verdicts(condition)[subject];
          other |= verdict == Verdict.UNKNOWN || (verdict == Verdict.NO && only != null);
          only = verdict == Verdict.NO ? condition : only;
        }
        met += only == null && !other ? 1 : 0;
        if (only != null && !other && !isMet(clauses, subject)) {
          keptOut.merge(only, 1L, Long::sum);
        }
      }
      Criterion whole = clause.isEmpty() ? new Criterion.Constant(true) : Criterion.all(clause);
      Argument name = Argument.of(rule.term());
      tell(met, RuleCode.CLAUSE_UNTRIED, whole, name);
      keptOut.forEach((condition, times) -> tell(times, RuleCode.NOBODY_KEPT_OUT, condition, name));
      keptOut.forEach((condition, times) -> ofConditions.merge(condition, times, Long::sum));
      ofClauses.put(whole, met);
    }
  }

  private boolean isMet(ImmutableList<ImmutableList<Criterion>> clauses, int subject) {
    return clauses.stream()
        .anyMatch(
            clause ->
                clause.stream().allMatch(condition -> verdicts(condition)[subject] == Verdict.YES));
  }

  private Verdict[] verdicts(Criterion condition) {
    return verdicts.computeIfAbsent(
        condition,
        one ->
            subjects.stream()
                .map(subject -> reading.interpreter().verdict(one, subject))
                .toArray(Verdict[]::new));
  }

  private static long count(Verdict[] verdicts, Verdict wanted) {
    long count = 0;
    for (Verdict verdict : verdicts) {
      count += verdict == wanted ? 1 : 0;
    }
    return count;
  }
}

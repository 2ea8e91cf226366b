package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Term;

/**
 * Which of several conditions contradict each other: the fewest that do, in the sense that any of
 * them left out, the others can hold.
 */
final class Clash {
  private final Reading reading;
  private final Labels labels;

  Clash(Reading reading) {
    this.reading = reading;
    this.labels = new Labels(reading.amounts());
  }

  /** Returns in words what contradicts itself in each clause of a rule that nobody can meet. */
  Reason ofRule(Criterion criterion) {
    List<Reason> clashes =
        Alternatives.of(reading.rules(), criterion).stream().map(this::of).toList();
    return clashes.size() == 1 ? clashes.get(0) : Reason.of(RuleCode.NO_SUBJECT).because(clashes);
  }

  /** Returns in words which of the conditions and the constraints contradict each other. */
  Reason of(List<Criterion> conditions) {
    List<Demand> left = new ArrayList<>();
    for (Criterion constraint : reading.schema().constraints()) {
      left.add(new Demand(reading, constraint, Want.NOT_NO));
    }
    conditions.forEach(condition -> left.add(new Demand(reading, condition, Want.YES)));
    for (int place = 0; place < left.size(); ) {
      List<Demand> others = new ArrayList<>(left);
      others.remove(place);
      if (!others.isEmpty() && seek(others).none()) {
        left.remove(place);
      } else {
        place++;
      }
    }
    List<Reason> reasons = new ArrayList<>();
    for (Demand demand : left) {
      reasons.add(
          Reason.of(
              demand.want() == Want.YES ? RuleCode.CONDITION : RuleCode.ALWAYS_SO,
              Argument.of(labels.term(demand.criterion()))));
    }
    if (left.size() == 1) {
      reasons.addAll(domains(left.get(0).criterion()));
    }
    return Reason.of(left.size() == 1 ? RuleCode.IMPOSSIBLE : RuleCode.CONTRADICTION)
        .because(reasons);
  }

  private Sought seek(List<Demand> demands) {
    return Seeker.ofAny(reading.schema(), demands).seek(ImmutableList.copyOf(demands));
  }

  private List<Reason> domains(Criterion criterion) {
    List<Reason> domains = new ArrayList<>();
    FactSheet nobody = FactSheet.of(reading.schema());
    Mentions mentions = new Mentions(reading.rules(), reading.amounts(), List.of(criterion));
    for (NearestChange.Entry entry : mentions.entries(nobody)) {
      Fact<?> fact = entry.fact();
      if (fact.isAmount() && fact.isNarrowed()) {
        Term term = fact.term();
        domains.add(
            fact.isEndless()
                ? Reason.of(
                    RuleCode.FACT_FROM, Argument.of(term), ChangeWords.value(fact, fact.least()))
                : Reason.of(
                    RuleCode.FACT_BETWEEN,
                    Argument.of(term),
                    ChangeWords.value(fact, fact.least()),
                    ChangeWords.value(fact, fact.most())));
      }
    }
    return domains;
  }
}

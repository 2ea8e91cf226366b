package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * All rules of a set as tables, level after level.
 *
 * <p>The parts that were lifted out of rules come first; a rule that uses a part stands on a later
 * level. Where everything that a level looks at is known its known tables decide alone.
 */
final class ClauseTables {

  /**
   * Some entries, parts and rules, that are decided together.
   *
   * @param known decides where everything is known
   * @param open decides where something is not
   */
  private record Level(KnownTables known, OpenTables open) {
    static Level of(List<ImmutableList<Clause>> entries, int firstEntry, FactSchema schema) {
      ClauseBits bits = ClauseBits.of(entries, firstEntry);
      return new Level(KnownTables.of(bits, schema), OpenTables.of(bits));
    }
  }

  private final ImmutableList<Level> levels;
  private final ImmutableList<Criterion> rules;
  private final int parts;

  private ClauseTables(ImmutableList<Level> levels, ImmutableList<Criterion> rules, int parts) {
    this.levels = levels;
    this.rules = rules;
    this.parts = parts;
  }

  static ClauseTables of(RuleSet set, Amounts amounts) {
    ClauseFormer former = new ClauseFormer(set, amounts);
    ImmutableList<Criterion> rules =
        set.rules().values().stream()
            .map(RuleSet.Rule::criterion)
            .collect(ImmutableList.toImmutableList());
    List<ImmutableList<Clause>> ofRules = rules.stream().map(former::form).toList();
    List<ImmutableList<Clause>> entries = new ArrayList<>(former.parts());
    entries.addAll(ofRules);
    ImmutableList.Builder<Level> levels = ImmutableList.builder();
    int first = 0;
    while (first < entries.size()) {
      int end = first + 1;
      while (end < entries.size() && !usesPartFrom(first, entries.get(end))) {
        end++;
      }
      levels.add(Level.of(entries.subList(first, end), first, set.schema()));
      first = end;
    }
    return new ClauseTables(levels.build(), rules, former.parts().size());
  }

  private static boolean usesPartFrom(int first, ImmutableList<Clause> clauses) {
    return clauses.stream()
        .flatMap(clause -> clause.literals().keySet().stream())
        .anyMatch(axis -> axis instanceof Axis.OfPart part && part.part() >= first);
  }

  Verdicts newVerdicts() {
    return new Verdicts(rules.size(), parts);
  }

  /** Decides every rule for the subject. */
  void decide(Subject subject, Verdicts verdicts) {
    verdicts.clear();
    for (int i = 0; i < levels.size(); i++) {
      if (!isTold(levels.get(i), subject, verdicts)) {
        plain(subject, verdicts);
        return;
      }
    }
  }

  private static boolean isTold(Level level, Subject subject, Verdicts verdicts) {
    KnownTables.Outcome outcome =
        subject.isPartlyKnown()
            ? KnownTables.Outcome.OPEN
            : level.known().decide(subject, verdicts);
    return outcome == KnownTables.Outcome.OPEN
        ? level.open().decide(subject, verdicts)
        : outcome == KnownTables.Outcome.TOLD;
  }

  private void plain(Subject subject, Verdicts verdicts) {
    verdicts.clear();
    for (int rule = 0; rule < rules.size(); rule++) {
      verdicts.set(rule, subject.plain(rules.get(rule)));
    }
  }
}

package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
   * @param missing decides many where something is missing and the rest is known
   * @param open decides where something is not known
   */
  private record Level(KnownTables known, MissingTables missing, OpenTables open) {
    static Level of(List<ImmutableList<Clause>> entries, int firstEntry, FactSchema schema) {
      ClauseBits bits = ClauseBits.of(entries, firstEntry);
      return new Level(
          KnownTables.of(bits, schema), MissingTables.of(bits, schema), OpenTables.of(bits));
    }
  }

  private final ImmutableList<Level> levels;
  private final ImmutableList<Criterion> rules;
  private final int parts;
  private final Interpreter interpreter;
  private final int[] divisors;
  private final MemberClauses members;
  private final @Nullable ClauseTables ofMembers;
  private final FactSchema schema;

  private ClauseTables(
      ImmutableList<Level> levels,
      ImmutableList<Criterion> rules,
      int parts,
      Interpreter interpreter,
      int[] divisors,
      MemberClauses members,
      FactSchema schema) {
    this.levels = levels;
    this.rules = rules;
    this.parts = parts;
    this.interpreter = interpreter;
    this.divisors = divisors;
    this.members = members;
    this.ofMembers = members.tables();
    this.schema = schema;
  }

  static ClauseTables of(RuleSet set, Amounts amounts, Interpreter interpreter) {
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
    int[] divisors = former.divisors().stream().mapToInt(Integer::intValue).toArray();
    return new ClauseTables(
        levels.build(),
        rules,
        former.parts().size(),
        interpreter,
        divisors,
        former.members(),
        set.schema());
  }

  private static boolean usesPartFrom(int first, ImmutableList<Clause> clauses) {
    return clauses.stream()
        .flatMap(clause -> clause.literals().keySet().stream())
        .anyMatch(axis -> axis instanceof Axis.OfPart part && part.part() >= first);
  }

  Verdicts newVerdicts() {
    return new Verdicts(
        rules.size(),
        parts,
        ofMembers == null
            ? null
            : new MemberCounts(ofMembers, members.size(), schema.members().orElseThrow()));
  }

  int levels() {
    return levels.size();
  }

  /** Returns the tables of the first level. */
  KnownTables first() {
    return levels.get(0).known();
  }

  /** Returns the tables of the first level for those of whom something is missing. */
  MissingTables firstMissing() {
    return levels.get(0).missing();
  }

  /** Decides every rule for the subject. */
  void decide(Subject subject, Rows rows, Room room, Verdicts verdicts) {
    verdicts.clear();
    if (isAnyZero(subject)) {
      plain(subject, verdicts);
      return;
    }
    for (int i = 0; i < levels.size(); i++) {
      if (!isTold(levels.get(i), subject, rows, room, verdicts)) {
        plain(subject, verdicts);
        return;
      }
    }
  }

  /** Returns whether something is divided by nothing, so that what is a head of it is not known. */
  boolean isAnyZero(Subject subject) {
    for (int slot : divisors) {
      if (subject.value(slot) == 0 && subject.isKnown(slot)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the facts by which others are divided. */
  int[] divisors() {
    return divisors;
  }

  private boolean isTold(Level level, Subject subject, Rows rows, Room room, Verdicts verdicts) {
    KnownTables known = level.known();
    if (!known.areKnown(subject)) {
      return level.open().decide(subject, interpreter, room, verdicts);
    }
    rows.one(subject, known);
    known.decide(rows, room);
    long[] alive = room.alive();
    int asked = known.ask(subject, interpreter, verdicts, alive);
    if (asked == Scale.PLAIN) {
      return false;
    }
    return (asked != Scale.OPEN && known.bits().put(alive, 0, verdicts))
        || level.open().decide(subject, interpreter, room, verdicts);
  }

  private void plain(Subject subject, Verdicts verdicts) {
    verdicts.clear();
    FactSheet sheet = subject.sheet();
    for (int rule = 0; rule < rules.size(); rule++) {
      verdicts.set(rule, interpreter.verdict(rules.get(rule), sheet));
    }
  }
}

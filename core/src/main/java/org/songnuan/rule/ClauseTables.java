package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * All rules of a set as tables, group by group: a group has at most 64 clauses, a bit each.
 *
 * <p>The parts that were lifted out of rules come first; a rule that uses a part stands in a later
 * group. Where all facts of a group are known its certain tables decide alone.
 */
final class ClauseTables {
  private static final int WORD = 64;

  /** Up to 64 clauses, and for each entry (a part or a rule) which of them are its own. */
  private static final class Group {
    final Layout known;
    final Layout open;
    final long[] needed;
    final int firstEntry;

    /** For each byte of the clause word and each value of it, the entries that are met. */
    final long[][] entriesOf;

    Group(ImmutableList<Clause> clauses, FactSchema schema, int firstEntry, long[][] entriesOf) {
      this.known = Layout.of(clauses, schema, false);
      this.open = Layout.of(clauses, schema, true);
      this.needed = ClauseTables.needed(clauses, schema);
      this.firstEntry = firstEntry;
      this.entriesOf = entriesOf;
    }
  }

  private final ImmutableList<Group> groups;
  private final ImmutableList<Criterion> rules;
  private final int parts;
  private final int[] divisors;

  private ClauseTables(
      ImmutableList<Group> groups, ImmutableList<Criterion> rules, int parts, int[] divisors) {
    this.groups = groups;
    this.rules = rules;
    this.parts = parts;
    this.divisors = divisors;
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
    ImmutableList.Builder<Group> groups = ImmutableList.builder();
    int first = 0;
    while (first < entries.size()) {
      int end = first;
      int clauses = 0;
      while (end < entries.size()
          && end - first < WORD
          && clauses + entries.get(end).size() <= WORD
          && !usesPartFrom(first, entries.get(end))) {
        clauses += entries.get(end++).size();
      }
      groups.add(group(entries.subList(first, end), first, set.schema()));
      first = end;
    }
    int[] divisors = former.divisors().stream().mapToInt(Integer::intValue).toArray();
    return new ClauseTables(groups.build(), rules, former.parts().size(), divisors);
  }

  private static boolean usesPartFrom(int first, ImmutableList<Clause> clauses) {
    return clauses.stream()
        .flatMap(clause -> clause.literals().keySet().stream())
        .anyMatch(axis -> axis instanceof Axis.OfPart part && part.part() >= first);
  }

  private static Group group(
      List<ImmutableList<Clause>> entries, int firstEntry, FactSchema schema) {
    ImmutableList.Builder<Clause> all = ImmutableList.builder();
    List<Integer> owner = new ArrayList<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      for (Clause clause : entries.get(entry)) {
        all.add(clause);
        owner.add(entry);
      }
    }
    ImmutableList<Clause> clauses = all.build();
    long[][] entriesOf = new long[(clauses.size() + 7) / 8][256];
    for (int block = 0; block < entriesOf.length; block++) {
      for (int bits = 0; bits < 256; bits++) {
        for (int bit = 0; bit < 8; bit++) {
          if ((bits >> bit & 1) == 1 && block * 8 + bit < owner.size()) {
            entriesOf[block][bits] |= 1L << owner.get(block * 8 + bit);
          }
        }
      }
    }
    return new Group(clauses, schema, firstEntry, entriesOf);
  }

  private static long[] needed(ImmutableList<Clause> clauses, FactSchema schema) {
    long[] needed = new long[(schema.size() + 63) / 64];
    for (Clause clause : clauses) {
      for (Axis axis : clause.literals().keySet()) {
        for (int slot : slots(axis)) {
          needed[slot >> 6] |= 1L << slot;
        }
      }
    }
    return needed;
  }

  private static ImmutableList<Integer> slots(Axis axis) {
    if (axis instanceof Axis.OfFact fact) {
      return ImmutableList.of(fact.slot());
    } else if (axis instanceof Axis.OfChoice choice) {
      return ImmutableList.of(choice.slot());
    } else if (axis instanceof Axis.OfBit bit) {
      return ImmutableList.of(bit.slot());
    } else if (axis instanceof Axis.OfRatio ratio) {
      return ImmutableList.<Integer>builder().addAll(ratio.upper()).addAll(ratio.lower()).build();
    }
    return ImmutableList.of();
  }

  Verdicts newVerdicts() {
    return new Verdicts(rules.size(), parts);
  }

  /** Decides every rule for the subject. */
  void decide(Subject subject, Verdicts verdicts) {
    verdicts.clear();
    if (subject.isPartlyKnown() || subject.isAnyZero(divisors)) {
      plain(subject, verdicts);
      return;
    }
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      int told = subject.areKnown(group.needed) ? known(group, subject, verdicts) : Layout.OPEN;
      if (told == Layout.OPEN) {
        told = open(group, subject, verdicts);
      }
      if (told == Layout.PLAIN) {
        plain(subject, verdicts);
        return;
      }
    }
  }

  private static int known(Group group, Subject subject, Verdicts verdicts) {
    long alive = -1;
    for (int table = 0; table < group.known.tables() && alive != 0; table++) {
      int index = group.known.index(table, subject, verdicts);
      if (index < 0) {
        return index;
      }
      alive &= group.known.certain(table, index);
    }
    if (alive != 0) {
      long entries = entries(group, alive);
      verdicts.put(group.firstEntry, entries, entries);
    }
    return 0;
  }

  private static int open(Group group, Subject subject, Verdicts verdicts) {
    long certain = -1;
    long possible = -1;
    for (int table = 0; table < group.open.tables() && possible != 0; table++) {
      int index = group.open.index(table, subject, verdicts);
      if (index < 0) {
        return index;
      }
      certain &= group.open.certain(table, index);
      possible &= group.open.possible(table, index);
    }
    verdicts.put(group.firstEntry, entries(group, certain & possible), entries(group, possible));
    return 0;
  }

  private static long entries(Group group, long clauses) {
    long entries = 0;
    long rest = clauses;
    for (long[] block : group.entriesOf) {
      entries |= block[(int) (rest & 0xFF)];
      rest >>>= 8;
    }
    return entries;
  }

  private void plain(Subject subject, Verdicts verdicts) {
    verdicts.clear();
    for (int rule = 0; rule < rules.size(); rule++) {
      verdicts.set(rule, subject.plain(rules.get(rule)));
    }
  }
}

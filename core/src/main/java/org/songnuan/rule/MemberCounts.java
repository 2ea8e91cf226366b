package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.songnuan.explain.Verdict;

/**
 * How many members of the subject at hand meet each of the {@link MemberClauses}, certainly and
 * possibly. They are counted when the first rule asks, all clauses in one pass over the members; it
 * is used again for the next subject, and nothing is allocated.
 */
final class MemberCounts {
  private final ClauseTables tables;
  private final Verdicts verdicts;
  private final Rows rows;
  private final Room room = new Room();
  private final int[] certain;
  private final int[] possible;
  private boolean isCounted;

  MemberCounts(ClauseTables tables, int clauses, FactSchema schema) {
    this.tables = tables;
    this.verdicts = tables.newVerdicts();
    this.rows = new Rows(schema.size());
    this.certain = new int[clauses];
    this.possible = new int[clauses];
  }

  /** Forgets the subject. */
  void clear() {
    isCounted = false;
  }

  /** Returns 1 if at least so many members meet the clause, 0 if not, or that it is open. */
  int ofClass(int clause, long least, Subject subject) {
    if (!isCounted) {
      count(subject.members());
      isCounted = true;
    }
    if (certain[clause] >= least) {
      return 1;
    }
    return possible[clause] >= least || subject.isMembersOpen() ? Scale.OPEN : 0;
  }

  private void count(ImmutableList<FactSheet> members) {
    Arrays.fill(certain, 0);
    Arrays.fill(possible, 0);
    for (int member = 0; member < members.size(); member++) {
      tables.decide(members.get(member), rows, room, verdicts);
      for (int clause = 0; clause < certain.length; clause++) {
        Verdict verdict = verdicts.get(clause);
        certain[clause] += verdict == Verdict.YES ? 1 : 0;
        possible[clause] += verdict == Verdict.NO ? 0 : 1;
      }
    }
  }
}

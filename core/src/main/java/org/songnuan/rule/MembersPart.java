package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/** How many members meet a clause, each of them the whole clause. */
final class MembersPart extends Part {
  private static final long EVERY = -1;
  private static final Reason UNLISTED = Reason.of(RuleCode.MEMBERS_UNLISTED);

  private final long least;
  private final Part clause;

  private MembersPart(long least, Part clause) {
    this.least = least;
    this.clause = clause;
  }

  /** Returns that at least so many members meet the clause. */
  static MembersPart atLeast(long least, Part clause) {
    return new MembersPart(least, clause);
  }

  /** Returns that no member fails the clause. */
  static MembersPart every(Part clause) {
    return new MembersPart(EVERY, clause);
  }

  @Override
  Explanation explain(Asked asked) {
    ImmutableList<FactSheet> members = asked.subject().members();
    Explanation[] each = new Explanation[members.size()];
    for (int i = 0; i < each.length; i++) {
      each[i] = member(i + 1, asked.about(members.get(i)).said(clause));
    }
    boolean isOpen = asked.subject().isMembersOpen();
    long certain = count(each, Verdict.YES);
    Verdict verdict = verdict(each, certain, isOpen);
    Explanation decided =
        decided(
            verdict,
            RuleCode.MEMBERS_MEET,
            ImmutableList.of(Argument.of(certain), Argument.of((long) each.length)),
            each);
    return verdict == Verdict.UNKNOWN && isOpen
        ? new Explanation(verdict, decided.reason().because(UNLISTED), decided.missing())
        : decided;
  }

  private Verdict verdict(Explanation[] each, long certain, boolean isOpen) {
    long failing = count(each, Verdict.NO);
    return least == EVERY
        ? Interpreter.atLeast(1, failing, each.length - certain, isOpen).not()
        : Interpreter.atLeast(least, certain, each.length - failing, isOpen);
  }

  private static Explanation member(long place, Explanation inner) {
    RuleCode code =
        switch (inner.verdict()) {
          case YES -> RuleCode.MEMBER_MEETS;
          case NO -> RuleCode.MEMBER_FAILS;
          case UNKNOWN -> RuleCode.MEMBER_OPEN;
        };
    Reason reason =
        new Reason(code, ImmutableList.of(Argument.of(place)), ImmutableList.of(inner.reason()));
    return new Explanation(inner.verdict(), reason, inner.missing());
  }
}

package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/** All of these parts, at least one of them, or so many of them. */
abstract class JointPart extends Part {
  final Part[] parts;

  private JointPart(ImmutableList<Part> parts) {
    this.parts = parts.toArray(Part[]::new);
  }

  /** All of the parts, or at least one of them: one part that fails, or holds, decides. */
  static final class Plain extends JointPart {
    private final boolean all;

    Plain(boolean all, ImmutableList<Part> parts) {
      super(parts);
      this.all = all;
    }

    @Override
    Explanation explain(Asked asked) {
      return parts.length == 2 ? ofTwo(asked.said(parts[0]), asked.said(parts[1])) : ofAll(asked);
    }

    /** Mostly there are two parts. */
    private Explanation ofTwo(Explanation one, Explanation other) {
      Verdict verdict =
          all ? one.verdict().and(other.verdict()) : one.verdict().or(other.verdict());
      if (verdict == Verdict.UNKNOWN) {
        return decided(verdict, code(verdict), ImmutableList.of(), new Explanation[] {one, other});
      }
      ImmutableList<Reason> reasons =
          one.verdict() != verdict
              ? ImmutableList.of(other.reason())
              : other.verdict() != verdict
                  ? ImmutableList.of(one.reason())
                  : ImmutableList.of(one.reason(), other.reason());
      return because(verdict, new Reason(code(verdict), ImmutableList.of(), reasons));
    }

    /** Keeps those that decide so far; one that decides against them takes their place. */
    private Explanation ofAll(Asked asked) {
      Explanation[] kept = new Explanation[parts.length];
      int count = 0;
      Verdict verdict = Verdict.of(all);
      for (Part part : parts) {
        Explanation each = asked.said(part);
        Verdict next = each.verdict();
        if (next != verdict && next != Verdict.of(all) && verdict != Verdict.of(!all)) {
          verdict = next;
          count = 0;
        }
        if (next == verdict) {
          kept[count++] = each;
        }
      }
      return decided(verdict, code(verdict), ImmutableList.of(), kept, count);
    }

    private RuleCode code(Verdict verdict) {
      return switch (verdict) {
        case YES -> all ? RuleCode.ALL_HOLD : RuleCode.ANY_HOLDS;
        case NO -> all ? RuleCode.NOT_ALL_HOLD : RuleCode.NONE_HOLDS;
        case UNKNOWN -> all ? RuleCode.ALL_OPEN : RuleCode.ANY_OPEN;
      };
    }
  }

  /** At least so many of the parts. */
  static final class AtLeast extends JointPart {
    private final long least;

    AtLeast(long least, ImmutableList<Part> parts) {
      super(parts);
      this.least = least;
    }

    @Override
    Explanation explain(Asked asked) {
      Explanation[] each = new Explanation[parts.length];
      for (int i = 0; i < each.length; i++) {
        each[i] = asked.said(parts[i]);
      }
      long certain = count(each, Verdict.YES);
      long possible = each.length - count(each, Verdict.NO);
      Verdict verdict = Interpreter.atLeast(least, certain, possible, false);
      RuleCode code =
          switch (verdict) {
            case YES -> RuleCode.ENOUGH_HOLD;
            case NO -> RuleCode.TOO_FEW_HOLD;
            case UNKNOWN -> RuleCode.COUNT_OPEN;
          };
      return decided(
          verdict,
          code,
          ImmutableList.of(
              Argument.of(certain), Argument.of((long) each.length), Argument.of(least)),
          each);
    }
  }
}

package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Verdict;

/** All of these parts, at least one of them, or so many of them. */
abstract class JointPart extends Part {
  private final Part[] parts;

  private JointPart(ImmutableList<Part> parts) {
    this.parts = parts.toArray(Part[]::new);
  }

  /** All of the parts. */
  static final class All extends JointPart {
    All(ImmutableList<Part> parts) {
      super(parts);
    }

    @Override
    Explanation explained(Explanation[] each) {
      Verdict verdict = Verdict.YES;
      for (Explanation one : each) {
        verdict = verdict.and(one.verdict());
      }
      RuleCode code =
          switch (verdict) {
            case YES -> RuleCode.ALL_HOLD;
            case NO -> RuleCode.NOT_ALL_HOLD;
            case UNKNOWN -> RuleCode.ALL_OPEN;
          };
      return decided(verdict, code, ImmutableList.of(), each);
    }
  }

  /** At least one of the parts. */
  static final class Any extends JointPart {
    Any(ImmutableList<Part> parts) {
      super(parts);
    }

    @Override
    Explanation explained(Explanation[] each) {
      Verdict verdict = Verdict.NO;
      for (Explanation one : each) {
        verdict = verdict.or(one.verdict());
      }
      RuleCode code =
          switch (verdict) {
            case YES -> RuleCode.ANY_HOLDS;
            case NO -> RuleCode.NONE_HOLDS;
            case UNKNOWN -> RuleCode.ANY_OPEN;
          };
      return decided(verdict, code, ImmutableList.of(), each);
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
    Explanation explained(Explanation[] each) {
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

  @Override
  final Explanation explain(Asked asked) {
    Explanation[] each = new Explanation[parts.length];
    for (int i = 0; i < parts.length; i++) {
      each[i] = parts[i].explain(asked);
    }
    return explained(each);
  }

  /** Returns what the parts say together. */
  abstract Explanation explained(Explanation[] each);
}

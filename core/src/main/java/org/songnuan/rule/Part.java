package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/** A part of a rule, prepared: it says of one subject after the other whether it holds, and why. */
abstract class Part {

  /** What is the same for everybody. */
  static final class Fixed extends Part {
    private final Explanation explanation;

    Fixed(boolean holds) {
      this.explanation =
          because(Verdict.of(holds), Reason.of(holds ? RuleCode.ALWAYS : RuleCode.NEVER));
    }

    @Override
    Explanation explain(Asked asked) {
      return explanation;
    }
  }

  /** The opposite of a part. */
  static final class Opposite extends Part {
    private final Part part;

    Opposite(Part part) {
      this.part = part;
    }

    @Override
    Explanation explain(Asked asked) {
      Explanation inner = asked.said(part);
      return new Explanation(
          inner.verdict().not(),
          new Reason(RuleCode.NEGATED, ImmutableList.of(), ImmutableList.of(inner.reason())),
          inner.missing());
    }
  }

  /** Another rule, which is asked of the subject even within a clause about a member. */
  static final class OtherRule extends Part {
    private final Part rule;
    private final ImmutableList<Argument> name;

    OtherRule(RuleSet.Rule rule, Part part) {
      this.rule = part;
      this.name = ImmutableList.of(Argument.of(rule.term()));
    }

    @Override
    Explanation explain(Asked asked) {
      Explanation inner = asked.aboutNobody().said(rule);
      RuleCode code =
          switch (inner.verdict()) {
            case YES -> RuleCode.RULE_HOLDS;
            case NO -> RuleCode.RULE_FAILS;
            case UNKNOWN -> RuleCode.RULE_OPEN;
          };
      Reason reason = new Reason(code, name, ImmutableList.of(inner.reason()));
      return new Explanation(inner.verdict(), reason, inner.missing());
    }
  }

  private int place;

  /** Returns this part, which has this place among all. */
  Part at(int ofAll) {
    place = ofAll;
    return this;
  }

  /** Returns the place among all parts. */
  int place() {
    return place;
  }

  /** Returns whether it holds, and why; {@link Asked#said} keeps it. */
  abstract Explanation explain(Asked asked);

  /** Returns an explanation without anything missing. */
  static Explanation because(Verdict verdict, Reason reason) {
    return new Explanation(verdict, reason, ImmutableSet.of());
  }

  /** Keeps of the parts those that have the verdict of the whole: they are what decided it. */
  static Explanation decided(
      Verdict verdict, RuleCode code, ImmutableList<Argument> arguments, Explanation[] parts) {
    Explanation[] kept = new Explanation[parts.length];
    int count = 0;
    for (Explanation part : parts) {
      if (part.verdict() == verdict) {
        kept[count++] = part;
      }
    }
    return decided(verdict, code, arguments, kept, count);
  }

  /** Returns what the first so many of these parts decided. */
  static Explanation decided(
      Verdict verdict,
      RuleCode code,
      ImmutableList<Argument> arguments,
      Explanation[] parts,
      int count) {
    Reason reason = new Reason(code, arguments, reasons(parts, count));
    return verdict == Verdict.UNKNOWN
        ? new Explanation(verdict, reason, missing(parts, count))
        : because(verdict, reason);
  }

  /** Mostly it is one part, or it is two. */
  private static ImmutableList<Reason> reasons(Explanation[] parts, int count) {
    if (count == 1) {
      return ImmutableList.of(parts[0].reason());
    } else if (count == 2) {
      return ImmutableList.of(parts[0].reason(), parts[1].reason());
    }
    ImmutableList.Builder<Reason> reasons = ImmutableList.builderWithExpectedSize(count);
    for (int i = 0; i < count; i++) {
      reasons.add(parts[i].reason());
    }
    return reasons.build();
  }

  /** Returns what is missing in the parts that are open. */
  private static ImmutableSet<Fact<?>> missing(Explanation[] parts, int count) {
    ImmutableSet.Builder<Fact<?>> missing = ImmutableSet.builder();
    for (int i = 0; i < count; i++) {
      missing.addAll(parts[i].missing());
    }
    return missing.build();
  }

  static long count(Explanation[] parts, Verdict verdict) {
    long count = 0;
    for (Explanation part : parts) {
      count += part.verdict() == verdict ? 1 : 0;
    }
    return count;
  }
}

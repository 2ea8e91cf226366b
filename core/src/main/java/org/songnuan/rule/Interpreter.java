package org.songnuan.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Verdict;

/** The plain evaluation of a criterion: one walk over the tree, in strong Kleene logic. */
final class Interpreter {
  private final RuleSet rules;
  private final Amounts amounts;

  Interpreter(RuleSet rules, Amounts amounts) {
    this.rules = rules;
    this.amounts = amounts;
  }

  Verdict verdict(Criterion criterion, FactSheet subject) {
    return verdict(criterion, subject, null);
  }

  Verdict verdict(Criterion criterion, FactSheet subject, @Nullable FactSheet member) {
    if (criterion instanceof Criterion.Compare compare) {
      return compare(
          amounts.of(compare.left(), subject, member),
          compare.comparison(),
          amounts.of(compare.right(), subject, member));
    } else if (criterion instanceof Criterion.Flag flag) {
      Long value = packed(flag.flag(), subject, member);
      return value == null ? Verdict.UNKNOWN : Verdict.of(value == 1);
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      return oneOf(oneOf, subject, member);
    } else if (criterion instanceof Criterion.Includes includes) {
      Long bits = packed(includes.choices(), subject, member);
      int option = fact(includes.choices(), subject, member).option(includes.option());
      return bits == null ? Verdict.UNKNOWN : Verdict.of((bits >> option & 1) == 1);
    } else if (criterion instanceof Criterion.All all) {
      Verdict verdict = Verdict.YES;
      for (Criterion clause : all.clauses()) {
        verdict = verdict.and(verdict(clause, subject, member));
      }
      return verdict;
    } else if (criterion instanceof Criterion.Any any) {
      Verdict verdict = Verdict.NO;
      for (Criterion clause : any.clauses()) {
        verdict = verdict.or(verdict(clause, subject, member));
      }
      return verdict;
    } else if (criterion instanceof Criterion.AtLeast several) {
      return several(several, subject, member);
    } else if (criterion instanceof Criterion.Not not) {
      return verdict(not.clause(), subject, member).not();
    } else if (criterion instanceof Criterion.Exists exists) {
      return atLeast(1, exists.clause(), subject);
    } else if (criterion instanceof Criterion.Every every) {
      return atLeast(1, new Criterion.Not(every.clause()), subject).not();
    } else if (criterion instanceof Criterion.AtLeastMembers several) {
      return atLeast(several.least(), several.clause(), subject);
    } else if (criterion instanceof Criterion.Holds holds) {
      return verdict(referred(rules, holds).criterion(), subject, null);
    }
    return Verdict.of(((Criterion.Constant) criterion).holds());
  }

  static RuleSet.Rule referred(RuleSet rules, Criterion.Holds holds) {
    RuleSet.Rule rule = rules.rules().get(holds.ruleId());
    if (rule == null) {
      throw new IllegalStateException("Rule set must be checked before it is asked.");
    }
    return rule;
  }

  private Verdict several(
      Criterion.AtLeast several, FactSheet subject, @Nullable FactSheet member) {
    long certain = 0;
    long possible = 0;
    for (Criterion clause : several.clauses()) {
      Verdict verdict = verdict(clause, subject, member);
      certain += verdict == Verdict.YES ? 1 : 0;
      possible += verdict == Verdict.NO ? 0 : 1;
    }
    return atLeast(several.least(), certain, possible, false);
  }

  private Verdict atLeast(long least, Criterion clause, FactSheet subject) {
    long certain = 0;
    long possible = 0;
    for (FactSheet member : subject.members()) {
      Verdict verdict = verdict(clause, subject, member);
      certain += verdict == Verdict.YES ? 1 : 0;
      possible += verdict == Verdict.NO ? 0 : 1;
    }
    return atLeast(least, certain, possible, subject.isMembersOpen());
  }

  static Verdict atLeast(long least, long certain, long possible, boolean open) {
    if (certain >= least) {
      return Verdict.YES;
    }
    return open || possible >= least ? Verdict.UNKNOWN : Verdict.NO;
  }

  /** What is known of two amounts decides if every pair of possible values compares alike. */
  static Verdict compare(@Nullable Range left, Comparison comparison, @Nullable Range right) {
    if (left == null || right == null) {
      return Verdict.UNKNOWN;
    }
    int lowest = left.least().compareTo(right.most());
    int highest = left.most().compareTo(right.least());
    boolean least = comparison.holds(lowest);
    boolean most = comparison.holds(highest);
    boolean between = (lowest < 0 && highest > 0) ? comparison.holds(0) : most;
    return (least == most && most == between) ? Verdict.of(most) : Verdict.UNKNOWN;
  }

  private Verdict oneOf(Criterion.OneOf oneOf, FactSheet subject, @Nullable FactSheet member) {
    Long value = packed(oneOf.choice(), subject, member);
    if (value == null) {
      return Verdict.UNKNOWN;
    }
    List<String> options = fact(oneOf.choice(), subject, member).options();
    return Verdict.of(oneOf.options().contains(options.get(value.intValue())));
  }

  private static Fact<?> fact(Formula.Name name, FactSheet subject, @Nullable FactSheet member) {
    FactSheet sheet = name.ofMember() && member != null ? member : subject;
    return sheet.schema().find(name.name()).orElseThrow();
  }

  static @Nullable Long packed(Formula.Name name, FactSheet subject, @Nullable FactSheet member) {
    FactSheet sheet = name.ofMember() && member != null ? member : subject;
    int slot = sheet.schema().slot(name.name());
    boolean isOne = sheet.isKnown(slot) && sheet.least(slot) == sheet.most(slot);
    return isOne ? sheet.least(slot) : null;
  }
}

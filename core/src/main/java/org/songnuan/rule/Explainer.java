package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/**
 * The same walk as the interpreter's, keeping why: of a joint, only the parts that decided it are
 * kept. It runs for one subject when somebody asks, never during a run.
 */
final class Explainer {
  private final RuleSet rules;
  private final Amounts amounts;
  private final Labels labels;
  private final Teller teller;
  private final Interpreter interpreter;
  private final FormulaExplainer formulas;

  Explainer(RuleSet rules, Amounts amounts) {
    this.rules = rules;
    this.amounts = amounts;
    this.labels = new Labels(amounts);
    this.teller = Teller.of(rules, amounts, labels);
    this.interpreter = new Interpreter(rules, amounts);
    this.formulas = new FormulaExplainer(this, amounts, labels);
  }

  /** Returns what explains the formulas of the same rules. */
  FormulaExplainer formulas() {
    return formulas;
  }

  Explained explain(Criterion criterion, FactSheet subject) {
    return explain(criterion, subject, null);
  }

  Explained explain(Criterion criterion, FactSheet subject, @Nullable FactSheet member) {
    if (criterion instanceof Criterion.Compare compare) {
      return compare(compare, subject, member);
    } else if (criterion instanceof Criterion.Flag flag) {
      return flag(flag, subject, member);
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      return oneOf(oneOf, subject, member);
    } else if (criterion instanceof Criterion.Includes includes) {
      return includes(includes, subject, member);
    } else if (criterion instanceof Criterion.All all) {
      return joint(all.clauses(), true, subject, member);
    } else if (criterion instanceof Criterion.Any any) {
      return joint(any.clauses(), false, subject, member);
    } else if (criterion instanceof Criterion.AtLeast several) {
      return several(several, subject, member);
    } else if (criterion instanceof Criterion.Not not) {
      Explained inner = explain(not.clause(), subject, member);
      return new Explained(
          inner.verdict().not(),
          Reason.of(RuleCode.NEGATED).because(inner.reason()),
          inner.missing());
    } else if (criterion instanceof Criterion.Exists exists) {
      return atLeast(1, exists.clause(), subject);
    } else if (criterion instanceof Criterion.Every every) {
      return every(every.clause(), subject);
    } else if (criterion instanceof Criterion.AtLeastMembers several) {
      return atLeast(several.least(), several.clause(), subject);
    } else if (criterion instanceof Criterion.Holds holds) {
      return holds(holds, subject);
    }
    boolean always = ((Criterion.Constant) criterion).holds();
    return Explained.of(Verdict.of(always), Reason.of(always ? RuleCode.ALWAYS : RuleCode.NEVER));
  }

  private Explained compare(
      Criterion.Compare compare, FactSheet subject, @Nullable FactSheet member) {
    Range left = amounts.of(compare.left(), subject, member);
    Range right = amounts.of(compare.right(), subject, member);
    Verdict verdict = Interpreter.compare(left, compare.comparison(), right);
    Teller.Told told = teller.tell(compare, left, right, subject, member);
    Range observed = told.left().range();
    Range limit = told.right().range();
    if (left == null || right == null || observed == null || limit == null) {
      Absences absences = absences(compare, subject, member);
      Reason reason =
          Reason.of(
              RuleCode.COMPARISON_OPEN,
              Argument.of(told.left().term()),
              Argument.of(told.right().term()));
      return new Explained(verdict, reason.because(absences.reasons()), absences.facts());
    }
    Argument leftSide = told.left().valued(observed, told.kind());
    Argument rightSide = told.right().valued(limit, told.kind());
    if (verdict == Verdict.UNKNOWN) {
      return new Explained(
          verdict,
          Reason.of(RuleCode.COMPARISON_OPEN, leftSide, rightSide),
          absences(compare, subject, member).facts());
    }
    Argument margin = Labels.margin(observed, limit, told.kind());
    RuleCode code = code(compare.comparison(), verdict == Verdict.YES);
    return Explained.of(verdict, Reason.of(code, leftSide, rightSide, margin));
  }

  /** Returns what is missing or known in part only of the facts in the comparison. */
  private Absences absences(
      Criterion.Compare compare, FactSheet subject, @Nullable FactSheet member) {
    Absences absences = new Absences();
    formulas.need(compare.left(), subject, member, absences);
    formulas.need(compare.right(), subject, member, absences);
    return absences;
  }

  private static RuleCode code(Comparison comparison, boolean holds) {
    return switch (comparison) {
      case BELOW -> holds ? RuleCode.BELOW : RuleCode.NOT_BELOW;
      case AT_MOST -> holds ? RuleCode.AT_MOST : RuleCode.NOT_AT_MOST;
      case AT_LEAST -> holds ? RuleCode.AT_LEAST : RuleCode.NOT_AT_LEAST;
      case ABOVE -> holds ? RuleCode.ABOVE : RuleCode.NOT_ABOVE;
      case EQUAL -> holds ? RuleCode.EQUAL : RuleCode.DIFFERENT;
      case DIFFERENT -> holds ? RuleCode.DIFFERENT : RuleCode.EQUAL;
    };
  }

  private Explained unknown(Formula.Name name) {
    Fact<?> fact = amounts.fact(name).orElseThrow();
    return new Explained(
        Verdict.UNKNOWN,
        Reason.of(RuleCode.MISSING, Argument.of(fact.term())),
        ImmutableSet.of(fact));
  }

  private Explained flag(Criterion.Flag flag, FactSheet subject, @Nullable FactSheet member) {
    Long value = Interpreter.packed(flag.flag(), subject, member);
    if (value == null) {
      return unknown(flag.flag());
    }
    RuleCode code = value == 1 ? RuleCode.SET : RuleCode.NOT_SET;
    return Explained.of(
        Verdict.of(value == 1), Reason.of(code, Argument.of(labels.term(flag.flag()))));
  }

  private Explained oneOf(Criterion.OneOf oneOf, FactSheet subject, @Nullable FactSheet member) {
    Long value = Interpreter.packed(oneOf.choice(), subject, member);
    if (value == null) {
      return unknown(oneOf.choice());
    }
    String option = amounts.fact(oneOf.choice()).orElseThrow().options().get(value.intValue());
    boolean holds = oneOf.options().contains(option);
    return Explained.of(
        Verdict.of(holds),
        Reason.of(
            holds ? RuleCode.ONE_OF : RuleCode.NOT_ONE_OF,
            Argument.of(labels.term(oneOf.choice())),
            amounts.fact(oneOf.choice()).orElseThrow().shown(option),
            Argument.text(oneOf.options().stream().collect(joining(", ")))));
  }

  private Explained includes(
      Criterion.Includes includes, FactSheet subject, @Nullable FactSheet member) {
    Long bits = Interpreter.packed(includes.choices(), subject, member);
    if (bits == null) {
      return unknown(includes.choices());
    }
    int option = amounts.fact(includes.choices()).orElseThrow().option(includes.option());
    boolean holds = (bits >> option & 1) == 1;
    return Explained.of(
        Verdict.of(holds),
        Reason.of(
            holds ? RuleCode.INCLUDES : RuleCode.INCLUDES_NOT,
            Argument.of(labels.term(includes.choices())),
            amounts.fact(includes.choices()).orElseThrow().shown(includes.option())));
  }

  private Explained joint(
      List<Criterion> clauses, boolean all, FactSheet subject, @Nullable FactSheet member) {
    Verdict verdict = Verdict.of(all);
    List<Verdict> verdicts = new ArrayList<>();
    for (Criterion clause : clauses) {
      Verdict part = interpreter.verdict(clause, subject, member);
      verdicts.add(part);
      verdict = all ? verdict.and(part) : verdict.or(part);
    }
    List<Explained> parts = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      if (verdicts.get(i) == verdict) {
        parts.add(explain(clauses.get(i), subject, member));
      }
    }
    RuleCode code =
        switch (verdict) {
          case YES -> all ? RuleCode.ALL_HOLD : RuleCode.ANY_HOLDS;
          case NO -> all ? RuleCode.NOT_ALL_HOLD : RuleCode.NONE_HOLDS;
          case UNKNOWN -> all ? RuleCode.ALL_OPEN : RuleCode.ANY_OPEN;
        };
    return decided(verdict, Reason.of(code), parts);
  }

  private Explained several(
      Criterion.AtLeast several, FactSheet subject, @Nullable FactSheet member) {
    List<Explained> parts =
        several.clauses().stream().map(clause -> explain(clause, subject, member)).toList();
    long certain = count(parts, Verdict.YES);
    long possible = parts.size() - count(parts, Verdict.NO);
    Verdict verdict = Interpreter.atLeast(several.least(), certain, possible, false);
    RuleCode code =
        switch (verdict) {
          case YES -> RuleCode.ENOUGH_HOLD;
          case NO -> RuleCode.TOO_FEW_HOLD;
          case UNKNOWN -> RuleCode.COUNT_OPEN;
        };
    Reason reason =
        Reason.of(
            code,
            Argument.of(certain),
            Argument.of((long) parts.size()),
            Argument.of((long) several.least()));
    return decided(verdict, reason, parts);
  }

  /** Keeps the parts that have the verdict of the whole: they are what decided it. */
  private static Explained decided(Verdict verdict, Reason reason, List<Explained> parts) {
    List<Explained> kept = parts.stream().filter(part -> part.verdict() == verdict).toList();
    ImmutableSet.Builder<Fact<?>> missing = ImmutableSet.builder();
    kept.forEach(part -> missing.addAll(part.missing()));
    return new Explained(
        verdict,
        reason.because(kept.stream().map(Explained::reason).collect(toImmutableList())),
        missing.build());
  }

  private Explained atLeast(long least, Criterion clause, FactSheet subject) {
    List<Explained> parts = members(clause, subject);
    long certain = count(parts, Verdict.YES);
    long possible = parts.size() - count(parts, Verdict.NO);
    Verdict verdict = Interpreter.atLeast(least, certain, possible, subject.isMembersOpen());
    return overMembers(verdict, certain, parts, subject);
  }

  private Explained every(Criterion clause, FactSheet subject) {
    List<Explained> parts = members(clause, subject);
    long failing = count(parts, Verdict.NO);
    long possiblyFailing = parts.size() - count(parts, Verdict.YES);
    Verdict verdict =
        Interpreter.atLeast(1, failing, possiblyFailing, subject.isMembersOpen()).not();
    return overMembers(verdict, count(parts, Verdict.YES), parts, subject);
  }

  private static Explained overMembers(
      Verdict verdict, long certain, List<Explained> parts, FactSheet subject) {
    Reason reason =
        Reason.of(RuleCode.MEMBERS_MEET, Argument.of(certain), Argument.of((long) parts.size()));
    Explained decided = decided(verdict, reason, parts);
    if (verdict == Verdict.UNKNOWN && subject.isMembersOpen()) {
      return new Explained(
          verdict,
          decided.reason().because(Reason.of(RuleCode.MEMBERS_UNLISTED)),
          decided.missing());
    }
    return decided;
  }

  private static long count(List<Explained> parts, Verdict verdict) {
    return parts.stream().filter(part -> part.verdict() == verdict).count();
  }

  private List<Explained> members(Criterion clause, FactSheet subject) {
    ImmutableList.Builder<Explained> parts = ImmutableList.builder();
    long place = 1;
    for (FactSheet member : subject.members()) {
      Explained inner = explain(clause, subject, member);
      RuleCode code =
          switch (inner.verdict()) {
            case YES -> RuleCode.MEMBER_MEETS;
            case NO -> RuleCode.MEMBER_FAILS;
            case UNKNOWN -> RuleCode.MEMBER_OPEN;
          };
      Reason reason = Reason.of(code, Argument.of(place++)).because(inner.reason());
      parts.add(new Explained(inner.verdict(), reason, inner.missing()));
    }
    return parts.build();
  }

  private Explained holds(Criterion.Holds holds, FactSheet subject) {
    RuleSet.Rule rule = Interpreter.referred(rules, holds);
    Explained inner = explain(rule.criterion(), subject, null);
    RuleCode code =
        switch (inner.verdict()) {
          case YES -> RuleCode.RULE_HOLDS;
          case NO -> RuleCode.RULE_FAILS;
          case UNKNOWN -> RuleCode.RULE_OPEN;
        };
    Reason reason = Reason.of(code, Argument.of(rule.term())).because(inner.reason());
    return new Explained(inner.verdict(), reason, inner.missing());
  }
}

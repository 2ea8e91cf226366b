package org.songnuan.rule;

import static java.util.Comparator.comparingLong;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Argument;
import org.songnuan.explain.Reason;
import org.songnuan.explain.Verdict;

/**
 * Which parts of a rule are not met in the alternative that comes closest: of parts that must all
 * be met, all that are not; of parts of which one must be met, those of the one that lacks fewest,
 * of equals the first.
 */
final class Closest {
  /** A part that no subject can meet lacks more than any other. */
  private static final long NEVER = 1L << 32;

  private final RuleSet rules;
  private final Explainer explainer;
  private final FactSheet subject;

  Closest(RuleSet rules, Explainer explainer, FactSheet subject) {
    this.rules = rules;
    this.explainer = explainer;
    this.subject = subject;
  }

  /**
   * What is not met.
   *
   * @param count how many parts
   * @param parts each part with its reason
   */
  private record Lack(long count, ImmutableList<Reason> parts) {
    static final Lack NOTHING = new Lack(0, ImmutableList.of());

    Lack plus(Lack other) {
      return new Lack(
          count + other.count,
          ImmutableList.<Reason>builder().addAll(parts).addAll(other.parts).build());
    }
  }

  /** Returns the reason that names the parts. */
  Reason reason(Criterion criterion) {
    ImmutableList<Reason> parts = lack(criterion, true, null, 0).parts();
    return Reason.of(RuleCode.CLOSEST, Argument.of((long) parts.size())).because(parts);
  }

  /**
   * Returns what is not met.
   *
   * @param wanted whether the criterion must hold, or must not
   * @param place the place of the member, from 1
   */
  private Lack lack(Criterion criterion, boolean wanted, @Nullable FactSheet member, int place) {
    if (criterion instanceof Criterion.Not not) {
      return lack(not.clause(), !wanted, member, place);
    } else if (criterion instanceof Criterion.All all) {
      return joint(all.clauses(), wanted, wanted, member, place);
    } else if (criterion instanceof Criterion.Any any) {
      return joint(any.clauses(), !wanted, wanted, member, place);
    } else if (criterion instanceof Criterion.AtLeast several) {
      long many = several.least();
      return fewest(
          several.clauses().stream().map(clause -> lack(clause, wanted, member, place)).toList(),
          wanted ? many : several.clauses().size() - many + 1);
    } else if (criterion instanceof Criterion.Exists exists) {
      return members(criterion, exists.clause(), wanted ? 1 : subject.members().size(), wanted);
    } else if (criterion instanceof Criterion.Every every) {
      return members(criterion, every.clause(), wanted ? subject.members().size() : 1, wanted);
    } else if (criterion instanceof Criterion.AtLeastMembers several) {
      long others = Math.max(0, subject.members().size() - several.least() + 1);
      return members(criterion, several.clause(), wanted ? several.least() : others, wanted);
    } else if (criterion instanceof Criterion.Holds holds) {
      return lack(Interpreter.referred(rules, holds).criterion(), wanted, null, 0);
    }
    return leaf(criterion, wanted, member, place);
  }

  private Lack joint(
      List<Criterion> clauses, boolean all, boolean wanted, @Nullable FactSheet member, int place) {
    List<Lack> lacks = new ArrayList<>();
    clauses.forEach(clause -> lacks.add(lack(clause, wanted, member, place)));
    return all
        ? lacks.stream().reduce(Lack.NOTHING, Lack::plus)
        : Collections.min(lacks, comparingLong(Lack::count));
  }

  /** So many members must meet the clause, or fail it; those take part who lack fewest. */
  private Lack members(Criterion whole, Criterion clause, long many, boolean wanted) {
    if (many > subject.members().size() || (many == 0 && !holdsAs(wanted, whole))) {
      return leaf(whole, wanted, null, 0);
    }
    List<Lack> lacks = new ArrayList<>();
    for (FactSheet member : subject.members()) {
      lacks.add(lack(clause, wanted, member, lacks.size() + 1));
    }
    return fewest(lacks, many);
  }

  /** Returns what so many of them lack together, those that lack fewest. */
  private static Lack fewest(List<Lack> lacks, long many) {
    return lacks.stream()
        .sorted(comparingLong(Lack::count))
        .limit(many)
        .reduce(Lack.NOTHING, Lack::plus);
  }

  private boolean holdsAs(boolean wanted, Criterion criterion) {
    return explainer.explain(criterion, subject, null).verdict() == Verdict.of(wanted);
  }

  private Lack leaf(Criterion criterion, boolean wanted, @Nullable FactSheet member, int place) {
    Explanation explained = explainer.explain(criterion, subject, member);
    if (explained.verdict() == Verdict.of(wanted)) {
      return Lack.NOTHING;
    }
    Reason reason = explained.reason();
    if (!wanted) {
      reason = Reason.of(RuleCode.NEGATED).because(reason);
    }
    if (place > 0) {
      reason = Reason.of(RuleCode.OF_MEMBER, Argument.of((long) place)).because(reason);
    }
    long count = criterion instanceof Criterion.Constant ? NEVER : 1;
    return new Lack(count, ImmutableList.of(reason));
  }
}

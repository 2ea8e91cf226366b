package org.songnuan.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.songnuan.explain.Verdict;

/**
 * Which verdicts a criterion can have while some facts are free within bounds: one walk over the
 * tree, each comparison taken for itself. A verdict that is not among them is certainly impossible;
 * one that is among them need not be reached, since comparisons of the same facts hang together.
 *
 * <p>A set of verdicts is a number of three bits.
 */
final class PossibleVerdicts {
  private static final int YES = 1;
  private static final int NO = 2;
  private static final int UNKNOWN = 4;

  private static final int EITHER = YES | NO;

  private final RuleSet rules;
  private final Amounts amounts;
  private final DerivedRanges ranges;
  private long parts;

  PossibleVerdicts(RuleSet rules, Amounts amounts) {
    this.rules = rules;
    this.amounts = amounts;
    this.ranges = new DerivedRanges(rules.schema());
  }

  /**
   * A subject and the member that a clause is about.
   *
   * @param free with each free fact between its bounds
   * @param fixed with each free fact missing
   */
  private record View(
      FactSheet free,
      FactSheet fixed,
      @Nullable FactSheet freeMember,
      @Nullable FactSheet fixedMember) {
    View of(int member) {
      return new View(free, fixed, free.members().get(member), fixed.members().get(member));
    }
  }

  private static int of(Verdict verdict) {
    return switch (verdict) {
      case YES -> YES;
      case NO -> NO;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Returns how many parts were looked at so far. */
  long parts() {
    return parts;
  }

  /**
   * Returns whether the verdict may be had; a no is certain, a yes is not.
   *
   * @param free the subject with each free fact between its bounds
   * @param fixed the subject with each free fact missing
   */
  boolean mayBe(Verdict verdict, Criterion criterion, FactSheet free, FactSheet fixed) {
    View view = new View(ranges.filled(free), fixed, null, null);
    return (of(criterion, view) & of(verdict)) != 0;
  }

  private int of(Criterion criterion, View view) {
    parts++;
    if (criterion instanceof Criterion.Compare compare) {
      return compare(compare, view);
    } else if (criterion instanceof Criterion.Flag flag) {
      return options(flag.flag(), 0b10, view);
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      Fact<?> fact = amounts.fact(oneOf.choice()).orElseThrow();
      long wanted = 0;
      for (String option : oneOf.options()) {
        wanted |= 1L << fact.option(option);
      }
      return options(oneOf.choice(), wanted, view);
    } else if (criterion instanceof Criterion.Includes includes) {
      return includes(includes, view);
    } else if (criterion instanceof Criterion.All all) {
      int result = YES;
      for (Criterion clause : all.clauses()) {
        result = and(result, of(clause, view));
      }
      return result;
    } else if (criterion instanceof Criterion.Any any) {
      return not(allFail(any.clauses(), view));
    } else if (criterion instanceof Criterion.AtLeast several) {
      return several(several, view);
    } else if (criterion instanceof Criterion.Not not) {
      return not(of(not.clause(), view));
    } else if (criterion instanceof Criterion.Exists exists) {
      return overMembers(1, exists.clause(), view);
    } else if (criterion instanceof Criterion.Every every) {
      return not(overMembers(1, new Criterion.Not(every.clause()), view));
    } else if (criterion instanceof Criterion.AtLeastMembers several) {
      return overMembers(several.least(), several.clause(), view);
    } else if (criterion instanceof Criterion.Holds holds) {
      Criterion referred = Interpreter.referred(rules, holds).criterion();
      return of(referred, new View(view.free(), view.fixed(), null, null));
    }
    return ((Criterion.Constant) criterion).holds() ? YES : NO;
  }

  private int allFail(List<Criterion> clauses, View view) {
    int result = YES;
    for (Criterion clause : clauses) {
      result = and(result, not(of(clause, view)));
    }
    return result;
  }

  /** What can be had of two by the conjunction of any verdict of one with any of the other. */
  private static int and(int one, int other) {
    int yes = one & other & YES;
    int no = (one | other) & NO;
    boolean open =
        ((one & UNKNOWN) != 0 && (other & (YES | UNKNOWN)) != 0)
            || ((other & UNKNOWN) != 0 && (one & YES) != 0);
    return yes | no | (open ? UNKNOWN : 0);
  }

  private static int not(int verdicts) {
    return (verdicts & UNKNOWN)
        | ((verdicts & YES) != 0 ? NO : 0)
        | ((verdicts & NO) != 0 ? YES : 0);
  }

  private static long size(Object part) {
    long size = 1;
    for (Object inner : Depth.parts(part)) {
      size += size(inner);
    }
    return size;
  }

  private int compare(Criterion.Compare compare, View view) {
    parts += size(compare.left()) + size(compare.right());
    Range left = amounts.of(compare.left(), view.free(), view.freeMember());
    Range right = amounts.of(compare.right(), view.free(), view.freeMember());
    Verdict verdict = Interpreter.compare(left, compare.comparison(), right);
    if (verdict != Verdict.UNKNOWN
        || isMissing(compare.left(), view)
        || isMissing(compare.right(), view)) {
      return of(verdict);
    }
    boolean mayBeOpen =
        left == null
            || right == null
            || isOverMembers(compare.left())
            || isOverMembers(compare.right())
            || isFixedInPart(compare.left(), view)
            || isFixedInPart(compare.right(), view);
    return mayBeOpen ? EITHER | UNKNOWN : EITHER;
  }

  /** Returns whether a fact that is not free is missing, so that the formula is open. */
  private boolean isMissing(Formula formula, View view) {
    if (formula instanceof Formula.Name name) {
      return amounts.fact(name).stream().anyMatch(fact -> isMissing(fact, sheet(name, view)));
    }
    return !(formula instanceof Formula.PerMember)
        && formula.parts().stream().anyMatch(part -> isMissing(part, view));
  }

  /** Returns whether it sums over members, so that it may be open by what is missing of one. */
  private static boolean isOverMembers(Object part) {
    return part instanceof Formula.PerMember
        || Depth.parts(part).stream().anyMatch(PossibleVerdicts::isOverMembers);
  }

  /** A derived fact is missing where something that it is derived from is. */
  private static boolean isMissing(Fact<?> fact, FactSheet sheet) {
    Derivation derivation = fact.derivation().orElse(null);
    if (derivation instanceof Derivation.Age age) {
      return isMissing(age.birth(), sheet);
    } else if (derivation instanceof Derivation.Quotient quotient) {
      return isMissing(quotient.upper(), sheet) || isMissing(quotient.lower(), sheet);
    }
    return !sheet.isKnown(sheet.schema().slot(fact.name()));
  }

  /** Returns whether a fact that is not free is known as a range only. */
  private boolean isFixedInPart(Formula formula, View view) {
    return Amounts.names(formula).stream()
        .map(name -> amounts.of(name, view.fixed(), view.fixedMember()))
        .anyMatch(range -> range != null && !range.isExact());
  }

  /** A choice, or a flag as one, is among these options. */
  private static int options(Formula.Name name, long wanted, View view) {
    FactSheet sheet = sheet(name, view);
    int slot = sheet.schema().slot(name.name());
    if (!sheet.isKnown(slot)) {
      return UNKNOWN;
    }
    long upTo = -1L >>> (63 - sheet.most(slot));
    long possible = upTo & (-1L << sheet.least(slot));
    return ((possible & wanted) != 0 ? YES : 0) | ((possible & ~wanted) != 0 ? NO : 0);
  }

  /** A free set of choices includes at least those of the low bound, at most those of the high. */
  private int includes(Criterion.Includes includes, View view) {
    FactSheet sheet = sheet(includes.choices(), view);
    int slot = sheet.schema().slot(includes.choices().name());
    if (!sheet.isKnown(slot)) {
      return UNKNOWN;
    }
    int option = amounts.fact(includes.choices()).orElseThrow().option(includes.option());
    boolean certain = (sheet.least(slot) >> option & 1) == 1;
    boolean possible = (sheet.most(slot) >> option & 1) == 1;
    return certain ? YES : possible ? EITHER : NO;
  }

  private static FactSheet sheet(Formula.Name name, View view) {
    FactSheet member = view.freeMember();
    return name.ofMember() && member != null ? member : view.free();
  }

  private int overMembers(long least, Criterion clause, View view) {
    List<Integer> each = new ArrayList<>();
    for (int member = 0; member < view.free().members().size(); member++) {
      each.add(of(clause, view.of(member)));
    }
    return atLeast(least, each, view.free().isMembersOpen());
  }

  private int several(Criterion.AtLeast several, View view) {
    List<Integer> each = new ArrayList<>();
    several.clauses().forEach(clause -> each.add(of(clause, view)));
    return atLeast(several.least(), each, false);
  }

  /**
   * What can be had of "at least so many".
   *
   * @param each the verdicts that each of them can have
   * @param unlisted whether there may be more of them
   */
  private static int atLeast(long least, List<Integer> each, boolean unlisted) {
    long mayMeet = 0;
    long mayFail = 0;
    long mayBeOpen = 0;
    long surelyMeet = 0;
    long mayMeetOrFail = 0;
    for (int verdicts : each) {
      mayMeet += verdicts & YES;
      mayFail += (verdicts & NO) >> 1;
      mayBeOpen += (verdicts & UNKNOWN) >> 2;
      surelyMeet += verdicts == YES ? 1 : 0;
      mayMeetOrFail += verdicts == EITHER ? 1 : 0;
    }
    int yes = mayMeet >= least ? YES : 0;
    int no = !unlisted && each.size() - mayFail < least ? NO : 0;
    long closest = Math.min(surelyMeet + mayMeetOrFail, least - 1);
    boolean enough = unlisted || closest + mayBeOpen >= least;
    return yes | no | (surelyMeet < least && enough ? UNKNOWN : 0);
  }
}

package org.songnuan.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * The clauses of a rule, as it was written: in each the conditions that must hold at once. The rule
 * holds, in the three-valued logic too, just where all conditions of one of them do.
 *
 * <p>Other rules that it refers to are written out. What would make more than {@link #MOST} clauses
 * stays a condition as a whole.
 */
final class Alternatives {
  /** The most clauses that a rule is written out in. */
  static final int MOST = 32;

  private final RuleSet rules;

  private Alternatives(RuleSet rules) {
    this.rules = rules;
  }

  static ImmutableList<ImmutableList<Criterion>> of(RuleSet rules, Criterion criterion) {
    return new Alternatives(rules)
        .of(criterion, true).stream()
            .map(clause -> ImmutableSet.copyOf(clause).asList())
            .distinct()
            .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<ImmutableList<Criterion>> of(Criterion criterion, boolean positive) {
    if (criterion instanceof Criterion.All all) {
      return positive ? product(all.clauses(), true) : union(all, all.clauses(), false);
    } else if (criterion instanceof Criterion.Any any) {
      return positive ? union(any, any.clauses(), true) : product(any.clauses(), false);
    } else if (criterion instanceof Criterion.Not not) {
      return of(not.clause(), !positive);
    } else if (criterion instanceof Criterion.Holds holds) {
      return of(Interpreter.referred(rules, holds).criterion(), positive);
    } else if (criterion instanceof Criterion.Constant constant && constant.holds() == positive) {
      return ImmutableList.of(ImmutableList.of());
    }
    return whole(criterion, positive);
  }

  private static ImmutableList<ImmutableList<Criterion>> whole(
      Criterion criterion, boolean positive) {
    return ImmutableList.of(ImmutableList.of(positive ? criterion : opposite(criterion)));
  }

  /** Returns what holds just where the criterion does not. */
  static Criterion opposite(Criterion criterion) {
    if (criterion instanceof Criterion.Compare compare) {
      return new Criterion.Compare(
          compare.left(), compare.comparison().opposite(), compare.right());
    } else if (criterion instanceof Criterion.Constant constant) {
      return new Criterion.Constant(!constant.holds());
    }
    return criterion instanceof Criterion.Not not ? not.clause() : new Criterion.Not(criterion);
  }

  private ImmutableList<ImmutableList<Criterion>> union(
      Criterion whole, List<Criterion> parts, boolean positive) {
    ImmutableList.Builder<ImmutableList<Criterion>> all = ImmutableList.builder();
    int count = 0;
    for (Criterion part : parts) {
      ImmutableList<ImmutableList<Criterion>> of = of(part, positive);
      count += of.size();
      all.addAll(of);
    }
    return count > MOST ? whole(whole, positive) : all.build();
  }

  private ImmutableList<ImmutableList<Criterion>> product(List<Criterion> parts, boolean positive) {
    ImmutableList<ImmutableList<Criterion>> product = ImmutableList.of(ImmutableList.of());
    for (Criterion part : parts) {
      ImmutableList<ImmutableList<Criterion>> of = of(part, positive);
      boolean fits = product.size() * of.size() <= MOST;
      ImmutableList.Builder<ImmutableList<Criterion>> next = ImmutableList.builder();
      for (ImmutableList<Criterion> one : product) {
        for (ImmutableList<Criterion> other : fits ? of : whole(part, positive)) {
          next.add(ImmutableList.<Criterion>builder().addAll(one).addAll(other).build());
        }
      }
      product = next.build();
    }
    return product;
  }
}

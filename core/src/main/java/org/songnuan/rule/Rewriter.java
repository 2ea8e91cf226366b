package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;

/** Copies criteria and formulas with some of their parts replaced; the rest stays as it is. */
abstract class Rewriter {
  /** Returns what stands for the name. */
  Formula.Name name(Formula.Name name) {
    return name;
  }

  /** Returns what stands for the comparison, whose sides are not rewritten yet. */
  Criterion compareBy(Criterion.CompareBy by) {
    return new Criterion.CompareBy(of(by.left()), by.comparison(), of(by.right()));
  }

  final Criterion of(Criterion criterion) {
    if (criterion instanceof Criterion.Compare compare) {
      return new Criterion.Compare(of(compare.left()), compare.comparison(), of(compare.right()));
    } else if (criterion instanceof Criterion.CompareBy by) {
      return compareBy(by);
    } else if (criterion instanceof Criterion.Flag flag) {
      return new Criterion.Flag(name(flag.flag()));
    } else if (criterion instanceof Criterion.OneOf oneOf) {
      return new Criterion.OneOf(name(oneOf.choice()), oneOf.options());
    } else if (criterion instanceof Criterion.Includes includes) {
      return new Criterion.Includes(name(includes.choices()), includes.option());
    } else if (criterion instanceof Criterion.All all) {
      return new Criterion.All(ofCriteria(all.clauses()));
    } else if (criterion instanceof Criterion.Any any) {
      return new Criterion.Any(ofCriteria(any.clauses()));
    } else if (criterion instanceof Criterion.AtLeast several) {
      return new Criterion.AtLeast(several.least(), ofCriteria(several.clauses()));
    } else if (criterion instanceof Criterion.Not not) {
      return new Criterion.Not(of(not.clause()));
    } else if (criterion instanceof Criterion.Exists exists) {
      return new Criterion.Exists(of(exists.clause()));
    } else if (criterion instanceof Criterion.Every every) {
      return new Criterion.Every(of(every.clause()));
    } else if (criterion instanceof Criterion.AtLeastMembers several) {
      return new Criterion.AtLeastMembers(several.least(), of(several.clause()));
    }
    return criterion;
  }

  private ImmutableList<Criterion> ofCriteria(ImmutableList<Criterion> clauses) {
    return clauses.stream().map(this::of).collect(toImmutableList());
  }

  final Formula of(Formula formula) {
    if (formula instanceof Formula.Name name) {
      return name(name);
    } else if (formula instanceof Formula.Sum sum) {
      return new Formula.Sum(ofFormulas(sum.terms()));
    } else if (formula instanceof Formula.Product product) {
      return new Formula.Product(ofFormulas(product.factors()));
    } else if (formula instanceof Formula.Negative negative) {
      return new Formula.Negative(of(negative.amount()));
    } else if (formula instanceof Formula.Min min) {
      return new Formula.Min(ofFormulas(min.amounts()));
    } else if (formula instanceof Formula.Max max) {
      return new Formula.Max(ofFormulas(max.amounts()));
    } else if (formula instanceof Formula.Clamp clamp) {
      return new Formula.Clamp(of(clamp.least()), of(clamp.amount()), of(clamp.most()));
    } else if (formula instanceof Formula.Rounded rounded) {
      return new Formula.Rounded(of(rounded.amount()), rounded.rounding(), of(rounded.step()));
    } else if (formula instanceof Formula.ByBand bands) {
      return new Formula.ByBand(
          of(bands.value()), ofFormulas(bands.limits()), ofFormulas(bands.amounts()));
    } else if (formula instanceof Formula.Marginal bands) {
      return new Formula.Marginal(
          of(bands.value()), ofFormulas(bands.limits()), ofFormulas(bands.rates()));
    } else if (formula instanceof Formula.PerMember sum) {
      return new Formula.PerMember(of(sum.clause()), of(sum.amount()));
    }
    return formula;
  }

  private ImmutableList<Formula> ofFormulas(ImmutableList<Formula> formulas) {
    return formulas.stream().map(this::of).collect(toImmutableList());
  }
}

package org.songnuan.rule;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;

/** Turns a clause about a member into a criterion about a subject that is the member. */
final class OwnNames {
  private OwnNames() {}

  static Criterion of(Criterion clause) {
    if (clause instanceof Criterion.Compare compare) {
      return new Criterion.Compare(of(compare.left()), compare.comparison(), of(compare.right()));
    } else if (clause instanceof Criterion.Flag flag) {
      return new Criterion.Flag(own(flag.flag()));
    } else if (clause instanceof Criterion.OneOf oneOf) {
      return new Criterion.OneOf(own(oneOf.choice()), oneOf.options());
    } else if (clause instanceof Criterion.Includes includes) {
      return new Criterion.Includes(own(includes.choices()), includes.option());
    } else if (clause instanceof Criterion.All all) {
      return new Criterion.All(ofCriteria(all.clauses()));
    } else if (clause instanceof Criterion.Any any) {
      return new Criterion.Any(ofCriteria(any.clauses()));
    } else if (clause instanceof Criterion.AtLeast several) {
      return new Criterion.AtLeast(several.least(), ofCriteria(several.clauses()));
    } else if (clause instanceof Criterion.Not not) {
      return new Criterion.Not(of(not.clause()));
    }
    return clause;
  }

  private static ImmutableList<Criterion> ofCriteria(ImmutableList<Criterion> clauses) {
    return clauses.stream().map(OwnNames::of).collect(toImmutableList());
  }

  private static Formula.Name own(Formula.Name name) {
    return new Formula.Name(name.name(), false);
  }

  static Formula of(Formula formula) {
    if (formula instanceof Formula.Name name) {
      return own(name);
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
    }
    return formula;
  }

  private static ImmutableList<Formula> ofFormulas(ImmutableList<Formula> formulas) {
    return formulas.stream().map(OwnNames::of).collect(toImmutableList());
  }
}
